import { databaseOf, poolOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { cityCourse, courseLevel, listShares, type ShareDefinition } from "@/lib/cycle/measures/targets/queries";
import type { FixedComparison } from "@/lib/cycle/measures/targets/schema";
import { isoDate } from "@/lib/platform/clock";
import type { Observation } from "@/lib/statistics/smallNumbers";
import { assessReview, conclusionOf, conclusionWords, isDue, neighbourDifferences, type ReviewInput } from "../rules";
import type { Companions, ReviewResult } from "../schema";

export interface DueReview {
  readonly targetId: string;
  readonly measureNumber: string;
  /** Newest reference date looked at. */
  readonly date: string;
  readonly result: ReviewResult;
}

/**
 * The reviews a release makes due, computed from its released values but not stored yet. Targets without a fixed comparison,
 * or of a measure nobody decided, are never due.
 */
export async function dueReviews(viewer: Viewer, releaseId: number): Promise<DueReview[]> {
  const database = databaseOf(viewer);
  const release = await database.publishedRelease.findUnique({ where: { id: releaseId } });
  if (!release) return [];
  const targets = await database.target.findMany({
    where: { comparisonFixedAt: { not: null }, measure: { decisionId: { not: null } } },
    include: {
      reviews: { select: { date: true, releaseId: true } },
      measure: {
        include: { closure: true, areas: { include: { area: { include: { partition: true } } } } },
      },
    },
    orderBy: [{ measure: { number: "asc" } }, { isMain: "desc" }],
  });
  const shares = await listShares(viewer, releaseId);
  const due: DueReview[] = [];
  for (const target of targets) {
    const share = shares.find(({ key }) => key === target.indicatorKey);
    if (!share || !target.comparisonFixedAt || target.reviews.some((review) => review.releaseId === releaseId))
      continue;
    const fixed = target.comparison as unknown as FixedComparison;
    const baselineDate = isoDate(target.baselineDate);
    const day = baselineDate.slice(5);
    const level = await courseLevel(viewer, { releaseId, partitionKey: fixed.partition.key, share, day });
    const city = await cityCourse(viewer, { releaseId, share, day });
    const { measure } = target;
    const own = await ownCourse(
      viewer,
      measure.areas.map(({ area }) => area),
      { releaseId, share, day },
    );
    const years = [...(city?.years.keys() ?? own.keys())];
    const newestYear = Math.max(...years);
    const reviewed = target.reviews.map(({ date }) => date.getUTCFullYear());
    const facts = {
      newestYear,
      reviewedYear: reviewed.length > 0 ? Math.max(...reviewed) : null,
      window: fixed.window,
      plannedYears: target.yearsJudged,
      isClosed: measure.closure !== null,
    };
    if (!Number.isFinite(newestYear) || !isDue(facts)) continue;
    const input: ReviewInput = {
      fixed,
      plannedYears: target.yearsJudged,
      areas: level?.areas ?? [],
      own,
      city: city?.years ?? new Map(),
    };
    const assessed = assessReview(input);
    due.push({
      targetId: target.id,
      measureNumber: measure.number,
      date: `${newestYear}-${day}`,
      result: {
        release: { id: releaseId, title: release.title },
        indicator: {
          key: share.key,
          name: share.name,
          shortName: share.shortName,
          unit: share.unit,
          decimals: share.decimals,
          polarity: share.polarity,
        },
        direction: target.direction,
        areaName: measure.areas.map(({ area }) => area.name).join(", "),
        cityName: city?.name ?? null,
        baselineDate,
        startsOn: isoDate(measure.startsOn),
        window: assessed.window,
        plannedYears: target.yearsJudged,
        fixed,
        fixedAt: target.comparisonFixedAt.toISOString(),
        leftOut: assessed.leftOut,
        years: assessed.years,
        assessment: assessed.assessment,
        reason: assessed.reason,
        verdictWord: conclusionWords[conclusionOf({ ...assessed, direction: target.direction })],
        companions: await companionsOf(viewer, releaseId, share, assessed.years, fixed, {
          areas: measure.areas.map(({ area }) => area),
          neighbours: neighbourDifferences(input),
          day,
        }),
        sources: await sourcesOf(viewer, releaseId, share),
      },
    });
  }
  return due;
}

type MeasureArea = { key: string; partition: { key: string } };

/** The measure's areas together as they are released themselves; years in which one of them is not released are left out. */
async function ownCourse(
  viewer: Viewer,
  areas: readonly MeasureArea[],
  wanted: { releaseId: number; share: Pick<ShareDefinition, "numerator" | "denominator">; day: string },
): Promise<Map<number, Observation>> {
  const partitions = [...new Set(areas.map(({ partition }) => partition.key))];
  const levels = await Promise.all(partitions.map((partitionKey) => courseLevel(viewer, { ...wanted, partitionKey })));
  const courses = areas.map(
    (area) =>
      levels.find((level) => level?.partition.key === area.partition.key)?.areas.find(({ key }) => key === area.key)
        ?.years ?? new Map<number, Observation>(),
  );
  const [first] = courses;
  const years = [...(first?.keys() ?? [])].filter((year) => courses.every((course) => course.has(year)));
  return new Map(
    years.map((year) => [
      year,
      courses.reduce(
        (sum, course) => ({
          cases: sum.cases + (course.get(year)?.cases ?? 0),
          base: sum.base + (course.get(year)?.base ?? 0),
        }),
        { cases: 0, base: 0 },
      ),
    ]),
  );
}

async function companionsOf(
  viewer: Viewer,
  releaseId: number,
  share: ShareDefinition,
  years: ReviewResult["years"],
  fixed: FixedComparison,
  rest: { areas: readonly MeasureArea[]; neighbours: Companions["neighbours"]; day: string },
): Promise<Companions> {
  const counts = await databaseOf(viewer).publishedBaseCount.findMany({
    where: { releaseId, OR: [{ key: { in: [...share.numerator, ...share.denominator] } }, { isPopulation: true }] },
    select: { key: true, name: true, nameEn: true, isPopulation: true },
  });
  const from = fixed.window.selectionYear;
  const known = years.filter(({ observed, year }) => observed && year >= from);
  const first = known.find(({ year }) => year === from)?.observed;
  const last = known.at(-1);
  const between = (keys: readonly string[], pick: (one: Observation) => number) => {
    // Of several counts added up the name of the indicator is the only honest one.
    const single = keys.length === 1 ? counts.find(({ key }) => key === keys[0]) : undefined;
    const name = single ? { de: single.name, en: single.nameEn ?? single.name } : share.name;
    return first && last?.observed ? { name, from: pick(first), to: pick(last.observed) } : null;
  };
  const population = counts.find(({ isPopulation }) => isPopulation);
  const inhabitants = population
    ? await ownCourse(viewer, rest.areas, {
        releaseId,
        share: { numerator: [population.key], denominator: [population.key] },
        day: rest.day,
      })
    : new Map<number, Observation>();
  const [before, after] = [inhabitants.get(from)?.base, last && inhabitants.get(last.year)?.base];
  return {
    from,
    to: last?.year ?? from,
    numerator: between(share.numerator, (one) => one.cases),
    denominator: between(share.denominator, (one) => one.base),
    population: before !== undefined && after !== undefined ? { from: before, to: after } : null,
    neighbours: rest.neighbours,
  };
}

async function sourcesOf(viewer: Viewer, releaseId: number, share: ShareDefinition): Promise<string[]> {
  const { rows } = await poolOf(viewer).query<{ attribution: string }>(
    `select distinct s.attribution from published_base_count b join published_source s on s.release_id = b.release_id and s.id = b.source_id
     where b.release_id = $1 and b.key = any($2) order by 1`,
    [releaseId, [...share.numerator, ...share.denominator]],
  );
  return rows.map((row) => row.attribution);
}
