import type { Viewer } from "@/lib/access/viewer";
import { numberOf } from "@/lib/statistics/values";
import {
  areaOutline,
  areaSummary,
  baseCountSummary,
  type Catalogue,
  indicatorDetail,
  indicatorSummary,
  partitionSummary,
  readAreas,
  readCatalogue,
} from "../catalogue/queries";
import { readValues } from "../values/queries";
import { datesWithFigures, figureSetOf, fourYearsBefore, releasedCityRate, releasedResult } from "./rules";
import type {
  AreaOutline,
  BaseCountSummary,
  FigureSlice,
  IndicatorDetail,
  IndicatorSummary,
  PartitionSummary,
  ScreeningTable,
} from "./schema";

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
  return areas.map(areaOutline);
}

/**
 * One indicator for all areas of a partition and the city over all dates, with numerators and denominators.
 * @returns null for an unknown indicator, partition or release
 */
export async function figureSlice(
  viewer: Viewer,
  request: { indicator: string; partition: string; release?: number },
): Promise<FigureSlice | null> {
  const catalogue = await readCatalogue(viewer, request.release);
  const indicator = catalogue?.indicators.find((one) => one.key === request.indicator);
  const partition = catalogue?.partitions.find((one) => one.key === request.partition);
  if (!catalogue || !indicator || !partition) return null;
  const [areas, values] = await Promise.all([
    readAreas(viewer, catalogue, [partition], { geometry: false }),
    readValues(viewer, catalogue, { indicators: [indicator], partitions: withCity(catalogue, partition.key) }),
  ]);
  const formula = indicator.formulaOver;
  const cityId = catalogue.cityAreaId ?? -1;
  const dates = datesWithFigures(values.dates, function* (date) {
    for (const id of [cityId, ...areas.map((area) => area.id)]) yield releasedResult(formula, values, id, date).value;
  });
  const keyOf = new Map(areas.map((area) => [area.id, area.key]));
  return {
    release: catalogue.release,
    indicator: indicatorDetail(indicator),
    partition: partitionSummary(partition),
    dates,
    areas: areas.map((area) => ({
      ...areaSummary(area),
      neighbours: area.neighbourIds.flatMap((id) => keyOf.get(id) ?? []),
      results: dates.map((date) => releasedResult(formula, values, area.id, date)),
    })),
    city: dates.map((date) => releasedResult(formula, values, cityId, date)),
    official: formula.city ? dates.map((date) => releasedCityRate(formula, values, cityId, date)) : null,
  };
}

/**
 * All indicators of all areas of a partition at one date, with their courses: what the screening of stage 2 looks through.
 * @param request `date` left out or unknown: the newest date with values of this partition
 * @returns null for an unknown partition or release
 */
export async function screeningTable(
  viewer: Viewer,
  request: { partition: string; date?: string | undefined; release?: number | undefined },
): Promise<ScreeningTable | null> {
  const catalogue = await readCatalogue(viewer, request.release);
  const partition = catalogue?.partitions.find((one) => one.key === request.partition);
  if (!catalogue || !partition) return null;
  const population = catalogue.baseCounts.find((count) => count.isPopulation);
  const [areas, values] = await Promise.all([
    readAreas(viewer, catalogue, [partition], { geometry: false }),
    readValues(viewer, catalogue, {
      indicators: catalogue.indicators,
      baseCounts: population ? [population] : [],
      partitions: withCity(catalogue, partition.key),
    }),
  ]);
  const places = areas.filter((area) => !area.isResidual);
  const { dates } = values;
  const availableDates = dates.filter((date) =>
    catalogue.indicators.some(({ formulaOver }) =>
      places.some((area) => releasedResult(formulaOver, values, area.id, date).value.state === "known"),
    ),
  );
  const date = availableDates.find((one) => one === request.date) ?? availableDates.at(-1) ?? dates.at(-1) ?? "";
  const before = fourYearsBefore(date);
  const setOf = (areaId: number) =>
    catalogue.indicators.map(({ formulaOver }) =>
      figureSetOf(formulaOver, dates, date, (at) => releasedResult(formulaOver, values, areaId, at)),
    );
  const byArea = places.map((area) => setOf(area.id));
  return {
    release: catalogue.release,
    partition: partitionSummary(partition),
    date,
    dates,
    before: dates.includes(before) ? before : null,
    availableDates,
    indicators: catalogue.indicators.map(indicatorDetail),
    areas: places.map(areaSummary),
    inhabitants: places.map((area) => values.count(population?.key ?? "", area.id, date)),
    cells: catalogue.indicators.map((_, i) => byArea.flatMap((sets) => sets[i] ?? [])),
    city: setOf(catalogue.cityAreaId ?? -1),
  };
}

/** Released counts of the whole city at the newest date: the example beside a formula that is being written. */
export async function cityExample(viewer: Viewer): Promise<{
  date: string;
  before: string;
  counts: Record<string, number>;
  countsBefore: Record<string, number>;
} | null> {
  const catalogue = await readCatalogue(viewer);
  if (!catalogue || catalogue.cityAreaId === null) return null;
  const { cityAreaId, baseCounts } = catalogue;
  const values = await readValues(viewer, catalogue, {
    baseCounts,
    partitions: catalogue.partitions.filter((one) => one.isCity),
  });
  const date = values.dates.at(-1);
  if (date === undefined) return null;
  const at = (when: string) =>
    Object.fromEntries(
      baseCounts.flatMap(({ key }) => {
        const value = numberOf(values.count(key, cityAreaId, when));
        return value === undefined ? [] : [[key, value]];
      }),
    );
  const before = fourYearsBefore(date);
  return { date, before, counts: at(date), countsBefore: at(before) };
}

/** The partition itself, and the city's beside it. */
function withCity(catalogue: Catalogue, partitionKey: string) {
  return catalogue.partitions.filter((one) => one.isCity || one.key === partitionKey);
}
