import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoarseReleaseInput, decideCoarseRelease } from "./coarseRelease";
import { linkedCounts } from "./linkedCounts";
import type { CoarsePartition } from "./partitions";
import { type DisclosureCount, primaryRulesOf } from "./primaryRules";
import { known, missing, suppressed, type Value } from "./values";

const limits = { threshold: 3, minPopulation: 0, minPopulationForMeanAge: 0 };
const count = (key: string, more: Partial<DisclosureCount> = {}): DisclosureCount => ({ key, ...limits, ...more });
const partition = (key: string, areas: Record<string, string[]>): CoarsePartition => ({
  key,
  areas: Object.entries(areas).map(([area, leaves]) => ({ key: area, leaves })),
});
const leavesOf = (leaves: string[]) => partition("leaves", Object.fromEntries(leaves.map((leaf) => [leaf, [leaf]])));
const date = "2024-12-31";

/** Values by leaf; areas hold their sums, unless a total of their own is given. */
function decide(
  partitions: CoarsePartition[],
  baseCounts: DisclosureCount[],
  leaves: Record<string, Record<string, number | Value>>,
  totals: Record<string, Record<string, number>> = {},
) {
  const areas = new Map(partitions.flatMap((one) => one.areas.map((area) => [`${one.key}/${area.key}`, area.leaves])));
  const input: CoarseReleaseInput = {
    partitions,
    baseCounts,
    dates: [date],
    populationKey: "EW",
    valueOf: ({ baseCount, partition: key, area }) => {
      const total = totals[baseCount]?.[area];
      if (total !== undefined) return known(total);
      const parts = (areas.get(`${key}/${area}`) ?? []).map((leaf) => leaves[baseCount]?.[leaf] ?? missing);
      const hole = parts.find((part) => typeof part !== "number");
      if (hole !== undefined && typeof hole !== "number") return hole;
      return known(parts.reduce<number>((sum, part) => sum + (typeof part === "number" ? part : 0), 0));
    },
  };
  return decideCoarseRelease(input);
}
const released = (decisions: ReturnType<typeof decide>, key: string) =>
  decisions.filter((one) => one.group.includes(key) && one.released).map((one) => one.partition);

const six = ["a", "b", "c", "d", "e", "f"];
const city = partition("city", { all: six });
const districts = partition("districts", { north: ["a", "b", "c"], south: ["d", "e", "f"] });
const byLeaf = (...values: (number | Value)[]) => Object.fromEntries(six.map((leaf, i) => [leaf, values[i] ?? 0]));

describe("linked counts", () => {
  it("are those of one sum; a denominator is not linked to its numerator", () => {
    expect(
      linkedCounts([
        { key: "AL", sumOf: [["AL_2", "AL_3"]] },
        { key: "EW", sumOf: [["U18", "O18"]] },
        { key: "AL_2" },
        { key: "U18" },
        { key: "AL_3" },
        { key: "K_BG" },
        { key: "O18" },
      ]),
    ).toEqual([["AL", "AL_2", "AL_3"], ["EW", "U18", "O18"], ["K_BG"]]);
  });
  it("may chain over several sums", () => {
    expect(linkedCounts([{ key: "x", sumOf: [["y"], ["z"]] }, { key: "z" }, { key: "y" }])).toEqual([["x", "z", "y"]]);
  });
});

