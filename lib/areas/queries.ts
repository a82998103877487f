import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { isoDate } from "@/lib/platform/clock";
import type { AreaGeometry, PartitionDetail, PartitionRow } from "./schema";

/** Partitions as they are defined, released or not. Empty for those who may not define areas. */
export async function listDefinedPartitions(viewer: Viewer): Promise<PartitionRow[]> {
  if (!can(viewer, "area:define")) return [];
  const rows = await databaseOf(viewer).$queryRaw<PartitionRow[]>`
    select p.key, p.name, p.name_en as "nameEn", p.description,
      case when p.leaf_partition_id <> p.id then l.name end as "leafPartition",
      count(a.id) filter (where not a.is_residual)::int as areas, count(a.geometry)::int as "withGeometry",
      coalesce(bool_or(a.is_residual), false) as residual
    from partition p left join partition l on l.id = p.leaf_partition_id left join area a on a.partition_id = p.id
      and (a.valid_to is null or a.valid_to >= a.valid_from)
    group by p.id, l.name order by p.sort_order, p.id`;
  return rows;
}

/** A partition with its areas and outlines. @returns null for an unknown one */
export async function findDefinedPartition(viewer: Viewer, key: string): Promise<PartitionDetail | null> {
  const partition = (await listDefinedPartitions(viewer)).find((one) => one.key === key);
  if (!partition) return null;
  const areas = await databaseOf(viewer).area.findMany({
    where: { partition: { key } },
    include: { _count: { select: { leaves: true } } },
    orderBy: [{ isResidual: "asc" }, { key: "asc" }, { validFrom: "asc" }],
  });
  return {
    ...partition,
    // A Lebensraum taken back before any release never was an area.
    rows: areas
      .filter(({ validFrom, validTo }) => !validTo || validTo >= validFrom)
      .map((area) => ({
        key: area.key,
        name: area.name,
        isResidual: area.isResidual,
        validFrom: isoDate(area.validFrom) > "1900-01-01" ? isoDate(area.validFrom) : null,
        validTo: area.validTo ? isoDate(area.validTo) : null,
        squareKilometres: area.squareKilometres,
        leaves: area._count.leaves,
        geometry: area.geometry as AreaGeometry | null,
      })),
  };
}
