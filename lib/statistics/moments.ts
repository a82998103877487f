import { quantileSorted } from "simple-statistics";

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Standard deviation of a full population (divisor n, handbook §4.1); NaN of nothing. */
export function populationDeviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/** Quantile with linear interpolation between neighbours, as numpy computes it; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  return quantileSorted(
    [...values].sort((a, b) => a - b),
    share,
  );
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
