import type { Point } from "./plan";

/** A smooth line through all given points (Catmull–Rom), about `step` kilometres between neighbours. */
export function smoothLine(points: readonly Point[], step: number, closed = false): Point[] {
  const at = (i: number): Point =>
    closed ? points[(i + points.length) % points.length]! : points[Math.min(points.length - 1, Math.max(0, i))]!;
  const segments = closed ? points.length : points.length - 1;
  const line: Point[] = [];
  for (let i = 0; i < segments; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const pieces = Math.max(1, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1]) / step));
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      line.push([between(a[0], b[0], c[0], d[0], t), between(a[1], b[1], c[1], d[1], t)]);
    }
  }
  line.push(closed ? line[0]! : at(points.length - 1));
  return line;
}

function between(a: number, b: number, c: number, d: number, t: number): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

/** Whether a point lies inside a closed line. */
export function inside([x, y]: Point, ring: readonly Point[]): boolean {
  let result = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) result = !result;
  }
  return result;
}

/** Fewer points, none further than `tolerance` from the new line (Douglas–Peucker); the ends stay. */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  if (line.length < 3) return [...line];
  const first = line[0]!;
  const last = line[line.length - 1]!;
  let worst = 0;
  let distance = -1;
  for (let i = 1; i < line.length - 1; i++) {
    const d = distanceToSegment(line[i]!, first, last);
    if (d > distance) {
      distance = d;
      worst = i;
    }
  }
  if (distance <= tolerance) return [first, last];
  return [...simplify(line.slice(0, worst + 1), tolerance).slice(0, -1), ...simplify(line.slice(worst), tolerance)];
}

function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}
