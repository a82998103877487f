import { describe, expect, it } from "vitest";
import { dynamicsIndex, type IndexArea, statusIndex } from "./socialIndex";

const keys = [..."ABCDEFGHIJ"];
const unemployed = [3.1, 4.0, 4.4, 5.0, 5.2, 5.6, 6.0, 6.9, 9.4, 12.4];
const minimumIncome = [4.0, 5.5, 6.1, 7.0, 8.2, 8.8, 9.5, 11.0, 16.0, 22.9];
const children = [8, 11, 14, 16, 19, 21, 22, 27, 38, 51];
const changes = [
  [-0.2, -0.1, -0.3, 0, -0.1, 0.1, -0.2, -0.1, 0.9, -0.5],
  [-0.3, -0.2, -0.1, -0.2, 0.1, -0.2, -0.4, 0, 1.4, -1.1],
  [-1, -0.5, -0.8, 0.2, -0.4, -0.6, 0.1, -0.9, 3, -2.6],
];
const now: IndexArea[] = keys.map((key, i) => ({
  key,
  inhabitants: 5000,
  values: [unemployed[i], minimumIncome[i], children[i]],
}));
const before = now.map((area, i) => ({ ...area, values: area.values.map((value, k) => value! - changes[k]![i]!) }));

describe("S-1", () => {
  const status = statusIndex(now);
  const dynamics = dynamicsIndex(now, before);
  const of = (key: string) => status.areas.find((area) => area.key === key)!;

  it("means and deviations", () => {
    expect(status.scale.indicators.map((one) => [one.mean.toFixed(1), one.deviation.toFixed(6)])).toEqual([
      ["6.2", "2.640076"],
      ["9.9", "5.373081"],
      ["22.7", "12.426182"],
    ]);
  });
  it("sums, index and status", () => {
    expect(["A", "I", "J"].map((key) => of(key).sum.toFixed(4))).toEqual(["-3.4553", "3.5786", "7.0453"]);
    expect(["A", "B", "H", "I", "J"].map((key) => `${of(key).index.toFixed(4)} ${of(key).class}`)).toEqual([
      "-1.1528 high",
      "-0.8653 middle",
      "0.2722 middle",
      "1.1939 low",
      "2.3505 veryLow",
    ]);
  });
  it("dynamics", () => {
    const moved = dynamics.areas.filter((area) => area.class !== "stable");
    expect(moved.map((area) => `${area.key} ${area.index.toFixed(4)} ${area.class}`)).toEqual([
      "I 2.6536 negative",
      "J -1.5955 positive",
    ]);
  });
});

describe("the index", () => {
  it("marks areas whose class hangs on a single other one", () => {
    const borderline = statusIndex(now).areas.filter((area) => area.borderline);
    expect(borderline.map((area) => area.key)).toContain("I");
    expect(borderline.map((area) => area.key)).not.toContain("D");
  });
  it("leaves out small areas and unknown values", () => {
    const areas = [
      ...now,
      { key: "small", inhabitants: 299, values: [1, 1, 1] },
      { key: "gap", inhabitants: 900, values: [1, undefined, 1] },
    ];
    const index = statusIndex(areas);
    expect(index.excluded).toEqual([
      { key: "small", reason: "tooFewInhabitants" },
      { key: "gap", reason: "valueNotKnown" },
    ]);
    expect(index.scale).toEqual(statusIndex(now).scale);
  });
  it("shows an improvement of the whole city only when anchored", () => {
    const better = now.map((area) => ({ ...area, values: area.values.map((value) => value! * 0.8) }));
    const own = statusIndex(better);
    const anchored = statusIndex(better, statusIndex(now).scale);
    for (const [i, area] of own.areas.entries()) expect(area.index).toBeCloseTo(statusIndex(now).areas[i]!.index, 10);
    expect(anchored.areas.every((area, i) => area.index < own.areas[i]!.index)).toBe(true);
    expect(anchored.areas.find((area) => area.key === "I")?.class).toBe("middle");
  });
  it("does not divide by nothing", () => {
    const alike = now.map((area) => ({ ...area, values: [5, 5, 5] }));
    expect(statusIndex(alike).areas.every((area) => area.index === 0 && area.class === "middle")).toBe(true);
    expect(statusIndex([]).areas).toEqual([]);
  });
});
