import { poolOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import {
  areaOutline,
  type Catalogue,
  type CatalogueArea,
  type CatalogueCount,
  type CatalogueIndicator,
  type CataloguePartition,
  readAreas,
  readCatalogue,
} from "@/lib/releases/catalogue/queries";
import {
  fourYearsBefore,
  notMeant,
  releasedCityRate,
  releasedResult,
  roundedFigure,
} from "@/lib/releases/figures/rules";
import type { AreaOutline, Figure } from "@/lib/releases/figures/schema";
import type { ReleaseSummary } from "@/lib/releases/schema";
import { type ReadValues, readValues } from "@/lib/releases/values/queries";
import { computeDisclosedChange } from "@/lib/statistics/change";

/** A key of the request that does not exist. */
export interface Unknown {
  readonly unknown: "indicator" | "baseCount" | "partition" | "release";
}

/** One line of a table of values. */
export interface ValueRow {
  readonly area: string;
  readonly name: string;
  readonly date: string;
  /** Rounded to the decimals of the indicator. */
  readonly value: Figure;
  readonly numerator: Figure;
  readonly denominator: Figure;
  /** Against four years before; rounded like the value, in percent to one decimal. */
  readonly change: { readonly difference: Figure; readonly relative: Figure };
  /** For the whole city: the official rate, where its denominator exists only there. */
  readonly official?: { readonly value: Figure; readonly numerator: Figure; readonly denominator: Figure };
}

export interface ValueTable {
  readonly release: ReleaseSummary;
  readonly subject: { readonly key: string; readonly name: string; readonly unit: string; readonly source: string };
  readonly isIndicator: boolean;
  readonly partition: string;
  readonly dates: readonly string[];
  /**
   * Rows of the areas that existed at one date, by area key, the residual last; areas that have ended since come first. Each
   * call reads one slice.
   */
  rowsAt(date: string): Promise<ValueRow[]>;
}

/** Values of an indicator or a base count for all areas of a partition; read date by date, however many there are. */
export async function valueTable(
  viewer: Viewer,
  request: {
    indicator?: string | undefined;
    baseCount?: string | undefined;
    partition: string;
    date?: string | undefined;
    release?: number | undefined;
  },
): Promise<ValueTable | Unknown> {
  const found = await findSubject(viewer, request);
  if ("unknown" in found) return found;
  const { catalogue, partition, indicator, count } = found;
  if (!partition) return { unknown: "partition" };
  const subject = indicator ?? count;
  if (!subject) return { unknown: indicator === undefined ? "indicator" : "baseCount" };
  const areas = await readAreas(viewer, catalogue, [partition], { geometry: false });
  const periods = await readPeriods(viewer, partition, areas);
  const dates = request.date ? [request.date] : await datesOf(viewer, catalogue, found);
  return {
    release: catalogue.release,
    subject: {
      key: subject.key,
      name: subject.name.de,
      unit: subject.unit,
      source: indicator
        ? indicator.sources.map((source) => source.attribution.de).join("; ")
        : (count?.source.attribution.de ?? ""),
    },
    isIndicator: indicator !== undefined,
    partition: partition.key,
    dates,
    async rowsAt(date) {
      const values = await readValues(viewer, catalogue, {
        ...(indicator ? { indicators: [indicator] } : { baseCounts: count ? [count] : [] }),
        partitions: [partition],
        dates: [fourYearsBefore(date), date],
      });
      const rows = areas.filter(periods.existed(date)).map((area) => ({
        ...rowOf(area, date, values, indicator, count),
        ...(indicator?.formulaOver.city &&
          area.id === catalogue.cityAreaId && { official: officialOf(indicator, area.id, date, values) }),
      }));
      const former = periods.former
        .filter(periods.existed(date))
        .map((area) => rowOf(area, date, values, indicator, count))
        .filter((row) => row.value.state !== "missing");
      return [...former, ...rows];
    },
  };
}

/** Outlines of a partition with the keys of their leaves, and the values of an indicator where one is asked for. */
export async function areaTable(
  viewer: Viewer,
  request: {
    partition: string;
    indicator?: string | undefined;
    date?: string | undefined;
    release?: number | undefined;
  },
): Promise<
  | Unknown
  | {
      release: ReleaseSummary;
      date: string | null;
      areas: (AreaOutline & { squareKilometres: number | null; leaves: string[]; row: ValueRow | null })[];
    }
> {
  const found = await findSubject(viewer, request);
  if ("unknown" in found) return found;
  const { catalogue, partition, indicator } = found;
  if (!partition) return { unknown: "partition" };
  const [areas, leafKeys, dates] = await Promise.all([
    readAreas(viewer, catalogue, [partition]),
    readLeafKeys(viewer, catalogue),
    indicator ? datesOf(viewer, catalogue, found) : [],
  ]);
  const date = request.date ?? dates.at(-1) ?? null;
  const table = indicator && date ? await valueTable(viewer, { ...request, date }) : null;
  const rows = table && "rowsAt" in table && date ? await table.rowsAt(date) : [];
  const rowOfArea = new Map(rows.map((row) => [row.area, row]));
  return {
    release: catalogue.release,
    date: indicator ? date : null,
    areas: areas.map((area) => ({
      ...areaOutline(area),
      squareKilometres: area.squareKilometres,
      leaves: area.leafIds.flatMap((id) => leafKeys.get(id) ?? []).sort(),
      row: rowOfArea.get(area.key) ?? null,
    })),
  };
}

/** Reference dates with released values, oldest first: of an indicator, a base count, a partition, or of everything. */
export async function listDates(
  viewer: Viewer,
  request: {
    indicator?: string | undefined;
    baseCount?: string | undefined;
    partition?: string | undefined;
    release?: number | undefined;
  } = {},
): Promise<string[] | Unknown> {
  const found = await findSubject(viewer, request);
  return "unknown" in found ? found : datesOf(viewer, found.catalogue, found);
}

interface Subject {
  readonly catalogue: Catalogue;
  readonly partition: CataloguePartition | undefined;
  readonly indicator: CatalogueIndicator | undefined;
  readonly count: CatalogueCount | undefined;
}

async function findSubject(
  viewer: Viewer,
  request: {
    indicator?: string | undefined;
    baseCount?: string | undefined;
    partition?: string | undefined;
    release?: number | undefined;
  },
): Promise<Subject | Unknown> {
  const catalogue = await readCatalogue(viewer, request.release);
  if (!catalogue) return { unknown: request.release ? "release" : "partition" };
  const byKey = <T extends { readonly key: string }>(list: readonly T[], key: string | undefined) =>
    key === undefined ? undefined : list.find((one) => one.key === key);
  const partition = byKey(catalogue.partitions, request.partition);
  const indicator = byKey(catalogue.indicators, request.indicator);
  const count = byKey(catalogue.baseCounts, request.baseCount);
  if (request.partition !== undefined && !partition) return { unknown: "partition" };
  if (request.indicator !== undefined && !indicator) return { unknown: "indicator" };
  if (request.baseCount !== undefined && !count) return { unknown: "baseCount" };
  return { catalogue, partition, indicator, count };
}

/** One index-only walk per base count and partition; nothing is computed. */
async function datesOf(viewer: Viewer, catalogue: Catalogue, subject: Subject): Promise<string[]> {
  const { indicator, count, partition } = subject;
  const needed = indicator ? [...indicator.numerator, ...indicator.denominator].map((one) => one.key) : [];
  const counts = catalogue.baseCounts.filter((one) => (indicator ? needed.includes(one.key) : !count || one === count));
  const rates = catalogue.indicators.filter((one) =>
    indicator ? one === indicator && one.formulaOver.storedAsRate : !count && one.formulaOver.storedAsRate,
  );
  const partitions = (partition ? [partition] : catalogue.partitions).map((one) => one.id);
  const read = async (table: string, column: string, ids: readonly number[]) => {
    if (ids.length === 0) return [];
    const { rows } = await poolOf(viewer).query<{ date: string }>(
      `select distinct date::text from ${table} where release_id = $1 and ${column} = any($2::int[])
       and partition_id = any($3::int[]) and state <> 3`,
      [catalogue.release.id, ids, partitions],
    );
    return rows.map((row) => row.date);
  };
  const found = await Promise.all([
    indicator?.formulaOver.storedAsRate
      ? []
      : read(
          "published_value",
          "base_count_id",
          counts.map((one) => one.id),
        ),
    read(
      "published_rate",
      "indicator_id",
      rates.map((one) => one.id),
    ),
  ]);
  const dates = [...new Set(found.flat())].sort();
  return indicator?.kind === "relativeChange" ? dates.filter((date) => dates.includes(fourYearsBefore(date))) : dates;
}

function rowOf(
  area: CatalogueArea,
  date: string,
  values: ReadValues,
  indicator: CatalogueIndicator | undefined,
  count: CatalogueCount | undefined,
): ValueRow {
  const resultAt = (when: string) => {
    if (indicator) return releasedResult(indicator.formulaOver, values, area.id, when);
    const value = values.count(count?.key ?? "", area.id, when);
    return { value, numerator: value, denominator: notMeant };
  };
  const decimals = indicator?.decimals ?? 6;
  const result = resultAt(date);
  const before = resultAt(fourYearsBefore(date));
  const change = computeDisclosedChange({ kind: indicator?.kind ?? "count" }, result.value, before.value);
  return {
    area: area.key,
    name: area.name,
    date,
    ...result,
    value: roundedFigure(result.value, decimals),
    change: { difference: roundedFigure(change.difference, decimals), relative: roundedFigure(change.relative, 1) },
  };
}

function officialOf(indicator: CatalogueIndicator, cityId: number, date: string, values: ReadValues) {
  const result = releasedCityRate(indicator.formulaOver, values, cityId, date);
  return { ...result, value: roundedFigure(result.value, indicator.decimals) };
}

/** Areas that began or ended on the way: a value belongs to the areas of its date, a map shows those of today. */
async function readPeriods(viewer: Viewer, partition: CataloguePartition, current: readonly CatalogueArea[]) {
  const { rows } = await poolOf(viewer).query<{
    id: number;
    key: string;
    name: string;
    from: string;
    to: string | null;
  }>(
    `select id, key, name, valid_from::text as from, valid_to::text as to from area
     where partition_id = $1 and (valid_from > '1900-01-01' or valid_to is not null)
       -- A Lebensraum taken back before any release never was an area.
       and (valid_to is null or valid_to >= valid_from) order by key`,
    [partition.id],
  );
  const periodOf = new Map(rows.map((row) => [row.id, row]));
  const shown = new Set(current.map((area) => area.id));
  return {
    former: rows
      .filter((row) => row.to !== null && !shown.has(row.id))
      .map(({ id, key, name }): CatalogueArea => {
        const nowhere = { geometry: null, squareKilometres: null, leafIds: [], neighbourIds: [] };
        return { id, key, name, partition: partition.key, isResidual: false, ...nowhere };
      }),
    existed: (date: string) => (area: { readonly id: number }) => {
      const period = periodOf.get(area.id);
      return !period || (period.from <= date && (period.to === null || period.to >= date));
    },
  };
}

async function readLeafKeys(viewer: Viewer, catalogue: Catalogue): Promise<Map<number, string>> {
  const leaves = catalogue.partitions.filter((partition) => partition.isLeaf);
  const areas = await readAreas(viewer, catalogue, leaves, { geometry: false });
  return new Map(areas.map((area) => [area.id, area.key]));
}
