import { describe, expect, it } from "vitest";
import { known, missing, suppressed } from "@/lib/statistics/values";
import { addsUp, coveredSum, figureOfRange, figureOfValue, meanOfMeans, ratioOfRange } from "./rules";

describe("a figure", () => {
  it("says why there is none with the sign of its value", () => {
    expect(figureOfValue(known(3))).toEqual({ kind: "known", value: 3 });
    expect(figureOfValue({ state: "known", value: 3, limited: true })).toEqual({
      kind: "known",
      value: 3,
      limited: true,
    });
    expect(figureOfValue(suppressed)).toEqual({ kind: "withheld" });
    expect(figureOfValue(missing)).toEqual({ kind: "missing" });
  });
  it("is a range where it says anything, a number where only one is left", () => {
    expect(figureOfRange({ lower: 14, upper: 25 })).toEqual({ kind: "range", lower: 14, upper: 25 });
    expect(figureOfRange({ lower: 36, upper: 36 })).toEqual({ kind: "known", value: 36 });
    expect(figureOfRange({ lower: 14, upper: Number.POSITIVE_INFINITY })).toEqual({
      kind: "range",
      lower: 14,
      upper: null,
    });
    expect(figureOfRange({ lower: 0, upper: Number.POSITIVE_INFINITY })).toEqual({ kind: "withheld" });
    expect(figureOfRange(undefined)).toEqual({ kind: "withheld" });
  });
});

describe("a ratio over a range", () => {
  const percent = { factor: 100, decimals: 1 };
  const range = { kind: "range", lower: 14, upper: 25 } as const;
  it("is rounded outwards", () => {
    expect(ratioOfRange(percent, range, { kind: "known", value: 300 })).toEqual({
      kind: "range",
      lower: 4.6,
      upper: 8.4,
    });
    // 14/280 and 25/250 end on a digit: nothing to round.
    expect(ratioOfRange(percent, range, { kind: "known", value: 280 })).toMatchObject({ lower: 5 });
    expect(ratioOfRange(percent, range, { kind: "known", value: 250 })).toMatchObject({ upper: 10 });
    const open = { kind: "range", lower: 14, upper: null } as const;
    expect(ratioOfRange(percent, open, { kind: "known", value: 300 })).toEqual({
      kind: "range",
      lower: 4.6,
      upper: null,
    });
  });
  it("is none over few people, over nobody, or over what is not known", () => {
    expect(ratioOfRange(percent, range, { kind: "known", value: 29 })).toEqual({ kind: "unreliable" });
    expect(ratioOfRange(percent, range, { kind: "known", value: 0 })).toEqual({ kind: "notApplicable" });
    expect(ratioOfRange(percent, range, range)).toEqual({ kind: "withheld" });
    expect(ratioOfRange(percent, { kind: "missing" }, range)).toEqual({ kind: "missing" });
    const many = { kind: "range", lower: 120, upper: 140 } as const;
    expect(ratioOfRange({ ...percent, boundedBy100: true }, many, { kind: "known", value: 100 })).toEqual({
      kind: "notApplicable",
    });
  });
});

describe("a mean of means", () => {
  it("weighs by people and leaves room for what was rounded away", () => {
    const parts = [
      { mean: known(40.1), weight: known(100) },
      { mean: known(50.3), weight: known(300) },
    ];
    // 47.75 ± 0.05
    expect(meanOfMeans(parts, 1)).toEqual({ kind: "range", lower: 47.7, upper: 47.8 });
    expect(meanOfMeans([...parts, { mean: missing, weight: known(0) }], 1)).toMatchObject({ lower: 47.7 });
    expect(meanOfMeans([...parts, { mean: suppressed, weight: known(5) }], 1)).toBeNull();
    expect(meanOfMeans([...parts, { mean: known(30), weight: suppressed }], 1)).toBeNull();
    expect(meanOfMeans([], 1)).toBeNull();
  });
});

describe("what was never delivered for a leaf", () => {
  const areas = [
    { leafIds: [1, 2], value: known(30) },
    { leafIds: [2, 3], value: known(35) },
    { leafIds: [3], value: known(20) },
    { leafIds: [1], value: missing },
  ];
  it("may follow from areas that cover it, each leaf once", () => {
    expect(coveredSum([1, 2, 3], areas)).toBe(50);
    expect(coveredSum([1, 3], areas)).toBeUndefined();
    expect(coveredSum([2, 3], areas)).toBe(35);
  });
});

describe("numbers that must not be added", () => {
  it("are found where published sums are not the sum of their parts", () => {
    const areas = (total: number) => [
      { leafIds: [1], value: known(10) },
      { leafIds: [2], value: known(20) },
      { leafIds: [1, 2], value: known(total) },
    ];
    expect(addsUp(areas(30))).toBe(true);
    expect(addsUp(areas(31))).toBe(false);
    expect(
      addsUp([...areas(31).slice(0, 1), { leafIds: [2], value: suppressed }, { leafIds: [1, 2], value: known(31) }]),
    ).toBe(true);
    const mean = [
      { leafIds: [1], value: known(10.1) },
      { leafIds: [2], value: known(20.1) },
    ];
    expect(addsUp([...mean, { leafIds: [1, 2], value: known(30.4) }])).toBe(true);
  });
});
