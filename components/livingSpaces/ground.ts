import { drawMap, type MapDrawing } from "@/components/map/drawing";
import type { DrawingGround } from "@/lib/areas/livingSpaces/schema";

/** A leaf as the list and the map of one page know it; its outline lies in the drawing. */
export type GroundLeaf = Omit<DrawingGround["leaves"][number], "geometry">;

export interface LeafGround {
  readonly drawing: MapDrawing;
  /** Path of the borders between districts and around the city. */
  readonly borders: string;
  readonly districts: readonly DistrictPlace[];
  readonly leaves: readonly GroundLeaf[];
  readonly partition: string;
  readonly partitionName: string;
  /** Date of the inhabitants. */
  readonly date: string | null;
}

/** Where the name of a district stands, and how wide the district is there. */
export interface DistrictPlace {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Draws the ground once, as plain data for the browser. @returns null where no leaf has a place */
export function groundOf(ground: DrawingGround, width = 720): LeafGround | null {
  const drawing = drawMap(ground.leaves, { width, padding: 14, orientation: ground.orientation });
  if (!drawing) return null;
  const leaves = ground.leaves.map(({ geometry: _, ...leaf }) => leaf);
  const districtOf = new Map(leaves.map((leaf) => [leaf.key, leaf.district ?? ""]));
  return {
    drawing,
    borders: bordersBetween(drawing.areas, (key) => districtOf.get(key) ?? ""),
    districts: districtPlaces(drawing, leaves),
    leaves,
    partition: ground.partition,
    partitionName: ground.partitionName,
    date: ground.date,
  };
}

/**
 * The lines where two areas of different groups meet, and those where nobody lies behind. Neighbours share their points
 * exactly (`drawMap` puts them on one grid), so a line that belongs to two areas of one group appears twice and falls out.
 *
 * @returns SVG path data
 */
export function bordersBetween(
  areas: readonly { readonly key: string; readonly path: string }[],
  groupOf: (key: string) => string,
): string {
  const lines = new Map<string, { from: string; to: string; groups: string[] }>();
  for (const area of areas) {
    for (const ring of ringsOfPath(area.path)) {
      ring.forEach((from, i) => {
        const to = ring[(i + 1) % ring.length];
        if (to === undefined || to === from) return;
        const id = from < to ? `${from} ${to}` : `${to} ${from}`;
        const line = lines.get(id) ?? { from, to, groups: [] };
        line.groups.push(groupOf(area.key));
        lines.set(id, line);
      });
    }
  }
  const kept = [...lines.values()].filter(
    ({ groups }) => groups.length === 1 || groups.some((one) => one !== groups[0]),
  );
  return chained(kept);
}

/** Puts lines that follow each other into one stroke: shorter data, and round corners. */
function chained(lines: readonly { from: string; to: string }[]): string {
  let path = "";
  let end = "";
  for (const { from, to } of lines) {
    path += from === end ? `L${to}` : `M${from}L${to}`;
    end = to;
  }
  return path;
}

/** The corners of each ring of path data as `drawMap` writes it: "x,y". */
export function ringsOfPath(path: string): string[][] {
  return path
    .split("M")
    .filter(Boolean)
    .map((part) => {
      const numbers = part.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
      let [x = 0, y = 0] = numbers;
      const corners = [`${x},${y}`];
      for (let i = 2; i + 1 < numbers.length; i += 2) {
        x = tenths(x + (numbers[i] ?? 0));
        y = tenths(y + (numbers[i + 1] ?? 0));
        corners.push(`${x},${y}`);
      }
      return corners;
    });
}

/** What leaves take up of a drawing; `undefined` where none of them has a place. */
export function boxOf(drawing: MapDrawing, leaves: ReadonlySet<string>) {
  const corners = drawing.areas.flatMap((area) => (leaves.has(area.key) ? ringsOfPath(area.path).flat() : []));
  if (corners.length === 0) return undefined;
  const at = corners.map((corner) => corner.split(",").map(Number));
  const [xs, ys] = [at.map(([x = 0]) => x), at.map(([, y = 0]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

const tenths = (x: number) => Math.round(x * 10) / 10;

/** The middle of a district's leaves, and the way from its westernmost to its easternmost one. */
function districtPlaces(drawing: MapDrawing, leaves: readonly GroundLeaf[]): DistrictPlace[] {
  const labelOf = new Map(drawing.areas.map((area) => [area.key, area.label]));
  return byDistrict(leaves.filter((leaf) => leaf.district !== null)).flatMap(({ key, name, leaves: own }) => {
    const places = own.flatMap((leaf) => labelOf.get(leaf.key) ?? []);
    if (places.length === 0) return [];
    const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const room =
      Math.max(...places.map(({ x, room }) => x + room / 2)) - Math.min(...places.map(({ x, room }) => x - room / 2));
    return [{ key, name, room, x: middle(places.map(({ x }) => x)), y: middle(places.map(({ y }) => y)) }];
  });
}

export interface DistrictGroup {
  readonly key: string;
  readonly name: string;
  readonly leaves: readonly GroundLeaf[];
}

/** Leaves by district, in the order they come. */
export function byDistrict(leaves: readonly GroundLeaf[]): DistrictGroup[] {
  const groups = new Map<string, GroundLeaf[]>();
  for (const leaf of leaves) {
    const key = leaf.district ?? "";
    groups.set(key, [...(groups.get(key) ?? []), leaf]);
  }
  return [...groups].map(([key, own]) => ({ key, name: own[0]?.districtName ?? "Ohne Bezirk", leaves: own }));
}
