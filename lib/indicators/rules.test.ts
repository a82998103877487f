import { describe, expect, it } from "vitest";
import { known, missing } from "@/lib/statistics/values";
import { yearOnYearResidual } from "./checks/rules";
import {
  checkRelations,
  formulaText,
  hardChecks,
  headlineIndicators,
  indexIndicators,
  isCount,
  softChecks,
  standardBaseCounts,
  standardIndicators,
  standardSources,
} from "./rules";

const countKeys = new Set(standardBaseCounts.map((count) => count.key));
const indicatorOf = new Map(standardIndicators.map((indicator) => [indicator.key, indicator]));

describe("the base counts", () => {
  it("are the 38 of the handbook, 36 of them for areas, by source", () => {
    expect(standardBaseCounts).toHaveLength(38);
    expect(countKeys.size).toBe(38);
    const bySource = (source: string) =>
      standardBaseCounts.filter((count) => count.source === source && !count.cityOnly).length;
    expect(["EMR", "HHGen", "BA", "SGB12"].map(bySource)).toEqual([16, 5, 11, 4]);
    expect(standardBaseCounts.filter((count) => count.cityOnly).map((count) => count.key)).toEqual(["EP", "EP_AUS"]);
  });

  it("name only counts and sources that exist", () => {
    const sources = new Set(standardSources.map((source) => source.key));
    for (const count of standardBaseCounts) {
      expect(sources).toContain(count.source);
      for (const key of [count.carrier, count.whole, count.meanOver, ...(count.sumOf ?? []).flat()]) {
        if (key !== undefined) expect(countKeys).toContain(key);
      }
    }
  });

  it("declare as sums what the hard checks prove", () => {
    const declared = standardBaseCounts.flatMap((count) =>
      (count.sumOf ?? []).map((parts) => [count.key, ...parts].join()),
    );
    const checked = hardChecks
      .filter((check) => check.kind === "equal")
      .map((check) => [...check.left, ...check.right].join());
    expect(declared.sort()).toEqual(checked.sort());
  });
});

describe("a formula in words", () => {
  it("writes its factor as the language does", () => {
    const quotient = { kind: "ratio", numerator: ["HH"], denominator: ["EW"], factor: 0.5 } as const;
    expect(formulaText(quotient, String, "de")).toBe("0,5 × HH ÷ EW");
    expect(formulaText({ ...quotient, factor: 10_000 }, String, "de")).toBe("10.000 × HH ÷ EW");
    expect(formulaText({ ...quotient, factor: 10_000 }, String, "en")).toBe("10,000 × HH ÷ EW");
  });
});

describe("the indicators", () => {
  it("cover the numbers 1 to 26", () => {
    const numbers = [...new Set(standardIndicators.map((indicator) => indicator.number))];
    expect(numbers).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
    expect(indicatorOf.size).toBe(standardIndicators.length);
  });

  it("are computed from base counts that areas have", () => {
    const cityOnly = new Set(["EP", "EP_AUS"]);
    for (const indicator of standardIndicators) {
      for (const key of [...indicator.numerator, ...indicator.denominator]) {
        expect(countKeys).toContain(key);
        expect(cityOnly).not.toContain(key);
      }
      expect(indicator.kind === "ratio").toBe(indicator.denominator.length > 0);
      expect(indicator.sources.length).toBeGreaterThan(0);
    }
  });

  it("say everything in both languages", () => {
    for (const indicator of standardIndicators) {
      for (const field of ["name", "shortName", "definition", "why", "caveats", "formula"] as const) {
        expect(indicator[field].de, `${indicator.key} ${field}`).not.toBe("");
        expect(indicator[field].en, `${indicator.key} ${field}`).not.toBe("");
      }
    }
    expect(indicatorOf.get("arbeitslosenanteil")?.formula.de).toBe(
      "100 × Arbeitslose ÷ Einwohner von 15 bis unter 65 Jahren",
    );
  });

  it("never colour age, origin or the form of family as a burden", () => {
    const burdens = standardIndicators.filter((indicator) => indicator.polarity === "burden").map((i) => i.number);
    expect([...new Set(burdens)]).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 25, 26]);
  });

  it("speak of a rate only where the handbook allows it", () => {
    const share = indicatorOf.get("arbeitslosenanteil");
    expect(share?.name.de).not.toContain("quote");
    expect(share?.city?.denominator).toEqual(["EP"]);
    expect(indicatorOf.get("anteil-alleinerziehende-in-bedarfsgemeinschaften")?.boundedBy100).toBe(true);
    expect(indicatorOf.get("altenquotient")?.boundedBy100).toBeUndefined();
  });

  it("have eight headlines and four of the index", () => {
    expect(headlineIndicators).toHaveLength(8);
    expect(indexIndicators).toHaveLength(4);
    for (const key of [...headlineIndicators, ...indexIndicators]) expect(indicatorOf.has(key)).toBe(true);
    for (const key of indexIndicators) expect(indicatorOf.get(key)?.polarity).toBe("burden");
  });
});

describe("the checks of a delivery", () => {
  const from = (counts: Record<string, number>) => (key: string) => {
    const value = counts[key];
    return value === undefined ? missing : known(value);
  };
  it("pass what is consistent and pass over what is not delivered", () => {
    expect(checkRelations(from({ EW: 2000, EW_U18: 312, EW_18_65: 1240, EW_65P: 448, AGE_SUM: 88120 }))).toEqual([]);
    expect(checkRelations(from({}))).toEqual([]);
  });
  it("name the relation and the numbers", () => {
    const [violation] = checkRelations(from({ EW: 2000, EW_U18: 313, EW_18_65: 1240, EW_65P: 448 }));
    expect(violation?.relation.id).toBe("EW=ages");
    expect(violation?.sentence).toContain("EW = 2.000, EW_U18 + EW_18_65 + EW_65P = 2.001");
  });
  it("know what holds only in the city", () => {
    const counts = from({ K_BG: 12, EW_U18: 10, P_BG: 30 });
    expect(checkRelations(counts)).toEqual([]);
    expect(checkRelations(counts, hardChecks, "city")).toHaveLength(1);
    expect(checkRelations(counts, softChecks)).toHaveLength(1);
  });
  it("multiply by a factor", () => {
    expect(checkRelations(from({ AGE_SUM: 1150, EW: 10 }))).toEqual([]);
    expect(checkRelations(from({ AGE_SUM: 1151, EW: 10 }))).toHaveLength(1);
  });
  it("know a count", () => {
    expect([0, 3].every(isCount)).toBe(true);
    expect([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY].some(isCount)).toBe(false);
  });
  it("measure a change against chance", () => {
    expect(yearOnYearResidual({ cases: 120, base: 400 }, { cases: 80, base: 400 })).toBeCloseTo(5, 6);
    expect(yearOnYearResidual({ cases: 1, base: 400 }, { cases: 0, base: 400 })).toBeUndefined();
  });
});
