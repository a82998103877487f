import { databaseOf, poolOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { isoDate } from "@/lib/platform/clock";
import { latestRelease } from "@/lib/releases/queries";
import type { CourseWindow } from "@/lib/statistics/courseHistory";
import type { Observation } from "@/lib/statistics/smallNumbers";
import { type ComparisonLevel, isShare, planComparison, yearsLater } from "./rules";
import type { ComparisonPlan, TargetIndicator } from "./schema";

/** A share of a release with the counts it is made of. */
export interface ShareDefinition extends TargetIndicator {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

/** All shares of a release that can be a target, in the order of the catalogue. */
export async function listShares(viewer: Viewer, releaseId: number): Promise<ShareDefinition[]> {
  const rows = await databaseOf(viewer).publishedIndicator.findMany({
    where: { releaseId },
    orderBy: { sortOrder: "asc" },
  });
  return rows.filter(isShare).map((row) => ({
    key: row.key,
    name: { de: row.name, en: row.nameEn ?? row.name },
    shortName: { de: row.shortName, en: row.nameEn ?? row.shortName },
    unit: row.unit,
    decimals: row.decimals,
    polarity: row.polarity,
    numerator: row.numerator,
    denominator: row.denominator,
  }));
}

/** Released history of every area of a partition for one share; the residual is left out. */
export interface CourseLevel {
  readonly partition: { readonly key: string; readonly name: { readonly de: string; readonly en: string } };
  readonly areas: readonly {
    readonly id: number;
    readonly key: string;
    readonly name: string;
    readonly leafIds: readonly number[];
    readonly neighbours: readonly string[];
    readonly years: ReadonlyMap<number, Observation>;
  }[];
}

/**
 * Reads released counts only, so that whatever is computed from them is released too (post-processing, handbook §3.6).
 * @param day month and day of the reference date, "12-31"
 */
export async function courseLevel(
  viewer: Viewer,
  wanted: {
    releaseId: number;
    partitionKey: string;
    share: Pick<ShareDefinition, "numerator" | "denominator">;
    day: string;
  },
): Promise<CourseLevel | null> {
  const { releaseId, partitionKey, share, day } = wanted;
  const database = databaseOf(viewer);
  const partition = await database.publishedPartition.findUnique({
    where: { releaseId_key: { releaseId, key: partitionKey } },
  });
  if (!partition) return null;
  const areas = await database.publishedArea.findMany({
    where: { releaseId, partitionId: partition.id, isResidual: false },
    orderBy: { key: "asc" },
    select: { id: true, key: true, name: true, leafIds: true, neighbourIds: true },
  });
  const { rows } = await poolOf(viewer).query<{ area: number; count: string; year: number; value: number }>(
    `select v.area_id as area, b.key as count, extract(year from v.date)::int as year, v.value
     from published_value v join published_base_count b on b.release_id = v.release_id and b.id = v.base_count_id
     where v.release_id = $1 and v.partition_id = $2 and b.key = any($3) and v.state = 0 and to_char(v.date, 'MM-DD') = $4`,
    [releaseId, partition.id, [...share.numerator, ...share.denominator], day],
  );
  const values = new Map(rows.map((row) => [`${row.area} ${row.year} ${row.count}`, row.value]));
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const sumOf = (area: number, year: number, keys: readonly string[]) => {
    const parts = keys.map((key) => values.get(`${area} ${year} ${key}`));
    return parts.every((part) => part !== undefined)
      ? parts.reduce((sum: number, part) => sum + (part ?? 0), 0)
      : undefined;
  };
  const keyOf = new Map(areas.map((area) => [area.id, area.key]));
  return {
    partition: { key: partition.key, name: { de: partition.name, en: partition.nameEn ?? partition.name } },
    areas: areas.map((area) => ({
      id: area.id,
      key: area.key,
      name: area.name,
      leafIds: area.leafIds,
      neighbours: area.neighbourIds.flatMap((id) => keyOf.get(id) ?? []),
      years: new Map(
        years.flatMap((year) => {
          const cases = sumOf(area.id, year, share.numerator);
          const base = sumOf(area.id, year, share.denominator);
          return cases === undefined || base === undefined ? [] : [[year, { cases, base }] as const];
        }),
      ),
    })),
  };
}

/** The whole city's course: the first partition of the release, when it has one area. */
export async function cityCourse(
  viewer: Viewer,
  wanted: { releaseId: number; share: Pick<ShareDefinition, "numerator" | "denominator">; day: string },
): Promise<{ name: string; years: ReadonlyMap<number, Observation> } | null> {
  const first = await databaseOf(viewer).publishedPartition.findFirst({
    where: { releaseId: wanted.releaseId, areaCount: 1 },
    orderBy: { sortOrder: "asc" },
    select: { key: true },
  });
  const level = first && (await courseLevel(viewer, { ...wanted, partitionKey: first.key }));
  const city = level?.areas[0];
  return city ? { name: city.name, years: city.years } : null;
}

/**
 * The comparison set a target would get now, with its Nachweisgrenze: what people see before they decide. Looks at years
 * up to the selection only.
 * @returns null when nothing is released yet for the target's indicator
 */
export async function previewComparison(viewer: Viewer, targetId: string): Promise<ComparisonPlan | null> {
  const target = await databaseOf(viewer).target.findUnique({
    where: { id: targetId },
    include: { measure: { include: { areas: { include: { area: { include: { partition: true } } } } } } },
  });
  const release = await latestRelease(viewer);
  if (!target || !release) return null;
  const share = (await listShares(viewer, release.id)).find(({ key }) => key === target.indicatorKey);
  if (!share) return null;
  const baselineDate = isoDate(target.baselineDate);
  const window: CourseWindow = {
    selectionYear: Number(baselineDate.slice(0, 4)),
    preYears: target.yearsBefore,
    lag: target.startLag,
    postYears: target.yearsJudged,
  };
  const wanted = { releaseId: release.id, share, day: baselineDate.slice(5) };
  const own = target.measure.areas.map(({ area }) => ({ partition: area.partition.key, key: area.key }));
  const levels = await levelsOf(viewer, own, wanted);
  const others = await occupiedLeaves(viewer, {
    measureId: target.measureId,
    indicatorKey: share.key,
    releaseId: release.id,
    from: yearsLater(baselineDate, 1 - window.preYears),
    to: yearsLater(baselineDate, window.lag + window.postYears),
  });
  const unchanged = await unchangedAreas(
    viewer,
    levels.flatMap(({ areas }) => areas.map(({ id }) => id)),
    { from: yearsLater(baselineDate, 1 - window.preYears), to: baselineDate },
  );
  const plan = planComparison(
    levels.map(
      ({ partition, treated, areas }): ComparisonLevel => ({
        partition,
        treated,
        areas: areas.map((area) => ({
          ...area,
          hasMeasure: area.leafIds.some((leaf) => others.has(leaf)),
          bordersUnchanged: unchanged.has(area.id),
        })),
      }),
    ),
    window,
    target.direction,
  );
  const city = await cityCourse(viewer, wanted);
  const firstJudged = window.selectionYear + window.lag + 1;
  return (
    plan && {
      ...plan,
      release: { id: release.id, title: release.title },
      knownTooEarly: [...(city?.years.keys() ?? [])].filter((year) => year >= firstJudged),
    }
  );
}

/** The levels on which these areas may be compared, in the order of `planComparison`. */
async function levelsOf(
  viewer: Viewer,
  own: readonly { partition: string; key: string }[],
  wanted: { releaseId: number; share: ShareDefinition; day: string },
) {
  const partitions = await databaseOf(viewer).publishedPartition.findMany({ where: { releaseId: wanted.releaseId } });
  const named = [...new Set(own.map(({ partition }) => partition))];
  const used = await Promise.all(named.map((partitionKey) => courseLevel(viewer, { ...wanted, partitionKey })));
  const leaves = new Set(
    used.flatMap((level) =>
      (level?.areas ?? [])
        .filter((area) => own.some(({ partition, key }) => partition === level?.partition.key && key === area.key))
        .flatMap((area) => area.leafIds),
    ),
  );
  const leafIds = new Set(
    partitions.filter(({ key }) => named.includes(key)).map(({ id, leafPartitionId }) => leafPartitionId ?? id),
  );
  const leafPartition = leafIds.size === 1 ? partitions.find(({ id }) => leafIds.has(id)) : undefined;
  const levels: (CourseLevel & { treated: string[] })[] = [];
  const [single] = used;
  if (named.length === 1 && single) levels.push({ ...single, treated: own.map(({ key }) => key) });
  if (leafPartition && leafPartition.key !== levels[0]?.partition.key) {
    const level = await courseLevel(viewer, { ...wanted, partitionKey: leafPartition.key });
    if (level) levels.push({ ...level, treated: level.areas.filter(({ id }) => leaves.has(id)).map(({ key }) => key) });
  }
  return levels;
}

/**
 * Leaves in which a decided measure with the same outcome runs or ran in the years looked at. A measure for the whole city
 * touches everyone alike and takes nobody out.
 */
async function occupiedLeaves(
  viewer: Viewer,
  {
    measureId,
    indicatorKey,
    releaseId,
    from,
    to,
  }: { measureId: string; indicatorKey: string; releaseId: number; from: string; to: string },
): Promise<Set<number>> {
  const { rows } = await poolOf(viewer).query<{ leaves: number[] }>(
    `with whole as (select max(cardinality(leaf_ids)) as leaves from published_area where release_id = $3)
     select (select array_agg(distinct leaf) from measure_area x join area g on g.id = x.area_id
         join published_partition p on p.release_id = $3 and p.id = g.partition_id
         join published_area a on a.release_id = $3 and a.partition_id = p.id and a.key = g.key
         cross join unnest(a.leaf_ids) leaf
       where x.measure_id = m.id having count(distinct leaf) < (select leaves from whole)) as leaves
     from measure m left join measure_closure c on c.measure_id = m.id
     where m.id <> $1 and m.decision_id is not null
       and exists (select from target t where t.measure_id = m.id and t.indicator_key = $2)
       and m.starts_on <= $5::date and coalesce(c.at::date, m.ends_on, $5::date) >= $4::date`,
    [measureId, indicatorKey, releaseId, from, to],
  );
  return new Set(rows.flatMap((row) => row.leaves ?? []));
}

/** Areas whose borders and members were the same all the time. */
async function unchangedAreas(viewer: Viewer, ids: readonly number[], { from, to }: { from: string; to: string }) {
  const { rows } = await poolOf(viewer).query<{ id: number }>(
    `select a.id from area a where a.id = any($1) and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $3::date)
       and not exists (select from membership m where m.area_id = a.id
         and (m.valid_from > $2::date or (m.valid_to is not null and m.valid_to < $3::date)))`,
    [ids, from, to],
  );
  return new Set(rows.map((row) => row.id));
}
