import { randomFrom } from "../random";
import type { Point } from "./plan";

/** Smooth random hills, values about −1…1; `scale` in kilometres. */
export function hills(seed: string, scale: number): (point: Point) => number {
  const random = randomFrom(seed);
  const columns = Math.ceil(20 / scale) + 3;
  const knots = Array.from({ length: columns * columns }, () => random.uniform() * 2 - 1);
  const knot = (i: number, j: number) => knots[(j + 1) * columns + i + 1] ?? 0;
  const ease = (t: number) => t * t * (3 - 2 * t);
  return ([x, y]) => {
    const i = Math.floor(x / scale);
    const j = Math.floor(y / scale);
    const u = ease(x / scale - i);
    const v = ease(y / scale - j);
    return (
      (knot(i, j) * (1 - u) + knot(i + 1, j) * u) * (1 - v) + (knot(i, j + 1) * (1 - u) + knot(i + 1, j + 1) * u) * v
    );
  };
}
