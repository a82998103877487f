import type { Transaction } from "@/lib/platform/database";
import type { Value } from "@/lib/statistics/values";
import { stateNumbers } from "../sums/queries";

/** One released cell on its way into `published_value` or `published_rate`. */
export interface PublishedCell {
  /** Base count or indicator. */
  readonly subjectId: number;
  readonly partitionId: number;
  readonly areaId: number;
  readonly value: Value;
}

/** Writes the cells of one date in one statement: a row at a time would take a hundred times as long. */
export async function insertValues(
  tx: Transaction,
  table: "published_value" | "published_rate",
  releaseId: number,
  date: string,
  cells: readonly PublishedCell[],
): Promise<void> {
  const subject = table === "published_value" ? "base_count_id" : "indicator_id";
  for (let start = 0; start < cells.length; start += chunk) {
    const part = cells.slice(start, start + chunk);
    await tx.$executeRawUnsafe(
      `insert into ${table} (release_id, ${subject}, partition_id, date, area_id, state, value)
       select $1, subject, part, $2::date, area, state, case when state = 0 then number end
       from unnest($3::int[], $4::int[], $5::int[], $6::int[], $7::float8[]) as cell(subject, part, area, state, number)`,
      releaseId,
      date,
      part.map((cell) => cell.subjectId),
      part.map((cell) => cell.partitionId),
      part.map((cell) => cell.areaId),
      part.map((cell) => stateNumbers[cell.value.state]),
      part.map((cell) => (cell.value.state === "known" ? cell.value.value : 0)),
    );
  }
}

const chunk = 50_000;

/**
 * Freezes the definitions the values rest on: partitions and areas as they stand at the newest date, sources, and those
 * base counts and indicators of which the release has values.
 */
export async function insertDefinitions(tx: Transaction, releaseId: number, newestDate: string): Promise<void> {
  await tx.$executeRaw`
    insert into published_partition (release_id, id, key, name, name_en, description, sort_order, leaf_partition_id, area_count)
    select ${releaseId}, p.id, p.key, p.name, p.name_en, p.description, p.sort_order, p.leaf_partition_id,
      count(a.id) filter (where not a.is_residual)::int
    from partition p join area a on a.partition_id = p.id
      and a.valid_from <= ${newestDate}::date and (a.valid_to is null or a.valid_to >= ${newestDate}::date)
    group by p.id`;
  await tx.$executeRaw`
    insert into published_area (release_id, id, partition_id, key, name, is_residual, geometry, square_kilometres, leaf_ids, neighbour_ids)
    select ${releaseId}, a.id, a.partition_id, a.key, a.name, a.is_residual, a.geometry, a.square_kilometres,
      coalesce((select array_agg(m.leaf_id order by m.leaf_id) from membership m where m.area_id = a.id
        and m.valid_from <= ${newestDate}::date and (m.valid_to is null or m.valid_to >= ${newestDate}::date)), '{}'),
      a.neighbour_ids
    from area a
    where a.valid_from <= ${newestDate}::date and (a.valid_to is null or a.valid_to >= ${newestDate}::date)`;
  await tx.$executeRaw`
    insert into published_source (release_id, id, key, name, name_en, attribution, attribution_en, licence)
    select ${releaseId}, id, key, name, name_en, attribution, attribution_en, licence from source`;
  await tx.$executeRaw`
    insert into published_base_count (release_id, id, key, name, name_en, unit, source_id, definition_id, description, city_only, is_population)
    select ${releaseId}, id, key, name, name_en, unit, source_id, definition_id, description, city_only, is_population
    from base_count c
    where exists (select from published_value v where v.release_id = ${releaseId} and v.base_count_id = c.id)`;
  await tx.$executeRaw`
    insert into published_indicator (release_id, id, key, number, kind, theme, name, name_en, short_name, unit, decimals, polarity,
      numerator, denominator, factor, bounded_by100, source_id, definition_id, texts, city, sort_order)
    select ${releaseId}, i.id, i.key, i.number, i.kind, i.theme, i.name, i.name_en, i.short_name, i.unit, i.decimals, i.polarity,
      i.numerator, i.denominator, i.factor, i.bounded_by100, i.source_id, i.definition_id, i.texts,
      case when not exists (
        select from unnest(translate(coalesce(i.city->>'numerator', '[]'), '[]', '{}')::text[]
            || translate(coalesce(i.city->>'denominator', '[]'), '[]', '{}')::text[]) as needed(key)
          where not exists (select from published_base_count c where c.release_id = ${releaseId} and c.key = needed.key))
        then i.city end,
      i.sort_order
    from indicator i
    where exists (select from published_rate r where r.release_id = ${releaseId} and r.indicator_id = i.id)
      or (cardinality(i.numerator) > 0 and not exists (
        select from unnest(i.numerator || i.denominator) as needed(key)
          where not exists (select from published_base_count c where c.release_id = ${releaseId} and c.key = needed.key)))`;
}

/**
 * SHA-256 over every value of the release: a hash of the line hashes of each base count or indicator × partition × date, in
 * the order of their keys. Whoever downloads all values can compute it again (docs/read-api.md).
 */
export async function computeChecksum(tx: Transaction, releaseId: number): Promise<string> {
  // Rows written in this transaction have no statistics yet: without them the planner joins row by row, for minutes.
  await tx.$executeRaw`analyze published_value, published_rate, published_area, published_base_count, published_indicator`;
  const rows = await tx.$queryRaw<{ checksum: string }[]>`
    with cells as (
      select c.key as subject, v.partition_id, v.date, v.area_id, v.state, v.value
      from published_value v join published_base_count c on c.release_id = v.release_id and c.id = v.base_count_id
      where v.release_id = ${releaseId}
      union all
      select i.key, v.partition_id, v.date, v.area_id, v.state, v.value
      from published_rate v join published_indicator i on i.release_id = v.release_id and i.id = v.indicator_id
      where v.release_id = ${releaseId}),
    slices as (
      select subject, p.key as part, date,
        sha256(convert_to(string_agg(concat_ws(';', a.key, state, value), ',' order by a.key collate "C"), 'UTF8')) as hash
      from cells join published_area a on a.release_id = ${releaseId} and a.id = cells.area_id
        join published_partition p on p.release_id = ${releaseId} and p.id = cells.partition_id
      group by subject, p.key, date)
    select encode(sha256(convert_to(coalesce(string_agg(concat_ws(';', subject, part, date, encode(hash, 'hex')), ','
      order by subject collate "C", part collate "C", date), ''), 'UTF8')), 'hex') as checksum from slices`;
  return rows[0]?.checksum ?? "";
}
