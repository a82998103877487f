import type { Point } from "./projection";

/** Where a label stands in an area, and how wide it may be there. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  /** Width inside the area for one line. */
  readonly room: number;
  /** Width inside the area for two lines; 0 where only one fits. */
  readonly tallRoom: number;
}

type Span = readonly [from: number, to: number];

/** The part of the drawing in which a label may stand. */
export interface LabelFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The widest place inside an area for a label, preferring its middle: lines are laid through the rings, and what lies
 * inside all lines of a label at once is its room.
 *
 * @param rings closed rings in units of the drawing, holes included
 * @param lineHeight height of one line of text in the same units
 * @param frame where the drawing shows only a piece of the area
 */
export function labelPlace(
  rings: readonly (readonly Point[])[],
  lineHeight: number,
  frame: LabelFrame = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
): LabelPlace | null {
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  if (ys.length === 0) return null;
  const seen = { ...frame, top: Math.max(least(ys), frame.top), bottom: Math.min(most(ys), frame.bottom) };
  const tall = widest(rings, seen, 2 * lineHeight);
  const low = widest(rings, seen, lineHeight);
  if (tall && (!low || tall.room > 0.55 * low.room || tall.room > 6 * lineHeight)) {
    return { x: tall.x, y: tall.y, room: tall.room, tallRoom: tall.room };
  }
  return low ? { ...low, tallRoom: 0 } : null;
}

function widest(rings: readonly (readonly Point[])[], frame: LabelFrame, height: number) {
  const { top, bottom } = frame;
  const steps = 24;
  let best: { x: number; y: number; room: number; worth: number } | null = null;
  for (let i = 1; i < steps; i++) {
    const y = top + ((bottom - top) * i) / steps;
    if (y - height / 2 < top || y + height / 2 > bottom) continue;
    const lines = [-0.5, -0.2, 0.2, 0.5].map((share) => spansAt(rings, y + share * height));
    const common = intersect(lines.reduce(intersect), [[frame.left, frame.right]]);
    for (const [from, to] of common) {
      const central = 1 - 0.35 * Math.abs((y - top) / (bottom - top) - 0.5) * 2;
      const worth = (to - from) * central;
      if (!best || worth > best.worth) best = { x: (from + to) / 2, y, room: to - from, worth };
    }
  }
  return best && { x: best.x, y: best.y, room: best.room };
}

/** Pieces of a horizontal line that lie inside. */
function spansAt(rings: readonly (readonly Point[])[], y: number): Span[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as Point;
      const [bx, by] = ring[i + 1] as Point;
      if (ay <= y !== by <= y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  crossings.sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) spans.push([crossings[i] as number, crossings[i + 1] as number]);
  return spans;
}

function intersect(a: Span[], b: Span[]): Span[] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): Span[] => {
      const span: Span = [Math.max(from, start), Math.min(to, end)];
      return span[1] > span[0] ? [span] : [];
    }),
  );
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
