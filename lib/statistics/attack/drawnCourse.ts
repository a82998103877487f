/** A point of a drawn line, in any unit, y growing downwards. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

/** A series as the public tables show it; a withheld date has no value. */
export interface ShownSeries {
  readonly dates: readonly string[];
  readonly values: readonly (number | undefined)[];
}

/**
 * Reads values off a line whose scale nobody told: where at least four released values of the series lie on it, the rest of the line
 * tells the others. Lines that fit no stretch of the series tell nothing.
 * @returns values at dates for which the series has none
 */
export function valuesOffLine(points: readonly DrawnPoint[], series: ShownSeries): { date: string; value: number }[] {
  const days = series.dates.map((date) => Date.parse(date) / 86_400_000);
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 5 || !first || !last || last.x <= first.x) return [];
  for (let start = 0; start + points.length <= days.length; start++) {
    const [from = 0, to = 0] = [days[start], days[start + points.length - 1]];
    const places = points.map((_, i) => ((days[start + i] ?? 0) - from) / (to - from));
    const fits = points.every(
      (point, i) => Math.abs((point.x - first.x) / (last.x - first.x) - (places[i] ?? 0)) < 0.004,
    );
    if (!fits) continue;
    const known = points.flatMap(({ y }, i) => {
      const value = series.values[start + i];
      return value === undefined ? [] : [{ y, value }];
    });
    const open = points.flatMap(({ y }, i) =>
      series.values[start + i] === undefined ? [{ y, date: series.dates[start + i] ?? "" }] : [],
    );
    if (open.length === 0 || known.length < 4) continue;
    const line = throughPoints(known);
    if (line) return open.map(({ y, date }) => ({ date, value: line.offset + line.slope * y }));
  }
  return [];
}

/** value = offset + slope · y, where that holds for all of them closely, and the values differ. */
function throughPoints(known: readonly { readonly y: number; readonly value: number }[]) {
  const mean = (of: (one: (typeof known)[number]) => number) =>
    known.reduce((sum, one) => sum + of(one), 0) / known.length;
  const [y, value] = [mean((one) => one.y), mean((one) => one.value)];
  const spread = mean((one) => (one.y - y) ** 2);
  if (spread < 1e-9) return undefined;
  const slope = mean((one) => (one.y - y) * (one.value - value)) / spread;
  const offset = value - slope * y;
  const range = Math.max(...known.map((one) => one.value)) - Math.min(...known.map((one) => one.value));
  // Lines are drawn from unrounded values; a table says them rounded.
  const decimals = Math.max(...known.map((one) => String(one.value).split(".")[1]?.length ?? 0));
  const tolerance = Math.max(0.002 * range, decimals > 0 ? 0.6 * 10 ** -decimals : 0);
  const isClose = known.every((one) => Math.abs(offset + slope * one.y - one.value) < tolerance);
  return slope < 0 && tolerance < 0.1 * range && isClose ? { slope, offset } : undefined;
}
