import type { DemoDecision } from "../shape";

/** Decisions since 2023 that carry on what the first cycle recommended. */
export const decisions2023: readonly DemoDecision[] = [
  {
    paperNumber: "2023/0102",
    committee: "Rat der Stadt",
    on: "2023-03-23",
    title: "Beratung vor Ort: Hafen und Mühlenau",
    result: "majority",
    votes: { for: 47, against: 11, abstentions: 4 },
    recommendations: ["E-05", "E-06"],
  },
  {
    paperNumber: "2024/0031",
    committee: "Rat der Stadt",
    on: "2024-02-08",
    title: "Älter werden in der Feldmark und Ankommen im Emscherbruch",
    result: "unanimous",
    votes: { for: 60, against: 0, abstentions: 2 },
    recommendations: ["E-04", "E-07"],
  },
];
