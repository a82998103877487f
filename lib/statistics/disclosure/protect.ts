import type { Interval } from "../smallNumbers";
import { CertificateBook } from "./certificates";
import { type InsiderPair, insidersAgainst, singlesAloneInSums, strictInsiders } from "./insiders";
import { intervalsIn } from "./intervals";
import { tableByMoves } from "./moves";
import { Breath } from "./pause";
import { type Stage, stagesFor, withinStage } from "./search";
import type { Solver } from "./solver";
import type { DisclosureSystem } from "./system";
import { TableSearch } from "./tables";

/** How far a cell that could not be protected otherwise was coarsened: the step that helped (handbook §3.4, fail closed). */
export type CoarseningStep = "totals" | "merged" | "district" | "leaves" | "everything";

export interface Coarsening {
  readonly cell: number;
  readonly step: CoarseningStep;
}

export interface Protection {
  /** 1 for every cell that is withheld, primary or secondary. */
  readonly withheld: Uint8Array;
  /** Two tables for each cell that needs protection, with the demand they meet. */
  readonly proofs: CertificateBook;
  readonly coarsened: readonly Coarsening[];
  /** Cells whose demand no withholding can meet, because of what is public already; with what was met instead. */
  readonly weakened: readonly { readonly cell: number; readonly demand: Interval }[];
  /** Cells that what is public already gives away. */
  readonly opened: readonly number[];
  /** Cells that a single person of another cell can compute from what is public already. */
  readonly known: readonly InsiderPair[];
}

/**
 * Secondary suppression after the incremental heuristic of handbook §3.5: for each primary cell the cheapest change of the
 * table that takes it down to 1 and up to t; every cell that has to change is withheld too. What one table proves for other
 * primary cells counts for them as well. At the end needless withholding is taken back.
 */
export function protectSystem(
  system: DisclosureSystem,
  solver: Solver,
  onProgress?: (done: number, of: number) => void,
): Promise<Protection> {
  return new Protector(system, solver).run(onProgress);
}

class Protector {
  readonly #system: DisclosureSystem;
  readonly #solver: Solver;
  readonly #withheld: Uint8Array;
  readonly #book: CertificateBook;
  readonly #tables: TableSearch;
  readonly #coarsened: Coarsening[] = [];
  readonly #weakened: { cell: number; demand: Interval }[] = [];
  readonly #opened: number[] = [];
  readonly #known: InsiderPair[] = [];
  readonly #breath = new Breath();

