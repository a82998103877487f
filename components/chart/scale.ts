import type { Value } from "@/lib/statistics/values";

export interface Ticks {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
  /** Decimals the tick labels need. */
  readonly decimals: number;
}

/**
 * An axis over the values with round ticks: of all round steps that give three to `most` ticks, the one that wastes least
 * room. With `zero` it includes zero, which bars need; lines may begin higher.
 */
export function ticksOf(values: readonly number[], { zero = false, most = 4 } = {}): Ticks {
  const finite = values.filter(Number.isFinite);
  let low = finite.reduce((a, b) => Math.min(a, b), zero ? 0 : Infinity);
  let high = finite.reduce((a, b) => Math.max(a, b), zero ? 0 : -Infinity);
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  const power = 10 ** Math.floor(Math.log10(high - low));
  const steps = [0.1, 0.2, 0.5, 1, 2, 5].map((share) => clean(share * power));
  const axes = steps.map((step) => axisOf(low, high, step)).filter(({ values: { length } }) => length <= most);
  const [first, ...others] = axes.filter((axis) => axis.values.length >= 3);
  return first ? others.reduce(lessWaste, first) : (axes.at(-1) ?? axisOf(low, high, 5 * power));
}

function axisOf(low: number, high: number, step: number): Ticks {
  const lowest = Math.floor(low / step + 1e-9);
  const highest = Math.max(Math.ceil(high / step - 1e-9), lowest + 1);
  const values = Array.from({ length: highest - lowest + 1 }, (_, i) => clean((lowest + i) * step));
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { from: values[0] ?? 0, to: values.at(-1) ?? 1, values, decimals };
}

const lessWaste = (a: Ticks, b: Ticks) => (b.to - b.from < a.to - a.from - 1e-12 ? b : a);

/** Without the noise of floating point, and without a negative zero. */
const clean = (x: number) => Number(x.toPrecision(12)) + 0;

/** Share of the way from one end of the axis to the other; inside [0, 1]. */
export function shareOf(value: number, { from, to }: Pick<Ticks, "from" | "to">): number {
  return to === from ? 0.5 : Math.min(Math.max((value - from) / (to - from), 0), 1);
}

/** A known value at its place in a series. */
export interface SeriesPoint {
  readonly index: number;
  readonly value: number;
}

/** Runs of known values: what is not known leaves a gap, and is never a zero (architecture.md, Must hold 6). */
export function runsOf(values: readonly Value[]): SeriesPoint[][] {
  const runs: SeriesPoint[][] = [];
  let run: SeriesPoint[] = [];
  values.forEach((value, index) => {
    if (value.state === "known") {
      if (run.length === 0) runs.push(run);
      run.push({ index, value: value.value });
    } else run = [];
  });
  return runs;
}

/** The last known value of a series, for its direct label. */
export function lastKnown(values: readonly Value[]): SeriesPoint | undefined {
  return runsOf(values).at(-1)?.at(-1);
}

/**
 * Where dates lie on the axis, as shares of its length: years without data take their room.
 * @param dates ascending ISO dates
 */
export function datePlaces(dates: readonly string[]): number[] {
  const times = dates.map((date) => Date.parse(`${date}T00:00:00Z`));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return times.map((time) => (last === first ? 1 : (time - first) / (last - first)));
}

/** Which dates carry a label: the last, every fourth year before it, and the first where it has room. */
export function labelledDates(dates: readonly string[]): number[] {
  const last = dates.length - 1;
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const chosen = dates.flatMap((_, i) => (((years[last] ?? 0) - (years[i] ?? 0)) % 4 === 0 ? [i] : []));
  if (chosen[0] !== 0 && last > 0) {
    if ((years[chosen[0] ?? 0] ?? 0) - (years[0] ?? 0) < 2) chosen.shift();
    chosen.unshift(0);
  }
  return chosen;
}

/** The few labels a very small chart has room for: first, four years before the last, last. */
export function fewLabelledDates(dates: readonly string[]): number[] {
  const all = labelledDates(dates);
  return all.length <= 3 ? all : [0, ...all.slice(-2)];
}

/** Moves labels apart so that none covers another, as little as possible, inside [0, height]. Keeps the order of `places`. */
export function spreadLabels(places: readonly number[], lineHeight: number, height: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] as number) - (places[b] as number));
  const spread = [...places];
  let floor = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    spread[i] = Math.max(places[i] as number, floor);
    floor = (spread[i] as number) + lineHeight;
  }
  let ceiling = height;
  for (const i of [...order].reverse()) {
    spread[i] = Math.min(spread[i] as number, ceiling);
    ceiling = (spread[i] as number) - lineHeight;
  }
  return spread;
}

/** Rows for dots that would cover each other: the first free row from the bottom, for each value in the order given. */
export function stackDots(shares: readonly number[], dotShare: number): number[] {
  const rows: number[][] = [];
  return shares.map((share) => {
    let row = 0;
    while (rows[row]?.some((taken) => Math.abs(taken - share) < dotShare)) row++;
    if (!rows[row]) rows[row] = [];
    rows[row]?.push(share);
    return row;
  });
}

/** A point in the units of the drawing. */
export type Spot = readonly [x: number, y: number];

/** A rectangle text may take, from its left upper corner. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The room that covers the fewest of the points drawn; of equally good ones the first. */
export function freestRoom<R extends Room>(rooms: readonly [R, ...R[]], drawn: readonly Spot[]): R {
  const covered = ({ x, y, width, height }: Room) =>
    drawn.filter(([left, top]) => left >= x && left <= x + width && top >= y && top <= y + height).length;
  return rooms.slice(1).reduce<R>((best, room) => (covered(room) < covered(best) ? room : best), rooms[0]);
}

/** Points close enough along a line that no text fits between two of them. */
export function pointsAlong(line: readonly Spot[], gap = 5): Spot[] {
  return line.flatMap(([x, y], i) => {
    const [toX, toY] = line[i + 1] ?? [x, y];
    const count = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / gap));
    return Array.from({ length: count }, (_, n): Spot => [x + ((toX - x) * n) / count, y + ((toY - y) * n) / count]);
  });
}
