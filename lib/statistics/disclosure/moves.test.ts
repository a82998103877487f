import { describe, expect, it } from "vitest";
import type { BlockPartition } from "./block";
import { buildSystem } from "./build";
import { summedBlock, withThreshold } from "./inventedCity";
import { tableByMoves } from "./moves";
import { Solver } from "./solver";

/** T = A + B in three leaves of a district. */
const partitions: BlockPartition[] = [
  { key: "district", areas: [{ key: "all", leaves: ["a", "b", "c"] }] },
  { key: "leaves", areas: ["a", "b", "c"].map((key) => ({ key, leaves: [key] })) },
];
const rows = new Map(Object.entries({ a: { T: 12, A: 2, B: 10 }, b: { T: 13, A: 4, B: 9 }, c: { T: 15, A: 7, B: 8 } }));
const counts = withThreshold([{ key: "T", sumOf: [["A", "B"]] }, { key: "A" }, { key: "B" }], 3);

async function tableWhen(withheldNames: readonly string[], subject: string, need: number, without?: string) {
  const solver = await Solver.load();
  const system = await buildSystem(summedBlock({ partitions, counts, populationKey: "" }, rows), solver);
  solver.dispose();
  const names = system.cells.map((cell) => `${cell.baseCount} ${cell.places[0]?.area}`);
  const withheld = Uint8Array.from(names, (name) => (withheldNames.includes(name) ? 1 : 0));
  const place = without === undefined ? undefined : names.indexOf(without);
  const table = tableByMoves(system, withheld, names.indexOf(subject), need, place);
  return table && Object.fromEntries([...table.deviationOf].map(([cell, x]) => [names[cell] ?? "", x]));
}

describe("tables found by hand", () => {
  const square = ["A a", "B a", "A b", "B b"];

  it("mend what a change breaks, in the area and in the counts tied to it", async () => {
    expect(await tableWhen(square, "A a", 1)).toEqual({ "A a": 1, "A b": -1, "B a": -1, "B b": 1 });
    expect(await tableWhen([...square, "A c", "B c"], "A a", 1, "A b")).toMatchObject({ "A a": 1, "A c": -1 });
  });

  it("spread over several areas where one is too small", async () => {
    const table = await tableWhen([...square, "A c", "B c"], "A a", 9);
    expect(table).toMatchObject({ "A a": 9, "A b": -2, "A c": -7, "B a": -9 });
  });

  it("are not found where there is none", async () => {
    expect(await tableWhen(["A a", "A b"], "A a", 1)).toBeUndefined();
    expect(await tableWhen(square, "A a", 5)).toBeUndefined();
    expect(await tableWhen(square, "A a", -3)).toBeUndefined();
    expect(await tableWhen(square, "A a", 1, "B b")).toBeUndefined();
  });
});
