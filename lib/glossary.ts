/**
 * The planning terms, one fixed English word for each German one (architecture.md, Must hold 11).
 * Labels and addresses come from here; a test reads it against models, enums, modules and the policy.
 */
export const stageKeys = ["report", "analysis", "recommendations", "consultation", "measures", "review"] as const;
export type StageKey = (typeof stageKeys)[number];

export interface StageWord {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  readonly de: string;
  readonly en: string;
  /** Address segment below /arbeit/zyklus/[cycle]. */
  readonly segment: string;
  /** Colour token. */
  readonly color: "s1" | "s2" | "s3" | "s4" | "s5" | "s6";
}

export const stageWords: Record<StageKey, StageWord> = {
  report: { number: 1, de: "Sozialbericht", en: "Social report", segment: "sozialbericht", color: "s1" },
  analysis: { number: 2, de: "Soziale Lage", en: "Social situation", segment: "soziale-lage", color: "s2" },
  recommendations: {
    number: 3,
    de: "Handlungsempfehlungen",
    en: "Recommendations",
    segment: "handlungsempfehlungen",
    color: "s3",
  },
  consultation: {
    number: 4,
    de: "Diskussion & Beteiligung",
    en: "Discussion & participation",
    segment: "beteiligung",
    color: "s4",
  },
  measures: { number: 5, de: "Maßnahmen", en: "Measures", segment: "massnahmen", color: "s5" },
  review: { number: 6, de: "Überprüfung", en: "Review", segment: "ueberpruefung", color: "s6" },
};

export const roleKeys = ["planning", "statistics", "department", "association", "council", "administration"] as const;
export type Role = (typeof roleKeys)[number];

export const roleWords: Record<Role, { readonly de: string; readonly en: string }> = {
  planning: { de: "Sozialplanung", en: "Social planning" },
  statistics: { de: "Statistikstelle", en: "Statistics office" },
  department: { de: "Fachamt", en: "Partner department" },
  association: { de: "Verband", en: "Welfare association" },
  council: { de: "Politik", en: "Council" },
  administration: { de: "Administration", en: "Administration" },
};

/** Roles that work for the city itself: they see unreleased drafts of the cycle where the policy says so. */
export const officeRoles = [
  "planning",
  "statistics",
  "department",
  "administration",
] as const satisfies readonly Role[];

export interface Term {
  readonly de: string;
  readonly plural: string;
  readonly en: string;
  /** Address segment, where the noun has pages. */
  readonly segment?: string;
  readonly definition: string;
}

