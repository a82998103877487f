import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { known, missing } from "../values";
import type { BlockCount, BlockPartition, DisclosureBlock } from "./block";
import { buildSystem } from "./build";
import { cellKeyCount } from "./cellKey";
import { decideBlock } from "./engine";
import { intervalsIn } from "./intervals";
import { summedBlock, withThreshold } from "./inventedCity";
import { Solver } from "./solver";

let solver: Solver;
beforeAll(async () => {
  solver = await Solver.load();
});
afterAll(() => solver.dispose());

const leaf = (key: string) => ({ key, leaves: [key] });
const table = (rows: Record<string, Record<string, number>>) => new Map(Object.entries(rows));

/** A district and its leaves. */
function districtOf(leaves: readonly string[]): BlockPartition[] {
  return [
    { key: "district", areas: [{ key: "all", leaves }] },
    { key: "leaves", areas: leaves.map(leaf) },
  ];
}

function blockOf(
  rows: Record<string, Record<string, number>>,
  counts: readonly (Partial<BlockCount> & { key: string })[],
  more: Partial<Omit<DisclosureBlock, "valueOf">> = {},
  threshold = 3,
): DisclosureBlock {
  const partitions = more.partitions ?? districtOf(Object.keys(rows));
  return summedBlock(
    { populationKey: "", districts: "district", ...more, partitions, counts: withThreshold(counts, threshold) },
    table(rows),
  );
}

/** Intervals of leaf cells when exactly these ("count area") are withheld. */
async function intervalsWhen(
  block: DisclosureBlock,
  withheldNames: readonly string[],
): Promise<Record<string, [number, number]>> {
  const system = await buildSystem(block, solver);
  const nameOf = (index: number) => {
    const cell = system.cells[index];
    return `${cell?.baseCount} ${cell?.places[0]?.area}`;
  };
  const withheld = Uint8Array.from(system.cells, (_, index) => (withheldNames.includes(nameOf(index)) ? 1 : 0));
  const wanted = withheldNames.map((name) => system.cells.findIndex((_, index) => nameOf(index) === name));
  const intervals = intervalsIn(system, withheld, wanted, solver);
  return Object.fromEntries(
    withheldNames.map((name, i) => [name, [intervals[i]?.lower ?? Number.NaN, intervals[i]?.upper ?? Number.NaN]]),
  );
}

async function withheldBy(block: DisclosureBlock) {
  const decision = await decideBlock(block, { intervals: true });
  expect(decision.audit.faults).toEqual([]);
  return decision.cells
    .filter((cell) => cell.fate !== "released" && cell.fate !== "public")
    .map((cell) => `${cell.baseCount} ${cell.area}`);
}

const one = [{ key: "X" }];

