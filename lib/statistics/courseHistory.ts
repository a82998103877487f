import { mean, sum } from "./moments";
import type { Observation } from "./smallNumbers";

/** Yearly cases and bases of one area; only years in which both are known. */
export interface CourseArea {
  readonly key: string;
  readonly years: ReadonlyMap<number, Observation>;
}

/** Which years are looked at (handbook §5.2). */
export interface CourseWindow {
  /** s: the last year known when the area was chosen. */
  readonly selectionYear: number;
  /** k: years up to and including the selection year, 2 to 5. */
  readonly preYears: number;
  /** ℓ: years of start-up after the selection year that are not judged. */
  readonly lag: number;
  /** m: years judged, 1 to 3. */
  readonly postYears: number;
}

/** History and outcome of an area on the log-odds scale, with the variance that chance gives each (steps 1 and 2). */
export interface CourseSummary {
  readonly key: string;
  /** Mean of the judged years. */
  readonly outcome: number;
  readonly outcomeVariance: number;
  /** Value of the selection year. */
  readonly selection: number;
  readonly selectionVariance: number;
  /** Mean of the years before the selection year. */
  readonly earlier: number;
  readonly earlierVariance: number;
  /** Mean base of the judged years. */
  readonly base: number;
}

export function preYearsOf({ selectionYear, preYears }: CourseWindow): number[] {
  return Array.from({ length: preYears }, (_, i) => selectionYear - preYears + 1 + i);
}

export function postYearsOf({ selectionYear, lag, postYears }: CourseWindow): number[] {
  return Array.from({ length: postYears }, (_, i) => selectionYear + lag + 1 + i);
}

/** ln((y + ½) / (n − y + ½)), finite for every count. */
export function logOdds({ cases, base }: Observation): number {
  return Math.log((cases + 0.5) / (base - cases + 0.5));
}

/** 1/(y + ½) + 1/(n − y + ½) */
export function logOddsVariance({ cases, base }: Observation): number {
  return 1 / (cases + 0.5) + 1 / (base - cases + 0.5);
}

/** The share (0 to 1) that belongs to log-odds. */
export function shareOfLogOdds(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/**
 * Steps 1 and 2 of the expected course.
 * @returns `undefined` when a year is missing or holds more cases than its base
 */
export function summarise(area: CourseArea, window: CourseWindow): CourseSummary | undefined {
  const before = observationsOf(area, preYearsOf(window));
  const after = observationsOf(area, postYearsOf(window));
  const selected = before?.at(-1);
  if (!before || !after || !selected || before.length < 2 || after.length < 1) return undefined;
  const earlier = before.slice(0, -1);
  return {
    key: area.key,
    outcome: mean(after.map(logOdds)),
    outcomeVariance: sum(after.map(logOddsVariance)) / after.length ** 2,
    selection: logOdds(selected),
    selectionVariance: logOddsVariance(selected),
    earlier: mean(earlier.map(logOdds)),
    earlierVariance: sum(earlier.map(logOddsVariance)) / earlier.length ** 2,
    base: mean(after.map((one) => one.base)),
  };
}

/** Whether all these years are known and plausible. */
export function observationsOf(area: CourseArea, years: readonly number[]): Observation[] | undefined {
  const found = years.flatMap((year) => area.years.get(year) ?? []);
  const plausible = found.every(({ cases, base }) => base > 0 && cases >= 0 && cases <= base);
  return found.length === years.length && plausible ? found : undefined;
}
