import type { FixedComparison, NamedArea } from "@/lib/cycle/measures/targets/schema";
import { type CourseArea, observationsOf, postYearsOf, preYearsOf } from "@/lib/statistics/courseHistory";
import { courseLine } from "@/lib/statistics/courseLine";
import { casesSentence, courseSentence } from "@/lib/statistics/courseSentence";
import { studentQuantile } from "@/lib/statistics/distributions";
import { type AssessedCourse, expectedCourse } from "@/lib/statistics/expectedCourse";
import { type Observation, wilsonInterval } from "@/lib/statistics/smallNumbers";
import type { Assessment, Companions, Conclusion, NotYetReason, ReviewResult, ReviewYear } from "./schema";

/** What a release says about the areas of a fixed comparison. */
export interface ReviewInput {
  readonly fixed: FixedComparison;
  /** Years that will be judged once they are there (m). */
  readonly plannedYears: number;
  /** All areas of the level, by key. */
  readonly areas: readonly (CourseArea & { readonly name: string })[];
  /** The measure's own areas as they are released themselves, for years the level does not hold. */
  readonly own: ReadonlyMap<number, Observation>;
  readonly city: ReadonlyMap<number, Observation>;
}

/**
 * The review of a target on released values (handbook §5.2): line, assessment or why there is none yet.
 *
 * A comparison area whose later values are not released is left out of this review and named; when fewer than twelve
 * remain the answer is "noch nicht beurteilbar". The set itself is never extended.
 */
export function assessReview({ fixed, plannedYears, areas, own, city }: ReviewInput): {
  years: ReviewYear[];
  assessment: Assessment | null;
  reason: NotYetReason | null;
  leftOut: NamedArea[];
  window: FixedComparison["window"];
} {
  const byKey = new Map(areas.map((area) => [area.key, area]));
  const pick = (wanted: readonly NamedArea[]) => wanted.flatMap(({ key }) => byKey.get(key) ?? []);
  const treated = pick(fixed.treated);
  const comparison = pick(fixed.comparison);
  const window = { ...fixed.window, postYears: plannedYears };
  const input = { treated, comparison, window };
  const course = expectedCourse(input);
  const isJudged = course.verdict !== "notYetAssessable";
  const judged = isJudged ? course.window : { ...window, postYears: 0 };
  const needed = [...preYearsOf(judged), ...postYearsOf(judged)];
  const leftOut = fixed.comparison.filter(({ key }) => {
    const area = byKey.get(key);
    return !area || !observationsOf(area, needed);
  });
  const points = new Map(courseLine({ ...input, window: judged }).map((point) => [point.year, point]));
  const judgedYears = new Set(postYearsOf(judged));
  const years = [...new Set([...points.keys(), ...own.keys(), ...city.keys()])].sort((a, b) => a - b);
  return {
    years: years.map((year) => ({
      year,
      observed: observedIn(year, treated, fixed.treated.length, own),
      expected: points.get(year)?.expected ?? null,
      city: shareOf(city.get(year)),
      judged: judgedYears.has(year),
    })),
    assessment: isJudged ? assessmentOf(course, fixed) : null,
    reason: isJudged ? null : reasonOf(course.reason, treated, fixed, city),
    leftOut,
    window: judged,
  };
}

function observedIn(
  year: number,
  treated: readonly CourseArea[],
  expectedAreas: number,
  own: ReadonlyMap<number, Observation>,
): ReviewYear["observed"] {
  const parts = treated.flatMap((area) => observationsOf(area, [year]) ?? []);
  const together =
    parts.length > 0 && parts.length === expectedAreas
      ? {
          cases: parts.reduce((sum, one) => sum + one.cases, 0),
          base: parts.reduce((sum, one) => sum + one.base, 0),
        }
      : own.get(year);
  const whiskers = together && wilsonInterval(together);
  return together && whiskers ? { ...together, share: together.cases / together.base, whiskers } : null;
}

const shareOf = (one: Observation | undefined): number | null => (one && one.base > 0 ? one.cases / one.base : null);

/** The method only sees that years are missing; where the city has them, they are not released for these areas. */
function reasonOf(
  reason: NotYetReason,
  treated: readonly CourseArea[],
  fixed: FixedComparison,
  city: ReadonlyMap<number, Observation>,
): NotYetReason {
  const first = fixed.window.selectionYear + fixed.window.lag + 1;
  const known = (years: readonly number[]) =>
    treated.length === fixed.treated.length && treated.every((area) => observationsOf(area, years));
  if (reason === "noPostYear" && city.has(first) && !known([first])) return "notReleased";
  if (reason === "incompleteHistory" && preYearsOf(fixed.window).every((year) => city.has(year))) return "notReleased";
  return reason;
}

function assessmentOf(course: AssessedCourse, fixed: FixedComparison): Assessment {
  const names = new Map(fixed.comparison.map(({ key, name }) => [key, name]));
  const margin = (course.effect.upper - course.effect.lower) / 2;
  return {
    verdict: course.verdict,
    effect: course.effect,
    observedShare: course.observedShare,
    expectedShare: course.expectedShare,
    difference: course.difference,
    cases: course.cases,
    placebos: course.placebos.map(({ area, z }) => ({ key: area, name: names.get(area) ?? area, z })),
    z: course.z,
    placeboP: course.placeboP,
    // q = margin / s with s = effect / z; without any effect only the bound by Student's t can be named.
    limit:
      course.effect.value === 0
        ? studentQuantile(0.975, course.fit.comparisonAreas - 3) * Math.sqrt(course.fit.overdispersion)
        : Math.abs((margin * course.z) / course.effect.value),
    model: {
      coefficients: course.fit.coefficients,
      between: course.fit.between,
      overdispersion: course.fit.overdispersion,
      comparisonAreas: course.fit.comparisonAreas,
    },
  };
}

