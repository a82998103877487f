import type { Topology } from "topojson-specification";
import { simplify } from "./curve";
import { grid } from "./grid";
import { growBlockGroups } from "./growth";
import { toWgs84 } from "./place";
import { type Point, plannedDistricts } from "./plan";

/** The block groups of the city as a topology: each border is drawn once and shared by both sides. */
export type CityTopology = Topology<{
  blockGroups: { type: "GeometryCollection"; geometries: { type: "Polygon"; id: string; arcs: number[][] }[] };
}>;

const corners = grid.columns + 1;

/**
 * Draws the borders between block groups: walks along the cell edges from junction to junction, smooths and
 * thins each border once, and hands the rings over in RFC 7946 order (outer rings counter-clockwise).
 */
export function drawBorders(): CityTopology {
  const { leafOfCell, districtOfLeaf } = growBlockGroups();
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= grid.columns || row >= grid.rows ? -1 : leafOfCell[row * grid.columns + column]!;

  const edges = new Map<number, number[]>();
  const link = (a: number, b: number) => {
    edges.set(a, [...(edges.get(a) ?? []), b]);
    edges.set(b, [...(edges.get(b) ?? []), a]);
  };
  for (let row = 0; row <= grid.rows; row++) {
    for (let column = 0; column <= grid.columns; column++) {
      const corner = row * corners + column;
      if (at(column, row) !== at(column, row - 1)) link(corner, corner + 1);
      if (at(column, row) !== at(column - 1, row)) link(corner, corner + corners);
    }
  }

  const arcs: Point[][] = [];
  /** Per block group the borders around it, each in the direction that keeps the block group on the left. */
  const around = new Map<number, { arc: number; from: number; to: number }[]>();
  const walked = new Set<string>();
  const walk = (start: number, second: number) => {
    if (walked.has(`${start}-${second}`)) return;
    const path = [start, second];
    for (;;) {
      const here = path[path.length - 1]!;
      const before = path[path.length - 2]!;
      walked.add(`${before}-${here}`).add(`${here}-${before}`);
      const next = edges.get(here)!;
      if (next.length !== 2 || here === start) break;
      path.push(next[0] === before ? next[1]! : next[0]!);
    }
    const end = path[path.length - 1]!;
    const [left, right] = sides(path[0]!, path[1]!, at);
    const index = arcs.push(draw(path)) - 1;
    if (left >= 0) around.set(left, [...(around.get(left) ?? []), { arc: index, from: start, to: end }]);
    if (right >= 0) around.set(right, [...(around.get(right) ?? []), { arc: ~index, from: end, to: start }]);
  };
  const junctions = [...edges.keys()].filter((corner) => edges.get(corner)!.length !== 2).sort((a, b) => a - b);
  for (const junction of junctions) for (const next of edges.get(junction)!) walk(junction, next);
  for (const corner of [...edges.keys()].sort((a, b) => a - b)) walk(corner, edges.get(corner)![0]!);

  const numberInDistrict = new Map<number, number>();
  const geometries = districtOfLeaf.map((district, leaf) => {
    const number = (numberInDistrict.get(district) ?? 0) + 1;
    numberInDistrict.set(district, number);
    return {
      type: "Polygon" as const,
      id: `${plannedDistricts[district]!.number}${number}`,
      arcs: rings(around.get(leaf)!),
    };
  });
  return {
    type: "Topology",
    objects: { blockGroups: { type: "GeometryCollection", geometries } },
    arcs: arcs.map((arc) => arc.map(toWgs84)),
  };
}

/** Block groups to the left and to the right of the step from one corner to the next. */
function sides(from: number, to: number, at: (column: number, row: number) => number): [number, number] {
  const column = Math.min(from % corners, to % corners);
  const row = Math.min(Math.floor(from / corners), Math.floor(to / corners));
  const step = to - from;
  if (step === 1) return [at(column, row), at(column, row - 1)];
  if (step === -1) return [at(column, row - 1), at(column, row)];
  return step > 0 ? [at(column - 1, row), at(column, row)] : [at(column, row), at(column - 1, row)];
}

function draw(path: readonly number[]): Point[] {
  let line: Point[] = path.map((corner) => [
    (corner % corners) * grid.cellSize,
    Math.floor(corner / corners) * grid.cellSize,
  ]);
  for (let pass = 0; pass < 6; pass++) {
    line = line.map((p, i) => {
      const before = line[i - 1];
      const after = line[i + 1];
      return before && after ? [(before[0] + 2 * p[0] + after[0]) / 4, (before[1] + 2 * p[1] + after[1]) / 4] : p;
    });
  }
  return simplify(line, 0.006);
}

function rings(borders: readonly { arc: number; from: number; to: number }[]): number[][] {
  const rest = [...borders];
  const result: number[][] = [];
  while (rest.length > 0) {
    const ring = [rest.shift()!];
    while (ring[ring.length - 1]!.to !== ring[0]!.from) {
      const next = rest.findIndex((border) => border.from === ring[ring.length - 1]!.to);
      if (next < 0) throw new Error("A block group's border does not close.");
      ring.push(...rest.splice(next, 1));
    }
    result.push(ring.map((border) => border.arc));
  }
  if (result.length > 1) throw new Error("A block group has a hole or two parts; move a seat in the plan.");
  return result;
}
