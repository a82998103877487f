import { describe, expect, it } from "vitest";
import { problemsOfPartition, searchable, squareKilometresOf, unionOf } from "./rules";
import type { AreaGeometry, PartitionDefinition } from "./schema";

const square = (x: number, y: number, size = 0.01): AreaGeometry => ({
  type: "Polygon",
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});
const leaves = new Set(["a", "b", "c"]);
const unions = (more: Partial<PartitionDefinition>): PartitionDefinition => ({
  key: "districts",
  name: "Bezirke",
  leafPartitionKey: "blocks",
  areas: [
    { key: "1", name: "Eins" },
    { key: "2", name: "Zwei" },
  ],
  memberships: [
    { area: "1", leaf: "a" },
    { area: "1", leaf: "b" },
    { area: "2", leaf: "c" },
  ],
  ...more,
});

describe("a partition", () => {
  it("is accepted when every leaf lies in one area at most", () => {
    expect(problemsOfPartition(unions({}), leaves)).toEqual([]);
  });
  it("refuses a leaf in two areas: it would be counted twice", () => {
    const memberships = [...(unions({}).memberships ?? []), { area: "2", leaf: "a" }];
    expect(problemsOfPartition(unions({ memberships }), leaves)).toEqual([
      "Das kleinste Gebiet a liegt zugleich in 1 und 2. Es würde doppelt gezählt.",
    ]);
  });
  it("takes a leaf that moves from one area to another on a day", () => {
    const memberships = [
      { area: "1", leaf: "a", validTo: "2020-12-31" },
      { area: "2", leaf: "a", validFrom: "2021-01-01" },
      { area: "1", leaf: "b" },
    ];
    expect(problemsOfPartition(unions({ memberships }), leaves)).toEqual([]);
  });
  it("names unknown leaves, empty areas and doubled keys", () => {
    const problems = problemsOfPartition(
      unions({
        areas: [
          { key: "1", name: "Eins" },
          { key: "1", name: "Noch eins" },
          { key: "2", name: "Zwei" },
        ],
        memberships: [{ area: "1", leaf: "x" }],
      }),
      leaves,
    );
    expect(problems.join(" ")).toMatch(/Schlüssel 1 kommt mehrfach.*kleinste Gebiet x gibt es nicht.*2 „Zwei“ enthält/);
  });
});

describe("outlines", () => {
  it("of a union lose inner borders and wind as RFC 7946 wants", () => {
    const union = unionOf([square(7, 51), square(7.01, 51)]);
    expect(union?.type).toBe("Polygon");
    const ring = union?.type === "Polygon" ? (union.coordinates[0] ?? []) : [];
    expect(ring).toHaveLength(7);
    const doubled = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
      const [px = 0, py = 0] = ring[i] ?? [];
      return sum + px * y - x * py;
    }, 0);
    expect(doubled).toBeGreaterThan(0);
    expect(unionOf([square(7, 51), square(8, 51)])?.type).toBe("MultiPolygon");
    expect(unionOf([])).toBeNull();
  });
  it("have their area on the sphere", () => {
    // A hundredth of a degree at 51° north: 1.112 km by 0.700 km.
    expect(squareKilometresOf(square(7, 51))).toBeCloseTo(0.778, 2);
  });
});

it("compares typed street names without case, umlauts and abbreviations", () => {
  expect(searchable("Hafenstr. ")).toBe(searchable("hafenstraße"));
  expect(searchable("MÜHLENAU")).toBe("muehlenau");
});
