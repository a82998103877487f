import { describe, expect, it } from "vitest";
import { adjustedDissimilarity, segregationOf } from "./segregation";

const areas = [
  { group: 10, inhabitants: 200 },
  { group: 40, inhabitants: 300 },
  { group: 120, inhabitants: 400 },
  { group: 30, inhabitants: 300 },
];

describe("segregation", () => {
  it("S-2", () => {
    const result = segregationOf(areas)!;
    expect(result.dissimilarity).toBeCloseTo(0.32, 4);
    expect(result.isolation).toBeCloseTo(0.2242, 4);
    expect(result.share).toBeCloseTo(0.1667, 4);
    expect(result.correctedIsolation).toBeCloseTo(0.069, 4);
  });
  it("is nothing without a group or without others", () => {
    expect(segregationOf([{ group: 0, inhabitants: 10 }])).toBeUndefined();
    expect(segregationOf([{ group: 10, inhabitants: 10 }])).toBeUndefined();
  });
  it("takes out what chance produces in small areas", () => {
    expect(adjustedDissimilarity(areas)!).toBeLessThan(0.32);
    expect(adjustedDissimilarity(areas)!).toBeGreaterThan(0.25);
    const even = Array.from({ length: 60 }, (_, i) => ({ group: 1 + (i % 3), inhabitants: 20 }));
    expect(segregationOf(even)!.dissimilarity).toBeGreaterThan(0.15);
    expect(adjustedDissimilarity(even)!).toBeLessThan(0.05);
    expect(adjustedDissimilarity(areas)).toBe(adjustedDissimilarity(areas));
  });
});
