import type { Interval } from "../smallNumbers";
import type { Certificate } from "./certificates";
import { type DeviationProgram, deviationProgram, deviationsIn } from "./program";
import type { Solver } from "./solver";
import { type DisclosureSystem, isFree, shownInterval } from "./system";

/** Looks for tables by linear programs, over whole numbers where their vertices hold fractions. */
export class TableSearch {
  readonly #system: DisclosureSystem;
  readonly #solver: Solver;
  readonly #withheld: Uint8Array;

  /** @param withheld 1 for every cell that is withheld; may change between searches */
  constructor(system: DisclosureSystem, solver: Solver, withheld: Uint8Array) {
    this.#system = system;
    this.#solver = solver;
    this.#withheld = withheld;
  }

  /**
   * The cheapest table in which the cell holds `target`.
   * @param cells that may change
   * @param price per unit of change of a cell that is not withheld yet, 0 for those that must not be withheld
   */
  cheapest(
    cell: number,
    target: number,
    cells: readonly number[],
    price: (cell: number) => number,
  ): Certificate | undefined {
    const need = target - (this.#system.cells[cell]?.value ?? 0);
    const local = deviationProgram(
      this.#system,
      {
        cells,
        price: (one) => (one === cell ? 0 : price(one) || this.#touch(one)),
        limits: (one) => (one === cell ? { lower: need, upper: need } : this.#limits(one, price(one) > 0)),
      },
      this.#solver.infinity,
    );
    if (!local.cells.includes(cell)) return undefined;
    try {
      this.#solver.pass(local.program);
      const optimum = this.#solver.run();
      if (!optimum) return undefined;
      let deviations = deviationsIn(local, optimum.columns);
      if (!this.#isWhole(local, deviations)) {
        this.#solver.pass(local.program, true, goodEnough);
        const whole = this.#solver.run(true);
        if (!whole) return undefined;
        deviations = deviationsIn(local, whole.columns);
      }
      return this.#certificate(local, deviations);
    } catch {
      // No answer is no proof: the search goes on, and in the end more is withheld.
      return undefined;
    }
  }

  /** A trifle for what may change anyway: tables stay sparse and whole, and hold longer when something is released. */
  #touch(cell: number): number {
    return this.#withheld[cell] && this.#system.cells[cell]?.integer ? trifle : 0;
  }

  #limits(cell: number, priced: boolean): Interval {
    const subject = this.#system.cells[cell];
    if (!subject) return { lower: 0, upper: 0 };
    if (priced || this.#withheld[cell] || subject.status === "hidden")
      return { lower: -subject.value, upper: Number.POSITIVE_INFINITY };
    const shown = shownInterval(subject);
    return { lower: shown.lower - subject.value, upper: shown.upper - subject.value };
  }

  #isWhole(local: DeviationProgram, deviations: Float64Array): boolean {
    return local.cells.every((cell, place) => {
      const x = deviations[place] ?? 0;
      return !this.#system.cells[cell]?.integer || Math.abs(x - Math.round(x)) < epsilon;
    });
  }

  #certificate(local: DeviationProgram, deviations: Float64Array): Certificate {
    const deviationOf = new Map<number, number>();
    for (const [place, cell] of local.cells.entries()) {
      const raw = deviations[place] ?? 0;
      const x = this.#system.cells[cell]?.integer ? Math.round(raw) : raw;
      if (Math.abs(x) > epsilon) deviationOf.set(cell, x);
    }
    return { cells: [...deviationOf.keys()], deviationOf };
  }

  /** What can change along with a cell when nothing new is withheld: the nearest first, as far as a program stays small. */
  connected(start: number): number[] {
    const system = this.#system;
    const seen = new Set([start]);
    const found = [start];
    for (let next = 0; next < found.length && found.length < largestProgram; next++) {
      for (const relation of system.relationsOf[found[next] ?? -1] ?? []) {
        for (const cell of system.relations[relation]?.cells ?? []) {
          const one = system.cells[cell];
          if (seen.has(cell) || !one || !isFree(one, this.#withheld[cell] === 1)) continue;
          seen.add(cell);
          found.push(cell);
        }
      }
    }
    return found;
  }
}

const epsilon = 1e-6;
/** Cells among which a new table is looked for when something is to be released. */
const largestProgram = 4000;
/** Far below the price of withholding anything. */
const trifle = 1e-5;
/** Over whole numbers the search takes the first table about as cheap as the best. */
const goodEnough = 0.2;
