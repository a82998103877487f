import type { Transaction } from "@/lib/platform/database";
import {
  type DateRun,
  type GroundRow,
  groundOf,
  type ReleaseDefinitions,
  readSumsAt,
  readUsedResiduals,
} from "../sums/queries";
import { type EarlierPublications, nothingEarlier } from "./rules";

/**
 * Everything published before for one date: numbers that are public stay constants of every later run, whatever its
 * boundaries; where an earlier release rested on other deliveries or showed areas that are no more, its true numbers are summed
 * again (handbook §3.4, A5).
 *
 * @param without releases a trial looks away from: the one it is about, and those after it
 */
export async function readEarlierPublications(
  tx: Transaction,
  definitions: ReleaseDefinitions,
  run: DateRun,
  deliveryIds: readonly number[],
  without: readonly number[] = [],
): Promise<EarlierPublications> {
  const releases = await readReleases(tx, run.date, without);
  if (releases.length === 0) return nothingEarlier;
  const now = await deliveriesAt(tx, run.date, deliveryIds);
  const leavesOf = new Map(
    run.ground.partitions.flatMap((partition) => partition.areas.map((area) => [area.id, area.leaves] as const)),
  );
  const internal = definitions.baseCounts.flatMap((count) => (count.internal ? [count.key] : []));
  const ledger = new Map<string, EarlierPublications["ledger"][number]>();
  const corrected: EarlierPublications["corrected"][number][] = [];
  const means: EarlierPublications["means"][number][] = [];
  for (const release of releases) {
    const cells = await readPublished(tx, release.id, run.date);
    for (const { key, area, value, leaves } of cells) {
      const own = leavesOf.get(area) ?? leaves;
      if (own.length > 0) ledger.set(`${key}|${area}|${value}`, { baseCount: key, leaves: own, value });
    }
    for (const { area, leaves, ...mean } of await readPublishedMeans(tx, release.id, run.date, internal)) {
      means.push({ ...mean, leaves: leavesOf.get(area) ?? leaves });
    }
    const then = await deliveriesAt(tx, run.date, release.deliveryIds);
    const ground = await readGroundThen(tx, release.id, run);
    if (!ground && then.join() === now.join()) continue;
    const published = new Set(cells.map(({ key, area }) => `${key}|${area}`));
    const residuals = await readUsedResiduals(tx, release.deliveryIds);
    const { sums } = await readSumsAt(tx, definitions, release.deliveryIds, run.date, residuals, ground);
    corrected.push({ sums, ground, isPublished: (baseCount, areaId) => published.has(`${baseCount}|${areaId}`) });
  }
  const counts = definitions.baseCounts.filter(
    ({ key }) => !run.sums.has(key) && corrected.some((then) => then.sums.has(key)),
  );
  return { ledger: [...ledger.values()], means, corrected, counts };
}

async function readReleases(tx: Transaction, date: string, without: readonly number[]) {
  return tx.$queryRaw<{ id: number; deliveryIds: number[] }[]>`
    select p.id, array(select delivery_id from release_delivery d where d.release_id = p.id order by 1) as "deliveryIds"
    from published_release p
    where p.id <> all(${[...without]}::int[]) and exists (select from published_value v where v.release_id = p.id and v.date = ${date}::date)
    order by p.id`;
}

/** The partitions a release showed at a date, if there are areas among them that are not the same today. */
async function readGroundThen(tx: Transaction, releaseId: number, { date, ground }: DateRun) {
  const rows = await tx.$queryRaw<GroundRow[]>`
    select p.id as "partitionId", p.key as "partitionKey", p.name as "partitionName", a.id, a.key, a.name,
      a.is_residual as "isResidual", a.leaf_ids as leaves
    from published_area a join published_partition p on p.release_id = a.release_id and p.id = a.partition_id
    where a.release_id = ${releaseId} and cardinality(a.leaf_ids) > 0 and exists (
      select from published_value v
      where v.release_id = a.release_id and v.partition_id = p.id and v.area_id = a.id and v.date = ${date}::date)
    order by p.sort_order, p.id, a.is_residual, a.key`;
  const today = new Set(ground.partitions.flatMap((partition) => partition.areas.map((area) => area.id)));
  return rows.every((row) => today.has(row.id)) ? undefined : groundOf(rows);
}

/** Of these deliveries the accepted ones with any value at the date. */
async function deliveriesAt(tx: Transaction, date: string, ids: readonly number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select d.id from unnest(${[...ids]}::int[]) as d(id)
    where exists (select from raw_value v where v.delivery_id = d.id and v.date = ${date}::date)
    order by 1`;
  return rows.map((row) => row.id);
}

async function readPublished(tx: Transaction, releaseId: number, date: string) {
  const rows = await tx.$queryRaw<{ key: string; cells: string }[]>`
    select c.key, json_agg(json_build_array(v.area_id, v.value, coalesce(a.leaf_ids, '{}')))::text as cells
    from published_value v
      join published_base_count c on c.release_id = v.release_id and c.id = v.base_count_id
      left join published_area a on a.release_id = v.release_id and a.id = v.area_id
    where v.release_id = ${releaseId} and v.date = ${date}::date and v.state = 0
    group by c.key`;
  return rows.flatMap(({ key, cells }) =>
    (JSON.parse(cells) as [number, number, number[]][]).map(([area, value, leaves]) => ({ key, area, value, leaves })),
  );
}

/** Published rates over counts that are not published themselves. */
async function readPublishedMeans(tx: Transaction, releaseId: number, date: string, internal: readonly string[]) {
  return tx.$queryRaw<
    {
      area: number;
      value: number;
      leaves: number[];
      numerator: string[];
      denominator: string[];
      factor: number;
      decimals: number;
    }[]
  >`
    select r.area_id as area, r.value, coalesce(a.leaf_ids, '{}') as leaves, i.numerator, i.denominator, i.factor, i.decimals
    from published_rate r
      join published_indicator i on i.release_id = r.release_id and i.id = r.indicator_id
      left join published_area a on a.release_id = r.release_id and a.id = r.area_id
    where r.release_id = ${releaseId} and r.date = ${date}::date and r.state = 0 and cardinality(i.denominator) > 0
      and i.numerator && ${[...internal]}::text[]`;
}
