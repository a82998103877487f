import { databaseOf, poolOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { listFindings } from "@/lib/cycle/findings/queries";
import type { FindingRow } from "@/lib/cycle/findings/schema";
import { listMeasures } from "@/lib/cycle/measures/queries";
import type { MeasureRow, MeasureState } from "@/lib/cycle/measures/schema";
import { listPartitions } from "@/lib/releases/figures/queries";

/** What the city plans and does in an area. */
export interface AreaPlanning {
  /** For the thread. */
  readonly areaId: number;
  /** Measures in this area or in an area that shares a part of it, running ones first. */
  readonly measures: readonly MeasureRow[];
  /** Findings about this area or about an area that shares a part of it, newest first. */
  readonly findings: readonly FindingRow[];
}

/** @returns null for an area of no released partition */
export async function planningOf(viewer: Viewer, partition: string, area: string): Promise<AreaPlanning | null> {
  const [partitions, { rows }, measures, findings] = await Promise.all([
    listPartitions(viewer),
    poolOf(viewer).query<{ own: number; partition: string; key: string }>(touchingSql, [partition, area]),
    listMeasures(viewer),
    listFindings(viewer),
  ]);
  const own = rows[0]?.own;
  if (own === undefined) return null;
  // The whole city touches everything: what concerns all of it says nothing about a part.
  const city = partitions.find((one) => one.isCity)?.key;
  const near = rows.filter((row) => row.partition !== city || partition === city);
  const touching = new Set(near.map((row) => `${row.partition}/${row.key}`));
  const concerns = (item: { areas: readonly { partition: string; key: string }[] }) =>
    item.areas.some((one) => touching.has(`${one.partition}/${one.key}`));
  const order = ["running", "planned", "closed"] satisfies MeasureState[];
  const place = (measure: MeasureRow) => order.indexOf(measure.state);
  return {
    areaId: own,
    measures: measures.filter(concerns).sort((a, b) => place(a) - place(b)),
    findings: findings.filter(concerns),
  };
}

/** Where an indicator is used: findings that rest on it, measures that are to change it. */
export interface IndicatorUse {
  readonly findings: readonly FindingRow[];
  readonly measures: readonly MeasureRow[];
}

/** @param keys the measures of one subject: its count and its share */
export async function usesOf(viewer: Viewer, keys: readonly string[]): Promise<IndicatorUse> {
  const [findings, measures, targets] = await Promise.all([
    listFindings(viewer),
    listMeasures(viewer),
    databaseOf(viewer).target.findMany({ where: { indicatorKey: { in: [...keys] } }, select: { measureId: true } }),
  ]);
  const aimed = new Set(targets.map((target) => target.measureId));
  return {
    findings: findings.filter((finding) => finding.indicators.some((key) => keys.includes(key))),
    measures: measures.filter((measure) => aimed.has(measure.id)),
  };
}

/** Areas of the newest release that share a leaf with the one asked for; the whole city is no neighbourhood. */
const touchingSql = `
  select me.id as own, p.key as partition, other.key
    from published_area me
    join published_partition mine on mine.release_id = me.release_id and mine.id = me.partition_id
    join published_area other on other.release_id = me.release_id and other.leaf_ids && me.leaf_ids
    join published_partition p on p.release_id = other.release_id and p.id = other.partition_id
   where mine.key = $1 and me.key = $2
     and me.release_id = (select id from published_release order by published_at desc, id desc limit 1)`;
