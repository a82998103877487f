import type { DisclosureBlock } from "./block";

/** A leaf number in the tables tried: "count leaf". */
export const leafName = (baseCount: string, leaf: string): string => `${baseCount} ${leaf}`;

/** What remains of the whole of a count in a leaf. */
export const restName = (baseCount: string, leaf: string): string => `rest of ${baseCount} ${leaf}`;

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
  /** Least and largest number over all tables, of each leaf number, rest of a whole and hidden area, by its name. */
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
  // Sums of ages are no whole numbers.
  const counts = block.counts.filter((count) => count.meanOver === undefined);
  const keys = new Set(counts.map((count) => count.key));
  const constraints: TableConstraint[] = [];
  const relate = (terms: readonly (readonly [string, number])[], lower: number, upper: number) =>
    constraints.push({ terms, lower, upper });
  const over = (count: string, places: readonly string[], coefficient = 1) =>
    places.map((leaf) => [leafName(count, leaf), coefficient] as const);
  for (const { key } of counts) {
    for (const partition of block.partitions) {
      for (const area of partition.areas) {
        const cell = { baseCount: key, partition: partition.key, area: area.key };
        const value = block.valueOf(cell);
        if (value.state !== "known") continue;
        const [leaf = ""] = area.leaves;
        const isLeaf = area.leaves.length === 1;
        if (!hidden.has(cellName(cell)) || (isLeaf && known.has(leafName(key, leaf))))
          relate(over(key, area.leaves), value.value, value.value);
        else if (!isLeaf) relate([...over(key, area.leaves), [cellName(cell), -1]], 0, 0);
      }
    }
  }
  for (const { baseCount, leaves: own, value } of block.ledger ?? []) relate(over(baseCount, own), value, value);
  const all = Number.POSITIVE_INFINITY;
  for (const leaf of leaves) {
    const at = (count: string, coefficient: number) => [leafName(count, leaf), coefficient] as const;
    const exist = (...names: readonly string[]) => names.every((name) => keys.has(name));
    for (const count of counts) {
      for (const parts of count.sumOf ?? [])
        if (exist(...parts)) relate([at(count.key, 1), ...parts.map((part) => at(part, -1))], 0, 0);
      if (count.whole !== undefined && exist(count.whole))
        relate([at(count.whole, 1), at(count.key, -1), [restName(count.key, leaf), -1]], 0, 0);
      if (count.carrier !== undefined && exist(count.carrier))
        relate([at(count.key, 1), at(count.carrier, -1)], 0, all);
    }
    for (const { left, right, factor = 1 } of block.orders ?? [])
      if (exist(...left, ...right))
        relate([...left.map((count) => at(count, 1)), ...right.map((count) => at(count, -factor))], -all, 0);
  }
  for (const rate of block.rates ?? []) {
    const half = 0.5 * 10 ** -rate.decimals;
    const terms = (share: number) => [
      ...rate.numerator.flatMap((count) => over(count, rate.leaves)),
      ...rate.denominator.flatMap((count) => over(count, rate.leaves, -share / rate.factor)),
    ];
    relate(terms(rate.value - half), -1e-9, all);
    relate(terms(rate.value + half), -all, 1e-9);
  }
  return tryNumbers(constraints, limit);
}

/** A sum of terms of which some may be without bound. */
class Reach {
  #sum = 0;
  #endless = 0;

  add(coefficient: number, x = 0): void {
    if (coefficient === 0) return;
    if (Number.isFinite(x)) this.#sum += coefficient * x;
    else this.#endless += Math.sign(coefficient);
  }

  get all(): number {
    return this.#endless === 0 ? this.#sum : this.#endless * Number.POSITIVE_INFINITY;
  }

  without(coefficient: number, x = 0): number {
    const endless = this.#endless - (Number.isFinite(x) ? 0 : Math.sign(coefficient));
    if (endless !== 0) return endless * Number.POSITIVE_INFINITY;
    return this.#sum - (Number.isFinite(x) ? coefficient * x : 0);
  }
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
      const least = new Reach();
      const most = new Reach();
      for (const [i, name] of constraint.names.entries()) {
        const c = constraint.coefficients[i] ?? 0;
        least.add(c, c > 0 ? low[name] : high[name]);
        most.add(c, c > 0 ? high[name] : low[name]);
      }
      if (least.all > constraint.upper + 1e-9 || most.all < constraint.lower - 1e-9) return false;
      for (const [i, name] of constraint.names.entries()) {
        const own = constraint.coefficients[i] ?? 0;
        if (low[name] === high[name] || own === 0) continue;
        const others = [
          constraint.lower - most.without(own, own > 0 ? high[name] : low[name]),
          constraint.upper - least.without(own, own > 0 ? low[name] : high[name]),
        ];
        const [a = 0, b = 0] = others.map((x) => x / own);
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
