import { publicViewer } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import {
  type LivingFigure,
  type LivingSpaceFigureRow,
  type LivingSpaceFigures,
  leastInhabitants,
  leastLeaves,
} from "@/lib/areas/livingSpaces/schema";
import { lookedUpRelations } from "@/lib/indicators/relations/rules";
import {
  type Catalogue,
  type CatalogueArea,
  type CatalogueIndicator,
  readAreas,
  readCatalogue,
} from "@/lib/releases/catalogue/queries";
import { fourYearsBefore, releasedResult } from "@/lib/releases/figures/rules";
import { type ReadValues, readValues } from "@/lib/releases/values/queries";
import { computeChange } from "@/lib/statistics/change";
import { computeIndicator } from "@/lib/statistics/indicator";
import { publicSums } from "@/lib/statistics/publicSums";
import { known, missing, numberOf, suppressed, type Value } from "@/lib/statistics/values";
import { addsUp, coveredSum, figureOfRange, figureOfValue, meanOfMeans, ratioOfRange } from "./rules";

/** What is asked for: keys of leaves of one leaf partition, at a date or the newest. */
export interface LivingSpaceRequest {
  readonly leaves: readonly string[];
  readonly date?: string | undefined;
}

/**
 * All indicators of an area that somebody put together from leaves, from the tables of the newest release alone: sums where all
 * parts are released, otherwise the range that anybody could compute from the same tables (handbook §3.6). Everything is read
 * through the public door, whoever asks, so that nothing else can be in the answer.
 * @returns null for fewer than three leaves or 300 inhabitants, unknown leaves, and for people not signed in
 */
export async function findLivingSpaceFigures(
  viewer: Viewer,
  request: LivingSpaceRequest,
): Promise<LivingSpaceFigures | null> {
  return can(viewer, "livingSpace:draw") ? readFigures(publicViewer(), request) : null;
}

async function readFigures(outside: Viewer, request: LivingSpaceRequest): Promise<LivingSpaceFigures | null> {
  const keys = [...new Set(request.leaves)];
  const catalogue = await readCatalogue(outside);
  if (!catalogue || keys.length < leastLeaves) return null;
  const areas = await readAreas(outside, catalogue, catalogue.partitions, { geometry: false });
  const leaves = chosenLeaves(catalogue, areas, keys);
  const population = catalogue.baseCounts.find((count) => count.isPopulation);
  if (!leaves || !population) return null;
  const dates = await datesOf(outside, catalogue, leaves);
  const date = dates.find((one) => one === request.date) ?? dates.at(-1);
  if (date === undefined) return null;
  const values = await readValues(outside, catalogue, {
    indicators: catalogue.indicators,
    baseCounts: catalogue.baseCounts,
    partitions: catalogue.partitions,
    dates: [date, fourYearsBefore(date)],
  });
  const numbers = new Map(
    [date, fourYearsBefore(date)].map((one) => [one, numbersAt(catalogue, areas, values, one)] as const),
  );
  const place: Place = { catalogue, leaves, values, numbers };
  const people = leaves.reduce((sum, leaf) => sum + (numberOf(values.count(population.key, leaf.id, date)) ?? 0), 0);
  if (people < leastInhabitants) return null;
  // What exists only for the whole city has no figure below it.
  const cityOnly = new Set(catalogue.baseCounts.filter((count) => count.cityOnly).map((count) => count.key));
  const indicators = catalogue.indicators.filter(
    ({ formulaOver: { numerator, denominator } }) => ![...numerator, ...denominator].some((key) => cityOnly.has(key)),
  );
  const sumAt = await sumsAt(place, date, [
    [population.key],
    ...indicators.flatMap(({ formulaOver: { storedAsRate, numerator, denominator } }) =>
      storedAsRate ? [] : [numerator, denominator],
    ),
  ]);
  return {
    release: { id: catalogue.release.id, title: catalogue.release.title },
    date,
    dates,
    leaves: leaves.length,
    inhabitants: sumAt([population.key]),
    rows: indicators.map((indicator) => rowOf(place, indicator, date, sumAt)),
  };
}

