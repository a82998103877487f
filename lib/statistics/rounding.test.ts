import { describe, expect, it } from "vitest";
import { roundHalfAwayFromZero } from "./rounding";

describe("rounding half away from zero", () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [0.45, 1, 0.5],
    [8.345, 2, 8.35],
    [25.161, 1, 25.2],
    [6.154, 1, 6.2],
    [1e-7, 2, 0],
    [5e-7, 6, 0.000001],
    [123456789.5, 0, 123456790],
    [9007199254740991, 0, 9007199254740991],
  ])("%d at %d decimals is %d", (x, decimals, expected) => {
    expect(roundHalfAwayFromZero(x, decimals)).toBe(expected);
  });

  it("sees a decimal tie behind binary arithmetic", () => {
    expect(roundHalfAwayFromZero((123 / 2000) * 100, 1)).toBe(6.2);
    expect(roundHalfAwayFromZero(0.1 + 0.2 - 0.05, 1)).toBe(0.3);
  });

  it("never gives a negative zero", () => {
    expect(Object.is(roundHalfAwayFromZero(-0.04, 1), 0)).toBe(true);
    expect(Object.is(roundHalfAwayFromZero(-0, 1), 0)).toBe(true);
  });

  it("agrees with exact integer arithmetic on every tie of a ratio", () => {
    for (let denominator = 8; denominator <= 4000; denominator += 8) {
      for (const numerator of [1, 3, 7, 41, denominator - 1]) {
        const exact = Math.floor((2 * 1000 * numerator + denominator) / (2 * denominator)) / 10;
        expect(roundHalfAwayFromZero((numerator / denominator) * 100, 1)).toBe(exact);
      }
    }
  });

  it("refuses a number of decimals it cannot mean", () => {
    expect(() => roundHalfAwayFromZero(1, -1)).toThrow(RangeError);
    expect(() => roundHalfAwayFromZero(1, 1.5)).toThrow(RangeError);
  });
});
