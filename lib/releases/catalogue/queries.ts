import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import type { ReleasedIndicator } from "../figures/rules";
import type {
  AreaGeometry,
  AreaOutline,
  BaseCountSummary,
  IndicatorDetail,
  IndicatorSummary,
  PartitionSummary,
  SourceLine,
} from "../figures/schema";
import { findRelease } from "../queries";
import type { ReleaseSummary } from "../schema";

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
  options: { geometry: boolean; ids?: readonly number[]; keys?: readonly string[] } = { geometry: true },
): Promise<CatalogueArea[]> {
  const rows = await databaseOf(viewer).publishedArea.findMany({
    where: {
      releaseId: catalogue.release.id,
      partitionId: { in: partitions.map((partition) => partition.id) },
      ...(options.ids && { id: { in: [...options.ids] } }),
      ...(options.keys && { key: { in: [...options.keys] } }),
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
