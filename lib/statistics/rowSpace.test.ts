import { describe, expect, it } from "vitest";
import { RowSpace } from "./rowSpace";

describe("what follows from known sums", () => {
  it("differences of nested areas", () => {
    const space = new RowSpace(["a", "b", "c"]);
    space.add(["a", "b", "c"], 50);
    space.add(["b", "c"], 48);
    expect(space.contains(["a"])).toBe(true);
    expect(space.sumOf(["a"])).toBeCloseTo(2, 9);
    expect(space.contains(["b"])).toBe(false);
    expect(space.sumOf(["b"])).toBeUndefined();
  });
  it("chains over areas that cross", () => {
    const space = new RowSpace(["a", "b", "c", "d"]);
    space.add(["a", "b"], 3);
    space.add(["b", "c"], 5);
    space.add(["c", "d"], 7);
    expect(space.sumOf(["a", "b", "c", "d"])).toBeCloseTo(10, 9);
    expect(space.contains(["a", "c"])).toBe(false);
    space.add(["b"], 1);
    expect(["a", "b", "c", "d"].map((leaf) => Math.round(space.sumOf([leaf]) ?? Number.NaN))).toEqual([2, 1, 4, 3]);
  });
  it("does not mind what is said twice and refuses unknown leaves", () => {
    const space = new RowSpace(["a", "b"]);
    space.add(["a", "b"], 4);
    space.add(["a", "b"], 4);
    expect(space.contains(["a"])).toBe(false);
    expect(() => space.add(["z"])).toThrow(RangeError);
  });
});
