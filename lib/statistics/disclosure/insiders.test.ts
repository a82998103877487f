import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellName, leafName, tryAllTables } from "./allTables";
import { auditIntervals } from "./audit";
import type { BlockPartition, DisclosureBlock } from "./block";
import { buildSystem } from "./build";
import { decideBlock } from "./engine";
import { summedBlock, withThreshold } from "./inventedCity";
import { Solver } from "./solver";

const leaf = (key: string) => ({ key, leaves: [key] });

function blockOf(
  rows: Record<string, Record<string, number>>,
  counts: readonly { key: string; sumOf?: readonly (readonly string[])[]; whole?: string }[],
  threshold: number,
  strictInsider: boolean,
  more: readonly BlockPartition[] = [],
): DisclosureBlock {
  const leaves = Object.keys(rows);
  const partitions = [
    { key: "district", areas: [{ key: "all", leaves }] },
    ...more,
    { key: "leaves", areas: leaves.map(leaf) },
  ];
  return summedBlock(
    {
      partitions,
      counts: withThreshold(counts, threshold).map((count) => ({ ...count, strictInsider })),
      populationKey: "",
      districts: "district",
    },
    new Map(Object.entries(rows)),
  );
}

async function decide(block: DisclosureBlock) {
  const decision = await decideBlock(block, { intervals: true });
  expect(decision.audit.faults).toEqual([]);
  const closed = decision.cells.filter((cell) => cell.fate !== "released" && cell.fate !== "public");
  return { decision, hidden: new Set(closed.map(cellName)), closed };
}

const valueAt = (block: DisclosureBlock, baseCount: string, area: string) => {
  const value = block.valueOf({ baseCount, partition: "leaves", area });
  return value.state === "known" ? value.value : Number.NaN;
};

const one = [{ key: "X" }];

describe("A4 (a): two single persons alone in a sum", () => {
  const rows = { a: { X: 1 }, b: { X: 1 }, c: { X: 7 }, d: { X: 9 } };

  it("never stay alone, even where the threshold alone would let them", async () => {
    // With threshold 2 each of the two ones may be 0, 1 or 2 for the public, but they know each other's number.
    const { hidden } = await decide(blockOf(rows, one, 2, false));
    expect(hidden.size).toBe(3);
  });

  it("withhold the total, too, where nobody else is there", async () => {
    const block = blockOf({ a: { X: 1 }, b: { X: 1 } }, one, 2, false);
    const { hidden, decision } = await decide(block);
    expect(hidden).toContain("X|district|all");
    expect(decision.opened).toEqual([]);
  });
});

describe("A4 (b): single persons who know their own number", () => {
  /** a and b protect each other against the public; the single person of a knows the number of b. */
  const rows = { a: { X: 1 }, b: { X: 2 }, c: { X: 14 }, d: { X: 9 }, e: { X: 25 } };

  it("could compute the other small number of two, and with the strict rule they cannot", async () => {
    for (const strict of [false, true]) {
      const block = blockOf(rows, one, 3, strict);
      const { hidden } = await decide(block);
      const tables = tryAllTables(block, hidden, 10_000, new Set([leafName("X", "a")]));
      const [low, high] = tables?.ranges.get(leafName("X", "b")) ?? [Number.NaN, Number.NaN];
      if (strict) expect(high - low).toBeGreaterThanOrEqual(1);
      else expect([low, high]).toEqual([2, 2]);
    }
  });

  it("are found by the audit from scratch, too", async () => {
    const block = blockOf(rows, one, 3, true);
    const { hidden } = await decide(blockOf(rows, one, 3, false));
    const solver = await Solver.load();
    const system = await buildSystem(block, solver);
    const withheld = Uint8Array.from(system.cells, (cell) =>
      cell.places.some((place) => hidden.has(cellName({ baseCount: cell.baseCount, ...place }))) ? 1 : 0,
    );
    const { faults } = auditIntervals(system, withheld, solver);
    expect(faults.map((fault) => fault.kind)).toEqual(["insider"]);
    solver.dispose();
  });

  it("of one count compute nothing of a linked one", async () => {
    const linked = [{ key: "T", sumOf: [["A", "B"]] }, { key: "A" }, { key: "B" }];
    const table = {
      a: { A: 1, B: 2, T: 3 },
      b: { A: 1, B: 6, T: 7 },
      c: { A: 8, B: 5, T: 13 },
      d: { A: 5, B: 1, T: 6 },
    };
    await nothingForInsiders(blockOf(table, linked, 3, true));
  });

  it("compute nothing in random tables over two partitions that do not nest", async () => {
    let compared = 0;
    const number = fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 }) },
      { weight: 5, arbitrary: fc.integer({ min: 3, max: 7 }) },
    );
    const table = fc.array(fc.record({ A: number, B: number }), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const rows = Object.fromEntries(cells.map(({ A, B }, i) => [`l${i}`, { A, B, T: A + B }]));
        const columns: BlockPartition = {
          key: "columns",
          areas: [0, 1].map((c) => ({ key: `c${c}`, leaves: [0, 2, 4].map((i) => `l${i + c}`) })),
        };
        const linked = [{ key: "T", sumOf: [["A", "B"]] }, { key: "A" }, { key: "B" }];
        compared += await nothingForInsiders(blockOf(rows, linked, 3, true, [columns]));
      }),
      { numRuns: 40, seed: 5 },
    );
    expect(compared).toBeGreaterThan(20);
  }, 60_000);
});

/** Tries all tables as each single person sees them; returns how many pairs could be tried. */
async function nothingForInsiders(block: DisclosureBlock): Promise<number> {
  const { closed, hidden, decision } = await decide(block);
  expect(decision.opened).toEqual([]);
  const weakened = new Set(decision.weakened.map(cellName));
  const primary = closed.filter((cell) => cell.partition === "leaves" && cell.fate === "primary");
  const singles = primary.filter((cell) => valueAt(block, cell.baseCount, cell.area) === 1);
  let tried = 0;
  for (const insider of singles) {
    const tables = tryAllTables(block, hidden, 20_000, new Set([leafName(insider.baseCount, insider.area)]));
    if (!tables) continue;
    for (const cell of primary) {
      if (cell === insider || weakened.has(cellName(cell))) continue;
      const [low, high] = tables.ranges.get(leafName(cell.baseCount, cell.area)) ?? [0, 0];
      expect(high - low, `${cellName(cell)} for ${cellName(insider)}`).toBeGreaterThanOrEqual(1);
      tried++;
    }
  }
  return tried;
}
