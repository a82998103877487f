import { describe, expect, it } from "vitest";
import type { ScreeningTable } from "@/lib/releases/figures/schema";
import { known, suppressed, type Value } from "@/lib/statistics/values";
import { baseDateOf, findingAddress, indexRows, proposalsOf, screenTable, wordsOf } from "./rules";
import type { Proposal } from "./schema";

/** The ten areas of test S-1 (handbook §4.1), and a residual that is no place. */
const shares = {
  al: [3.1, 4.0, 4.4, 5.0, 5.2, 5.6, 6.0, 6.9, 9.4, 12.4],
  ms: [4.0, 5.5, 6.1, 7.0, 8.2, 8.8, 9.5, 11.0, 16.0, 22.9],
  kbg: [8, 11, 14, 16, 19, 21, 22, 27, 38, 51],
};
const keys = ["al", "ms", "kbg"];
const names = [..."ABCDEFGHIJ"];

function table(date: string, factor = 1, hidden: string[] = []): ScreeningTable {
  const set = (value: Value) => ({
    value,
    numerator: value.state === "known" ? known(Math.round(value.value * 20)) : value,
    denominator: known(2000),
    change: { difference: known(1), relative: known(1) },
    series: [],
  });
  return {
    date,
    before: null,
    areas: [...names, "R"].map((key) => ({ key, name: `Gebiet ${key}`, isResidual: key === "R" })),
    inhabitants: [...names.map(() => known(2000)), known(40)],
    indicators: keys.map((key) => ({
      key,
      kind: "ratio",
      factor: 100,
      unit: "%",
      decimals: 1,
      polarity: "burden",
      name: { de: key, en: key },
    })),
    cells: keys.map((key) =>
      [...names, "R"].map((name, a) =>
        set(
          hidden.includes(name) || name === "R"
            ? suppressed
            : known((shares[key as keyof typeof shares][a] ?? 0) * factor),
        ),
      ),
    ),
    city: keys.map(() => set(known(10))),
  } as unknown as ScreeningTable;
}

describe("indexRows", () => {
  const now = table("2025-12-31");

  it("gives the classes of test S-1 on the year's own scale, raw shares beside them", () => {
    const rows = indexRows({ now, before: null, base: null, baseBefore: null }, keys);
    const classes = Object.fromEntries(rows.map((row) => [row.key, row.own?.status]));
    expect(classes).toMatchObject({ A: "high", B: "middle", H: "middle", I: "low", J: "veryLow" });
    expect(rows.map((row) => row.key)).toEqual(names);
    expect(rows[9]?.shares).toEqual([known(12.4), known(22.9), known(51)]);
    expect(rows.every((row) => row.anchored === null)).toBe(true);
  });

  it("shows on the fixed scale that all are better off, which the year's own scale cannot", () => {
    const better = table("2025-12-31", 0.5);
    const rows = indexRows({ now: better, before: null, base: now, baseBefore: null }, keys);
    const last = rows.at(-1);
    expect(last?.own?.status).toBe("veryLow");
    expect(last?.anchored?.status).toBe("middle");
  });

  it("leaves an area without a known value out and says why", () => {
    const rows = indexRows({ now: table("2025-12-31", 1, ["C"]), before: null, base: null, baseBefore: null }, keys);
    expect(rows.find((row) => row.key === "C")).toMatchObject({ own: null, excluded: "valueNotKnown" });
  });
});

describe("proposals", () => {
  it("name what stands out with its released figures, and never the residual", () => {
    const now = table("2025-12-31");
    const tables = { now, before: null, base: null, baseBefore: null };
    const proposals = proposalsOf(screenTable(tables, keys), now);
    expect(proposals.length).toBeGreaterThan(0);
    expect(proposals.map((one) => one.areaKey)).not.toContain("R");
    const strongest = proposals.find((one) => one.areaKey === "J" && one.indicator.key === "kbg");
    expect(strongest).toMatchObject({ value: known(51), city: known(10) });
    expect(strongest?.reasons).toContain("aboveCity");
  });

  const proposal = {
    areaKey: "04",
    areaName: "Kolonie",
    indicator: { key: "k-bg", name: { de: "Kinder in BG", en: "" }, unit: "%", decimals: 1 },
    value: known(31),
    city: known(21.8),
    change: known(3.2),
    reasons: ["aboveCity", "risen"],
  } as unknown as Proposal;

  it("become a form filled in with the facts, and lead to it", () => {
    const { title, text } = wordsOf(proposal, { date: "2025-12-31", before: "2021-12-31" });
    expect(title).toBe("Kinder in BG: Kolonie");
    expect(text).toContain("31,0\u00a0%");
    expect(text).toContain("+3,2\u00a0Prozentpunkte");
    expect(text).toContain("deutlich über der Stadt; gestiegen, mehr als zufällig");
    expect(findingAddress("/arbeit/zyklus/x", { partition: { key: "bezirke" }, date: "2025-12-31" }, proposal)).toBe(
      "/arbeit/zyklus/x/soziale-lage/befunde/neu?gebiet=bezirke%2F04&indikator=k-bg&stichtag=2025-12-31",
    );
  });

  it("say nothing about a change that is not known", () => {
    const { text } = wordsOf(
      { ...proposal, change: suppressed as Proposal["change"] },
      { date: "2025-12-31", before: "2021-12-31" },
    );
    expect(text).not.toContain("Seit dem");
  });
});

it("takes the first date with a date four years before it as the base", () => {
  expect(baseDateOf(["2025-12-31", "2014-12-31", "2018-12-31", "2022-12-31"])).toBe("2018-12-31");
  expect(baseDateOf(["2020-12-31", "2021-12-31"])).toBeNull();
});
