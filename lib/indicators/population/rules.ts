import {
  countIndicator,
  type IndicatorSubject,
  otherIndicator,
  quotientIndicator,
  type StandardIndicator,
  shareIndicator,
  text,
} from "../standard/rules";

const common = { theme: "bevoelkerung", polarity: "neutral", definitionId: "EMR-HAUPTWOHNUNG" } as const;

const inhabitants: IndicatorSubject = {
  ...common,
  number: 1,
  why: text(
    "Die Zahl der Einwohner zeigt, für wie viele Menschen die Stadt plant. Sie ist Grundlage fast aller Anteile.",
    "The number of inhabitants shows for how many people the city plans. Almost all shares rest on it.",
  ),
  caveats: text(
    "Gezählt wird am Ort der Hauptwohnung. Heime und Unterkünfte können den Wert eines kleinen Gebiets in einem Jahr stark verändern.",
    "People are counted at their main residence. Homes and shelters can change the figure of a small area a lot within a year.",
  ),
};
const growth: IndicatorSubject = {
  ...common,
  number: 2,
  why: text(
    "Wachsende Gebiete brauchen andere Angebote als schrumpfende.",
    "Growing areas need other services than shrinking ones.",
  ),
  caveats: text(
    "Verglichen wird nur auf gleichen Gebietsgrenzen. In kleinen Gebieten reicht ein Neubau für einen großen Ausschlag.",
    "Comparison is made on equal borders only. In small areas one new building is enough for a large change.",
  ),
};
const meanAge: IndicatorSubject = {
  ...common,
  number: 3,
  definitionId: "EMR-ALTER-EXAKT",
  why: text(
    "Das Durchschnittsalter fasst den Altersaufbau in einer Zahl zusammen.",
    "The mean age sums up the age structure in one number.",
  ),
  caveats: text(
    "Ein Pflegeheim hebt das Durchschnittsalter eines kleinen Gebiets deutlich. Gezeigt wird es ab 30 Einwohnern.",
    "A nursing home raises the mean age of a small area markedly. It is shown from 30 inhabitants on.",
  ),
};
const young: IndicatorSubject = {
  ...common,
  number: 4,
  why: text(
    "Die Zahl der Kinder und Jugendlichen bestimmt den Bedarf an Kitas, Schulen und Jugendangeboten.",
    "The number of children and young people sets the need for day care, schools and youth services.",
  ),
  caveats: text(
    "In kleinen Gebieten verändern wenige Familien den Anteil.",
    "In small areas a few families change the share.",
  ),
};
const workingAge: IndicatorSubject = {
  ...common,
  number: 5,
  why: text(
    "Die mittlere Altersgruppe trägt den größten Teil von Erwerbs- und Sorgearbeit.",
    "The middle age group carries most paid work and most care.",
  ),
  caveats: text(
    "Die Grenze von 65 Jahren ist nicht mehr die Grenze zur Rente. Sie bleibt für den Vergleich über die Jahre.",
    "65 is no longer the age of retirement. It is kept so that years can be compared.",
  ),
};
const old: IndicatorSubject = {
  ...common,
  number: 6,
  why: text(
    "Die Zahl der Älteren bestimmt den Bedarf an Pflege, Begegnung und barrierefreiem Wohnen.",
    "The number of older people sets the need for care, places to meet and accessible housing.",
  ),
  caveats: text("Pflegeheime prägen den Wert kleiner Gebiete.", "Nursing homes dominate the figures of small areas."),
};
const youthRatio: IndicatorSubject = {
  ...common,
  number: 7,
  definitionId: "JQ-18-65",
  why: text(
    "Der Jugendquotient zeigt, wie viele Kinder und Jugendliche auf 100 Menschen mittleren Alters kommen.",
    "The youth ratio shows how many young people there are for 100 people of middle age.",
  ),
  caveats: text(
    "Das Landesamt rechnet mit den Grenzen 20 und 65. Diese Werte sind damit nicht vergleichbar.",
    "The state’s office uses the limits 20 and 65; its values cannot be compared with these.",
  ),
};
const oldAgeRatio: IndicatorSubject = {
  ...common,
  number: 8,
  definitionId: "AQ-18-65",
  why: text(
    "Der Altenquotient zeigt, wie viele Ältere auf 100 Menschen mittleren Alters kommen.",
    "The old-age ratio shows how many older people there are for 100 people of middle age.",
  ),
  caveats: text(
    "Das Landesamt rechnet mit den Grenzen 20 und 65. Diese Werte sind damit nicht vergleichbar. Pflegeheime prägen kleine Gebiete.",
    "The state’s office uses the limits 20 and 65; its values cannot be compared with these. Nursing homes dominate small areas.",
  ),
};
const greying: IndicatorSubject = {
  ...common,
  number: 9,
  definitionId: "GREYING-80-60-80",
  why: text(
    "Der Greying-Index zeigt, wie viele Hochaltrige auf 100 jüngere Ältere kommen. Er weist auf künftigen Pflegebedarf hin.",
    "The greying index shows how many very old people there are for 100 younger old people. It points to future need for care.",
  ),
  caveats: text(
    "Städte benutzen verschiedene Altersgrenzen. Hier gilt: 80 und älter je 100 von 60 bis unter 80.",
    "Cities use different age limits. Here: 80 and over per 100 aged 60 to under 80.",
  ),
};
const migration = (number: number, small: boolean): IndicatorSubject => ({
  ...common,
  number,
  definitionId: "MH-MIGRAPRO",
  why: text(
    "Der Anteil beschreibt die Vielfalt eines Gebiets. Er ist kein Zeichen von Belastung.",
    "The share describes the diversity of an area. It is not a sign of burden.",
  ),
  caveats: text(
    `Der Migrationshintergrund ist aus dem Melderegister abgeleitet. Es gibt mehrere Definitionen; ihre Werte sind nicht vergleichbar.${small ? " In kleinen Gebieten sind es oft wenige Personen." : ""}`,
    `The migration background is derived from the population register. There are several definitions whose values cannot be compared.${small ? " In small areas it is often a matter of few people." : ""}`,
  ),
});

