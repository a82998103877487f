import { type CoarseDecision, decideCoarseRelease, type WithholdingReason } from "@/lib/statistics/coarseRelease";
import { computeIndicator } from "@/lib/statistics/indicator";
import { linkedCounts } from "@/lib/statistics/linkedCounts";
import { roundHalfAwayFromZero } from "@/lib/statistics/rounding";
import { known, missing, suppressed, type Value } from "@/lib/statistics/values";
import type { Ground } from "../sums/rules";

/** A base count as disclosure control looks at it. */
export interface ProtectedCount {
  readonly key: string;
  readonly cityOnly: boolean;
  readonly carrier: string | undefined;
  readonly whole: string | undefined;
  readonly meanOver: string | undefined;
  readonly isPopulation: boolean;
  readonly sumOf: readonly (readonly string[])[];
  readonly threshold: number;
  readonly minPopulation: number;
  readonly minPopulationForMeanAge: number;
}

/** Values of one date: base count key → area id → value. */
export type DateSums = ReadonlyMap<string, ReadonlyMap<number, Value>>;

/**
 * Decides for one date which groups of linked counts are released for which partitions (lib/statistics/coarseRelease).
 * Counts of sources with threshold 1 and no minimum population are public already: nothing of them is withheld.
 *
 * @param counts those with any value at the date
 */
export function decideRelease(
  date: string,
  ground: Ground,
  counts: readonly ProtectedCount[],
  sums: DateSums,
): CoarseDecision[] {
  const open = new Set(
    linkedCounts(counts)
      .filter((group) => group.every((key) => isOpen(counts.find((count) => count.key === key))))
      .flat(),
  );
  const populationKey = counts.find((count) => count.isPopulation)?.key ?? "";
  const ids = new Map(
    ground.partitions.map((partition) => [
      partition.key,
      new Map(partition.areas.map((area) => [area.key, area.id] as const)),
    ]),
  );
  const guarded = decideCoarseRelease({
    partitions: ground.partitions.map((partition) => ({
      key: partition.key,
      areas: partition.areas.map((area) => ({
        key: area.key,
        leaves: area.leaves.map(String),
        residual: area.isResidual,
      })),
    })),
    baseCounts: counts.filter((count) => !open.has(count.key)),
    dates: [date],
    populationKey,
    valueOf: ({ baseCount, partition, area }) =>
      sums.get(baseCount)?.get(ids.get(partition)?.get(area) ?? -1) ?? missing,
  });
  const free = linkedCounts(counts.filter((count) => open.has(count.key))).flatMap((group) =>
    ground.partitions.map((partition): CoarseDecision => {
      const delivered = group.some((key) => partition.areas.some((area) => sums.get(key)?.has(area.id)));
      const decision = { group, date, partition: partition.key };
      return delivered
        ? { ...decision, released: true }
        : { ...decision, released: false, reason: { kind: "nothingDelivered" } };
    }),
  );
  return [...guarded, ...free];
}

/** What is published of a value: withheld with its partition, but never said to be withheld where nothing was delivered. */
export function publishedValueOf(value: Value, released: boolean): Value {
  return released || value.state === "missing" ? value : suppressed;
}

/** Definition of an indicator whose counts stay internal. */
export interface InternalIndicator {
  readonly key: string;
  readonly kind: "count" | "ratio" | "relativeChange" | "rate";
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly factor: number;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: "burden" | "neutral";
  readonly boundedBy100: boolean;
}

/**
 * An indicator over an internal count (mean age), as it is published: rounded, so that the count behind it cannot be
 * computed from it (handbook §1.4). Known only where all its counts are released.
 */
export function internalRateOf(indicator: InternalIndicator, counts: (key: string) => Value): Value {
  const { value } = computeIndicator(indicator, counts);
  return value.state === "known" ? { ...value, value: roundHalfAwayFromZero(value.value, indicator.decimals) } : value;
}

/** A delivered rate: withheld where too few people live (P4). Its counts are not known, so no other rule can look. */
export function deliveredRateOf(rate: Value, population: Value, minPopulation: number): Value {
  if (rate.state !== "known") return rate;
  return population.state === "known" && population.value < minPopulation ? suppressed : known(rate.value);
}

/** Why a partition stays closed, in one German sentence for the Statistikstelle. Never shown in public. */
export function reasonSentence(
  reason: WithholdingReason,
  names: {
    baseCount: (key: string) => string;
    partition: (key: string) => string;
    area: (partition: string, key: string) => string;
  },
  partition: string,
): string {
  switch (reason.kind) {
    case "nothingDelivered":
      return "Für diese Gliederung liegt nichts vor.";
    case "primary":
      return `${names.baseCount(reason.baseCount)} in ${names.area(partition, reason.area)}: ${ruleSentences[reason.rule]}`;
    case "smallIntersection":
      return `Mit „${names.partition(reason.partition)}“ überschneidet sie sich in weniger als 3 kleinsten Gebieten (${names.area(partition, reason.areas[0])} und ${names.area(reason.partition, reason.areas[1])}).`;
    case "wouldReveal":
      return `${names.baseCount(reason.baseCount)} in ${names.area(reason.partition, reason.area)} ließe sich aus den übrigen Zahlen berechnen.`;
  }
}

const ruleSentences = {
  count: "weniger Fälle als die Grenze der Quelle.",
  carrier: "zu wenige Haushalte oder Bedarfsgemeinschaften hinter den Personen.",
  complement: "fast alle oder alle der Gruppe.",
  population: "zu wenige Einwohner.",
  meanAge: "zu wenige Einwohner für ein Durchschnittsalter.",
} as const;

function isOpen(count: ProtectedCount | undefined): boolean {
  return !!count && count.threshold <= 1 && count.minPopulation <= 1 && count.meanOver === undefined;
}
