import type { CellDecision } from "@/lib/statistics/disclosure/engine";
import type { CoarseningStep } from "@/lib/statistics/disclosure/protect";
import type { PrimaryRule } from "@/lib/statistics/primaryRules";
import type { RunDecision, RunPartition, RunThresholds, RunTotals } from "../schema";
import type { Ground } from "../sums/rules";
import type { WithheldFate } from "./schema";

/** Cells of a partition over all dates. */
export type PartitionTotals = { -readonly [K in Exclude<keyof RunPartition, "key">]: RunPartition[K] };

/** Adds the decisions of one date to the totals. */
export function countCells(
  partitions: Map<string, PartitionTotals>,
  ground: Ground,
  cells: readonly CellDecision[],
): void {
  const names = new Map(ground.partitions.map((partition) => [partition.key, partition.name]));
  for (const [key, name] of names) {
    if (!partitions.has(key))
      partitions.set(key, { name, released: 0, withheld: 0, primary: 0, secondary: 0, coarsened: 0 });
  }
  for (const { partition, fate } of cells) {
    const total = partitions.get(partition);
    if (!total) continue;
    if (fate === "released" || fate === "public") total.released++;
    else {
      total.withheld++;
      total[fate]++;
    }
  }
}

/** What a correction would open, in German for the Statistikstelle; `undefined` where it opens nothing. */
export function openedSentence(
  { date, opened }: RunDecision,
  counts: readonly { readonly key: string; readonly name: string }[],
  ground: Ground,
): string | undefined {
  if (opened.length === 0) return undefined;
  const nameOf = new Map(counts.map((count) => [count.key, count.name]));
  const areas = new Map(
    ground.partitions.flatMap((partition) =>
      partition.areas.map((area) => [`${partition.key}|${area.key}`, area.name] as const),
    ),
  );
  const list = opened
    .slice(0, 5)
    .map((cell) => `${nameOf.get(cell.baseCount)} in ${areas.get(`${cell.partition}|${cell.area}`) ?? cell.area}`);
  return `Diese Korrektur lässt sich nicht veröffentlichen. Mit den früheren Datenständen zusammen ließe sich berechnen, was am ${date.split("-").reverse().join(".")} gesperrt ist: ${list.join(", ")}. Bitte klären Sie die Werte mit der Quelle.`;
}

/** Decimals of the published means of internal sums, by the sum's key. */
export function meanDecimals(
  indicators: readonly { readonly numerator: readonly string[]; readonly decimals: number }[],
): Map<string, number> {
  const decimals = new Map<string, number>();
  for (const { numerator, decimals: places } of indicators) {
    for (const key of numerator) decimals.set(key, Math.max(places, decimals.get(key) ?? 0));
  }
  return decimals;
}

/** Thresholds by source. */
export function thresholdsOf(
  counts: readonly (RunThresholds & { readonly source: string })[],
): Record<string, RunThresholds> {
  return Object.fromEntries(
    counts.map(({ source, threshold, carrierThreshold, strictInsider, minPopulation, minPopulationForMeanAge }) => [
      source,
      { threshold, carrierThreshold, strictInsider, minPopulation, minPopulationForMeanAge },
    ]),
  );
}

/** How many cells of a count stay closed in a partition and why, in one German sentence for the Statistikstelle. */
export function protocolSentence(row: {
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  readonly coarsened: number;
  readonly byRule: Readonly<Partial<Record<PrimaryRule, number>>>;
}): string {
  const reasons = [
    ...Object.entries(row.byRule).map(([rule, cells]) => `${cells} × ${ruleWords[rule as PrimaryRule]}`),
    ...(row.secondary > 0 ? [`${row.secondary} × zum Schutz anderer Werte`] : []),
    ...(row.coarsened > 0 ? [`${row.coarsened} × vergröbert`] : []),
  ];
  const unexplained = row.primary - Object.values(row.byRule).reduce((sum, cells) => sum + cells, 0);
  if (unexplained > 0) reasons.push(`${unexplained} × schon von der Quelle gesperrt`);
  return `${row.primary + row.secondary + row.coarsened} von ${row.cells} Werten: ${reasons.join(", ")}.`;
}

const ruleWords = {
  count: "zu wenige Fälle",
  carrier: "zu wenige Haushalte oder Bedarfsgemeinschaften",
  complement: "fast alle oder alle der Gruppe",
  population: "zu wenige Einwohner",
  meanAge: "zu wenige Einwohner für ein Durchschnittsalter",
} as const;

/** Cells withheld beyond those that are too small themselves, in percent of these: nothing could withhold less than them. */
export function aboveLowerBound({ withheld, primary }: RunTotals): number | undefined {
  return primary > 0 ? (100 * (withheld - primary)) / primary : undefined;
}

/** How far a cell that could not be protected otherwise was coarsened. */
export const stepWords: Record<CoarseningStep, string> = {
  totals: "Summen gesperrt, die ihn verraten hätten",
  merged: "mit einem Nachbargebiet zusammengelegt",
  district: "im ganzen Bezirk gesperrt",
  leaves: "in allen kleinsten Gebieten der Stadt gesperrt",
  everything: "alle Werte des Merkmals gesperrt",
};

/** Of a cell that no withholding protects. */
export const openWords = "folgt aus Zahlen, die schon öffentlich sind; alles Verbundene bleibt gesperrt";

/** Why an area stays closed for a count at a date; null where it is shown. */
export function fateAt(decision: RunDecision | undefined, count: string, area: number): WithheldFate | null {
  if (!decision?.withheld[count]?.includes(area)) return null;
  if (!decision.fates) return "unknown";
  if (decision.fates.secondary[count]?.includes(area)) return "secondary";
  return decision.fates.coarsened[count]?.includes(area) ? "coarsened" : "primary";
}

/**
 * The view to show where not all of it was asked for: what was asked for and exists, else where most is withheld, at the
 * newest date with anything.
 */
export function chosenView(
  decisions: readonly RunDecision[],
  asked: {
    readonly count?: string | undefined;
    readonly date?: string | undefined;
    readonly partition?: string | undefined;
  },
): { count: string; date: string; partition: string } | null {
  const rows = decisions.flatMap(({ date, protocol }) =>
    protocol.map((row) => ({
      count: row.baseCount,
      partition: row.partition,
      date,
      cells: row.primary + row.secondary + row.coarsened,
    })),
  );
  const fitting = (field: "count" | "date" | "partition", among: typeof rows) => {
    const kept = asked[field] === undefined ? [] : among.filter((row) => row[field] === asked[field]);
    return kept.length > 0 ? kept : among;
  };
  const best = fitting("date", fitting("partition", fitting("count", rows)));
  const [most] = [...best].sort((a, b) => b.date.localeCompare(a.date) || b.cells - a.cells);
  if (!most) return null;
  // A combination without anything withheld is an answer too.
  const exists = (field: "count" | "date" | "partition", value: string) =>
    field === "date" ? decisions.some(({ date }) => date === value) : rows.some((row) => row[field] === value);
  const known = (field: "count" | "date" | "partition") => {
    const value = asked[field];
    return value !== undefined && exists(field, value) ? value : most[field];
  };
  return { count: known("count"), date: known("date"), partition: known("partition") };
}
