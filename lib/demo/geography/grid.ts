import type { Point } from "./plan";

/** The city lies on a fine grid of square cells, row by row from the south-western corner; sizes in kilometres. */
export const cellSize = 0.04;
export const grid = { columns: 245, rows: 355, cellSize } as const;
export const size = grid.columns * grid.rows;
/** Label of a cell outside the city. */
export const nowhere = -1;

export const centreOf = (cell: number): Point => [
  ((cell % grid.columns) + 0.5) * cellSize,
  (Math.floor(cell / grid.columns) + 0.5) * cellSize,
];

export function cellAt([x, y]: Point): number {
  return Math.floor(y / cellSize) * grid.columns + Math.floor(x / cellSize);
}
