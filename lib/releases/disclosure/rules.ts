import { hardChecks, knownOrders, softChecks } from "@/lib/indicators/checks/rules";
import type { BlockPartition, CountSum, DisclosureBlock } from "@/lib/statistics/disclosure/block";
import { type BlockDecision, type CellDecision, decideBlock, protocolOf } from "@/lib/statistics/disclosure/engine";
import { groupedBy } from "@/lib/statistics/grouping";
import { computeIndicator } from "@/lib/statistics/indicator";
import { roundHalfAwayFromZero } from "@/lib/statistics/rounding";
import { known, missing, suppressed, type Value } from "@/lib/statistics/values";
import type { RunDecision } from "../schema";
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
  readonly carrierThreshold?: number | undefined;
  readonly strictInsider?: boolean | undefined;
  readonly minPopulation: number;
  readonly minPopulationForMeanAge: number;
}

/** Values of one date: base count key → area id → value. */
export type DateSums = ReadonlyMap<string, ReadonlyMap<number, Value>>;

/** What was published before for a date. */
export interface EarlierPublications {
  /** Numbers that are public, in any release and any boundaries, with their leaves. */
  readonly ledger: readonly {
    readonly baseCount: string;
    readonly leaves: readonly number[];
    readonly value: number;
  }[];
  /** Means of internal sums that are public: intervals for the sums. */
  readonly means: readonly {
    readonly numerator: readonly string[];
    readonly denominator: readonly string[];
    readonly factor: number;
    readonly decimals: number;
    readonly leaves: readonly number[];
    readonly value: number;
  }[];
  /** Releases that rested on other deliveries or areas: their true numbers and what they showed. */
  readonly corrected: readonly {
    readonly sums: DateSums;
    /** Their areas, where some of them are no more. */
    readonly ground?: Ground | undefined;
    readonly isPublished: (baseCount: string, areaId: number) => boolean;
  }[];
  /** Counts that only those releases had. */
  readonly counts: readonly ProtectedCount[];
}

export const nothingEarlier: EarlierPublications = { ledger: [], means: [], corrected: [], counts: [] };

/** A decision with the fate of every single cell. */
export interface DateDecision extends RunDecision {
  readonly cells: readonly CellDecision[];
}

/**
 * Decides for one date which cells are released (lib/statistics/disclosure): all counts and all partitions in one system with
 * everything that was published before. Counts of sources with threshold 1 are public already.
 *
 * @param counts those with any value at the date
 * @param meanDecimals decimals with which the mean of an internal sum is published, by its key
 * @param onProgress told from time to time how many cells are protected; what it throws ends the run
 */
export async function decideRelease(
  date: string,
  ground: Ground,
  counts: readonly ProtectedCount[],
  sums: DateSums,
  earlier: EarlierPublications = nothingEarlier,
  meanDecimals: ReadonlyMap<string, number> = new Map(),
  onProgress?: (done: number, of: number) => void,
): Promise<DateDecision> {
  const now = placesOf(ground);
  const readerOf =
    (values: DateSums, { idOf }: PlacesOfGround): DisclosureBlock["valueOf"] =>
    ({ baseCount, ...place }) =>
      values.get(baseCount)?.get(idOf(place)) ?? missing;
  const block: DisclosureBlock = {
    partitions: now.partitions,
    counts: [...counts, ...earlier.counts].map((count) => ({ ...count, meanDecimals: meanDecimals.get(count.key) })),
    populationKey: counts.find((count) => count.isPopulation)?.key ?? "",
    valueOf: readerOf(sums, now),
    orders,
    ledger: earlier.ledger.map(({ leaves, ...cell }) => ({ ...cell, leaves: leaves.map(String) })),
    rates: earlier.means.map(({ leaves, ...mean }) => ({ ...mean, leaves: leaves.map(String) })),
    earlier: earlier.corrected.map((one) => {
      const then = one.ground ? placesOf(one.ground) : now;
      return {
        valueOf: readerOf(one.sums, then),
        partitions: then.partitions,
        isPublished: ({ baseCount, ...place }) => one.isPublished(baseCount, then.idOf(place)),
      };
    }),
  };
  const decision = await decideBlock(block, { onProgress });
  return { date, ...summaryOf(decision, now.idOf) };
}

interface PlacesOfGround {
  readonly partitions: readonly BlockPartition[];
  readonly idOf: (place: { partition: string; area: string }) => number;
}

/** The areas of a ground as the engine names them. */
function placesOf(ground: Ground): PlacesOfGround {
  const ids = new Map(
    ground.partitions.flatMap((partition) =>
      partition.areas.map((area) => [placeName(partition.key, area.key), area.id] as const),
    ),
  );
  return {
    idOf: ({ partition, area }) => ids.get(placeName(partition, area)) ?? -1,
    partitions: ground.partitions.map((partition) => ({
      key: partition.key,
      areas: partition.areas.map((area) => ({
        key: area.key,
        leaves: area.leaves.map(String),
        residual: area.isResidual,
      })),
    })),
  };
}

/** Orders between counts that everybody knows; they are used only where the numbers agree with them. */
const orders = [
  ...knownOrders,
  ...[...hardChecks, ...softChecks].flatMap(({ kind, level, left, right, factor }) =>
    kind === "atMost" && level === "leaf" ? [{ left, right, factor }] : [],
  ),
];

function summaryOf(decision: BlockDecision, idOf: (place: { partition: string; area: string }) => number) {
  const hidden = decision.cells.filter(({ fate }) => fate !== "released" && fate !== "public");
  return {
    cells: decision.cells,
    withheld: Object.fromEntries(
      [...groupedBy(hidden, (cell) => cell.baseCount)].map(([key, cells]) => [key, [...new Set(cells.map(idOf))]]),
    ),
    protocol: protocolOf(decision.cells).filter((row) => row.primary + row.secondary + row.coarsened > 0),
    coarsened: decision.coarsened,
    weakened: decision.weakened.map(({ interval: _, ...cell }) => cell),
    opened: decision.opened,
    found: decision.found,
    proved: decision.audit.proved,
  };
}

/** What an office should know of a sum that nobody declared: „X ist überall die Summe aus Y und Z.“ */
export function foundSumSentence({ left, right }: CountSum, nameOf: (baseCount: string) => string): string {
  const listed = (keys: readonly string[]) => germanList.format(keys.map((key) => `„${nameOf(key)}“`));
  if (left.length === 1 && right.length === 1) return `${listed(left)} ist überall so groß wie ${listed(right)}.`;
  if (left.length === 1) return `${listed(left)} ist überall die Summe aus ${listed(right)}.`;
  return `${listed(left)} sind überall zusammen so groß wie ${listed(right)}.`;
}

const germanList = new Intl.ListFormat("de-DE", { type: "conjunction" });

const placeName = (partition: string, area: string) => `${partition}\u0000${area}`;

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
