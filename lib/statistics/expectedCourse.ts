import {
  type CourseArea,
  type CourseSummary,
  type CourseWindow,
  observationsOf,
  postYearsOf,
  preYearsOf,
  shareOfLogOdds,
  summarise,
} from "./courseHistory";
import { studentQuantile } from "./distributions";
import { mean, sum } from "./moments";
import type { Interval } from "./smallNumbers";
import { dot, fitWeighted, predictionVariance, type Row, type WeightedFit } from "./weightedRegression";

/** Fewer comparison areas do not carry a statement (handbook §5.2 step 3). */
export const minimalComparisonAreas = 12;

export const courseVerdicts = ["below", "above", "within", "notYetAssessable"] as const;
export type CourseVerdict = (typeof courseVerdicts)[number];

export type NotAssessableReason = "tooFewComparisonAreas" | "noPostYear" | "incompleteHistory" | "undetermined";

/** An estimate with the interval in which chance leaves it. */
export interface Estimate extends Interval {
  readonly value: number;
}

export interface AssessedCourse {
  readonly verdict: "below" | "above" | "within";
  /** Observed minus expected on the log-odds scale; negative is an improvement for a burden indicator. */
  readonly effect: Estimate;
  /** Shares from 0 to 1. */
  readonly observedShare: number;
  readonly expectedShare: Estimate;
  /** Observed minus expected share in percentage points. */
  readonly difference: Estimate;
  /** The difference in cases of the treated areas together, in the mean of the judged years. */
  readonly cases: Estimate;
  /** Studentised residuals of the comparison areas, each judged as if it had been treated. */
  readonly placebos: readonly { readonly area: string; readonly z: number }[];
  /** The treated areas' own z on the same scale. */
  readonly z: number;
  /** Shown, not decisive: its smallest possible value is 1/(J+1). */
  readonly placeboP: number;
  readonly window: CourseWindow;
  readonly fit: CourseFit;
}

export interface UnassessedCourse {
  readonly verdict: "notYetAssessable";
  readonly reason: NotAssessableReason;
  readonly comparisonAreas: number;
}

/** What the comparison areas say about the course that history lets expect (steps 4 and 6). */
export interface CourseFit {
  /** b0, b1 (selection year), b2 (years before). */
  readonly coefficients: Row;
  /** τ²: variance between areas beyond chance. */
  readonly between: number;
  /** φ: by how much the placebos scatter more than they should; at least 1. */
  readonly overdispersion: number;
  /** J */
  readonly comparisonAreas: number;
  readonly placebos: readonly { readonly area: string; readonly z: number }[];
  readonly regression: WeightedFit;
}

export interface ExpectedCourseInput {
  readonly treated: readonly CourseArea[];
  /** Fixed before the judged years were known (see `selectComparisonSet`). */
  readonly comparison: readonly CourseArea[];
  /** `postYears` is the most that is judged; fewer are taken where later years are not yet known. */
  readonly window: CourseWindow;
  /** 0.95 unless said otherwise. */
  readonly confidence?: number;
}

/**
 * The expected course ("Erwarteter Verlauf", handbook §5.2): what the treated areas' history and the course of the other
 * areas let expect, and how far the observed share lies from it. Needs raw counts, so it runs in the protected zone.
 */
export function expectedCourse(input: ExpectedCourseInput): AssessedCourse | UnassessedCourse {
  const { treated, comparison, confidence = 0.95 } = input;
  const unassessed = (reason: NotAssessableReason, comparisonAreas: number): UnassessedCourse => ({
    verdict: "notYetAssessable",
    reason,
    comparisonAreas,
  });
  const complete = comparison.filter((area) => observationsOf(area, preYearsOf(input.window)));
  if (treated.length === 0 || !treated.every((area) => observationsOf(area, preYearsOf(input.window)))) {
    return unassessed("incompleteHistory", complete.length);
  }
  const window = availableWindow(input.window, treated);
  if (!window) return unassessed("noPostYear", complete.length);
  const summaries = complete.flatMap((area) => summarise(area, window) ?? []);
  if (summaries.length < minimalComparisonAreas) return unassessed("tooFewComparisonAreas", summaries.length);
  const fit = fitCourse(summaries);
  if (!fit) return unassessed("undetermined", summaries.length);
  return assessCourse(
    fit,
    treated.flatMap((area) => summarise(area, window) ?? []),
    window,
    confidence,
  );
}

/**
 * Steps 4 and 6: regression of the outcome on the history over the comparison areas, with weights from chance and the variance
 * between areas, iterated six times.
 * @returns `undefined` with fewer than four areas or when their histories are all alike
 */
