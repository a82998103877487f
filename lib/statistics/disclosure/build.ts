import { assumeUnknown } from "./assume";
import {
  type BlockCount,
  type DisclosureBlock,
  districtsOf,
  type EarlierRelease,
  groupsOf,
  type LedgerCell,
  leavesOf,
} from "./block";
import { demandsOf, restDemandsOf, unknownDemandsOf } from "./demands";
import { type FoundCell, findCells, meanOf, unusedResiduals } from "./find";
import { type LeafSet, leafSetKey, linkLeafSets } from "./geometry";
import { Breath } from "./pause";
import type { Solver } from "./solver";
import { type DisclosureSystem, linkSystem, type SystemCell, type SystemRelation } from "./system";
import { levels, publicCounts } from "./weights";

/** A cell while the system is put together. */
type Draft = { -readonly [K in keyof SystemCell]: SystemCell[K] };

/**
 * Builds the system of all linked cells of a block: every count over every distinct set of leaves, sums over all partitions,
 * sums, orders and rests between counts, intervals of published rates and means, and what is public already. Relations that the
 * numbers themselves break are left out: nobody can rely on them there.
 */
export function buildSystem(block: DisclosureBlock, solver: Solver): Promise<DisclosureSystem> {
  return new Builder(block, solver).build();
}

class Builder {
  readonly #block: DisclosureBlock;
  readonly #solver: Solver;
  readonly #leafIndex: ReadonlyMap<string, number>;
  readonly #cells: Draft[] = [];
  readonly #relations: SystemRelation[] = [];
  readonly #indexOf = new Map<string, Map<string, number>>();
  readonly #geometries = new Map<string, LeafSet[]>();
  readonly #level: (leaves: readonly number[]) => { readonly weight: number; readonly total: boolean };
  readonly #publicCounts: ReadonlySet<string>;
  readonly #wholes: ReadonlySet<string>;
  readonly #ledger = new Map<string, LedgerCell[]>();

