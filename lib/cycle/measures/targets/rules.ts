import type { BilingualText } from "@/lib/releases/figures/schema";
import { type ComparisonCandidate, selectComparisonSet } from "@/lib/statistics/comparisonSet";
import { type CourseWindow, observationsOf, preYearsOf, shareOfLogOdds } from "@/lib/statistics/courseHistory";
import { detectionLimit } from "@/lib/statistics/detectionLimit";
import { minimalComparisonAreas } from "@/lib/statistics/expectedCourse";
import type { Detectable, Direction, FixedComparison } from "./schema";

/**
 * The expected course needs a share: cases out of a base. Counts, quotients of two separate groups and mean ages are no
 * target that could be reviewed.
 */
export const isShare = (indicator: { kind: string; unit: string; factor: number }): boolean =>
  indicator.kind === "ratio" && indicator.unit === "%" && indicator.factor === 100;

/**
 * Start-up ℓ in years (§5.2; default 1): the first judged reference date s+1+ℓ lies at least half a year after the start,
 * so that nothing is judged before the measure could reach anybody.
 */
export function startLagFor(baselineDate: string, startsOn: string): number {
  const halfYearLater = new Date(`${startsOn}T00:00:00Z`);
  halfYearLater.setUTCMonth(halfYearLater.getUTCMonth() + 6);
  const reached = halfYearLater.toISOString().slice(0, 10);
  for (let lag = 1; lag < 5; lag++) if (yearsLater(baselineDate, lag + 1) >= reached) return lag;
  return 5;
}

/** The same day, some years later. */
export const yearsLater = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** An area of one level with its released history. */
export interface LevelArea extends ComparisonCandidate {
  readonly name: string;
}

export interface ComparisonLevel {
  readonly partition: { readonly key: string; readonly name: BilingualText };
  readonly treated: readonly string[];
  readonly areas: readonly LevelArea[];
}

/**
 * On which level a measure is compared (decision of the house, handbook §5.2 step 3 asks for one level):
 *
 * 1. all areas of the measure lie in one partition, and it offers at least 12 comparison areas: that partition, the
 *    measure's areas are the treated ones;
 * 2. otherwise – a Lebensraum, areas of several partitions, districts with too few others left – the leaf level, where the
 *    leaves of the measure's areas are treated and pooled (step 9);
 * 3. where neither offers 12, the level that offers more is kept, and the review says "noch nicht beurteilbar".
 *
 * On each level as many years before the selection are used as the release has for everyone, at least two; fewer years
 * are taken only where that is what makes 12 areas comparable.
 *
 * @param levels in the order above
 */
export function planComparison(
  levels: readonly ComparisonLevel[],
  window: CourseWindow,
  direction: Direction,
): Pick<
  FixedComparison,
  "partition" | "treated" | "comparison" | "excluded" | "window" | "baseline" | "detectable" | "undetectable"
> | null {
  const candidates = levels.flatMap((level) =>
    Array.from({ length: Math.max(1, window.preYears - 1) }, (_, i) => {
      const own = { ...window, preYears: window.preYears - i };
      const set = selectComparisonSet(level.areas, level.treated, own);
      const treated = level.areas.filter((area) => level.treated.includes(area.key));
      const isKnown = treated.length > 0 && treated.every((area) => observationsOf(area, preYearsOf(own)));
      return { level, window: own, set, treated, offers: isKnown ? set.chosen.length : 0 };
    }),
  );
  const best =
    candidates.find(({ offers }) => offers >= minimalComparisonAreas) ??
    candidates.reduce<(typeof candidates)[number] | undefined>(
      (a, b) => (!a || b.offers > a.offers ? b : a),
      undefined,
    );
  if (!best) return null;
  const { level, set, treated } = best;
  const nameOf = new Map(level.areas.map((area) => [area.key, area.name]));
  const named = (key: string) => ({ key, name: nameOf.get(key) ?? key });
  const comparison = level.areas.filter((area) => set.chosen.includes(area.key));
  const limit = detectionLimit({ treated, comparison, window: best.window });
  const selected = treated.map((area) => area.years.get(window.selectionYear));
  const isReleased = treated.length > 0 && selected.every((one) => one !== undefined);
  return {
    partition: level.partition,
    treated: level.treated.map(named),
    comparison: set.chosen.map(named),
    excluded: set.excluded
      .filter(({ reason }) => reason !== "treated")
      .map(({ area, reason }) => ({ ...named(area), reason })),
    window: best.window,
    baseline: isReleased
      ? {
          cases: selected.reduce((sum, one) => sum + (one?.cases ?? 0), 0),
          base: selected.reduce((sum, one) => sum + (one?.base ?? 0), 0),
        }
      : null,
    detectable: "reason" in limit ? null : detectableIn(direction, limit),
    undetectable: "reason" in limit ? limit.reason : null,
  };
}

/** The limit in the wanted direction; the log-odds scale is symmetric, percentage points are not. */
function detectableIn(
  direction: Direction,
  limit: { logOdds: number; share: number; learnedFrom: CourseWindow },
): Detectable {
  const sign = direction === "rise" ? 1 : -1;
  const share = limit.share > 0 ? shareOfLogOdds(Math.log(limit.share / (1 - limit.share)) + sign * limit.logOdds) : 0;
  return { logOdds: limit.logOdds, share, points: 100 * (share - limit.share), learnedFrom: limit.learnedFrom };
}

export type GoalVerdict = "noGoal" | "unknown" | "belowLimit" | "aboveLimit";

/**
 * The goal against the Nachweisgrenze: a goal smaller than the limit will hardly be recognised even if it is reached, and
 * the page says so before the decision.
 *
 * @param targetValue in percent
 */
export function goalAgainstLimit(
  comparison: Pick<FixedComparison, "baseline" | "detectable">,
  targetValue: number | null,
): { readonly verdict: GoalVerdict; readonly wanted: number | null } {
  const share = comparison.baseline && (100 * comparison.baseline.cases) / comparison.baseline.base;
  if (targetValue === null || share === null) return { verdict: "noGoal", wanted: null };
  const wanted = targetValue - share;
  if (!comparison.detectable) return { verdict: "unknown", wanted };
  return { verdict: Math.abs(wanted) < Math.abs(comparison.detectable.points) ? "belowLimit" : "aboveLimit", wanted };
}

/** A target value that points the other way than the direction says. */
export function contradictsDirection(direction: Direction, baseline: number, targetValue: number): boolean {
  return (direction === "fall" && targetValue >= baseline) || (direction === "rise" && targetValue <= baseline);
}