describe("worked examples of the handbook, by the engine", () => {
  it("D-1: a table with two withheld rows and columns", async () => {
    const rows = { X11: { X: 4 }, X12: { X: 3 }, X21: { X: 2 }, X22: { X: 1 }, X31: { X: 3 }, X32: { X: 3 } };
    const partitions: BlockPartition[] = [
      { key: "city", areas: [{ key: "all", leaves: Object.keys(rows) }] },
      { key: "rows", areas: ["1", "2", "3"].map((r) => ({ key: `row${r}`, leaves: [`X${r}1`, `X${r}2`] })) },
      {
        key: "columns",
        areas: ["1", "2"].map((c) => ({ key: `column${c}`, leaves: ["1", "2", "3"].map((r) => `X${r}${c}`) })),
      },
      { key: "leaves", areas: Object.keys(rows).map(leaf) },
    ];
    expect(await intervalsWhen(blockOf(rows, one, { partitions }), ["X X11", "X X12", "X X21", "X X22"])).toEqual({
      "X X11": [3, 6],
      "X X12": [1, 4],
      "X X21": [0, 3],
      "X X22": [0, 3],
    });
  });

  const district = { A: { X: 2 }, B: { X: 14 }, C: { X: 9 }, D: { X: 25 } };

  it("D-2: one withheld leaf is known, two protect each other", async () => {
    expect(await intervalsWhen(blockOf(district, one), ["X A"])).toEqual({ "X A": [2, 2] });
    expect(await intervalsWhen(blockOf(district, one), ["X A", "X C"])).toEqual({ "X A": [0, 11], "X C": [0, 11] });
    const withheld = await withheldBy(blockOf(district, one));
    expect(withheld).toHaveLength(2);
    expect(withheld).toContain("X A");
  });

  it("D-3: two small siblings are not enough", async () => {
    const rows = { a: { X: 1 }, b: { X: 1 }, c: { X: 20 }, d: { X: 30 } };
    expect((await intervalsWhen(blockOf(rows, one), ["X a", "X b"]))["X a"]).toEqual([0, 2]);
    expect((await intervalsWhen(blockOf(rows, one), ["X a", "X b", "X c"]))["X a"]).toEqual([0, 22]);
    const withheld = await withheldBy(blockOf(rows, one));
    expect(withheld).toHaveLength(3);
  });

  it("D-4: a published complement gives the cell away, withheld complements do not", async () => {
    const rows = {
      A: { K: 40, K_BG: 2, NOT: 38 },
      B: { K: 60, K_BG: 14, NOT: 46 },
      C: { K: 50, K_BG: 9, NOT: 41 },
      D: { K: 90, K_BG: 25, NOT: 65 },
    };
    const counts = [{ key: "K", sumOf: [["K_BG", "NOT"]] }, { key: "K_BG" }, { key: "NOT" }];
    expect((await intervalsWhen(blockOf(rows, counts), ["K_BG A", "K_BG C"]))["K_BG A"]).toEqual([2, 2]);
    expect(await intervalsWhen(blockOf(rows, counts), ["K_BG A", "K_BG C", "NOT A", "NOT C"])).toEqual({
      "K_BG A": [0, 11],
      "K_BG C": [0, 11],
      "NOT A": [29, 40],
      "NOT C": [39, 50],
    });
    const withheld = await withheldBy(blockOf(rows, counts));
    expect(withheld).toHaveLength(4);
  });

  const rated = (value: number, decimals: number) =>
    blockOf({ A: { N: 80, X: 2 }, B: { N: 300, X: 40 } }, [{ key: "N" }, { key: "X" }], {
      rates: [{ numerator: ["X"], denominator: ["N"], factor: 100, decimals, leaves: ["A"], value }],
    });

  it("D-5: a published rate gives the count away, and the engine says that it cannot help", async () => {
    expect((await intervalsWhen(rated(2.5, 1), ["X A", "X B"]))["X A"]).toEqual([2, 2]);
    expect((await intervalsWhen(rated(3, 0), ["X A", "X B"]))["X A"]).toEqual([2, 2]);
    const decision = await decideBlock({ ...rated(2.5, 1), ledger: [{ baseCount: "N", leaves: ["A"], value: 80 }] });
    expect(decision.opened.map((cell) => `${cell.baseCount} ${cell.area}`)).toEqual(["X A"]);
  });

  it("D-6: so does a published change on a published value", async () => {
    const change = blockOf(
      { A: { BEFORE: 13, NOW: 2 }, B: { BEFORE: 20, NOW: 30 } },
      [{ key: "BEFORE" }, { key: "NOW" }],
      {
        rates: [{ numerator: ["NOW"], denominator: ["BEFORE"], factor: 100, decimals: 1, leaves: ["A"], value: 15.4 }],
      },
    );
    expect((await intervalsWhen(change, ["NOW A", "NOW B"]))["NOW A"]).toEqual([2, 2]);
  });

  it("D-7: cell keys as in the published toy example", () => {
    const tables = (count: number) =>
      count === 3
        ? [
            { above: -1, upTo: 0.3, change: -1 },
            { above: 0.3, upTo: 0.7, change: 0 },
            { above: 0.7, upTo: 1, change: 1 },
          ]
        : [];
    expect(cellKeyCount([0.9, 0.3, 0.6], tables)).toBe(4);
    expect(cellKeyCount([], tables)).toBe(0);
  });

  it("D-8: two published means give one person's age away", async () => {
    const rows = { S: { EW: 200, AGE: 200 * 44.06 }, house: { EW: 1, AGE: 201 * 44.21 - 200 * 44.06 } };
    const counts = [{ key: "EW" }, { key: "AGE", meanOver: "EW", meanDecimals: 2 }];
    const block = blockOf(rows, counts, { populationKey: "EW" });
    const [lower, upper] = (await intervalsWhen(block, ["AGE house"]))["AGE house"] ?? [];
    expect(lower).toBeCloseTo(72.2, 1);
    expect(upper).toBeCloseTo(76.2, 1);
    const decision = await decideBlock(block, { intervals: true });
    const fate = (baseCount: string, area: string) =>
      decision.cells.find((cell) => cell.baseCount === baseCount && cell.area === area)?.fate;
    expect(fate("AGE", "house")).toBe("primary");
    expect(fate("EW", "house")).toBe("primary");
    expect(decision.opened).toEqual([]);
  });

  it("D-9: many persons, one household", async () => {
    const rows = { A: { BG_K: 1, K_BG: 5 }, B: { BG_K: 12, K_BG: 20 }, C: { BG_K: 9, K_BG: 16 } };
    const counts = [{ key: "BG_K" }, { key: "K_BG", carrier: "BG_K" }];
    const decision = await decideBlock(blockOf(rows, counts), { intervals: true });
    const cell = decision.cells.find((one) => one.baseCount === "K_BG" && one.area === "A");
    expect(cell).toMatchObject({ fate: "primary", rules: ["carrier"] });
    expect(decision.audit.faults).toEqual([]);
    const hidden = decision.cells.flatMap((one) => (one.fate === "released" ? [] : [`${one.baseCount} ${one.area}`]));
    const [lower, upper] = (await intervalsWhen(blockOf(rows, counts), hidden))["K_BG A"] ?? [];
    expect((upper ?? 0) - (lower ?? 0)).toBeGreaterThanOrEqual(3);
  });
});