  constructor(system: DisclosureSystem, solver: Solver) {
    this.#system = system;
    this.#solver = solver;
    this.#withheld = Uint8Array.from(system.cells, (cell) =>
      cell.status === "open" && (cell.rules.length > 0 || cell.unknown) ? 1 : 0,
    );
    this.#book = new CertificateBook(system);
    this.#tables = new TableSearch(system, solver, this.#withheld);
  }

  async run(onProgress?: (done: number, of: number) => void): Promise<Protection> {
    const wanted = this.#book.demanding
      .slice()
      .sort((a, b) => (this.#system.cells[b]?.value ?? 0) - (this.#system.cells[a]?.value ?? 0) || a - b);
    for (const [done, cell] of wanted.entries()) {
      if (done % chunk === 0) onProgress?.(done, 2 * wanted.length);
      await this.#protect(cell);
    }
    await this.#cleanUp((share) => onProgress?.(Math.floor((1 + share) * wanted.length), 2 * wanted.length));
    await this.#keepFromInsiders();
    this.#releaseUnchanging();
    onProgress?.(2 * wanted.length, 2 * wanted.length);
    return {
      withheld: this.#withheld,
      proofs: this.#book,
      coarsened: this.#coarsened,
      weakened: this.#weakened,
      opened: this.#opened,
      known: this.#known,
    };
  }

  async #protect(cell: number): Promise<void> {
    const subject = this.#system.cells[cell];
    if (!subject || (await this.#meet(cell, subject.demands))) return;
    if (subject.value === 0 && subject.status === "open" && !subject.unknown) {
      // A zero in a small area that follows from what is public: nobody is behind it, so nothing is lost by saying so.
      this.#withheld[cell] = 0;
      this.#book.dismiss(cell);
      return;
    }
    for (const step of ["merged", "district", "leaves", "everything"] as const) {
      this.#coarsen(cell, step);
      if (!(await this.#meet(cell, subject.demands))) continue;
      this.#coarsened.push({ cell, step });
      return;
    }
    const all = Uint8Array.from(this.#system.cells, (one) => (one.status === "open" ? 1 : 0));
    const [widest] = intervalsIn(this.#system, all, [cell], this.#solver);
    const [least] = subject.demands;
    this.#coarsened.push({ cell, step: "everything" });
    if (!widest || !least || widest.upper - widest.lower < 1) {
      this.#opened.push(cell);
      this.#book.dismiss(cell);
      return;
    }
    const common = { lower: Math.max(least.lower, widest.lower), upper: Math.min(least.upper, widest.upper) };
    // At least it must not be certain: where only one number is left of the demand, all that is possible counts.
    const demand = common.upper - common.lower < 1 ? widest : common;
    if (await this.#meet(cell, [demand])) this.#weakened.push({ cell, demand });
    else this.#opened.push(cell);
  }

  async #meet(cell: number, demands: readonly Interval[]): Promise<boolean> {
    await this.#breath.take();
    for (const demand of demands) {
      if (!this.#book.reaches(cell, demand, "low") && !this.#move(cell, demand.lower)) continue;
      if (!this.#book.reaches(cell, demand, "high") && !this.#move(cell, demand.upper)) continue;
      this.#book.settle(cell, demand);
      return true;
    }
    for (const stage of stagesFor(this.#system, cell)) {
      for (const demand of demands) {
        if (!this.#book.reaches(cell, demand, "low") && !(await this.#search(cell, demand.lower, stage))) continue;
        if (!this.#book.reaches(cell, demand, "high") && !(await this.#search(cell, demand.upper, stage))) continue;
        this.#book.settle(cell, demand);
        return true;
      }
    }
    return false;
  }

  /** A table in which the cell holds `target`, among what is withheld already. */
  #move(cell: number, target: number, without?: number): boolean {
    const need = target - (this.#system.cells[cell]?.value ?? 0);
    const found = tableByMoves(this.#system, this.#withheld, cell, need, without);
    if (found) this.#book.add(found);
    return found !== undefined;
  }

  /** The cheapest table in which the cell holds `target`; its cells join the withheld ones. */
  async #search(cell: number, target: number, stage: Stage, insider?: number): Promise<boolean> {
    await this.#breath.take();
    const reached = withinStage(this.#system, cell, stage, this.#withheld).filter((one) => one !== insider);
    const found = this.#tables.cheapest(cell, target, reached, (one) => {
      const subject = this.#system.cells[one];
      if (subject?.status !== "open" || this.#withheld[one]) return 0;
      // A rounded mean leaves room by itself; it is withheld only when totals are.
      return subject.shown && !stage.totals ? 0 : subject.cost;
    });
    if (!found) return false;
    let reachedTotal = false;
    for (const one of found.cells) {
      const subject = this.#system.cells[one];
      if (subject?.status !== "open" || this.#withheld[one]) continue;
      if (subject.shown && within(subject.value + (found.deviationOf.get(one) ?? 0), subject.shown)) continue;
      this.#withheld[one] = 1;
      reachedTotal ||= subject.total;
    }
    if (reachedTotal) this.#coarsened.push({ cell, step: "totals" });
    this.#book.add(found);
    return true;
  }

  /** Withholds more around a cell that nothing else protects. */
  #coarsen(cell: number, step: Exclude<CoarseningStep, "totals">): void {
    const system = this.#system;
    const subject = system.cells[cell];
    if (!subject) return;
    const districts = new Set(subject.leaves.map((leaf) => system.districtOf[leaf] ?? -1));
    const linked = new Set(system.groupOf.get(subject.baseCount) ?? [subject.baseCount]);
    const siblings = system.cells.flatMap((one, index) => {
      const [leaf] = one.leaves;
      const isLeaf = one.leaves.length === 1 && leaf !== undefined && districts.has(system.districtOf[leaf] ?? -1);
      return isLeaf && one.baseCount === subject.baseCount && index !== cell ? [one] : [];
    });
    const neighbour = siblings.sort((a, b) => b.value - a.value)[0]?.leaves[0] ?? -1;
    const own = new Set([...subject.leaves, neighbour]);
    const inside = (leaves: readonly number[]): boolean => {
      const [leaf = -1] = leaves;
      switch (step) {
        case "merged":
          return leaves.length === 1 && own.has(leaf);
        case "district":
          return leaves.length === 1 && districts.has(system.districtOf[leaf] ?? -1);
        case "leaves":
          return leaves.length === 1;
        case "everything":
          return true;
      }
    };
    for (const [index, one] of system.cells.entries()) {
      if (one.status === "open" && linked.has(one.baseCount) && inside(one.leaves)) this.#withheld[index] = 1;
    }
  }

  /** Takes back what is withheld without need, the dearest first: each primary keeps a table without it, or gets a new one. */
  async #cleanUp(tell: (share: number) => void): Promise<void> {
    const secondary = this.#system.cells
      .flatMap((cell, index) =>
        this.#withheld[index] && cell.rules.length === 0 && !cell.unknown ? [{ cell, index }] : [],
      )
      .sort((a, b) => b.cell.cost * (b.cell.value + 1) - a.cell.cost * (a.cell.value + 1) || a.index - b.index);
    for (const [done, { index }] of secondary.entries()) {
      if (done % chunk === 0) tell(done / secondary.length);
      await this.#release(index);
    }
  }

  /** What no table needs any more since others were released follows from them: withholding it would only look like protection. */
  #releaseUnchanging(): void {
    for (const [index, cell] of this.#system.cells.entries()) {
      if (cell.status !== "open" || cell.rules.length > 0 || cell.unknown) continue;
      if (!this.#book.isUncertain(index)) this.#withheld[index] = 0;
    }
  }

  /**
   * A4: who is the single one behind a withheld number must not be able to compute another. Each needs a table in which that
   * other number changes and the own one does not; where there is none, more is withheld.
   */
  async #keepFromInsiders(): Promise<void> {
    const insiders = strictInsiders(this.#system, this.#withheld);
    const pairs = singlesAloneInSums(this.#system, this.#withheld);
    if (insiders.size > 0) {
      for (const cell of this.#book.demanding) {
        if (!this.#book.demandOf(cell)) continue;
        const against = insidersAgainst(this.#system, cell, insiders, this.#book.tablesWith(cell));
        pairs.push(...against.map((insider) => ({ cell, insider })));
      }
    }
    for (const pair of pairs) await this.#keepFromInsider(pair);
  }

  async #keepFromInsider({ cell, insider }: InsiderPair): Promise<void> {
    const isKept = () =>
      insidersAgainst(this.#system, cell, new Set([insider]), this.#book.tablesWith(cell)).length === 0;
    if (isKept() || (await this.#changesWithout(cell, insider))) return;
    for (const step of ["merged", "district", "leaves", "everything"] as const) {
      this.#coarsen(cell, step);
      if (!(await this.#changesWithout(cell, insider))) continue;
      this.#coarsened.push({ cell, step });
      return;
    }
    const x = this.#system.cells[cell]?.value ?? 0;
    this.#known.push({ cell, insider });
    this.#weakened.push({ cell, demand: { lower: x, upper: x } });
  }

  /** Finds a table in which the cell changes and the insider's does not: among what is withheld, or by withholding more. */
  async #changesWithout(cell: number, insider: number): Promise<boolean> {
    const x = this.#system.cells[cell]?.value ?? 0;
    const targets = x > 0 ? [x + 1, x - 1] : [x + 1];
    if (targets.some((target) => this.#move(cell, target, insider))) return true;
    const free = this.#tables.connected(cell).filter((one) => one !== insider);
    for (const target of targets) {
      const found = this.#tables.cheapest(cell, target, free, () => 0);
      if (!found) continue;
      this.#book.add(found);
      return true;
    }
    for (const stage of stagesFor(this.#system, cell)) {
      for (const target of targets) if (await this.#search(cell, target, stage, insider)) return true;
    }
    return false;
  }

  async #release(cell: number): Promise<void> {
    this.#withheld[cell] = 0;
    const fallback = this.#book.snapshotWithout(cell);
    for (const { subject, demand, side } of fallback.lost) {
      if (this.#book.reaches(subject, demand, side)) continue;
      await this.#breath.take();
      const target = side === "low" ? demand.lower : demand.upper;
      if (this.#move(subject, target)) continue;
      const found = this.#tables.cheapest(subject, target, this.#tables.connected(subject), () => 0);
      if (found) {
        this.#book.add(found);
        continue;
      }
      this.#withheld[cell] = 1;
      fallback.restore();
      return;
    }
  }
}

/** Cells between two words on how far the work is. */
const chunk = 32;

const epsilon = 1e-6;
const within = (x: number, { lower, upper }: Interval): boolean => x >= lower - epsilon && x <= upper + epsilon;
