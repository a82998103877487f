import type { DisclosureBlock } from "./block";

/** A leaf number in the tables tried: "count leaf". */
export const leafName = (baseCount: string, leaf: string): string => `${baseCount} ${leaf}`;

/** A published cell: "count|partition|area". */
export const cellName = (cell: { readonly baseCount: string; readonly partition: string; readonly area: string }) =>
  `${cell.baseCount}|${cell.partition}|${cell.area}`;

interface Constraint {
  readonly names: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Σ coefficient · number, between two bounds. */
export interface TableConstraint {
  readonly terms: readonly (readonly [name: string, coefficient: number])[];
  readonly lower: number;
  readonly upper: number;
}

/** Tries all whole numbers, none negative, that fulfil the constraints; see `tryAllTables`. */
export function tryNumbers(constraints: readonly TableConstraint[], limit: number): TriedTables | undefined {
  const names = [...new Set(constraints.flatMap(({ terms }) => terms.map(([name]) => name)))];
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const placed = constraints.map(({ terms, ...bounds }) => ({
    ...bounds,
    names: terms.map(([name]) => placeOf.get(name) ?? -1),
    coefficients: terms.map(([, coefficient]) => coefficient),
  }));
  return enumerate(names, placed, limit);
}

export interface TriedTables {
  /** Least and largest number of each leaf number that is not published, over all tables. */
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
  readonly tables: number;
}

/**
 * Tries all tables of whole leaf numbers that fit what is published of small blocks: the yardstick for tests. It shares no
 * code with the engine and knows only released cells, the declared links of the counts, orders, rates and that no count is
 * negative.
 *
 * @param hidden names of the cells that are not published
 * @param known leaf numbers somebody knows all the same
 * @returns undefined when there are more than `limit` steps to try, or no bound
 */
export function tryAllTables(
  block: DisclosureBlock,
  hidden: ReadonlySet<string>,
  limit: number,
  known: ReadonlySet<string> = new Set(),
): TriedTables | undefined {
  const leaves = [...new Set(block.partitions.flatMap(({ areas }) => areas.flatMap((area) => area.leaves)))];
  const names: string[] = [];
  const placeOf = new Map<string, number>();
  for (const { key } of block.counts) {
    for (const leaf of leaves) {
      placeOf.set(leafName(key, leaf), names.length);
      names.push(leafName(key, leaf));
    }
  }
  const at = (count: string, leaf: string) => placeOf.get(leafName(count, leaf)) ?? -1;
  const constraints: Constraint[] = [];
  const relate = (left: readonly number[], right: readonly number[], lower: number, upper: number, factor = 1) => {
    if ([...left, ...right].includes(-1)) return;
    const coefficients = [...left.map(() => 1), ...right.map(() => -factor)];
    constraints.push({ names: [...left, ...right], coefficients, lower, upper });
  };
  for (const { key } of block.counts) {
    for (const partition of block.partitions) {
      for (const area of partition.areas) {
        const cell = { baseCount: key, partition: partition.key, area: area.key };
        const value = block.valueOf(cell);
        const [leaf] = area.leaves;
        const isKnown = area.leaves.length === 1 && leaf !== undefined && known.has(leafName(key, leaf));
        if (value.state !== "known" || (hidden.has(cellName(cell)) && !isKnown)) continue;
        const members = area.leaves.map((one) => at(key, one));
        relate(members, [], value.value, value.value);
      }
    }
  }
  for (const count of block.counts) {
    for (const leaf of leaves) {
      const own = at(count.key, leaf);
      for (const parts of count.sumOf ?? []) {
        const members = parts.map((part) => at(part, leaf));
        relate([own], members, 0, 0);
      }
      if (count.whole !== undefined) relate([at(count.whole, leaf)], [own], 0, Number.POSITIVE_INFINITY);
      if (count.carrier !== undefined) relate([own], [at(count.carrier, leaf)], 0, Number.POSITIVE_INFINITY);
    }
  }
  for (const { left, right, factor } of block.orders ?? []) {
    for (const leaf of leaves) {
      const less = left.map((count) => at(count, leaf));
      const more = right.map((count) => at(count, leaf));
      relate(less, more, Number.NEGATIVE_INFINITY, 0, factor);
    }
  }
  for (const rate of block.rates ?? []) {
    const cells = (counts: readonly string[]) => counts.flatMap((count) => rate.leaves.map((leaf) => at(count, leaf)));
    const half = 0.5 * 10 ** -rate.decimals;
    const [above, below] = [(rate.value - half) / rate.factor, (rate.value + half) / rate.factor];
    relate(cells(rate.numerator), cells(rate.denominator), -1e-9, Number.POSITIVE_INFINITY, above);
    relate(cells(rate.numerator), cells(rate.denominator), Number.NEGATIVE_INFINITY, 1e-9, below);
  }
  return enumerate(names, constraints, limit);
}

function enumerate(names: readonly string[], constraints: readonly Constraint[], limit: number) {
  const touching: number[][] = names.map(() => []);
  for (const [index, one] of constraints.entries()) for (const name of one.names) touching[name]?.push(index);
  const low = new Float64Array(names.length);
  const high = new Float64Array(names.length).fill(Number.POSITIVE_INFINITY);

  /** Narrows bounds by one constraint after the other until nothing changes; false when nothing fits. */
  const narrow = (start: readonly number[], undo: [number, number, number][]): boolean => {
    const waiting = [...start];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const constraint = constraints[next];
      if (!constraint) continue;
      for (const [i, name] of constraint.names.entries()) {
        const own = constraint.coefficients[i] ?? 0;
        let [least, most] = [0, 0];
        for (const [j, other] of constraint.names.entries()) {
          if (i === j) continue;
          const c = constraint.coefficients[j] ?? 0;
          least += c > 0 ? c * (low[other] ?? 0) : c * (high[other] ?? 0);
          most += c > 0 ? c * (high[other] ?? 0) : c * (low[other] ?? 0);
        }
        const [a, b] = [(constraint.lower - most) / own, (constraint.upper - least) / own];
        const below = Math.ceil(Math.min(a, b) - 1e-9);
        const above = Math.floor(Math.max(a, b) + 1e-9);
        const [l, h] = [low[name] ?? 0, high[name] ?? 0];
        const [newLow, newHigh] = [Math.max(l, below || 0), Math.min(h, Number.isNaN(above) ? h : above)];
        if (newLow > newHigh) return false;
        if (newLow === l && newHigh === h) continue;
        undo.push([name, l, h]);
        low[name] = newLow;
        high[name] = newHigh;
        waiting.push(...(touching[name] ?? []));
      }
    }
    return true;
  };

