/** A name at a day on the line, with the room it takes. */
export interface TimelineLabel {
  readonly x: number;
  readonly width: number;
}

/** Rows above the line are negative, below it positive. `end`: the name stands left of its day. */
export interface TimelinePlace {
  readonly row: number;
  readonly end: boolean;
}

interface Taken extends TimelinePlace {
  readonly x: number;
  readonly span: readonly [from: number, to: number];
}

/**
 * Rows so that no name covers another and no stem runs through a name; names near the right end stand left of their day.
 * @param labels in the order of their days
 */
export function timelinePlaces(labels: readonly TimelineLabel[], width: number): TimelinePlace[] {
  const taken: Taken[] = [];
  // From the right: a name reaches to the right, so the stems it must clear are known by then.
  for (const [i, label] of [...labels.entries()].reverse()) {
    const end = label.x + label.width > width;
    const span = end
      ? ([label.x - label.width, label.x + 8] as const)
      : ([label.x - 8, label.x + label.width] as const);
    const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((depth) => (i % 2 === 0 ? [-depth, depth] : [depth, -depth]));
    const places = rows.map((row) => ({ row, end, x: label.x, span }));
    const free = places.find((place) => !taken.some((other) => collide(place, other)));
    taken.unshift(free ?? { row: 8, end, x: label.x, span });
  }
  return taken.map(({ row, end }) => ({ row, end }));
}

function collide(a: Taken, b: Taken): boolean {
  if (Math.sign(a.row) !== Math.sign(b.row)) return false;
  if (a.row === b.row) return a.span[0] < b.span[1] && a.span[1] > b.span[0];
  const [deep, shallow] = Math.abs(a.row) > Math.abs(b.row) ? [a, b] : [b, a];
  return deep.x > shallow.span[0] && deep.x < shallow.span[1];
}
