import { randomFrom } from "../random";
import { inside, smoothLine } from "./curve";
import { cellAt, cellSize, centreOf, grid, nowhere, size } from "./grid";
import { hills } from "./hills";
import { plannedOrientation } from "./landscape";
import { type PlannedDistrict, type Point, plannedDistricts, plannedOutline } from "./plan";
import { tidy } from "./tidy";

/**
 * Areas grow like settlements do: from their seats outwards, slower where a river, a railway or a motorway
 * is in the way. Where two meet is a border; so borders follow the lines in the landscape.
 */

/** For every cell of the grid the index of its block group (in order of districts), or −1 outside the city. */
export function growBlockGroups(): { leafOfCell: Int16Array; districtOfLeaf: number[] } {
  const effort = terrain();
  const city = cityCells();
  const districtOfCell = tidy(
    grow(
      plannedDistricts.flatMap((district, i) => district.seats.map((seat) => ({ label: i, cell: cellAt(seat) }))),
      effort,
      (cell) => city[cell] === 1,
    ),
  );
  const leafOfCell = new Int16Array(size).fill(nowhere);
  const districtOfLeaf: number[] = [];
  plannedDistricts.forEach((district, i) => {
    const seeds = spread(district, i, districtOfCell);
    const offset = districtOfLeaf.length;
    const labels = tidy(
      grow(
        seeds.map((cell, k) => ({ label: offset + k, cell })),
        effort,
        (cell) => districtOfCell[cell] === i,
      ),
    );
    for (let cell = 0; cell < size; cell++) if (labels[cell] !== nowhere) leafOfCell[cell] = labels[cell]!;
    for (let k = 0; k < seeds.length; k++) districtOfLeaf.push(i);
  });
  return { leafOfCell: tidy(leafOfCell), districtOfLeaf };
}

function terrain(): Float64Array {
  const coarse = hills("terrain coarse", 0.9);
  const fine = hills("terrain fine", 0.3);
  const effort = new Float64Array(size);
  for (let cell = 0; cell < size; cell++) {
    const point = centreOf(cell);
    effort[cell] = Math.exp(0.55 * coarse(point) + 0.45 * fine(point));
  }
  for (const feature of plannedOrientation) {
    if (!feature.barrier || feature.barrier === 1) continue;
    for (const [x, y] of smoothLine(feature.points, cellSize / 3)) {
      if (x < 0.05 || y < 0.05 || x > 9.7 || y > 14) continue;
      const cell = cellAt([x, y]);
      // Two cells wide, so that no diagonal step slips through.
      for (const touched of [cell, cell + 1, cell + grid.columns])
        effort[touched] = Math.max(effort[touched]!, feature.barrier);
    }
  }
  return effort;
}

function cityCells(): Uint8Array {
  const outline = smoothLine(plannedOutline, 0.05, true);
  const [dx, dy] = [hills("limit x", 0.7), hills("limit y", 0.7)];
  const [ex, ey] = [hills("limit fine x", 0.22), hills("limit fine y", 0.22)];
  const city = new Uint8Array(size);
  for (let cell = 0; cell < size; cell++) {
    const p = centreOf(cell);
    const moved: Point = [p[0] + 0.17 * dx(p) + 0.05 * ex(p), p[1] + 0.17 * dy(p) + 0.05 * ey(p)];
    if (inside(moved, outline)) city[cell] = 1;
  }
  return city;
}

const diagonal = Math.SQRT2;
const steps: readonly (readonly [dx: number, dy: number, length: number])[] = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, diagonal],
  [1, -1, diagonal],
  [-1, 1, diagonal],
  [-1, -1, diagonal],
];

