import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { demoAreas, demoOrientation } from "@/lib/demo/geography";
import { drawMap, pathOfPoints } from "./drawing";
import { labelPlace } from "./labelPlace";
import { boundsOf, fitProjection, type Point, positionAt } from "./projection";

const square: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [7, 51],
      [7.2, 51],
      [7.2, 51.1],
      [7, 51.1],
      [7, 51],
    ],
  ],
};
const districts = demoAreas.filter((area) => area.partition === "bezirke");

describe("fitProjection", () => {
  const bounds = boundsOf([square])!;
  const projection = fitProjection(bounds, { width: 600, padding: 10 });

  it("puts north above south and fills the width", () => {
    const [left, bottom] = projection.project([7, 51]);
    const [right, top] = projection.project([7.2, 51.1]);
    expect(top).toBeLessThan(bottom);
    expect(Math.min(left, 600 - right, top, projection.height - bottom)).toBeGreaterThanOrEqual(9.9);
  });

  it("knows how far it is on the ground", () => {
    // 0.2° of longitude at 51° north are 14.0 km.
    const [left] = projection.project([7, 51]);
    const [right] = projection.project([7.2, 51]);
    expect(((right - left) * projection.metresPerUnit) / 1000).toBeCloseTo(14.0, 0);
  });

  it("finds back to the place under a point", () => {
    const [x, y] = projection.project([7.05, 51.07]);
    const [lon, lat] = positionAt(projection.bounds, x / projection.width, y / projection.height);
    expect(lon).toBeCloseTo(7.05, 6);
    expect(lat).toBeCloseTo(51.07, 6);
  });
});

describe("drawMap", () => {
  it("draws the demo city inside its frame, with labels inside their areas", () => {
    const drawing = drawMap(districts, { orientation: demoOrientation })!;
    expect(drawing.areas).toHaveLength(17);
    for (const area of drawing.areas) {
      expect(area.path).toMatch(/^M[\d.]+ [\d.]+l[-\d. ]+z/);
      expect(area.label!.x).toBeGreaterThan(0);
      expect(area.label!.x).toBeLessThan(drawing.width);
    }
    expect(drawing.orientation.map((one) => one.kind)).toContain("river");
    expect([1000, 2000, 5000]).toContain(drawing.scale.metres);
  });

  it("leaves out what has no place, and says so when nothing is left", () => {
    const residual = demoAreas.filter((area) => area.geometry === null);
    expect(drawMap(residual)).toBeNull();
    expect(drawMap([...residual, ...districts])!.areas).toHaveLength(17);
  });

  it("ignores an orientation layer it cannot read", () => {
    expect(drawMap(districts, { orientation: { features: "?" } })!.orientation).toEqual([]);
    expect(drawMap(districts, { orientation: null })!.orientation).toEqual([]);
  });
});

describe("pathOfPoints", () => {
  it("writes steps that lead back to the same points", () => {
    const points: Point[] = [
      [10, 10],
      [20.5, 10],
      [20.5, 4],
      [10, 10],
    ];
    expect(pathOfPoints(points, true)).toBe("M10 10l10.5 0 0-6-10.5 6z");
    expect(pathOfPoints([[1, 1]], false)).toBe("");
  });
});

describe("labelPlace", () => {
  const ring = (points: Point[]): Point[] => [...points, points[0]!];

  it("takes the wide part of an area, not its middle", () => {
    const place = labelPlace(
      [
        ring([
          [0, 0],
          [100, 0],
          [100, 40],
          [12, 40],
          [12, 200],
          [0, 200],
        ]),
      ],
      16,
    )!;
    expect(place.y).toBeLessThan(40);
    expect(place.room).toBeGreaterThan(80);
  });

  it("does not lie in a hole", () => {
    const outer = ring([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ]);
    const hole = ring([
      [10, 10],
      [60, 10],
      [60, 90],
      [10, 90],
    ]);
    expect(labelPlace([outer, hole], 16)!.x).toBeGreaterThan(60);
  });

  it("gives up where no line of text fits", () => {
    expect(
      labelPlace(
        [
          ring([
            [0, 0],
            [100, 0],
            [100, 5],
            [0, 5],
          ]),
        ],
        16,
      ),
    ).toBeNull();
  });
});
