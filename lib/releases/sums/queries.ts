import type { Transaction } from "@/lib/platform/database";
import { missing, suppressed, type Value } from "@/lib/statistics/values";
import { type ControlMismatch, Covers, type Ground, type GroundPartition, sumCount } from "./rules";

/** Definitions a release rests on, read once per run. */
export interface ReleaseDefinitions {
  readonly baseCounts: readonly DefinedCount[];
  readonly indicators: readonly DefinedIndicator[];
}

export interface DefinedCount {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly cityOnly: boolean;
  readonly integer: boolean;
  readonly internal: boolean;
  readonly carrier: string | undefined;
  readonly whole: string | undefined;
  readonly meanOver: string | undefined;
  readonly isPopulation: boolean;
  readonly sumOf: readonly (readonly string[])[];
  readonly source: string;
  readonly threshold: number;
  readonly carrierThreshold: number;
  readonly strictInsider: boolean;
  readonly minPopulation: number;
  readonly minPopulationForMeanAge: number;
}

export interface DefinedIndicator {
  readonly id: number;
  readonly key: string;
  readonly kind: "count" | "ratio" | "relativeChange" | "rate";
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly factor: number;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: "burden" | "neutral";
  readonly boundedBy100: boolean;
  readonly minPopulation: number;
}

/** States as stored in raw and published tables. */
export const stateNumbers = { known: 0, suppressed: 1, unreliable: 2, missing: 3, notApplicable: 4 } as const;

export async function readDefinitions(tx: Transaction): Promise<ReleaseDefinitions> {
  const counts = await tx.baseCount.findMany({
    orderBy: { id: "asc" },
    include: {
      source: true,
      parts: { include: { part: { select: { key: true } } }, orderBy: [{ split: "asc" }, { partId: "asc" }] },
    },
  });
  const indicators = await tx.indicator.findMany({
    orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
    include: { source: { select: { minPopulation: true } } },
  });
  return {
    baseCounts: counts.map((row) => ({
      id: row.id,
      key: row.key,
      name: row.name,
      cityOnly: row.cityOnly,
      integer: row.integer,
      internal: row.internal,
      carrier: row.carrierKey ?? undefined,
      whole: row.wholeKey ?? undefined,
      meanOver: row.meanOverKey ?? undefined,
      isPopulation: row.isPopulation,
      sumOf: sumsOf(row.parts),
      source: row.source.key,
      threshold: row.source.threshold,
      carrierThreshold: row.source.carrierThreshold ?? row.source.threshold,
      strictInsider: row.source.strictInsider,
      minPopulation: row.source.minPopulation,
      minPopulationForMeanAge: row.source.minPopulationForMeanAge,
    })),
    indicators: indicators.map((row) => ({
      id: row.id,
      key: row.key,
      kind: row.kind,
      numerator: row.numerator,
      denominator: row.denominator,
      factor: row.factor,
      unit: row.unit,
      decimals: row.decimals,
      polarity: row.polarity,
      boundedBy100: row.boundedBy100,
      minPopulation: row.source.minPopulation,
    })),
  };
}

function sumsOf(parts: readonly { split: string; part: { key: string } }[]): string[][] {
  const splits = new Map<string, string[]>();
  for (const { split, part } of parts) splits.set(split, [...(splits.get(split) ?? []), part.key]);
  return [...splits.values()];
}

/** The partitions with their areas and leaves as they were at a date, in the order of the disclosure run. */
export async function readGround(tx: Transaction, date: string): Promise<Ground> {
  const rows = await tx.$queryRaw<GroundRow[]>`
    select p.id as "partitionId", p.key as "partitionKey", p.name as "partitionName", a.id, a.key, a.name,
      a.is_residual as "isResidual", array_agg(m.leaf_id order by m.leaf_id) as leaves
    from partition p
    join area a on a.partition_id = p.id and a.valid_from <= ${date}::date and (a.valid_to is null or a.valid_to >= ${date}::date)
    join membership m on m.area_id = a.id and m.valid_from <= ${date}::date and (m.valid_to is null or m.valid_to >= ${date}::date)
    group by p.id, a.id
    order by p.sort_order, p.id, a.is_residual, a.key`;
  return groundOf(rows);
}

