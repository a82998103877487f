import type { Role, StageKey, TermKey } from "@/lib/glossary";

/** „So geht es": one task in a few steps, with the place where it is done. */
export interface Guide {
  readonly title: string;
  readonly steps: readonly string[];
  /** Below the workspace; `{cycle}` stands for the running cycle. */
  readonly href?: string;
}

const drawing: Guide = {
  title: "Einen Lebensraum zeichnen",
  steps: [
    "Tippen Sie auf der Karte die Gebiete an, die dazugehören. Noch einmal tippen heißt: umstritten.",
    "Oder setzen Sie in der Liste Haken, auch nur mit der Tastatur. Karte und Liste sind eins.",
    "Sagen Sie, warum es so ist, und speichern Sie Ihre Fassung. Andere zeichnen ihre daneben.",
    "Übereinander zeigen alle Fassungen den gemeinsamen Kern und den umstrittenen Rand.",
  ],
  href: "/arbeit/lebensraeume",
};

export const roleGuides: Record<Role, readonly Guide[]> = {
  planning: [
    {
      title: "Einen Befund schreiben",
      steps: [
        "Öffnen Sie in der Sozialen Lage die Auffälligkeiten. Dort stehen Gebiete, die sich abheben.",
        "Prüfen Sie mit Ortskenntnis, ob Handlungsbedarf besteht. Zahlen allein sagen das nicht.",
        "Schreiben Sie den Befund. Die Zahlen werden daneben eingefroren.",
        "Veröffentlichen Sie den Befund, wenn er für alle gelten soll.",
      ],
      href: "/arbeit/zyklus/{cycle}/soziale-lage",
    },
    {
      title: "Eine Beteiligung durchführen",
      steps: [
        "Wählen Sie Empfehlungen, Zeitraum und Organisationen.",
        "Öffnen Sie die Beteiligung. Die Einladungen gehen dann von selbst hinaus.",
        "Lesen Sie Beiträge aus der Öffentlichkeit, bevor sie erscheinen.",
        "Wägen Sie jede Anregung ab und nennen Sie den Grund.",
        "Veröffentlichen Sie das Ergebnis. Jetzt sehen alle, was aus den Anregungen wurde.",
      ],
      href: "/arbeit/zyklus/{cycle}/beteiligung",
    },
    {
      title: "Eine Maßnahme anlegen",
      steps: [
        "Tragen Sie zuerst den Beschluss ein.",
        "Legen Sie die Maßnahme an, mit Gebieten, Zuständigkeit und Kontakt.",
        "Setzen Sie ein Wirkungsziel und legen Sie die Vergleichsgebiete fest, bevor neue Daten kommen.",
        "Ergänzen Sie Meilensteine und Finanzierung.",
      ],
      href: "/arbeit/zyklus/{cycle}/massnahmen",
    },
    {
      title: "Eine Stufe abschließen",
      steps: [
        "Öffnen Sie den Zyklus. Zu jeder Stufe steht dort, was noch fehlt.",
        "Der Knopf neben jedem Punkt führt dorthin, wo Sie ihn erledigen.",
        "Fehlt etwas, können Sie mit einer Begründung abschließen. Sie bleibt sichtbar.",
      ],
      href: "/arbeit/zyklus/{cycle}",
    },
    {
      title: "Eine Überprüfung beurteilen",
      steps: [
        "Mit jedem neuen Datenstand erscheinen fällige Überprüfungen von selbst auf Ihrem Tisch.",
        "Lesen Sie Verlauf, erwarteten Verlauf und Unsicherheit.",
        "Schreiben Sie, was Sie vorschlagen und warum.",
        "Übernehmen Sie das Ergebnis als Befund in den nächsten Zyklus.",
      ],
      href: "/arbeit/zyklus/{cycle}/ueberpruefung",
    },
    {
      title: "Einen Lebensraum als Gebiet übernehmen",
      steps: [
        "Öffnen Sie den Lebensraum und sehen Sie, was alle teilen und was umstritten ist.",
        "Übernehmen Sie den Kern. Vom Rand nehmen Sie dazu, was Sie begründen können.",
        "Zahlen kommen mit dem nächsten Datenstand. Ein schon vorbereiteter wird neu vorbereitet.",
        "Danach steht das Gebiet im Atlas und für Befunde, Maßnahmen und Berichte bereit.",
      ],
      href: "/arbeit/lebensraeume",
    },
  ],
  statistics: [
    {
      title: "Eine Datei übernehmen",
      steps: [
        "Laden Sie die Datei hoch, wie das Amt sie geschickt hat.",
        "Prüfen Sie, was Kreislauf erkannt hat, und ordnen Sie Spalten und Gebiete zu.",
        "Beheben Sie Fehler in der Liste. Zeile, Spalte und Wert stehen dabei.",
        "Übernehmen Sie die Lieferung als Entwurf, ganz oder gar nicht.",
      ],
      href: "/arbeit/datenlieferungen",
    },
    {
      title: "Einen Datenstand freigeben",
      steps: [
        "Wählen Sie die Lieferungen. Der Lauf geht im Hintergrund. Sie bekommen eine E-Mail.",
        "Sehen Sie im Ergebnis nach, was sich ändert, was gesperrt bleibt und warum, auch auf der Karte.",
        "Ein Probelauf zeigt, was andere Grenzen bewirken würden. Er ändert nichts.",
        "Eine zweite Person gibt frei. Wer vorbereitet hat, kann das nicht selbst.",
        "Frühere Datenstände bleiben lesbar. Berichte behalten ihre Zahlen.",
      ],
      href: "/arbeit/datenstaende",
    },
    {
      title: "Indikatoren ergänzen",
      steps: [
        "Legen Sie die Quelle an, dann die Merkmale, die gezählt werden.",
        "Beschreiben Sie den Indikator als Zähler durch Nenner.",
        "Mit der nächsten Lieferung und dem nächsten Datenstand erscheint er im Atlas.",
      ],
      href: "/verwaltung/indikatoren",
    },
  ],
  department: [
    {
      title: "Einen Sachstand melden",
      steps: [
        "Auf „Mein Tisch“ steht, welcher Sachstand fällig ist.",
        "Schreiben Sie, was getan ist und was als Nächstes kommt. Zwei Minuten genügen.",
        "Haken Sie erreichte Meilensteine ab und nennen Sie die Ausgaben.",
      ],
      href: "/arbeit",
    },
    {
      title: "Stellung nehmen",
      steps: [
        "Öffnen Sie die Beteiligung, zu der Ihr Amt eingeladen ist.",
        "Schreiben Sie Anregungen direkt zu den Absätzen, die Sie meinen.",
        "Der Entwurf gehört Ihrer Organisation. Andere sehen ihn nicht.",
        "Reichen Sie ein. Danach steht der Text fest.",
      ],
      href: "/arbeit/zyklus/{cycle}/beteiligung",
    },
    {
      title: "Daten liefern",
      steps: [
        "Laden Sie Ihre Datei unter Datenlieferungen hoch.",
        "Die Statistikstelle ordnet zu, prüft und übernimmt.",
      ],
      href: "/arbeit/datenlieferungen",
    },
    drawing,
  ],
  association: [
    {
      title: "Stellung nehmen",
      steps: [
        "Öffnen Sie die Beteiligung, zu der Ihr Verband eingeladen ist.",
        "Schreiben Sie Anregungen direkt zu den Absätzen, die Sie meinen.",
        "Der Entwurf gehört Ihrem Verband. Andere sehen ihn nicht.",
        "Reichen Sie ein. Danach steht der Text fest.",
        "Sind Sie nicht betroffen? Ein Klick genügt als Antwort.",
      ],
      href: "/arbeit/zyklus/{cycle}/beteiligung",
    },
    {
      title: "Sehen, was daraus wurde",
      steps: [
        "Nach dem Ergebnis steht an jeder Anregung die Antwort der Stadt mit Grund.",
        "Der Rote Faden führt von dort zum Beschluss und zur Maßnahme.",
      ],
      href: "/arbeit/zyklus/{cycle}/beteiligung",
    },
    {
      title: "Einen Sachstand melden",
      steps: [
        "Trägt Ihr Verband eine Maßnahme, steht der fällige Sachstand auf „Mein Tisch“.",
        "Schreiben Sie, was getan ist und was als Nächstes kommt.",
      ],
      href: "/arbeit",
    },
    drawing,
  ],
  council: [
    {
      title: "Eine Maßnahme verfolgen",
      steps: [
        "Öffnen Sie die Maßnahme und wählen Sie „Folgen“.",
        "Neue Sachstände und Überprüfungen kommen per E-Mail und stehen auf „Mein Tisch“.",
      ],
      href: "/massnahmen",
    },
    {
      title: "Sich auf eine Sitzung vorbereiten",
      steps: [
        "Suchen Sie oben nach der Nummer der Vorlage oder nach dem Gebiet.",
        "Der Rote Faden zeigt Zahlen, Stellungnahmen, Beschluss und Wirkung in zwei Klicks.",
        "Jede Seite lässt sich drucken.",
      ],
      href: "/arbeit/suche",
    },
    drawing,
  ],
  administration: [
    {
      title: "Jemanden einladen",
      steps: [
        "Tragen Sie Name, Adresse, Rolle und Organisation ein.",
        "Die Person legt ihr Passwort über den Link selbst fest. Er gilt 14 Tage.",
      ],
      href: "/verwaltung/personen",
    },
    {
      title: "Jemandem den Zugang nehmen",
      steps: [
        "Sperren Sie die Person und nennen Sie den Grund.",
        "Offene Sitzungen enden sofort. Alles Geschriebene bleibt mit dem Namen stehen.",
      ],
      href: "/verwaltung/personen",
    },
    {
      title: "Texte der Stadt ändern",
      steps: [
        "Wählen Sie Impressum, Datenschutz oder eine andere Seite.",
        "Speichern legt eine neue Fassung an. Hat inzwischen jemand gespeichert, sehen Sie beide.",
      ],
      href: "/verwaltung/texte",
    },
    {
      title: "Nachsehen, was geschah",
      steps: [
        "Das Protokoll nennt jedes Ereignis mit Person und Zeit. Niemand kann es ändern.",
        "Unter System steht, ob E-Mails ankommen.",
      ],
      href: "/verwaltung/protokoll",
    },
  ],
};

