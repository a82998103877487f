import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { findCity } from "@/lib/city/queries";
import { headlineIndicators } from "@/lib/indicators/rules";
import {
  areaOutline,
  areaSummary,
  type Catalogue,
  type CatalogueArea,
  type CatalogueIndicator,
  type CataloguePartition,
  indicatorDetail,
  indicatorSummary,
  partitionSummary,
  readAreas,
  readCatalogue,
} from "@/lib/releases/catalogue/queries";
import {
  datesWithFigures,
  figureSetOf,
  fourYearsBefore,
  isComparable,
  type ReleasedIndicator,
  releasedCityRate,
  releasedResult,
} from "@/lib/releases/figures/rules";
import type { CityFacts, FigureSet } from "@/lib/releases/figures/schema";
import { type ReadValues, readValues } from "@/lib/releases/values/queries";
import { computeDisclosedChange } from "@/lib/statistics/change";
import { classOf } from "@/lib/statistics/classes";
import { compareWithCity } from "@/lib/statistics/comparison";
import type { IndicatorResult } from "@/lib/statistics/indicator";
import { numberOf } from "@/lib/statistics/values";
import { countedClasses, keySentenceOf, mapClasses, nearestDate, shownFormat } from "./rules";
import type { AtlasArea, AtlasCity, AtlasMode, AtlasRequest, AtlasView, IndicatorPage, ShownFormat } from "./schema";

/**
 * Everything an atlas view shows. What the address leaves out is chosen: the first headline indicator, the first partition
 * below the city with values, the newest date, the status, natural breaks.
 * @returns null for an indicator, partition or release that does not exist, and before the first release
 */
export async function atlasView(viewer: Viewer, request: AtlasRequest = {}): Promise<AtlasView | null> {
  const catalogue = await readCatalogue(viewer, request.release);
  const indicator = catalogue && chosenIndicator(catalogue, request.indicator);
  if (!catalogue || !indicator) return null;
  const [facts, withValues] = await Promise.all([findCity(viewer), partitionsWithValues(viewer, catalogue, indicator)]);
  const partition = chosenPartition(catalogue, withValues, request.partition);
  if (!partition) return null;
  const city = catalogue.partitions.find((one) => one.isCity);
  const scope = { indicators: [indicator], partitions: city && city !== partition ? [city, partition] : [partition] };
  const [areas, values] = await Promise.all([
    readAreas(viewer, catalogue, [partition]),
    readValues(viewer, catalogue, scope),
  ]);
  const formula = indicator.formulaOver;
  const cityId = catalogue.cityAreaId;
  const resultOf = (areaId: number) => remembered((date) => releasedResult(formula, values, areaId, date));
  const drawnFrom = areas.map((area) => ({ area, resultAt: resultOf(area.id) }));
  const cityResult = resultOf(cityId ?? -1);
  const dates = datesWithFigures(values.dates, function* (date) {
    yield cityResult(date).value;
    for (const { resultAt } of drawnFrom) yield resultAt(date).value;
  });
  const date = nearestDate(dates, request.date) ?? values.dates.at(-1) ?? "";
  const modes = modesOf(formula, dates);
  const mode = request.mode && modes.includes(request.mode) ? request.mode : "status";
  const method = request.method ?? "naturalBreaks";
  const format = shownFormat(indicator, mode);
  const shownAt = (set: Pick<FigureSet, "value" | "change">) =>
    format.style === "value" ? set.value : format.style === "relative" ? set.change.relative : set.change.difference;

  const classes = mapClasses(
    drawnFrom.flatMap(({ area, resultAt }) =>
      dates.flatMap((one) => comparableNumber(area, resultAt, formula, one, format) ?? []),
    ),
    mode,
    method,
  );
  const citySet = figureSetOf(formula, dates, date, cityResult);
  const drawn = drawnFrom.map(({ area, resultAt }): AtlasArea => {
    const set = figureSetOf(formula, dates, date, resultAt);
    const shown = shownAt(set);
    const comparable = isComparable(shown, area);
    const number = comparable ? numberOf(shown) : undefined;
    return {
      ...areaOutline(area),
      ...set,
      shown,
      comparable,
      classIndex: number === undefined ? null : (classOf(number, classes) ?? null),
      position: area.isResidual ? null : (compareWithCity(formula, set, citySet) ?? null),
    };
  });
  return {
    release: catalogue.release,
    indicator: indicatorDetail(indicator),
    partition: partitionSummary(partition),
    partitions: catalogue.partitions.map((one) => ({ ...partitionSummary(one), hasValues: withValues.has(one.id) })),
    date,
    dates,
    before: dates.includes(fourYearsBefore(date)) ? fourYearsBefore(date) : null,
    mode,
    modes,
    method,
    format,
    areas: drawn,
    city: cityOf(catalogue, facts, indicator, values, dates, date, { ...citySet, shown: shownAt(citySet) }),
    classes: countedClasses(
      classes,
      drawn.filter((area) => area.comparable).map((area) => area.shown),
    ),
    keySentence: keySentenceOf(drawn, format),
    orientation: facts.orientation,
  };
}

