import { isoDate } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/database";
import { nestingsOf } from "./check/nesting";
import { type CheckedRelation, relationsOf } from "./check/relations";
import type { Nesting, StoredValues } from "./check/sums";
import { AreaDirectory, type KnownArea } from "./map/areas";
import type { CountDefinition } from "./map/definitions";

/** Everything about the city that mapping and checking need, read once. */
export type CityContext = {
  readonly directory: AreaDirectory;
  readonly baseCounts: ReadonlyMap<string, CountDefinition & { readonly id: number; readonly source: string }>;
  readonly relations: readonly CheckedRelation[];
  readonly nestings: readonly Nesting[];
  readonly cityPartition: string | undefined;
  readonly partitions: readonly { readonly key: string; readonly name: string }[];
};

/** An open end of validity is written as this day in the database. */
const always = "1900-01-01";

export async function readContext(tx: Transaction): Promise<CityContext> {
  const partitions = await tx.partition.findMany({ orderBy: { sortOrder: "asc" } });
  const areas = await tx.area.findMany({
    select: {
      id: true,
      key: true,
      name: true,
      partitionId: true,
      validFrom: true,
      validTo: true,
      isResidual: true,
      leaves: { select: { leafId: true } },
    },
    orderBy: [{ partitionId: "asc" }, { validFrom: "asc" }, { key: "asc" }],
  });
  const partitionKey = new Map(partitions.map((partition) => [partition.id, partition.key]));
  const order = new Map(partitions.map((partition, index) => [partition.id, index]));
  const known = areas
    .map((area): KnownArea & { id: number; partitionId: number } => {
      const from = isoDate(area.validFrom);
      return {
        id: area.id,
        partitionId: area.partitionId,
        partition: partitionKey.get(area.partitionId) ?? "",
        key: area.key,
        name: area.name,
        ...(from > always && { validFrom: from }),
        ...(area.validTo && { validTo: isoDate(area.validTo) }),
        ...(area.isResidual && { residual: true }),
      };
    })
    .sort((a, b) => (order.get(a.partitionId) ?? 0) - (order.get(b.partitionId) ?? 0));

  const counts = await tx.baseCount.findMany({
    include: { source: true, parts: { include: { part: { select: { key: true } } } } },
  });
  const rates = await tx.indicator.findMany({ where: { kind: "rate" }, include: { source: true } });
  const baseCounts = new Map<string, CountDefinition & { id: number; source: string }>();
  for (const count of counts) {
    baseCounts.set(count.key, {
      id: count.id,
      key: count.key,
      name: count.name,
      integer: count.integer,
      cityOnly: count.cityOnly,
      threshold: count.source.threshold,
      source: count.source.key,
    });
  }
  for (const rate of rates) {
    if (!baseCounts.has(rate.key)) {
      baseCounts.set(rate.key, {
        id: rate.id,
        key: rate.key,
        name: rate.name,
        integer: false,
        rate: true,
        source: rate.source.key,
      });
    }
  }
  const relations = relationsOf(
    counts.map((count) => {
      const splits = new Map<string, string[]>();
      for (const part of count.parts) splits.set(part.split, [...(splits.get(part.split) ?? []), part.part.key]);
      return { key: count.key, name: count.name, wholeKey: count.wholeKey, sums: [...splits.values()] };
    }),
  );
  const leaves = areas.map((area) => ({
    partition: partitionKey.get(area.partitionId) ?? "",
    key: area.key,
    leaves: new Set(area.leaves.map((leaf) => String(leaf.leafId))),
  }));
  const first = partitions[0];
  const cityAreas = first ? known.filter((area) => area.partition === first.key && !area.residual) : [];
  return {
    directory: new AreaDirectory(known, new Map(partitions.map(({ key, name }) => [key, name]))),
    baseCounts,
    relations,
    nestings: nestingsOf(leaves.filter((area) => area.leaves.size > 0)),
    cityPartition: cityAreas.length === 1 ? first?.key : undefined,
    partitions: partitions.map(({ key, name }) => ({ key, name })),
  };
}

/**
 * Values accepted before, for relations and jumps beyond the delivery: the newest acceptance of each cell, for the counts
 * and dates the delivery touches and the years before them.
 */
export async function readStored(
  tx: Transaction,
  context: CityContext,
  dates: readonly string[],
  except: number | undefined,
): Promise<StoredValues> {
  const wanted = new Set<string>();
  for (const date of dates) {
    wanted.add(date);
    wanted.add(`${Number(date.slice(0, 4)) - 1}${date.slice(4)}`);
  }
  const rows = await tx.$queryRawUnsafe<{ area_id: number; base_count_id: number; date: string; value: number }[]>(
    `select distinct on (v.base_count_id, v.date, v.area_id) v.area_id, v.base_count_id, v.date::text as date, v.value
     from raw_value v join delivery_acceptance a using (delivery_id)
     where v.date = any($1::date[]) and v.delivery_id <> $2 and v.state = 0
     order by v.base_count_id, v.date, v.area_id, a.at desc, v.delivery_id desc`,
    [...wanted],
    except ?? -1,
  );
  const countKeys = new Map(
    [...context.baseCounts.values()].filter((count) => !count.rate).map((count) => [count.id, count.key]),
  );
  const areaKeys = new Map(context.directory.areas.map((area) => [area.id, area]));
  const values = new Map<string, number>();
  for (const row of rows) {
    const area = areaKeys.get(row.area_id);
    const count = countKeys.get(row.base_count_id);
    if (area && count) values.set(`${area.partition}\n${count}\n${row.date}\n${area.key}`, row.value);
  }
  return (partition, baseCount, date, area) => values.get(`${partition}\n${baseCount}\n${date}\n${area}`);
}
