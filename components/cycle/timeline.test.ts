import { describe, expect, it } from "vitest";
import { linesOf, placeOf, sideOf, yearsBetween } from "./timeline";

describe("the timeline of a cycle", () => {
  it("places a day on the way between two others, and what lies outside at the end", () => {
    expect(placeOf("2026-07-02", "2026-01-01", "2027-01-01")).toBeCloseTo(49.86, 1);
    expect(placeOf("2025-01-01", "2026-01-01", "2027-01-01")).toBe(0);
    expect(placeOf("2028-01-01", "2026-01-01", "2027-01-01")).toBe(100);
  });

  it("marks each new year, the first at its beginning", () => {
    expect(yearsBetween("2023-03-15", "2025-01-01")).toEqual(["2023-03-15", "2024-01-01"]);
  });

  it("begins a new line where words would run into each other", () => {
    const mark = (on: string) => ({ on, label: on, done: true });
    const lines = linesOf([mark("2026-12-01"), mark("2026-01-01"), mark("2026-02-01")], "2026-01-01", "2027-01-01", 25);
    expect(lines.map((line) => line.map(({ on }) => on))).toEqual([["2026-01-01", "2026-12-01"], ["2026-02-01"]]);
  });

  it("puts the words of a bar where there is room: beside it, or inside a long one", () => {
    expect(sideOf(0, 10)).toBe("right");
    expect(sideOf(80, 90)).toBe("left");
    expect(sideOf(18, 85)).toBe("inside");
  });
});