/** The page of an indicator: definition, course of the city, distribution in every partition, gaps. */
export async function indicatorPage(
  viewer: Viewer,
  key: string,
  at: { release?: number } = {},
): Promise<IndicatorPage | null> {
  const catalogue = await readCatalogue(viewer, at.release);
  const indicator = catalogue?.indicators.find((one) => one.key === key);
  if (!catalogue || !indicator) return null;
  const below = catalogue.partitions.filter((partition) => !partition.isCity);
  const [facts, areas, values] = await Promise.all([
    findCity(viewer),
    readAreas(viewer, catalogue, below, { geometry: false }),
    readValues(viewer, catalogue, { indicators: [indicator], partitions: catalogue.partitions }),
  ]);
  const formula = indicator.formulaOver;
  const resultOf = (areaId: number) => remembered((date) => releasedResult(formula, values, areaId, date));
  const results = new Map(areas.map((area) => [area.id, resultOf(area.id)]));
  const cityResult = resultOf(catalogue.cityAreaId ?? -1);
  const dates = datesWithFigures(values.dates, function* (date) {
    for (const result of [cityResult, ...results.values()]) yield result(date).value;
  });
  const date = dates.at(-1) ?? "";
  const partitions = below.map((partition) => {
    const own = areas.filter((area) => area.partition === partition.key && !area.isResidual);
    const shown = dates.filter((one) => own.some((area) => results.get(area.id)?.(one).value.state === "known"));
    const newest = shown.at(-1) ?? null;
    return {
      partition: partitionSummary(partition),
      dates: shown,
      date: newest,
      values:
        newest === null
          ? []
          : own.flatMap((area) => {
              const value = results.get(area.id)?.(newest).value;
              return value ? [{ ...areaSummary(area), value, comparable: isComparable(value, area) }] : [];
            }),
    };
  });
  const gaps = below.flatMap((partition) => {
    const own = areas.filter((area) => area.partition === partition.key && !area.isResidual);
    return dates.flatMap((one) =>
      (["suppressed", "missing", "unreliable"] as const).flatMap((state) => {
        const count = own.filter((area) => results.get(area.id)?.(one).value.state === state).length;
        return count > 0 ? [{ partition: partitionSummary(partition), date: one, state, areas: count }] : [];
      }),
    );
  });
  const citySet = figureSetOf(formula, dates, date, cityResult);
  const city = cityOf(catalogue, facts, indicator, values, dates, date, { ...citySet, shown: citySet.value });
  return {
    release: catalogue.release,
    cityFacts: cityFacts(facts),
    indicator: indicatorDetail(indicator),
    variants: catalogue.indicators
      .filter((one) => one.number === indicator.number && one.key !== indicator.key)
      .map(indicatorSummary),
    dates,
    city: citySet,
    official: city.official,
    partitions,
    gaps,
  };
}

