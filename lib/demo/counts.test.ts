import { beforeAll, describe, expect, it } from "vitest";
import { standardBaseCounts } from "@/lib/indicators/baseCounts/rules";
import { checkRelations, hardChecks, isCount, softChecks } from "@/lib/indicators/checks/rules";
import { type CellDecision, decideBlock } from "@/lib/statistics/disclosure/engine";
import { summedBlock, withThreshold } from "@/lib/statistics/disclosure/inventedCity";
import { roundHalfAwayFromZero } from "@/lib/statistics/rounding";
import { known, missing } from "@/lib/statistics/values";
import { demoDates, demoDeliveryCsv, demoNextDate, demoNextYear, demoValues, plantedTruths } from "./counts";
import { demoAreas, demoCityKey, demoLeavesOf, demoResidualKey } from "./geography";

const values = [...demoValues(), ...demoNextYear()];
const dates = [...demoDates, demoNextDate];
const byCell = new Map(values.map((v) => [`${v.date} ${v.area} ${v.baseCount}`, v.value]));
const leaves = demoLeavesOf("stadt", demoCityKey);
const leafCounts = standardBaseCounts.filter((count) => !count.cityOnly);

const countOf = (date: string, area: string, count: string) => byCell.get(`${date} ${area} ${count}`);
const sumOf = (date: string, of: readonly string[], count: string) =>
  of.reduce((sum, leaf) => sum + countOf(date, leaf, count)!, 0);
const city = (date: string, count: string) => sumOf(date, leaves, count);
const district = (date: string, key: string, count: string) => sumOf(date, demoLeavesOf("bezirke", key), count);
const percent = (part: number, whole: number) => roundHalfAwayFromZero((100 * part) / whole, 1);

describe("the counts of Emscherau", () => {
  it("are whole numbers for every base count, leaf and date, and nothing twice", () => {
    expect(dates).toHaveLength(13);
    for (const date of dates) {
      for (const leaf of leaves) {
        for (const { key } of leafCounts)
          expect(isCount(countOf(date, leaf, key)!), `${date} ${leaf} ${key}`).toBe(true);
      }
      for (const key of ["EP", "EP_AUS"]) expect(isCount(countOf(date, demoCityKey, key)!)).toBe(true);
    }
    expect(byCell.size).toBe(values.length);
    expect(values).toHaveLength(13 * (113 * 36 + 2));
  });

  it("pass every check at every leaf and date", () => {
    for (const date of dates) {
      for (const leaf of leaves) {
        const read = (count: string) => {
          const value = countOf(date, leaf, count);
          return value === undefined ? missing : known(value);
        };
        expect(checkRelations(read, [...hardChecks, ...softChecks]), `${date} ${leaf}`).toEqual([]);
      }
      expect(checkRelations((count) => known(city(date, count)), hardChecks, "city")).toEqual([]);
    }
  });

  it("are the talk's figures at 31.12.2018", () => {
    const date = "2018-12-31";
    expect(city(date, "EW")).toBe(116_845);
    expect(percent(city(date, "EW_65P"), city(date, "EW"))).toBe(22.1);
    expect(percent(city(date, "MH"), city(date, "EW"))).toBe(21.3);
    expect(percent(city(date, "BG"), city(date, "HH"))).toBe(11);
    expect(percent(city(date, "K_BG"), city(date, "EW_U18"))).toBe(22.4);
    expect(percent(city(date, "AL"), countOf(date, demoCityKey, "EP")!)).toBe(6.5);
  });

  it("slope from north to south and remember the refugees of 2015 and 2022", () => {
    const poverty = (key: string) => district("2025-12-31", key, "K_BG") / district("2025-12-31", key, "EW_U18");
    for (const south of ["01", "02", "03", "04", "08"]) {
      for (const north of ["13", "14", "15", "16", "17"]) expect(poverty(south)).toBeGreaterThan(1.8 * poverty(north));
    }
    expect(city("2015-12-31", "ASYL")).toBeGreaterThan(2 * city("2014-12-31", "ASYL"));
    expect(city("2022-12-31", "AUS") / city("2021-12-31", "AUS")).toBeGreaterThan(1.15);
    const ageing = (date: string) => city(date, "EW_65P") / city(date, "EW");
    expect(ageing("2025-12-31")).toBeGreaterThan(ageing("2014-12-31") + 0.01);
  });

  it("leave less than one percent without a place", () => {
    for (const date of dates) {
      expect(countOf(date, demoResidualKey, "EW")! / city(date, "EW")).toBeLessThan(0.01);
    }
  });
});

