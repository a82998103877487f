import type { Interval } from "../smallNumbers";
import type { LinearProgram } from "./solver";
import { activityOf, type DisclosureSystem } from "./system";

/** A part of the system as a linear program in deviations from the true numbers. */
export interface DeviationProgram {
  readonly program: LinearProgram;
  /** The cells that may deviate. */
  readonly cells: readonly number[];
  /** Column of a cell's deviation upwards, by place in `cells`; downwards it is the column after it if the cell is priced. */
  readonly columnOf: readonly number[];
  readonly priced: readonly boolean[];
}

export interface DeviationOptions {
  /** Cells that may deviate; all others keep their true number. */
  readonly cells: readonly number[];
  /** Limits of the deviation. */
  readonly limits: (cell: number) => Interval;
  /** Price per unit of deviation in either direction; 0 for none. */
  readonly price: (cell: number) => number;
  /** The numbers given do not fulfil the equations yet: measure by how much, and leave nothing out. */
  readonly measured?: boolean;
}

/**
 * Builds the program. Simple propagation comes first: where an equation leaves a single cell free, that cell has no choice and
 * is left out, and so on, until nothing changes.
 */
export function deviationProgram(
  system: DisclosureSystem,
  options: DeviationOptions,
  infinity: number,
): DeviationProgram {
  const cells = options.measured ? options.cells : withoutForced(system, options.cells);
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  const columnOf: number[] = [];
  const priced: boolean[] = [];
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  for (const cell of cells) {
    const limits = options.limits(cell);
    const price = options.price(cell);
    const kind = system.cells[cell]?.integer ? 1 : 0;
    columnOf.push(cost.length);
    priced.push(price > 0);
    if (price > 0) {
      cost.push(price, price);
      lower.push(0, 0);
      upper.push(finite(limits.upper, infinity), finite(-limits.lower, infinity));
      integer.push(kind, kind);
    } else {
      cost.push(0);
      lower.push(finite(limits.lower, infinity));
      upper.push(finite(limits.upper, infinity));
      integer.push(kind);
    }
  }

  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const done = new Set<number>();
  for (const cell of cells) {
    for (const index of system.relationsOf[cell] ?? []) {
      const relation = system.relations[index];
      if (!relation || done.has(index)) continue;
      done.add(index);
      const isEquation = relation.lower === relation.upper;
      const activity = isEquation && !options.measured ? relation.lower : activityOf(system, relation);
      rowLower.push(finite(relation.lower - activity, infinity));
      rowUpper.push(finite(relation.upper - activity, infinity));
      for (const [i, member] of relation.cells.entries()) {
        const place = placeOf.get(member);
        if (place === undefined) continue;
        const column = columnOf[place] ?? 0;
        const coefficient = relation.coefficients[i] ?? 0;
        indices.push(column);
        values.push(coefficient);
        if (priced[place]) {
          indices.push(column + 1);
          values.push(-coefficient);
        }
      }
      starts.push(indices.length);
    }
  }
  return {
    cells,
    columnOf,
    priced,
    program: {
      cost: Float64Array.from(cost),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
      integer: Int32Array.from(integer),
    },
  };
}

/** The deviation of every cell in a solution, in the order of `cells`. */
export function deviationsIn(local: DeviationProgram, columns: Float64Array): Float64Array {
  return Float64Array.from(local.columnOf, (column, place) => {
    const up = columns[column] ?? 0;
    return local.priced[place] ? up - (columns[column + 1] ?? 0) : up;
  });
}

function withoutForced(system: DisclosureSystem, cells: readonly number[]): number[] {
  const free = new Set(cells);
  const openIn = new Map<number, number>();
  const waiting: number[] = [];
  for (const cell of cells) {
    for (const index of system.relationsOf[cell] ?? []) {
      const relation = system.relations[index];
      if (!relation || openIn.has(index) || relation.lower !== relation.upper) continue;
      const open = relation.cells.reduce((n, member) => n + (free.has(member) ? 1 : 0), 0);
      openIn.set(index, open);
      if (open === 1) waiting.push(index);
    }
  }
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const last = system.relations[index]?.cells.find((member) => free.has(member));
    if (last === undefined) continue;
    free.delete(last);
    for (const other of system.relationsOf[last] ?? []) {
      const open = openIn.get(other);
      if (open === undefined) continue;
      openIn.set(other, open - 1);
      if (open === 2) waiting.push(other);
    }
  }
  return free.size === cells.length ? [...cells] : cells.filter((cell) => free.has(cell));
}

const finite = (x: number, infinity: number): number => Math.max(-infinity, Math.min(infinity, x));