  constructor(block: DisclosureBlock, solver: Solver) {
    this.#block = block;
    this.#solver = solver;
    // Leaves that are no more still stand for numbers that were published of them.
    const then = [
      ...(block.ledger ?? []).flatMap((cell) => cell.leaves),
      ...(block.earlier ?? []).flatMap(({ partitions = [] }) => leavesOf({ partitions })),
    ];
    this.#leafIndex = new Map([...new Set([...leavesOf(block), ...then])].map((leaf, i) => [leaf, i]));
    this.#wholes = new Set(
      block.counts.flatMap((count) => [count.whole, count.meanOver].filter((key) => key !== undefined)),
    );
    this.#publicCounts = publicCounts(block);
    this.#level = levels(block, this.#leafIndex);
    for (const cell of block.ledger ?? [])
      this.#ledger.set(cell.baseCount, [...(this.#ledger.get(cell.baseCount) ?? []), cell]);
  }

  async build(): Promise<DisclosureSystem> {
    const breath = new Breath();
    for (const count of this.#block.counts) {
      this.#addCells(count);
      await breath.take();
    }
    for (const count of this.#block.counts) {
      this.#linkCounts(count);
      await breath.take();
    }
    for (const sum of this.#block.sums ?? []) this.#addSum(sum.left, sum.right);
    for (const order of this.#block.orders ?? []) this.#addOrder(order.left, order.right, order.factor ?? 1, "order");
    for (const rate of this.#block.rates ?? []) this.#addRate(rate);
    for (const earlier of this.#block.earlier ?? []) {
      this.#addEarlier(earlier);
      await breath.take();
    }
    const unknown = this.#cells.flatMap((cell, index) => (cell.unknown ? [index] : []));
    const relations = assumeUnknown(this.#cells, this.#relations, unknown, this.#solver);
    const thresholds = new Map(this.#block.counts.map((count) => [count.key, count.threshold]));
    for (const index of unknown) {
      const cell = this.#cells[index];
      if (cell && cell.places.length > 0)
        cell.demands = unknownDemandsOf(cell.value, thresholds.get(cell.baseCount) ?? 1);
    }
    const districts = districtsOf(this.#block);
    const districtOf = [...this.#leafIndex.keys()].map(
      (leaf) => districts?.areas.findIndex((area) => area.leaves.includes(leaf)) ?? -1,
    );
    const strictCounts = new Set(this.#block.counts.flatMap((count) => (count.strictInsider ? [count.key] : [])));
    const groupOf = groupsOf(this.#block);
    return linkSystem({ cells: this.#cells, relations, districtOf, groupOf, strictCounts });
  }

  /** The cells of one count, and how they add up over areas. */
  #addCells(count: BlockCount): void {
    const found = findCells(this.#block, this.#leafIndex, count);
    const ledger = this.#ledgerOf(count);
    if (found.size === 0 && ledger.size === 0) return;
    const sets = [
      ...[...found.values()].map((one) => one.leaves),
      ...[...ledger.keys()].filter((key) => !found.has(key)).map((key) => key.split(" ").map(Number)),
    ];
    const geometry = this.#geometry(sets);
    const indexOf = new Map<string, number>();
    this.#indexOf.set(count.key, indexOf);
    for (const set of geometry) {
      indexOf.set(set.key, this.#cells.length);
      this.#cells.push(this.#cellOf(count, set, found.get(set.key), ledger.get(set.key)));
    }
    for (const set of geometry) {
      if (set.parts.length === 0) continue;
      const members = set.parts.flatMap((part) => indexOf.get(part) ?? []);
      this.#relate("space", [indexOf.get(set.key) ?? -1, ...members], [1, ...members.map(() => -1)], 0, 0);
    }
  }

  /** Numbers of a count that are public already, by set of leaves. */
  #ledgerOf(count: BlockCount): Map<string, number[]> {
    const outside = unusedResiduals(this.#block, count, this.#block.valueOf);
    const byKey = new Map<string, number[]>();
    for (const { leaves, value } of this.#ledger.get(count.key) ?? []) {
      const key = this.#keyOf(leaves, outside);
      if (key === "") continue;
      const numbers = byKey.get(key);
      if (numbers) numbers.push(value);
      else byKey.set(key, [value]);
    }
    return byKey;
  }

  /** A set of leaves without those that a count does not use. */
  #keyOf(leaves: readonly string[], outside: ReadonlySet<string>): string {
    return leafSetKey(leaves.flatMap((leaf) => (outside.has(leaf) ? [] : (this.#leafIndex.get(leaf) ?? []))));
  }

  #cellOf(count: BlockCount, set: LeafSet, found: FoundCell | undefined, earlier: readonly number[] = []): Draft {
    const value = found?.value.state === "known" ? found.value.value : earlier.at(-1);
    const rules = [...(found?.rules ?? [])];
    const isConstant = this.#publicCounts.has(count.key) || earlier.some((one) => one === value);
    const status = isConstant && value !== undefined ? "constant" : found ? "open" : "hidden";
    const { weight, total } = this.#level(set.leaves);
    const isWhole = this.#wholes.has(count.key);
    const isPopulation = isWhole && count.whole === undefined;
    const x = value ?? 0;
    const mean = count.meanOver === undefined ? undefined : meanOf(this.#block, count, found?.places[0], x);
    return {
      baseCount: count.key,
      places: found?.places ?? [],
      leaves: set.leaves,
      value: x,
      status,
      integer: count.meanOver === undefined && count.integer !== false,
      cost: (weight * (isWhole ? 8 : 1)) / Math.max(x, 1),
      total: total || (isPopulation && set.leaves.length > 1),
      rules,
      unknown: value === undefined,
      demands:
        status !== "open" ? [] : mean ? (rules.length > 0 ? mean.demands : []) : demandsOf(x, rules, count.threshold),
      shown: mean?.shown,
    };
  }

  /**
   * The numbers of an earlier release where they differ from today's: cells of their own beside those that did not change. What
   * was published then is a constant, what was withheld then keeps its protection.
   */
  #addEarlier(earlier: EarlierRelease): void {
    const changed = new Map<string, Map<string, number>>();
    for (const count of this.#block.counts) {
      const now = this.#indexOf.get(count.key) ?? new Map<string, number>();
      const found = findCells({ ...this.#block, ...earlier }, this.#leafIndex, count);
      const geometry = this.#geometry([...found.values()].map((one) => one.leaves));
      const own = new Map<string, number>();
      const sameAsNow = ({ key, parts }: LeafSet, { value }: FoundCell) =>
        value.state === "known" &&
        this.#cells[now.get(key) ?? -1]?.value === value.value &&
        !parts.some((part) => own.has(part));
      for (const set of geometry.toSorted((a, b) => a.leaves.length - b.leaves.length)) {
        const one = found.get(set.key);
        if (one ? sameAsNow(set, one) : now.has(set.key)) continue;
        const isPublished =
          one?.places.some((place) => earlier.isPublished({ ...place, baseCount: count.key })) ?? false;
        own.set(set.key, this.#cells.length);
        const cell = this.#cellOf(count, set, one);
        this.#cells.push({
          ...cell,
          places: [],
          formerly: one?.places[0],
          status: isPublished && !cell.unknown ? "constant" : "hidden",
          demands: isPublished || count.meanOver !== undefined ? [] : cell.demands,
          shown: undefined,
        });
      }
      if (own.size === 0) continue;
      changed.set(count.key, own);
      for (const set of geometry) {
        const whole = own.get(set.key);
        if (whole === undefined || set.parts.length === 0) continue;
        const members = set.parts.flatMap((part) => own.get(part) ?? now.get(part) ?? []);
        if (members.length === set.parts.length)
          this.#relate("space", [whole, ...members], [1, ...members.map(() => -1)], 0, 0);
      }
    }
    this.#linkEarlier(changed);
  }

  /** Sums and orders between counts of which at least one changed. */
  #linkEarlier(changed: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
    const relateAll = (left: readonly string[], right: readonly string[], factor: number, equal: boolean) => {
      const counts = [...left, ...right];
      for (const key of new Set(counts.flatMap((count) => [...(changed.get(count)?.keys() ?? [])]))) {
        const cells = counts.map((count) => changed.get(count)?.get(key) ?? this.#indexOf.get(count)?.get(key));
        if (cells.includes(undefined)) continue;
        const coefficients = counts.map((_, i) => (i < left.length ? -1 : factor));
        const upper = equal ? 0 : Number.POSITIVE_INFINITY;
        this.#relate(
          equal ? "sum" : "order",
          cells.flatMap((cell) => cell ?? []),
          coefficients,
          0,
          upper,
        );
      }
    };
    for (const count of this.#block.counts) {
      for (const parts of count.sumOf ?? []) relateAll([count.key], parts, 1, true);
      if (count.whole !== undefined) relateAll([count.key], [count.whole], 1, false);
      if (count.carrier !== undefined) relateAll([count.carrier], [count.key], 1, false);
    }
    for (const { left, right } of this.#block.sums ?? []) relateAll(left, right, 1, true);
    for (const { left, right, factor } of this.#block.orders ?? []) relateAll(left, right, factor ?? 1, false);
  }

  /** Sums, rests and carriers of a count, as declared with its definition. */
  #linkCounts(count: BlockCount): void {
    for (const parts of count.sumOf ?? []) {
      if (parts.length === 0) continue;
      this.#addSum([count.key], parts);
    }
    if (count.whole !== undefined) this.#addRest(count, count.whole);
    if (count.carrier !== undefined) this.#addOrder([count.carrier], [count.key], 1, "order");
    if (count.meanOver !== undefined) this.#addOrder([count.key], [count.meanOver], greatestAge, "order");
  }

  #addRest(count: BlockCount, wholeKey: string): void {
    const own = this.#indexOf.get(count.key);
    const wholes = this.#indexOf.get(wholeKey);
    const independent = this.#independentSets([count.key, wholeKey]);
    for (const [key, part] of own ?? []) {
      const whole = wholes?.get(key);
      const [x, n] = [this.#cells[part], this.#cells[whole ?? -1]];
      if (whole === undefined || !x || !n) continue;
      const rest = n.value - x.value;
      // Even where the part is public already, its whole need not tell the rest.
      const isSecret = x.status === "open" || (n.status === "open" && !this.#publicCounts.has(count.key));
      const demands =
        x.unknown || n.unknown || !isSecret || !x.rules.includes("complement")
          ? []
          : restDemandsOf(rest, count.threshold);
      if (demands.length === 0) {
        if (independent.has(key)) this.#relate("rest", [whole, part], [1, -1], 0, Number.POSITIVE_INFINITY);
        continue;
      }
      this.#cells.push({
        baseCount: count.key,
        places: [],
        leaves: x.leaves,
        value: rest,
        status: "hidden",
        integer: true,
        cost: 0,
        total: false,
        rules: ["complement"],
        unknown: false,
        demands,
      });
      this.#relate("rest", [whole, part, this.#cells.length - 1], [1, -1, -1], 0, 0);
    }
  }

  #addSum(left: readonly string[], right: readonly string[]): void {
    this.#forSets([...left, ...right], (cells) => {
      const coefficients = cells.map((_, i) => (i < left.length ? 1 : -1));
      this.#relate("sum", cells, coefficients, 0, 0);
    });
  }

  #addOrder(left: readonly string[], right: readonly string[], factor: number, kind: "order"): void {
    this.#forSets([...left, ...right], (cells) => {
      const coefficients = cells.map((_, i) => (i < left.length ? -1 : factor));
      this.#relate(kind, cells, coefficients, 0, Number.POSITIVE_INFINITY);
    });
  }

  #addRate(rate: NonNullable<DisclosureBlock["rates"]>[number]): void {
    const find = (keys: readonly string[]) =>
      keys.map((key) => {
        const count = this.#block.counts.find((one) => one.key === key);
        if (!count) return undefined;
        const outside = unusedResiduals(this.#block, count, this.#block.valueOf);
        return this.#indexOf.get(key)?.get(this.#keyOf(rate.leaves, outside));
      });
    const numerator = find(rate.numerator);
    const denominator = find(rate.denominator);
    if (numerator.length === 0 || [...numerator, ...denominator].includes(undefined)) return;
    const half = 0.5 * 10 ** -rate.decimals;
    const cells = [...numerator, ...denominator].flatMap((cell) => cell ?? []);
    const bound = (ratio: number) => [...numerator.map(() => 1), ...denominator.map(() => -ratio / rate.factor)];
    this.#relate("rate", cells, bound(rate.value - half), 0, Number.POSITIVE_INFINITY);
    this.#relate("rate", cells, bound(rate.value + half), Number.NEGATIVE_INFINITY, 0);
  }

  /** Every set of leaves for which all these counts have a cell, as far as it does not follow from smaller ones. */
  #forSets(counts: readonly string[], use: (cells: number[]) => void): void {
    const indices = counts.map((key) => this.#indexOf.get(key));
    for (const key of this.#independentSets(counts)) use(indices.flatMap((index) => index?.get(key) ?? []));
  }

  /** Sets over which all these counts have cells, without those that are sums of such: relations carry over to them. */
  #independentSets(counts: readonly string[]): ReadonlySet<string> {
    const [first, ...others] = counts.map((key) => this.#indexOf.get(key));
    const common = [...(first ?? [])].filter(([key]) => others.every((indices) => indices?.has(key)));
    const geometry = this.#geometry(common.map(([, cell]) => [...(this.#cells[cell]?.leaves ?? [])]));
    const remainders = new Set(geometry.flatMap((set) => (set.remainder ? [set.key] : [])));
    return new Set(
      geometry.flatMap(({ key, parts, remainder }) =>
        !remainder && (parts.length === 0 || parts.some((part) => remainders.has(part))) ? [key] : [],
      ),
    );
  }

  #relate(kind: SystemRelation["kind"], cells: number[], coefficients: number[], lower: number, upper: number): void {
    const drafts = cells.map((cell) => this.#cells[cell]);
    if (drafts.includes(undefined)) return;
    if (!drafts.some((cell) => cell?.unknown)) {
      const sum = drafts.reduce((total, cell, i) => total + (coefficients[i] ?? 0) * (cell?.value ?? 0), 0);
      const slack = drafts.some((cell) => !cell?.integer) ? 0.5 : 1e-6;
      if (sum < lower - slack || sum > upper + slack) return;
    }
    this.#relations.push({ kind, cells, coefficients, lower, upper });
  }

  #geometry(sets: readonly number[][]): LeafSet[] {
    const name = sets.map(leafSetKey).join("|");
    const known = this.#geometries.get(name) ?? linkLeafSets(sets);
    this.#geometries.set(name, known);
    return known;
  }
}

/** Oldest mean age that anybody would believe of an area (handbook §1.3). */
const greatestAge = 115;
