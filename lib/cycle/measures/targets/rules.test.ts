import { describe, expect, it } from "vitest";
import { plantedTruths } from "@/lib/demo/counts/plantedTruths";
import type { Observation } from "@/lib/statistics/smallNumbers";
import {
  type ComparisonLevel,
  contradictsDirection,
  goalAgainstLimit,
  isShare,
  type LevelArea,
  planComparison,
  startLagFor,
} from "./rules";

const window = { selectionYear: 2018, preYears: 4, lag: 1, postYears: 3 };

/** Areas with histories of their own that need no randomness. */
const areas = (count: number, more: (i: number) => Partial<LevelArea> = () => ({}), first = 2014): LevelArea[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `a${i}`,
    name: `Gebiet ${i}`,
    neighbours: [],
    hasMeasure: false,
    bordersUnchanged: true,
    years: new Map<number, Observation>(
      Array.from({ length: 2019 - first }, (_, t) => [
        first + t,
        { cases: 100 + ((i * 37) % 90) + ((t * 13 + i * 7) % 11), base: 900 + i },
      ]),
    ),
    ...more(i),
  }));
const level = (key: string, list: LevelArea[], treated: string[]): ComparisonLevel => ({
  partition: { key, name: { de: key, en: key } },
  treated,
  areas: list,
});

describe("the level of comparison", () => {
  it("is the measure's own partition where it offers twelve areas", () => {
    const plan = planComparison(
      [level("bezirke", areas(13), ["a0"]), level("leaves", areas(60), ["a0"])],
      window,
      "fall",
    );
    expect(plan?.partition.key).toBe("bezirke");
    expect(plan?.comparison).toHaveLength(12);
    expect(plan?.treated).toEqual([{ key: "a0", name: "Gebiet 0" }]);
    expect(plan?.baseline).toEqual(areas(1)[0]?.years.get(2018));
  });
  it("is the leaves where neighbours and other measures leave too few", () => {
    const crowded = areas(15, (i) => (i === 1 ? { neighbours: ["a0"] } : i < 4 ? { hasMeasure: i > 1 } : {}));
    const plan = planComparison(
      [level("bezirke", crowded, ["a0"]), level("leaves", areas(60), ["a0", "a1", "a2"])],
      window,
      "fall",
    );
    expect(plan?.partition.key).toBe("leaves");
    expect(plan?.treated).toHaveLength(3);
    expect(plan?.comparison).toHaveLength(57);
  });
  it("keeps the better one where neither offers twelve, and gives no limit", () => {
    const plan = planComparison(
      [
        level("bezirke", areas(9), ["a0"]),
        level(
          "leaves",
          areas(30, () => ({}), 2018),
          ["a0"],
        ),
      ],
      window,
      "fall",
    );
    expect(plan?.partition.key).toBe("bezirke");
    expect(plan?.detectable).toBeNull();
    expect(plan?.undetectable).toBe("tooFewComparisonAreas");
  });
  it("takes fewer years before the selection rather than fewer areas", () => {
    const plan = planComparison(
      [
        level(
          "leaves",
          areas(30, () => ({}), 2017),
          ["a0"],
        ),
      ],
      window,
      "fall",
    );
    expect(plan?.window.preYears).toBe(2);
    expect(plan?.comparison).toHaveLength(29);
  });
  it("names who is left out and why, never the treated", () => {
    const plan = planComparison(
      [
        level(
          "bezirke",
          areas(20, (i) => (i === 3 ? { bordersUnchanged: false } : i === 1 ? { neighbours: ["a0"] } : {})),
          ["a0"],
        ),
      ],
      window,
      "fall",
    );
    expect(plan?.excluded).toEqual([
      { key: "a1", name: "Gebiet 1", reason: "adjacent" },
      { key: "a3", name: "Gebiet 3", reason: "bordersChanged" },
    ]);
  });
  it("says nothing without any level", () => {
    expect(planComparison([], window, "fall")).toBeNull();
  });
});

describe("the Nachweisgrenze", () => {
  const plan = (direction: "fall" | "rise") =>
    planComparison(
      [
        level(
          "bezirke",
          areas(20, () => ({}), 2012),
          ["a0"],
        ),
      ],
      window,
      direction,
    );
  it("has the sign of the wanted direction", () => {
    expect(plan("fall")?.detectable?.points).toBeLessThan(0);
    expect(plan("rise")?.detectable?.points).toBeGreaterThan(0);
    expect(plan("rise")?.detectable?.logOdds).toBe(plan("fall")?.detectable?.logOdds);
  });
  it("warns of a goal it cannot see", () => {
    const comparison = {
      baseline: { cases: 300, base: 1000 },
      detectable: { logOdds: 0.48, points: -9, share: 0.21, learnedFrom: window },
    };
    expect(goalAgainstLimit(comparison, 27)).toEqual({ verdict: "belowLimit", wanted: -3 });
    expect(goalAgainstLimit(comparison, 20)).toEqual({ verdict: "aboveLimit", wanted: -10 });
    expect(goalAgainstLimit(comparison, null).verdict).toBe("noGoal");
    expect(goalAgainstLimit({ ...comparison, detectable: null }, 20).verdict).toBe("unknown");
  });
});

describe("a target", () => {
  it.each([
    ["the lead case: chosen 2017, started January 2019", "2017-12-31", "2019-01-15", 1],
    ["started before the reference date", "2022-12-31", "2022-03-01", 1],
    ["half a year to the first judged date", "2021-12-31", "2023-06-30", 1],
    ["less than half a year: one year more", "2021-12-31", "2023-08-01", 2],
    ["started late", "2021-12-31", "2024-04-01", 2],
  ])("start-up: %s", (_, baseline, starts, lag) => {
    expect(startLagFor(baseline, starts)).toBe(lag);
  });
  it("of the planted truths gets the start-up they were planted with", () => {
    const { realEffect } = plantedTruths;
    expect(startLagFor(`${realEffect.selectionYear}-12-31`, "2019-01-15")).toBe(realEffect.lag);
  });
  it("needs a share", () => {
    expect(isShare({ kind: "ratio", unit: "%", factor: 100 })).toBe(true);
    expect(isShare({ kind: "ratio", unit: "je 100", factor: 100 })).toBe(false);
    expect(isShare({ kind: "count", unit: "Kinder", factor: 1 })).toBe(false);
    expect(isShare({ kind: "relativeChange", unit: "%", factor: 100 })).toBe(false);
  });
  it("must point where the direction points", () => {
    expect(contradictsDirection("fall", 31, 31)).toBe(true);
    expect(contradictsDirection("fall", 31, 24)).toBe(false);
    expect(contradictsDirection("rise", 2.4, 2)).toBe(true);
    expect(contradictsDirection("hold", 31, 31)).toBe(false);
  });
});
