import { describe, expect, it } from "vitest";
import { computeChange, computeDisclosedChange } from "./change";
import { type Disclosed, mintDisclosed } from "./disclosed";
import {
  computeCityRate,
  computeDisclosedIndicator,
  computeIndicator,
  type IndicatorDefinition,
  sumOfValues,
} from "./indicator";
import { roundHalfAwayFromZero } from "./rounding";
import { known, missing, notApplicable, numberOf, suppressed, unreliable, type Value } from "./values";

const share = (
  numerator: string[],
  denominator: string[],
  more: Partial<IndicatorDefinition> = {},
): IndicatorDefinition => ({
  key: "test",
  kind: "ratio",
  numerator,
  denominator,
  factor: 100,
  unit: "%",
  decimals: 1,
  polarity: "burden",
  ...more,
});
const count: IndicatorDefinition = { ...share(["A"], []), kind: "count", factor: 1, unit: "Personen", decimals: 0 };
const from =
  (counts: Record<string, number | Value>) =>
  (key: string): Value => {
    const value = counts[key];
    if (value === undefined) return missing;
    return typeof value === "number" ? known(value) : value;
  };
const rounded = (value: Value, decimals = 1) => roundHalfAwayFromZero(numberOf(value)!, decimals);

describe("worked examples of the handbook", () => {
  it("I-1: quotients, mean age and share from counts", () => {
    const counts = from({ EW_U18: 312, EW_18_65: 1240, EW_65P: 448, AGE_SUM: 88120, EW: 2000 });
    const value = (numerator: string[], denominator: string[], factor = 100) =>
      computeIndicator(share(numerator, denominator, { factor }), counts).value;
    expect(numberOf(sumOfValues(["EW_U18", "EW_18_65", "EW_65P"].map(counts)))).toBe(2000);
    expect(rounded(value(["EW_U18"], ["EW_18_65"]))).toBe(25.2);
    expect(rounded(value(["EW_U18"], ["EW_18_65"]), 3)).toBe(25.161);
    expect(rounded(value(["EW_65P"], ["EW_18_65"]))).toBe(36.1);
    expect(rounded(value(["AGE_SUM"], ["EW"], 1))).toBe(44.1);
    expect(rounded(value(["EW_65P"], ["EW"]))).toBe(22.4);
  });

  it("I-2: change in percentage points and of the count", () => {
    const children = share(["K_BG"], ["EW_U18"]);
    const now = computeIndicator(children, from({ K_BG: 240, EW_U18: 1071 }));
    const before = computeIndicator(children, from({ K_BG: 201, EW_U18: 1050 }));
    expect(rounded(now.value)).toBe(22.4);
    expect(rounded(before.value, 3)).toBe(19.143);
    const change = computeChange(children, now.value, before.value);
    expect(rounded(change.difference, 3)).toBe(3.266);
    expect(change.relative).toEqual(notApplicable);
    const counts = computeChange(count, now.numerator, before.numerator);
    expect(numberOf(counts.difference)).toBe(39);
    expect(rounded(counts.relative)).toBe(19.4);
  });

  it("I-3: adds counts and never averages rates", () => {
    const a = from({ N: 10, D: 50 });
    const b = from({ N: 30, D: 600 });
    const both = (key: string) => sumOfValues([a(key), b(key)]);
    const result = computeIndicator(share(["N"], ["D"]), both);
    expect(rounded(result.value, 3)).toBe(6.154);
    expect(rounded(result.value)).toBe(6.2);
  });

  it("I-4: a share above 100 has no meaning, both counts stay", () => {
    const definition = share(["AE_BG"], ["AE_HH"], { boundedBy100: true });
    const wide = computeIndicator(definition, from({ AE_BG: 120, AE_HH: 100 }));
    expect(wide).toEqual({ value: notApplicable, numerator: known(120), denominator: known(100) });
    const unguarded = { ...definition, guard: { unreliableBelow: 0, limitedBelow: 0 } };
    expect(computeIndicator(unguarded, from({ AE_BG: 12, AE_HH: 10 })).value).toEqual(notApplicable);
    expect(computeIndicator({ ...unguarded, boundedBy100: false }, from({ AE_BG: 12, AE_HH: 10 })).value).toEqual(
      known(120),
    );
  });
});

