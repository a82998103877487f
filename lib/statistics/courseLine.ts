import { observationsOf, summarise } from "./courseHistory";
import { assessCourse, type ExpectedCourseInput, fitCourse, minimalComparisonAreas } from "./expectedCourse";
import { sum } from "./moments";
import { type Interval, wilsonInterval } from "./smallNumbers";

/** One year of the chart; shares from 0 to 1. */
export interface CourseLinePoint {
  readonly year: number;
  readonly observed: number;
  /** Chance variation of the observed share. */
  readonly whiskers: Interval;
  /** Only after the selection year, and only where enough areas can be compared. */
  readonly expected?: { readonly share: number; readonly band80: Interval; readonly band95: Interval };
  /** The year belongs to the judged window. */
  readonly judged: boolean;
}

/**
 * Observed and expected line for the chart and its table twin: for each year after the selection the steps 1 to 8 are
 * run on that year alone (handbook §5.2, display). Several treated areas are shown as one.
 */
export function courseLine(input: ExpectedCourseInput): CourseLinePoint[] {
  const { treated, comparison, window } = input;
  const firstJudged = window.selectionYear + window.lag + 1;
  const years = [...new Set(treated.flatMap((area) => [...area.years.keys()]))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const now = treated.map((area) => observationsOf(area, [year])?.[0]);
    if (now.some((one) => one === undefined)) return [];
    const together = {
      cases: sum(now.map((one) => one?.cases ?? 0)),
      base: sum(now.map((one) => one?.base ?? 0)),
    };
    const whiskers = wilsonInterval(together);
    if (!whiskers) return [];
    const observed = together.cases / together.base;
    const judged = year >= firstJudged && year < firstJudged + window.postYears;
    const expected = year > window.selectionYear ? expectedIn(year, { treated, comparison, window }) : undefined;
    return [{ year, observed, whiskers, judged, ...(expected ? { expected } : {}) }];
  });
}

function expectedIn(year: number, { treated, comparison, window }: ExpectedCourseInput): CourseLinePoint["expected"] {
  const single = { ...window, lag: year - window.selectionYear - 1, postYears: 1 };
  const compared = comparison.flatMap((area) => summarise(area, single) ?? []);
  const own = treated.flatMap((area) => summarise(area, single) ?? []);
  if (compared.length < minimalComparisonAreas || own.length < treated.length) return undefined;
  const fit = fitCourse(compared);
  if (!fit) return undefined;
  const narrow = assessCourse(fit, own, single, 0.8).expectedShare;
  const wide = assessCourse(fit, own, single, 0.95).expectedShare;
  return {
    share: wide.value,
    band80: { lower: narrow.lower, upper: narrow.upper },
    band95: { lower: wide.lower, upper: wide.upper },
  };
}
