import { groupedBy } from "./grouping";
import { linkedCounts } from "./linkedCounts";
import { type CoarsePartition, nest, newIntersections } from "./partitions";
import { type DisclosureCount, type PrimaryRule, primaryCellOf, primaryRulesOf } from "./primaryRules";
import { RowSpace } from "./rowSpace";
import type { Value } from "./values";

/** Non-empty intersections of two partitions that do not nest must hold at least so many leaves. */
export const minimalLeavesOfIntersection = 3;

export interface CoarseReleaseInput {
  /** In the order of preference: city, statistical districts, boroughs, …, leaves. */
  readonly partitions: readonly CoarsePartition[];
  readonly baseCounts: readonly DisclosureCount[];
  readonly dates: readonly string[];
  /** The base count of all inhabitants, for P4. */
  readonly populationKey: string;
  /** The raw value of a count; `missing` where there is none. */
  readonly valueOf: (cell: CellAddress) => Value;
}

export interface CellAddress {
  readonly baseCount: string;
  readonly date: string;
  readonly partition: string;
  readonly area: string;
}

/** Why a partition is withheld. Internal: the public sees one sign without reasons (handbook §3.3). */
export type WithholdingReason =
  | { readonly kind: "nothingDelivered" }
  | { readonly kind: "primary"; readonly rule: PrimaryRule; readonly baseCount: string; readonly area: string }
  /** An intersection with a released partition holds too few leaves. */
  | { readonly kind: "smallIntersection"; readonly partition: string; readonly areas: readonly [string, string] }
  /** With this partition a withheld cell could be computed from what is released. */
  | { readonly kind: "wouldReveal"; readonly baseCount: string; readonly partition: string; readonly area: string };

export interface CoarseDecision {
  /** Base counts that are released together. */
  readonly group: readonly string[];
  readonly date: string;
  readonly partition: string;
  readonly released: boolean;
  readonly reason?: WithholdingReason;
}

/**
 * The coarse but safe disclosure control of the first release. For each date and each group of counts tied by sums, a
 * partition is released only if
 *
 * 1. none of its cells is primary (P1–P5, thresholds per source),
 * 2. with each partition released before that it does not nest with, every non-empty intersection holds at least three leaves,
 * 3. no primary cell of any partition and no cell withheld by its source could be computed exactly from everything
 *    released, by differences, from the other counts of its sum, or because a remainder leaves no choice.
 *
 * Partitions are judged in the order given. The result is a decision for every group, date and partition.
 */
export function decideCoarseRelease(input: CoarseReleaseInput): CoarseDecision[] {
  const countOf = new Map(input.baseCounts.map((count) => [count.key, count]));
  const groups = linkedCounts(input.baseCounts);
  const leaves = input.partitions.flatMap((partition) => partition.areas.flatMap((area) => area.leaves));
  const spaces = spaceCache(leaves);

  return input.dates.flatMap((date) =>
    groups.flatMap((group) => {
      const counts = group.flatMap((key) => countOf.get(key) ?? []);
      const cells = readCells(input, counts, date);
      const released: CoarsePartition[] = [];
      return input.partitions.map((partition): CoarseDecision => {
        const reason =
          firstPrimary(cells, partition) ??
          firstSmallIntersection(partition, released) ??
          firstRevealed(cells, [...released, partition], spaces) ??
          firstRevealedBySum(cells, counts, partition);
        if (reason) return { group, date, partition: partition.key, released: false, reason };
        released.push(partition);
        return { group, date, partition: partition.key, released: true };
      });
    }),
  );
}

interface JudgedCell {
  readonly baseCount: string;
  readonly partition: string;
  readonly area: string;
  readonly leaves: readonly string[];
  readonly value: Value;
  readonly rules: readonly PrimaryRule[];
  readonly threshold: number;
}

function readCells(input: CoarseReleaseInput, counts: readonly DisclosureCount[], date: string): JudgedCell[] {
  return input.partitions.flatMap((partition) =>
    partition.areas.flatMap((area) => {
      const address = { date, partition: partition.key, area: area.key };
      const read = (baseCount: string) => input.valueOf({ ...address, baseCount });
      return counts.map((count) => {
        const cell = primaryCellOf(count, area, read, input.populationKey);
        return {
          baseCount: count.key,
          partition: partition.key,
          area: area.key,
          leaves: area.leaves,
          value: cell.value,
          rules: primaryRulesOf(cell, count),
          threshold: count.threshold,
        };
      });
    }),
  );
}

function firstPrimary(cells: readonly JudgedCell[], partition: CoarsePartition): WithholdingReason | undefined {
  const own = cells.filter((cell) => cell.partition === partition.key);
  if (!own.some((cell) => cell.value.state !== "missing")) return { kind: "nothingDelivered" };
  for (const { rules, baseCount, area } of own) {
    const [rule] = rules;
    if (rule) return { kind: "primary", rule, baseCount, area };
  }
  return undefined;
}

function firstSmallIntersection(
  partition: CoarsePartition,
  released: readonly CoarsePartition[],
): WithholdingReason | undefined {
  for (const other of released) {
    if (nest(partition, other)) continue;
    for (const { leaves, areas } of newIntersections(partition, other)) {
      if (leaves < minimalLeavesOfIntersection) return { kind: "smallIntersection", partition: other.key, areas };
    }
  }
  return undefined;
}

