import type { CellDecision } from "@/lib/statistics/disclosure/engine";
import type { PrimaryRule } from "@/lib/statistics/primaryRules";
import type { RunDecision, RunPartition, RunThresholds } from "../schema";
import type { Ground } from "../sums/rules";

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
