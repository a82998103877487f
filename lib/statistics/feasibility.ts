import loadHighs, { type Highs } from "highs";
import type { Interval } from "./smallNumbers";

/** Σ coefficient · cell, between two numbers; an equation when they are equal. */
export interface LinearConstraint {
  readonly terms: readonly { readonly cell: string; readonly coefficient: number }[];
  readonly lower?: number;
  readonly upper?: number;
}

/** What an attacker knows: cells that hold a number not below zero, and relations between them (handbook §3.5). */
export interface FeasibilitySystem {
  /** Withheld cells; unless said otherwise they are at least 0 and have no upper limit. */
  readonly cells: readonly { readonly key: string; readonly lower?: number; readonly upper?: number }[];
  readonly constraints: readonly LinearConstraint[];
}

/** A quantity whose range is asked for: a cell, or a sum of cells. */
export type Quantity = readonly { readonly cell: string; readonly coefficient: number }[];

/**
 * The smallest and the largest value that each cell can have, given everything published. Bounds are rounded inwards to
 * integers (ε = 1e-6); where a bound is not integral it is solved again over integers, because then the linear bound alone would
 * promise more protection than there is.
 *
 * @throws Error when the constraints contradict each other
 */
export async function feasibilityIntervals(
  system: FeasibilitySystem,
  wanted: readonly string[] = system.cells.map((cell) => cell.key),
): Promise<Map<string, Interval>> {
  const ranges = await feasibilityRanges(
    system,
    wanted.map((cell) => [{ cell, coefficient: 1 }]),
  );
  return new Map(wanted.map((key, i) => [key, ranges[i] ?? { lower: 0, upper: Number.POSITIVE_INFINITY }]));
}

/**
 * As `feasibilityIntervals`, for sums of cells, e.g. of an area that someone draws. In the order given.
 * @param options.relaxed never solves over integers: the range may be wider than the truth about it, and takes no long search
 * @param options.onlyIntegers always solves over integers, because an integral bound may need fractions elsewhere; where the search takes
 *   too long that side stays open
 */
export async function feasibilityRanges(
  system: FeasibilitySystem,
  quantities: readonly Quantity[],
  options: { readonly relaxed?: boolean; readonly onlyIntegers?: boolean } = {},
): Promise<Interval[]> {
  const highs = await solver();
  const columns = new Map(system.cells.map((cell, i) => [cell.key, i]));
  const columnOf = (key: string) => {
    const column = columns.get(key);
    if (column === undefined) throw new RangeError(`unknown cell ${key}`);
    return column;
  };
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, presolve: "off", ...(options.onlyIntegers && { mip_max_nodes: 500 }) });
    for (const { lower = 0, upper = highs.infinity } of system.cells) model.addVar(lower, upper);
    for (const { terms, lower = -highs.infinity, upper = highs.infinity } of system.constraints) {
      model.addRow(lower, upper, {
        indices: terms.map((term) => columnOf(term.cell)),
        values: terms.map((term) => term.coefficient),
      });
    }
    const { objectiveSense, modelStatus, variableType } = highs.constants;
    const bound = (sense: typeof objectiveSense.minimize): number => {
      model.changeObjectiveSense(sense);
      model.run();
      const status = model.getModelStatus();
      if (status === modelStatus.optimal) return model.getObjectiveValue();
      if (status === modelStatus.infeasible) throw new Error("The constraints contradict each other.");
      return sense === objectiveSense.maximize ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    };
    const overIntegers = (sense: typeof objectiveSense.minimize): number => {
      const all = system.cells.map((_, i) => i);
      for (const column of all) model.changeColIntegrality(column, variableType.integer);
      const value = bound(sense);
      model.clearIntegrality();
      return value;
    };
    return quantities.map((quantity) => {
      for (const { cell, coefficient } of quantity) model.changeColCost(columnOf(cell), coefficient);
      const boundOf = (sense: typeof objectiveSense.minimize): number => {
        if (options.onlyIntegers) return overIntegers(sense);
        const first = bound(sense);
        return options.relaxed || isIntegral(first) ? first : overIntegers(sense);
      };
      const [lower, upper] = [boundOf(objectiveSense.minimize), boundOf(objectiveSense.maximize)];
      for (const { cell } of quantity) model.changeColCost(columnOf(cell), 0);
      return { lower: Math.ceil(lower - epsilon) + 0, upper: Math.floor(upper + epsilon) };
    });
  } finally {
    model.dispose();
  }
}

/**
 * Requirement A2 of the handbook (§3.4): the interval contains {1, …, t}, so that nobody can conclude "below the
 * threshold" or "at least two".
 */
export function isProtected(interval: Interval, threshold: number): boolean {
  return Math.ceil(interval.lower) <= 1 && Math.floor(interval.upper) >= threshold;
}

/**
 * The interval of a numerator that a published ratio with a known denominator gives away (handbook §3.5).
 * @param ratio as printed, in the unit of `factor` (percent: 100)
 */
export function numeratorRange(ratio: number, decimals: number, denominator: number, factor = 100): Interval {
  const half = 0.5 * 10 ** -decimals;
  return { lower: (denominator * (ratio - half)) / factor, upper: (denominator * (ratio + half)) / factor };
}

const epsilon = 1e-6;
const isIntegral = (x: number): boolean => !Number.isFinite(x) || Math.abs(x - Math.round(x)) <= epsilon;

let loaded: Promise<Highs> | undefined;
/** The solver is compiled once; it keeps no state between models. */
function solver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}
