import { linkedCounts } from "../linkedCounts";
import type { DisclosureCount } from "../primaryRules";
import type { Value } from "../values";

/** A way to divide the city, published or not. Its areas need not nest with those of others, nor cover the city. */
export interface BlockPartition {
  readonly key: string;
  readonly areas: readonly BlockArea[];
}

export interface BlockArea {
  readonly key: string;
  readonly leaves: readonly string[];
  /** "Nicht zuordenbar": cases without an address. */
  readonly residual?: boolean | undefined;
}

/** A base count with its thresholds and its links to others, as declared with its definition. */
export interface BlockCount extends DisclosureCount {
  /** Sums of ages are no whole numbers; their published mean gives an interval only. */
  readonly integer?: boolean | undefined;
  /** Decimals with which the mean of a magnitude is published; 1 if left out. */
  readonly meanDecimals?: number | undefined;
}

/** Σ left = Σ right, in every area. */
export interface CountSum {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Σ left ≤ factor · Σ right, in every area (handbook §1.3). */
export interface CountOrder {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly factor?: number | undefined;
}

/** A rate that is published as delivered, over counts that are in the block too: an interval for them (§3.5). */
export interface PublishedRate {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly factor: number;
  readonly decimals: number;
  readonly leaves: readonly string[];
  readonly value: number;
}

/** A number that was published earlier for this date, in whatever boundaries. */
export interface LedgerCell {
  readonly baseCount: string;
  readonly leaves: readonly string[];
  readonly value: number;
}

/**
 * A release of the same date whose numbers were corrected or whose areas changed since: what was withheld then must stay so,
 * whatever is published now, and whoever compares the two knows which numbers did not change.
 */
export interface EarlierRelease {
  /** Its partitions, where they are not those of today. Leaves that are no more may be among them. */
  readonly partitions?: readonly BlockPartition[];
  /** The true numbers as they were known then. */
  readonly valueOf: CellReader;
  readonly isPublished: (cell: CellName) => boolean;
}

export interface CellName {
  readonly baseCount: string;
  readonly partition: string;
  readonly area: string;
}
export type CellReader = (cell: CellName) => Value;

/**
 * Everything of one date that hangs together: all counts, all partitions, what links them and what is public already. The
 * engine decides for every cell of it whether it is released.
 */
export interface DisclosureBlock {
  readonly partitions: readonly BlockPartition[];
  readonly counts: readonly BlockCount[];
  /** The count of all inhabitants, for P4. */
  readonly populationKey: string;
  readonly valueOf: CellReader;
  readonly orders?: readonly CountOrder[] | undefined;
  /** Equations between counts beside those declared with a total (`sumOf`). */
  readonly sums?: readonly CountSum[] | undefined;
  readonly rates?: readonly PublishedRate[] | undefined;
  /** Published before and still true. */
  readonly ledger?: readonly LedgerCell[] | undefined;
  /** Published before and corrected since. */
  readonly earlier?: readonly EarlierRelease[] | undefined;
  /** The partition within which cells are merged when nothing else protects; found by its size if left out. */
  readonly districts?: string | undefined;
}

/** Distinct leaves of a block in order of appearance. */
export function leavesOf(block: Pick<DisclosureBlock, "partitions">): string[] {
  return [...new Set(block.partitions.flatMap((partition) => partition.areas.flatMap((area) => area.leaves)))];
}

/**
 * The partition in which cells look for partners: of those that cover the city with areas of several leaves the finest.
 */
export function districtsOf(block: DisclosureBlock): BlockPartition | undefined {
  if (block.districts !== undefined) return block.partitions.find((partition) => partition.key === block.districts);
  const leaves = leavesOf(block).length;
  const covering = block.partitions.filter((partition) => {
    const sizes = partition.areas.map((area) => area.leaves.length);
    return coveredOnce(partition) >= 0.9 * leaves && sizes.some((size) => size > 1);
  });
  return covering.sort((a, b) => b.areas.length - a.areas.length)[0];
}

/** Groups of counts tied by sums. */
export function linkedGroups({ counts, sums = [] }: Pick<DisclosureBlock, "counts" | "sums">): string[][] {
  const tied = sums.flatMap(({ left: [key, ...left], right }) => (key ? [{ key, others: [...left, ...right] }] : []));
  return linkedCounts(
    counts.map(({ key, sumOf = [] }) => ({
      key,
      sumOf: [...sumOf, ...tied.flatMap((sum) => (sum.key === key ? [sum.others] : []))],
    })),
  );
}

/** How many leaves a partition covers; 0 where areas overlap, as Lebensräume may: such a partition divides nothing. */
export function coveredOnce(partition: BlockPartition): number {
  const leaves = partition.areas.flatMap((area) => area.leaves);
  return new Set(leaves).size === leaves.length ? leaves.length : 0;
}

/** Counts tied by sums, for each count the whole group. */
export function groupsOf(block: Pick<DisclosureBlock, "counts" | "sums">): Map<string, readonly string[]> {
  return new Map(linkedGroups(block).flatMap((group) => group.map((key) => [key, group] as const)));
}