describe("the coarse release", () => {
  it("withholds a partition with one primary cell, and only that", () => {
    const decisions = decide([city, districts, leavesOf(six)], [count("AL")], { AL: byLeaf(2, 9, 9, 9, 9, 9) });
    expect(released(decisions, "AL")).toEqual(["city", "districts"]);
    expect(decisions[2]?.reason).toEqual({ kind: "primary", rule: "count", baseCount: "AL", area: "a" });
  });

  it("withholds all counts of a sum together, and no denominator", () => {
    const baseCounts = [
      count("AL", { sumOf: [["AL_2", "AL_3"]], whole: "EW" }),
      count("AL_2"),
      count("AL_3"),
      count("EW"),
    ];
    const decisions = decide([city, leavesOf(six)], baseCounts, {
      AL: byLeaf(9, 9, 9, 9, 9, 9),
      AL_2: byLeaf(8, 5, 5, 5, 5, 5),
      AL_3: byLeaf(1, 4, 4, 4, 4, 4),
      EW: byLeaf(90, 90, 90, 90, 90, 90),
    });
    expect(released(decisions, "AL")).toEqual(["city"]);
    expect(released(decisions, "EW")).toEqual(["city", "leaves"]);
  });

  it("judges each count by the thresholds of its source", () => {
    const decisions = decide([city, leavesOf(six)], [count("A"), count("B", { threshold: 10 })], {
      A: byLeaf(5, 5, 5, 5, 5, 5),
      B: byLeaf(5, 5, 5, 5, 5, 5),
    });
    expect(released(decisions, "A")).toEqual(["city", "leaves"]);
    expect(released(decisions, "B")).toEqual(["city"]);
  });

  it("releases a crossing partition only with three leaves in every intersection", () => {
    const nine = Array.from({ length: 12 }, (_, i) => `l${i}`);
    const values = { A: Object.fromEntries(nine.map((leaf) => [leaf, 2])) };
    const all = partition("city", { all: nine });
    const halves = partition("districts", { x: nine.slice(0, 6), y: nine.slice(6) });
    const wide = partition("boroughs", {
      p: [...nine.slice(0, 3), ...nine.slice(6, 9)],
      q: [...nine.slice(3, 6), ...nine.slice(9)],
    });
    const narrow = partition("boroughs", { p: nine.slice(0, 7), q: nine.slice(7) });
    expect(released(decide([all, halves, wide, leavesOf(nine)], [count("A")], values), "A")).toEqual([
      "city",
      "districts",
      "boroughs",
    ]);
    const decisions = decide([all, halves, narrow, leavesOf(nine)], [count("A")], values);
    expect(released(decisions, "A")).toEqual(["city", "districts"]);
    expect(decisions[2]?.reason?.kind).toBe("smallIntersection");
  });

  it("does not let a crossing partition be held up by one that is withheld", () => {
    const crossing = partition("boroughs", { p: ["a", "b", "d", "e"], q: ["c", "f"] });
    const decisions = decide([city, districts, crossing], [count("A")], { A: byLeaf(1, 0, 0, 9, 9, 9) });
    expect(released(decisions, "A")).toEqual(["city", "boroughs"]);
  });

  it("sees what a partition leaves out: city minus districts is the rest", () => {
    const partial = partition("districts", { north: ["a", "b", "c"], south: ["d", "e"] });
    const decisions = decide([city, partial], [count("A")], { A: byLeaf(9, 9, 9, 9, 9, 2) });
    expect(released(decisions, "A")).toEqual(["city", "districts"]);
    const withLeaves = decide([city, partial, leavesOf(six)], [count("A")], { A: byLeaf(9, 9, 9, 9, 9, 2) });
    expect(withLeaves[1]?.reason).toMatchObject({ kind: "wouldReveal", area: "f" });
    expect(released(withLeaves, "A")).toEqual(["city"]);
  });

  it("keeps a leaf secret that its source withheld", () => {
    const one = decide(
      [city, districts, leavesOf(six)],
      [count("A")],
      { A: byLeaf(suppressed, 9, 9, 9, 9, 9) },
      { A: { all: 60, north: 24 } },
    );
    expect(released(one, "A")).toEqual(["city", "districts"]);
    const unknownTotals = decide([city, districts, leavesOf(six)], [count("A")], {
      A: byLeaf(suppressed, 9, 9, 9, 9, 9),
    });
    expect(released(unknownTotals, "A")).toContain("leaves");
    const two = (north: number) =>
      released(
        decide(
          [districts, leavesOf(six)],
          [count("A")],
          { A: byLeaf(suppressed, suppressed, 9, 9, 9, 9) },
          { A: { north } },
        ),
        "A",
      );
    expect(two(9 + 3)).toContain("leaves");
    expect(two(9 + 2)).not.toContain("leaves");
    expect(two(9 + 4)).not.toContain("leaves");
  });

  it("does not let a cell that its source withheld follow from the other counts of its sum", () => {
    const sum = [count("AL", { sumOf: [["AL_2", "AL_3"]] }), count("AL_2"), count("AL_3")];
    const releasedWith = (al: number | Value, al2: number | Value, al3: number | Value) =>
      released(
        decide([city, districts, leavesOf(six)], sum, {
          AL: byLeaf(al, 20, 20, 20, 20, 20),
          AL_2: byLeaf(al2, 12, 12, 12, 12, 12),
          AL_3: byLeaf(al3, 8, 8, 8, 8, 8),
        }),
        "AL",
      );
    expect(releasedWith(20, suppressed, 8)).not.toContain("leaves");
    expect(releasedWith(suppressed, 12, 8)).not.toContain("leaves");
    // Two parts are open: only a remainder that leaves no choice gives them away.
    expect(releasedWith(3, suppressed, suppressed)).toContain("leaves");
    expect(releasedWith(4, suppressed, suppressed)).not.toContain("leaves");
    expect(releasedWith(suppressed, suppressed, 8)).toContain("leaves");
    expect(releasedWith(20, missing, suppressed)).toContain("leaves");
  });

  it("does not let a missing leaf be computed, unless nothing is there", () => {
    const decideMissing = (all: number) =>
      released(decide([city, leavesOf(six)], [count("A")], { A: byLeaf(missing, 9, 9, 9, 9, 9) }, { A: { all } }), "A");
    expect(decideMissing(47)).toEqual(["city"]);
    expect(decideMissing(45)).toEqual(["city", "leaves"]);
  });

  it("says so when nothing was delivered", () => {
    const decisions = decide([city, leavesOf(six)], [count("EP")], {}, { EP: { all: 60000 } });
    expect(released(decisions, "EP")).toEqual(["city"]);
    expect(decisions[1]?.reason).toEqual({ kind: "nothingDelivered" });
  });
});

