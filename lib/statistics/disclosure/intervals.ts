import type { Interval } from "../smallNumbers";
import type { Side } from "./certificates";
import { type DeviationProgram, deviationProgram, deviationsIn } from "./program";
import type { Optimum, Solver } from "./solver";
import { boundsOf, componentsOf, type DisclosureSystem, isFree } from "./system";

/**
 * The feasibility interval of cells, given everything that is not withheld (handbook §3.5): the least and the largest number
 * that fits. Each connected component is one program in memory, solved again and again with another objective. Where the
 * vertex found holds a fraction, the bound is solved again over whole numbers, because then the linear bound could promise
 * more protection than there is. Rounded inwards.
 *
 * @param wanted indices of cells; cells that are not free have their own number as interval
 * @param isProved whether a table of whole numbers shows already that a cell reaches as far as it must; no program over whole
 *   numbers is needed there, and the bound may be a little too wide
 * @param isEnough whether what tables of whole numbers showed so far suffices on one side: then the end of the interval is not
 *   computed, and it may be wider than said
 * @returns in the order of `wanted`
 */
export function intervalsIn(
  system: DisclosureSystem,
  withheld: Uint8Array,
  wanted: readonly number[],
  solver: Solver,
  isProved: (cell: number, side: Side) => boolean = () => false,
  isEnough: (cell: number, side: Side, seen: Interval) => boolean = () => false,
): Interval[] {
  const found = new Map<number, Interval>();
  const asked = new Set(wanted);
  const free = (cell: number) => {
    const one = system.cells[cell];
    return one !== undefined && isFree(one, withheld[cell] === 1);
  };
  for (const component of componentsOf(system, free)) {
    if (!component.some((cell) => asked.has(cell))) continue;
    const local = deviationProgram(
      system,
      {
        cells: component,
        price: () => 0,
        limits: (cell) => {
          const one = system.cells[cell];
          if (!one) return { lower: 0, upper: 0 };
          const bounds = boundsOf(one, withheld[cell] === 1);
          return { lower: bounds.lower - one.value, upper: bounds.upper - one.value };
        },
      },
      solver.infinity,
    );
    solver.pass(local.program);
    const seen = new Seen(local.cells.length);
    for (const [place, cell] of local.cells.entries()) {
      if (!asked.has(cell)) continue;
      const one = system.cells[cell];
      const value = one?.value ?? 0;
      const end = (side: Side) => {
        const known = seen.at(place, value);
        if (isEnough(cell, side, known)) return side === "low" ? known.lower : known.upper;
        return value + extremeDeviation(system, solver, local, place, side, isProved(cell, side), seen);
      };
      const [lower, upper] = [end("low"), end("high")];
      found.set(
        cell,
        one?.integer ? { lower: Math.ceil(lower - epsilon) + 0, upper: Math.floor(upper + epsilon) } : { lower, upper },
      );
    }
  }
  return wanted.map((cell) => {
    const value = system.cells[cell]?.value ?? 0;
    return found.get(cell) ?? { lower: value, upper: value };
  });
}

function extremeDeviation(
  system: DisclosureSystem,
  solver: Solver,
  local: DeviationProgram,
  place: number,
  side: Side,
  proved: boolean,
  seen: Seen,
): number {
  const sign = side === "low" ? 1 : -1;
  const column = local.columnOf[place] ?? 0;
  solver.setCost(column, sign);
  let optimum = feasible(solver.run());
  const deviations = deviationsIn(local, optimum.columns);
  const whole = isWhole(system, local, deviations);
  if (whole) seen.add(deviations);
  if (Number.isFinite(optimum.objective) && !proved && !whole) {
    const cost = new Float64Array(local.program.cost.length);
    cost[column] = sign;
    try {
      solver.pass({ ...local.program, cost }, true);
      optimum = feasible(solver.run(true));
    } catch {
      // Without an answer over whole numbers nothing is promised: the interval ends at the true number.
      optimum = { objective: 0, columns: optimum.columns };
    }
    solver.pass(local.program);
  } else solver.setCost(column, 0);
  return sign * optimum.objective;
}

function feasible(optimum: Optimum): NonNullable<Optimum> {
  // The true table always fits: anything else is a fault of the solver, and nothing may be concluded from it.
  if (!optimum) throw new Error("The solver denies that the true table exists.");
  return optimum;
}

/** The least and largest deviation of each cell in tables of whole numbers. */
class Seen {
  readonly #low: Float64Array;
  readonly #high: Float64Array;

  constructor(cells: number) {
    this.#low = new Float64Array(cells);
    this.#high = new Float64Array(cells);
  }

  add(deviations: Float64Array): void {
    for (const [place, x] of deviations.entries()) {
      if (x < (this.#low[place] ?? 0)) this.#low[place] = x;
      else if (x > (this.#high[place] ?? 0)) this.#high[place] = x;
    }
  }

  at(place: number, value: number): Interval {
    return { lower: value + (this.#low[place] ?? 0), upper: value + (this.#high[place] ?? 0) };
  }
}

function isWhole(system: DisclosureSystem, local: DeviationProgram, deviations: Float64Array): boolean {
  return local.cells.every((cell, place) => {
    const x = deviations[place] ?? 0;
    return !system.cells[cell]?.integer || Math.abs(x - Math.round(x)) < epsilon;
  });
}

const epsilon = 1e-6;
