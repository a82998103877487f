import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FeasibilitySystem,
  feasibilityIntervals,
  feasibilityRanges,
  isProtected,
  numeratorRange,
} from "./feasibility";

const sumIs = (cells: string[], total: number) => ({
  terms: cells.map((cell) => ({ cell, coefficient: 1 })),
  lower: total,
  upper: total,
});
const system = (keys: string[], ...constraints: FeasibilitySystem["constraints"]): FeasibilitySystem => ({
  cells: keys.map((key) => ({ key })),
  constraints,
});
const intervals = async (one: FeasibilitySystem) =>
  Object.fromEntries([...(await feasibilityIntervals(one))].map(([key, { lower, upper }]) => [key, [lower, upper]]));

/** All tables of non-negative integers up to `most` that fulfil the constraints. */
function bruteForce({ cells, constraints }: FeasibilitySystem, most: number): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  const table: Record<string, number> = {};
  const assign = (index: number): void => {
    const cell = cells[index];
    if (!cell) {
      const fits = constraints.every(({ terms, lower = -Infinity, upper = Infinity }) => {
        const total = terms.reduce((sum, term) => sum + term.coefficient * (table[term.cell] ?? 0), 0);
        return total >= lower - 1e-9 && total <= upper + 1e-9;
      });
      if (!fits) return;
      for (const { key } of cells) {
        const value = table[key] ?? 0;
        const [low = value, high = value] = found[key] ?? [];
        found[key] = [Math.min(low, value), Math.max(high, value)];
      }
      return;
    }
    for (let value = 0; value <= most; value++) {
      table[cell.key] = value;
      assign(index + 1);
    }
  };
  assign(0);
  return found;
}

describe("worked examples of the handbook", () => {
  it("D-1: Geurts 1992, brute force agrees", async () => {
    const table = system(
      ["X11", "X12", "X21", "X22"],
      sumIs(["X11", "X12"], 7),
      sumIs(["X21", "X22"], 3),
      sumIs(["X11", "X21"], 9 - 3),
      sumIs(["X12", "X22"], 7 - 3),
    );
    const expected = { X11: [3, 6], X12: [1, 4], X21: [0, 3], X22: [0, 3] };
    expect(await intervals(table)).toEqual(expected);
    expect(bruteForce(table, 9)).toEqual(expected);
  });

  it("D-2: one withheld leaf is known, two protect each other", async () => {
    expect(await intervals(system(["A"], sumIs(["A"], 50 - 48)))).toEqual({ A: [2, 2] });
    const two = system(["A", "C"], sumIs(["A", "C"], 50 - 14 - 25));
    expect(await intervals(two)).toEqual({ A: [0, 11], C: [0, 11] });
    expect(isProtected({ lower: 2, upper: 2 }, 3)).toBe(false);
    expect(isProtected({ lower: 0, upper: 11 }, 3)).toBe(true);
    const [a, both] = await feasibilityRanges(two, [
      [{ cell: "A", coefficient: 1 }],
      [
        { cell: "A", coefficient: 1 },
        { cell: "C", coefficient: 1 },
      ],
    ]);
    expect(both).toEqual({ lower: 11, upper: 11 });
    expect([a!.lower + 14, a!.upper + 14]).toEqual([14, 25]);
  });

  it("D-3: two small siblings are not enough", async () => {
    const ones = await feasibilityIntervals(system(["a", "b"], sumIs(["a", "b"], 52 - 50)));
    expect(ones.get("a")).toEqual({ lower: 0, upper: 2 });
    expect(isProtected(ones.get("a")!, 3)).toBe(false);
    const withTwenty = await feasibilityIntervals(system(["a", "b", "c"], sumIs(["a", "b", "c"], 52 - 30)));
    expect(withTwenty.get("a")).toEqual({ lower: 0, upper: 22 });
    expect(isProtected(withTwenty.get("a")!, 3)).toBe(true);
  });

  it("D-4: a published complement gives the cell away, withheld complements do not", async () => {
    const open = system(["A", "C"], sumIs(["A", "C"], 11), sumIs(["A"], 40 - 38), sumIs(["C"], 50 - 41));
    expect((await intervals(open)).A).toEqual([2, 2]);
    const closed = system(
      ["A", "C", "notA", "notC"],
      sumIs(["A", "C"], 11),
      sumIs(["A", "notA"], 40),
      sumIs(["C", "notC"], 50),
      sumIs(["notA", "notC"], 79),
    );
    expect(await intervals(closed)).toEqual({ A: [0, 11], C: [0, 11], notA: [29, 40], notC: [39, 50] });
  });

  it("D-5: a published rate gives the count away", async () => {
    const range = numeratorRange(2.5, 1, 80);
    expect(range.lower).toBeCloseTo(1.96, 10);
    expect(range.upper).toBeCloseTo(2.04, 10);
    const published = { cells: [{ key: "x", ...range }], constraints: [] };
    expect(await intervals(published)).toEqual({ x: [2, 2] });
    expect(await intervals({ cells: [{ key: "x", ...numeratorRange(3, 0, 80) }], constraints: [] })).toEqual({
      x: [2, 2],
    });
  });

  it("D-6: so does a published change on a published value", async () => {
    const change = numeratorRange(100 - 84.6, 1, 13);
    expect(await intervals({ cells: [{ key: "x", ...change }], constraints: [] })).toEqual({ x: [2, 2] });
  });
});

describe("feasibility", () => {
  it("has no upper end where nothing limits a cell", async () => {
    expect(await intervals(system(["x"]))).toEqual({ x: [0, Number.POSITIVE_INFINITY] });
  });
  it("refuses a contradiction and unknown cells", async () => {
    await expect(feasibilityIntervals(system(["x"], sumIs(["x"], 3), sumIs(["x"], 4)))).rejects.toThrow("contradict");
    await expect(feasibilityIntervals(system(["x"], sumIs(["y"], 3)))).rejects.toThrow("unknown cell y");
  });
  it("solves fractional bounds over integers", async () => {
    const odd = system(
      ["x", "y", "z"],
      ...[
        ["x", "y"],
        ["y", "z"],
        ["x", "z"],
      ].map((pair) => ({ ...sumIs(pair, 1), lower: 0 })),
    );
    const [total] = await feasibilityRanges(odd, [["x", "y", "z"].map((cell) => ({ cell, coefficient: 1 }))]);
    // The linear bound is 1.5, over integers 1.
    expect(total).toEqual({ lower: 0, upper: 1 });
    expect(await intervals(odd)).toEqual({ x: [0, 1], y: [0, 1], z: [0, 1] });
  });
  it("agrees with trying all tables on random two-way tables", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }), async (values) => {
        const keys = values.map((_, i) => `x${i}`);
        const total = (indices: number[]) => indices.reduce((sum, i) => sum + (values[i] ?? 0), 0);
        const lines = [
          [0, 1, 2],
          [3, 4, 5],
          [0, 3],
          [1, 4],
          [2, 5],
        ];
        const table = system(
          keys,
          ...lines.map((line) =>
            sumIs(
              line.map((i) => `x${i}`),
              total(line),
            ),
          ),
        );
        const computed = await intervals(table);
        expect(computed).toEqual(bruteForce(table, 8));
        for (const [i, key] of keys.entries()) {
          expect(computed[key]![0]).toBeLessThanOrEqual(values[i]!);
          expect(computed[key]![1]).toBeGreaterThanOrEqual(values[i]!);
        }
      }),
      { numRuns: 8, seed: 5 },
    );
  });
});
