import { readFileSync } from "node:fs";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import {
  demoAreas,
  demoLeavesOf,
  demoMemberships,
  demoOrientation,
  demoPartitions,
  demoResidualKey,
  demoStreets,
} from "./geography";
import { drawBorders } from "./geography/borders";

const areas = (partition: string) => demoAreas.filter((area) => area.partition === partition);
const rings = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
const signedArea = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, p, i) => sum + (ring[i]![0]! * p[1]! - p[0]! * ring[i]![1]!) / 2, 0);
const areaOf = (geometry: Polygon | MultiPolygon) => rings(geometry).reduce((sum, ring) => sum + signedArea(ring), 0);

describe("the map of Emscherau", () => {
  it("is drawn by code: the file beside the generator is what the generator draws", () => {
    const file = readFileSync(new URL("./geography/emscherau.topo.json", import.meta.url), "utf8");
    expect(JSON.stringify(drawBorders()) === file.trim(), "run npx tsx lib/demo/geography/draw.ts").toBe(true);
  }, 60_000);

  it("has 17 districts, 112 block groups and a residual, 3 boroughs and a Lebensraum", () => {
    const count = Object.fromEntries(demoPartitions.map(({ key }) => [key, areas(key).length]));
    expect(count).toEqual({ stadt: 1, bezirke: 17, blockgruppen: 113, stadtbezirke: 3, lebensraeume: 1 });
    expect(new Set(demoAreas.map((area) => `${area.partition}/${area.key}`)).size).toBe(demoAreas.length);
    expect(areas("blockgruppen").filter((area) => area.residual)).toEqual([
      { partition: "blockgruppen", key: demoResidualKey, name: "nicht zuordenbar", geometry: null, residual: true },
    ]);
  });

  it("leaves no gap and no overlap: every partition of the city adds up to the city", () => {
    const city = areaOf(areas("stadt")[0]!.geometry!);
    for (const partition of ["bezirke", "blockgruppen", "stadtbezirke"]) {
      const sum = areas(partition).reduce((total, area) => total + (area.geometry ? areaOf(area.geometry) : 0), 0);
      expect(sum, partition).toBeCloseTo(city, 10);
    }
  });

  it("shares every inner border point by point", () => {
    const uses = new Map<string, number>();
    for (const area of areas("blockgruppen")) {
      if (!area.geometry) continue;
      for (const ring of rings(area.geometry)) {
        for (const [i, p] of ring.slice(1).entries()) {
          const step = `${ring[i]}>${p}`;
          uses.set(step, (uses.get(step) ?? 0) + 1);
        }
      }
    }
    const limit = new Set(
      rings(areas("stadt")[0]!.geometry!).flatMap((ring) => ring.slice(1).map((p, i) => `${ring[i]}>${p}`)),
    );
    for (const [step, count] of uses) {
      expect(count, step).toBe(1);
      const back = step.split(">").reverse().join(">");
      expect(uses.has(back) || limit.has(step), step).toBe(true);
    }
  });

  it("crosses no border with another", () => {
    const segments = new Map<string, readonly [Position, Position]>();
    for (const area of areas("blockgruppen")) {
      if (!area.geometry) continue;
      for (const ring of rings(area.geometry)) {
        ring.slice(1).forEach((p, i) => {
          const pair = [ring[i]!, p].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
          segments.set(String(pair), [pair[0]!, pair[1]!]);
        });
      }
    }
    const sorted = [...segments.values()].sort((a, b) => a[0][0]! - b[0][0]!);
    const side = (a: Position, b: Position, c: Position) =>
      Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
    const crossings: string[] = [];
    sorted.forEach(([a, b], i) => {
      for (let j = i + 1; j < sorted.length && sorted[j]![0][0]! < b[0]!; j++) {
        const [c, d] = sorted[j]!;
        if ([a, b].some((p) => [c, d].some((q) => String(p) === String(q)))) continue;
        if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) crossings.push(`${a}–${b} × ${c}–${d}`);
      }
    });
    expect(crossings).toEqual([]);
  });

  it("follows RFC 7946: outer rings counter-clockwise and closed, at most six decimals", () => {
    for (const area of demoAreas) {
      if (!area.geometry) continue;
      const polygons = area.geometry.type === "Polygon" ? [area.geometry.coordinates] : area.geometry.coordinates;
      for (const [outer, ...holes] of polygons) {
        expect(signedArea(outer!)).toBeGreaterThan(0);
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
        for (const ring of [outer!, ...holes]) expect(ring[0]).toEqual(ring[ring.length - 1]);
      }
      expect(JSON.stringify(area.geometry)).not.toMatch(/\.\d{7}/);
    }
    expect(JSON.stringify(demoOrientation)).not.toMatch(/\.\d{7}/);
    expect(new Set(demoOrientation.features.map((f) => f.properties.kind))).toEqual(
      new Set(["river", "canal", "railway", "motorway", "road", "wood", "water"]),
    );
  });

  it("holds boroughs and a Lebensraum that cross districts, with at least three leaves in every piece", () => {
    const partitionsOf = new Map<string, Record<string, string>>();
    for (const { partition, areaKey, leafKey } of demoMemberships) {
      if (leafKey !== demoResidualKey)
        partitionsOf.set(leafKey, { ...partitionsOf.get(leafKey), [partition]: areaKey });
    }
    const pieces = new Map<string, number>();
    for (const { bezirke, stadtbezirke, lebensraeume } of partitionsOf.values()) {
      const piece = `${bezirke} ${stadtbezirke} ${lebensraeume ?? "–"}`;
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
    }
    expect(pieces.size).toBeGreaterThan(17);
    expect(Math.min(...pieces.values())).toBeGreaterThanOrEqual(3);
    for (const { key } of areas("stadtbezirke")) expect(demoLeavesOf("stadtbezirke", key).length).toBeGreaterThan(20);
    for (const area of [...areas("stadtbezirke"), ...areas("bezirke"), ...areas("lebensraeume")]) {
      expect(area.geometry?.type, area.name).toBe("Polygon");
    }
  });

  it("gives a street for every block group, each name once", () => {
    const leaves = areas("blockgruppen").filter((area) => !area.residual);
    expect(new Set(demoStreets.map((street) => street.leafKey))).toEqual(new Set(leaves.map((leaf) => leaf.key)));
    expect(new Set(demoStreets.map((street) => street.name)).size).toBe(demoStreets.length);
  });

  it("names each district where it lies", () => {
    const latitude = (name: string) => {
      const ring = rings(areas("bezirke").find((area) => area.name === name)!.geometry!)[0]!;
      return ring.reduce((sum, p) => sum + p[1]!, 0) / ring.length;
    };
    const longitude = (name: string) => {
      const ring = rings(areas("bezirke").find((area) => area.name === name)!.geometry!)[0]!;
      return ring.reduce((sum, p) => sum + p[0]!, 0) / ring.length;
    };
    expect(longitude("Ostheide")).toBeGreaterThan(longitude("Altstadt"));
    expect(latitude("Nordmark")).toBeGreaterThan(latitude("Altstadt"));
    expect(latitude("Südviertel")).toBeLessThan(latitude("Altstadt"));
  });
});
