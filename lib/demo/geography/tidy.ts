import { grid, size } from "./grid";

/** Removes crumbs: every label is one piece joined by edges, and no two pieces touch only at a corner. */
export function tidy(labels: Int16Array): Int16Array {
  const result = labels.slice();
  for (let round = 0; round < 30; round++) {
    const changed = joinCrumbs(result) + mendCorners(result);
    if (changed === 0) break;
  }
  return result;
}

const edgeSteps = [1, -1, grid.columns, -grid.columns];

function joinCrumbs(labels: Int16Array): number {
  const piece = new Int32Array(size).fill(-1);
  const pieces: number[][] = [];
  for (let start = 0; start < size; start++) {
    if (piece[start] !== -1) continue;
    const members = [start];
    piece[start] = pieces.length;
    for (let i = 0; i < members.length; i++) {
      for (const step of edgeSteps) {
        const cell = members[i]! + step;
        if (cell < 0 || cell >= size || piece[cell] !== -1 || labels[cell] !== labels[start]) continue;
        piece[cell] = pieces.length;
        members.push(cell);
      }
    }
    pieces.push(members);
  }
  const largest = new Map<number, number>();
  for (const members of pieces) {
    const label = labels[members[0]!]!;
    largest.set(label, Math.max(largest.get(label) ?? 0, members.length));
  }
  let changed = 0;
  for (const members of pieces) {
    const label = labels[members[0]!]!;
    if (members.length === largest.get(label)) continue;
    const neighbour = members
      .flatMap((cell) => edgeSteps.map((step) => labels[cell + step]))
      .find((other) => other !== undefined && other !== label);
    if (neighbour === undefined) continue;
    for (const cell of members) labels[cell] = neighbour;
    changed += members.length;
  }
  return changed;
}

function mendCorners(labels: Int16Array): number {
  let changed = 0;
  for (let row = 0; row < grid.rows - 1; row++) {
    for (let column = 0; column < grid.columns - 1; column++) {
      const a = row * grid.columns + column;
      const [b, c, d] = [a + 1, a + grid.columns, a + grid.columns + 1];
      if (labels[a] === labels[d] && labels[b] !== labels[a] && labels[c] !== labels[a]) {
        labels[b] = labels[a]!;
        changed++;
      } else if (labels[b] === labels[c] && labels[a] !== labels[b] && labels[d] !== labels[b]) {
        labels[a] = labels[b]!;
        changed++;
      }
    }
  }
  return changed;
}
