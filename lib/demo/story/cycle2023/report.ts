import { daysFrom } from "../calendar";
import { number, percent, points } from "../figures";
import type { DemoReport } from "../shape";

const year = 2025;
const date = "2025-12-31";

/** The second report, on the figures to the end of 2025. */
export function report2023(today: string): DemoReport {
  return {
    slug: "sozialbericht-2026",
    title: "Sozialbericht Emscherau 2026",
    subtitle: "Aufwachsen, arbeiten und alt werden in unserer Stadt",
    release: "2026-1",
    author: "planung",
    versions: [
      { number: "1.0", on: daysFrom(today, -190), by: "planung" },
      {
        number: "1.1",
        on: daysFrom(today, -148),
        by: "planung2",
        erratum: {
          text: "Im Kapitel „Älter werden“ stand das falsche Vergleichsjahr. Richtig ist 2021.",
          chapter: 3,
          wrong: `Im Jahr 2020 waren es erst ${percent("grundsicherungAlter", "stadt", 2021)}.`,
          right: `Im Jahr 2021 waren es erst ${percent("grundsicherungAlter", "stadt", 2021)}.`,
        },
      },
    ],
    chapters: [
      {
        title: "Emscherau in Zahlen",
        keyPoints: [
          `Ende 2025 lebten ${number("EW", "stadt", year)} Menschen in Emscherau.`,
          "Seit 2022 wohnen hier mehr Menschen als zuvor.",
          `${percent("ab65", "stadt", year)} sind 65 Jahre oder älter.`,
          `${percent("migrationshintergrund", "stadt", year)} haben einen Migrationshintergrund.`,
        ],
        plainSummary: "Dieses Kapitel zeigt, wer in Emscherau lebt und was sich seit 2021 geändert hat.",
        body: [
          {
            kind: "paragraph",
            text: `Am 31. Dezember 2025 waren ${number("EW", "stadt", year)} Menschen mit Hauptwohnung gemeldet. Vier Jahre zuvor waren es ${number("EW", "stadt", 2021)}. Vor allem Menschen aus der Ukraine kamen hinzu.`,
          },
          {
            kind: "figure",
            figure: {
              id: "bevoelkerungsentwicklung",
              indicator: "bevoelkerungsentwicklung",
              partition: "bezirke",
              date,
              view: "map",
              mode: "status",
              caption: "Der Emscherbruch ist seit 2021 am stärksten gewachsen",
              alternative: "Karte der 17 Bezirke mit der Veränderung der Einwohnerzahl seit 2021.",
            },
          },
          {
            kind: "paragraph",
            text: "In Waldrand entstanden Wohnungen für Familien. In der Neuen Mitte wurden zwei Hochhäuser abgerissen. Der Norden altert weiter.",
          },
          {
            kind: "paragraph",
            text: `In Emscherau-Nord sind ${percent("ab65", "stadtbezirke/3", year)} der Menschen 65 oder älter. In Emscherau-Süd sind es ${percent("ab65", "stadtbezirke/2", year)}. Der Unterschied ist etwa so groß wie vor zehn Jahren.`,
          },
        ],
      },
      {
        title: "Kinder und Familien",
        keyPoints: [
          `${number("K_BG", "stadt", year)} Kinder leben in einer Bedarfsgemeinschaft.`,
          `Das sind ${percent("kinderInBg", "stadt", year)} aller Kinder, gut jedes fünfte.`,
          `In der Kolonie ist der Anteil mit ${percent("kinderInBg", "bezirke/04", year)} am höchsten.`,
          "Seit 2023 sinkt der Anteil in der Stadt wieder.",
        ],
        plainSummary:
          "Eine Bedarfsgemeinschaft sind Menschen, die zusammen wohnen und gemeinsam Bürgergeld bekommen. Meist ist das eine Familie.",
        body: [
          {
            kind: "paragraph",
            text: `In Emscherau leben ${number("EW_U18", "stadt", year)} Kinder und Jugendliche. 2022 stieg der Anteil in Bedarfsgemeinschaften stark. Damals wechselten viele Familien aus der Ukraine ins Bürgergeld.`,
          },
          {
            kind: "paragraph",
            text: `Gegenüber 2021 liegt der Anteil um ${points("kinderInBg", "stadt", 2021, year)} höher. Gegenüber dem höchsten Wert 2017 liegt er niedriger.`,
          },
          {
            kind: "figure",
            figure: {
              id: "kinder-in-bg",
              indicator: "anteil-kinder-in-bedarfsgemeinschaften",
              partition: "bezirke",
              date,
              view: "map",
              mode: "status",
              caption: "In sechs Bezirken lebt mehr als jedes vierte Kind in einer Bedarfsgemeinschaft",
              alternative: "Karte der 17 Bezirke. Hohe Anteile liegen im Süden und in der Mitte, niedrige im Norden.",
            },
          },
          { kind: "heading", text: "Kolonie und Neue Mitte" },
          {
            kind: "paragraph",
            text: `In der Kolonie lebt fast jedes dritte Kind in einer Bedarfsgemeinschaft. In der Neuen Mitte sind es ${percent("kinderInBg", "bezirke/02", year)}. Beide Werte sind seit 2021 gestiegen.`,
          },
          { kind: "heading", text: "Mühlenau und Zechenpark" },
          {
            kind: "paragraph",
            text: `Mühlenau hatte im Bericht 2018 den höchsten Wert der Stadt. Heute sind es dort ${percent("kinderInBg", "bezirke/08", year)}. Im Zechenpark sank der Anteil von ${percent("kinderInBg", "bezirke/07", 2017)} auf ${percent("kinderInBg", "bezirke/07", year)}.`,
          },
          {
            kind: "figure",
            figure: {
              id: "kinder-in-bg-veraenderung",
              indicator: "anteil-kinder-in-bedarfsgemeinschaften",
              partition: "bezirke",
              date,
              view: "table",
              mode: "change",
              caption: "So hat sich der Anteil in den Bezirken seit 2021 verändert",
              alternative: "Tabelle der 17 Bezirke mit dem Anteil 2025 und der Veränderung seit 2021.",
            },
          },
          {
            kind: "paragraph",
            text: `Fast jeder vierte Haushalt mit Kindern ist ein Haushalt von Alleinerziehenden. 2021 waren es ${percent("alleinerziehende", "stadt", 2021)}. Ein Drittel von ihnen bezieht Leistungen vom Jobcenter.`,
          },
        ],
      },
      {
        title: "Arbeit und Einkommen",
        keyPoints: [
          `${number("AL", "stadt", year)} Menschen sind arbeitslos gemeldet.`,
          "Seit 2022 steigt die Arbeitslosigkeit leicht an.",
          `In Mühlenau ist der Anteil mit ${percent("arbeitslos", "bezirke/08", year)} am höchsten.`,
        ],
        plainSummary:
          "Für Stadtteile gibt es keine Arbeitslosenquote. Wir rechnen die Arbeitslosen auf alle Menschen von 15 bis unter 65 um.",
        body: [
          {
            kind: "paragraph",
            text: `${percent("arbeitslos", "stadt", year)} der Menschen im Erwerbsalter sind arbeitslos. 2021 waren es ${percent("arbeitslos", "stadt", 2021)}. Die Wirtschaft der Region wächst zurzeit kaum.`,
          },
          {
            kind: "figure",
            figure: {
              id: "arbeitslosenanteil",
              indicator: "arbeitslosenanteil",
              partition: "bezirke",
              date,
              view: "chart",
              mode: "status",
              caption: "Arbeitslosigkeit ist in Mühlenau, Südviertel und Kolonie am häufigsten",
              alternative: "Balken für 17 Bezirke, geordnet nach dem Anteil der Arbeitslosen.",
            },
          },
          {
            kind: "paragraph",
            text: `${percent("mindestsicherung", "stadt", year)} der Menschen leben von einer Leistung der Mindestsicherung. In der Kolonie sind es ${percent("mindestsicherung", "bezirke/04", year)}. Rund um den Hafen sind es ${percent("mindestsicherung", "lebensraeume/hafen", year)}.`,
          },
        ],
      },
      {
        title: "Älter werden",
        keyPoints: [
          `${number("GS_A", "stadt", year)} ältere Menschen bekommen Grundsicherung im Alter.`,
          "Der Anteil ist seit 2014 fast jedes Jahr gestiegen.",
          "In der Kolonie und der Altstadt ist er am höchsten.",
        ],
        plainSummary: "Grundsicherung im Alter bekommt, wessen Rente nicht zum Leben reicht.",
        body: [
          {
            kind: "paragraph",
            text: `${percent("grundsicherungAlter", "stadt", year)} der Menschen im Rentenalter bekommen Grundsicherung. Im Jahr 2021 waren es erst ${percent("grundsicherungAlter", "stadt", 2021)}. Ein Teil des Anstiegs kommt von älteren Geflüchteten.`,
          },
          {
            kind: "figure",
            figure: {
              id: "grundsicherung-im-alter",
              indicator: "anteil-grundsicherung-im-alter",
              partition: "bezirke",
              date,
              view: "map",
              mode: "status",
              caption: "Grundsicherung im Alter ist in Kolonie und Altstadt am häufigsten",
              alternative: "Karte der 17 Bezirke. Höhere Anteile liegen in der Mitte und im Süden.",
            },
          },
          {
            kind: "paragraph",
            text: "Im Norden leben besonders viele Menschen über 80. Viele wohnen allein in großen Häusern. Wege zu Arzt und Laden werden länger.",
          },
        ],
      },
      {
        title: "Ankommen in Emscherau",
        keyPoints: [
          "Seit 2022 sind viele Menschen neu in die Stadt gekommen.",
          `Im Emscherbruch stieg der Anteil mit Migrationshintergrund auf ${percent("migrationshintergrund", "bezirke/06", year)}.`,
          "Herkunft beschreibt Menschen. Sie ist kein Problem, das man messen müsste.",
        ],
        plainSummary: "Dieses Kapitel beschreibt, wo Menschen neu angekommen sind und was sie brauchen.",
        body: [
          {
            kind: "paragraph",
            text: `Am Klärwerk im Emscherbruch wohnen seit 2022 Familien aus der Ukraine. Der Anteil der Menschen mit Migrationshintergrund lag dort 2021 bei ${percent("migrationshintergrund", "bezirke/06", 2021)}. Heute sind es ${percent("migrationshintergrund", "bezirke/06", year)}.`,
          },
          {
            kind: "figure",
            figure: {
              id: "migrationshintergrund",
              indicator: "anteil-migrationshintergrund",
              partition: "bezirke",
              date,
              view: "map",
              mode: "status",
              caption: "Menschen mit Migrationshintergrund leben vor allem in der Mitte und im Süden",
              alternative: "Karte der 17 Bezirke in neutralen Farben. Die Anteile sind im Süden höher.",
            },
          },
          {
            kind: "paragraph",
            text: "Viele suchen Arbeit und eine eigene Wohnung. Kinder brauchen Plätze in Kita und Schule. Nachbarschaften haben viel geholfen.",
          },
        ],
      },
      {
        title: "Was aus den Beschlüssen wurde",
        keyPoints: [
          "Acht Maßnahmen folgten aus dem Bericht 2018.",
          "Bei einer lag der Wert deutlich unter dem erwarteten Verlauf.",
          "Bei den anderen erlauben die Zahlen keine Aussage.",
        ],
        plainSummary:
          "Wir prüfen, was sich nach den Beschlüssen geändert hat. Beweisen lässt sich eine Wirkung so nicht.",
        body: [
          {
            kind: "paragraph",
            text: "Im Zechenpark lag der Anteil der Kinder in Bedarfsgemeinschaften unter dem erwarteten Verlauf. Das Lotsenhaus besteht dort seit Januar 2019. Wir führen es fort.",
          },
          {
            kind: "paragraph",
            text: "In Mühlenau sank der Anteil ebenfalls. Nach dem schlechten Jahr 2017 war das zu erwarten. Das Familienzentrum wird trotzdem gern besucht und gebraucht.",
          },
          {
            kind: "list",
            items: [
              "Drei Maßnahmen laufen weiter.",
              "Fünf sind abgeschlossen, einige davon im Regelangebot.",
              "Eine Empfehlung wartet noch auf einen Beschluss.",
            ],
          },
        ],
      },
      {
        title: "Daten und Methoden",
        keyPoints: [
          "Alle Zahlen gelten für den 31. Dezember 2025.",
          "Veränderungen vergleichen mit dem 31. Dezember 2021.",
          "Werte mit sehr wenigen Fällen bleiben gesperrt.",
        ],
        plainSummary: "Hier steht, woher die Zahlen kommen und was man mit ihnen nicht sagen kann.",
        body: [
          {
            kind: "list",
            items: [
              "Einwohnermelderegister der Stadt, Menschen mit Hauptwohnung",
              "Statistik der Bundesagentur für Arbeit, eigene Berechnungen",
              "Sozialhilfe und Asylbewerberleistungen der Stadt",
              "Haushalte, erzeugt aus dem Melderegister",
            ],
          },
          {
            kind: "paragraph",
            text: "Kleine Zahlen schwanken von Jahr zu Jahr. Deshalb nennen wir zu jedem Urteil seine Unsicherheit. Handlungsbedarf kann nur beurteilen, wer den Ort kennt.",
          },
        ],
      },
    ],
  };
}
