import { describe, expect, it } from "vitest";
import { printedNumbers } from "@/lib/statistics/attack/printedNumbers";
import type { PublicArea, ReleaseCatalogue } from "./catalogue";
import { Names } from "./names";

const area = (key: string, name: string, leaves = [key]): [string, PublicArea] => [
  key,
  { key, name, leaves, residual: false },
];
const subject = (key: string, ...names: string[]) => ({
  ...{ key, names, isCount: false, kind: "ratio" },
  ...{ numerator: [], denominator: [], factor: 100, decimals: 1 },
});
const catalogue: ReleaseCatalogue = {
  ...{ id: 1, title: "1" },
  partitions: [
    { key: "stadt", areas: new Map([area("S", "Emscherau", ["011", "012", "021"])]) },
    { key: "bezirke", areas: new Map([area("01", "Altstadt", ["011", "012"])]) },
    { key: "lebensraeume", areas: new Map([area("N", "Rund ums Wehr")]) },
    { key: "blockgruppen", areas: new Map([area("011", "Altstadt 1 – Wallpromenade")]) },
  ],
  subjects: [
    subject("einwohner-unter-18", "Einwohner unter 18 Jahren"),
    subject("anteil-unter-18", "Anteil der Einwohner unter 18 Jahren"),
  ],
};
const names = new Names([catalogue], ["2021-12-31", "2025-12-31"]);

describe("what a text speaks of", () => {
  it("prefers longer names and leaves their numbers out", () => {
    const { areas, subjects, rest } = names.in(
      "Altstadt 1 – Wallpromenade: Anteil der Einwohner unter 18 Jahren 15,7 %",
    );
    expect(areas).toEqual([[{ partition: "blockgruppen", area: "011" }]]);
    expect(subjects).toEqual([["anteil-unter-18"]]);
    expect(printedNumbers(rest, "de").map((one) => one.value)).toEqual([15.7]);
  });

  it("tells a date from one that is only compared with", () => {
    const { dates, since, rest } = names.in("Am 31. Dezember 2025 waren es 12 Prozent, seit 2021 plus 3,2.");
    expect(dates).toEqual(["2025-12-31"]);
    expect(since).toEqual(["2021-12-31"]);
    expect(printedNumbers(rest, "de").map((one) => one.value)).toEqual([12, 3.2]);
  });

  it("takes no release, figure or age for a number", () => {
    const { rest } = names.in("Abbildung 2.1, Datenstand 2026-1: 18 bis unter 65 Jahre, 65 und älter, B-10");
    expect(printedNumbers(rest, "de")).toEqual([]);
  });

  it("knows the city by its common name", () => {
    expect(names.in("Stadt: 21,8 %").areas).toEqual([[{ partition: "stadt", area: "S" }]]);
    expect(names.in("Altstadt: 21,8 %").areas).toEqual([[{ partition: "bezirke", area: "01" }]]);
  });
});