export function fitCourse(comparison: readonly CourseSummary[]): CourseFit | undefined {
  const count = comparison.length;
  if (count < 4) return undefined;
  const rows = comparison.map(rowOf);
  const outcomes = comparison.map((area) => area.outcome);
  let coefficients: Row = [0, 0.4, 0.6];
  let between = 0.01;
  let regression: WeightedFit | undefined;
  for (let round = 0; round < 6; round++) {
    const weights = comparison.map((area) => 1 / (between + chanceVariance(area, coefficients)));
    regression = fitWeighted(rows, outcomes, weights);
    if (!regression) return undefined;
    coefficients = regression.coefficients;
    const excess = comparison.map((area, i) => {
      const residual = area.outcome - dot(rows[i] ?? rowOf(area), coefficients);
      return (residual * residual * count) / (count - 3) - chanceVariance(area, coefficients);
    });
    between = Math.max(0, mean(excess));
  }
  if (!regression) return undefined;
  const weights = comparison.map((area) => 1 / (between + chanceVariance(area, coefficients)));
  regression = fitWeighted(rows, outcomes, weights) ?? regression;
  const final = { coefficients, inverse: regression.inverse };
  const placebos = comparison.map((area, i) => {
    const row = rows[i] ?? rowOf(area);
    const variance = between + chanceVariance(area, coefficients);
    const free = 1 - predictionVariance(row, final) / variance;
    const residual = area.outcome - dot(row, coefficients);
    return { area: area.key, z: residual / free / Math.sqrt(variance / free) };
  });
  return {
    coefficients,
    between,
    overdispersion: Math.max(1, mean(placebos.map(({ z }) => z * z))),
    comparisonAreas: count,
    placebos,
    regression: final,
  };
}

/** Steps 5 and 7 to 10 for one treated area or several pooled. */
export function assessCourse(
  fit: CourseFit,
  treated: readonly CourseSummary[],
  window: CourseWindow,
  confidence = 0.95,
): AssessedCourse {
  const pooled = poolTreated(fit, treated);
  const margin = marginOf(fit, treated.length, confidence) * pooled.deviation;
  const value = pooled.observed - pooled.expected;
  const effect: Estimate = { value, lower: value - margin, upper: value + margin };
  const observedShare = shareOfLogOdds(pooled.observed);
  const expectedShare: Estimate = {
    value: shareOfLogOdds(pooled.expected),
    lower: shareOfLogOdds(pooled.expected - margin),
    upper: shareOfLogOdds(pooled.expected + margin),
  };
  const scaled = (factor: number): Estimate => ({
    value: factor * (observedShare - expectedShare.value),
    lower: factor * (observedShare - expectedShare.upper),
    upper: factor * (observedShare - expectedShare.lower),
  });
  const z = value / pooled.deviation;
  const asFar = fit.placebos.filter((placebo) => Math.abs(placebo.z) >= Math.abs(z)).length;
  return {
    verdict: effect.upper < 0 ? "below" : effect.lower > 0 ? "above" : "within",
    effect,
    observedShare,
    expectedShare,
    difference: scaled(100),
    cases: scaled(sum(treated.map((area) => area.base))),
    placebos: fit.placebos,
    z,
    placeboP: (1 + asFar) / (fit.comparisonAreas + 1),
    window,
    fit,
  };
}

/** Standard deviation of "observed minus expected" for these areas, log-odds (s_a, pooled: se). */
export function courseDeviation(fit: CourseFit, treated: readonly CourseSummary[]): number {
  return poolTreated(fit, treated).deviation;
}

/** The judged years that are known for all treated areas, from the first on without a gap. */
export function availableWindow(window: CourseWindow, treated: readonly CourseArea[]): CourseWindow | undefined {
  const years = postYearsOf(window);
  const firstUnknown = years.findIndex((year) => !treated.every((area) => observationsOf(area, [year])));
  const postYears = firstUnknown < 0 ? years.length : firstUnknown;
  return postYears > 0 ? { ...window, postYears } : undefined;
}

const rowOf = (area: CourseSummary): Row => [1, area.selection, area.earlier];

/** e = vY + b1²·vS + b2²·vE */
function chanceVariance(area: CourseSummary, [, b1, b2]: Row): number {
  return area.outcomeVariance + b1 * b1 * area.selectionVariance + b2 * b2 * area.earlierVariance;
}

interface PooledCourse {
  readonly observed: number;
  readonly expected: number;
  readonly deviation: number;
}

/** Step 9; with one area it is step 5. */
function poolTreated(fit: CourseFit, treated: readonly CourseSummary[]): PooledCourse {
  const variances = treated.map((area) => fit.between + chanceVariance(area, fit.coefficients));
  const total = sum(variances.map((variance) => 1 / variance));
  const weights = variances.map((variance) => 1 / variance / total);
  const weighted = (of: (area: CourseSummary) => number) => sum(treated.map((area, i) => (weights[i] ?? 0) * of(area)));
  const row: Row = [1, weighted((area) => area.selection), weighted((area) => area.earlier)];
  const own = sum(variances.map((variance, i) => (weights[i] ?? 0) ** 2 * variance));
  return {
    observed: weighted((area) => area.outcome),
    expected: dot(row, fit.coefficients),
    deviation: Math.sqrt(own + predictionVariance(row, fit.regression)),
  };
}

/** Step 7: q, with the order statistic of the placebos where there are enough of them for one treated area. */
function marginOf(fit: CourseFit, treated: number, confidence: number): number {
  const count = fit.comparisonAreas;
  const byStudent = studentQuantile((1 + confidence) / 2, count - 3) * Math.sqrt(fit.overdispersion);
  // 0.95 · 20 is 19, not 19.000000000000004
  const rank = Math.ceil(confidence * (count + 1) - 1e-9);
  if (treated !== 1 || rank > count) return byStudent;
  const sizes = fit.placebos.map(({ z }) => Math.abs(z)).sort((a, b) => a - b);
  return Math.max(byStudent, sizes[rank - 1] ?? 0);
}
