import { describe, expect, it } from "vitest";
import { drawMap } from "@/components/map/drawing";
import { bordersBetween, byDistrict, ringsOfPath } from "./ground";

const square = (x: number, y: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ].map(([a = 0, b = 0]) => [a / 100, b / 100]),
  ],
});
/** Three squares in a row. */
const drawing = drawMap(
  ["a", "b", "c"].map((key, i) => ({ key, name: key, geometry: square(i, 0) })),
  { width: 332, height: 132, padding: 16 },
);
const lengthOf = (path: string) =>
  [...path.matchAll(/M([\d.]+),([\d.]+)((?:L[\d.]+,[\d.]+)+)/g)].reduce((total, [, x, y, rest]) => {
    let [fromX, fromY] = [Number(x), Number(y)];
    for (const [, toX, toY] of (rest ?? "").matchAll(/L([\d.]+),([\d.]+)/g)) {
      total += Math.hypot(Number(toX) - fromX, Number(toY) - fromY);
      [fromX, fromY] = [Number(toX), Number(toY)];
    }
    return total;
  }, 0);

describe("the borders of districts on a drawing of leaves", () => {
  const areas = drawing?.areas ?? [];

  it("are the outline alone where all leaves lie in one district", () => {
    expect(lengthOf(bordersBetween(areas, () => "one"))).toBeCloseTo(800, -1);
  });

  it("part leaves of different districts, once", () => {
    expect(lengthOf(bordersBetween(areas, (key) => (key === "a" ? "west" : "east")))).toBeCloseTo(900, -1);
  });

  it("are all borders where every leaf is a district of its own", () => {
    expect(lengthOf(bordersBetween(areas, (key) => key))).toBeCloseTo(1000, -1);
  });

  it("reads path data with steps that have no space before a minus", () => {
    expect(ringsOfPath("M10 20l5 0 0-5-2.5.5z")).toEqual([["10,20", "15,20", "15,15", "12.5,15.5"]]);
  });
});

describe("leaves by district", () => {
  const leaf = (key: string, district: string | null) => ({
    key,
    name: key,
    district,
    districtName: district && `Bezirk ${district}`,
    inhabitants: null,
    neighbours: [],
  });

  it("keeps the order and puts what lies in none together", () => {
    const groups = byDistrict([leaf("1", "b"), leaf("2", null), leaf("3", "a"), leaf("4", "b")]);
    expect(groups.map(({ name, leaves }) => [name, leaves.map(({ key }) => key)])).toEqual([
      ["Bezirk b", ["1", "4"]],
      ["Ohne Bezirk", ["2"]],
      ["Bezirk a", ["3"]],
    ]);
  });
});