function firstRevealed(
  cells: readonly JudgedCell[],
  released: readonly CoarsePartition[],
  spaceOf: (known: readonly JudgedCell[]) => RowSpace,
): WithholdingReason | undefined {
  const keys = new Set(released.map((partition) => partition.key));
  for (const [baseCount, own] of groupedBy(cells, (cell) => cell.baseCount)) {
    const shown = own.filter((cell) => keys.has(cell.partition));
    const known = shown.filter((cell) => cell.value.state === "known");
    // What is not shown although its partition is: withheld by the source, or never delivered.
    const holes = shown.filter((cell) => cell.value.state !== "known");
    const secret = own.filter((cell) => cell.rules.length > 0 || cell.value.state === "suppressed");
    if (secret.length + holes.length === 0) continue;
    const space = spaceOf(known);
    const revealed =
      secret.find((cell) => space.contains(cell.leaves)) ??
      holes.find((cell) => space.contains(cell.leaves) && !isNothing(cell, known)) ??
      forcedBySmallRemainder(known, holes);
    if (revealed) return { kind: "wouldReveal", baseCount, partition: revealed.partition, area: revealed.area };
  }
  return undefined;
}

/** Whether a cell that was never delivered follows to be 0 from the sums known: then there is nothing to reveal. */
function isNothing(hole: JudgedCell, known: readonly JudgedCell[]): boolean {
  if (hole.value.state !== "missing") return false;
  const space = new RowSpace([...known, hole].flatMap((cell) => cell.leaves));
  for (const cell of known) space.add(cell.leaves, numberIn(cell));
  return Math.abs(space.sumOf(hole.leaves) ?? 1) < 0.5;
}

/**
 * Cells that the source withheld are known to hold 1 to t − 1. Where a released total leaves for several of them exactly
 * the least or the most that they can hold, all of them are known.
 */
function forcedBySmallRemainder(known: readonly JudgedCell[], holes: readonly JudgedCell[]): JudgedCell | undefined {
  for (const total of known) {
    const inside = new Set(total.leaves);
    for (const [partition, missingParts] of groupedBy(
      holes.filter((hole) => hole.value.state === "suppressed" && hole.leaves.every((leaf) => inside.has(leaf))),
      (hole) => hole.partition,
    )) {
      const parts = known.filter(
        (cell) => cell.partition === partition && cell.leaves.every((leaf) => inside.has(leaf)),
      );
      const covered = [...parts, ...missingParts].reduce((n, cell) => n + cell.leaves.length, 0);
      if (covered !== total.leaves.length) continue;
      const remainder = numberIn(total) - parts.reduce((n, cell) => n + numberIn(cell), 0);
      const most = missingParts.length * (total.threshold - 1);
      if (remainder <= missingParts.length || remainder === most) return missingParts[0];
    }
  }
  return undefined;
}

/** A cell that its source withheld while it gave the sum and every other part of it, for the same area. */
function firstRevealedBySum(
  cells: readonly JudgedCell[],
  counts: readonly DisclosureCount[],
  partition: CoarsePartition,
): WithholdingReason | undefined {
  const own = cells.filter((cell) => cell.partition === partition.key);
  for (const here of groupedBy(own, (cell) => cell.area).values()) {
    const cellOf = new Map(here.map((cell) => [cell.baseCount, cell]));
    for (const { key, sumOf = [] } of counts) {
      for (const split of sumOf) {
        const whole = cellOf.get(key);
        const parts = split.flatMap((part) => cellOf.get(part) ?? []);
        if (!whole || parts.length < split.length) continue;
        const revealed = forcedBySum(whole, parts);
        if (revealed)
          return { kind: "wouldReveal", baseCount: revealed.baseCount, partition: partition.key, area: revealed.area };
      }
    }
  }
  return undefined;
}

function forcedBySum(whole: JudgedCell, parts: readonly JudgedCell[]): JudgedCell | undefined {
  const open = parts.filter((part) => part.value.state !== "known");
  if (whole.value.state !== "known") return whole.value.state === "suppressed" && open.length === 0 ? whole : undefined;
  const [first] = open;
  // What was never delivered may be anything.
  if (!first || open.some((part) => part.value.state !== "suppressed")) return undefined;
  const remainder = numberIn(whole) - parts.reduce((sum, part) => sum + numberIn(part), 0);
  const most = open.reduce((sum, part) => sum + part.threshold - 1, 0);
  return open.length === 1 || remainder <= open.length || remainder === most ? first : undefined;
}

const numberIn = (cell: JudgedCell): number => (cell.value.state === "known" ? cell.value.value : 0);

/** The same sums are known for most counts and dates: each set of known cells is eliminated once. */
function spaceCache(leaves: readonly string[]): (known: readonly JudgedCell[]) => RowSpace {
  const spaces = new Map<string, RowSpace>();
  return (known) => {
    const key = known.map((cell) => `${cell.partition}\u0000${cell.area}`).join("\u0001");
    let space = spaces.get(key);
    if (!space) {
      space = new RowSpace(leaves);
      for (const cell of known) space.add(cell.leaves);
      spaces.set(key, space);
    }
    return space;
  };
}