/** Every noun of the house. Keys are model names in lower camel case. */
export const terms = {
  city: { de: "Stadt", plural: "Städte", en: "city", definition: "Die Kommune, die Kreislauf betreibt." },
  mail: { de: "E-Mail", plural: "E-Mails", en: "mail", definition: "Nachricht im Postausgang." },
  rateLimit: {
    de: "Anfragegrenze",
    plural: "Anfragegrenzen",
    en: "rate limit",
    definition: "Zähler gegen Missbrauch.",
  },
  legalText: {
    de: "Text",
    plural: "Texte",
    en: "legal text",
    segment: "texte",
    definition: "Impressum, Datenschutz und andere bearbeitbare Seiten.",
  },
  organisation: {
    de: "Organisation",
    plural: "Organisationen",
    en: "organisation",
    segment: "organisationen",
    definition: "Amt, Verband, Gremium oder andere Stelle, der Personen angehören.",
  },
  user: { de: "Person", plural: "Personen", en: "user", segment: "personen", definition: "Wer sich anmelden kann." },
  organisationMember: {
    de: "Mitgliedschaft",
    plural: "Mitgliedschaften",
    en: "membership of an organisation",
    definition: "Eine Person gehört einer Organisation an.",
  },
  roleGrant: { de: "Rolle", plural: "Rollen", en: "role grant", definition: "Eine Person hat eine Rolle." },
  suspension: {
    de: "Sperrung",
    plural: "Sperrungen",
    en: "suspension",
    definition: "Eine Person darf sich nicht anmelden.",
  },
  session: { de: "Sitzung", plural: "Sitzungen", en: "session", definition: "Eine Anmeldung auf einem Gerät." },
  invitation: { de: "Einladung", plural: "Einladungen", en: "invitation", definition: "Angebot, ein Konto anzulegen." },
  passwordReset: {
    de: "Passwort-Rücksetzung",
    plural: "Passwort-Rücksetzungen",
    en: "password reset",
    definition: "Einmaliger Link zu einem neuen Passwort.",
  },
  event: {
    de: "Ereignis",
    plural: "Ereignisse",
    en: "event",
    segment: "protokoll",
    definition: "Was geschah, wer es tat und wann; unveränderlich.",
  },
  follow: {
    de: "Abonnement",
    plural: "Abonnements",
    en: "follow",
    definition: "Jemand möchte von einem Objekt hören.",
  },
  publication: {
    de: "Veröffentlichung",
    plural: "Veröffentlichungen",
    en: "publication",
    definition: "Ein Objekt steht der Öffentlichkeit offen.",
  },
  partition: {
    de: "Gliederung",
    plural: "Gliederungen",
    en: "partition",
    definition: "Eine Art, die Stadt in Gebiete zu teilen. Gliederungen müssen nicht ineinander passen.",
  },
  area: {
    de: "Gebiet",
    plural: "Gebiete",
    en: "area",
    segment: "gebiete",
    definition: "Teil der Stadt in einer Gliederung.",
  },
  membership: {
    de: "Zugehörigkeit",
    plural: "Zugehörigkeiten",
    en: "membership",
    definition: "Ein kleinstes Gebiet liegt in einem größeren.",
  },
  street: { de: "Straße", plural: "Straßen", en: "street", definition: "Straße mit dem Gebiet, in dem sie liegt." },
  source: {
    de: "Quelle",
    plural: "Quellen",
    en: "source",
    definition: "Register oder Behörde, von der Zahlen kommen.",
  },
  sourceLimits: {
    de: "Grenzen einer Quelle",
    plural: "Grenzen einer Quelle",
    en: "source limits",
    definition: "Ab wie vielen Fällen und Einwohnern Zahlen einer Quelle gezeigt werden.",
  },
  baseCount: {
    de: "Merkmal",
    plural: "Merkmale",
    en: "base count",
    definition: "Gezählte Größe, die sich über Gebiete addiert.",
  },
  baseCountSum: {
    de: "Summenbeziehung",
    plural: "Summenbeziehungen",
    en: "sum of base counts",
    definition: "Ein Merkmal ist die Summe anderer.",
  },
  indicator: {
    de: "Indikator",
    plural: "Indikatoren",
    en: "indicator",
    segment: "indikatoren",
    definition: "Kennzahl aus Merkmalen, zum Beispiel ein Anteil.",
  },
  delivery: {
    de: "Datenlieferung",
    plural: "Datenlieferungen",
    en: "delivery",
    segment: "datenlieferungen",
    definition: "Datei, die eine Stelle liefert: gelesen, geprüft, als Entwurf übernommen oder ganz abgelehnt.",
  },
  deliveryFile: {
    de: "Lieferdatei",
    plural: "Lieferdateien",
    en: "delivery file",
    definition: "Die Datei, wie sie ankam.",
  },
  deliveryCheck: {
    de: "Prüfung",
    plural: "Prüfungen",
    en: "delivery check",
    definition: "Ergebnis der Prüfung einer Lieferung.",
  },
  deliveryAcceptance: {
    de: "Übernahme",
    plural: "Übernahmen",
    en: "acceptance",
    definition: "Eine Lieferung gilt als Entwurf.",
  },
  deliveryRejection: {
    de: "Ablehnung",
    plural: "Ablehnungen",
    en: "rejection",
    definition: "Eine Lieferung gilt nicht.",
  },
  rawValue: { de: "Rohwert", plural: "Rohwerte", en: "raw value", definition: "Gelieferter Wert, nie öffentlich." },
  rawRate: {
    de: "Gelieferte Quote",
    plural: "Gelieferte Quoten",
    en: "delivered rate",
    definition: "Quote ohne Zähler und Nenner.",
  },
  release: {
    de: "Datenstand",
    plural: "Datenstände",
    en: "release",
    segment: "datenstaende",
    definition: "Geprüfter, eingefrorener Stand aller veröffentlichten Zahlen.",
  },
  releaseDelivery: {
    de: "Bestandteil",
    plural: "Bestandteile",
    en: "release delivery",
    definition: "Lieferung in einem Datenstand.",
  },
  disclosureRun: {
    de: "Geheimhaltungslauf",
    plural: "Geheimhaltungsläufe",
    en: "disclosure run",
    definition: "Prüfung, welche Zahlen gesperrt bleiben.",
  },
  disclosureJob: {
    de: "Lauf",
    plural: "Läufe",
    en: "run",
    definition: "Die Geheimhaltung rechnet im Hintergrund: wartet, läuft, ist gescheitert oder fertig.",
  },
  disclosureTrial: {
    de: "Probelauf",
    plural: "Probeläufe",
    en: "trial run",
    definition: "Was mit anderen Grenzen gesperrt wäre. Wird nie ein Datenstand.",
  },
  releaseApproval: {
    de: "Freigabe",
    plural: "Freigaben",
    en: "approval",
    definition: "Zweite Person gibt den Datenstand frei.",
  },
  releaseDiscard: {
    de: "Verwerfung",
    plural: "Verwerfungen",
    en: "discard",
    definition: "Vorbereiteter Datenstand wird nicht veröffentlicht.",
  },
  publishedRelease: {
    de: "Veröffentlichter Datenstand",
    plural: "Veröffentlichte Datenstände",
    en: "published release",
    definition: "Datenstand für alle.",
  },
  publishedPartition: {
    de: "Veröffentlichte Gliederung",
    plural: "Veröffentlichte Gliederungen",
    en: "published partition",
    definition: "Gliederung in einem Datenstand.",
  },
  publishedArea: {
    de: "Veröffentlichtes Gebiet",
    plural: "Veröffentlichte Gebiete",
    en: "published area",
    definition: "Gebiet in einem Datenstand.",
  },
  publishedSource: {
    de: "Veröffentlichte Quelle",
    plural: "Veröffentlichte Quellen",
    en: "published source",
    definition: "Quelle in einem Datenstand.",
  },
  publishedBaseCount: {
    de: "Veröffentlichtes Merkmal",
    plural: "Veröffentlichte Merkmale",
    en: "published base count",
    definition: "Merkmal in einem Datenstand.",
  },
  publishedIndicator: {
    de: "Veröffentlichter Indikator",
    plural: "Veröffentlichte Indikatoren",
    en: "published indicator",
    definition: "Indikator in einem Datenstand.",
  },
  publishedValue: {
    de: "Veröffentlichter Wert",
    plural: "Veröffentlichte Werte",
    en: "published value",
    definition: "Wert nach der Geheimhaltung.",
  },
  publishedRate: {
    de: "Veröffentlichte Quote",
    plural: "Veröffentlichte Quoten",
    en: "published rate",
    definition: "Gelieferte Quote nach der Geheimhaltung.",
  },
  cycle: {
    de: "Planungszyklus",
    plural: "Planungszyklen",
    en: "cycle",
    segment: "zyklus",
    definition: "Eine Runde durch die sechs Stufen.",
  },
  stagePlan: {
    de: "Stufenplan",
    plural: "Stufenpläne",
    en: "stage plan",
    definition: "Wann eine Stufe beginnt und endet.",
  },
  stageClosure: {
    de: "Stufenabschluss",
    plural: "Stufenabschlüsse",
    en: "stage closure",
    definition: "Wer eine Stufe wann abgeschlossen hat.",
  },
  report: {
    de: "Sozialbericht",
    plural: "Sozialberichte",
    en: "report",
    segment: "berichte",
    definition: "Bericht zur sozialen Lage der Stadt.",
  },
  reportChapter: { de: "Kapitel", plural: "Kapitel", en: "chapter", definition: "Teil eines Berichts." },
  reportChapterRevision: {
    de: "Kapitelfassung",
    plural: "Kapitelfassungen",
    en: "chapter revision",
    definition: "Gespeicherter Stand eines Kapitels.",
  },
  reportChapterRemoval: {
    de: "Entferntes Kapitel",
    plural: "Entfernte Kapitel",
    en: "removed chapter",
    definition: "Kapitel, das nicht mehr zum Entwurf gehört, aber zurückgeholt werden kann.",
  },
  reportVersion: {
    de: "Berichtsfassung",
    plural: "Berichtsfassungen",
    en: "report version",
    definition: "Veröffentlichter, unveränderlicher Bericht.",
  },
  finding: {
    de: "Befund",
    plural: "Befunde",
    en: "finding",
    segment: "befunde",
    definition: "Was jemand aus den Zahlen schließt.",
  },
  findingRevision: {
    de: "Befundfassung",
    plural: "Befundfassungen",
    en: "finding revision",
    definition: "Früherer Stand eines Befunds.",
  },
  findingArea: {
    de: "Gebiet des Befunds",
    plural: "Gebiete des Befunds",
    en: "finding area",
    definition: "Wo der Befund gilt.",
  },
  findingIndicator: {
    de: "Indikator des Befunds",
    plural: "Indikatoren des Befunds",
    en: "finding indicator",
    definition: "Worauf der Befund beruht.",
  },
  findingEvidence: {
    de: "Beleg",
    plural: "Belege",
    en: "evidence",
    definition: "Zahlen, wie sie beim Befund standen.",
  },
  recommendation: {
    de: "Handlungsempfehlung",
    plural: "Handlungsempfehlungen",
    en: "recommendation",
    segment: "empfehlungen",
    definition: "Was die Stadt tun sollte.",
  },
  recommendationVersion: {
    de: "Fassung",
    plural: "Fassungen",
    en: "recommendation version",
    definition: "Wortlaut einer Empfehlung.",
  },
  recommendationFinding: {
    de: "Begründung",
    plural: "Begründungen",
    en: "recommendation finding",
    definition: "Befund, auf dem eine Empfehlung ruht.",
  },
  consultation: {
    de: "Beteiligung",
    plural: "Beteiligungen",
    en: "consultation",
    segment: "beteiligung",
    definition: "Wer will, nimmt Stellung zu Empfehlungen.",
  },
  consultationRecommendation: {
    de: "Gegenstand",
    plural: "Gegenstände",
    en: "consultation recommendation",
    definition: "Empfehlung in einer Beteiligung.",
  },
  consultationInvitation: {
    de: "Einladung zur Beteiligung",
    plural: "Einladungen zur Beteiligung",
    en: "consultation invitation",
    definition: "Eingeladene Organisation.",
  },
  consultationClosure: {
    de: "Ende der Beteiligung",
    plural: "Beendete Beteiligungen",
    en: "consultation closure",
    definition: "Danach kommt nichts mehr hinzu.",
  },
  consultationResult: {
    de: "Ergebnis der Beteiligung",
    plural: "Ergebnisse der Beteiligung",
    en: "consultation result",
    definition: "Öffentliche Antwort auf alle Anregungen.",
  },
  statement: {
    de: "Stellungnahme",
    plural: "Stellungnahmen",
    en: "statement",
    segment: "stellungnahmen",
    definition: "Antwort auf eine Beteiligung.",
  },
  submission: {
    de: "Einreichung",
    plural: "Einreichungen",
    en: "submission",
    definition: "Ab jetzt steht die Stellungnahme fest.",
  },
  withdrawal: {
    de: "Rücknahme",
    plural: "Rücknahmen",
    en: "withdrawal",
    definition: "Die Stellungnahme wird zurückgezogen.",
  },
  moderation: {
    de: "Durchsicht",
    plural: "Durchsichten",
    en: "moderation",
    definition: "Jemand hat den Text vor der Anzeige gelesen.",
  },
  point: {
    de: "Anregung",
    plural: "Anregungen",
    en: "point",
    definition: "Teil einer Stellungnahme zu einer Empfehlung.",
  },
  weighing: {
    de: "Abwägung",
    plural: "Abwägungen",
    en: "weighing",
    segment: "abwaegung",
    definition: "Antwort der Stadt auf eine Anregung, mit Grund.",
  },
  decision: { de: "Beschluss", plural: "Beschlüsse", en: "decision", definition: "Was ein Gremium entschieden hat." },
  decisionRecommendation: {
    de: "Beschlossene Empfehlung",
    plural: "Beschlossene Empfehlungen",
    en: "decision recommendation",
    definition: "Empfehlung in einem Beschluss.",
  },
  measure: {
    de: "Maßnahme",
    plural: "Maßnahmen",
    en: "measure",
    segment: "massnahmen",
    definition: "Was die Stadt oder ein Träger tut.",
  },
  measureArea: {
    de: "Gebiet der Maßnahme",
    plural: "Gebiete der Maßnahme",
    en: "measure area",
    definition: "Wo die Maßnahme stattfindet.",
  },
  measureRecommendation: {
    de: "Herkunft der Maßnahme",
    plural: "Herkünfte der Maßnahme",
    en: "measure recommendation",
    definition: "Empfehlung hinter der Maßnahme.",
  },
  target: {
    de: "Wirkungsziel",
    plural: "Wirkungsziele",
    en: "target",
    definition: "Indikator, der sich in eine Richtung ändern soll.",
  },
  milestone: {
    de: "Meilenstein",
    plural: "Meilensteine",
    en: "milestone",
    definition: "Schritt der Umsetzung mit Termin.",
  },
  fundingLine: {
    de: "Finanzierung",
    plural: "Finanzierungen",
    en: "funding",
    definition: "Geld je Jahr und Quelle, mit Eigenanteil.",
  },
  progressReport: {
    de: "Sachstand",
    plural: "Sachstände",
    en: "progress report",
    definition: "Bericht zur Umsetzung einer Maßnahme.",
  },
  measureClosure: {
    de: "Abschluss der Maßnahme",
    plural: "Abschlüsse der Maßnahme",
    en: "measure closure",
    definition: "Die Maßnahme ist beendet.",
  },
  review: {
    de: "Überprüfung",
    plural: "Überprüfungen",
    en: "review",
    segment: "ueberpruefungen",
    definition: "Vergleich mit dem erwarteten Verlauf.",
  },
  reviewJudgement: {
    de: "Beurteilung",
    plural: "Beurteilungen",
    en: "judgement",
    definition: "Was ein Mensch aus der Überprüfung schließt.",
  },
  reviewTakeOver: {
    de: "Übernahme in den nächsten Zyklus",
    plural: "Übernahmen in den nächsten Zyklus",
    en: "take-over",
    definition: "Aus dem Ergebnis wird ein neuer Befund.",
  },
  livingSpace: {
    de: "Lebensraum",
    plural: "Lebensräume",
    en: "living space",
    definition: "Gebiet, wie Menschen es erleben, quer zu Grenzen.",
  },
  livingSpaceVersion: {
    de: "Zeichnung des Lebensraums",
    plural: "Zeichnungen des Lebensraums",
    en: "drawing of the living space",
    definition: "Wie eine Person oder Gruppe den Lebensraum sieht. Jede Änderung ist eine neue Fassung.",
  },
  livingSpaceLeaf: {
    de: "Kleinstes Gebiet einer Zeichnung",
    plural: "Kleinste Gebiete einer Zeichnung",
    en: "smallest area of a drawing",
    definition: "Gehört zum Kern des Lebensraums oder ist umstritten.",
  },
  livingSpaceWithdrawal: {
    de: "Rücknahme einer Zeichnung",
    plural: "Rücknahmen einer Zeichnung",
    en: "withdrawal of a drawing",
    definition: "Die Zeichnung zählt nicht mehr. Sie bleibt in der Geschichte stehen.",
  },
  livingSpaceAdoption: {
    de: "Übernahme als Gebiet",
    plural: "Übernahmen als Gebiet",
    en: "adoption as an area",
    definition: "Die Sozialplanung macht aus dem Lebensraum ein Gebiet der Stadt.",
  },
  livingSpaceAdoptionEnd: {
    de: "Ende der Übernahme",
    plural: "Enden der Übernahme",
    en: "end of the adoption",
    definition: "Das Gebiet gilt ab diesem Tag nicht mehr. Seine Geschichte bleibt.",
  },
  thread: { de: "Roter Faden", plural: "Rote Fäden", en: "thread", definition: "Die Kette vom Wert bis zur Wirkung." },
  activity: { de: "Ereignis", plural: "Ereignisse", en: "activity", definition: "Was im Kreislauf geschieht." },
  stage: {
    de: "Stufe",
    plural: "Stufen",
    en: "stage",
    definition: "Einer der sechs Schritte des Planungszyklus. Eine Person schließt sie ab.",
  },
  draft: {
    de: "Entwurf",
    plural: "Entwürfe",
    en: "draft",
    definition: "Noch nicht veröffentlicht, nur für die Verwaltung sichtbar.",
  },
  contribution: {
    de: "Beitrag",
    plural: "Beiträge",
    en: "contribution",
    definition: "Stellungnahme einer Einwohnerin oder eines Einwohners, ohne Konto.",
  },
  comparison: {
    de: "Vergleichsgebiete",
    plural: "Vergleichsgebiete",
    en: "comparison areas",
    definition: "Ähnliche Gebiete ohne die Maßnahme. Aus ihnen folgt der erwartete Verlauf.",
  },
  account: { de: "Konto", plural: "Konten", en: "account", definition: "Zugang einer Person, mit Namen und Passwort." },
  role: { de: "Rolle", plural: "Rollen", en: "role", definition: "Was eine Person in Kreislauf tun darf." },
  text: {
    de: "Text der Stadt",
    plural: "Texte der Stadt",
    en: "text",
    definition: "Ein Text, den die Stadt selbst schreibt, zum Beispiel das Impressum.",
  },
  log: { de: "Protokoll", plural: "Protokolle", en: "log", definition: "Alle Ereignisse in ihrer Reihenfolge." },
  system: { de: "System", plural: "Systeme", en: "system", definition: "Zustand der Installation und Postausgang." },
} as const satisfies Record<string, Term>;
export type TermKey = keyof typeof terms;

