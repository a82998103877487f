import { describe, expect, it } from "vitest";
import { primaryCellOf, primaryRulesOf } from "./primaryRules";
import { known, missing, suppressed } from "./values";

const limits = { threshold: 3, minPopulation: 50, minPopulationForMeanAge: 30 };
const rules = (cell: Parameters<typeof primaryRulesOf>[0], more = {}) => primaryRulesOf(cell, { ...limits, ...more });

describe("primary rules", () => {
  it("P1: counts from 1 to t − 1", () => {
    expect([0, 1, 2, 3].map((x) => rules({ value: known(x) }))).toEqual([[], ["count"], ["count"], []]);
    expect(rules({ value: known(9) }, { threshold: 10 })).toEqual(["count"]);
  });
  it("P2, D-9: five children of one benefit unit", () => {
    expect(rules({ value: known(5), carrier: known(1) })).toEqual(["carrier"]);
    expect(rules({ value: known(5), carrier: known(3) })).toEqual([]);
    expect(rules({ value: known(0), carrier: known(1) })).toEqual([]);
    expect(rules({ value: known(5), carrier: suppressed })).toEqual(["carrier"]);
    expect(rules({ value: known(5), carrier: missing })).toEqual([]);
  });
  it("P2 with a threshold of its own for carriers", () => {
    const own = { carrierThreshold: 5 };
    expect(rules({ value: known(9), carrier: known(4) }, own)).toEqual(["carrier"]);
    expect(rules({ value: known(9), carrier: known(5) }, own)).toEqual([]);
    expect(rules({ value: known(4), carrier: known(2) }, { carrierThreshold: 2 })).toEqual([]);
  });
  it("P3: nearly all and all of a group", () => {
    expect(rules({ value: known(38), whole: known(40) })).toEqual(["complement"]);
    expect(rules({ value: known(40), whole: known(40) })).toEqual(["complement"]);
    expect(rules({ value: known(37), whole: known(40) })).toEqual([]);
    expect(rules({ value: known(0), whole: known(0) })).toEqual([]);
    expect(rules({ value: known(12), whole: known(10) })).toEqual([]);
  });
  it("P4: too few inhabitants, but not for cases without an address", () => {
    expect(rules({ value: known(20), population: known(49) })).toEqual(["population"]);
    expect(rules({ value: known(20), population: known(50) })).toEqual([]);
    expect(rules({ value: known(0), population: known(0) })).toEqual([]);
    expect(rules({ value: known(20), population: known(0) })).toEqual(["population"]);
    expect(rules({ value: known(20), population: known(0), residual: true })).toEqual([]);
    expect(rules({ value: known(2), population: known(0), residual: true })).toEqual(["count"]);
  });
  it("P5: a mean age on fewer than 30", () => {
    const more = { minPopulation: 0 };
    expect(rules({ value: known(1200), population: known(29), magnitude: true }, more)).toEqual(["meanAge"]);
    expect(rules({ value: known(2), population: known(30), magnitude: true }, more)).toEqual([]);
  });
  it("have nothing to say of what is not known", () => {
    expect(rules({ value: suppressed, population: known(3) })).toEqual([]);
  });
  it("gather their cell from the counts of an area", () => {
    const values: Record<string, number> = { EW: 200, K_BG: 5, BG_K: 1, EW_U18: 40, AGE_SUM: 8000 };
    const read = (key: string) => known(values[key] ?? 0);
    const cell = primaryCellOf({ key: "K_BG", carrier: "BG_K", whole: "EW_U18" }, {}, read, "EW");
    expect(cell).toMatchObject({ value: known(5), carrier: known(1), whole: known(40), population: known(200) });
    expect(primaryCellOf({ key: "AGE_SUM", meanOver: "EW" }, {}, read, "EW").magnitude).toBe(true);
  });
});