interface KnownSum {
  readonly leaves: readonly string[];
  readonly sum: number;
}

/** Cells that have only one possible value, given the released sums: an attacker with patience tries all tables. */
function determinedCells(
  truth: ReadonlyMap<string, number>,
  sums: readonly KnownSum[],
  cells: readonly (readonly string[])[],
) {
  return cells.filter((cell) => !hasAnotherValue(truth, sums, cell));
}

/** Searches all tables of non-negative integers with these sums for one in which the cell differs from the true table. */
function hasAnotherValue(
  truth: ReadonlyMap<string, number>,
  sums: readonly KnownSum[],
  cell: readonly string[],
): boolean {
  // The leaves of the cell come first: a branch in which it keeps its value is cut off at once.
  const leaves = [...truth.keys()].sort((a, b) => Number(cell.includes(b)) - Number(cell.includes(a)));
  const left = sums.map((one) => one.sum);
  const sumsOf = leaves.map((leaf) => sums.flatMap((one, i) => (one.leaves.includes(leaf) ? [i] : [])));
  const lastLeafOf = sums.map((one) => Math.max(...one.leaves.map((leaf) => leaves.indexOf(leaf))));
  let distance = 0;
  const search = (index: number): boolean => {
    const leaf = leaves[index];
    if (index === cell.length && distance === 0) return false;
    if (leaf === undefined) return true;
    const own = sumsOf[index] ?? [];
    const near = truth.get(leaf) ?? 0;
    const most = Math.min(near + 6, ...own.map((i) => left[i] ?? 0));
    const candidates = Array.from({ length: most + 1 }, (_, i) => i).sort(
      (a, b) => Math.abs(a - near) - Math.abs(b - near),
    );
    return candidates.some((value) => {
      // The last leaf of a sum has to fill it.
      if (own.some((i) => lastLeafOf[i] === index && left[i] !== value)) return false;
      const step = index < cell.length ? value - near : 0;
      distance += step;
      for (const i of own) left[i] = (left[i] ?? 0) - value;
      const found = search(index + 1);
      for (const i of own) left[i] = (left[i] ?? 0) + value;
      distance -= step;
      return found;
    });
  };
  return search(0);
}

const baseCountsOfSum = [count("A", { sumOf: [["B", "C"]] }), count("B"), count("C")];
const areasOf = (key: string, leaves: string[], owner: number[], kept: (area: number) => boolean = () => true) => {
  const areas: Record<string, string[]> = {};
  for (const [i, area] of owner.entries()) {
    if (kept(area)) areas[`${key}${area}`] = [...(areas[`${key}${area}`] ?? []), leaves[i] ?? ""];
  }
  return partition(key, areas);
};