/** An area with its partition. */
export interface GroundRow {
  readonly partitionId: number;
  readonly partitionKey: string;
  readonly partitionName: string;
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly isResidual: boolean;
  readonly leaves: number[];
}

/** Gathers areas, in the order of their partitions. */
export function groundOf(rows: readonly GroundRow[]): Ground {
  const partitions = new Map<number, GroundPartition & { areas: Ground["partitions"][number]["areas"][number][] }>();
  for (const { partitionId, partitionKey, partitionName, ...area } of rows) {
    let partition = partitions.get(partitionId);
    if (!partition) {
      partition = { id: partitionId, key: partitionKey, name: partitionName, isCity: false, areas: [] };
      partitions.set(partitionId, partition);
    }
    partition.areas.push(area);
  }
  return {
    partitions: [...partitions.values()].map((partition, place) => ({
      ...partition,
      isCity: place === 0 && partition.areas.filter((area) => !area.isResidual).length === 1,
    })),
  };
}

/** Dates with any value in these deliveries, oldest first. */
export async function readDates(tx: Transaction, deliveryIds: readonly number[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ date: string }[]>`
    select distinct date::text as date from (
      select date from raw_value where delivery_id = any(${[...deliveryIds]}::int[])
      union select date from raw_rate where delivery_id = any(${[...deliveryIds]}::int[])) d order by date`;
  return rows.map((row) => row.date);
}

/** Residual leaves for which a count is delivered at any date, by base count id. */
export async function readUsedResiduals(
  tx: Transaction,
  deliveryIds: readonly number[],
): Promise<{ all: ReadonlySet<number>; usedBy: ReadonlyMap<number, ReadonlySet<number>> }> {
  const residuals = await tx.area.findMany({ where: { isResidual: true }, select: { id: true } });
  const all = new Set(residuals.map((row) => row.id));
  const rows = await tx.$queryRaw<{ baseCountId: number; areaId: number }[]>`
    select distinct base_count_id as "baseCountId", area_id as "areaId" from raw_value
    where area_id = any(${[...all]}::int[]) and delivery_id = any(${[...deliveryIds]}::int[])`;
  const usedBy = new Map<number, Set<number>>();
  for (const { baseCountId, areaId } of rows) {
    const used = usedBy.get(baseCountId) ?? new Set();
    usedBy.set(baseCountId, used.add(areaId));
  }
  return { all, usedBy };
}

/** Raw values of one base count at one date, by area id. */
export interface RawCells {
  readonly values: ReadonlyMap<number, Value>;
  /** False where any of them comes from an office that rounds or perturbs. */
  readonly additive: boolean;
}

/**
 * Raw values in force at one date, by base count id: of several deliveries of one cell the one accepted last counts, so that a
 * correction replaces what it corrects and nothing is added twice.
 */
export async function readRawValues(
  tx: Transaction,
  deliveryIds: readonly number[],
  date: string,
): Promise<Map<number, RawCells>> {
  const rows = await tx.$queryRaw<{ key: number; additive: boolean; cells: string }[]>`
    select key, bool_and(additive) as additive, json_agg(json_build_array(area_id, state, value))::text as cells from (
      select distinct on (v.base_count_id, v.area_id) v.base_count_id as key, v.area_id, v.state, v.value, d.additive
      from raw_value v join delivery_acceptance a on a.delivery_id = v.delivery_id join delivery d on d.id = v.delivery_id
      where v.date = ${date}::date and v.delivery_id = any(${[...deliveryIds]}::int[])
      order by v.base_count_id, v.area_id, a.at desc, v.delivery_id desc) newest
    group by key`;
  const cells = cellsByKey(rows);
  return new Map(rows.map((row) => [row.key, { values: cells.get(row.key) ?? new Map(), additive: row.additive }]));
}

