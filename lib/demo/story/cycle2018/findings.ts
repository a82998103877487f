import { percent } from "../figures";
import type { AreaReference, DemoFinding } from "../shape";

const year = 2017;
const districts = (...areas: string[]): AreaReference[] => areas.map((area) => ({ partition: "bezirke", area }));

const finding = (
  number: string,
  title: string,
  text: string,
  areas: readonly AreaReference[],
  indicators: readonly string[],
  on: string,
): DemoFinding => ({
  number,
  title,
  text,
  date: "2017-12-31",
  areas,
  indicators,
  author: "planung",
  on,
  publishedOn: "2018-07-09",
});

export const findings2018: readonly DemoFinding[] = [
  finding(
    "B-01",
    "Im Süden leben viele Kinder in Bedarfsgemeinschaften",
    `In der Stadt lebt fast jedes vierte Kind in einer Bedarfsgemeinschaft (${percent("kinderInBg", "stadt", year)}). In sechs Bezirken im Süden liegt der Anteil bei 29 Prozent oder höher. In Emscherau-Nord ist es etwa jedes zehnte Kind. Der Abstand ist seit 2014 nicht kleiner geworden.`,
    districts("01", "03", "04", "05", "07", "08"),
    ["anteil-kinder-in-bedarfsgemeinschaften"],
    "2018-06-20",
  ),
  finding(
    "B-02",
    "Zechenpark: Viele Familien beziehen lange Leistungen",
    `Im Zechenpark leben ${percent("kinderInBg", "bezirke/07", year)} der Kinder in einer Bedarfsgemeinschaft. Der Wert liegt seit Jahren bei rund 30 Prozent. Kitas und Schulen berichten von langen Wegen zu Beratung und Jobcenter. Viele Eltern kennen ihre Ansprüche nicht.`,
    districts("07"),
    ["anteil-kinder-in-bedarfsgemeinschaften", "anteil-personen-in-bedarfsgemeinschaften"],
    "2018-06-20",
  ),
  finding(
    "B-03",
    "Mühlenau: höchster Anteil der Stadt nach einem starken Anstieg",
    `In Mühlenau stieg der Anteil in einem Jahr von ${percent("kinderInBg", "bezirke/08", 2016)} auf ${percent("kinderInBg", "bezirke/08", year)}. Das ist der höchste Wert der Stadt. Ein einzelnes Jahr kann Zufall sein. Die Kitas melden aber auch wachsenden Bedarf.`,
    districts("08"),
    ["anteil-kinder-in-bedarfsgemeinschaften"],
    "2018-06-21",
  ),
  finding(
    "B-04",
    "Südviertel: Arbeitslosigkeit über dem Durchschnitt",
    `Im Südviertel sind ${percent("arbeitslos", "bezirke/03", year)} der Menschen im Erwerbsalter arbeitslos. In der Stadt sind es ${percent("arbeitslos", "stadt", year)}. Mit Hütte und Schlachthof gingen viele Ausbildungsplätze verloren. Gerade jungen Menschen fehlt oft ein Abschluss.`,
    districts("03"),
    ["arbeitslosenanteil"],
    "2018-06-22",
  ),
  finding(
    "B-05",
    "Bergfeld: Wenige ältere Menschen nutzen die Grundsicherung",
    `In Bergfeld beziehen nur ${percent("grundsicherungAlter", "bezirke/11", year)} der älteren Menschen Grundsicherung. In der Stadt sind es ${percent("grundsicherungAlter", "stadt", year)}. Pflegedienste kennen dort Menschen mit sehr kleiner Rente. Wir vermuten, dass viele ihren Anspruch nicht nutzen.`,
    districts("11"),
    ["anteil-grundsicherung-im-alter"],
    "2018-06-22",
  ),
  finding(
    "B-06",
    "Hafen: Alleinerziehende sind oft auf Leistungen angewiesen",
    `Im Hafen bezieht etwa die Hälfte der Alleinerziehenden Leistungen vom Jobcenter. In der ganzen Stadt sind es ${percent("alleinerziehendeInBg", "stadt", year)}. Viele arbeiten im Handel oder in der Pflege. Für frühe und späte Schichten fehlt die Kinderbetreuung.`,
    districts("05"),
    ["anteil-alleinerziehende-in-bedarfsgemeinschaften", "anteil-bedarfsgemeinschaften-mit-kindern"],
    "2018-06-25",
  ),
  finding(
    "B-07",
    "Rund um den Hafen: ein Lebensraum in drei Bezirken",
    `Rund um den Hafen leben ${percent("mindestsicherung", "lebensraeume/hafen", year)} der Menschen von Mindestsicherung. In der Stadt sind es ${percent("mindestsicherung", "stadt", year)}. Der Lebensraum reicht über drei Bezirke. Deshalb fühlt sich bisher keine Stelle allein zuständig.`,
    [{ partition: "lebensraeume", area: "hafen" }],
    ["mindestsicherungsquote"],
    "2018-06-26",
  ),
  finding(
    "B-08",
    "Altstadt: Zugewanderte finden schwerer Arbeit",
    `In der Altstadt sind ${percent("arbeitslosAuslaender", "bezirke/01", year)} der ausländischen Menschen im Erwerbsalter arbeitslos. In der Stadt sind es ${percent("arbeitslosAuslaender", "stadt", year)}. Sprachkurse enden oft, bevor eine Arbeit beginnt. Abschlüsse werden langsam anerkannt.`,
    districts("01"),
    ["arbeitslosenanteil-auslaender"],
    "2018-06-26",
  ),
  finding(
    "B-09",
    "Neue Mitte: Viele Haushalte geraten in Mietrückstand",
    `In der Neuen Mitte leben ${percent("personenInBg", "bezirke/02", year)} der Menschen in einer Bedarfsgemeinschaft. Die Mieten steigen hier besonders schnell. Die Fachstelle für Wohnungsnot zählt mehr Kündigungen. Hilfe kommt häufig erst nach der Räumungsklage.`,
    districts("02"),
    ["anteil-personen-in-bedarfsgemeinschaften"],
    "2018-06-27",
  ),
];