/** Observed minus expected of each adjacent area, in points, by the same method. */
export function neighbourDifferences({ fixed, plannedYears, areas }: ReviewInput): Companions["neighbours"] {
  const comparison = areas.filter((area) => fixed.comparison.some(({ key }) => key === area.key));
  const adjacent = fixed.excluded.filter(({ reason }) => reason === "adjacent");
  return adjacent.flatMap(({ key, name }) => {
    const area = areas.find((one) => one.key === key);
    const course =
      area && expectedCourse({ treated: [area], comparison, window: { ...fixed.window, postYears: plannedYears } });
    return course && course.verdict !== "notYetAssessable" ? [{ name, points: course.difference.value }] : [];
  });
}

/**
 * The verdict in the words of the target's direction. "Stärker gesunken" is said only when it sank.
 */
export function conclusionOf({
  assessment,
  direction,
  years,
  window,
}: Pick<ReviewResult, "assessment" | "direction" | "years" | "window">): Conclusion {
  if (!assessment) return "notYet";
  if (assessment.verdict === "within") return "within";
  const baseline = years.find(({ year }) => year === window.selectionYear)?.observed?.share;
  const fell = baseline === undefined || assessment.observedShare <= baseline;
  const below = assessment.verdict === "below";
  if (direction === "hold") return below ? "lower" : "higher";
  if (direction === "fall") return below ? (fell ? "fellMore" : "roseLess") : "unfavourable";
  return below ? "unfavourable" : fell ? "fellLess" : "roseMore";
}

/** German words of the verdict; English ones live with the public pages. None of them speaks of causes. */
export const conclusionWords: Record<Conclusion, string> = {
  fellMore: "stärker gesunken als erwartet",
  roseLess: "weniger gestiegen als erwartet",
  roseMore: "stärker gestiegen als erwartet",
  fellLess: "weniger gesunken als erwartet",
  unfavourable: "ungünstiger als erwartet",
  lower: "niedriger als erwartet",
  higher: "höher als erwartet",
  within: "im Rahmen des Erwartbaren – keine Aussage möglich",
  notYet: "noch nicht beurteilbar",
};

/**
 * Whether a release makes a review due: it knows a later date than the newest review. A measure that is over is reviewed
 * until its judged window is complete; one that runs, with every later date.
 */
export function isDue(target: {
  readonly newestYear: number;
  readonly reviewedYear: number | null;
  readonly window: { readonly selectionYear: number; readonly lag: number };
  readonly plannedYears: number;
  readonly isClosed: boolean;
}): boolean {
  const { newestYear, reviewedYear, window, plannedYears, isClosed } = target;
  if (newestYear <= (reviewedYear ?? window.selectionYear)) return false;
  const lastJudged = window.selectionYear + window.lag + plannedYears;
  return !isClosed || reviewedYear === null || reviewedYear < lastJudged;
}

/** How the drop since the selection divides into what was to be expected and the rest, in percentage points. */
export function naiveContrast({ assessment, years, window }: Pick<ReviewResult, "assessment" | "years" | "window">) {
  const before = years.find(({ year }) => year === window.selectionYear)?.observed?.share;
  if (!assessment || before === undefined) return null;
  const expected = assessment.expectedShare.value;
  const after = assessment.observedShare;
  const [total, anyway, rest] = [after - before, expected - before, after - expected].map((x) => 100 * x) as [
    number,
    number,
    number,
  ];
  // Only when both parts go the same way does a share of the whole mean anything.
  const sameWay = total !== 0 && Math.sign(anyway) === Math.sign(total) && Math.sign(rest) === Math.sign(total);
  return { before, expected, after, total, anyway, rest, anywayShare: sameWay ? anyway / total : null };
}

/** Proposal for the finding that carries a review on; the person rewrites it. Says where the share lies, never why. */
export function findingDraftOf(review: {
  readonly measure: { readonly number: string; readonly title: string };
  readonly result: Pick<ReviewResult, "assessment" | "areaName" | "indicator" | "release">;
  readonly conclusion: Conclusion;
  readonly judgements: readonly { readonly reason: string }[];
}): { title: string; text: string } {
  const { measure, result, conclusion } = review;
  const { assessment } = result;
  const course = assessment
    ? `${courseSentence(assessment)} ${casesSentence(assessment)}`
    : "Ein Urteil ist noch nicht möglich.";
  const text = [
    `Maßnahme ${measure.number} „${measure.title}“, Indikator „${result.indicator.name.de}“, ${result.areaName}.`,
    course,
    review.judgements[0] ? `Beurteilung: ${review.judgements[0].reason}` : "",
  ];
  return {
    title: `${result.areaName}: ${result.indicator.shortName.de} ${conclusionWords[conclusion]}`.slice(0, 200),
    text: text.filter(Boolean).join("\n\n"),
  };
}