describe("what counts as published", () => {
  it("is one thing when areas of two partitions hold the same leaves", async () => {
    const rows = { A: { X: 2 }, B: { X: 14 }, C: { X: 9 } };
    const partitions: BlockPartition[] = [
      ...districtOf(["A", "B", "C"]),
      {
        key: "wards",
        areas: [
          { key: "ward A", leaves: ["A"] },
          { key: "ward BC", leaves: ["B", "C"] },
        ],
      },
    ];
    const withheld = await withheldBy(blockOf(rows, one, { partitions }));
    expect(withheld).toContain("X A");
    expect(withheld).toContain("X ward A");
    expect(withheld).toContain("X ward BC");
  });

  it("stays known: the ledger is a constant, and others are withheld instead", async () => {
    const block = blockOf({ A: { X: 2 }, B: { X: 14 }, C: { X: 9 }, D: { X: 25 } }, one, {
      ledger: [
        { baseCount: "X", leaves: ["D"], value: 25 },
        { baseCount: "X", leaves: ["B", "C"], value: 23 },
      ],
    });
    const decision = await decideBlock(block, { intervals: true });
    expect(decision.cells.find((cell) => cell.area === "D")?.fate).toBe("public");
    // B and C together are known, D is known, so A follows unless the total is withheld, too: the step is named.
    expect(decision.coarsened.map(({ area, step }) => [area, step])).toEqual([["A", "totals"]]);
    expect(decision.cells.find((cell) => cell.area === "all")?.fate).not.toBe("released");
    expect(decision.audit.faults).toEqual([]);
  });

  it("includes cells that the source withheld and areas that were never delivered", async () => {
    const values: Record<string, number | "."> = { all: 50, A: ".", B: 14, C: ".", D: 25 };
    const block = blockOf({ A: {}, B: {}, C: {}, D: {} }, one);
    const read = ({ area }: { area: string }) => {
      const value = values[area];
      return value === undefined ? missing : value === "." ? ({ state: "suppressed" } as const) : known(value);
    };
    const decision = await decideBlock({ ...block, valueOf: read }, { intervals: true });
    expect(decision.audit.faults).toEqual([]);
    expect(decision.cells.filter((cell) => cell.fate !== "released").map((cell) => cell.area)).toEqual(["A", "C"]);
  });

  it("withholds totals, too, when nothing else is left", async () => {
    const decision = await decideBlock(blockOf({ A: { X: 2 }, B: { X: 0 } }, one), { intervals: true });
    expect(decision.cells.every((cell) => cell.fate !== "released" || cell.area === "B")).toBe(true);
    expect(decision.audit.faults).toEqual([]);
  });
});

