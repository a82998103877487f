import { describe, expect, it } from "vitest";
import { known, missing, suppressed, type Value } from "@/lib/statistics/values";
import { compareCells, countByCount, fatesOf, type PreviousCell } from "./rules";

const ground = {
  partitions: [
    {
      id: 1,
      key: "blocks",
      name: "Blöcke",
      isCity: false,
      areas: [
        { id: 11, key: "a", name: "A", isResidual: false, leaves: [11] },
        { id: 12, key: "b", name: "B", isResidual: false, leaves: [12] },
        { id: 13, key: "c", name: "C", isResidual: false, leaves: [13] },
      ],
    },
  ],
};
const cell = (area: string, fate: "released" | "public" | "primary" | "secondary" | "coarsened") => ({
  partition: "blocks",
  area,
  baseCount: "K",
  fate,
  rules: [],
});

describe("the decisions of a date", () => {
  it("keep apart what is not small itself", () => {
    expect(fatesOf([cell("a", "primary"), cell("b", "secondary"), cell("c", "coarsened")], ground)).toEqual({
      secondary: { K: [12] },
      coarsened: { K: [13] },
    });
  });

  it("count by base count; what is public already counts as shown", () => {
    const totals: Parameters<typeof countByCount>[0] = new Map();
    countByCount(totals, [cell("a", "primary"), cell("b", "public"), cell("c", "released")]);
    countByCount(totals, [cell("a", "coarsened")]);
    expect(totals.get("K")).toEqual({ released: 2, withheld: 2, primary: 1, secondary: 0, coarsened: 1 });
  });
});

describe("beside the release in force", () => {
  const now = (areaId: number, value: Value) => ({ subjectId: 1, partitionId: 1, areaId, value });
  const compare = (cells: ReturnType<typeof now>[], before: PreviousCell[]) => {
    const changes: Parameters<typeof compareCells>[0] = new Map();
    compareCells(changes, cells, before, new Map([[1, "Kinder"]]));
    return changes.get(1);
  };

  it.each([
    ["added", known(5), undefined],
    ["added", known(5), 3],
    ["changed", known(5), 0],
    ["opened", known(5), 1],
    ["closed", suppressed, 0],
    ["lost", missing, 0],
  ] as const)("a cell is %s", (change, value, state) => {
    const before: PreviousCell[] = state === undefined ? [] : [[1, 1, 11, state, 4]];
    expect(compare([now(11, value)], before)).toEqual({
      ...{ name: "Kinder", added: 0, changed: 0, opened: 0, closed: 0, lost: 0 },
      [change]: 1,
    });
  });

  it("nothing is said of what stays as it was", () => {
    expect(
      compare(
        [now(11, known(4)), now(12, suppressed)],
        [
          [1, 1, 11, 0, 4],
          [1, 1, 12, 1, 0],
        ],
      ),
    ).toBeUndefined();
  });

  it("a cell that is no longer there is lost, if it was shown", () => {
    expect(
      compare(
        [],
        [
          [1, 1, 11, 0, 4],
          [1, 1, 12, 1, 0],
        ],
      ),
    ).toMatchObject({ lost: 1 });
  });
});
