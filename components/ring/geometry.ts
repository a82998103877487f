/** The ring starts at twelve o'clock and runs clockwise; six equal steps. */
export const step = Math.PI / 3;

type Point = readonly [number, number];

/** A point on a circle around (cx, cy); `angle` in radians from twelve o'clock, clockwise. */
export function point(cx: number, cy: number, radius: number, angle: number): Point {
  return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
}

const n = (value: number) => value.toFixed(2);
const at = ([x, y]: Point) => `${n(x)},${n(y)}`;

/** A line along the circle, to be drawn with a thick stroke. */
export function arc(cx: number, cy: number, radius: number, from: number, to: number): string {
  const large = to - from > Math.PI ? 1 : 0;
  return `M${at(point(cx, cy, radius, from))}A${n(radius)},${n(radius)} 0 ${large} 1 ${at(point(cx, cy, radius, to))}`;
}

/** The same line, but read from end to start, so that words along the lower half stand upright. */
export function arcBack(cx: number, cy: number, radius: number, from: number, to: number): string {
  return `M${at(point(cx, cy, radius, to))}A${n(radius)},${n(radius)} 0 0 0 ${at(point(cx, cy, radius, from))}`;
}

/** A closed band between two radii; with `tip` it ends in an arrow head that reaches `tip.angle`. */
export function band(
  cx: number,
  cy: number,
  inner: number,
  outer: number,
  from: number,
  to: number,
  tip?: { angle: number; half: number },
): string {
  const middle = (inner + outer) / 2;
  const head = tip
    ? `L${at(point(cx, cy, middle + tip.half, to))}L${at(point(cx, cy, middle, tip.angle))}L${at(point(cx, cy, middle - tip.half, to))}`
    : "";
  return (
    `M${at(point(cx, cy, outer, from))}A${n(outer)},${n(outer)} 0 0 1 ${at(point(cx, cy, outer, to))}${head}` +
    `L${at(point(cx, cy, inner, to))}A${n(inner)},${n(inner)} 0 0 0 ${at(point(cx, cy, inner, from))}Z`
  );
}

/** The arrow head at the end of the sixth stage, for rings drawn with strokes. */
export function arrowHead(cx: number, cy: number, radius: number, half: number, base: number, tip: number): string {
  return `M${at(point(cx, cy, radius, tip))}L${at(point(cx, cy, radius - half, base))}L${at(point(cx, cy, radius + half, base))}Z`;
}