interface Place {
  readonly catalogue: Catalogue;
  readonly leaves: readonly CatalogueArea[];
  readonly values: ReadValues;
  readonly numbers: ReadonlyMap<string, Numbers>;
}

/** Counts of one date that may be added up: by key, the values of all areas of all partitions. */
type Numbers = ReadonlyMap<string, readonly (CatalogueArea & { readonly value: Value })[]>;

function numbersAt(catalogue: Catalogue, areas: readonly CatalogueArea[], values: ReadValues, date: string): Numbers {
  return new Map(
    catalogue.baseCounts
      .map(({ key }) => {
        // A place for cases without an address holds none of those counts that never use it.
        const shown = (area: CatalogueArea): Value => {
          const value = values.count(key, area.id, date);
          return area.isResidual && value.state === "missing" ? known(0) : value;
        };
        return [key, areas.map((area) => ({ ...area, value: shown(area) }))] as const;
      })
      .filter(([, cells]) => addsUp(cells)),
  );
}

/** The leaf partition that knows all of these keys, without cases that lie nowhere. */
function chosenLeaves(
  catalogue: Catalogue,
  areas: readonly CatalogueArea[],
  keys: readonly string[],
): CatalogueArea[] | undefined {
  for (const partition of catalogue.partitions.filter((one) => one.isLeaf)) {
    const found = areas.filter(
      (area) => area.partition === partition.key && !area.isResidual && keys.includes(area.key),
    );
    if (found.length === keys.length) return found;
  }
  return undefined;
}

/** Dates at which inhabitants of any of these leaves are released or said to be withheld. */
async function datesOf(outside: Viewer, catalogue: Catalogue, leaves: readonly CatalogueArea[]) {
  const { dates } = await readValues(outside, catalogue, {
    baseCounts: catalogue.baseCounts.filter((count) => count.isPopulation),
    partitions: catalogue.partitions.filter((partition) => partition.key === leaves[0]?.partition),
    areaIds: leaves.map((leaf) => leaf.id),
  });
  return dates;
}

type SumReader = (counts: readonly string[]) => LivingFigure;

/** Sums of counts over the leaves at one date; what is withheld among them is bounded for all of them together. */
async function sumsAt(place: Place, date: string, wanted: readonly (readonly string[])[]): Promise<SumReader> {
  const numbers: Numbers = place.numbers.get(date) ?? new Map();
  const figures = new Map<string, LivingFigure>();
  const open: (readonly string[])[] = [];
  for (const counts of wanted) {
    const direct = directSum(place, counts, date);
    if (direct.state === "suppressed") open.push(counts);
    else figures.set(counts.join(), figureOfValue(direct));
  }
  if (open.length > 0) {
    const cells = [...numbers].flatMap(([baseCount, own]) =>
      own.flatMap(({ leafIds, value }) =>
        value.state === "known" || value.state === "suppressed"
          ? [{ baseCount, leaves: leafIds.map(String), value: numberOf(value) }]
          : [],
      ),
    );
    const relations = lookedUpRelations(new Set(numbers.keys()));
    const leaves = place.leaves.map((leaf) => String(leaf.id));
    const ranges = await publicSums({ cells, relations }, leaves, open);
    for (const [i, counts] of open.entries()) figures.set(counts.join(), figureOfRange(ranges[i]));
  }
  return (counts) => figures.get(counts.join()) ?? { kind: "missing" };
}

/** The sum where every part is public; where some were never delivered, that of other areas that cover them. */
function directSum({ leaves, numbers }: Place, counts: readonly string[], date: string): Value {
  const own = new Set(leaves.map((leaf) => leaf.id));
  let sum = 0;
  let withheld = false;
  for (const key of counts) {
    const cells = numbers.get(date)?.get(key) ?? [];
    const parts = cells.filter((cell) => own.has(cell.id));
    const states = new Set(parts.map(({ value }) => value.state));
    if (parts.length > 0 && states.size === 1 && states.has("known"))
      sum += parts.reduce((total, { value }) => total + (numberOf(value) ?? 0), 0);
    else if (states.has("suppressed") && [...states].every((state) => state === "known" || state === "suppressed"))
      withheld = true;
    else {
      const covered = coveredSum([...own], cells);
      if (covered === undefined) return missing;
      sum += covered;
    }
  }
  return withheld ? suppressed : known(sum);
}

