import { number, percent } from "../figures";
import type { DemoReport } from "../shape";

const year = 2017;
const date = "2017-12-31";

/** The first report: what the city knew at the end of 2017. */
export const report2018: DemoReport = {
  slug: "sozialbericht-2018",
  title: "Sozialbericht Emscherau 2018",
  subtitle: "Wie leben Kinder, Familien und ältere Menschen in unserer Stadt?",
  release: "2018-1",
  author: "planung",
  versions: [{ number: "1.0", on: "2018-06-15", by: "planung" }],
  chapters: [
    {
      title: "Emscherau in Zahlen",
      keyPoints: [
        `Ende 2017 lebten ${number("EW", "stadt", year)} Menschen in Emscherau.`,
        `${percent("ab65", "stadt", year)} waren 65 Jahre oder älter.`,
        `${percent("migrationshintergrund", "stadt", year)} hatten einen Migrationshintergrund.`,
        "Der Norden ist älter, der Süden jünger und vielfältiger.",
      ],
      plainSummary: "Dieses Kapitel zeigt, wer in Emscherau lebt. Es sagt nichts darüber, wie gut jemand lebt.",
      body: [
        {
          kind: "paragraph",
          text: `Am 31. Dezember 2017 waren ${number("EW", "stadt", year)} Menschen mit Hauptwohnung gemeldet. Seit 2015 kamen viele Geflüchtete in die Stadt. Die Einwohnerzahl ist seitdem fast gleich geblieben.`,
        },
        {
          kind: "paragraph",
          text: `Die Stadtteile unterscheiden sich deutlich. In Emscherau-Nord sind ${percent("ab65", "stadtbezirke/3", year)} der Menschen 65 Jahre oder älter. In Emscherau-Süd sind es ${percent("ab65", "stadtbezirke/2", year)}.`,
        },
        {
          kind: "figure",
          figure: {
            id: "anteil-ab-65",
            indicator: "anteil-ab-65",
            partition: "bezirke",
            date,
            view: "map",
            mode: "status",
            caption: "Der Norden der Stadt ist älter als der Süden",
            alternative: "Karte der 17 Bezirke. Die Anteile sind im Norden hoch und im Süden niedrig.",
          },
        },
        {
          kind: "paragraph",
          text: "Alter und Herkunft beschreiben eine Stadt. Sie sind keine Belastung. Deshalb färben wir diese Karten neutral.",
        },
      ],
    },
    {
      title: "Kinder und Familien",
      keyPoints: [
        `${number("K_BG", "stadt", year)} Kinder lebten Ende 2017 in einer Bedarfsgemeinschaft.`,
        `Das waren ${percent("kinderInBg", "stadt", year)} aller Kinder.`,
        `Am höchsten war der Anteil in Mühlenau mit ${percent("kinderInBg", "bezirke/08", year)}.`,
        `Am niedrigsten war er in der Feldmark mit ${percent("kinderInBg", "bezirke/17", year)}.`,
      ],
      plainSummary:
        "Eine Bedarfsgemeinschaft sind Menschen, die zusammen wohnen und gemeinsam Geld vom Jobcenter bekommen. Meist ist das eine Familie.",
      body: [
        {
          kind: "paragraph",
          text: `In Emscherau lebten Ende 2017 ${number("EW_U18", "stadt", year)} Kinder und Jugendliche. Fast jedes vierte Kind lebte in einer Bedarfsgemeinschaft. Das sind Kinder in vielen verschiedenen Lebenslagen.`,
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
            caption: "Im Süden lebt fast jedes dritte Kind in einer Bedarfsgemeinschaft",
            alternative: "Karte der 17 Bezirke. Hohe Anteile liegen im Süden, niedrige im Norden.",
          },
        },
        { kind: "heading", text: "Zechenpark und Mühlenau" },
        {
          kind: "paragraph",
          text: `Im Zechenpark liegt der Anteil seit 2014 bei rund 30 Prozent. Ende 2017 waren es ${percent("kinderInBg", "bezirke/07", year)}. Viele Familien beziehen die Leistung schon lange.`,
        },
        {
          kind: "paragraph",
          text: `In Mühlenau stieg der Anteil innerhalb eines Jahres stark. 2016 waren es ${percent("kinderInBg", "bezirke/08", 2016)}, 2017 dann ${percent("kinderInBg", "bezirke/08", year)}. Warum das so ist, lässt sich aus den Zahlen nicht ablesen.`,
        },
        { kind: "heading", text: "Alleinerziehende" },
        {
          kind: "paragraph",
          text: `${percent("alleinerziehende", "stadt", year)} der Haushalte mit Kindern sind Haushalte von Alleinerziehenden. Wer allein erzieht, hat oft weniger Zeit für eine Arbeit. Im Hafen bezieht etwa die Hälfte von ihnen Leistungen vom Jobcenter.`,
        },
      ],
    },
    {
      title: "Arbeit und Einkommen",
      keyPoints: [
        `Ende 2017 waren ${number("AL", "stadt", year)} Menschen arbeitslos gemeldet.`,
        "Das waren weniger als in den drei Jahren davor.",
        "Im Zechenpark und in Mühlenau war der Anteil am höchsten.",
      ],
      plainSummary:
        "Für Stadtteile gibt es keine Arbeitslosenquote. Wir rechnen die Arbeitslosen auf alle Menschen von 15 bis unter 65 um.",
      body: [
        {
          kind: "paragraph",
          text: `Seit 2014 sank die Zahl der Arbeitslosen jedes Jahr. Ende 2017 waren es ${number("AL", "stadt", year)}. Der Rückgang kam nicht überall gleich stark an.`,
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
            caption: "Arbeitslosigkeit ist im Süden etwa doppelt so häufig wie im Norden",
            alternative: "Balken für 17 Bezirke, geordnet nach dem Anteil der Arbeitslosen.",
          },
        },
        {
          kind: "paragraph",
          text: `In der Kolonie waren ${percent("arbeitslos", "bezirke/04", year)} der Menschen im Erwerbsalter arbeitslos. In der ganzen Stadt waren es ${percent("arbeitslos", "stadt", year)}. Zugewanderte Menschen finden oft schwerer Arbeit, auch in der Altstadt.`,
        },
        {
          kind: "paragraph",
          text: `${percent("mindestsicherung", "stadt", year)} der Menschen lebten von einer Leistung der Mindestsicherung. Rund um den Hafen waren es ${percent("mindestsicherung", "lebensraeume/hafen", year)}.`,
        },
      ],
    },
    {
      title: "Älter werden",
      keyPoints: [
        `${number("GS_A", "stadt", year)} ältere Menschen bekamen Grundsicherung im Alter.`,
        "Im Norden nutzen sie auffallend wenige Menschen.",
        "Ein niedriger Wert kann auch verdeckte Armut bedeuten.",
      ],
      plainSummary: "Grundsicherung im Alter bekommt, wessen Rente nicht zum Leben reicht. Viele wissen das nicht.",
      body: [
        {
          kind: "paragraph",
          text: `${percent("grundsicherungAlter", "stadt", year)} der Menschen im Rentenalter bekamen Ende 2017 Grundsicherung. Fachleute schätzen, dass viele ihren Anspruch nicht nutzen. Manche wissen nichts davon, andere schämen sich.`,
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
            caption: "Grundsicherung im Alter ist im Süden häufiger als im Norden",
            alternative: "Karte der 17 Bezirke. Höhere Anteile liegen in der Mitte und im Süden.",
          },
        },
        {
          kind: "paragraph",
          text: "Ein steigender Wert ist deshalb nicht immer eine schlechte Nachricht. Er kann zeigen, dass Beratung ankommt.",
        },
      ],
    },
    {
      title: "Räume mit besonderem Bedarf",
      keyPoints: [
        "Fünf Bezirke im Süden liegen bei mehreren Werten deutlich über der Stadt.",
        "Rund um den Hafen gehören drei Bezirke im Alltag zusammen.",
        "Zahlen zeigen, wo man hinschauen sollte. Entscheiden müssen Menschen mit Ortskenntnis.",
      ],
      plainSummary:
        "Bezirksgrenzen sind Grenzen auf Papier. Menschen leben in Nachbarschaften, die darüber hinausgehen.",
      body: [
        {
          kind: "paragraph",
          text: "Altstadt, Kolonie, Hafen, Zechenpark und Mühlenau haben besonderen Bedarf. Dort treffen Kinderarmut, Arbeitslosigkeit und enge Wohnungen oft zusammen.",
        },
        {
          kind: "paragraph",
          text: "Wer am Hafen wohnt, kauft in der Kolonie ein. Die Kinder gehen im Emscherbruch zur Schule. Deshalb betrachten wir „Rund um den Hafen“ als einen Lebensraum.",
        },
        {
          kind: "figure",
          figure: {
            id: "mindestsicherung",
            indicator: "mindestsicherungsquote",
            partition: "bezirke",
            date,
            view: "map",
            mode: "status",
            caption: "Mindestsicherung: hohe Anteile entlang von Bahn und Emscher",
            alternative: "Karte der 17 Bezirke. Die höchsten Anteile liegen entlang der Emscher.",
          },
        },
      ],
    },
    {
      title: "Daten und Methoden",
      keyPoints: [
        "Alle Zahlen gelten für den 31. Dezember 2017.",
        "Wir rechnen Anteile immer aus Summen, nie aus Mittelwerten.",
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
          text: "Kleine Zahlen schwanken von Jahr zu Jahr. Ein einzelner hoher Wert ist noch kein Beleg. Erst mehrere Jahre zeigen eine Richtung.",
        },
      ],
    },
  ],
};
