import { describe, expect, it } from "vitest";
import { recoverCells } from "../attack/recover";
import type { ReadableRelation } from "../publicSums";
import { coveredOnce, type DisclosureBlock, districtsOf } from "./block";
import { decideBlock } from "./engine";
import {
  inventedBaseCounts,
  inventedCounts,
  inventedOrders,
  inventedPartitions,
  summedBlock,
  withThreshold,
} from "./inventedCity";

/** Twelve Lebensräume of five leaves each lie over each other in a city of forty: together they count more leaves than there are. */
const plan = { leaves: 40, inhabitants: 12_000, districts: 4, boroughs: 3, livingSpaces: 0, seed: 11 };
const leaves = Array.from({ length: 40 }, (_, i) => `L${i}`);
const spaces = {
  key: "spaces",
  areas: Array.from({ length: 12 }, (_, i) => ({ key: `S${i}`, leaves: leaves.slice(3 * i, 3 * i + 5) })),
};
const counts = inventedBaseCounts.filter((count) => count.meanOver === undefined);
const block = (): DisclosureBlock =>
  summedBlock(
    {
      partitions: [...inventedPartitions(plan), spaces],
      counts: withThreshold(counts, 3),
      populationKey: "EW",
      orders: inventedOrders,
    },
    inventedCounts(plan),
  );

describe("Lebensräume that overlap", () => {
  it("are no division of the city", () => {
    expect(coveredOnce(spaces)).toBe(0);
    expect(coveredOnce({ key: "apart", areas: spaces.areas.filter((_, i) => i % 2 === 0) })).toBe(30);
    expect(districtsOf(block())?.key).toBe("districts");
  });

  it("are protected with everything else: whoever reads all of it recovers nothing", async () => {
    const city = block();
    const decision = await decideBlock(city);
    expect(decision.audit.proved).toBeGreaterThan(0);
    expect(decision.cells.some((cell) => cell.partition === "spaces" && cell.fate === "released")).toBe(true);
    const shown = new Set(
      decision.cells
        .filter((cell) => cell.fate === "released" || cell.fate === "public")
        .map((cell) => `${cell.baseCount} ${cell.partition}/${cell.area}`),
    );
    const cells = city.partitions.flatMap((partition) =>
      partition.areas.flatMap((area) =>
        counts.map((count) => {
          const value = city.valueOf({ baseCount: count.key, partition: partition.key, area: area.key });
          const label = `${count.key} ${partition.key}/${area.key}`;
          const number = value.state === "known" && shown.has(label) ? value.value : undefined;
          return { baseCount: count.key, leaves: area.leaves, label, value: number };
        }),
      ),
    );
    const relations: ReadableRelation[] = counts.flatMap((count) =>
      (count.sumOf ?? []).map((parts) => ({
        terms: [
          { baseCount: count.key, coefficient: 1 },
          ...parts.map((baseCount) => ({ baseCount, coefficient: -1 })),
        ],
        lower: 0,
        upper: 0,
      })),
    );
    const attack = await recoverCells({ cells, relations, rates: [] });
    expect(attack.withheld).toBeGreaterThan(0);
    expect(attack.recovered).toEqual([]);
  });
});