/** Delivered rates in force at one date, by indicator id and area id. */
export async function readRawRates(
  tx: Transaction,
  deliveryIds: readonly number[],
  date: string,
): Promise<Map<number, Map<number, Value>>> {
  const rows = await tx.$queryRaw<{ key: number; cells: string }[]>`
    select key, json_agg(json_build_array(area_id, state, value))::text as cells from (
      select distinct on (v.indicator_id, v.area_id) v.indicator_id as key, v.area_id, v.state, v.value
      from raw_rate v join delivery_acceptance a on a.delivery_id = v.delivery_id
      where v.date = ${date}::date and v.delivery_id = any(${[...deliveryIds]}::int[])
      order by v.indicator_id, v.area_id, a.at desc, v.delivery_id desc) newest
    group by key`;
  return cellsByKey(rows);
}

function cellsByKey(rows: readonly { key: number; cells: string }[]): Map<number, Map<number, Value>> {
  return new Map(
    rows.map(({ key, cells }) => {
      const list = JSON.parse(cells) as [number, number, number | null][];
      return [key, new Map(list.map(([area, state, value]) => [area, storedValue(state, value)]))];
    }),
  );
}

/** A stored state and number as a value. A known state without a number cannot be; it counts as missing. */
export function storedValue(state: number, value: number | null): Value {
  if (state === stateNumbers.known) return value === null ? missing : { state: "known", value };
  if (state === stateNumbers.suppressed) return suppressed;
  if (state === stateNumbers.unreliable) return { state: "unreliable" };
  if (state === stateNumbers.notApplicable) return { state: "notApplicable" };
  return missing;
}

/** Everything of one date, summed over every partition. */
export interface DateRun {
  readonly date: string;
  readonly ground: Ground;
  /** Base counts with any value at the date. */
  readonly counts: readonly DefinedCount[];
  /** Base count key → area id → value. */
  readonly sums: ReadonlyMap<string, ReadonlyMap<number, Value>>;
  /** Indicator id → area id → delivered rate. */
  readonly rates: ReadonlyMap<number, ReadonlyMap<number, Value>>;
  readonly mismatches: readonly ControlMismatch[];
  readonly rawValues: number;
}

type Residuals = Awaited<ReturnType<typeof readUsedResiduals>>;

/** Sums date after date, so that memory does not grow with the number of years. */
export async function* readSums(
  tx: Transaction,
  definitions: ReleaseDefinitions,
  deliveryIds: readonly number[],
): AsyncGenerator<DateRun> {
  const residuals = await readUsedResiduals(tx, deliveryIds);
  for (const date of await readDates(tx, deliveryIds)) {
    yield await readSumsAt(tx, definitions, deliveryIds, date, residuals);
  }
}

/**
 * The sums of one date.
 * @param then areas of an earlier release; those of the date if left out
 */
export async function readSumsAt(
  tx: Transaction,
  definitions: ReleaseDefinitions,
  deliveryIds: readonly number[],
  date: string,
  residuals: Residuals,
  then?: Ground,
): Promise<DateRun> {
  const ground = then ?? (await readGround(tx, date));
  const covers = new Covers(ground);
  const raw = await readRawValues(tx, deliveryIds, date);
  const counts = definitions.baseCounts.filter((count) => raw.has(count.id));
  const mismatches: ControlMismatch[] = [];
  const sums = new Map<string, ReadonlyMap<number, Value>>();
  for (const count of counts) {
    const used = residuals.usedBy.get(count.id);
    const unused = new Set([...residuals.all].filter((leaf) => !used?.has(leaf)));
    const cells = raw.get(count.id);
    const result = sumCount(
      { ...count, additive: cells?.additive ?? true },
      cells?.values ?? new Map(),
      covers,
      unused,
    );
    sums.set(count.key, result.values);
    mismatches.push(...result.mismatches.map((one) => ({ ...one, baseCount: count.key, date })));
  }
  const rates = await readRawRates(tx, deliveryIds, date);
  const sizes = [...[...raw.values()].map((cells) => cells.values.size), ...[...rates.values()].map((one) => one.size)];
  const rawValues = sizes.reduce((sum, size) => sum + size, 0);
  return { date, ground, counts, sums, rates, mismatches, rawValues };
}
