import { describe, expect, it } from "vitest";
import { publicRange } from "./attack/recover";
import {
  inventedBaseCounts,
  inventedCounts,
  inventedOrders,
  inventedPartitions,
  summedBlock,
} from "./disclosure/inventedCity";
import { publicSums, type ReadableRelation, type ReadableTables } from "./publicSums";
import { seededRandom } from "./seededRandom";

describe("D-2 of the handbook", () => {
  /** District 50 = A 2 + B 14 + C 9 + D 25; A and C are withheld. */
  const tables: ReadableTables = {
    cells: [
      { baseCount: "X", leaves: ["A", "B", "C", "D"], value: 50 },
      { baseCount: "X", leaves: ["A"] },
      { baseCount: "X", leaves: ["B"], value: 14 },
      { baseCount: "X", leaves: ["C"] },
      { baseCount: "X", leaves: ["D"], value: 25 },
    ],
    relations: [],
  };
  it.each([
    [["A", "B"], 14, 25],
    [["A", "C"], 11, 11],
    [["A", "C", "D"], 36, 36],
    [["B", "D"], 39, 39],
    [["A"], 0, 11],
  ])("%j", async (leaves, lower, upper) => {
    expect(await publicSums(tables, leaves, [["X"]])).toEqual([{ lower, upper }]);
  });

  it("says nothing of a leaf of which nothing was published, nor of a count nobody knows", async () => {
    expect(await publicSums(tables, ["A", "E"], [["X"], ["Y"]])).toEqual([undefined, undefined]);
  });

  it("says nothing where it would take too long", async () => {
    expect(await publicSums(tables, ["A", "B"], [["X"]], { unknowns: 1, milliseconds: 1000 })).toEqual([undefined]);
    expect(await publicSums(tables, ["A", "B"], [["X"]], { unknowns: 100, milliseconds: -1 })).toEqual([undefined]);
    // What is all public takes no computing.
    expect(await publicSums(tables, ["B"], [["X"]], { unknowns: 0, milliseconds: -1 })).toEqual([
      { lower: 14, upper: 14 },
    ]);
  });

  it("does not take annual means for whole numbers", async () => {
    const cells = tables.cells.map((cell) => ({ ...cell, value: cell.value && cell.value + 0.5 }));
    expect(await publicSums({ cells, relations: [] }, ["A", "B"], [["X"]])).toEqual([undefined]);
  });

  it("keeps to the sums where what should hold between counts does not", async () => {
    const broken: ReadableRelation = { terms: [{ baseCount: "X", coefficient: 1 }], lower: 40, upper: 60 };
    expect(await publicSums({ ...tables, relations: [broken] }, ["A", "B"], [["X"]])).toEqual([
      { lower: 14, upper: 25 },
    ]);
  });
});

describe("random cities", () => {
  const limits = { threshold: 3, minPopulation: 0, minPopulationForMeanAge: 30 };
  const counts = inventedBaseCounts
    .filter((count) => count.meanOver === undefined)
    .map((count) => ({ ...count, ...limits }));
  const relations: ReadableRelation[] = [
    ...counts.flatMap((count) =>
      (count.sumOf ?? []).map((parts) => ({
        terms: [
          { baseCount: count.key, coefficient: 1 },
          ...parts.map((baseCount) => ({ baseCount, coefficient: -1 })),
        ],
        lower: 0,
        upper: 0,
      })),
    ),
    ...inventedOrders.map(({ left, right }) => ({
      terms: [
        ...right.map((baseCount) => ({ baseCount, coefficient: 1 })),
        ...left.map((baseCount) => ({ baseCount, coefficient: -1 })),
      ],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    })),
  ];

  it.each([1, 2, 3, 4, 5, 6])(
    "nothing said is narrower than the attacker's own range, or wrong: city %d",
    async (seed) => {
      const random = seededRandom(seed);
      const plan = { leaves: 24, inhabitants: 9000, districts: 4, boroughs: 3, livingSpaces: 2, seed };
      const block = summedBlock(
        { partitions: inventedPartitions(plan), counts, populationKey: "EW", orders: inventedOrders },
        inventedCounts(plan),
      );
      // Cells withheld at random, totals among them: nothing here was chosen so that it protects.
      const cells = block.partitions.flatMap((partition) =>
        partition.areas.flatMap((area) =>
          counts.map((count) => {
            const value = block.valueOf({ baseCount: count.key, partition: partition.key, area: area.key });
            const isTruth = area.leaves.length === 1 && value.state === "known";
            const hidden = random() < (area.leaves.length === 1 ? 0.15 : 0.3);
            return {
              baseCount: count.key,
              leaves: area.leaves,
              label: `${count.key} ${area.key}`,
              value: value.state === "known" && !hidden ? value.value : undefined,
              truth: isTruth ? value.value : undefined,
            };
          }),
        ),
      );
      const truth = new Map(
        cells.flatMap((cell) =>
          cell.truth === undefined ? [] : [[`${cell.baseCount} ${cell.leaves[0]}`, cell.truth]],
        ),
      );
      const tables = { cells, relations, rates: [] };
      const leaves = [...new Set(cells.flatMap((cell) => cell.leaves))];
      let open = 0;
      for (let round = 0; round < 4; round++) {
        const chosen = leaves.filter(() => random() < 0.3);
        const ranges = await publicSums(
          tables,
          chosen,
          counts.map((count) => [count.key]),
        );
        for (const [i, count] of counts.entries()) {
          const range = ranges[i];
          if (!range) continue;
          const sum = chosen.reduce((total, leaf) => total + (truth.get(`${count.key} ${leaf}`) ?? Number.NaN), 0);
          expect(range.lower).toBeLessThanOrEqual(sum);
          expect(range.upper).toBeGreaterThanOrEqual(sum);
          if (range.lower === range.upper || round > 0) continue;
          open++;
          const attackers = await publicRange(tables, { baseCount: count.key, leaves: chosen });
          expect(range.lower).toBeLessThanOrEqual(attackers.lower);
          expect(range.upper).toBeGreaterThanOrEqual(attackers.upper);
        }
      }
      expect(open).toBeGreaterThan(0);
    },
  );
});
