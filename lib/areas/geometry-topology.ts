import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import mapshaper from "mapshaper";
import { neighbors } from "topojson-client";
import { topology } from "topojson-server";

export type AreaPolygon = Feature<Polygon | MultiPolygon, { key: string }>;

/** Six decimals are 11 cm. */
const precision = 0.000001;

/**
 * Cleans the polygons of one partition together: parts with the same key become one area, borders that nearly meet are
 * joined, overlaps and slivers go. Winding follows RFC 7946.
 */
export async function cleanPolygons(features: readonly AreaPolygon[]): Promise<Map<string, Polygon | MultiPolygon>> {
  const output = await run(
    { "areas.json": features },
    `-i areas.json string-fields=key snap -dissolve2 key -o out.json format=geojson precision=${precision}`,
  );
  return byKey(output["out.json"]);
}

/**
 * Simplifies several partitions together, so that a border shared by two areas or two levels stays one line.
 * @param metres detail below this size is left out
 */
export async function simplifyTogether(
  layers: Readonly<Record<string, readonly AreaPolygon[]>>,
  metres: number,
): Promise<Map<string, Map<string, Polygon | MultiPolygon>>> {
  const names = Object.keys(layers);
  const files: Record<string, readonly AreaPolygon[]> = {};
  names.forEach((name, index) => {
    files[`l${index}.json`] = layers[name] ?? [];
  });
  const inputs = Object.keys(files).join(" ");
  const output = await run(
    files,
    `-i ${inputs} combine-files string-fields=key -simplify interval=${metres} keep-shapes -o format=geojson precision=${precision} target=*`,
  );
  return new Map(names.map((name, index) => [name, byKey(output[`l${index}.json`])]));
}

/** Keys of the areas with which each area shares a stretch of border, in the order of the keys. */
export function neighboursOf(features: readonly AreaPolygon[]): Map<string, string[]> {
  const collection: FeatureCollection<Polygon | MultiPolygon, { key: string }> = {
    type: "FeatureCollection",
    features: [...features],
  };
  const shared = topology({ areas: collection });
  const areas = shared.objects.areas;
  const geometries = areas?.type === "GeometryCollection" ? areas.geometries : [];
  const found = neighbors(geometries as Parameters<typeof neighbors>[0]);
  return new Map(
    features.map((feature, index) => [
      feature.properties.key,
      (found[index] ?? [])
        .map((other) => features[other]?.properties.key ?? "")
        .sort((a, b) => a.localeCompare(b, "de")),
    ]),
  );
}

/** The area of another partition in which most of a polygon's inner points lie: a parent where no key names one. */
export async function locate(
  children: readonly AreaPolygon[],
  parents: readonly AreaPolygon[],
): Promise<Map<string, string>> {
  const output = await run(
    { "children.json": children },
    "-i children.json string-fields=key -points inner -o points.json format=geojson",
  );
  const points = JSON.parse(new TextDecoder().decode(output["points.json"] ?? new Uint8Array())) as FeatureCollection;
  const result = new Map<string, string>();
  for (const point of points.features) {
    if (point.geometry?.type !== "Point") continue;
    const at = point.geometry.coordinates;
    const parent = parents.find((candidate) => contains(candidate.geometry, at));
    if (parent) result.set(String(point.properties?.key), parent.properties.key);
  }
  return result;
}

/** Whether a point lies in a polygon (even–odd rule; planar, which is exact enough for the size of a city). */
export function contains(geometry: Polygon | MultiPolygon, [x = 0, y = 0]: Position): boolean {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i] ?? [];
      const [xj = 0, yj = 0] = ring[j] ?? [];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Smallest box around polygons: west, south, east, north. */
export function boundsOf(geometries: Iterable<Polygon | MultiPolygon>): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      for (const [x = 0, y = 0] of ring) {
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
    }
  }
  return [west, south, east, north];
}

async function run(
  files: Readonly<Record<string, readonly AreaPolygon[]>>,
  commands: string,
): Promise<Record<string, Uint8Array>> {
  const input: Record<string, string> = {};
  for (const [name, features] of Object.entries(files))
    input[name] = JSON.stringify({ type: "FeatureCollection", features });
  return mapshaper.applyCommands(commands, input);
}

function byKey(bytes: Uint8Array | undefined): Map<string, Polygon | MultiPolygon> {
  const collection = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as FeatureCollection<
    Polygon | MultiPolygon | null
  >;
  const result = new Map<string, Polygon | MultiPolygon>();
  for (const feature of collection.features ?? [])
    if (feature.geometry) result.set(String(feature.properties?.key), feature.geometry);
  return result;
}
