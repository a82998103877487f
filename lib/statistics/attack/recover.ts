import { feasibilityRanges, type LinearConstraint } from "../feasibility";
import type { ReadableCell, ReadableRelation } from "../publicSums";
import type { Interval } from "../smallNumbers";
import { LinearKnowledge } from "./linearKnowledge";

/** A cell as it was read. */
export interface PublicCell extends ReadableCell {
  /** How a person would name it. */
  readonly label: string;
  /**
   * For a count that is never shown itself, only divided by something, e.g. years of life by persons: `never` where its quotient is
   * shown, else what the withheld quotient is divided by and how finely it would be printed.
   */
  readonly quotient?: "never" | { readonly by: number; readonly decimals: number };
}

/** A published rate, rounded. */
export interface PublicRate {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly factor: number;
  readonly decimals: number;
  readonly leaves: readonly string[];
  readonly value: number;
}

/** What something published says of the sum of counts over some leaves, e.g. a printed change from a known number. */
export interface PublicSum {
  readonly baseCounts: readonly string[];
  readonly leaves: readonly string[];
  readonly lower: number;
  readonly upper: number;
}

export interface PublicTables {
  readonly cells: readonly PublicCell[];
  readonly relations: readonly ReadableRelation[];
  readonly rates: readonly PublicRate[];
  readonly sums?: readonly PublicSum[];
}

export interface AttackResult {
  readonly withheld: number;
  /** Withheld cells whose number follows, by elimination or because only one number fits. */
  readonly recovered: readonly {
    readonly label: string;
    readonly value: number;
    readonly by: "elimination" | "bounds";
  }[];
  /** Withheld cells that are not recovered, those known best first. */
  readonly open: readonly { readonly label: string; readonly interval: Interval }[];
  /** Numbers that contradict each other: orders between counts were left aside there. */
  readonly contradictions: number;
}

/**
 * Tries to compute withheld cells of one date from what is public, without any knowledge from inside: every count in every
 * smallest area is an unknown, every published number an equation; then elimination, then the least and the largest number that fits.
 */
export async function recoverCells(tables: PublicTables): Promise<AttackResult> {
  const system = systemOf(tables);
  const recovered: AttackResult["recovered"][number][] = [];
  const left: AttackResult["open"][number][] = [];
  let contradictions = 0;
  const targets = system.targets;
  for (const target of targets) {
    if (target.terms.length > 0) continue;
    recovered.push({ label: target.label, value: target.given, by: "elimination" });
  }
  for (const component of system.components) {
    const inside = targets.filter(({ terms: [first] }) => first !== undefined && component.has(first));
    if (inside.length === 0) continue;
    const own = system.constraints.filter((constraint) => constraint.terms.some((term) => component.has(term.cell)));
    const knowledge = new LinearKnowledge(
      own.flatMap(({ terms, lower, upper }) =>
        lower === upper && lower !== undefined
          ? [{ terms: new Map(terms.map((term) => [term.cell, term.coefficient])), total: lower }]
          : [],
      ),
    );
    const open: Target[] = [];
    for (const target of inside) {
      const value = knowledge.valueOf(new Map(target.terms.map((name) => [name, 1])));
      if (value === undefined) open.push(target);
      else if (target.quotient)
        recovered.push({ label: target.label, value: (value + target.given) / target.quotient.by, by: "elimination" });
      else recovered.push({ label: target.label, value: Math.round(value + target.given), by: "elimination" });
    }
    const names = [...component].map((key) => ({ key }));
    const quantities = open.map(({ terms }) => terms.map((cell) => ({ cell, coefficient: 1 })));
    let ranges: Interval[];
    try {
      ranges = await feasibilityRanges({ cells: names, constraints: own }, quantities);
    } catch {
      contradictions++;
      const sums = own.filter((constraint) => constraint.lower === constraint.upper);
      ranges = await feasibilityRanges({ cells: names, constraints: sums }, quantities).catch(() => []);
    }
    const narrow = await overIntegers({ cells: names, constraints: own }, quantities, ranges);
    for (const [i, range] of narrow.entries()) {
      const { label = "", given = 0 } = open[i] ?? {};
      const interval = { lower: range.lower + given, upper: range.upper + given };
      const { quotient } = open[i] ?? {};
      if (quotient) {
        const [low, high] = [interval.lower / quotient.by, interval.upper / quotient.by];
        // Known as finely as it would be printed.
        if (high - low <= 10 ** -quotient.decimals) recovered.push({ label, value: (low + high) / 2, by: "bounds" });
        else left.push({ label, interval: { lower: low, upper: high } });
      } else if (interval.upper <= interval.lower) recovered.push({ label, value: interval.lower, by: "bounds" });
      else left.push({ label, interval });
    }
  }
  left.sort((a, b) => width(a.interval) - width(b.interval));
  return { withheld: targets.length, recovered, open: left, contradictions };
}

/** So wide an interval that whole numbers alone will not close it. */
const wide = 25;

/** Narrow ranges again over whole numbers: an integral bound may need halves of persons elsewhere. */
async function overIntegers(
  system: Parameters<typeof feasibilityRanges>[0],
  quantities: Parameters<typeof feasibilityRanges>[1],
  ranges: readonly Interval[],
): Promise<readonly Interval[]> {
  const chosen = ranges.flatMap((range, i) => (width(range) > 0 && width(range) <= wide ? [i] : []));
  if (chosen.length === 0) return ranges;
  const exact = await feasibilityRanges(
    system,
    chosen.map((i) => quantities[i] ?? []),
    { onlyIntegers: true },
  ).catch(() => []);
  const byPlace = new Map(chosen.map((i, n) => [i, exact[n]]));
  return ranges.map((range, i) => {
    const own = byPlace.get(i);
    return own ? { lower: Math.max(range.lower, own.lower), upper: Math.min(range.upper, own.upper) } : range;
  });
}

