import { type PrimaryRule, primaryRules } from "../primaryRules";
import type { Interval } from "../smallNumbers";
import { auditIntervals, auditTables, type Fault } from "./audit";
import type { CountSum, DisclosureBlock } from "./block";
import { buildSystem } from "./build";
import type { CoarseningStep } from "./protect";
import { protectSystem } from "./protect";
import { Solver } from "./solver";
import type { DisclosureSystem, Place, SystemCell } from "./system";
import { findUndeclaredSums, withSums } from "./undeclared";

/** What a run decided about one published cell. Internal: the public sees one sign for all that is withheld. */
export type CellFate = "released" | "public" | "primary" | "secondary" | "coarsened";

export interface CellDecision extends Place {
  readonly baseCount: string;
  readonly fate: CellFate;
  /** The rules that make it primary. */
  readonly rules: readonly PrimaryRule[];
}

/** A cell that nothing but more withholding protected, and how far that went. */
export interface CoarsenedCell extends Place {
  readonly baseCount: string;
  readonly step: CoarseningStep;
}

export interface BlockDecision {
  /** One for every known or withheld cell of every published count, in the order of counts and partitions. */
  readonly cells: readonly CellDecision[];
  readonly coarsened: readonly CoarsenedCell[];
  /** Cells that could be protected only in part, because of what is public already. */
  readonly weakened: readonly (Place & { readonly baseCount: string; readonly interval: Interval })[];
  /** Cells that what is public already gives away, whatever is withheld: a release that adds to it must be refused. */
  readonly opened: readonly (Place & { readonly baseCount: string })[];
  /** Sums that hold everywhere although nobody declared them; they were reckoned with like declared ones. */
  readonly found: readonly CountSum[];
  readonly audit: {
    /** Cells whose protection is proved by two tables each. */
    readonly proved: number;
    readonly faults: readonly Fault[];
    /** Width of the narrowest interval; only when intervals were asked for. */
    readonly narrowest?: number | undefined;
  };
  /** Programs solved, and how many milliseconds the longest of them took. */
  readonly programs: { readonly linear: number; readonly integer: number; readonly longest: number };
}

