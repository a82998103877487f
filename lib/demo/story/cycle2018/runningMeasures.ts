import { daysFrom } from "../calendar";
import { fundingLines } from "../funding";
import type { DemoMeasure } from "../shape";

const baselineDate = "2017-12-31";
const city = "Haushalt der Stadt";

/** Measures of the first cycle that still run today. */
export function runningMeasures2018(today: string): DemoMeasure[] {
  const thisYear = Number(today.slice(0, 4));
  return [
    {
      number: "M-01",
      title: "Lotsenhaus Zechenpark",
      aim: "Familien im Zechenpark kennen ihre Ansprüche und finden schneller Hilfe und Arbeit.",
      description:
        "Jugendamt und Jobcenter beraten unter einem Dach. Lotsinnen begleiten Familien zu Ämtern, Kitas und Betrieben. Das Haus ist an vier Tagen offen, einmal bis 19 Uhr.",
      field: "Kinder und Familien",
      responsible: "jugendamt",
      partners: "Jobcenter Emscherau, AWO Kreisverband Emscherau",
      contact: "jugend",
      startsOn: "2019-01-15",
      areas: [{ partition: "bezirke", area: "07" }],
      recommendations: ["E-01"],
      decision: "2018/0412",
      createdOn: "2018-12-17",
      publishedOn: "2018-12-20",
      targets: [
        {
          indicator: "anteil-kinder-in-bedarfsgemeinschaften",
          main: true,
          direction: "fall",
          baselineDate,
          startLag: 1,
          targetValue: 24,
          targetDate: "2021-12-31",
        },
      ],
      milestones: [
        { title: "Räume in der alten Lampenstube bezogen", dueOn: "2019-01-15", reachedOn: "2019-01-14" },
        { title: "Erste gemeinsame Sprechstunde mit dem Jobcenter", dueOn: "2019-02-01", reachedOn: "2019-02-04" },
        { title: "200 Familien beraten", dueOn: "2019-12-31", reachedOn: "2019-11-22" },
        { title: "Lotsinnen in allen fünf Kitas", dueOn: "2020-10-31", reachedOn: "2020-11-16" },
        { title: "Fortführung beschlossen", dueOn: "2022-12-15", reachedOn: "2022-12-15" },
        { title: "Zwischenbericht an den Jugendhilfeausschuss", dueOn: daysFrom(today, 120) },
      ],
      funding: [
        ...fundingLines("Landesprogramm „Starke Quartiere“", [2019, 2022], 212_000, 0.8, 10_000),
        ...fundingLines(city, [2023, thisYear + 1], 226_000, 0, 12_000),
      ],
      progress: [
        {
          on: "2019-07-05",
          by: "jugend",
          done: "Das Haus ist geöffnet. 118 Familien waren in der Beratung.",
          next: "Die Lotsinnen stellen sich in den Kitas vor.",
          spentShare: 0.94,
        },
        {
          on: "2020-07-10",
          by: "jugend",
          done: "Während der Schließungen berieten wir am Telefon und im Hof. 164 Familien nutzten das Angebot.",
          next: "Die fünfte Kita kommt im Herbst dazu.",
          deviations: "Die Vorstellung in der fünften Kita verschiebt sich um zwei Wochen.",
          spentShare: 0.99,
        },
        {
          on: "2022-06-30",
          by: "jugend",
          done: "Bisher wurden 1.140 Familien beraten. 310 Elternteile fanden danach eine Arbeit.",
          next: "Wir bereiten den Beschluss zur Fortführung vor.",
          spentShare: 0.94,
        },
        {
          on: daysFrom(today, -75),
          by: "jugend",
          done: "In diesem Jahr kamen 268 Familien. Die Abendsprechstunde ist ausgebucht.",
          next: "Wir prüfen einen zweiten Abend im Monat.",
          spentShare: 0.94,
        },
      ],
    },
    {
      number: "M-02",
      title: "Familienzentrum Mühlenau",
      aim: "Familien in Mühlenau finden Beratung, Treffpunkt und Betreuung an einem Ort.",
      description:
        "Das Familienzentrum verbindet eine Kita mit Elterncafé und Beratung. Das Jobcenter kommt jeden Mittwoch ins Haus. Träger ist die AWO.",
      field: "Kinder und Familien",
      responsible: "jugendamt",
      partners: "AWO Kreisverband Emscherau, Jobcenter Emscherau",
      contact: "jugend",
      startsOn: "2019-02-01",
      areas: [{ partition: "bezirke", area: "08" }],
      recommendations: ["E-02"],
      decision: "2018/0412",
      createdOn: "2018-12-17",
      publishedOn: "2018-12-20",
      targets: [
        {
          indicator: "anteil-kinder-in-bedarfsgemeinschaften",
          main: true,
          direction: "fall",
          baselineDate,
          startLag: 1,
          targetValue: 30,
          targetDate: "2021-12-31",
        },
      ],
      milestones: [
        { title: "Eröffnung mit zwei Gruppen", dueOn: "2019-02-01", reachedOn: "2019-02-01" },
        { title: "Elterncafé geöffnet", dueOn: "2019-09-15", reachedOn: "2019-09-16" },
        { title: "Jobcenter jeden Mittwoch im Haus", dueOn: "2020-01-15", reachedOn: "2020-02-05" },
        { title: "Außenstelle in der Siedlung am Bach", dueOn: "2022-05-31", reachedOn: "2022-06-12" },
        { title: "Barrierefreier Umbau", dueOn: daysFrom(today, -38) },
        { title: "Beschluss über die Verstetigung", dueOn: daysFrom(today, 190) },
      ],
      funding: [
        ...fundingLines("Landesprogramm Familienzentren", [2019, thisYear + 1], 246_000, 0.55, 18_000),
        ...fundingLines("Barrierefreier Umbau", [thisYear, thisYear], 160_000, 0.5),
      ],
      progress: [
        {
          on: "2019-12-06",
          by: "jugend",
          done: "Beide Gruppen sind belegt. Das Elterncafé zählt 40 Gäste in der Woche.",
          next: "Das Jobcenter beginnt seine Sprechtage.",
          spentShare: 0.99,
        },
        {
          on: "2022-06-30",
          by: "jugend",
          done: "Die Außenstelle in der Siedlung am Bach ist offen.",
          next: "Wir planen den barrierefreien Umbau.",
          spentShare: 1.05,
        },
        {
          on: daysFrom(today, -52),
          by: "jugend",
          done: "Das Elterncafé zählt 85 Gäste in der Woche. Der Umbau hat begonnen.",
          next: "Der Aufzug wird im nächsten Monat eingebaut.",
          deviations: "Der Aufzug wurde später geliefert. Der Umbau dauert deshalb länger.",
          spentShare: 0.95,
        },
      ],
    },
    {
      number: "M-08",
      title: "Quartiersbüro rund um den Hafen",
      aim: "Menschen rund um den Hafen gestalten ihre Nachbarschaft selbst mit.",
      description:
        "Das Büro arbeitet über drei Bezirke hinweg. Ein Beirat entscheidet über 15.000 Euro im Jahr. Sprechstunden gibt es auf beiden Seiten der Emscher.",
      field: "Quartier",
      responsible: "diakonie",
      partners: "Stadtplanungsamt, Wohnungsgesellschaften",
      contact: "diakonie",
      startsOn: "2019-05-01",
      areas: [{ partition: "lebensraeume", area: "hafen" }],
      recommendations: ["E-06"],
      decision: "2019/0087",
      createdOn: "2019-03-25",
      publishedOn: "2019-04-01",
      targets: [
        {
          indicator: "mindestsicherungsquote",
          main: true,
          direction: "fall",
          baselineDate,
          startLag: 1,
          targetValue: 16,
          targetDate: "2022-12-31",
        },
      ],
      milestones: [
        { title: "Büro am Hafenbecken eröffnet", dueOn: "2019-05-15", reachedOn: "2019-05-20" },
        { title: "Beirat gewählt", dueOn: "2019-10-31", reachedOn: "2019-10-24" },
        { title: "Sprechstunde am Deichweg", dueOn: "2020-04-30", reachedOn: "2020-08-03" },
        { title: "Zehn Projekte der Bewohnerschaft", dueOn: "2022-12-31", reachedOn: "2022-09-30" },
        { title: "Auswertung mit dem Beirat", dueOn: daysFrom(today, 75) },
      ],
      funding: [
        ...fundingLines("Städtebauförderung „Sozialer Zusammenhalt“", [2019, thisYear + 1], 118_000, 0.66, 8_000),
        ...fundingLines("Verfügungsfonds", [2019, thisYear + 1], 15_000),
      ],
      progress: [
        {
          on: "2020-09-15",
          by: "diakonie",
          done: "Das Büro ist offen, der Beirat gewählt. Vier Projekte sind bewilligt.",
          next: "Wir öffnen die Sprechstunde am Deichweg an zwei Tagen.",
          deviations: "Die Sprechstunde begann wegen der Pandemie später.",
          spentShare: 0.96,
        },
        {
          on: daysFrom(today, -96),
          by: "diakonie",
          done: "Bisher wurden 23 Projekte gefördert. Der Beirat hat zwölf Mitglieder.",
          next: "Wir werten die Arbeit mit dem Beirat aus.",
          spentShare: 1.02,
        },
      ],
    },
  ];
}
