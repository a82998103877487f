import { describe, expect, it } from "vitest";
import type { DisclosureBlock } from "../disclosure/block";
import { decideBlock } from "../disclosure/engine";
import {
  inventedBaseCounts,
  inventedCounts,
  inventedOrders,
  inventedPartitions,
  summedBlock,
  withThreshold,
} from "../disclosure/inventedCity";
import type { ReadableRelation } from "../publicSums";
import { type PublicTables, publicRange, recoverCells } from "./recover";

const plan = { leaves: 40, inhabitants: 12_000, districts: 4, boroughs: 3, livingSpaces: 1, seed: 5 };
const counts = inventedBaseCounts.filter((count) => count.meanOver === undefined);
const relations: ReadableRelation[] = [
  ...counts.flatMap((count) =>
    (count.sumOf ?? []).map((parts) => ({
      terms: [{ baseCount: count.key, coefficient: 1 }, ...parts.map((baseCount) => ({ baseCount, coefficient: -1 }))],
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

function cityBlock(threshold: number): DisclosureBlock {
  return summedBlock(
    {
      partitions: inventedPartitions(plan),
      counts: withThreshold(counts, threshold),
      populationKey: "EW",
      orders: inventedOrders,
      districts: "districts",
    },
    inventedCounts(plan),
  );
}

const nameOf = (baseCount: string, partition: string, area: string) => `${baseCount} ${partition}/${area}`;

function tablesWithout(block: DisclosureBlock, hidden: ReadonlySet<string>): PublicTables {
  const cells = block.partitions.flatMap((partition) =>
    partition.areas.flatMap((area) =>
      block.counts.map((count) => {
        const value = block.valueOf({ baseCount: count.key, partition: partition.key, area: area.key });
        const label = nameOf(count.key, partition.key, area.key);
        const shown = value.state === "known" && !hidden.has(label) ? value.value : undefined;
        return { baseCount: count.key, leaves: area.leaves, label, value: shown };
      }),
    ),
  );
  return { cells, relations, rates: [] };
}

/** The rule many tables follow: hide 1 to t − 1, and where one leaf of a district is alone, the next smallest, too. */
function twoPerGroup(block: DisclosureBlock, threshold: number): Set<string> {
  const hidden = new Set<string>();
  const numberAt = (baseCount: string, partition: string, area: string) => {
    const value = block.valueOf({ baseCount, partition, area });
    return value.state === "known" ? value.value : 0;
  };
  const districts = block.partitions.find((partition) => partition.key === "districts")?.areas ?? [];
  for (const { key } of block.counts) {
    for (const partition of block.partitions) {
      for (const area of partition.areas) {
        const x = numberAt(key, partition.key, area.key);
        if (x > 0 && x < threshold) hidden.add(nameOf(key, partition.key, area.key));
      }
    }
    for (const { leaves } of districts) {
      const closed = leaves.filter((leaf) => hidden.has(nameOf(key, "leaves", leaf)));
      if (closed.length !== 1) continue;
      const next = leaves
        .filter((leaf) => !closed.includes(leaf) && numberAt(key, "leaves", leaf) > 0)
        .sort((a, b) => numberAt(key, "leaves", a) - numberAt(key, "leaves", b))[0];
      if (next !== undefined) hidden.add(nameOf(key, "leaves", next));
    }
  }
  return hidden;
}

describe("an attacker who reads everything public", () => {
  it("recovers cells where the coarse rule „two per group“ withheld them, and the right numbers", async () => {
    const block = cityBlock(3);
    const result = await recoverCells(tablesWithout(block, twoPerGroup(block, 3)));
    expect(result.recovered.length).toBeGreaterThan(0);
    for (const { label, value } of result.recovered) {
      const [baseCount = "", place = ""] = label.split(" ");
      const [partition = "", area = ""] = place.split("/");
      expect(block.valueOf({ baseCount, partition, area }), label).toEqual({ state: "known", value });
    }
    expect(new Set(result.recovered.map((one) => one.by))).toContain("elimination");
  });

  for (const threshold of [3, 10]) {
    it(`recovers nothing from what the engine releases, t = ${threshold}`, async () => {
      const block = cityBlock(threshold);
      const { cells } = await decideBlock(block);
      const hidden = new Set(
        cells
          .filter((cell) => cell.fate !== "released")
          .map((cell) => nameOf(cell.baseCount, cell.partition, cell.area)),
      );
      const result = await recoverCells(tablesWithout(block, hidden));
      expect(result.withheld).toBe(hidden.size);
      expect(result.recovered).toEqual([]);
      expect(result.contradictions).toBe(0);
    }, 180_000);
  }

  it("uses published rates", async () => {
    const rate = { numerator: ["X"], denominator: ["N"], factor: 100, decimals: 1, leaves: ["a"], value: 2.5 };
    const cells = [
      { baseCount: "N", leaves: ["a"], label: "N a", value: 80 },
      { baseCount: "X", leaves: ["a"], label: "X a" },
    ];
    const { recovered } = await recoverCells({ cells, relations: [], rates: [rate] });
    expect(recovered).toEqual([{ label: "X a", value: 2, by: "bounds" }]);
  });
});

describe("whole numbers", () => {
  it("follow where halves of persons would still leave a choice", async () => {
    const cells = ["A", "B", "C", "X"].map((baseCount) => ({ baseCount, leaves: ["a"], label: baseCount }));
    const one = (...signed: [string, number][]) => ({
      terms: signed.map(([baseCount, coefficient]) => ({ baseCount, coefficient })),
      ...{ lower: 1, upper: 1 },
    });
    const relations = [one(["A", 1], ["B", 1]), one(["B", 1], ["C", 1]), one(["A", 1], ["C", 1], ["X", -1])];
    const { recovered } = await recoverCells({ cells, relations, rates: [] });
    expect(recovered).toContainEqual({ label: "X", value: 1, by: "bounds" });
  });
});

describe("means", () => {
  const tables = (mean: number): PublicTables => {
    const years = (leaves: string[], quotient: PublicTables["cells"][number]["quotient"]) => ({
      ...{ baseCount: "YEARS", leaves, label: `mean ${leaves}` },
      ...(quotient && { quotient }),
    });
    const persons = (leaves: string[], value: number) => ({ baseCount: "N", leaves, label: `N ${leaves}`, value });
    const rate = { numerator: ["YEARS"], denominator: ["N"], factor: 1, decimals: 2 };
    return {
      cells: [
        ...[persons(["S", "house"], 201), persons(["S"], 200), persons(["house"], 1)],
        ...[years(["S", "house"], "never"), years(["S"], "never"), years(["house"], { by: 1, decimals: 1 })],
      ],
      relations: [],
      rates: [
        { ...rate, leaves: ["S", "house"], value: mean },
        { ...rate, leaves: ["S"], value: 44.06 },
      ],
    };
  };

  it("D-8: narrow the age of the one who lives in a house", async () => {
    const { open, recovered } = await recoverCells(tables(44.21));
    expect(recovered).toEqual([]);
    const [{ label, interval } = { label: "", interval: { lower: 0, upper: 0 } }] = open;
    expect(label).toBe("mean house");
    expect(interval.lower).toBeGreaterThan(72);
    expect(interval.upper).toBeLessThan(76.3);
  });
});

describe("a self-drawn area", () => {
  it("D-2: is known as well as anybody can know it", async () => {
    const cell = (leaves: string[], value?: number) => ({ baseCount: "X", leaves, label: leaves.join("+"), value });
    const cells = [cell(["A", "B", "C", "D"], 50), cell(["A"]), cell(["B"], 14), cell(["C"]), cell(["D"], 25)];
    const tables = { cells, relations: [], rates: [] };
    const range = (...leaves: string[]) => publicRange(tables, { baseCount: "X", leaves });
    expect(await range("A", "B")).toEqual({ lower: 14, upper: 25 });
    expect(await range("A", "C", "D")).toEqual({ lower: 36, upper: 36 });
    expect(await range("A", "C")).toEqual({ lower: 11, upper: 11 });
    expect(await range("B", "D")).toEqual({ lower: 39, upper: 39 });
  });
});
