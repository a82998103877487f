import { standardBaseCounts } from "@/lib/indicators/baseCounts/rules";
import { allYears, calibration, calibrationYear, cityCourse, newestYear, nextYear } from "./counts/course";
import { drawPopulation } from "./counts/population";
import { profiles } from "./counts/profile";
import { least, liftSmall, mayBeSmall, plantSmallCells, type Row, wholes } from "./counts/smallCells";
import { drawSocialSituation } from "./counts/socialSituation";
import { demoAreas, demoCityKey, demoLeavesOf, demoResidualKey } from "./geography";

export { calibration as demoCalibration } from "./counts/course";
export { plantedTruths } from "./counts/plantedTruths";

/** One delivered number: a base count of a leaf, or of the city for the counts known only there. */
export interface DemoValue {
  /** Reference date, ISO 8601: always 31 December. */
  readonly date: string;
  readonly area: string;
  readonly baseCount: string;
  readonly value: number;
}

/** The reference dates that the demo city has delivered, oldest first. */
export const demoDates: readonly string[] = allYears.filter((year) => year <= newestYear).map(dateOf);
export const demoNewestDate = dateOf(newestYear);
/** The date that has not been delivered yet. */
export const demoNextDate = dateOf(nextYear);

/** All values from 31.12.2014 to 31.12.2025, date by date; `years` picks some of them. */
export function* demoValues(years?: readonly number[]): Generator<DemoValue> {
  for (const year of years ?? allYears.filter((y) => y <= newestYear)) yield* valuesOf(year);
}

/** The values of the year that is still to come, 31.12.2026. */
export function demoNextYear(): Generator<DemoValue> {
  return valuesOf(nextYear);
}

function* valuesOf(year: number): Generator<DemoValue> {
  const date = dateOf(year);
  for (const [leaf, row] of table().get(year)!) {
    for (const baseCount of leafCounts) yield { date, area: leaf, baseCount, value: row[baseCount]! };
  }
  const t = allYears.indexOf(year);
  const labourForce = year === calibrationYear ? calibration.EP : cityCourse.labourForce[t]!;
  yield { date, area: demoCityKey, baseCount: "EP", value: labourForce };
  yield { date, area: demoCityKey, baseCount: "EP_AUS", value: cityCourse.foreignLabourForce[t]! };
}

/**
 * A delivery as a statistics office sends it: semicolons, one value a line, dates and umlauts the German way.
 * @param source key of the source whose counts are delivered, e.g. `BA`
 * @param years reference years
 */
export function demoDeliveryCsv(source: string, years: readonly number[]): string {
  const counts = new Set(standardBaseCounts.filter((count) => count.source === source).map((count) => count.key));
  const lines = ["stichtag;gebiet;merkmal;wert"];
  for (const year of years) {
    for (const { area, baseCount, value } of valuesOf(year)) {
      if (counts.has(baseCount)) lines.push(`31.12.${year};${area};${baseCount};${value}`);
    }
  }
  return `${lines.join("\r\n")}\r\n`;
}

const leafCounts = standardBaseCounts.filter((count) => !count.cityOnly).map((count) => count.key);

function dateOf(year: number): string {
  return `${year}-12-31`;
}

let drawn: Map<number, Map<string, Row>> | undefined;

/** The whole city, drawn once: year → leaf → counts. */
function table(): Map<number, Map<string, Row>> {
  if (drawn) return drawn;
  const leaves = profiles();
  const population = drawPopulation(leaves);
  drawSocialSituation(leaves, population);
  drawn = new Map(
    allYears.map((year, t) => {
      const rows = new Map(leaves.map((leaf, i) => [leaf.leaf, population[t]![i]!]));
      for (const [leaf, row] of rows) {
        const everything = leaf === demoResidualKey;
        liftSmall(row, (count) => everything || !mayBeSmall(count, year));
        plantSmallCells(row, leaf, year);
        addUp(row);
      }
      openDistricts(rows);
      return [year, rows];
    }),
  );
  keepCalibration(drawn.get(calibrationYear)!);
  return drawn;
}

/** Sums and limits after a cell was changed. */
function addUp(row: Row): void {
  row.AE_BG = Math.min(row.AE_BG!, row.BG_K!);
  row.AE_K_BG = Math.max(row.AE_BG, Math.min(row.AE_K_BG!, row.K_BG! - (row.BG_K! - row.AE_BG)));
  row.MH = row.MH_U18! + row.MH_18_65! + row.MH_65P!;
  row.AL = row.AL_SGB2! + row.AL_SGB3!;
  row.AL_AUS = Math.min(row.AL_AUS!, row.AL);
}

/** Districts are open for all counts on all dates: one or two cases in a whole district become three. */
function openDistricts(rows: Map<string, Row>): void {
  for (const { key } of demoAreas.filter((area) => area.partition === "bezirke")) {
    const members = demoLeavesOf("bezirke", key)
      .map((leaf) => rows.get(leaf)!)
      .sort((a, b) => b.EW! - a.EW!);
    for (const count of leafCounts) {
      const sum = sumOf(members, count);
      if (sum > 0 && sum < least) members[0]![count]! += least - sum;
    }
    for (const [part, whole] of wholes) {
      const rest = sumOf(members, whole) - sumOf(members, part);
      if (rest < least) members[0]![part]! -= least - rest;
    }
    for (const row of members) addUp(row);
  }
}

const sumOf = (rows: readonly Row[], count: string) => rows.reduce((sum, row) => sum + row[count]!, 0);

/** Lifting small cells adds a handful of cases; the talk's figures hold to the last one. */
function keepCalibration(rows: Map<string, Row>): void {
  const ordered = [...rows.values()].sort((a, b) => b.EW! - a.EW!);
  for (const [count, parts] of [
    ["MH", ["MH", "MH_18_65"]],
    ["K_BG", ["K_BG", "P_BG", "RLB"]],
    ["BG", ["BG"]],
    ["AL", ["AL", "AL_SGB2"]],
  ] as const) {
    let rest = sumOf(ordered, count) - calibration[count];
    for (let i = 0; rest !== 0; i = (i + 1) % 40) {
      for (const part of parts) ordered[i]![part]! -= Math.sign(rest);
      rest -= Math.sign(rest);
    }
  }
}
