import type { PrimaryRule } from "../primaryRules";
import type { Interval } from "../smallNumbers";

/** An area of a partition. */
export interface Place {
  readonly partition: string;
  readonly area: string;
}

/**
 * What may happen to a cell: `open` may be released or withheld, `constant` is public already (the ledger of what was
 * published before, sources without a threshold) and stays known, `hidden` is never published itself (the rest of a whole,
 * remainders between areas) but can be computed from what is.
 */
export type CellStatus = "open" | "constant" | "hidden";

/** A number that takes part in the system: one count over one set of leaf areas, wherever it is shown. */
export interface SystemCell {
  readonly baseCount: string;
  /** Where it is published; several when areas of different partitions hold the same leaves; empty when hidden. */
  readonly places: readonly Place[];
  /** Where it was shown in an earlier release, if it belongs to that alone. */
  readonly formerly?: Place | undefined;
  /** Leaf areas in the order of the block's leaves. */
  readonly leaves: readonly number[];
  /** The true number; where the source withheld it, one that fits everything known. */
  readonly value: number;
  readonly status: CellStatus;
  /** False for sums of ages: they may hold fractions. */
  readonly integer: boolean;
  /** What withholding it costs, per unit of change in the linear program. */
  readonly cost: number;
  /** Totals are withheld only when nothing else protects. */
  readonly total: boolean;
  readonly rules: readonly PrimaryRule[];
  /** The source itself withheld it: never released. */
  readonly unknown: boolean;
  /**
   * Withheld from the start, with what its interval must contain then; of several demands the first that can be met
   * counts (handbook §3.4, A1–A3). Empty for cells that need no protection.
   */
  readonly demands: readonly Interval[];
  /** What the public learns when it is released, if not the number itself: the interval of a rounded mean (§3.5). */
  readonly shown?: Interval | undefined;
}

/** Σ coefficient · cell, between two numbers; an equation when they are equal (M v = 0, G v ≤ 0 of handbook §3.5). */
export interface SystemRelation {
  readonly kind: "space" | "sum" | "rest" | "order" | "rate";
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** All linked cells of one source-date block with everything an attacker knows about them. */
export interface DisclosureSystem {
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  /** Relations of each cell, by index. */
  readonly relationsOf: readonly (readonly number[])[];
  /** District of each leaf, −1 for none: where the search for partners begins and where coarsening ends. */
  readonly districtOf: readonly number[];
  /** Counts tied by sums, by base count key. */
  readonly groupOf: ReadonlyMap<string, readonly string[]>;
  /** Counts of sources with the strict rule against insiders, A4 (b). */
  readonly strictCounts: ReadonlySet<string>;
}

/** Completes a system with the relations of each cell. */
export function linkSystem(system: Omit<DisclosureSystem, "relationsOf">): DisclosureSystem {
  const relationsOf: number[][] = system.cells.map(() => []);
  for (const [index, relation] of system.relations.entries()) {
    for (const cell of relation.cells) relationsOf[cell]?.push(index);
  }
  return { ...system, relationsOf };
}

/** Sum of a relation over true values; zero for equations that hold. */
export function activityOf(system: DisclosureSystem, relation: SystemRelation): number {
  return relation.cells.reduce(
    (sum, cell, i) => sum + (relation.coefficients[i] ?? 0) * (system.cells[cell]?.value ?? 0),
    0,
  );
}

/** What the public knows of a cell that is released: the number, or the interval of a rounded mean. */
export function shownInterval(cell: SystemCell): Interval {
  return cell.shown ?? { lower: cell.value, upper: cell.value };
}

/** Whether a cell's number can differ from the true one, for all that the public knows. */
export function isFree(cell: SystemCell, withheld: boolean): boolean {
  return cell.status === "hidden" || withheld || (cell.status === "open" && cell.shown !== undefined);
}

/** Bounds of a cell in the eyes of the public. Counts are never negative. */
export function boundsOf(cell: SystemCell, withheld: boolean): Interval {
  if (cell.status === "hidden" || withheld) return { lower: 0, upper: Number.POSITIVE_INFINITY };
  return shownInterval(cell);
}

/** Groups of free cells that relations tie together; what is not free is a constant and separates them. */
export function componentsOf(system: DisclosureSystem, free: (cell: number) => boolean): number[][] {
  const seen = new Uint8Array(system.cells.length);
  const components: number[][] = [];
  for (let start = 0; start < system.cells.length; start++) {
    if (seen[start] || !free(start)) continue;
    seen[start] = 1;
    const component = [start];
    for (let next = 0; next < component.length; next++) {
      for (const relation of system.relationsOf[component[next] ?? -1] ?? []) {
        for (const cell of system.relations[relation]?.cells ?? []) {
          if (seen[cell] || !free(cell)) continue;
          seen[cell] = 1;
          component.push(cell);
        }
      }
    }
    components.push(component);
  }
  return components;
}
