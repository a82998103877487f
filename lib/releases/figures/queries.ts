import { databaseOf, poolOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { mintDisclosed } from "@/lib/statistics/disclosed";
import { missing, notApplicable } from "@/lib/statistics/values";
import { findRelease } from "../queries";
import type { ReleaseSummary } from "../schema";
import { storedValue } from "../sums/queries";
import type { ReleasedIndicator, ReleasedValues } from "./rules";
import type {
  AreaGeometry,
  AreaOutline,
  BaseCountSummary,
  Figure,
  IndicatorDetail,
  IndicatorSummary,
  PartitionSummary,
  SourceLine,
} from "./schema";

/** What a release defines, without its values. Read by every view of it. */
export interface Catalogue {
  readonly release: ReleaseSummary;
  readonly partitions: readonly CataloguePartition[];
  readonly indicators: readonly CatalogueIndicator[];
  readonly baseCounts: readonly CatalogueCount[];
  /** The area that is the whole city; null where no partition has a single one. */
  readonly cityAreaId: number | null;
}

export interface CataloguePartition extends PartitionSummary {
  readonly id: number;
}

export interface CatalogueCount extends BaseCountSummary {
  readonly id: number;
  readonly description: string | null;
  readonly isPopulation: boolean;
  readonly source: SourceLine;
}

export interface CatalogueIndicator extends IndicatorDetail {
  readonly id: number;
  readonly formulaOver: ReleasedIndicator;
}

export interface CatalogueArea extends AreaOutline {
  readonly id: number;
  readonly squareKilometres: number | null;
  readonly leafIds: readonly number[];
  readonly neighbourIds: readonly number[];
}

/** The definitions of a release, of the one in force without a number. @returns null where there is none */
export async function readCatalogue(viewer: Viewer, releaseId?: number): Promise<Catalogue | null> {
  const release = await findRelease(viewer, releaseId);
  if (!release) return null;
  const database = databaseOf(viewer);
  const where = { releaseId: release.id };
  const [partitions, counts, indicators, sources] = await Promise.all([
    database.publishedPartition.findMany({ where, orderBy: [{ sortOrder: "asc" }, { id: "asc" }] }),
    database.publishedBaseCount.findMany({ where, orderBy: { id: "asc" } }),
    database.publishedIndicator.findMany({ where, orderBy: [{ sortOrder: "asc" }, { id: "asc" }] }),
    database.publishedSource.findMany({ where }),
  ]);
  const sourceOf = new Map(sources.map((row) => [row.id, sourceLine(row)]));
  const baseCounts = counts.map((row): CatalogueCount => {
    const source = sourceOf.get(row.sourceId) ?? unknownSource;
    return {
      id: row.id,
      key: row.key,
      name: bilingual(row.name, row.nameEn),
      unit: row.unit,
      sourceKey: source.key,
      definitionId: row.definitionId,
      cityOnly: row.cityOnly,
      description: row.description,
      isPopulation: row.isPopulation,
      source,
    };
  });
  const [first] = partitions;
  const cityArea =
    first?.areaCount === 1
      ? await database.publishedArea.findFirst({
          where: { ...where, partitionId: first.id, isResidual: false },
          select: { id: true },
        })
      : null;
  return {
    release,
    baseCounts,
    cityAreaId: cityArea?.id ?? null,
    partitions: partitions.map((row, place) => ({
      id: row.id,
      key: row.key,
      name: bilingual(row.name, row.nameEn),
      description: row.description,
      count: row.areaCount,
      isCity: place === 0 && row.areaCount === 1,
      isLeaf: row.leafPartitionId === row.id || row.leafPartitionId === null,
    })),
    indicators: indicators.map((row) => indicatorOf(row, baseCounts, sourceOf.get(row.sourceId) ?? unknownSource)),
  };
}

/** Areas of some partitions, ordered by key, residuals last. */
export async function readAreas(
  viewer: Viewer,
  catalogue: Catalogue,
  partitions: readonly CataloguePartition[],
  options: { geometry: boolean; ids?: readonly number[] } = { geometry: true },
): Promise<CatalogueArea[]> {
  const rows = await databaseOf(viewer).publishedArea.findMany({
    where: {
      releaseId: catalogue.release.id,
      partitionId: { in: partitions.map((partition) => partition.id) },
      ...(options.ids && { id: { in: [...options.ids] } }),
    },
    select: {
      id: true,
      partitionId: true,
      key: true,
      name: true,
      isResidual: true,
      geometry: options.geometry,
      squareKilometres: true,
      leafIds: true,
      neighbourIds: true,
    },
    orderBy: [{ isResidual: "asc" }, { key: "asc" }],
  });
  const keyOf = new Map(partitions.map((partition) => [partition.id, partition.key]));
  return rows.map(({ partitionId, geometry, ...row }) => ({
    ...row,
    partition: keyOf.get(partitionId) ?? "",
    geometry: (geometry as AreaGeometry | null | undefined) ?? null,
  }));
}

/** What to read: base counts and stored rates of some partitions, all dates or some, all areas or some. */
export interface ValueRequest {
  readonly indicators?: readonly CatalogueIndicator[];
  readonly baseCounts?: readonly CatalogueCount[];
  readonly partitions: readonly CataloguePartition[];
  readonly dates?: readonly string[];
  readonly areaIds?: readonly number[];
}

/** Released values with the dates that occur in them. */
export interface ReadValues extends ReleasedValues {
  readonly dates: readonly string[];
}

/** One indexed range scan per base count or rate × partition; the cost grows with what is asked for. */
export async function readValues(viewer: Viewer, catalogue: Catalogue, request: ValueRequest): Promise<ReadValues> {
  const indicators = request.indicators ?? [];
  const formulas = indicators.map((indicator) => indicator.formulaOver);
  const needed = new Set([
    ...(request.baseCounts ?? []).map((count) => count.key),
    ...formulas.flatMap((one) => [...(one.storedAsRate ? [] : one.numerator), ...one.denominator]),
    ...formulas.flatMap((one) => [...(one.city?.numerator ?? []), ...(one.city?.denominator ?? [])]),
  ]);
  const counts = catalogue.baseCounts.filter((count) => needed.has(count.key));
  const rates = indicators.filter((indicator) => indicator.formulaOver.storedAsRate);
  const [countCells, rateCells] = await Promise.all([
    readCells(viewer, catalogue, "published_value", counts, request),
    readCells(viewer, catalogue, "published_rate", rates, request),
  ]);
  const cityOnly = new Set(counts.filter((count) => count.cityOnly).map((count) => count.key));
  return {
    dates: [...new Set([...countCells.dates, ...rateCells.dates])].sort(),
    count: (key, areaId, date) =>
      countCells.at(key, areaId, date) ??
      (cityOnly.has(key) && areaId !== catalogue.cityAreaId ? absent.notApplicable : absent.missing),
    rate: (key, areaId, date) => rateCells.at(key, areaId, date) ?? absent.missing,
  };
}

const absent = { missing: mintDisclosed(missing), notApplicable: mintDisclosed(notApplicable) };

async function readCells(
  viewer: Viewer,
  catalogue: Catalogue,
  table: "published_value" | "published_rate",
  subjects: readonly { readonly id: number; readonly key: string }[],
  request: ValueRequest,
) {
  const found = new Map<string, Map<string, Map<number, Figure>>>();
  const dates = new Set<string>();
  if (subjects.length > 0) {
    const subject = table === "published_value" ? "base_count_id" : "indicator_id";
    const keyOf = new Map(subjects.map((one) => [one.id, one.key]));
    const { rows } = await poolOf(viewer).query<{ subject: number; date: string; cells: [number, number, number][] }>(
      `select ${subject} as subject, date::text, json_agg(json_build_array(area_id, state, value)) as cells
       from ${table}
       where release_id = $1 and ${subject} = any($2::int[]) and partition_id = any($3::int[])
         and ($4::date[] is null or date = any($4::date[])) and ($5::int[] is null or area_id = any($5::int[]))
       group by ${subject}, date`,
      [
        catalogue.release.id,
        [...keyOf.keys()],
        request.partitions.map((partition) => partition.id),
        request.dates ?? null,
        request.areaIds ?? null,
      ],
    );
    for (const row of rows) {
      dates.add(row.date);
      const byDate = found.get(keyOf.get(row.subject) ?? "") ?? new Map<string, Map<number, Figure>>();
      found.set(keyOf.get(row.subject) ?? "", byDate);
      const byArea = byDate.get(row.date) ?? new Map<number, Figure>();
      byDate.set(row.date, byArea);
      for (const [area, state, value] of row.cells) byArea.set(area, mintDisclosed(storedValue(state, value)));
    }
  }
  return { dates, at: (key: string, area: number, date: string) => found.get(key)?.get(date)?.get(area) };
}

/** The indicators of a release in the order of the city's set. */
export async function listIndicators(viewer: Viewer, at: { release?: number } = {}): Promise<IndicatorSummary[]> {
  const catalogue = await readCatalogue(viewer, at.release);
  return (catalogue?.indicators ?? []).map(indicatorSummary);
}

export async function findIndicator(
  viewer: Viewer,
  key: string,
  at: { release?: number } = {},
): Promise<IndicatorDetail | null> {
  const catalogue = await readCatalogue(viewer, at.release);
  const found = catalogue?.indicators.find((indicator) => indicator.key === key);
  return found ? indicatorDetail(found) : null;
}

export async function listBaseCounts(viewer: Viewer, at: { release?: number } = {}): Promise<BaseCountSummary[]> {
  const catalogue = await readCatalogue(viewer, at.release);
  return (catalogue?.baseCounts ?? []).map(baseCountSummary);
}

/** Partitions in their order: the city first, the smallest areas last. */
export async function listPartitions(viewer: Viewer, at: { release?: number } = {}): Promise<PartitionSummary[]> {
  const catalogue = await readCatalogue(viewer, at.release);
  return (catalogue?.partitions ?? []).map(partitionSummary);
}

/** Areas of a partition with their outlines. @returns null for an unknown partition */
export async function listAreas(
  viewer: Viewer,
  partitionKey: string,
  at: { release?: number } = {},
): Promise<AreaOutline[] | null> {
  const catalogue = await readCatalogue(viewer, at.release);
  const partition = catalogue?.partitions.find((one) => one.key === partitionKey);
  if (!catalogue || !partition) return null;
  const areas = await readAreas(viewer, catalogue, [partition]);
  return areas.map(({ partition: key, name, isResidual, geometry, ...area }) => ({
    partition: key,
    key: area.key,
    name,
    isResidual,
    geometry,
  }));
}

/** The parts of an area that say which it is. */
export const areaSummary = ({ partition, key, name, isResidual }: AreaOutline) => ({
  partition,
  key,
  name,
  isResidual,
});
export const areaOutline = (area: AreaOutline) => ({ ...areaSummary(area), geometry: area.geometry });

export const partitionSummary = ({ id: _, ...summary }: CataloguePartition): PartitionSummary => summary;

export const indicatorSummary = (indicator: CatalogueIndicator): IndicatorSummary => ({
  key: indicator.key,
  number: indicator.number,
  kind: indicator.kind,
  theme: indicator.theme,
  name: indicator.name,
  shortName: indicator.shortName,
  definition: indicator.definition,
  unit: indicator.unit,
  decimals: indicator.decimals,
  polarity: indicator.polarity,
});

export const indicatorDetail = ({ id: _, formulaOver: __, ...detail }: CatalogueIndicator): IndicatorDetail => detail;

export const baseCountSummary = (count: CatalogueCount): BaseCountSummary => ({
  key: count.key,
  name: count.name,
  unit: count.unit,
  sourceKey: count.sourceKey,
  definitionId: count.definitionId,
  cityOnly: count.cityOnly,
});

const bilingual = (de: string, en: string | null | undefined) => ({ de, en: en || de });

const unknownSource: SourceLine = {
  key: "",
  name: { de: "", en: "" },
  attribution: { de: "", en: "" },
  licence: null,
};

function sourceLine(row: {
  key: string;
  name: string;
  nameEn: string | null;
  attribution: string;
  attributionEn: string | null;
  licence: string | null;
}): SourceLine {
  return {
    key: row.key,
    name: bilingual(row.name, row.nameEn),
    attribution: bilingual(row.attribution, row.attributionEn),
    licence: row.licence,
  };
}

type IndicatorRow = Awaited<ReturnType<ReturnType<typeof databaseOf>["publishedIndicator"]["findFirstOrThrow"]>>;
type Texts = Partial<Record<"definition" | "why" | "caveats" | "formula" | "shortName", string>>;

function indicatorOf(row: IndicatorRow, counts: readonly CatalogueCount[], own: SourceLine): CatalogueIndicator {
  const texts = (row.texts ?? {}) as { de?: Texts; en?: Texts };
  const text = (field: keyof Texts) => bilingual(texts.de?.[field] ?? "", texts.en?.[field]);
  const countOf = (key: string) => counts.find((count) => count.key === key);
  const summaries = (keys: readonly string[]) =>
    keys.map((key) => {
      const count = countOf(key);
      return count
        ? baseCountSummary(count)
        : {
            key,
            name: bilingual(key, null),
            unit: "",
            sourceKey: own.key,
            definitionId: row.definitionId,
            cityOnly: false,
          };
    });
  const keys = [...row.numerator, ...row.denominator];
  const sources = [own, ...keys.flatMap((key) => countOf(key)?.source ?? [])];
  const city = row.city as ReleasedIndicator["city"] | null;
  const base = {
    key: row.key,
    kind: row.kind,
    factor: row.factor,
    unit: row.unit,
    decimals: row.decimals,
    polarity: row.polarity,
    boundedBy100: row.boundedBy100,
  };
  return {
    ...base,
    id: row.id,
    number: row.number,
    theme: row.theme,
    name: bilingual(row.name, row.nameEn),
    shortName: bilingual(row.shortName, texts.en?.shortName ?? row.nameEn),
    definition: text("definition"),
    why: text("why"),
    caveats: text("caveats"),
    formula: text("formula"),
    numerator: summaries(row.numerator),
    denominator: summaries(row.denominator),
    definitionId: row.definitionId,
    sources: sources.filter((source, i) => sources.findIndex((other) => other.key === source.key) === i),
    cityRateName: city ? city.name : null,
    formulaOver: {
      ...base,
      numerator: row.numerator,
      denominator: row.denominator,
      storedAsRate: row.kind === "rate" || keys.some((key) => !countOf(key)),
      ...(city && { city }),
    },
  };
}
