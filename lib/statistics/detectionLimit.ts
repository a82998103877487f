import { type CourseWindow, shareOfLogOdds, summarise } from "./courseHistory";
import { studentQuantile } from "./distributions";
import {
  courseDeviation,
  type ExpectedCourseInput,
  fitCourse,
  minimalComparisonAreas,
  type NotAssessableReason,
} from "./expectedCourse";
import { sum } from "./moments";
import type { Observation } from "./smallNumbers";

/** The smallest change that a review would recognise four times out of five ("Nachweisgrenze"). */
export interface DetectionLimit {
  readonly logOdds: number;
  /** The share today, 0 to 1. */
  readonly share: number;
  /** Share that a decrease would have to reach. */
  readonly shareAfterDecrease: number;
  /** The decrease in percentage points, positive. */
  readonly percentagePoints: number;
  readonly comparisonAreas: number;
  /** The past years from which the scatter was learned. */
  readonly learnedFrom: CourseWindow;
}

/**
 * Nachweisgrenze before a measure is decided: (t at 0.975 + t at 0.80) · s, J − 3 degrees of freedom (handbook §5.2). How
 * far areas scatter around their expected course is learned from the latest past window that ends in the selection year,
 * shortened where the history is short.
 */
export function detectionLimit(
  input: ExpectedCourseInput,
): DetectionLimit | { readonly reason: NotAssessableReason; readonly comparisonAreas: number } {
  const now = currentShare(input);
  let compared = 0;
  if (!now) return { reason: "incompleteHistory", comparisonAreas: 0 };
  for (const window of pastWindows(input.window)) {
    const summaries = input.comparison.flatMap((area) => summarise(area, window) ?? []);
    const treated = input.treated.flatMap((area) => summarise(area, window) ?? []);
    compared = Math.max(compared, summaries.length);
    if (summaries.length < minimalComparisonAreas || treated.length < input.treated.length) continue;
    const fit = fitCourse(summaries);
    if (!fit) continue;
    return {
      ...limitFor(courseDeviation(fit, treated), now, summaries.length),
      comparisonAreas: summaries.length,
      learnedFrom: window,
    };
  }
  const reason = compared < minimalComparisonAreas ? "tooFewComparisonAreas" : "incompleteHistory";
  return { reason, comparisonAreas: compared };
}

/** The limit for a known deviation s on the log-odds scale and J comparison areas. */
export function limitFor(
  deviation: number,
  now: Observation,
  comparisonAreas: number,
): Pick<DetectionLimit, "logOdds" | "share" | "shareAfterDecrease" | "percentagePoints"> {
  const degrees = comparisonAreas - 3;
  const logOdds = (studentQuantile(0.975, degrees) + studentQuantile(0.8, degrees)) * deviation;
  const share = now.cases / now.base;
  const shareAfterDecrease = share > 0 ? shareOfLogOdds(Math.log(share / (1 - share)) - logOdds) : 0;
  return { logOdds, share, shareAfterDecrease, percentagePoints: 100 * (share - shareAfterDecrease) };
}

/** Whether a wanted decrease (percentage points, positive) is too small to be recognised. */
export function isBelowDetectionLimit(
  wantedDecrease: number,
  limit: Pick<DetectionLimit, "percentagePoints">,
): boolean {
  return wantedDecrease < limit.percentagePoints;
}

/** Past windows that end in the selection year, the most alike first: fewer judged years, then fewer before. */
function pastWindows({ selectionYear, preYears, lag, postYears }: CourseWindow): CourseWindow[] {
  const windows: CourseWindow[] = [];
  for (let judged = postYears; judged >= 1; judged--) {
    for (let before = preYears; before >= 2; before--) {
      windows.push({ selectionYear: selectionYear - lag - judged, preYears: before, lag, postYears: judged });
    }
  }
  return windows;
}

function currentShare({ treated, window }: ExpectedCourseInput): Observation | undefined {
  const last = treated.map((area) => area.years.get(window.selectionYear));
  if (last.length === 0 || last.some((one) => one === undefined)) return undefined;
  const together = { cases: sum(last.map((one) => one?.cases ?? 0)), base: sum(last.map((one) => one?.base ?? 0)) };
  return together.base > 0 ? together : undefined;
}
