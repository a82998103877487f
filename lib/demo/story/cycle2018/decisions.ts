import type { DemoDecision } from "../shape";

export const decisions2018: readonly DemoDecision[] = [
  {
    paperNumber: "2018/0412",
    committee: "Rat der Stadt",
    on: "2018-12-13",
    title: "Maßnahmen für Kinder und Familien aus dem Sozialbericht 2018",
    result: "majority",
    votes: { for: 51, against: 8, abstentions: 3 },
    recommendations: ["E-01", "E-02", "E-05"],
    note: "Vorberaten im Sozialausschuss und im Jugendhilfeausschuss.",
  },
  {
    paperNumber: "2018/0413",
    committee: "Rat der Stadt",
    on: "2018-12-13",
    title: "Arbeit, Wohnen und Älterwerden: Maßnahmen aus dem Sozialbericht 2018",
    result: "unanimous",
    votes: { for: 62, against: 0, abstentions: 0 },
    recommendations: ["E-03", "E-04", "E-07", "E-08"],
  },
  {
    paperNumber: "2019/0087",
    committee: "Rat der Stadt",
    on: "2019-03-21",
    title: "Quartiersbüro rund um den Hafen",
    result: "amended",
    votes: { for: 39, against: 17, abstentions: 6 },
    recommendations: ["E-06"],
    note: "Der Rat hat die Förderung zunächst auf fünf Jahre begrenzt.",
  },
];
