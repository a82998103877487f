import type { Interval } from "../smallNumbers";
import type { Certificate, CertificateBook, Side } from "./certificates";
import { insidersAgainst, isSameSecret, singlesAloneInSums, strictInsiders } from "./insiders";
import { intervalsIn } from "./intervals";
import type { Solver } from "./solver";
import { boundsOf, type DisclosureSystem, type SystemCell } from "./system";

export type Fault =
  | { readonly kind: "table"; readonly cell: number; readonly message: string }
  /** A1–A3: the interval does not contain what it must. */
  | { readonly kind: "interval"; readonly cell: number; readonly interval: Interval }
  /** A4 (a): two single persons are alone in a sum and know each other's number. */
  | { readonly kind: "singletons"; readonly cell: number; readonly insider: number }
  /** A4 (b): the single person of another cell can compute this one. */
  | { readonly kind: "insider"; readonly cell: number; readonly insider: number }
  /** A withheld cell that has no other number than the true one. */
  | { readonly kind: "exact"; readonly cell: number };

export interface Audit {
  readonly faults: readonly Fault[];
  /** Cells judged: all that need protection. */
  readonly judged: number;
  /**
   * The narrowest interval of a protected cell, as upper − lower, computed as far as its demand asks; undefined when there is
   * none.
   */
  readonly narrowest: number | undefined;
}

/**
 * Checks the proof with nothing but arithmetic: each protected cell has two tables of whole numbers, not negative, equal to
 * what is published wherever something is published, in keeping with every relation – one at or below the least, one at
 * or above the largest number that its interval must contain (handbook §3.4, A1–A3). Single persons are looked at in the same
 * way (A4): for each there is a table in which the cell changes and the single person's does not. No solver is asked.
 */
export function auditTables(
  system: DisclosureSystem,
  withheld: Uint8Array,
  proofs: CertificateBook,
  exempt: ReadonlySet<number> = new Set(),
): Fault[] {
  const faults: Fault[] = [...singletonFaults(system, withheld)];
  const checked = new Map<Certificate, string | undefined>();
  const problemWith = (table: Certificate) => {
    if (!checked.has(table)) checked.set(table, problemOf(system, withheld, table));
    return checked.get(table);
  };
  const insiders = strictInsiders(system, withheld);
  for (const [cell, subject] of system.cells.entries()) {
    if (subject.demands.length === 0 || exempt.has(cell)) continue;
    if (subject.value === 0 && subject.status === "open" && !withheld[cell]) continue;
    const demand = proofs.demandOf(cell);
    if (!demand) {
      faults.push({ kind: "table", cell, message: "no demand was met" });
      continue;
    }
    for (const side of ["low", "high"] as const) {
      const extreme = proofs.extreme(cell, side);
      const shown = (subject.value ?? 0) + (extreme?.certificate?.deviationOf.get(cell) ?? 0);
      const far = side === "low" ? shown <= demand.lower + epsilon : shown >= demand.upper - epsilon;
      if (!far) faults.push({ kind: "table", cell, message: `no table on the ${side} side` });
      if (!extreme?.certificate) continue;
      const problem = problemWith(extreme.certificate);
      if (problem) faults.push({ kind: "table", cell, message: problem });
    }
    if (insiders.size === 0) continue;
    const sound = [...proofs.tablesWith(cell)].filter((table) => problemWith(table) === undefined);
    for (const insider of insidersAgainst(system, cell, insiders, sound))
      faults.push({ kind: "insider", cell, insider });
  }
  return faults;
}

/**
 * The audit of a release from scratch (handbook §3.4): intervals by linear programs, over whole numbers where a vertex is
 * fractional; singletons; withheld cells that are known exactly. It looks only at what is withheld, not at how it came
 * about.
 *
 * @param demandOf what the interval of a cell must contain; left out, the first demand of each cell counts
 * @param proofs tables of whole numbers, checked before by `auditTables`: they spare programs over whole numbers
 */