/** Indicators 1 to 13 of handbook §1.2: all neutral, none is coloured as a burden. */
export const populationIndicators: readonly StandardIndicator[] = [
  countIndicator(inhabitants, {
    key: "einwohner",
    name: text("Einwohner insgesamt", "Inhabitants"),
    shortName: text("Einwohner", "Inhabitants"),
    definition: text(
      "Zahl der Menschen mit Hauptwohnung im Gebiet.",
      "Number of people with their main residence in the area.",
    ),
    numerator: ["EW"],
    unit: "Personen",
  }),
  otherIndicator(
    growth,
    {
      key: "bevoelkerungsentwicklung",
      name: text("Bevölkerungsentwicklung in vier Jahren", "Population change over four years"),
      shortName: text("Bevölkerungsentwicklung", "Population change"),
      definition: text(
        "Zunahme oder Abnahme der Einwohner gegenüber vier Jahren zuvor, in Prozent.",
        "Increase or decrease of inhabitants against four years earlier, in percent.",
      ),
      numerator: ["EW"],
      unit: "%",
    },
    { kind: "relativeChange", factor: 100, decimals: 1 },
  ),
  otherIndicator(
    meanAge,
    {
      key: "durchschnittsalter",
      name: text("Durchschnittsalter", "Mean age"),
      shortName: text("Durchschnittsalter", "Mean age"),
      definition: text(
        "Summe der Lebensjahre aller Einwohner, geteilt durch ihre Zahl.",
        "Sum of the ages of all inhabitants divided by their number.",
      ),
      numerator: ["AGE_SUM"],
      denominator: ["EW"],
      unit: "Jahre",
    },
    { kind: "ratio", factor: 1, decimals: 1 },
  ),
  countIndicator(young, {
    key: "einwohner-unter-18",
    name: text("Einwohner unter 18 Jahren", "Inhabitants under 18"),
    shortName: text("Unter 18", "Under 18"),
    definition: text("Zahl der Einwohner unter 18 Jahren.", "Number of inhabitants under 18."),
    numerator: ["EW_U18"],
    unit: "Personen",
  }),
  shareIndicator(young, {
    key: "anteil-unter-18",
    name: text("Anteil der Einwohner unter 18 Jahren", "Share of inhabitants under 18"),
    shortName: text("Anteil unter 18", "Share under 18"),
    definition: text(
      "Von 100 Einwohnern sind so viele jünger als 18 Jahre.",
      "Of 100 inhabitants, this many are under 18.",
    ),
    numerator: ["EW_U18"],
    denominator: ["EW"],
  }),
  countIndicator(workingAge, {
    key: "einwohner-18-bis-64",
    name: text("Einwohner von 18 bis unter 65 Jahren", "Inhabitants aged 18 to under 65"),
    shortName: text("18 bis unter 65", "18 to under 65"),
    definition: text("Zahl der Einwohner von 18 bis unter 65 Jahren.", "Number of inhabitants aged 18 to under 65."),
    numerator: ["EW_18_65"],
    unit: "Personen",
  }),
  shareIndicator(workingAge, {
    key: "anteil-18-bis-64",
    name: text("Anteil der Einwohner von 18 bis unter 65 Jahren", "Share of inhabitants aged 18 to under 65"),
    shortName: text("Anteil 18 bis unter 65", "Share 18 to under 65"),
    definition: text(
      "Von 100 Einwohnern sind so viele 18 bis unter 65 Jahre alt.",
      "Of 100 inhabitants, this many are aged 18 to under 65.",
    ),
    numerator: ["EW_18_65"],
    denominator: ["EW"],
  }),
  countIndicator(old, {
    key: "einwohner-ab-65",
    name: text("Einwohner ab 65 Jahren", "Inhabitants aged 65 and over"),
    shortName: text("65 und älter", "65 and over"),
    definition: text("Zahl der Einwohner ab 65 Jahren.", "Number of inhabitants aged 65 and over."),
    numerator: ["EW_65P"],
    unit: "Personen",
  }),
  shareIndicator(old, {
    key: "anteil-ab-65",
    name: text("Anteil der Einwohner ab 65 Jahren", "Share of inhabitants aged 65 and over"),
    shortName: text("Anteil 65 und älter", "Share 65 and over"),
    definition: text(
      "Von 100 Einwohnern sind so viele 65 Jahre oder älter.",
      "Of 100 inhabitants, this many are 65 or older.",
    ),
    numerator: ["EW_65P"],
    denominator: ["EW"],
  }),
  quotientIndicator(youthRatio, {
    key: "jugendquotient",
    name: text("Jugendquotient (unter 18 / 18 bis unter 65)", "Youth ratio (under 18 / 18 to under 65)"),
    shortName: text("Jugendquotient", "Youth ratio"),
    definition: text(
      "So viele unter 18-Jährige kommen auf 100 Menschen von 18 bis unter 65 Jahren.",
      "This many people under 18 for every 100 aged 18 to under 65.",
    ),
    numerator: ["EW_U18"],
    denominator: ["EW_18_65"],
  }),
  quotientIndicator(oldAgeRatio, {
    key: "altenquotient",
    name: text("Altenquotient (65 und älter / 18 bis unter 65)", "Old-age ratio (65 and over / 18 to under 65)"),
    shortName: text("Altenquotient", "Old-age ratio"),
    definition: text(
      "So viele Menschen ab 65 kommen auf 100 Menschen von 18 bis unter 65 Jahren.",
      "This many people aged 65 and over for every 100 aged 18 to under 65.",
    ),
    numerator: ["EW_65P"],
    denominator: ["EW_18_65"],
  }),
  quotientIndicator(greying, {
    key: "greying-index",
    name: text("Greying-Index (80 und älter / 60 bis unter 80)", "Greying index (80 and over / 60 to under 80)"),
    shortName: text("Greying-Index", "Greying index"),
    definition: text(
      "So viele Menschen ab 80 kommen auf 100 Menschen von 60 bis unter 80 Jahren.",
      "This many people aged 80 and over for every 100 aged 60 to under 80.",
    ),
    numerator: ["EW_80P"],
    denominator: ["EW_60_80"],
  }),
  shareIndicator(migration(10, false), {
    key: "anteil-migrationshintergrund",
    name: text("Anteil mit Migrationshintergrund", "Share with a migration background"),
    shortName: text("Migrationshintergrund", "Migration background"),
    definition: text(
      "Von 100 Einwohnern haben so viele einen Migrationshintergrund.",
      "Of 100 inhabitants, this many have a migration background.",
    ),
    numerator: ["MH"],
    denominator: ["EW"],
  }),
  shareIndicator(migration(11, true), {
    key: "anteil-migrationshintergrund-unter-18",
    name: text("Anteil mit Migrationshintergrund, unter 18", "Share with a migration background, under 18"),
    shortName: text("Migrationshintergrund unter 18", "Migration background under 18"),
    definition: text(
      "Von 100 Einwohnern unter 18 haben so viele einen Migrationshintergrund.",
      "Of 100 inhabitants under 18, this many have a migration background.",
    ),
    numerator: ["MH_U18"],
    denominator: ["EW_U18"],
  }),
  shareIndicator(migration(12, false), {
    key: "anteil-migrationshintergrund-18-bis-64",
    name: text(
      "Anteil mit Migrationshintergrund, 18 bis unter 65",
      "Share with a migration background, 18 to under 65",
    ),
    shortName: text("Migrationshintergrund 18 bis unter 65", "Migration background 18 to under 65"),
    definition: text(
      "Von 100 Einwohnern von 18 bis unter 65 haben so viele einen Migrationshintergrund.",
      "Of 100 inhabitants aged 18 to under 65, this many have a migration background.",
    ),
    numerator: ["MH_18_65"],
    denominator: ["EW_18_65"],
  }),
  shareIndicator(migration(13, true), {
    key: "anteil-migrationshintergrund-ab-65",
    name: text("Anteil mit Migrationshintergrund, 65 und älter", "Share with a migration background, 65 and over"),
    shortName: text("Migrationshintergrund 65 und älter", "Migration background 65 and over"),
    definition: text(
      "Von 100 Einwohnern ab 65 haben so viele einen Migrationshintergrund.",
      "Of 100 inhabitants aged 65 and over, this many have a migration background.",
    ),
    numerator: ["MH_65P"],
    denominator: ["EW_65P"],
  }),
];