describe("other boundaries", () => {
  const rows = { A: { X: 2 }, B: { X: 14 }, C: { X: 9 }, D: { X: 25 } };
  const fatesIn = async (block: DisclosureBlock) => {
    const decision = await decideBlock(block, { intervals: true });
    expect(decision.audit.faults).toEqual([]);
    expect(decision.opened).toEqual([]);
    return Object.fromEntries(decision.cells.map((cell) => [cell.area, cell.fate]));
  };

  it("a leaf that is no more stays closed beside the numbers of those that remain", async () => {
    const { A, ...remaining } = rows;
    const then = blockOf(rows, one);
    const ledger = [
      { baseCount: "X", leaves: ["A", "B", "C", "D"], value: 50 },
      { baseCount: "X", leaves: ["B"], value: 14 },
      { baseCount: "X", leaves: ["D"], value: 25 },
    ];
    const earlier = [
      {
        valueOf: then.valueOf,
        partitions: then.partitions,
        isPublished: ({ area = "" }) => !["A", "C"].includes(area),
      },
    ];
    const fates = await fatesIn({ ...blockOf(remaining, one), ledger, earlier });
    // 50 was published for all four: the total of three would give A away, and so would C.
    expect(A.X).toBe(2);
    expect(fates).toEqual({ all: "secondary", B: "public", C: "secondary", D: "public" });
  });

  it("a partition that is no more leaves its numbers behind", async () => {
    const ledger = [{ baseCount: "X", leaves: ["A", "B"], value: 16 }];
    expect((await fatesIn(blockOf(rows, one))).B).toBe("released");
    expect((await fatesIn({ ...blockOf(rows, one), ledger })).B).toBe("secondary");
  });

  it("counts over different areas meet where both are given, though neither is finest there", async () => {
    const values: Record<string, Record<string, number>> = {
      T: { S: 30, U: 40 },
      A: { L1: 2, L2: 6, L3: 7, L4: 8, L5: 9, S: 15, U: 24 },
      B: { L1: 5, L2: 5, L3: 5, L4: 5, L5: 6, S: 15, U: 16 },
    };
    const partitions: BlockPartition[] = [
      { key: "S", areas: [{ key: "S", leaves: ["L1", "L2", "L3"] }] },
      { key: "U", areas: [{ key: "U", leaves: ["L3", "L4", "L5"] }] },
      { key: "leaves", areas: ["L1", "L2", "L3", "L4", "L5"].map(leaf) },
    ];
    const counts = withThreshold([{ key: "T", sumOf: [["A", "B"]] }, { key: "A" }, { key: "B" }], 3);
    const read: DisclosureBlock["valueOf"] = ({ baseCount, area }) => {
      const value = values[baseCount]?.[area];
      return value === undefined ? missing : known(value);
    };
    const block = { partitions, counts, populationKey: "", valueOf: read };
    expect(await intervalsWhen(block, ["A L1", "A S"])).toEqual({ "A L1": [2, 2], "A S": [15, 15] });
  });
});

describe("a correction", () => {
  const before = { A: { X: 2 }, B: { X: 14 }, C: { X: 9 }, D: { X: 25 } };
  const hiddenThen = ["A", "C"];
  const correctedBy = (changes: Record<string, { X: number }>): DisclosureBlock => {
    const now = { ...before, ...changes };
    const old = blockOf(before, one);
    const unchanged = (["B", "D"] as const).filter((key) => !(key in changes));
    return {
      ...blockOf(now, one, {
        ledger: unchanged.map((key) => ({ baseCount: "X", leaves: [key], value: before[key].X })),
      }),
      earlier: [{ valueOf: old.valueOf, isPublished: ({ area }) => !hiddenThen.includes(area) }],
    };
  };

  it("keeps closed what the old numbers and the new ones together would open", async () => {
    // A is no longer small. But with A known, C follows from the new total, and from C the old A.
    const decision = await decideBlock(correctedBy({ A: { X: 8 } }), { intervals: true });
    expect(decision.audit.faults).toEqual([]);
    const fate = Object.fromEntries(decision.cells.map((cell) => [cell.area, cell.fate]));
    expect(fate).toMatchObject({ A: "secondary", B: "public", D: "public", all: "released" });
  });

  it("keeps closed what is not delivered any more", async () => {
    const men = { A: 2, B: 14, C: 9, D: 25 };
    const all = Object.fromEntries(Object.entries(men).map(([key, x]) => [key, { ALL: x + 30, WOMEN: 30, MEN: x }]));
    const counts = [{ key: "ALL", sumOf: [["MEN", "WOMEN"]] }, { key: "WOMEN" }, { key: "MEN" }];
    const then = blockOf(all, counts);
    const now = blockOf(Object.fromEntries(Object.entries(all).map(([key, { MEN: _, ...row }]) => [key, row])), counts);
    const fatesWith = async (earlier: DisclosureBlock["earlier"]) => {
      const decision = await decideBlock({ ...now, earlier }, { intervals: true });
      expect(decision.audit.faults).toEqual([]);
      return decision.cells.filter((cell) => cell.area === "A").map((cell) => `${cell.baseCount} ${cell.fate}`);
    };
    expect(await fatesWith([])).toEqual(["ALL released", "WOMEN released"]);
    const isPublished = ({ baseCount, area }: { baseCount: string; area: string }) =>
      baseCount === "ALL" || !["A", "C"].includes(area);
    const fates = await fatesWith([{ valueOf: then.valueOf, isPublished }]);
    expect(fates).not.toEqual(["ALL released", "WOMEN released"]);
  });

  it("does not mind numbers that open nothing", async () => {
    const decision = await decideBlock(correctedBy({ B: { X: 15 } }), { intervals: true });
    expect(decision.audit.faults).toEqual([]);
    const fate = Object.fromEntries(decision.cells.map((cell) => [cell.area, cell.fate]));
    expect(fate).toMatchObject({ A: "primary", B: "released", C: "secondary", D: "public", all: "released" });
  });
});
