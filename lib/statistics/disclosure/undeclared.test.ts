import { describe, expect, it } from "vitest";
import { seededRandom } from "../seededRandom";
import { known, missing } from "../values";
import { cellName, leafName, tryAllTables } from "./allTables";
import type { BlockCount, BlockPartition, DisclosureBlock } from "./block";
import { decideBlock } from "./engine";
import { summedBlock, withThreshold } from "./inventedCity";
import { findUndeclaredSums } from "./undeclared";

type Row = Record<string, number>;

/** Sixteen leaves in four districts. */
const leaves = Array.from({ length: 16 }, (_, i) => `L${i}`);
const partitions: BlockPartition[] = [
  { key: "city", areas: [{ key: "all", leaves }] },
  {
    key: "districts",
    areas: [0, 1, 2, 3].map((d) => ({ key: `D${d}`, leaves: leaves.slice(4 * d, 4 * d + 4) })),
  },
  { key: "leaves", areas: leaves.map((key) => ({ key, leaves: [key] })) },
];

function blockOf(
  rowOf: (leaf: number) => Row,
  counts: readonly (Partial<BlockCount> & { key: string })[],
  threshold = 3,
): DisclosureBlock {
  return summedBlock(
    { partitions, counts: withThreshold(counts, threshold), populationKey: "" },
    new Map(leaves.map((key, i) => [key, rowOf(i)])),
  );
}

const foundIn = (block: DisclosureBlock) =>
  findUndeclaredSums(block).map(({ left, right }) => `${left.join(" + ")} = ${right.join(" + ")}`);

const keys = (...names: string[]) => names.map((key) => ({ key }));

/** Numbers without any link, the same in every run. */
const drawn = (seed: number, names: readonly string[], most: number) => {
  const random = seededRandom(seed);
  const rows = leaves.map(() => Object.fromEntries(names.map((name) => [name, Math.floor(most * random())])));
  return (leaf: number): Row => rows[leaf] ?? {};
};

describe("sums that nobody declared", () => {
  const base = drawn(1, ["A", "B", "C", "D"], 90);
  const at = (leaf: number, key: string) => base(leaf)[key] ?? 0;

  it("are found with two, three and four parts, and as the same number twice", () => {
    const rowOf = (i: number): Row => {
      const [A, B, C, D] = ["A", "B", "C", "D"].map((key) => at(i, key)) as [number, number, number, number];
      return { A, B, C, D, AB: A + B, ABC: A + B + C, ABCD: A + B + C + D, TWICE: C };
    };
    expect(foundIn(blockOf(rowOf, keys("A", "B", "C", "D", "AB")))).toEqual(["AB = A + B"]);
    expect(foundIn(blockOf(rowOf, keys("A", "B", "C", "D", "ABC")))).toEqual(["ABC = A + B + C"]);
    expect(foundIn(blockOf(rowOf, keys("A", "B", "C", "D", "ABCD")))).toEqual(["ABCD = A + B + C + D"]);
    expect(foundIn(blockOf(rowOf, keys("A", "C", "TWICE")))).toEqual(["C = TWICE"]);
  });

  it("are found without a total, and with more parts than can be tried", () => {
    const total = (i: number) => at(i, "A") + at(i, "B");
    const rowOf = (i: number): Row => ({
      ...base(i),
      E: Math.floor(total(i) / 3),
      F: total(i) - Math.floor(total(i) / 3),
    });
    expect(foundIn(blockOf(rowOf, keys("A", "B", "E", "F")))).toEqual(["E + F = A + B"].map(sidesSorted));
    const six = drawn(3, ["P", "Q", "R", "S", "T", "U"], 60);
    const names = ["P", "Q", "R", "S", "T", "U"];
    const withSum = (i: number): Row => ({ ...six(i), ALL: names.reduce((sum, key) => sum + (six(i)[key] ?? 0), 0) });
    expect(foundIn(blockOf(withSum, keys(...names, "ALL")))).toEqual(["ALL = P + Q + R + S + T + U"]);
  });

  it("are found where one source counts cases without a place and another does not", () => {
    const rowOf = (i: number): Row => ({ A: at(i, "A"), B: at(i, "B"), AB: at(i, "A") + at(i, "B") });
    const sums = blockOf(rowOf, keys("A", "B", "AB"));
    const unplaced = { key: "rest", leaves: ["rest"], residual: true };
    const block: DisclosureBlock = {
      ...sums,
      partitions: partitions.map(({ key, areas }) => ({
        key,
        areas: [...areas.map((one) => (key === "city" ? { ...one, leaves: [...leaves, "rest"] } : one)), unplaced],
      })),
      valueOf: (cell) => {
        if (cell.area === "rest") return cell.baseCount === "A" ? known(7) : missing;
        const value = sums.valueOf(cell);
        return cell.area === "all" && cell.baseCount === "A" && value.state === "known"
          ? known(value.value + 7)
          : value;
      },
    };
    expect(foundIn(block)).toEqual(["AB = A + B"]);
  });

  it("are not looked for where they are declared or follow from others", () => {
    const rowOf = (i: number): Row => ({
      ...base(i),
      AB: at(i, "A") + at(i, "B"),
      ABC: at(i, "A") + at(i, "B") + at(i, "C"),
    });
    const declared = [...keys("A", "B", "C"), { key: "AB", sumOf: [["A", "B"]] }, { key: "ABC", sumOf: [["AB", "C"]] }];
    expect(foundIn(blockOf(rowOf, declared))).toEqual([]);
  });

  it("are no accidents of few or small numbers", () => {
    const rare = drawn(5, ["A", "B", "C"], 1.1);
    const one = (i: number): Row => ({ ...base(i), ONE: i === 3 ? at(3, "A") : 0, TWO: i === 3 ? at(3, "B") : 0 });
    expect(foundIn(blockOf(rare, keys("A", "B", "C")))).toEqual([]);
    expect(foundIn(blockOf(one, keys("A", "B", "C", "D", "ONE", "TWO")))).toEqual([]);
    expect(foundIn(blockOf(base, keys("A", "B", "C", "D")))).toEqual([]);
    // One area in which it does not come out right is enough.
    const nearly = (i: number): Row => ({ ...base(i), AB: at(i, "A") + at(i, "B") + (i === 9 ? 1 : 0) });
    expect(foundIn(blockOf(nearly, keys("A", "B", "AB")))).toEqual([]);
  });
});

