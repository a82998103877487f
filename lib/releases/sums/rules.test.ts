import { describe, expect, it } from "vitest";
import { known, missing, suppressed, type Value } from "@/lib/statistics/values";
import { Covers, type Ground, mismatchSentences, sumCount } from "./rules";

/** Four leaves 1–4 and a residual 5; districts 11 (1, 2) and 12 (3, 4); a zone 21 (2, 3) across them; the city 31. */
const area = (id: number, leaves: number[], isResidual = false) => ({
  id,
  key: String(id),
  name: `Gebiet ${id}`,
  isResidual,
  leaves,
});
const ground: Ground = {
  partitions: [
    { id: 1, key: "city", name: "Stadt", isCity: true, areas: [area(31, [1, 2, 3, 4, 5])] },
    { id: 2, key: "districts", name: "Bezirke", isCity: false, areas: [area(11, [1, 2]), area(12, [3, 4])] },
    { id: 3, key: "zone", name: "Zone", isCity: false, areas: [area(21, [2, 3])] },
    {
      id: 4,
      key: "leaves",
      name: "Blöcke",
      isCity: false,
      areas: [area(1, [1]), area(2, [2]), area(3, [3]), area(4, [4]), area(5, [5], true)],
    },
  ],
};
const sums = (
  delivered: [number, Value][],
  more: { unused?: number[]; integer?: boolean; cityOnly?: boolean; additive?: boolean } = {},
) => {
  const { values, mismatches } = sumCount(
    {
      key: "EW",
      integer: more.integer ?? true,
      cityOnly: more.cityOnly ?? false,
      additive: more.additive ?? true,
    },
    new Map(delivered),
    new Covers(ground),
    new Set(more.unused),
  );
  return { at: (id: number) => values.get(id) ?? missing, mismatches };
};

describe("summing a count", () => {
  it("adds leaves in every partition, nested or not", () => {
    const { at } = sums([1, 2, 3, 4, 5].map((id) => [id, known(10 * id)]));
    expect([31, 11, 12, 21].map(at)).toEqual([known(150), known(30), known(70), known(50)]);
  });
  it("never takes missing for zero", () => {
    const { at } = sums([
      [1, known(10)],
      [2, known(20)],
      [3, known(30)],
      [5, known(0)],
    ]);
    expect([11, 12, 31].map(at)).toEqual([known(30), missing, missing]);
  });
  it("lets a withheld leaf withhold its sums, unless the total is delivered", () => {
    const { at } = sums([
      [1, known(10)],
      [2, suppressed],
      [3, known(30)],
      [4, known(40)],
      [5, known(1)],
      [11, known(12)],
    ]);
    // The zone holds leaf 2 and no delivered total; the city follows from the districts together with the residual leaf.
    expect([11, 12, 21].map(at)).toEqual([known(12), known(70), suppressed]);
    expect(at(31)).toEqual(known(83));
  });
  it("works without leaves: districts make the city, but no zone across them", () => {
    const { at } = sums(
      [
        [11, known(30)],
        [12, known(70)],
      ],
      { unused: [5] },
    );
    expect([31, 21, 1].map(at)).toEqual([known(100), missing, missing]);
  });
  it("keeps the city open where unplaced cases exist but were not delivered", () => {
    const delivered: [number, Value][] = [1, 2, 3, 4].map((id) => [id, known(1)]);
    expect(sums(delivered).at(31)).toEqual(missing);
    expect(sums(delivered, { unused: [5] }).at(31)).toEqual(known(4));
  });
  it("compares delivered totals with their parts and names the difference", () => {
    const { mismatches, at } = sums([
      [1, known(10)],
      [2, known(20)],
      [11, known(31)],
    ]);
    expect(mismatches).toEqual([
      { partition: "districts", area: "11", areaName: "Gebiet 11", delivered: 31, summed: 30 },
    ]);
    expect(at(11)).toEqual(known(30));
    expect(mismatchSentences([{ baseCount: "EW", date: "2025-12-31", ...(mismatches[0] ?? ({} as never)) }])).toEqual([
      "EW, 31.12.2025, Gebiet 11 (11): geliefert 31, Summe der Teile 30.",
    ]);
  });
  it("allows for rounded annual means", () => {
    const delivered: [number, Value][] = [
      [1, known(10.1)],
      [2, known(20.1)],
      [11, known(30.3)],
    ];
    expect(sums(delivered, { integer: false }).mismatches).toEqual([]);
    expect(sums([...delivered.slice(0, 2), [11, known(31)]], { integer: false }).mismatches).toHaveLength(1);
  });
  it("never counts twice what overlapping areas of one partition share", () => {
    // The two Lebensräume cover district 11 and leaf 3 together, and both hold leaf 2; a third lies apart.
    const overlapping: Ground = {
      partitions: [
        { id: 1, key: "zone", name: "Zone", isCity: false, areas: [area(21, [1, 2, 3])] },
        {
          id: 2,
          key: "lebensraeume",
          name: "Lebensräume",
          isCity: false,
          areas: [area(31, [1, 2]), area(32, [2, 3]), area(33, [4])],
        },
      ],
    };
    const count = { key: "EW", integer: true, cityOnly: false, additive: true };
    const delivered = new Map([31, 32, 33].map((id) => [id, known(100)]));
    expect(sumCount(count, delivered, new Covers(overlapping)).values.get(21)).toBeUndefined();
  });
  it("never adds what an office has rounded or perturbed", () => {
    const delivered: [number, Value][] = [
      [1, known(10)],
      [2, known(20)],
      [11, known(35)],
    ];
    const { at, mismatches } = sums(delivered, { additive: false });
    expect([11, 12, 31].map(at)).toEqual([known(35), missing, missing]);
    expect(mismatches).toEqual([]);
  });
  it("keeps a count of the city alone with the city", () => {
    const { at } = sums(
      [
        [31, known(3000)],
        [11, known(1)],
      ],
      { cityOnly: true },
    );
    expect([31, 11].map(at)).toEqual([known(3000), missing]);
  });
});
