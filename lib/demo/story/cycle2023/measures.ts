import { daysFrom } from "../calendar";
import { fundingLines } from "../funding";
import type { DemoMeasure } from "../shape";

/** Measures of the running cycle: four decided earlier, one prepared and not yet decided. */
export function measures2023(today: string): DemoMeasure[] {
  const thisYear = Number(today.slice(0, 4));
  const day = (days: number) => daysFrom(today, days);
  return [
    {
      number: "M-09",
      title: "Jobcenter vor Ort in der Altstadt",
      aim: "Menschen in der Altstadt finden schneller eine passende Arbeit.",
      description:
        "Das Jobcenter berät in der alten Post, ohne Termin und in sechs Sprachen. Betriebe stellen dort offene Stellen vor.",
      field: "Arbeit und Einkommen",
      responsible: "jobcenter",
      partners: "Volkshochschule, Handelsverband",
      contact: "jobcenter",
      startsOn: "2023-05-02",
      areas: [{ partition: "bezirke", area: "01" }],
      recommendations: ["E-07"],
      decision: "2023/0102",
      createdOn: "2023-03-27",
      publishedOn: "2023-04-03",
      targets: [
        {
          indicator: "arbeitslosenanteil",
          main: true,
          direction: "fall",
          baselineDate: "2021-12-31",
          targetValue: 6.5,
          targetDate: "2026-12-31",
        },
        { indicator: "arbeitslosenanteil-auslaender", main: false, direction: "fall", baselineDate: "2021-12-31" },
      ],
      milestones: [
        { title: "Beratung in der alten Post beginnt", dueOn: "2023-05-02", reachedOn: "2023-05-02" },
        { title: "1.000 Beratungen", dueOn: "2024-12-31", reachedOn: "2024-10-17" },
        { title: "Stellenbörse mit 30 Betrieben", dueOn: day(40) },
      ],
      funding: fundingLines("Eingliederungstitel des Jobcenters", [2023, thisYear + 1], 164_000, 0.85),
      progress: [
        {
          on: "2024-07-01",
          by: "jobcenter",
          done: "Wir haben 780 Menschen beraten. 212 fanden eine Arbeit.",
          next: "Wir suchen weitere Betriebe für die Stellenbörse.",
          spent: 79_600,
        },
        {
          on: day(-64),
          by: "jobcenter",
          done: "Die Beratung ist gut besucht. 24 Betriebe haben für die Stellenbörse zugesagt.",
          next: "Wir laden zur Stellenbörse ein.",
          spent: 131_400,
        },
      ],
    },
    {
      number: "M-10",
      title: "Alleinerziehende im Blick",
      aim: "Alleinerziehende im Südviertel können Beruf und Familie verbinden.",
      description:
        "Eine Beraterin hilft bei Kita, Unterhalt und Bewerbung aus einer Hand. Die Kita am Pumpwerk öffnet bis 19 Uhr.",
      field: "Kinder und Familien",
      responsible: "awo",
      partners: "Jugendamt, Jobcenter Emscherau",
      contact: "awo",
      startsOn: "2023-08-01",
      areas: [{ partition: "bezirke", area: "03" }],
      recommendations: ["E-05"],
      decision: "2023/0102",
      createdOn: "2023-03-27",
      publishedOn: "2023-04-03",
      targets: [
        {
          indicator: "anteil-alleinerziehende-in-bedarfsgemeinschaften",
          main: true,
          direction: "fall",
          baselineDate: "2021-12-31",
          targetValue: 40,
          targetDate: "2026-12-31",
        },
      ],
      milestones: [
        { title: "Beratung beginnt", dueOn: "2023-08-01", reachedOn: "2023-08-07" },
        { title: "Kita am Pumpwerk öffnet bis 19 Uhr", dueOn: "2024-08-01", reachedOn: "2024-09-02" },
        { title: "Befragung der Familien", dueOn: day(-100) },
      ],
      funding: fundingLines("Landesprogramm „Kinder stärken“", [2023, thisYear + 1], 96_000, 0.7, 6_000),
      progress: [
        {
          on: "2024-09-20",
          by: "awo",
          done: "68 Familien werden begleitet. Die Kita öffnet nun bis 19 Uhr.",
          next: "Wir befragen die Familien.",
          deviations: "Die längere Öffnung begann einen Monat später.",
          spent: 71_300,
        },
        {
          on: day(-44),
          by: "awo",
          done: "112 Familien wurden begleitet. 39 Mütter und Väter arbeiten nun mehr Stunden.",
          next: "Die Befragung holen wir im Winter nach.",
          deviations: "Die Befragung ist im Verzug. Die zuständige Stelle war fünf Monate nicht besetzt.",
          spent: 74_100,
        },
      ],
    },
    {
      number: "M-11",
      title: "Gut beraten im Alter – Nordmark und Tiergarten",
      aim: "Ältere Menschen im Norden kennen ihre Rechte und bekommen Hilfe zu Hause.",
      description:
        "Das Angebot vom Stadtwald kommt in zwei weitere Bezirke. Fachkräfte besuchen ältere Menschen auf Wunsch zu Hause.",
      field: "Älter werden",
      responsible: "sozialplanung",
      partners: "Caritasverband, Gesundheitsamt",
      contact: "planung2",
      startsOn: "2024-04-01",
      areas: [
        { partition: "bezirke", area: "13" },
        { partition: "bezirke", area: "14" },
      ],
      recommendations: ["E-04"],
      decision: "2024/0031",
      createdOn: "2024-02-12",
      publishedOn: "2024-02-19",
      targets: [
        {
          indicator: "anteil-grundsicherung-im-alter",
          main: true,
          direction: "rise",
          baselineDate: "2022-12-31",
          targetValue: 3.5,
          targetDate: "2027-12-31",
        },
      ],
      milestones: [
        { title: "Erste Hausbesuche", dueOn: "2024-04-15", reachedOn: "2024-04-22" },
        { title: "150 Hausbesuche", dueOn: "2025-12-31", reachedOn: "2025-12-05" },
        { title: "Zwischenbericht an den Sozialausschuss", dueOn: day(21) },
      ],
      funding: fundingLines("Haushalt der Stadt", [2024, thisYear + 1], 58_000),
      progress: [
        {
          on: day(-82),
          by: "planung2",
          done: "Bisher gab es 214 Hausbesuche. 61 Menschen stellten danach einen Antrag.",
          next: "Wir schreiben den Zwischenbericht.",
          spent: 44_200,
        },
      ],
    },
    {
      number: "M-12",
      title: "Ankommen im Emscherbruch",
      aim: "Neu zugewanderte Menschen finden Sprache, Arbeit und Nachbarschaft.",
      description:
        "Am Deichweg gibt es Sprachtreffs und Hilfe bei Anerkennung und Bewerbung. Patinnen und Paten aus der Nachbarschaft begleiten Familien.",
      field: "Ankommen",
      responsible: "diakonie",
      partners: "Jobcenter Emscherau, Volkshochschule",
      contact: "diakonie",
      startsOn: "2024-03-01",
      areas: [{ partition: "bezirke", area: "06" }],
      recommendations: ["E-06"],
      decision: "2024/0031",
      createdOn: "2024-02-12",
      publishedOn: "2024-02-19",
      targets: [
        {
          indicator: "arbeitslosenanteil-auslaender",
          main: true,
          direction: "fall",
          baselineDate: "2022-12-31",
          targetValue: 10,
          targetDate: "2027-12-31",
        },
      ],
      milestones: [
        { title: "Treff am Deichweg geöffnet", dueOn: "2024-03-15", reachedOn: "2024-03-15" },
        { title: "40 Patenschaften", dueOn: "2025-06-30", reachedOn: "2025-08-29" },
        { title: "Förderung für weitere zwei Jahre gesichert", dueOn: day(-20) },
      ],
      funding: fundingLines("Landesprogramm Teilhabe", [2024, thisYear], 112_000, 0.8, 9_000),
      progress: [
        {
          on: day(-31),
          by: "diakonie",
          done: "46 Patenschaften bestehen. 58 Menschen fanden eine Arbeit oder Ausbildung.",
          next: "Wir warten auf den Bescheid des Landes.",
          deviations: "Der Bescheid für die nächsten zwei Jahre fehlt noch.",
          spent: 92_800,
          fundingAtRisk: true,
        },
      ],
    },
    // Prepared, not decided and not public: one of the broken threads.
    {
      number: "M-13",
      title: "Frühbus und Beratung für Mühlenau",
      aim: "Menschen aus Mühlenau erreichen Frühschichten und finden Arbeit.",
      description: "Der Bus zum Gewerbegebiet fährt ab fünf Uhr. Das Jobcenter berät im Familienzentrum.",
      field: "Arbeit und Einkommen",
      responsible: "jobcenter",
      partners: "Stadtwerke Emscherau",
      contact: "jobcenter",
      startsOn: day(120),
      areas: [{ partition: "bezirke", area: "08" }],
      recommendations: ["E-13"],
      createdOn: day(-6),
      targets: [
        {
          indicator: "arbeitslosenanteil",
          main: true,
          direction: "fall",
          baselineDate: "2025-12-31",
          targetValue: 7.5,
          targetDate: "2029-12-31",
        },
      ],
      milestones: [{ title: "Fahrplan mit den Stadtwerken vereinbart", dueOn: day(90) }],
      funding: fundingLines("Haushalt der Stadt", [thisYear + 1, thisYear + 2], 140_000, 0.4),
      progress: [],
    },
  ];
}
