import { describe, expect, it } from "vitest";
import { randomBinomial, randomNormal, seededRandom } from "./seededRandom";

const moments = (draw: () => number, n = 20_000) => {
  const values = Array.from({ length: n }, draw);
  const mean = values.reduce((a, b) => a + b, 0) / n;
  return { mean, variance: values.reduce((a, b) => a + (b - mean) ** 2, 0) / n };
};

describe("seeded random numbers", () => {
  it("repeat", () => {
    const [a, b] = [seededRandom(7), seededRandom(7)];
    expect([a(), a(), a()]).toEqual([b(), b(), b()]);
    expect(seededRandom(8)()).not.toBe(seededRandom(7)());
  });
  it("are normal with mean 0 and variance 1", () => {
    const random = seededRandom(1);
    const { mean, variance } = moments(() => randomNormal(random));
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
  it.each([
    [10, 0.3],
    [1100, 0.22],
    [5000, 0.004],
  ])("are binomial: %d trials at %d", (trials, probability) => {
    const random = seededRandom(3);
    const { mean, variance } = moments(() => randomBinomial(trials, probability, random));
    const expected = trials * probability;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - probability)) / 20_000));
    expect(variance / (expected * (1 - probability))).toBeCloseTo(1, 1);
  });
  it("keep the limits", () => {
    const random = seededRandom(5);
    expect(randomBinomial(0, 0.5, random)).toBe(0);
    expect(randomBinomial(9, 0, random)).toBe(0);
    expect(randomBinomial(9, 1, random)).toBe(9);
  });
});
