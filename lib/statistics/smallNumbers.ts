import { chiSquareQuantile } from "./distributions";
import { mean, median, quantile, sum } from "./moments";

/** Cases of a base, e.g. children in benefit units of all children. */
export interface Observation {
  readonly cases: number;
  readonly base: number;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const z95 = 1.959964;

/**
 * Wilson's 95 % interval of a share (0 to 1). Full counts are no sample: the interval describes the chance variation to be
 * expected from year to year, "Zufallsschwankung" (handbook §4.3).
 * @returns `undefined` without a base
 */
export function wilsonInterval({ cases, base }: Observation, z = z95): Interval | undefined {
  if (!(base > 0) || cases < 0 || cases > base) return undefined;
  const share = cases / base;
  const spread = z * Math.sqrt((share * (1 - share)) / base + (z * z) / (4 * base * base));
  const centre = share + (z * z) / (2 * base);
  const scale = 1 + (z * z) / base;
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) };
}

/** Exact Poisson interval of a count without a base (handbook §4.3). */
export function poissonInterval(count: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: count > 0 ? chiSquareQuantile(tail, 2 * count) / 2 : 0,
    upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
}

export interface FunnelLimits {
  /** Limits at z = 1.96. */
  readonly warning: Interval;
  /** Limits at z = 3.09. */
  readonly alarm: Interval;
}

/**
 * Limits around the city's share (0 to 1) for an area with this base (handbook §4.3).
 * @param overdispersion φ of `overdispersionOf`; without it (1) everything is "auffällig", because real
 *   neighbourhoods differ
 */
export function funnelLimits(cityShare: number, base: number, overdispersion = 1): FunnelLimits {
  const deviation = Math.sqrt(((cityShare * (1 - cityShare)) / base) * Math.max(1, overdispersion));
  const around = (z: number): Interval => ({
    lower: Math.max(0, cityShare - z * deviation),
    upper: Math.min(1, cityShare + z * deviation),
  });
  return { warning: around(1.96), alarm: around(3.09) };
}

/** How many standard deviations an area lies from the city's share under the binomial; `undefined` where none can be said. */
export function funnelScore({ cases, base }: Observation, cityShare: number): number | undefined {
  const variance = (cityShare * (1 - cityShare)) / base;
  return variance > 0 && base > 0 ? (cases / base - cityShare) / Math.sqrt(variance) : undefined;
}

/** Overdispersion φ: mean of the squared scores after winsorising 10 % at each end; at least 1 (handbook §4.3). */
export function overdispersionOf(observations: readonly Observation[], cityShare: number): number {
  const scores = observations.flatMap((one) => funnelScore(one, cityShare) ?? []);
  if (scores.length === 0) return 1;
  const [low, high] = [quantile(scores, 0.1), quantile(scores, 0.9)];
  return Math.max(1, mean(scores.map((score) => Math.min(high, Math.max(low, score)) ** 2)));
}

export interface EmpiricalBayes {
  /** Share of all areas together. */
  readonly mean: number;
  /** Variance between areas beyond chance (A). */
  readonly between: number;
  /** Weight of an area's own share, and the smoothed share ("geglättet"), in the order given. */
  readonly areas: readonly { readonly weight: number; readonly share: number }[];
}

/** Empirical Bayes smoothing after Marshall (handbook §4.3): small areas are drawn towards the mean. Bases must be positive. */
export function empiricalBayes(observations: readonly Observation[]): EmpiricalBayes {
  const bases = sum(observations.map((one) => one.base));
  const centre = sum(observations.map((one) => one.cases)) / bases;
  const variance = sum(observations.map((one) => one.base * (one.cases / one.base - centre) ** 2)) / bases;
  const chance = centre * (1 - centre);
  const between = Math.max(0, variance - chance / (bases / observations.length));
  const areas = observations.map(({ cases, base }) => {
    const weight = between > 0 ? between / (between + chance / base) : 0;
    return { weight, share: centre + weight * (cases / base - centre) };
  });
  return { mean: centre, between, areas };
}

export interface OutlierVerdict {
  /** 0.6745 · (x − median) / MAD; `undefined` when more than half of the values are equal. */
  readonly robustZ: number | undefined;
  /** |robustZ| > 3.5 */
  readonly byRobustZ: boolean;
  /** Beyond 1.5 interquartile ranges from the quartiles. */
  readonly byFences: boolean;
}

/** Outliers by two rules (handbook §4.3); both are shown, because they answer differently. In the order given. */
export function outliersOf(values: readonly number[]): OutlierVerdict[] {
  const centre = median(values);
  const deviation = median(values.map((value) => Math.abs(value - centre)));
  const fences = interquartileFences(values);
  return values.map((value) => {
    const robustZ = deviation > 0 ? (0.6745 * (value - centre)) / deviation : undefined;
    return {
      robustZ,
      byRobustZ: robustZ !== undefined && Math.abs(robustZ) > 3.5,
      byFences: value < fences.lower || value > fences.upper,
    };
  });
}

/** Quartiles ∓ 1.5 interquartile ranges. */
export function interquartileFences(values: readonly number[]): Interval {
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
  return { lower: low - 1.5 * (high - low), upper: high + 1.5 * (high - low) };
}

/**
 * Whether two shares of different years differ by more than chance lets expect: a two-sided test at 5 % with pooled variance.
 * @returns z, and `distinguishable` when |z| > 1.96; `undefined` where there is no base or no variation
 */
export function compareShares(
  now: Observation,
  before: Observation,
): { readonly z: number; readonly distinguishable: boolean } | undefined {
  if (!(now.base > 0) || !(before.base > 0)) return undefined;
  const pooled = (now.cases + before.cases) / (now.base + before.base);
  const variance = pooled * (1 - pooled) * (1 / now.base + 1 / before.base);
  if (!(variance > 0)) return undefined;
  const z = (now.cases / now.base - before.cases / before.base) / Math.sqrt(variance);
  return { z, distinguishable: Math.abs(z) > 1.96 };
}
