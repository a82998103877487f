import { ckmeans, quantileSorted } from "simple-statistics";

export const classMethods = ["naturalBreaks", "quantile", "equal"] as const;
export type ClassMethod = (typeof classMethods)[number];

/** A map takes five shades apart at a glance, not more. */
export const maximalClasses = 5;

/** Classes of a map: class i holds values from `lower` (inclusive) to the next class's `lower` (exclusive); the last includes `upper`. */
export interface ValueClass {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Classes computed from the values of all years together, so that a colour means the same in every year.
 *
 * @param values known, unrounded values of every area and year to be compared; areas with a base below 50 stay out
 *   (handbook §1.1)
 * @param count wanted number of classes; fewer come back when there are fewer distinct values, never more than five
 * @returns ascending classes without gaps, an empty list without values
 */
export function classesOf(values: readonly number[], method: ClassMethod, count = maximalClasses): ValueClass[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const wanted = Math.max(1, Math.min(Math.trunc(count), maximalClasses, new Set(sorted).size));
  const bounds = lowerBounds(sorted, method, wanted).filter((bound) => bound > first && bound <= last);
  const lowers = [first, ...new Set(bounds)];
  return lowers.map((lower, i) => ({ lower, upper: lowers[i + 1] ?? last }));
}

/**
 * The index of the class a value belongs to. Values outside fall into the first or last class, because the classes stand
 * for a scale, not for a filter.
 * @returns `undefined` without classes or for a value that is not a number
 */
export function classOf(value: number, classes: readonly ValueClass[]): number | undefined {
  if (classes.length === 0 || Number.isNaN(value)) return undefined;
  const index = classes.findLastIndex((one) => value >= one.lower);
  return Math.max(0, index);
}

/** How many of the values fall into each class. */
export function countPerClass(values: readonly number[], classes: readonly ValueClass[]): number[] {
  const counts = classes.map(() => 0);
  for (const value of values) {
    const index = classOf(value, classes);
    if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

function lowerBounds(sorted: readonly number[], method: ClassMethod, count: number): number[] {
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const inner = Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
  switch (method) {
    case "naturalBreaks":
      return ckmeans(thinned(sorted), count)
        .slice(1)
        .map((cluster) => cluster[0] ?? last);
    case "quantile":
      // Where many areas share the lowest value, the next class begins at the next value.
      return inner.map((share) => {
        const bound = quantileSorted([...sorted], share);
        return bound > first ? bound : (sorted.find((value) => value > first) ?? last);
      });
    case "equal":
      return inner.map((share) => first + share * (last - first));
  }
}

/**
 * Natural breaks cost the square of the number of values: beyond 4,000 every k-th value of the sorted list stands for
 * its neighbours, first and last always included.
 */
function thinned(sorted: readonly number[], limit = 4000): number[] {
  if (sorted.length <= limit) return [...sorted];
  return Array.from({ length: limit }, (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (limit - 1))] ?? 0);
}