/** What the atlas opens with, where the city has it. */
const openingIndicator = "anteil-kinder-in-bedarfsgemeinschaften";

/** Results are asked for several times (value, change, course, classes): each is computed once. */
function remembered<T>(compute: (date: string) => T): (date: string) => T {
  const known = new Map<string, T>();
  return (date) => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const made = compute(date);
    known.set(date, made);
    return made;
  };
}

function chosenIndicator(catalogue: Catalogue, key: string | undefined): CatalogueIndicator | undefined {
  if (key !== undefined) return catalogue.indicators.find((indicator) => indicator.key === key);
  const byKey = new Map(catalogue.indicators.map((indicator) => [indicator.key, indicator]));
  const first = [openingIndicator, ...headlineIndicators].find((one) => byKey.has(one));
  return byKey.get(first ?? "") ?? catalogue.indicators[0];
}

function chosenPartition(
  catalogue: Catalogue,
  withValues: ReadonlySet<number>,
  key: string | undefined,
): CataloguePartition | undefined {
  if (key !== undefined) return catalogue.partitions.find((partition) => partition.key === key);
  const below = catalogue.partitions.filter((partition) => !partition.isCity && partition.count > 1);
  return below.find((partition) => withValues.has(partition.id)) ?? below[0] ?? catalogue.partitions[0];
}

/** Partitions for which anything of an indicator is released. */
async function partitionsWithValues(
  viewer: Viewer,
  catalogue: Catalogue,
  indicator: CatalogueIndicator,
): Promise<Set<number>> {
  const { storedAsRate, numerator } = indicator.formulaOver;
  const counts = catalogue.baseCounts.filter((count) => numerator.includes(count.key)).map((count) => count.id);
  const found = await Promise.all(
    catalogue.partitions.map(async (partition) => {
      const where = { releaseId: catalogue.release.id, partitionId: partition.id, state: 0 };
      const database = databaseOf(viewer);
      const row = storedAsRate
        ? await database.publishedRate.findFirst({ where: { ...where, indicatorId: indicator.id } })
        : await database.publishedValue.findFirst({ where: { ...where, baseCountId: { in: counts } } });
      return row ? [partition.id] : [];
    }),
  );
  return new Set(found.flat());
}

function modesOf(formula: ReleasedIndicator, dates: readonly string[]): AtlasMode[] {
  const hasPair = dates.some((date) => dates.includes(fourYearsBefore(date)));
  return formula.kind === "relativeChange" || !hasPair ? ["status"] : ["status", "change"];
}

/** The shown figure of an area at a date, if it counts for the classes of the map. */
function comparableNumber(
  area: CatalogueArea,
  resultAt: (date: string) => IndicatorResult<FigureSet["value"]>,
  formula: ReleasedIndicator,
  date: string,
  { style }: ShownFormat,
): number | undefined {
  const { value } = resultAt(date);
  if (style === "value") return isComparable(value, area) ? numberOf(value) : undefined;
  const change = computeDisclosedChange(formula, value, resultAt(fourYearsBefore(date)).value);
  const shown = style === "relative" ? change.relative : change.difference;
  return isComparable(shown, area) ? numberOf(shown) : undefined;
}

export const cityFacts = (city: { key: string; name: string; isDemo: boolean }): CityFacts => ({
  key: city.key,
  name: city.name,
  isDemo: city.isDemo,
});

function cityOf(
  catalogue: Catalogue,
  facts: CityFacts,
  indicator: CatalogueIndicator,
  values: ReadValues,
  dates: readonly string[],
  date: string,
  set: FigureSet & { shown: FigureSet["value"] },
): AtlasCity {
  const formula = indicator.formulaOver;
  const official =
    indicator.cityRateName && catalogue.cityAreaId !== null
      ? {
          name: indicator.cityRateName,
          ...figureSetOf(formula, dates, date, (one) =>
            releasedCityRate(formula, values, catalogue.cityAreaId ?? -1, one),
          ),
        }
      : null;
  return { ...cityFacts(facts), ...set, official };
}
