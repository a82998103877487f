import type { Viewer } from "@/lib/access/viewer";
import { cityFacts } from "@/lib/atlas/queries";
import type { AreaProfile, ProfileFigure } from "@/lib/atlas/schema";
import { findCity } from "@/lib/city/queries";
import { headlineIndicators } from "@/lib/indicators/rules";
import {
  areaOutline,
  areaSummary,
  type Catalogue,
  type CatalogueArea,
  type CatalogueIndicator,
  type CataloguePartition,
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
  releasedResult,
} from "@/lib/releases/figures/rules";
import { type ReadValues, readValues } from "@/lib/releases/values/queries";
import { compareWithCity } from "@/lib/statistics/comparison";
import { populationFigures } from "./rules";

/**
 * The profile of an area: where it lies, who lives there, and the eight core values beside the city and the other areas of its
 * partition. Figures stand around the city, never in an order of rank.
 * @returns null for an unknown area
 */
export async function areaProfile(
  viewer: Viewer,
  partitionKey: string,
  areaKey: string,
  at: { release?: number } = {},
): Promise<AreaProfile | null> {
  const place = await findPlace(viewer, partitionKey, areaKey, at);
  if (!place) return null;
  const { catalogue, partition, area } = place;
  const core = headlineIndicators.flatMap(
    (key) => catalogue.indicators.find((indicator) => indicator.key === key) ?? [],
  );
  const indicators = core.length > 0 ? core : catalogue.indicators.slice(0, 8);
  const [facts, figures, siblings, everywhere, cityAreas] = await Promise.all([
    findCity(viewer),
    readFigures(viewer, place, indicators),
    readAreas(viewer, catalogue, [partition], { geometry: true, ids: [...area.neighbourIds] }),
    readAreas(viewer, catalogue, catalogue.partitions, { geometry: false }),
    readAreas(
      viewer,
      catalogue,
      catalogue.partitions.filter((one) => one.isCity),
    ),
  ]);
  const isOwnLeaf = area.leafIds.length === 1 && area.leafIds[0] === area.id;
  const leafPartitions = catalogue.partitions.filter((one) => one.isLeaf);
  const leaves = isOwnLeaf
    ? []
    : await readAreas(viewer, catalogue, leafPartitions, { geometry: true, ids: area.leafIds });
  return {
    release: catalogue.release,
    cityFacts: cityFacts(facts),
    partition: partitionSummary(partition),
    area: { ...areaOutline(area), squareKilometres: area.squareKilometres, leafCount: area.leafIds.length },
    date:
      figures
        .map((figure) => figure.date)
        .sort()
        .at(-1) ?? null,
    core: figures,
    population: await readPopulation(viewer, place),
    neighbours: siblings.map(areaOutline),
    within: catalogue.partitions
      .filter((one) => one.key !== partition.key && !one.isCity && !one.isLeaf)
      .map((one) => ({ partition: partitionSummary(one), areas: overlapping(area, everywhere, one) }))
      .filter((one) => one.areas.length > 0),
    leaves: leaves.filter((leaf) => !leaf.isResidual).map(areaOutline),
    cityOutline: cityAreas[0]?.geometry ?? null,
    orientation: facts.orientation,
  };
}

/** Every indicator of an area beside the city, in the order of the city's set. @returns null for an unknown area */
export async function areaFigures(
  viewer: Viewer,
  partitionKey: string,
  areaKey: string,
  at: { release?: number } = {},
): Promise<ProfileFigure[] | null> {
  const place = await findPlace(viewer, partitionKey, areaKey, at);
  return place && readFigures(viewer, place, place.catalogue.indicators);
}

interface Place {
  readonly catalogue: Catalogue;
  readonly partition: CataloguePartition;
  readonly area: CatalogueArea;
}

async function findPlace(
  viewer: Viewer,
  partitionKey: string,
  areaKey: string,
  at: { release?: number },
): Promise<Place | null> {
  const catalogue = await readCatalogue(viewer, at.release);
  const partition = catalogue?.partitions.find((one) => one.key === partitionKey);
  if (!catalogue || !partition) return null;
  const [area] = await readAreas(viewer, catalogue, [partition], { geometry: true, keys: [areaKey] });
  return area ? { catalogue, partition, area } : null;
}

/** Indicators of one area; those of which nothing is released anywhere in the partition or the city are left out. */
async function readFigures(
  viewer: Viewer,
  { catalogue, partition, area }: Place,
  indicators: readonly CatalogueIndicator[],
): Promise<ProfileFigure[]> {
  const partitions = catalogue.partitions.filter((one) => one.isCity || one === partition);
  const [siblings, values] = await Promise.all([
    readAreas(viewer, catalogue, [partition], { geometry: false }),
    readValues(viewer, catalogue, { indicators, partitions }),
  ]);
  const others = siblings.filter((one) => one.id !== area.id);
  return indicators.flatMap((indicator) => figureOf(indicator, area, others, values, catalogue.cityAreaId ?? -1) ?? []);
}

function figureOf(
  indicator: CatalogueIndicator,
  area: CatalogueArea,
  others: readonly CatalogueArea[],
  values: ReadValues,
  cityId: number,
): ProfileFigure | undefined {
  const formula = indicator.formulaOver;
  const resultAt = (id: number) => (date: string) => releasedResult(formula, values, id, date);
  const dates = datesWithFigures(values.dates, function* (date) {
    yield resultAt(area.id)(date).value;
    yield resultAt(cityId)(date).value;
  });
  const date = dates.at(-1);
  if (date === undefined) return undefined;
  const before = fourYearsBefore(date);
  const own = figureSetOf(formula, dates, date, resultAt(area.id));
  const city = figureSetOf(formula, dates, date, resultAt(cityId));
  return {
    ...own,
    indicator: indicatorSummary(indicator),
    date,
    dates,
    before: dates.includes(before) ? before : null,
    city,
    position: area.isResidual ? null : (compareWithCity(formula, own, city) ?? null),
    others: others.flatMap((other) => {
      const { value } = resultAt(other.id)(date);
      return isComparable(value, other) ? [{ key: other.key, name: other.name, value }] : [];
    }),
  };
}

async function readPopulation(
  viewer: Viewer,
  { catalogue, partition, area }: Place,
): Promise<AreaProfile["population"]> {
  const count = catalogue.baseCounts.find((one) => one.isPopulation);
  const values = await readValues(viewer, catalogue, {
    baseCounts: count ? [count] : [],
    partitions: catalogue.partitions.filter((one) => one.isCity || one === partition),
    areaIds: [area.id, catalogue.cityAreaId ?? area.id],
  });
  const date = values.dates.at(-1) ?? null;
  const at = (id: number, when: string) => values.count(count?.key ?? "", id, when);
  return populationFigures({
    date,
    inhabitants: at(area.id, date ?? ""),
    before: at(area.id, fourYearsBefore(date ?? "0000")),
    city: at(catalogue.cityAreaId ?? -1, date ?? ""),
    squareKilometres: area.squareKilometres,
  });
}

/** Areas of another partition that share leaves with this one. */
function overlapping(area: CatalogueArea, everywhere: readonly CatalogueArea[], partition: CataloguePartition) {
  const own = new Set(area.leafIds);
  return everywhere
    .filter((other) => other.partition === partition.key && other.leafIds.some((leaf) => own.has(leaf)))
    .map((other) => {
      const theirs = new Set(other.leafIds);
      return { ...areaSummary(other), wholly: area.leafIds.every((leaf) => theirs.has(leaf)) };
    });
}
