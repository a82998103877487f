import { describe, expect, it } from "vitest";
import { chanceInterval, compareWithCity } from "./comparison";
import { known, notApplicable, suppressed } from "./values";

const share = { kind: "ratio", factor: 100, decimals: 1, boundedBy100: true } as const;
const quotient = { kind: "ratio", factor: 100, decimals: 1 } as const;
const of = (cases: number, base: number, factor = 100) => ({
  value: known((factor * cases) / base),
  numerator: known(cases),
  denominator: known(base),
});
const city = of(4260, 19000);

describe("an area beside its city", () => {
  it("is similar as long as chance can explain the difference", () => {
    expect(compareWithCity(share, of(11, 49), city)).toBe("similar");
    expect(compareWithCity(share, of(18, 100), city)).toBe("similar");
    expect(compareWithCity(share, of(180, 1000), city)).toBe("below");
    expect(compareWithCity(share, of(280, 1000), city)).toBe("above");
  });
  it("takes quotients of two groups as odds", () => {
    const interval = chanceInterval(quotient, of(448, 1240))!;
    expect(interval.lower).toBeGreaterThan(32);
    expect(interval.upper).toBeLessThan(41);
    expect(chanceInterval(quotient, of(300, 100))?.upper).toBeGreaterThan(300);
  });
  it("compares means of ages with their spread", () => {
    const mean = { kind: "ratio", factor: 1, decimals: 1 } as const;
    expect(compareWithCity(mean, of(44 * 400, 400, 1), of(45 * 90000, 90000, 1))).toBe("similar");
    expect(compareWithCity(mean, of(49 * 400, 400, 1), of(45 * 90000, 90000, 1))).toBe("above");
  });
  it("compares what has no chance range as printed", () => {
    const change = { kind: "relativeChange", factor: 100, decimals: 1 } as const;
    const result = (value: number) => ({ value: known(value), numerator: known(1), denominator: known(1) });
    expect(compareWithCity(change, result(2.04), result(2))).toBe("similar");
    expect(compareWithCity(change, result(2.06), result(2))).toBe("above");
  });
  it("says nothing of counts and of what is not known", () => {
    expect(compareWithCity({ ...share, kind: "count" }, of(1, 2), city)).toBeUndefined();
    expect(
      compareWithCity(share, { value: suppressed, numerator: suppressed, denominator: notApplicable }, city),
    ).toBeUndefined();
  });
});