/** What each stage is for, who works in it, and what ends it. */
export const stageGuides: Record<StageKey, { readonly what: string; readonly who: string; readonly end: string }> = {
  report: {
    what: "Der Bericht beschreibt die Stadt in Zahlen und Worten. Seine Zahlen sind eingefroren.",
    who: "Die Statistikstelle liefert den Datenstand. Die Sozialplanung schreibt.",
    end: "Der Bericht ist veröffentlicht, jedes Kapitel sagt das Wichtigste in Kürze.",
  },
  analysis: {
    what: "Auffällige Werte werden mit Ortskenntnis geprüft. Daraus entstehen Befunde.",
    who: "Die Sozialplanung, mit Hinweisen aus den Ämtern.",
    end: "Alle Befunde sind mit Zahlen belegt und veröffentlicht.",
  },
  recommendations: {
    what: "Aus Befunden werden Empfehlungen, mit Adressat und vorgeschlagener Zuständigkeit.",
    who: "Die Sozialplanung.",
    end: "Zu jedem Befund gibt es eine veröffentlichte Empfehlung.",
  },
  consultation: {
    what: "Ämter, Verbände, Politik und Öffentlichkeit nehmen Stellung. Jede Anregung erhält eine Antwort.",
    who: "Eingeladene Organisationen und, wo offen, alle. Die Sozialplanung wägt ab.",
    end: "Alle Anregungen sind abgewogen, das Ergebnis ist öffentlich.",
  },
  measures: {
    what: "Nach dem Beschluss werden Maßnahmen geplant und umgesetzt, mit Ziel, Geld und Meilensteinen.",
    who: "Die zuständigen Ämter und Träger melden Sachstände.",
    end: "Jede Maßnahme hat ein Wirkungsziel und Meilensteine und ist veröffentlicht.",
  },
  review: {
    what: "Spätere Daten werden mit dem erwarteten Verlauf verglichen. Ein Mensch beurteilt das Ergebnis.",
    who: "Die Sozialplanung. Die Überprüfung erscheint mit dem Datenstand von selbst.",
    end: "Alle Überprüfungen sind beurteilt und in den nächsten Zyklus übernommen.",
  },
};

/** The words somebody meets at work, in the order of the alphabet; their meaning comes from the glossary. */
export const helpTerms: readonly TermKey[] = [
  "area",
  "partition",
  "livingSpace",
  "baseCount",
  "indicator",
  "source",
  "delivery",
  "release",
  "cycle",
  "stage",
  "report",
  "finding",
  "findingEvidence",
  "recommendation",
  "consultation",
  "statement",
  "contribution",
  "point",
  "weighing",
  "moderation",
  "decision",
  "measure",
  "target",
  "comparison",
  "milestone",
  "fundingLine",
  "progressReport",
  "review",
  "reviewJudgement",
  "publication",
  "draft",
  "thread",
  "organisation",
  "role",
  "event",
  "log",
];
