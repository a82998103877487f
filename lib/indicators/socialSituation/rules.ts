import { countIndicator, type IndicatorSubject, type StandardIndicator, shareIndicator, text } from "../standard/rules";

const theme = "soziale-lage" as const;

const unemployed: IndicatorSubject = {
  number: 14,
  theme,
  polarity: "burden",
  definitionId: "BA-ARBEITSLOSE",
  why: text(
    "Arbeitslosigkeit ist der häufigste Grund für Armut.",
    "Unemployment is the most frequent cause of poverty.",
  ),
  caveats: text(
    "Wer an einer Maßnahme teilnimmt, zählt nicht als arbeitslos. Regeln der Zählung haben sich über die Jahre geändert.",
    "People in job programmes do not count as unemployed. The rules of counting have changed over the years.",
  ),
};
const unemployment: IndicatorSubject = {
  ...unemployed,
  number: 15,
  definitionId: "ARBEITSLOSENANTEIL-15-65",
  why: text(
    "Der Anteil macht Gebiete verschiedener Größe vergleichbar.",
    "The share makes areas of different size comparable.",
  ),
  caveats: text(
    "Der Anteil ist niedriger als die amtliche Arbeitslosenquote, denn er bezieht sich auf alle Einwohner von 15 bis unter 65. Die amtliche Quote gibt es nur für die ganze Stadt.",
    "The share is lower than the official rate, because it refers to all inhabitants aged 15 to under 65. The official rate exists only for the whole city.",
  ),
};
const foreignUnemployment: IndicatorSubject = {
  ...unemployment,
  number: 16,
  definitionId: "ARBEITSLOSENANTEIL-AUSLAENDER-15-65",
  caveats: text(
    "Der Anteil ist niedriger als die amtliche Quote. Wer fortgezogen ist, ohne sich abzumelden, senkt ihn weiter. In kleinen Gebieten sind es oft wenige Personen.",
    "The share is lower than the official rate. People who left without notice lower it further. In small areas it is often a matter of few people.",
  ),
};
const benefitUnits: IndicatorSubject = {
  number: 17,
  theme,
  polarity: "burden",
  definitionId: "BA-SGB2-REVISION-2016",
  why: text(
    "Bedarfsgemeinschaften zeigen, wie viele Haushalte auf Grundsicherung für Arbeitsuchende angewiesen sind.",
    "Benefit units show how many households depend on basic income support for jobseekers.",
  ),
  caveats: text(
    "Eine Bedarfsgemeinschaft ist nicht immer ein ganzer Haushalt. Die Zahl der Haushalte ist geschätzt.",
    "A benefit unit is not always a whole household. The number of households is estimated.",
  ),
};
const benefitFamilies: IndicatorSubject = {
  ...benefitUnits,
  number: 18,
  why: text(
    "Der Wert zeigt, wie viele Familien auf Grundsicherung angewiesen sind.",
    "The figure shows how many families depend on basic income support.",
  ),
  caveats: text(
    "Gezählt werden minderjährige, unverheiratete Kinder in der Bedarfsgemeinschaft. Die Zahl der Haushalte ist geschätzt.",
    "Minor, unmarried children in the benefit unit are counted. The number of households is estimated.",
  ),
};
const benefitPersons: IndicatorSubject = {
  ...benefitUnits,
  number: 19,
  why: text(
    "Der Wert zeigt, wie viele Menschen in Haushalten mit Grundsicherung leben.",
    "The figure shows how many people live in households with basic income support.",
  ),
  caveats: text(
    "Nicht jede Person in einer Bedarfsgemeinschaft bezieht selbst Leistungen. Bezug sind Einwohner unter der Regelaltersgrenze.",
    "Not everyone in a benefit unit receives benefits in person. The base is inhabitants below pension age.",
  ),
};
const benefitChildren: IndicatorSubject = {
  ...benefitUnits,
  number: 20,
  why: text(
    "Kinderarmut prägt Gesundheit, Bildung und Teilhabe. Der Anteil ist ihr wichtigster Anzeiger.",
    "Child poverty shapes health, education and participation. This share is its most important sign.",
  ),
  caveats: text(
    "Gezählt werden alle unter 18 in der Bedarfsgemeinschaft, auch ohne eigenen Anspruch. Andere Städte zählen nur unter 15-Jährige.",
    "Everyone under 18 in the benefit unit is counted, also without a claim of their own. Other cities count only those under 15.",
  ),
};
const oldAge: IndicatorSubject = {
  number: 21,
  theme,
  polarity: "burden",
  definitionId: "SGB12-AUSSERHALB-EINRICHTUNGEN",
  why: text("Der Wert zeigt Armut im Alter.", "The figure shows poverty in old age."),
  caveats: text(
    "Gezählt wird außerhalb von Einrichtungen. Viele Ältere stellen keinen Antrag. Ein Anstieg kann auch heißen, dass mehr Berechtigte ihn stellen.",
    "People in institutions are not counted. Many older people do not apply. A rise can also mean that more of those entitled do.",
  ),
};
const minimumIncome: IndicatorSubject = {
  number: 22,
  theme,
  polarity: "burden",
  definitionId: "MINDESTSICHERUNG-ITNRW",
  why: text(
    "Die Quote fasst alle Leistungen zusammen, die das Existenzminimum sichern.",
    "The rate brings together all benefits that secure a minimum income.",
  ),
  caveats: text(
    "Die Zahlen kommen aus mehreren Registern mit verschieden guten Adressen. 2015, 2016 und 2022 stieg die Quote mit der Aufnahme von Geflüchteten.",
    "The figures come from several registers with addresses of different quality. In 2015, 2016 and 2022 the rate rose as refugees arrived.",
  ),
};
const loneParents: IndicatorSubject = {
  number: 23,
  theme,
  polarity: "neutral",
  definitionId: "HHGEN-REGISTER",
  why: text(
    "Alleinerziehende brauchen besonders oft Betreuung und Entlastung. Die Familienform selbst ist keine Belastung.",
    "Lone parents often need child care and relief. The form of family is not a burden in itself.",
  ),
  caveats: text(
    "Haushalte sind aus dem Register geschätzt. Unverheiratet zusammenlebende Eltern können als alleinerziehend erscheinen und umgekehrt.",
    "Households are estimated from the register. Unmarried couples can appear as lone parents and the other way round.",
  ),
};
const loneParentChildren: IndicatorSubject = { ...loneParents, number: 24 };
const benefitLoneParents: IndicatorSubject = {
  ...benefitUnits,
  number: 25,
  why: text(
    "Alleinerziehende sind besonders häufig auf Grundsicherung angewiesen.",
    "Lone parents depend on basic income support especially often.",
  ),
  caveats: text(
    "Zähler und Nenner kommen aus verschiedenen Quellen. In kleinen Gebieten kann der Anteil über 100 Prozent liegen; dann steht dort „x“.",
    "Numerator and denominator come from different sources. In small areas the share can exceed 100 percent; then “x” is shown.",
  ),
};
const benefitLoneParentChildren: IndicatorSubject = {
  ...benefitUnits,
  number: 26,
  why: text(
    "Der Anteil zeigt, wie viele arme Kinder bei einem Elternteil aufwachsen.",
    "The share shows how many poor children grow up with one parent.",
  ),
  caveats: text(
    "Bezug sind alle Kinder in Bedarfsgemeinschaften. In kleinen Gebieten sind es oft wenige.",
    "The base is all children in benefit units. In small areas these are often few.",
  ),
};