export interface BlockOptions {
  /** Computes all intervals from scratch too, not only the proof by tables. */
  readonly intervals?: boolean | undefined;
  /** False: trust that all sums between counts are declared. */
  readonly findSums?: boolean | undefined;
  /** Told in steps: a cell that needs protection counts twice, for finding it and for taking back what it turned out not to need. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Decides what of a block is released: primary cells by P1–P5, secondary ones so that no primary can be computed or
 * narrowed down, proved cell by cell (handbook §3). Fails closed: where proof is not possible, more is withheld, and the
 * result says so.
 */
export async function decideBlock(block: DisclosureBlock, options: BlockOptions = {}): Promise<BlockDecision> {
  const solver = await Solver.load();
  try {
    const found = options.findSums === false ? [] : findUndeclaredSums(block);
    const system = await buildSystem(withSums(block, found), solver);
    const protection = await protectSystem(system, solver, options.onProgress);
    const { withheld, proofs } = protection;
    const exempt = new Set(protection.opened);
    const coarsened = [...protection.coarsened];
    const isKnown = (fault: Fault) =>
      "insider" in fault && protection.known.some((pair) => pair.cell === fault.cell && pair.insider === fault.insider);
    let faults = auditTables(system, withheld, proofs, exempt).filter((fault) => !isKnown(fault));
    const audited = options.intervals
      ? auditIntervals(
          system,
          withheld,
          solver,
          (cell) => (exempt.has(cell) ? undefined : proofs.demandOf(cell)),
          faults.length === 0 ? proofs : undefined,
        )
      : undefined;
    faults = [...faults, ...(audited?.faults.filter((fault) => !exempt.has(fault.cell) && !isKnown(fault)) ?? [])];
    if (faults.length > 0) {
      // What cannot be proved is not released: everything tied to it by sums stays closed.
      const groups = new Set(faults.flatMap(({ cell }) => groupOf(system, cell)));
      for (const [cell, one] of system.cells.entries()) {
        if (one.status === "open" && groups.has(one.baseCount)) withheld[cell] = 1;
      }
      for (const { cell } of faults) coarsened.push({ cell, step: "everything" });
    }
    const coarse = coarsenedCells(system, coarsened);
    const placed = (cell: number) => {
      const one = system.cells[cell];
      const place = placeOf(system, cell);
      return place && one ? [{ ...place, baseCount: one.baseCount }] : [];
    };
    return {
      cells: system.cells.flatMap((cell, index) =>
        cell.places.map((place) => ({
          ...place,
          baseCount: cell.baseCount,
          fate: fateOf(cell, withheld[index] === 1, coarse.has(index)),
          rules: cell.rules,
        })),
      ),
      coarsened: coarsened.flatMap(({ cell, step }) => placed(cell).map((place) => ({ ...place, step }))),
      weakened: protection.weakened.flatMap(({ cell, demand }) =>
        placed(cell).map((place) => ({ ...place, interval: demand })),
      ),
      opened: protection.opened.flatMap(placed),
      found,
      audit: { proved: proofs.settled, faults, narrowest: audited?.narrowest },
      programs: {
        linear: solver.solved - solver.solvedOverIntegers,
        integer: solver.solvedOverIntegers,
        longest: solver.longest,
      },
    };
  } finally {
    solver.dispose();
  }
}

function fateOf(cell: SystemCell, withheld: boolean, coarse: boolean): CellFate {
  if (cell.status === "constant") return "public";
  if (!withheld) return "released";
  if (cell.rules.length > 0 || cell.unknown) return "primary";
  return coarse ? "coarsened" : "secondary";
}

/** Cells that a coarsening reached: all withheld ones of the counts tied to it. */
function coarsenedCells(
  system: DisclosureSystem,
  coarsened: readonly { readonly cell: number; readonly step: CoarseningStep }[],
): Set<number> {
  const groups = new Set(
    coarsened.filter(({ step }) => step !== "totals").flatMap(({ cell }) => groupOf(system, cell)),
  );
  return new Set(system.cells.flatMap((cell, index) => (groups.has(cell.baseCount) ? [index] : [])));
}

function groupOf(system: DisclosureSystem, cell: number): readonly string[] {
  const key = system.cells[cell]?.baseCount ?? "";
  return system.groupOf.get(key) ?? [key];
}

/** Where a cell is shown; for a rest of a whole, where its part is. */
function placeOf(system: DisclosureSystem, cell: number): Place | undefined {
  const one = system.cells[cell];
  if (!one) return undefined;
  const place = one.places[0] ?? one.formerly;
  if (place) return place;
  const name = one.leaves.join();
  return system.cells.find((other) => other.baseCount === one.baseCount && other.leaves.join() === name)?.places[0];
}

/** A row of the protocol: how many cells of a count in a partition met which fate. */
export interface ProtocolRow {
  readonly partition: string;
  readonly baseCount: string;
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  readonly coarsened: number;
  /** Primary cells by the first rule that made them so. */
  readonly byRule: Readonly<Partial<Record<PrimaryRule, number>>>;
}

/** Counts the decisions by partition and base count, in the order in which they appear. */
export function protocolOf(cells: readonly CellDecision[]): ProtocolRow[] {
  const rows = new Map<string, { -readonly [K in keyof ProtocolRow]: ProtocolRow[K] }>();
  for (const { partition, baseCount, fate, rules } of cells) {
    const name = `${partition}\u0000${baseCount}`;
    const row = rows.get(name) ?? {
      partition,
      baseCount,
      cells: 0,
      primary: 0,
      secondary: 0,
      coarsened: 0,
      byRule: {},
    };
    rows.set(name, row);
    row.cells++;
    if (fate === "released" || fate === "public") continue;
    row[fate]++;
    const first = primaryRules.find((rule) => rules.includes(rule));
    if (first) row.byRule = { ...row.byRule, [first]: (row.byRule[first] ?? 0) + 1 };
  }
  return [...rows.values()];
}