describe("what may be released of Emscherau (threshold 3)", () => {
  const order = ["stadt", "bezirke", "stadtbezirke", "lebensraeume", "blockgruppen"];
  const partitions = order.map((key) => ({
    key,
    areas: demoAreas
      .filter((area) => area.partition === key)
      .map((area) => ({ key: area.key, leaves: demoLeavesOf(area.partition, area.key), residual: area.residual })),
  }));
  const withheld = new Map<string, CellDecision[]>();
  beforeAll(async () => {
    for (const date of dates) {
      const rows = leaves.map((leaf) => {
        const row = Object.fromEntries(leafCounts.map(({ key }) => [key, countOf(date, leaf, key)!]));
        return [leaf, row] as const;
      });
      const counts = withThreshold(leafCounts, 3, 50);
      const { cells, audit } = await decideBlock(
        summedBlock({ partitions, counts, populationKey: "EW" }, new Map(rows)),
      );
      expect(audit.faults).toEqual([]);
      withheld.set(
        date,
        cells.filter((cell) => cell.fate !== "released"),
      );
    }
  }, 120_000);
  const at = (date: string) => withheld.get(date) ?? [];

  it("is everything in the city, its districts, boroughs and Lebensraum, on every date", () => {
    expect(dates.flatMap(at).filter((cell) => cell.partition !== "blockgruppen")).toEqual([]);
  });

  it("is nearly everything at block groups in the newest years, and less in the years before", () => {
    for (const date of dates.filter((d) => d >= "2021")) {
      const small = at(date).filter((cell) => cell.fate === "primary");
      const closed = [...new Set(small.map((cell) => cell.baseCount))].sort();
      expect(closed, date).toEqual([...plantedTruths.alwaysSmallAtLeaves].sort());
      expect(at(date).length, date).toBeLessThan(80);
    }
    const population = ["EW", "EW_U18", "EW_65P", "AGE_SUM", "HH", "AE_HH", "P_BG", "BG"];
    for (const date of dates)
      expect(
        at(date).filter((cell) => population.includes(cell.baseCount)),
        date,
      ).toEqual([]);
  });

  it("leaves out the small cells that were planted", () => {
    for (const { leaf, count, years, value } of plantedTruths.smallCells) {
      for (const year of years) {
        expect(countOf(`${year}-12-31`, leaf, count)).toBe(value);
        const cell = at(`${year}-12-31`).find((one) => one.area === leaf && one.baseCount === count);
        expect(cell?.fate, `${leaf} ${count} ${year}`).toBe("primary");
      }
    }
  });
});

describe("a delivery of the Statistikstelle", () => {
  it("is a semicolon file with one value a line, of one source only", () => {
    const lines = demoDeliveryCsv("BA", [2025]).trimEnd().split("\r\n");
    expect(lines[0]).toBe("stichtag;gebiet;merkmal;wert");
    expect(lines).toHaveLength(1 + 113 * 11 + 2);
    expect(lines).toContain(`31.12.2025;081;BG;${countOf("2025-12-31", "081", "BG")}`);
    expect(lines.some((line) => line.includes(";EW;"))).toBe(false);
  });

  it("does not change the past when a year is added", () => {
    const alone = [...demoValues([2016])];
    expect(alone).toEqual(values.filter((v) => v.date === "2016-12-31"));
  });
});