/** Dijkstra from all seeds at once: every allowed cell takes the label of the seed that reaches it with least effort. */
function grow(
  seeds: readonly { label: number; cell: number }[],
  effort: Float64Array,
  allowed: (cell: number) => boolean,
): Int16Array {
  const label = new Int16Array(size).fill(nowhere);
  const cost = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const queue = new Queue();
  for (const seed of seeds) {
    cost[seed.cell] = 0;
    label[seed.cell] = seed.label;
    queue.push(0, seed.cell);
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.cost > cost[next.cell]!) continue;
    const column = next.cell % grid.columns;
    for (const [dx, dy, length] of steps) {
      if (column + dx < 0 || column + dx >= grid.columns) continue;
      const neighbour = next.cell + dx + dy * grid.columns;
      if (neighbour < 0 || neighbour >= size || !allowed(neighbour)) continue;
      const reached = next.cost + (length * (effort[next.cell]! + effort[neighbour]!)) / 2;
      if (reached < cost[neighbour]! - 1e-12) {
        cost[neighbour] = reached;
        label[neighbour] = label[next.cell]!;
        queue.push(reached, neighbour);
      }
    }
  }
  return label;
}

class Queue {
  private readonly items: { cost: number; cell: number }[] = [];

  push(cost: number, cell: number): void {
    const items = this.items;
    let i = items.push({ cost, cell }) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent]!.cost <= items[i]!.cost) break;
      [items[parent], items[i]] = [items[i]!, items[parent]!];
      i = parent;
    }
  }

  pop(): { cost: number; cell: number } | undefined {
    const items = this.items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    items[0] = last;
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      if (left >= items.length) break;
      const right = left + 1;
      const child = right < items.length && items[right]!.cost < items[left]!.cost ? right : left;
      if (items[child]!.cost >= items[i]!.cost) break;
      [items[child], items[i]] = [items[i]!, items[child]!];
      i = child;
    }
    return top;
  }
}

/** Centres of the block groups of one district: spread evenly (Lloyd's iteration), then ordered north to south. */
function spread(district: PlannedDistrict, index: number, districtOfCell: Int16Array): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < size; cell++) if (districtOfCell[cell] === index) cells.push(cell);
  const random = randomFrom(`block groups ${district.number}`);
  const centres: Point[] = [];
  while (centres.length < district.blockGroups) {
    const tries = Array.from({ length: 40 }, () => centreOf(cells[Math.floor(random.uniform() * cells.length)]!));
    const clearance = (p: Point) => Math.min(9, ...centres.map((c) => Math.hypot(c[0] - p[0], c[1] - p[1])));
    centres.push(tries.reduce((best, p) => (clearance(p) > clearance(best) ? p : best)));
  }
  for (let round = 0; round < 12; round++) {
    const sums = centres.map(() => ({ x: 0, y: 0, n: 0 }));
    for (const cell of cells) {
      const p = centreOf(cell);
      const sum = sums[nearest(p, centres)]!;
      sum.x += p[0];
      sum.y += p[1];
      sum.n++;
    }
    sums.forEach((sum, k) => {
      if (sum.n > 0) centres[k] = [sum.x / sum.n, sum.y / sum.n];
    });
  }
  return readingOrder(centres).map((centre) => {
    const at = cellAt(centre);
    return districtOfCell[at] === index ? at : cells[nearest(centre, cells.map(centreOf))]!;
  });
}

function nearest(point: Point, points: readonly Point[]): number {
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  points.forEach((p, i) => {
    const d = (p[0] - point[0]) ** 2 + (p[1] - point[1]) ** 2;
    if (d < distance) {
      distance = d;
      best = i;
    }
  });
  return best;
}

/** As one reads a map: rows from the north, each from the west. */
function readingOrder(points: readonly Point[]): Point[] {
  const rest = [...points].sort((a, b) => b[1] - a[1]);
  const ordered: Point[] = [];
  while (rest.length > 0) {
    const top = rest[0]![1];
    const row = rest.filter((p) => p[1] > top - 0.45).sort((a, b) => a[0] - b[0]);
    ordered.push(...row);
    for (const p of row) rest.splice(rest.indexOf(p), 1);
  }
  return ordered;
}