  if (!narrow([...constraints.keys()], [])) throw new Error("The true table does not fit.");
  const open = names.flatMap((_, name) => (low[name] === high[name] ? [] : [name]));
  if (open.some((name) => !Number.isFinite(high[name] ?? 0))) return undefined;
  const ranges = new Map<number, [number, number]>();
  let steps = 0;
  let tables = 0;
  const assign = (place: number): void => {
    if (steps++ > limit) return;
    const name = open[place];
    if (name === undefined) {
      tables++;
      for (const one of open) {
        const x = low[one] ?? 0;
        const range = ranges.get(one) ?? [x, x];
        ranges.set(one, [Math.min(range[0], x), Math.max(range[1], x)]);
      }
      return;
    }
    const [l, h] = [low[name] ?? 0, high[name] ?? 0];
    for (let x = l; x <= h && steps <= limit; x++) {
      const undo: [number, number, number][] = [[name, l, h]];
      low[name] = x;
      high[name] = x;
      if (narrow(touching[name] ?? [], undo)) assign(place + 1);
      for (const [one, before, after] of undo.reverse()) {
        low[one] = before;
        high[one] = after;
      }
    }
  };
  assign(0);
  if (steps > limit) return undefined;
  const all = names.map((name, place): [string, [number, number]] => [
    name,
    ranges.get(place) ?? [low[place] ?? 0, high[place] ?? 0],
  ]);
  return { ranges: new Map(all), tables };
}
