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
 * @returns in the order of `wanted`
 */
export function intervalsIn(
  system: DisclosureSystem,
  withheld: Uint8Array,
  wanted: readonly number[],
  solver: Solver,
  isProved: (cell: number, side: Side) => boolean = () => false,
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
    for (const [place, cell] of local.cells.entries()) {
      if (!asked.has(cell)) continue;
      const value = system.cells[cell]?.value ?? 0;
      const lower = value + extremeDeviation(system, solver, local, place, 1, isProved(cell, "low"));
      const upper = value + extremeDeviation(system, solver, local, place, -1, isProved(cell, "high"));
      const whole = system.cells[cell]?.integer;
      found.set(
        cell,
        whole ? { lower: Math.ceil(lower - epsilon) + 0, upper: Math.floor(upper + epsilon) } : { lower, upper },
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
  sign: 1 | -1,
  proved: boolean,
): number {
  const column = local.columnOf[place] ?? 0;
  solver.setCost(column, sign);
  let optimum = feasible(solver.run());
  if (Number.isFinite(optimum.objective) && !proved && !isWhole(system, local, optimum.columns)) {
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

function isWhole(system: DisclosureSystem, local: DeviationProgram, columns: Float64Array): boolean {
  const deviations = deviationsIn(local, columns);
  return local.cells.every((cell, place) => {
    const x = deviations[place] ?? 0;
    return !system.cells[cell]?.integer || Math.abs(x - Math.round(x)) < epsilon;
  });
}

const epsilon = 1e-6;