const sidesSorted = (sum: string) => {
  const [a = "", b = ""] = sum.split(" = ");
  return [a, b].sort().reverse().join(" = ");
};

describe("a count that a city adds without saying what it belongs to", () => {
  const base = drawn(2, ["MEN", "WOMEN"], 40);
  const rowOf = (i: number): Row => {
    const [men, women] = [12 + (base(i).MEN ?? 0), 12 + (base(i).WOMEN ?? 0)];
    const own = i === 5 ? 2 : men;
    return { ALL: own + women, MEN: own, WOMEN: women };
  };
  const added = blockOf(rowOf, keys("ALL", "MEN", "WOMEN"));
  /** What everybody can see: men and women are all. */
  const seen = blockOf(rowOf, [{ key: "ALL", sumOf: [["MEN", "WOMEN"]] }, ...keys("MEN", "WOMEN")]);

  const smallest = async (findSums: boolean) => {
    const decision = await decideBlock(added, { findSums, intervals: true });
    expect(decision.audit.faults).toEqual([]);
    const closed = decision.cells.filter((cell) => cell.fate !== "released");
    const tables = tryAllTables(seen, new Set(closed.map(cellName)), 100_000);
    return { found: decision.found, range: tables?.ranges.get(leafName("MEN", "L5")) };
  };

  it("gives nothing away, because the sum is found", async () => {
    const { found, range } = await smallest(true);
    expect(found).toEqual([{ left: ["ALL"], right: ["MEN", "WOMEN"] }]);
    expect(range?.[0]).toBeLessThanOrEqual(1);
    expect(range?.[1]).toBeGreaterThanOrEqual(3);
  });

  it("would give a small number away otherwise", async () => {
    const { range } = await smallest(false);
    expect(range).toEqual([2, 2]);
  });

  it("keeps a number closed that is delivered a second time as public", async () => {
    const twice = blockOf((i) => ({ X: rowOf(i).MEN ?? 0, SAME: rowOf(i).MEN ?? 0 }), keys("X", "SAME"));
    const decision = await decideBlock(
      { ...twice, counts: twice.counts.map((count) => (count.key === "SAME" ? { ...count, threshold: 1 } : count)) },
      { intervals: true },
    );
    const fates = decision.cells.filter((cell) => cell.area === "L5").map((cell) => cell.fate);
    expect(fates).toEqual(["primary", "secondary"]);
  });
});