describe("the display guard", () => {
  const guarded = (denominator: number) => computeIndicator(share(["N"], ["D"]), from({ N: 6, D: denominator })).value;
  it("hides below 30, brackets below 50", () => {
    expect(guarded(29)).toEqual(unreliable);
    expect(guarded(30)).toEqual({ state: "known", value: 20, limited: true });
    expect(guarded(49)).toMatchObject({ limited: true });
    expect(guarded(50)).toEqual(known(12));
  });
  it("divides by nothing only to say so", () => {
    expect(guarded(0)).toEqual(notApplicable);
  });
});

describe("states", () => {
  it("travel, the strongest wins", () => {
    const sum = share(["A", "B"], ["D"]);
    const result = (counts: Record<string, number | Value>) => computeIndicator(sum, from(counts)).value;
    expect(result({ A: 1, B: suppressed, D: 100 })).toEqual(suppressed);
    expect(result({ A: 1, B: suppressed })).toEqual(missing);
    expect(result({ A: 1, B: 2, D: unreliable })).toEqual(unreliable);
    expect(computeChange(count, known(3), suppressed).difference).toEqual(suppressed);
  });
  it("of no parts there is no sum", () => {
    expect(sumOfValues([])).toEqual(missing);
  });
});

describe("kinds", () => {
  it("count", () => {
    expect(computeIndicator(count, from({ A: 12 }))).toEqual({
      value: known(12),
      numerator: known(12),
      denominator: notApplicable,
    });
  });
  it("relative change needs the counts of four years before", () => {
    const definition: IndicatorDefinition = { ...share(["EW"], []), kind: "relativeChange" };
    const now = from({ EW: 1020 });
    expect(rounded(computeIndicator(definition, now, from({ EW: 1000 })).value)).toBe(2);
    expect(computeIndicator(definition, now).value).toEqual(missing);
    expect(computeIndicator(definition, now, from({ EW: 0 })).value).toEqual(notApplicable);
    const viaChange = computeChange(count, known(1020), known(1000)).relative;
    expect(computeIndicator(definition, now, from({ EW: 1000 })).value).toEqual(viaChange);
  });
  it("a delivered rate is passed on as it is", () => {
    const definition: IndicatorDefinition = { ...share(["QUOTE"], []), kind: "rate" };
    expect(computeIndicator(definition, from({ QUOTE: 6.5 })).value).toEqual(known(6.5));
  });
  it("the city's official rate stands beside the share", () => {
    const definition = share(["AL"], ["EW_15_65"], {
      city: { name: { de: "Quote", en: "Rate" }, numerator: ["AL"], denominator: ["EP"] },
    });
    const city = from({ AL: 3900, EW_15_65: 78000, EP: 60000 });
    expect(computeIndicator(definition, city).value).toEqual(known(5));
    expect(computeCityRate(definition, city).value).toEqual(known(6.5));
    expect(computeCityRate(share(["AL"], ["EP"]), city).value).toEqual(notApplicable);
  });
});

describe("released values", () => {
  it("give released results", () => {
    const counts = (key: string): Disclosed<Value> => mintDisclosed(known(key === "N" ? 20 : 100));
    const result = computeDisclosedIndicator(share(["N"], ["D"]), counts);
    const value: Disclosed<Value> = result.value;
    expect(value).toEqual(known(20));
    const change: Disclosed<Value> = computeDisclosedChange(count, value, mintDisclosed(known(15))).difference;
    expect(change).toEqual(known(5));
  });
});