function rowOf(place: Place, indicator: CatalogueIndicator, date: string, sumAt: SumReader): LivingSpaceFigureRow {
  const { catalogue, values } = place;
  const { formulaOver } = indicator;
  const isRatio = formulaOver.kind === "ratio" && !formulaOver.storedAsRate;
  const before = fourYearsBefore(date);
  const cityId = catalogue.cityAreaId ?? -1;
  const numerator = sumAt(formulaOver.numerator);
  const denominator = sumAt(formulaOver.denominator);
  const now = knownResult(place, indicator, date);
  const then = values.dates.includes(before) ? knownResult(place, indicator, before) : missing;
  const change = computeChange(formulaOver, now, then);
  const shown = formulaOver.kind === "count" && change.relative.state === "known" ? change.relative : change.difference;
  return {
    key: indicator.key,
    name: indicator.name.de,
    shortName: indicator.shortName.de,
    unit: indicator.unit,
    decimals: indicator.decimals,
    theme: indicator.theme,
    figure: figureOf(place, indicator, date, { now, numerator, denominator }),
    ...(isRatio && { numerator, denominator }),
    change:
      formulaOver.storedAsRate || formulaOver.kind === "relativeChange" || shown.state !== "known"
        ? null
        : {
            since: before,
            figure: figureOfValue(shown),
            unit:
              shown === change.relative || indicator.unit !== "%"
                ? shown === change.relative
                  ? "%"
                  : indicator.unit
                : "Prozentpunkte",
          },
    city: releasedResult(formulaOver, values, cityId, date).value,
  };
}

function figureOf(
  place: Place,
  indicator: CatalogueIndicator,
  date: string,
  parts: { now: Value; numerator: LivingFigure; denominator: LivingFigure },
): LivingFigure {
  const { formulaOver } = indicator;
  if (formulaOver.storedAsRate) return meanFigure(place, indicator, date);
  if (parts.now.state !== "suppressed" && parts.now.state !== "missing") return figureOfValue(parts.now);
  if (formulaOver.kind === "count") return parts.numerator;
  if (formulaOver.kind === "relativeChange") return figureOfValue(parts.now);
  const { numerator, denominator } = parts;
  if (numerator.kind !== "known" || denominator.kind !== "known")
    return ratioOfRange(formulaOver, numerator, denominator);
  // Both follow from other public numbers although a leaf is withheld.
  const reader = (key: string) => known(key === "numerator" ? numerator.value : denominator.value);
  const rule = { ...formulaOver, numerator: ["numerator"], denominator: ["denominator"] };
  return figureOfValue(computeIndicator(rule, reader).value);
}

/** The indicator where every count it needs is a known sum, at any date. */
function knownResult(place: Place, indicator: CatalogueIndicator, date: string): Value {
  const { formulaOver } = indicator;
  if (formulaOver.storedAsRate) return missing;
  const sumOver = (at: string) => (key: string) => directSum(place, [key], at);
  const { value } = computeIndicator(formulaOver, sumOver(date), sumOver(fourYearsBefore(date)));
  return value;
}

/** A mean over people whose own sum stays internal: from the published means of the leaves. Other rates are never added. */
function meanFigure({ leaves, values, catalogue }: Place, indicator: CatalogueIndicator, date: string): LivingFigure {
  const { kind, denominator, decimals, key } = indicator.formulaOver;
  const [weight, ...others] = denominator;
  if (kind !== "ratio" || weight === undefined || others.length > 0) return { kind: "missing" };
  if (!catalogue.baseCounts.some((count) => count.key === weight)) return { kind: "missing" };
  const parts = leaves.map((leaf) => ({
    mean: values.rate(key, leaf.id, date),
    weight: values.count(weight, leaf.id, date),
  }));
  if (parts.every(({ mean }) => mean.state === "missing")) return { kind: "missing" };
  return meanOfMeans(parts, decimals) ?? { kind: "withheld" };
}
