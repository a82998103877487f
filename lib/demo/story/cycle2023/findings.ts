import { daysFrom } from "../calendar";
import { percent } from "../figures";
import type { AreaReference, DemoFinding } from "../shape";

const year = 2025;
const districts = (...areas: string[]): AreaReference[] => areas.map((area) => ({ partition: "bezirke", area }));

export function findings2023(today: string): DemoFinding[] {
  const finding = (
    number: string,
    title: string,
    text: string,
    areas: readonly AreaReference[],
    indicators: readonly string[],
    author: DemoFinding["author"],
    days: number,
  ): DemoFinding => ({
    number,
    title,
    text,
    date: "2025-12-31",
    areas,
    indicators,
    author,
    on: daysFrom(today, days),
    publishedOn: daysFrom(today, -150),
  });
  return [
    {
      number: "B-10",
      title: "Zechenpark: Der Anteil sank stärker als erwartet",
      text: "Die Überprüfung des Lotsenhauses zeigt ein klares Bild. Bis 2021 sank der Anteil im Zechenpark stärker, als zu erwarten war. Andere Gründe sind möglich, etwa neue Arbeitsplätze. Beratung vor Ort verdient einen Versuch in weiteren Bezirken.",
      date: "2021-12-31",
      areas: districts("07"),
      indicators: ["anteil-kinder-in-bedarfsgemeinschaften"],
      author: "planung",
      on: "2023-01-19",
      publishedOn: "2023-02-06",
      fromReviewOf: "M-01",
    },
    finding(
      "B-11",
      "Kolonie: Fast jedes dritte Kind lebt in einer Bedarfsgemeinschaft",
      `In der Kolonie leben ${percent("kinderInBg", "bezirke/04", year)} der Kinder in einer Bedarfsgemeinschaft. Das ist der höchste Anteil der Stadt. Seit 2021 ist er gestiegen. Die Grundschule meldet, dass Eltern nach Beratung in der Nähe fragen.`,
      districts("04"),
      ["anteil-kinder-in-bedarfsgemeinschaften", "mindestsicherungsquote"],
      "planung",
      -172,
    ),
    finding(
      "B-12",
      "Der Abstand zwischen Nord und Süd bleibt groß",
      `In Emscherau-Süd leben ${percent("kinderInBg", "stadtbezirke/2", year)} der Kinder in einer Bedarfsgemeinschaft. In Emscherau-Nord sind es ${percent("kinderInBg", "stadtbezirke/3", year)}. Auch innerhalb der Bezirke sind die Unterschiede groß. In der Neuen Mitte stieg der Anteil seit 2021.`,
      districts("01", "02", "03"),
      ["anteil-kinder-in-bedarfsgemeinschaften"],
      "planung",
      -171,
    ),
    finding(
      "B-13",
      "Mühlenau: Viele Menschen suchen Arbeit",
      `In Mühlenau sind ${percent("arbeitslos", "bezirke/08", year)} der Menschen im Erwerbsalter arbeitslos. In der Stadt sind es ${percent("arbeitslos", "stadt", year)}. Die Buslinie zum Gewerbegebiet fährt erst ab sieben Uhr. Viele Frühschichten sind so nicht erreichbar.`,
      districts("08"),
      ["arbeitslosenanteil"],
      "planung2",
      -168,
    ),
    finding(
      "B-14",
      "Mehr ältere Menschen brauchen Grundsicherung",
      `In der Stadt stieg der Anteil seit 2021 von ${percent("grundsicherungAlter", "stadt", 2021)} auf ${percent("grundsicherungAlter", "stadt", year)}. In der Kolonie sind es ${percent("grundsicherungAlter", "bezirke/04", year)}, in der Altstadt ${percent("grundsicherungAlter", "bezirke/01", year)}. Wer wenig verdient hat, bekommt wenig Rente. Manche erreicht die Beratung früher als andere.`,
      districts("01", "04"),
      ["anteil-grundsicherung-im-alter"],
      "planung2",
      -166,
    ),
    finding(
      "B-15",
      "Mehr Alleinerziehende, aber seltener im Leistungsbezug",
      `Haushalte von Alleinerziehenden wurden seit 2021 häufiger. Zugleich beziehen weniger von ihnen Leistungen vom Jobcenter. 2021 waren es ${percent("alleinerziehendeInBg", "stadt", 2021)}, heute sind es ${percent("alleinerziehendeInBg", "stadt", year)}. Wer im Schichtdienst arbeitet, findet weiter kaum Betreuung.`,
      districts("01", "04", "05"),
      ["anteil-alleinerziehende-haushalte", "anteil-alleinerziehende-in-bedarfsgemeinschaften"],
      "planung",
      -165,
    ),
    finding(
      "B-16",
      "Emscherbruch: Neue Nachbarinnen und Nachbarn seit 2022",
      `Im Emscherbruch wohnen seit 2022 viele Familien aus der Ukraine. Ausländische Menschen sind dort häufiger arbeitslos als 2021. Heute sind es ${percent("arbeitslosAuslaender", "bezirke/06", year)}. Es fehlen Sprachkurse mit Kinderbetreuung.`,
      districts("06"),
      ["anteil-migrationshintergrund", "arbeitslosenanteil-auslaender"],
      "planung2",
      -161,
    ),
    // Nobody has drawn a recommendation from this one yet: the list of broken threads shows it.
    finding(
      "B-17",
      "Der Norden altert weiter",
      `In Emscherau-Nord sind ${percent("ab65", "stadtbezirke/3", year)} der Menschen 65 oder älter. Der Anteil der über 80-Jährigen ist besonders hoch. Pflegedienste finden kaum Personal. Der Pflegebericht der Stadt wird im nächsten Jahr erwartet.`,
      districts("12", "13", "14", "15"),
      ["anteil-ab-65", "greying-index"],
      "planung2",
      -158,
    ),
  ];
}