/** Words for the values of each enum, by enum name and value. */
export const enumWords = {
  weighingResult: {
    followed: "wird gefolgt",
    partlyFollowed: "wird teilweise gefolgt",
    notFollowed: "wird nicht gefolgt",
    noted: "Kenntnisnahme",
    alreadyConsidered: "bereits berücksichtigt",
  },
  leafRole: { core: "Kern", contested: "umstritten" },
  stance: { support: "Zustimmung", change: "Änderung", reject: "Ablehnung", question: "Frage" },
  priority: { high: "hoch", medium: "mittel", low: "niedrig" },
  direction: { fall: "soll sinken", rise: "soll steigen", hold: "soll gleich bleiben" },
  decisionResult: {
    unanimous: "einstimmig beschlossen",
    majority: "mehrheitlich beschlossen",
    amended: "geändert beschlossen",
    rejected: "abgelehnt",
    postponed: "vertagt",
  },
  organisationKind: { office: "Amt", association: "Verband", council: "Gremium", other: "Andere Stelle" },
  polarity: { burden: "höher bedeutet mehr Belastung", neutral: "ohne Wertung" },
  indicatorKind: {
    count: "Anzahl",
    ratio: "Anteil oder Quotient",
    relativeChange: "Entwicklung",
    rate: "gelieferte Quote",
  },
  role: Object.fromEntries(roleKeys.map((key) => [key, roleWords[key].de])) as Record<Role, string>,
  stage: Object.fromEntries(stageKeys.map((key) => [key, stageWords[key].de])) as Record<StageKey, string>,
} as const;

