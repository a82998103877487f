import type { BlockCount, CountSum, DisclosureBlock } from "./block";
import { Echelon, modulo, signed } from "./echelon";

/**
 * Sums that hold in every area although nobody declared them: a count that a city adds – men and women, a finer split by age –
 * is tied to others as soon as it adds up with them, and whoever sees the tables finds that out. Sums of up to four parts are
 * looked for one by one, longer and mixed ones (a + b = c + d) in the null space of the table. What follows from declared sums
 * and those found before is left out, as is what may be an accident of few or small numbers.
 */
export function findUndeclaredSums(block: DisclosureBlock): CountSum[] {
  const table = readTable(block);
  const relations = new Relations(table.keys);
  for (const { left, right } of declaredSums(block)) relations.add(left, right);
  const found = [...sumsOfFewParts(table, relations), ...sumsInNullSpace(table, relations)];
  const place = new Map(block.counts.map(({ key }, i) => [key, i]));
  const inOrder = (keys: readonly string[]) => keys.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return found.map(({ left, right }) => ({ left: inOrder(left), right: inOrder(right) }));
}

/** The block with these sums as if they were declared. */
export function withSums(block: DisclosureBlock, sums: readonly CountSum[]): DisclosureBlock {
  if (sums.length === 0) return block;
  const ofWhole = (key: string) => sums.flatMap(({ left, right }) => (left.join() === key ? [right] : []));
  const counts = block.counts.map((count): BlockCount => {
    const own = ofWhole(count.key);
    return own.length > 0 ? { ...count, sumOf: [...(count.sumOf ?? []), ...own] } : count;
  });
  return { ...block, counts, sums: [...(block.sums ?? []), ...sums.filter(({ left }) => left.length > 1)] };
}

/** Numbers of all areas that hold placed cases alone, by area and count; NaN where not known. Counts are sorted by their size, areas the other way. */
interface Table {
  readonly keys: readonly string[];
  readonly rows: readonly { readonly partition: string; readonly values: Float64Array }[];
}

function readTable(block: DisclosureBlock): Table {
  const counts = block.counts.filter((count) => count.meanOver === undefined && count.integer !== false);
  // Cases without a place are counted by some sources and not by others: with them a sum need not come out right.
  const unplaced = new Set(
    block.partitions.flatMap(({ areas }) => areas.flatMap((area) => (area.residual ? area.leaves : []))),
  );
  const placed = block.partitions.map(({ key, areas }) => ({
    key,
    areas: areas.filter(({ leaves }) => !leaves.some((leaf) => unplaced.has(leaf))),
  }));
  const all = placed.flatMap(({ key: partition, areas }) =>
    areas.map((area) => ({
      partition,
      values: Float64Array.from(counts, ({ key }) => {
        const value = block.valueOf({ baseCount: key, partition, area: area.key });
        return value.state === "known" ? value.value : Number.NaN;
      }),
    })),
  );
  const size = (column: number) => Math.max(0, ...all.map((row) => row.values[column] || 0));
  const nonZero = (column: number) => all.filter((row) => (row.values[column] || 0) > 0).length;
  const columns = [...counts.keys()]
    .filter((column) => nonZero(column) >= leastAreas)
    .map((column) => ({ column, size: size(column) }))
    .sort((a, b) => a.size - b.size);
  const rows = all.map(({ partition, values }) => ({
    partition,
    values: Float64Array.from(columns, ({ column }) => values[column] ?? Number.NaN),
  }));
  const total = (row: Float64Array) => row.reduce((sum, x) => sum + (x || 0), 0);
  return {
    keys: columns.map(({ column }) => counts[column]?.key ?? ""),
    rows: rows.sort((a, b) => total(b.values) - total(a.values)),
  };
}

function declaredSums(block: DisclosureBlock): CountSum[] {
  const orders = block.orders ?? [];
  const name = (keys: readonly string[]) => [...keys].sort().join();
  const opposite = orders.filter(({ left, right, factor }) =>
    orders.some(
      (other) =>
        (factor ?? 1) === 1 &&
        (other.factor ?? 1) === 1 &&
        name(other.left) === name(right) &&
        name(other.right) === name(left),
    ),
  );
  return [
    ...block.counts.flatMap((count) => (count.sumOf ?? []).map((parts) => ({ left: [count.key], right: parts }))),
    ...(block.sums ?? []),
    ...opposite,
  ];
}

function sumsOfFewParts(table: Table, relations: Relations): CountSum[] {
  const found: CountSum[] = [];
  // The largest area in which everything is known tells most combinations apart.
  const sample = table.rows.find(({ values }) => !values.some(Number.isNaN))?.values;
  const below = table.keys.map((_, whole) =>
    table.keys
      .flatMap((_, part) => (part !== whole && isAtMost(table, part, whole) ? [part] : []))
      .sort((a, b) => (sample?.[b] ?? 0) - (sample?.[a] ?? 0)),
  );
  for (let most = 1; most <= fewParts; most++) {
    for (let whole = 0; whole < table.keys.length; whole++) {
      const candidates = below[whole] ?? [];
      const chosen: number[] = [];
      const choose = (from: number, rest: number): void => {
        const open = most - chosen.length;
        if (open === 0) {
          if (!holds(table, [whole], chosen) || !isNoAccident(table, [whole], chosen)) return;
          const left = [table.keys[whole] ?? ""];
          const right = chosen.map((part) => table.keys[part] ?? "");
          if (relations.add(left, right)) found.push({ left, right });
          return;
        }
        for (let i = from; i < candidates.length; i++) {
          const part = candidates[i] ?? 0;
          const x = sample?.[part] ?? 0;
          if (sample && x * open < rest) break;
          if (sample && (open === 1 ? x !== rest : x > rest)) continue;
          chosen.push(part);
          choose(i + 1, rest - x);
          chosen.pop();
        }
      };
      choose(0, sample?.[whole] ?? 0);
    }
  }
  return found;
}

