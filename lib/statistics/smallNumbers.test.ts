import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareShares,
  empiricalBayes,
  funnelLimits,
  interquartileFences,
  outliersOf,
  overdispersionOf,
  poissonInterval,
  wilsonInterval,
} from "./smallNumbers";

const percent = (x: number) => Math.round(x * 1e4) / 100;
const children = [8, 11, 14, 16, 19, 21, 22, 27, 38, 51];

describe("Wilson", () => {
  it.each([
    [3, 40, 2.58, 19.86],
    [0, 25, 0, 13.32],
    [11, 49, 13.02, 35.88],
    [240, 1071, 20.01, 25.0],
  ])("%d of %d", (cases, base, lower, upper) => {
    const interval = wilsonInterval({ cases, base })!;
    expect([percent(interval.lower), percent(interval.upper)]).toEqual([lower, upper]);
  });
  it("has nothing to say without a base or above it", () => {
    expect(wilsonInterval({ cases: 0, base: 0 })).toBeUndefined();
    expect(wilsonInterval({ cases: 12, base: 10 })).toBeUndefined();
  });
  it("contains the share and stays between 0 and 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (base, part) => {
        const cases = Math.round(base * part);
        const { lower, upper } = wilsonInterval({ cases, base })!;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower - 1e-12).toBeLessThanOrEqual(cases / base);
        expect(upper + 1e-12).toBeGreaterThanOrEqual(cases / base);
      }),
    );
  });
});

describe("exact Poisson", () => {
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [10, 4.7954, 18.3904],
    [100, 81.3639, 121.6272],
  ])("of %d", (count, lower, upper) => {
    const interval = poissonInterval(count);
    expect(interval.lower).toBeCloseTo(lower, 3);
    expect(interval.upper).toBeCloseTo(upper, 3);
  });
});

describe("funnel", () => {
  it.each([
    [49, 10.7, 34.1, 4.0, 40.8],
    [160, 15.9, 28.9, 12.2, 32.6],
    [1100, 19.9, 24.9, 18.5, 26.3],
  ])("around 22.4 %% with base %d", (base, ...expected) => {
    const { warning, alarm } = funnelLimits(0.224, base);
    const limits = [warning.lower, warning.upper, alarm.lower, alarm.upper];
    expect(limits.map((limit) => Math.round(limit * 1000) / 10)).toEqual(expected);
  });
  it("widens with overdispersion, never narrows", () => {
    const width = (phi: number) => {
      const { warning } = funnelLimits(0.224, 400, phi);
      return warning.upper - warning.lower;
    };
    expect(width(4) / width(1)).toBeCloseTo(2, 10);
    expect(width(0.2)).toBe(width(1));
    const wild = children.map((cases) => ({ cases: cases * 4, base: 400 }));
    expect(overdispersionOf(wild, 0.227)).toBeGreaterThan(10);
    expect(overdispersionOf([{ cases: 20, base: 100 }], 0.2)).toBe(1);
    expect(overdispersionOf([], 0.2)).toBe(1);
  });
});

describe("empirical Bayes", () => {
  it("S-3", () => {
    const [cases, bases] = [
      [2, 30, 12, 45, 6],
      [40, 150, 48, 210, 52],
    ];
    const result = empiricalBayes(cases!.map((one, i) => ({ cases: one, base: bases![i]! })));
    expect(result.mean).toBeCloseTo(0.19, 10);
    expect(result.between).toBeCloseTo(0.0012313, 7);
    expect(result.areas.map((area) => Math.round(area.weight * 1e4) / 1e4)).toEqual([
      0.2424, 0.5455, 0.2775, 0.6269, 0.2938,
    ]);
    expect(result.areas.map((area) => Math.round(area.share * 1e4) / 1e4)).toEqual([
      0.1561, 0.1955, 0.2066, 0.2052, 0.1681,
    ]);
  });
  it("gives everyone the mean when areas differ by chance only", () => {
    const result = empiricalBayes([
      { cases: 10, base: 100 },
      { cases: 10, base: 100 },
    ]);
    expect(result.areas.map((area) => area.share)).toEqual([0.1, 0.1]);
  });
});

describe("outliers", () => {
  it("by robust z and by fences", () => {
    const verdicts = outliersOf(children);
    expect(verdicts[9]?.robustZ).toBeCloseTo(3.22, 2);
    expect(verdicts[8]?.robustZ).toBeCloseTo(1.87, 2);
    expect(verdicts.some((verdict) => verdict.byRobustZ)).toBe(false);
    expect(interquartileFences(children).upper).toBeCloseTo(42.625, 10);
    expect(verdicts.map((verdict) => verdict.byFences)).toEqual([...Array(9).fill(false), true]);
  });
  it("has no robust z where most values are equal", () => {
    expect(outliersOf([1, 1, 1, 9])[3]).toEqual({ robustZ: undefined, byRobustZ: false, byFences: true });
  });
});

describe("two shares", () => {
  it("are told apart only beyond chance", () => {
    expect(compareShares({ cases: 240, base: 1071 }, { cases: 201, base: 1050 })?.distinguishable).toBe(false);
    expect(compareShares({ cases: 280, base: 1071 }, { cases: 201, base: 1050 })?.distinguishable).toBe(true);
    expect(compareShares({ cases: 0, base: 10 }, { cases: 0, base: 10 })).toBeUndefined();
  });
});