export const themeWords: Record<string, { readonly de: string; readonly en: string }> = {
  bevoelkerung: { de: "Bevölkerung", en: "Population" },
  "soziale-lage": { de: "Soziale Lage", en: "Social situation" },
};

/** The modules of lib/, low to high: what each is for, in one German phrase. Its key is its folder. */
export const moduleWords = {
  i18n: { de: "Sprachen", definition: "Deutsche und englische Texte der öffentlichen Seiten." },
  statistics: {
    de: "Statistik",
    definition: "Reine Rechnungen: Kennzahlen, Klassen, Geheimhaltung, erwarteter Verlauf.",
  },
  platform: { de: "Unterbau", definition: "Datenbank, Umgebung, Uhr, Post und Fehler." },
  access: { de: "Zugang", definition: "Anmeldung, Sitzungen und die eine Tabelle der Rechte." },
  activity: { de: "Ereignisse", definition: "Was geschah, wer es tat, und der Satz dazu." },
  city: { de: "Stadt", definition: "Name, Kontakt und Texte der Stadt." },
  people: { de: "Personen", definition: "Konten, Organisationen, Rollen und Einladungen." },
  areas: { de: "Gebiete", definition: "Gliederungen, Gebiete, Grenzen und ihre Gültigkeit." },
  indicators: { de: "Indikatoren", definition: "Quellen, Merkmale und Kennzahlen als Daten." },
  deliveries: {
    de: "Datenlieferungen",
    definition: "Eine Datei kommt an: lesen, erkennen, zuordnen, prüfen, übernehmen.",
  },
  releases: { de: "Datenstände", definition: "Geheimhaltung, zweite Person, Einfrieren." },
  atlas: { de: "Atlas", definition: "Veröffentlichte Werte als Karte, Verlauf und Tabelle." },
  profiles: { de: "Gebietsprofile", definition: "Ein Gebiet mit allen veröffentlichten Kennzahlen." },
  cycle: { de: "Planungszyklus", definition: "Die sechs Stufen mit ihren Bedingungen." },
  "cycle/report": { de: "Sozialbericht", definition: "Kapitel, Fassungen und Veröffentlichung des Berichts." },
  "cycle/findings": { de: "Befunde", definition: "Was jemand aus den Zahlen schließt, mit Belegen." },
  "cycle/recommendations": { de: "Handlungsempfehlungen", definition: "Was zu tun wäre, in Fassungen." },
  "cycle/consultation": { de: "Beteiligung", definition: "Einladen, Stellung nehmen, durchsehen, abwägen." },
  "cycle/decisions": { de: "Beschlüsse", definition: "Was ein Gremium entschieden hat." },
  "cycle/measures": { de: "Maßnahmen", definition: "Ziele, Meilensteine, Geld und Sachstände." },
  "cycle/review": { de: "Überprüfung", definition: "Beobachteter neben erwartetem Verlauf." },
  thread: { de: "Roter Faden", definition: "Was woran hängt, und wo die Kette reißt." },
  desk: { de: "Mein Tisch", definition: "Was für eine Person ansteht." },
  search: { de: "Suche", definition: "Was die Öffentlichkeit mit einem Wort findet." },
  exports: { de: "Ausgaben", definition: "Dateien zum Mitnehmen: CSV, GeoJSON, PDF." },
  demo: { de: "Demo-Stadt", definition: "Die erfundene Stadt Emscherau." },
} as const satisfies Record<string, { readonly de: string; readonly definition: string }>;
