import { describe, expect, it } from "vitest";
import { auditIntervals, auditTables } from "./audit";
import type { BlockPartition } from "./block";
import { buildSystem } from "./build";
import { decideBlock, protocolOf } from "./engine";
import {
  inventedBaseCounts,
  inventedCounts,
  inventedOrders,
  inventedPartitions,
  summedBlock,
  withThreshold,
} from "./inventedCity";
import { protectSystem } from "./protect";
import { Solver } from "./solver";

describe("the audit", () => {
  const plan = { leaves: 36, inhabitants: 9000, districts: 4, boroughs: 3, livingSpaces: 2, seed: 11 };
  const cityBlock = (threshold: number) =>
    summedBlock(
      {
        partitions: inventedPartitions(plan),
        counts: withThreshold(inventedBaseCounts, threshold, 50),
        populationKey: "EW",
        orders: inventedOrders,
        districts: "districts",
      },
      inventedCounts(plan),
    );

  for (const threshold of [3, 10]) {
    it(`is green on a whole city with all counts, t = ${threshold}`, async () => {
      const decision = await decideBlock(cityBlock(threshold), { intervals: true });
      expect(decision.audit.faults).toEqual([]);
      expect(decision.opened).toEqual([]);
      expect(decision.weakened).toEqual([]);
      expect(decision.audit.proved).toBeGreaterThan(50);
      const rows = protocolOf(decision.cells);
      const secondary = rows.reduce((sum, row) => sum + row.secondary, 0);
      const primary = rows.reduce((sum, row) => sum + row.primary, 0);
      expect(primary).toBeGreaterThan(0);
      expect(secondary).toBeLessThan(primary);
    }, 180_000);
  }

  it("turns red for every single secondary cell that leaks", async () => {
    const solver = await Solver.load();
    const system = await buildSystem(cityBlock(3), solver);
    const { withheld, proofs } = await protectSystem(system, solver);
    expect(auditTables(system, withheld, proofs)).toEqual([]);
    const secondary = system.cells.flatMap((cell, index) =>
      withheld[index] && cell.rules.length === 0 ? [index] : [],
    );
    expect(secondary.length).toBeGreaterThan(3);
    for (const [place, leak] of secondary.entries()) {
      withheld[leak] = 0;
      const faults = auditTables(system, withheld, proofs);
      expect(faults.length, `tables, ${leak}`).toBeGreaterThan(0);
      withheld[leak] = 1;
      // From scratch it takes longer: some of them will do.
      if (place % 5 > 0) continue;
      withheld[leak] = 0;
      const audit = auditIntervals(system, withheld, solver, (cell) => proofs.demandOf(cell));
      expect(audit.faults.length, `intervals, ${leak}`).toBeGreaterThan(0);
      withheld[leak] = 1;
    }
    solver.dispose();
  }, 180_000);

  it("names two single persons alone in a sum", async () => {
    const partitions: BlockPartition[] = [
      { key: "district", areas: [{ key: "all", leaves: ["a", "b", "c"] }] },
      { key: "leaves", areas: ["a", "b", "c"].map((key) => ({ key, leaves: [key] })) },
    ];
    const counts = withThreshold([{ key: "X" }], 3);
    const rows = new Map(Object.entries({ a: { X: 1 }, b: { X: 1 }, c: { X: 7 } }));
    const solver = await Solver.load();
    const system = await buildSystem(summedBlock({ partitions, counts, populationKey: "" }, rows), solver);
    const withheld = Uint8Array.from(system.cells, (cell) => (cell.value === 1 ? 1 : 0));
    const audit = auditIntervals(system, withheld, solver);
    expect(audit.faults.map((fault) => fault.kind).sort()).toEqual(["interval", "interval", "singletons"]);
    solver.dispose();
  });
});
