import type { OrganisationKey } from "../../cast";
import { daysFrom } from "../calendar";
import type { DemoRecommendation, DemoRecommendationVersion } from "../shape";

export function recommendations2023(today: string): DemoRecommendation[] {
  const day = (days: number) => daysFrom(today, days);
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
    publishedOn: day(-46),
  });
  const first = (
    title: string,
    text: string,
    by: DemoRecommendationVersion["by"] = "planung",
  ): DemoRecommendationVersion => ({
    title,
    text,
    on: day(-118),
    by,
  });
  return [
    recommendation(
      "E-10",
      "Kinder und Familien",
      "high",
      "Rat der Stadt",
      "jugendamt",
      ["B-10", "B-11"],
      [
        first(
          "Das Lotsenhaus auch in der Kolonie anbieten",
          "Die Stadt prüft bis Ende des nächsten Jahres ein Lotsenhaus in der Kolonie. Vorbild ist das Haus im Zechenpark.",
        ),
        {
          title: "Das Lotsenhaus auch in der Kolonie anbieten",
          text: "Die Stadt eröffnet im nächsten Jahr ein Lotsenhaus in der Kolonie. Vorbild ist das Haus im Zechenpark. Jugendamt und Jobcenter stellen dafür je eine Stelle.",
          on: day(-72),
          by: "planung",
          reason: "Jugendamt und Jobcenter haben die Stellen zugesagt. Eine Prüfung ist nicht mehr nötig.",
        },
      ],
    ),
    recommendation(
      "E-11",
      "Bildung",
      "medium",
      "Schulverwaltungsamt",
      "schulamt",
      ["B-11"],
      [
        first(
          "Beratung in der Grundschule Kolonie",
          "Die Grundschule Kolonie bekommt einen Raum für Beratung. An zwei Vormittagen in der Woche hilft dort eine Fachkraft bei Anträgen.",
        ),
      ],
    ),
    recommendation(
      "E-12",
      "Kinder und Familien",
      "medium",
      "Rat der Stadt",
      "jugendamt",
      ["B-12"],
      [
        first(
          "Ein Familienbüro in der Neuen Mitte",
          "Im Erdgeschoss des Forums entsteht ein Familienbüro. Es bündelt Elterngeld, Unterhaltsvorschuss und Wohngeld. Ein Termin genügt für alle Anträge.",
        ),
      ],
    ),
    recommendation(
      "E-13",
      "Arbeit und Einkommen",
      "high",
      "Rat der Stadt",
      "jobcenter",
      ["B-13"],
      [
        first(
          "Wege in Arbeit für Mühlenau",
          "Das Jobcenter berät in Mühlenau an zwei Tagen in der Woche. Der Bus zum Gewerbegebiet fährt ab fünf Uhr.",
          "planung2",
        ),
      ],
    ),
    recommendation(
      "E-14",
      "Älter werden",
      "medium",
      "Rat der Stadt",
      "sozialplanung",
      ["B-14"],
      [
        first(
          "Rente reicht nicht? Beratung an vertrauten Orten",
          "Die Stadt berät in Kirchengemeinden, Apotheken und Kiosken zur Grundsicherung. Sie beginnt in der Kolonie und der Altstadt.",
          "planung2",
        ),
      ],
    ),
    recommendation(
      "E-15",
      "Kinder und Familien",
      "high",
      "Rat der Stadt",
      "jugendamt",
      ["B-15"],
      [
        first(
          "Kinderbetreuung zu Randzeiten an vier Kitas",
          "Vier Kitas öffnen ab 5:30 Uhr oder bis 21 Uhr. Kein Kind bleibt länger als neun Stunden. Eltern im Schichtdienst haben Vorrang.",
        ),
      ],
    ),
    recommendation(
      "E-16",
      "Ankommen",
      "medium",
      "Jobcenter Emscherau",
      "jobcenter",
      ["B-16"],
      [
        first(
          "Sprachkurse mit Kinderbetreuung im Emscherbruch",
          "Das Jobcenter richtet Sprachkurse am Deichweg ein. Während des Kurses werden Kinder im selben Haus betreut.",
          "planung2",
        ),
      ],
    ),
    // Published, but in no consultation yet: it waits for the programme of the Land.
    recommendation(
      "E-17",
      "Bildung",
      "low",
      "Land Nordrhein-Westfalen, Rat der Stadt",
      "schulamt",
      ["B-12"],
      [
        first(
          "Schulsozialarbeit an allen Grundschulen im Süden",
          "Jede Grundschule im Süden bekommt eine halbe Stelle Schulsozialarbeit. Die Stadt beantragt dafür Landesmittel, sobald das Programm beginnt.",
        ),
      ],
    ),
  ];
}
