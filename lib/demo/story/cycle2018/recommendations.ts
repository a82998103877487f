import type { OrganisationKey } from "../../cast";
import type { DemoRecommendation, DemoRecommendationVersion } from "../shape";

const first = (title: string, text: string): DemoRecommendationVersion => ({
  title,
  text,
  on: "2018-07-16",
  by: "planung",
});
const next = (title: string, text: string, reason: string, point: string): DemoRecommendationVersion => ({
  title,
  text,
  on: "2018-10-24",
  by: "planung",
  reason,
  point,
});

const recommendation = (
  number: string,
  field: string,
  priority: DemoRecommendation["priority"],
  addressee: string,
  responsible: OrganisationKey,
  findings: readonly string[],
  versions: readonly DemoRecommendationVersion[],
): DemoRecommendation => ({
  number,
  field,
  addressee,
  priority,
  responsible,
  findings,
  versions,
  publishedOn: "2018-08-10",
});

export const recommendations2018: readonly DemoRecommendation[] = [
  recommendation(
    "E-01",
    "Kinder und Familien",
    "high",
    "Rat der Stadt",
    "jugendamt",
    ["B-01", "B-02"],
    [
      first(
        "Ein Lotsenhaus für Familien im Zechenpark einrichten",
        "Die Stadt richtet im Zechenpark ein Lotsenhaus für Familien ein. Jugendamt und Jobcenter beraten dort gemeinsam. Die Beratung ist an drei Tagen in der Woche offen.",
      ),
      next(
        "Ein Lotsenhaus für Familien im Zechenpark einrichten",
        "Die Stadt richtet im Zechenpark ein Lotsenhaus für Familien ein. Jugendamt und Jobcenter beraten dort gemeinsam. Die Beratung ist an vier Tagen in der Woche offen. Ein Nachmittag bleibt für berufstätige Eltern bis 19 Uhr geöffnet.",
        "Die AWO bat um Zeiten für berufstätige Eltern.",
        "awo-1",
      ),
    ],
  ),
  recommendation(
    "E-02",
    "Kinder und Familien",
    "high",
    "Rat der Stadt",
    "jugendamt",
    ["B-01", "B-03"],
    [
      first(
        "Ein Familienzentrum in Mühlenau aufbauen",
        "Die Stadt baut in Mühlenau ein Familienzentrum auf. Es verbindet Kita, Elterncafé und Beratung. Ein freier Träger betreibt das Zentrum.",
      ),
      next(
        "Ein Familienzentrum in Mühlenau aufbauen",
        "Die Stadt baut in Mühlenau ein Familienzentrum auf. Es verbindet Kita, Elterncafé und Beratung. Das Jobcenter kommt an einem Tag in der Woche ins Haus. Ein freier Träger betreibt das Zentrum.",
        "Das Jobcenter bot feste Sprechtage an.",
        "jobcenter-1",
      ),
    ],
  ),
  recommendation(
    "E-03",
    "Arbeit und Einkommen",
    "medium",
    "Jobcenter Emscherau",
    "jobcenter",
    ["B-04"],
    [
      first(
        "Eine Jobwerkstatt im Südviertel eröffnen",
        "Das Jobcenter eröffnet eine Jobwerkstatt im alten Schlachthof. Junge Erwachsene ohne Abschluss können dort Berufe erproben. Jährlich stehen 60 Plätze bereit.",
      ),
    ],
  ),
  recommendation(
    "E-04",
    "Älter werden",
    "medium",
    "Rat der Stadt",
    "sozialplanung",
    ["B-05"],
    [
      first(
        "Ältere Menschen zu Hause zur Grundsicherung beraten",
        "Das Sozialamt berät ältere Menschen in Bergfeld auf Wunsch zu Hause. Ein Brief zum 67. Geburtstag weist auf das Angebot hin.",
      ),
      next(
        "Ältere Menschen zu Hause zur Grundsicherung beraten",
        "Das Sozialamt berät ältere Menschen in Bergfeld auf Wunsch zu Hause. Ein Brief zum 67. Geburtstag weist auf das Angebot hin. Pflegedienste und Hausärzte geben einen Flyer weiter.",
        "Die Caritas schlug vor, Pflegedienste einzubinden.",
        "caritas-2",
      ),
    ],
  ),
  recommendation(
    "E-05",
    "Kinder und Familien",
    "high",
    "Rat der Stadt",
    "jugendamt",
    ["B-06"],
    [
      first(
        "Kinderbetreuung am frühen Morgen und am Abend im Hafen",
        "Eine Kita im Hafen öffnet von 5:30 bis 21 Uhr. Alleinerziehende mit Schichtarbeit haben Vorrang. Das Angebot läuft zunächst drei Jahre.",
      ),
    ],
  ),
  recommendation(
    "E-06",
    "Quartier",
    "medium",
    "Rat der Stadt",
    "diakonie",
    ["B-07"],
    [
      first(
        "Ein Quartiersbüro für den Lebensraum rund um den Hafen",
        "Die Stadt fördert ein Quartiersbüro rund um den Hafen. Es arbeitet über die Bezirksgrenzen hinweg. Bewohnerinnen und Bewohner entscheiden über einen kleinen Verfügungsfonds mit.",
      ),
    ],
  ),
  recommendation(
    "E-07",
    "Arbeit und Einkommen",
    "medium",
    "Jobcenter Emscherau",
    "jobcenter",
    ["B-08"],
    [
      first(
        "Sprache und Arbeit in der Altstadt verbinden",
        "Das Jobcenter verbindet Sprachkurse mit betrieblichen Praktika. Der Kurs geht während der ersten Monate im Betrieb weiter.",
      ),
    ],
  ),
  recommendation(
    "E-08",
    "Wohnen",
    "medium",
    "Rat der Stadt",
    "caritas",
    ["B-09"],
    [
      first(
        "Wohnungen in der Neuen Mitte frühzeitig sichern",
        "Bei Mietrückstand bekommen Haushalte sofort Beratung. Wohnungsgesellschaften melden Rückstände mit Zustimmung der Mieter früh.",
      ),
    ],
  ),
  recommendation(
    "E-09",
    "Bildung",
    "low",
    "Land Nordrhein-Westfalen, Rat der Stadt",
    "schulamt",
    ["B-01"],
    [
      first(
        "Schulsozialarbeit an allen Grundschulen im Süden",
        "Jede Grundschule im Süden bekommt mindestens eine halbe Stelle Schulsozialarbeit. Die Stadt beantragt dafür Landesmittel.",
      ),
    ],
  ),
];
