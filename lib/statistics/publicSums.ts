import { feasibilityRanges, type LinearConstraint, type Quantity } from "./feasibility";
import type { Interval } from "./smallNumbers";

/** A cell as anybody reads it: a number, or the sign for withheld. */
export interface ReadableCell {
  readonly baseCount: string;
  readonly leaves: readonly string[];
  /** Absent when withheld. */
  readonly value?: number | undefined;
}

/** What everybody knows of counts, in every area: Σ coefficient · count between two numbers. */
export interface ReadableRelation {
  readonly terms: readonly { readonly baseCount: string; readonly coefficient: number }[];
  readonly lower: number;
  readonly upper: number;
}

export interface ReadableTables {
  readonly cells: readonly ReadableCell[];
  readonly relations: readonly ReadableRelation[];
}

/** How much may be computed for one answer: larger groups of withheld numbers, and those after the time, get none. */
export interface Effort {
  readonly unknowns: number;
  readonly milliseconds: number;
}

export const pageView: Effort = { unknowns: 3000, milliseconds: 1500 };

/** Sums asked of a group at a time; the clock is looked at in between. */
const portion = 10;

/**
 * What anybody can say from public tables alone about sums of counts over some areas: the number where it follows, otherwise the
 * least and the largest one. A self-drawn area may be answered with it, because it tells nothing new (handbook §3.6).
 *
 * Withheld numbers hang together in groups that know nothing of each other; each group is computed once for all sums, and the
 * ranges are added.
 *
 * @param sums each the counts that are added up over `leaves`
 * @returns in the order of `sums`; undefined where a number is not public at all, or where it cannot be computed
 */
export async function publicSums(
  tables: ReadableTables,
  leaves: readonly string[],
  sums: readonly (readonly string[])[],
  effort: Effort = pageView,
): Promise<(Interval | undefined)[]> {
  const system = systemOf(tables);
  const answers: { given: number; open: Map<Group, Quantity[number][]> }[] = [];
  for (const counts of sums) {
    let given = 0;
    const open = new Map<Group, Quantity[number][]>();
    for (const name of counts.flatMap((count) => leaves.map((leaf) => nameOf(count, leaf)))) {
      const number = system.numbers.get(name);
      const group = system.groupOf.get(name);
      if (number !== undefined) given += number;
      else if (group) open.set(group, [...(open.get(group) ?? []), { cell: name, coefficient: 1 }]);
      else given = Number.NaN;
    }
    answers.push({ given, open });
  }
  const asked = new Set(answers.flatMap(({ given, open }) => (Number.isNaN(given) ? [] : [...open.keys()])));
  const ranges = new Map<Quantity, Interval>();
  const end = performance.now() + effort.milliseconds;
  for (const group of [...asked].sort((a, b) => a.cells.length - b.cells.length)) {
    if (group.cells.length > effort.unknowns || performance.now() > end) break;
    const quantities = answers.flatMap(({ open }) => {
      const quantity = open.get(group);
      return quantity ? [quantity] : [];
    });
    for (let start = 0; start < quantities.length && performance.now() <= end; start += portion) {
      const some = quantities.slice(start, start + portion);
      const found = await rangesOf(group, some);
      for (const [i, quantity] of some.entries()) {
        const range = found[i];
        if (range) ranges.set(quantity, range);
      }
    }
  }
  return answers.map(({ given, open }) => {
    if (Number.isNaN(given)) return undefined;
    let [lower, upper] = [given, given];
    for (const quantity of open.values()) {
      const range = ranges.get(quantity);
      if (!range) return undefined;
      // Where the solver gives no answer it is still a count.
      lower += Math.max(0, range.lower);
      upper += range.upper;
    }
    return { lower, upper };
  });
}

/** Withheld numbers that hang together. */
interface Group {
  readonly cells: string[];
  readonly constraints: LinearConstraint[];
}

/** Numbers that contradict each other: what should hold between counts is left aside then, the sums are not. */
async function rangesOf(group: Group, quantities: readonly Quantity[]): Promise<Interval[]> {
  const cells = group.cells.map((key) => ({ key }));
  try {
    return await feasibilityRanges({ cells, constraints: group.constraints }, quantities, { relaxed: true });
  } catch {
    const constraints = group.constraints.filter(({ lower, upper }) => lower === upper);
    return feasibilityRanges({ cells, constraints }, quantities, { relaxed: true }).catch(() => []);
  }
}

const nameOf = (baseCount: string, leaf: string) => `${baseCount} ${leaf}`;

function systemOf({ cells, relations }: ReadableTables) {
  // Annual means are no whole numbers: ranges over whole numbers would be too narrow for them.
  const fractional = new Set(
    cells.flatMap(({ baseCount, value }) => (value !== undefined && !Number.isInteger(value) ? [baseCount] : [])),
  );
  const numbers = new Map<string, number>();
  const unknown = new Set<string>();
  for (const { baseCount, leaves, value } of cells) {
    const [leaf] = leaves;
    if (leaf === undefined || leaves.length > 1) continue;
    if (value !== undefined) numbers.set(nameOf(baseCount, leaf), value);
    else if (!fractional.has(baseCount)) unknown.add(nameOf(baseCount, leaf));
  }
  for (const name of numbers.keys()) unknown.delete(name);
  const constraints: LinearConstraint[] = [];
  const add = (terms: readonly (readonly [name: string, coefficient: number])[], lower: number, upper: number) => {
    const open: { cell: string; coefficient: number }[] = [];
    let given = 0;
    for (const [cell, coefficient] of terms) {
      const number = numbers.get(cell);
      if (number !== undefined) given += coefficient * number;
      else if (unknown.has(cell)) open.push({ cell, coefficient });
      else return;
    }
    if (open.length === 0) return;
    constraints.push({
      terms: open,
      ...(Number.isFinite(lower) && { lower: lower - given }),
      ...(Number.isFinite(upper) && { upper: upper - given }),
    });
  };
  for (const { baseCount, leaves, value } of cells)
    if (value !== undefined && leaves.length > 1)
      add(
        leaves.map((leaf) => [nameOf(baseCount, leaf), 1] as const),
        value,
        value,
      );
  const open = new Set([...unknown].map((name) => name.slice(name.indexOf(" ") + 1)));
  for (const { terms, lower, upper } of relations) {
    if (terms.some(({ baseCount }) => fractional.has(baseCount))) continue;
    for (const leaf of open)
      add(
        terms.map((term) => [nameOf(term.baseCount, leaf), term.coefficient] as const),
        lower,
        upper,
      );
  }
  return { numbers, groupOf: groupsOf(unknown, constraints) };
}

function groupsOf(unknown: ReadonlySet<string>, constraints: readonly LinearConstraint[]): Map<string, Group> {
  const leader = new Map([...unknown].map((name) => [name, name]));
  const leaderOf = (name: string): string => {
    let at = name;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    leader.set(name, at);
    return at;
  };
  for (const { terms } of constraints)
    for (const { cell } of terms) leader.set(leaderOf(cell), leaderOf(terms[0]?.cell ?? cell));
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();
  for (const name of unknown) {
    const head = leaderOf(name);
    const group = groups.get(head) ?? { cells: [], constraints: [] };
    groups.set(head, group);
    group.cells.push(name);
    groupOf.set(name, group);
  }
  for (const constraint of constraints) groupOf.get(constraint.terms[0]?.cell ?? "")?.constraints.push(constraint);
  return groupOf;
}