/** Releases coarsely, attacks, and gives the partitions shown. */
function releaseAndAttack(partitions: CoarsePartition[], leaves: string[], first: number[], second: number[]) {
  const table = (list: number[]) => new Map(leaves.map((leaf, i) => [leaf, list[i] ?? 0]));
  const tables = { A: table(first.map((v, i) => v + (second[i] ?? 0))), B: table(first), C: table(second) };
  const numbers = Object.fromEntries(Object.entries(tables).map(([key, one]) => [key, Object.fromEntries(one)]));
  const decisions = decide(partitions, baseCountsOfSum, numbers);
  const shown = partitions.filter((one) => decisions.some((x) => x.partition === one.key && x.released));
  for (const truth of [tables.B, tables.C]) {
    const sumOf = (cell: readonly string[]) => cell.reduce((total, leaf) => total + (truth.get(leaf) ?? 0), 0);
    const sums = shown.flatMap((one) => one.areas.map((area) => ({ leaves: area.leaves, sum: sumOf(area.leaves) })));
    const primary = partitions
      .flatMap((one) => one.areas.map((area) => area.leaves))
      .filter((cell) => primaryRulesOf({ value: known(sumOf(cell)) }, limits).length > 0);
    if (sums.length > 0) expect(determinedCells(truth, sums, primary)).toEqual([]);
  }
  return shown.map((one) => one.key);
}

const listOf = (size: number, values: number[]) =>
  fc.array(fc.constantFrom(...values), { minLength: size, maxLength: size });

describe("on random cities", () => {
  it("no primary cell of any partition can be computed", () => {
    const arbitraryCity = fc
      .integer({ min: 4, max: 7 })
      .chain((size) =>
        fc.tuple(
          listOf(size, [0, 1, 2]),
          listOf(size, [0, 1]),
          listOf(size, [0, 1, 2, 3]),
          listOf(size, [0, 0, 1, 2, 3, 4]),
          listOf(size, [0, 1, 3, 5]),
        ),
      );
    fc.assert(
      fc.property(arbitraryCity, ([districtOf, boroughOf, spaceOf, first, second]) => {
        const leaves = first.map((_, i) => `l${i}`);
        const partitions = [
          partition("city", { all: leaves }),
          areasOf("districts", leaves, districtOf),
          areasOf("boroughs", leaves, boroughOf),
          areasOf("spaces", leaves, spaceOf, (area) => area === 0),
          leavesOf(leaves),
        ];
        releaseAndAttack(partitions, leaves, first, second);
      }),
      { numRuns: 300, seed: 20240 },
    );
  });

  it("nor where districts and boroughs cross and both are shown", () => {
    const leaves = Array.from({ length: 12 }, (_, i) => `l${i}`);
    let crossings = 0;
    fc.assert(
      fc.property(
        fc.tuple(
          listOf(12, [0, 1, 2, 3]),
          listOf(12, [0, 1, 3, 5]),
          fc.integer({ min: 0, max: 11 }),
          fc.integer({ min: 1, max: 8 }),
        ),
        ([first, second, start, width]) => {
          const partitions = [
            partition("city", { all: leaves }),
            areasOf(
              "districts",
              leaves,
              leaves.map((_, i) => Math.floor(i / 6)),
            ),
            areasOf(
              "boroughs",
              leaves,
              leaves.map((_, i) => Math.floor(i / 3) % 2),
            ),
            areasOf(
              "spaces",
              leaves,
              leaves.map((_, i) => (i >= start && i < start + width ? 0 : 1)),
              (area) => area === 0,
            ),
            leavesOf(leaves),
          ];
          if (releaseAndAttack(partitions, leaves, first, second).includes("boroughs")) crossings++;
        },
      ),
      { numRuns: 200, seed: 20240 },
    );
    expect(crossings).toBeGreaterThan(50);
  });

  it("the attacker can win: two crossing partitions without the rule give a single leaf away", () => {
    const truth = new Map([
      ["a", 2],
      ["b", 5],
      ["c", 6],
      ["d", 7],
    ]);
    const sums = [
      { leaves: ["a", "b"], sum: 7 },
      { leaves: ["b"], sum: 5 },
    ];
    expect(determinedCells(truth, [...sums, { leaves: ["c", "d"], sum: 13 }], [["a"], ["c"]])).toEqual([["a"]]);
  });
});