function isAtMost(table: Table, part: number, whole: number): boolean {
  return table.rows.every(({ values }) => !((values[part] ?? 0) > (values[whole] ?? 0)));
}

function holds({ rows }: Table, left: readonly number[], right: readonly number[]): boolean {
  for (const { values } of rows) {
    let rest = 0;
    for (const column of left) rest += values[column] ?? 0;
    for (const column of right) rest -= values[column] ?? 0;
    // NaN where a number is not known: nothing to see there.
    if (rest > 0 || rest < 0) return false;
  }
  return true;
}

/**
 * Each area in which a sum comes out right speaks for it, large numbers more than small ones. Every count has to take part
 * in some areas, in one partition at least.
 */
function isNoAccident({ rows }: Table, left: readonly number[], right: readonly number[]): boolean {
  const all = [...left, ...right];
  const byPartition = new Map<string, { bits: number; areas: number; nonZero: Uint32Array }>();
  for (const { partition, values } of rows) {
    const numbers = all.map((column) => values[column] ?? Number.NaN);
    if (numbers.some(Number.isNaN)) continue;
    const sum = left.reduce((total, column) => total + (values[column] ?? 0), 0);
    const one = byPartition.get(partition) ?? { bits: 0, areas: 0, nonZero: new Uint32Array(all.length) };
    byPartition.set(partition, one);
    one.bits += Math.log2(1 + Math.sqrt(sum));
    one.areas += sum > 0 ? 1 : 0;
    for (const [i, x] of numbers.entries()) if (x > 0) one.nonZero[i] = (one.nonZero[i] ?? 0) + 1;
  }
  return [...byPartition.values()].some(
    ({ bits, areas, nonZero }) =>
      bits >= leastBits && areas >= 2 * leastAreas && nonZero.every((count) => count >= leastAreas),
  );
}

/** Linear relations of any length between counts of one partition, where it has clearly more areas than there are counts. */
function sumsInNullSpace(table: Table, relations: Relations): CountSum[] {
  const found: CountSum[] = [];
  const partitions = [...new Set(table.rows.map((row) => row.partition))];
  for (const partition of partitions) {
    const own = table.rows.filter((row) => row.partition === partition);
    for (const columns of coverages(own, table.keys.length)) {
      const independent = columns.filter((column) => !relations.follows(column));
      const rows = own.filter(({ values }) => columns.every((column) => !Number.isNaN(values[column])));
      if (rows.length < independent.length + spareAreas) continue;
      const echelon = new Echelon(rows.length);
      for (const column of independent) {
        const vector = rows.map(({ values }) => modulo(values[column] ?? 0));
        const combination = echelon.add(column, vector);
        if (!combination) continue;
        const sum = asSum(combination);
        if (!sum || !holds(table, sum.left, sum.right) || !isNoAccident(table, sum.left, sum.right)) continue;
        const [left, right] = [sum.left, sum.right].map((side) => side.map((one) => table.keys[one] ?? ""));
        if (left && right && relations.add(left, right)) found.push({ left, right });
      }
    }
  }
  return found;
}

/** Groups of columns that are known in the same areas or more. */
function coverages(rows: Table["rows"], columns: number): number[][] {
  const groups = new Map<string, number[]>();
  const known = Array.from({ length: columns }, (_, column) => rows.map((row) => !Number.isNaN(row.values[column])));
  for (const own of known) {
    if (!own.includes(true)) continue;
    const wide = known.flatMap((other, column) => (own.every((is, row) => !is || other[row]) ? [column] : []));
    groups.set(wide.join(), wide);
  }
  return [...groups.values()];
}

/** Σ coefficient · column = 0 with small whole coefficients, as two sides of positive ones; the single whole is on the left. */
function asSum(combination: ReadonlyMap<number, number>): { left: number[]; right: number[] } | undefined {
  const left: number[] = [];
  const right: number[] = [];
  for (const [column, coefficient] of combination) {
    const c = signed(coefficient);
    if (Math.abs(c) > greatestCoefficient) return undefined;
    for (let i = 0; i < Math.abs(c); i++) (c > 0 ? left : right).push(column);
  }
  if (left.length === 0 || right.length === 0) return undefined;
  return right.length < left.length ? { left: right, right: left } : { left, right };
}

/** Relations between counts that are known already, to tell what follows from them. */
class Relations {
  readonly #keys: readonly string[];
  readonly #echelon: Echelon;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#echelon = new Echelon(keys.length);
  }

  /** Adds Σ left = Σ right; false if it follows from what is there. */
  add(left: readonly string[], right: readonly string[]): boolean {
    const vector = this.#keys.map(() => 0);
    for (const [side, sign] of [
      [left, 1],
      [right, -1],
    ] as const) {
      for (const key of side) {
        const column = this.#keys.indexOf(key);
        // Who names a count that is not here says nothing about those that are.
        if (column < 0) return false;
        vector[column] = modulo((vector[column] ?? 0) + sign);
      }
    }
    return this.#echelon.add(-1, vector) === undefined;
  }

  /** Whether a count can be computed from larger ones by these relations. */
  follows(column: number): boolean {
    return this.#echelon.hasPivot(column);
  }
}

const fewParts = 4;
/** Areas in which a count must not be zero before its sums mean anything. */
const leastAreas = 3;
/** How improbable an accident has to be, as a power of two. */
const leastBits = 30;
const spareAreas = 8;
const greatestCoefficient = 2;