/** Indicators 14 to 26 of handbook §1.2. */
export const socialSituationIndicators: readonly StandardIndicator[] = [
  countIndicator(unemployed, {
    key: "arbeitslose",
    name: text("Arbeitslose", "Unemployed persons"),
    shortName: text("Arbeitslose", "Unemployed"),
    definition: text(
      "Zahl der Menschen, die im Dezember arbeitslos gemeldet sind.",
      "Number of people registered as unemployed in December.",
    ),
    numerator: ["AL"],
    unit: "Personen",
  }),
  shareIndicator(unemployment, {
    key: "arbeitslosenanteil",
    name: text("Arbeitslosenanteil", "Unemployment share"),
    shortName: text("Arbeitslosenanteil", "Unemployment share"),
    definition: text(
      "Von 100 Einwohnern von 15 bis unter 65 Jahren sind so viele arbeitslos gemeldet.",
      "Of 100 inhabitants aged 15 to under 65, this many are registered as unemployed.",
    ),
    numerator: ["AL"],
    denominator: ["EW_15_65"],
    city: {
      name: text("Arbeitslosenquote der Stadt (amtlich)", "Unemployment rate of the city (official)"),
      numerator: ["AL"],
      denominator: ["EP"],
    },
  }),
  shareIndicator(foreignUnemployment, {
    key: "arbeitslosenanteil-auslaender",
    name: text("Arbeitslosenanteil der Ausländer", "Unemployment share of foreigners"),
    shortName: text("Arbeitslosenanteil Ausländer", "Unemployment share, foreigners"),
    definition: text(
      "Von 100 ausländischen Einwohnern von 15 bis unter 65 Jahren sind so viele arbeitslos gemeldet.",
      "Of 100 foreign inhabitants aged 15 to under 65, this many are registered as unemployed.",
    ),
    numerator: ["AL_AUS"],
    denominator: ["AUS_15_65"],
    city: {
      name: text(
        "Arbeitslosenquote der Ausländer in der Stadt (amtlich)",
        "Unemployment rate of foreigners in the city (official)",
      ),
      numerator: ["AL_AUS"],
      denominator: ["EP_AUS"],
    },
  }),
  countIndicator(benefitUnits, {
    key: "bedarfsgemeinschaften",
    name: text("Bedarfsgemeinschaften", "Benefit units"),
    shortName: text("Bedarfsgemeinschaften", "Benefit units"),
    definition: text(
      "Zahl der Bedarfsgemeinschaften mit Leistungen nach dem SGB II.",
      "Number of units that receive basic income support under SGB II.",
    ),
    numerator: ["BG"],
    unit: "Bedarfsgemeinschaften",
  }),
  shareIndicator(benefitUnits, {
    key: "anteil-bedarfsgemeinschaften",
    name: text("Anteil der Bedarfsgemeinschaften an den Haushalten", "Benefit units as a share of households"),
    shortName: text("Anteil Bedarfsgemeinschaften", "Share of benefit units"),
    definition: text(
      "Auf 100 Haushalte kommen so viele Bedarfsgemeinschaften.",
      "This many benefit units for every 100 households.",
    ),
    numerator: ["BG"],
    denominator: ["HH"],
  }),
  countIndicator(benefitFamilies, {
    key: "bedarfsgemeinschaften-mit-kindern",
    name: text("Bedarfsgemeinschaften mit Kindern", "Benefit units with children"),
    shortName: text("BG mit Kindern", "Benefit units with children"),
    definition: text(
      "Zahl der Bedarfsgemeinschaften mit mindestens einem Kind unter 18.",
      "Number of benefit units with at least one child under 18.",
    ),
    numerator: ["BG_K"],
    unit: "Bedarfsgemeinschaften",
  }),
  shareIndicator(benefitFamilies, {
    key: "anteil-bedarfsgemeinschaften-mit-kindern",
    name: text(
      "Anteil der Bedarfsgemeinschaften mit Kindern an den Haushalten mit Kindern",
      "Benefit units with children as a share of households with children",
    ),
    shortName: text("Anteil BG mit Kindern", "Share of benefit units with children"),
    definition: text(
      "Auf 100 Haushalte mit Kindern kommen so viele Bedarfsgemeinschaften mit Kindern.",
      "This many benefit units with children for every 100 households with children.",
    ),
    numerator: ["BG_K"],
    denominator: ["HH_K"],
  }),
  countIndicator(benefitPersons, {
    key: "personen-in-bedarfsgemeinschaften",
    name: text("Personen in Bedarfsgemeinschaften", "Persons in benefit units"),
    shortName: text("Personen in BG", "Persons in benefit units"),
    definition: text(
      "Zahl der Menschen, die in Bedarfsgemeinschaften leben.",
      "Number of people who live in benefit units.",
    ),
    numerator: ["P_BG"],
    unit: "Personen",
  }),
  shareIndicator(benefitPersons, {
    key: "anteil-personen-in-bedarfsgemeinschaften",
    name: text("Anteil der Personen in Bedarfsgemeinschaften", "Share of persons in benefit units"),
    shortName: text("Anteil Personen in BG", "Share of persons in benefit units"),
    definition: text(
      "Von 100 Einwohnern unter der Regelaltersgrenze leben so viele in Bedarfsgemeinschaften.",
      "Of 100 inhabitants below pension age, this many live in benefit units.",
    ),
    numerator: ["P_BG"],
    denominator: ["EW_U_AG"],
  }),
  countIndicator(benefitChildren, {
    key: "kinder-in-bedarfsgemeinschaften",
    name: text("Kinder in Bedarfsgemeinschaften", "Children in benefit units"),
    shortName: text("Kinder in BG", "Children in benefit units"),
    definition: text(
      "Zahl der Kinder unter 18, die in Bedarfsgemeinschaften leben.",
      "Number of children under 18 who live in benefit units.",
    ),
    numerator: ["K_BG"],
    unit: "Kinder",
  }),
  shareIndicator(benefitChildren, {
    key: "anteil-kinder-in-bedarfsgemeinschaften",
    name: text("Anteil der Kinder in Bedarfsgemeinschaften", "Share of children in benefit units"),
    shortName: text("Anteil Kinder in BG", "Share of children in benefit units"),
    definition: text(
      "Von 100 Kindern unter 18 leben so viele in Bedarfsgemeinschaften.",
      "Of 100 children under 18, this many live in benefit units.",
    ),
    numerator: ["K_BG"],
    denominator: ["EW_U18"],
  }),
  countIndicator(oldAge, {
    key: "grundsicherung-im-alter",
    name: text("Grundsicherung im Alter", "Basic income in old age"),
    shortName: text("Grundsicherung im Alter", "Basic income in old age"),
    definition: text(
      "Zahl der Menschen mit Grundsicherung im Alter außerhalb von Einrichtungen.",
      "Number of people with basic income in old age outside institutions.",
    ),
    numerator: ["GS_A"],
    unit: "Personen",
  }),
  shareIndicator(oldAge, {
    key: "anteil-grundsicherung-im-alter",
    name: text("Anteil mit Grundsicherung im Alter", "Share with basic income in old age"),
    shortName: text("Anteil Grundsicherung im Alter", "Share with basic income in old age"),
    definition: text(
      "Von 100 Einwohnern ab der Regelaltersgrenze erhalten so viele Grundsicherung im Alter.",
      "Of 100 inhabitants at or above pension age, this many receive basic income in old age.",
    ),
    numerator: ["GS_A"],
    denominator: ["EW_AG"],
  }),
  shareIndicator(minimumIncome, {
    key: "mindestsicherungsquote",
    name: text("Mindestsicherungsquote", "Minimum income rate"),
    shortName: text("Mindestsicherung", "Minimum income"),
    definition: text(
      "Von 100 Einwohnern erhalten so viele eine Leistung, die das Existenzminimum sichert.",
      "Of 100 inhabitants, this many receive a benefit that secures a minimum income.",
    ),
    numerator: ["RLB", "HLU", "GS_A", "GS_EM", "ASYL"],
    denominator: ["EW"],
  }),
  countIndicator(loneParents, {
    key: "alleinerziehende-haushalte",
    name: text("Haushalte von Alleinerziehenden", "Lone-parent households"),
    shortName: text("Alleinerziehende", "Lone parents"),
    definition: text(
      "Zahl der Haushalte, in denen ein Elternteil allein mit Kindern unter 18 lebt.",
      "Number of households in which one parent lives alone with children under 18.",
    ),
    numerator: ["AE_HH"],
    unit: "Haushalte",
  }),
  shareIndicator(loneParents, {
    key: "anteil-alleinerziehende-haushalte",
    name: text(
      "Anteil der Alleinerziehenden an den Haushalten mit Kindern",
      "Lone parents as a share of households with children",
    ),
    shortName: text("Anteil Alleinerziehende", "Share of lone parents"),
    definition: text(
      "Von 100 Haushalten mit Kindern sind so viele Haushalte von Alleinerziehenden.",
      "Of 100 households with children, this many are lone-parent households.",
    ),
    numerator: ["AE_HH"],
    denominator: ["HH_K"],
  }),
  countIndicator(loneParentChildren, {
    key: "kinder-in-alleinerziehenden-haushalten",
    name: text("Kinder in Haushalten von Alleinerziehenden", "Children in lone-parent households"),
    shortName: text("Kinder bei Alleinerziehenden", "Children of lone parents"),
    definition: text(
      "Zahl der Kinder unter 18, die bei einem Elternteil leben.",
      "Number of children under 18 who live with one parent.",
    ),
    numerator: ["AE_K"],
    unit: "Kinder",
  }),
  shareIndicator(loneParentChildren, {
    key: "anteil-kinder-in-alleinerziehenden-haushalten",
    name: text("Anteil der Kinder in Haushalten von Alleinerziehenden", "Share of children in lone-parent households"),
    shortName: text("Anteil Kinder bei Alleinerziehenden", "Share of children of lone parents"),
    definition: text(
      "Von 100 Kindern unter 18 in Haushalten leben so viele bei einem Elternteil.",
      "Of 100 children under 18 in households, this many live with one parent.",
    ),
    numerator: ["AE_K"],
    denominator: ["HHK_K"],
  }),
  countIndicator(benefitLoneParents, {
    key: "alleinerziehende-in-bedarfsgemeinschaften",
    name: text("Alleinerziehende in Bedarfsgemeinschaften", "Lone parents in benefit units"),
    shortName: text("Alleinerziehende in BG", "Lone parents in benefit units"),
    definition: text("Zahl der Bedarfsgemeinschaften von Alleinerziehenden.", "Number of lone-parent benefit units."),
    numerator: ["AE_BG"],
    unit: "Bedarfsgemeinschaften",
  }),
  shareIndicator(benefitLoneParents, {
    key: "anteil-alleinerziehende-in-bedarfsgemeinschaften",
    name: text("Anteil der Alleinerziehenden in Bedarfsgemeinschaften", "Share of lone parents in benefit units"),
    shortName: text("Anteil Alleinerziehende in BG", "Share of lone parents in benefit units"),
    definition: text(
      "Von 100 Haushalten von Alleinerziehenden leben so viele in Bedarfsgemeinschaften.",
      "Of 100 lone-parent households, this many are benefit units.",
    ),
    numerator: ["AE_BG"],
    denominator: ["AE_HH"],
  }),
  countIndicator(benefitLoneParentChildren, {
    key: "kinder-in-alleinerziehenden-bedarfsgemeinschaften",
    name: text("Kinder in Bedarfsgemeinschaften von Alleinerziehenden", "Children in lone-parent benefit units"),
    shortName: text("Kinder Alleinerziehender in BG", "Children in lone-parent benefit units"),
    definition: text(
      "Zahl der Kinder unter 18 in Bedarfsgemeinschaften von Alleinerziehenden.",
      "Number of children under 18 in lone-parent benefit units.",
    ),
    numerator: ["AE_K_BG"],
    unit: "Kinder",
  }),
  shareIndicator(benefitLoneParentChildren, {
    key: "anteil-kinder-in-alleinerziehenden-bedarfsgemeinschaften",
    name: text(
      "Anteil der Kinder bei Alleinerziehenden an den Kindern in Bedarfsgemeinschaften",
      "Children of lone parents as a share of children in benefit units",
    ),
    shortName: text("Anteil Kinder Alleinerziehender in BG", "Share of lone parents’ children in benefit units"),
    definition: text(
      "Von 100 Kindern in Bedarfsgemeinschaften leben so viele bei einem Elternteil.",
      "Of 100 children in benefit units, this many live with one parent.",
    ),
    numerator: ["AE_K_BG"],
    denominator: ["K_BG"],
  }),
];