export function auditIntervals(
  system: DisclosureSystem,
  withheld: Uint8Array,
  solver: Solver,
  demandOf: (cell: number) => Interval | undefined = (cell) => system.cells[cell]?.demands[0],
  proofs?: CertificateBook,
): Audit {
  const wanted = system.cells.flatMap((cell, index) => (withheld[index] || cell.demands.length > 0 ? [index] : []));
  const isProved = (cell: number, side: Side) => {
    const demand = proofs?.demandOf(cell);
    return demand !== undefined && proofs?.reaches(cell, demand, side) === true;
  };
  // Tables of whole numbers that the solver came upon for other cells count here, too.
  const isEnough = (cell: number, side: Side, seen: Interval) => {
    if (withheld[cell] && seen.upper - seen.lower < 1) return false;
    const demand = demandOf(cell);
    if (!demand) return true;
    return side === "low" ? seen.lower <= demand.lower + epsilon : seen.upper >= demand.upper - epsilon;
  };
  const intervals = intervalsIn(system, withheld, wanted, solver, isProved, isEnough);
  const faults: Fault[] = [];
  let narrowest: number | undefined;
  let judged = 0;
  for (const [i, cell] of wanted.entries()) {
    const interval = intervals[i];
    if (!interval) continue;
    if (withheld[cell] && interval.upper - interval.lower < 1) faults.push({ kind: "exact", cell });
    const demand = demandOf(cell);
    if (!demand) continue;
    judged++;
    narrowest = Math.min(narrowest ?? Number.POSITIVE_INFINITY, interval.upper - interval.lower);
    if (interval.lower > demand.lower + epsilon || interval.upper < demand.upper - epsilon)
      faults.push({ kind: "interval", cell, interval });
  }
  const singles = [
    ...singletonFaults(system, withheld),
    // With tables at hand `auditTables` has looked at insiders already.
    ...(proofs ? [] : insiderFaults(system, withheld, solver)),
  ];
  return { faults: [...faults, ...singles], judged, narrowest };
}

/** A4 (a): no total leaves exactly two withheld parts, both of one person. */
export function singletonFaults(system: DisclosureSystem, withheld: Uint8Array): Fault[] {
  return singlesAloneInSums(system, withheld).map((pair) => ({ kind: "singletons", ...pair }));
}

/** A4 (b), from scratch: all intervals again as each single person sees them, with the own number known. */
function insiderFaults(system: DisclosureSystem, withheld: Uint8Array, solver: Solver): Fault[] {
  const secrets = system.cells.flatMap((cell, index) =>
    cell.demands.length > 0 && (withheld[index] || cell.status === "hidden") ? [index] : [],
  );
  return [...strictInsiders(system, withheld)].flatMap((insider): Fault[] => {
    const others = secrets.filter((cell) => !isSameSecret(system, { cell, insider }));
    const known = { ...system, cells: system.cells.with(insider, knownCell(system, insider)) };
    const intervals = intervalsIn(known, withheld.with(insider, 0), others, solver);
    return others.flatMap((cell, i): Fault[] => {
      const { lower = 0, upper = 0 } = intervals[i] ?? {};
      return upper - lower < 1 ? [{ kind: "insider", cell, insider }] : [];
    });
  });
}

function knownCell(system: DisclosureSystem, cell: number): SystemCell {
  const one = system.cells[cell];
  if (!one) throw new Error("There is no such cell.");
  return { ...one, status: "constant" };
}

function problemOf(
  system: DisclosureSystem,
  withheld: Uint8Array,
  { cells, deviationOf }: Certificate,
): string | undefined {
  const valueIn = (cell: number) => (system.cells[cell]?.value ?? 0) + (deviationOf.get(cell) ?? 0);
  const relations = new Set<number>();
  for (const cell of cells) {
    const subject = system.cells[cell];
    if (!subject) return "an unknown cell changes";
    const value = valueIn(cell);
    const { lower, upper } = boundsOf(subject, withheld[cell] === 1);
    if (value < lower - epsilon || value > upper + epsilon) return "a published number changes";
    if (subject.integer && !Number.isInteger(deviationOf.get(cell) ?? 0)) return "a number is not whole";
    for (const relation of system.relationsOf[cell] ?? []) relations.add(relation);
  }
  for (const index of relations) {
    const relation = system.relations[index];
    if (!relation) continue;
    const sum = relation.cells.reduce((total, cell, i) => total + (relation.coefficients[i] ?? 0) * valueIn(cell), 0);
    if (sum < relation.lower - tolerance || sum > relation.upper + tolerance) return "a sum does not hold";
  }
  return undefined;
}

const epsilon = 1e-6;
/** Sums of ages and rates carry fractions; sums of counts are exact. */
const tolerance = 1e-4;
