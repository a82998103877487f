import { describe, expect, it } from "vitest";
import { bySource, changedLimits, shareDone } from "./rules";

describe("how far a run is", () => {
  const at = { date: null, dateNumber: 0, dates: 0, cellsDone: 0, cells: 0 };
  it.each([
    [at, 0],
    [{ ...at, dates: 4, dateNumber: 1 }, 0],
    [{ ...at, dates: 4, dateNumber: 1, cells: 10, cellsDone: 5 }, 0.125],
    [{ ...at, dates: 4, dateNumber: 4, cells: 10, cellsDone: 10 }, 1],
  ])("%o", (progress, share) => expect(shareDone(progress)).toBe(share));
});

describe("a trial", () => {
  const limits = { threshold: 3, minPopulation: 50, minPopulationForMeanAge: 30 };

  it("names what it set otherwise, in words", () => {
    expect(changedLimits(limits, { ...limits, carrierThreshold: 3, strictInsider: false })).toEqual([]);
    expect(changedLimits({ ...limits, carrierThreshold: 5 }, { ...limits, threshold: 10, minPopulation: 0 })).toEqual([
      "Fallzahl ab 10 statt ab 3",
      "Haushalte dahinter wie Fallzahl statt ab 5",
      "Mindestzahl an Einwohnern keine statt ab 50",
    ]);
  });

  it("is summed by source", () => {
    const count = { name: "", released: 8, withheld: 2, primary: 1, secondary: 1, coarsened: 0 };
    const counts = [
      { ...count, key: "A", source: "X" },
      { ...count, key: "B", source: "Y" },
      { ...count, key: "C", source: "X" },
    ];
    expect(bySource(counts)).toMatchObject([
      { source: "X", totals: { released: 16, withheld: 4 } },
      { source: "Y", totals: { released: 8, withheld: 2 } },
    ]);
  });
});