/**
 * What anybody can say about the sum of a count over some areas from public tables alone: the number where it follows, otherwise
 * its least and largest value. A self-drawn area may be answered with it, because it tells nothing new (handbook §3.6).
 */
export async function publicRange(
  tables: PublicTables,
  wanted: { readonly baseCount: string; readonly leaves: readonly string[] },
): Promise<Interval> {
  const { constraints, components, targets } = systemOf({
    ...tables,
    cells: [...tables.cells, { ...wanted, label: "" }],
  });
  const { terms = [], given = 0 } = targets.at(-1) ?? {};
  const component = components.find((one) => terms.some((name) => one.has(name)));
  if (!component) return { lower: given, upper: given };
  const [range] = await feasibilityRanges(
    {
      cells: [...component].map((key) => ({ key })),
      constraints: constraints.filter((constraint) => constraint.terms.some((term) => component.has(term.cell))),
    },
    [terms.map((cell) => ({ cell, coefficient: 1 }))],
  );
  return { lower: given + (range?.lower ?? 0), upper: given + (range?.upper ?? Number.POSITIVE_INFINITY) };
}

/** A withheld cell: the unknowns it adds up, and what of it is public. */
interface Target {
  readonly label: string;
  readonly terms: readonly string[];
  readonly given: number;
  readonly quotient?: { readonly by: number; readonly decimals: number };
}

const nameOf = (baseCount: string, leaf: string) => `${baseCount} ${leaf}`;
const width = ({ lower, upper }: Interval) => upper - lower;

function systemOf({ cells, relations, rates, sums = [] }: PublicTables) {
  const numbers = new Map<string, number>();
  const unknown = new Set<string>();
  for (const { baseCount, leaves, value } of cells) {
    for (const leaf of leaves) unknown.add(nameOf(baseCount, leaf));
    const [leaf] = leaves;
    if (leaves.length === 1 && leaf !== undefined && value !== undefined) numbers.set(nameOf(baseCount, leaf), value);
  }
  for (const name of numbers.keys()) unknown.delete(name);
  const constraints: LinearConstraint[] = [];
  const add = (terms: readonly (readonly [string, number])[], lower: number, upper: number) => {
    const open = new Map<string, number>();
    let given = 0;
    for (const [name, coefficient] of terms) {
      const number = numbers.get(name);
      if (number !== undefined) given += coefficient * number;
      else if (unknown.has(name)) open.set(name, (open.get(name) ?? 0) + coefficient);
      else return;
    }
    if (open.size === 0) return;
    constraints.push({
      terms: [...open].map(([cell, coefficient]) => ({ cell, coefficient })),
      ...(Number.isFinite(lower) && { lower: lower - given }),
      ...(Number.isFinite(upper) && { upper: upper - given }),
    });
  };
  for (const { baseCount, leaves, value } of cells) {
    if (value === undefined || leaves.length === 1) continue;
    add(
      leaves.map((leaf) => [nameOf(baseCount, leaf), 1] as const),
      value,
      value,
    );
  }
  const leaves = new Set(cells.flatMap((cell) => cell.leaves));
  for (const { terms, lower, upper } of relations) {
    for (const leaf of leaves) {
      add(
        terms.map((term) => [nameOf(term.baseCount, leaf), term.coefficient] as const),
        lower,
        upper,
      );
    }
  }
  for (const rate of rates) {
    const half = 0.5 * 10 ** -rate.decimals;
    for (const side of [-1, 1]) {
      const ratio = (rate.value + side * half) / rate.factor;
      const terms = rate.leaves.flatMap((leaf) => [
        ...rate.numerator.map((count) => [nameOf(count, leaf), 1] as const),
        ...rate.denominator.map((count) => [nameOf(count, leaf), -ratio] as const),
      ]);
      add(terms, side < 0 ? 0 : Number.NEGATIVE_INFINITY, side < 0 ? Number.POSITIVE_INFINITY : 0);
    }
  }
  for (const { baseCounts, leaves: own, lower, upper } of sums) {
    add(
      baseCounts.flatMap((baseCount) => own.map((leaf) => [nameOf(baseCount, leaf), 1] as const)),
      lower,
      upper,
    );
  }
  const targets = cells.flatMap(({ baseCount, leaves: own, label, value, quotient }): Target[] => {
    if (value !== undefined || quotient === "never") return [];
    const names = own.map((leaf) => nameOf(baseCount, leaf));
    const given = names.reduce((sum, name) => sum + (numbers.get(name) ?? 0), 0);
    return [{ label, terms: names.filter((name) => unknown.has(name)), given, ...(quotient && { quotient }) }];
  });
  const ties = [...constraints.map(({ terms }) => terms.map(({ cell }) => cell)), ...targets.map(({ terms }) => terms)];
  return { constraints, targets, components: componentsOf(unknown, ties) };
}

function componentsOf(unknown: ReadonlySet<string>, ties: readonly (readonly string[])[]): Set<string>[] {
  const leader = new Map([...unknown].map((name) => [name, name]));
  const leaderOf = (name: string): string => {
    let at = name;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    leader.set(name, at);
    return at;
  };
  for (const [first, ...others] of ties) {
    for (const name of others) leader.set(leaderOf(name), leaderOf(first ?? name));
  }
  const components = new Map<string, Set<string>>();
  for (const name of unknown) {
    const head = leaderOf(name);
    const own = components.get(head) ?? new Set();
    components.set(head, own.add(name));
  }
  return [...components.values()];
}
