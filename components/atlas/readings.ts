import { countedClasses, keySentenceOf } from "@/lib/atlas/rules";
import type { AtlasArea, AtlasView, ShownFormat } from "@/lib/atlas/schema";
import { fourYearsBefore, isComparable } from "@/lib/releases/figures/rules";
import type { Figure, FigureSet } from "@/lib/releases/figures/schema";
import { computeDisclosedChange } from "@/lib/statistics/change";
import { classOf } from "@/lib/statistics/classes";
import { sumOfDisclosedValues } from "@/lib/statistics/indicator";
import { numberOf } from "@/lib/statistics/values";
import type { AtlasOrder } from "./address";

/** A view as the browser holds it: borders travel as drawn paths. */
export type AtlasFigures = Omit<AtlasView, "areas" | "orientation"> & {
  readonly areas: readonly Omit<AtlasArea, "geometry">[];
};

/** What the map, the list and the legend show of an area. */
export type AreaReading = Pick<
  AtlasFigures["areas"][number],
  "key" | "name" | "isResidual" | "shown" | "classIndex" | "comparable"
>;

/** The view without its borders. */
export function withoutBorders(view: AtlasView): AtlasFigures {
  const { orientation: _orientation, ...figures } = view;
  return { ...figures, areas: view.areas.map(({ geometry: _geometry, ...area }) => area) };
}

/**
 * The view at another of its dates, from the series at hand: map and list follow the slider at once, while the page fetches
 * what the series do not hold (numerators, comparison with the city). Classes do not change with the year.
 */
export function viewAt(view: AtlasFigures, date: string): AtlasFigures {
  if (date === view.date || !view.dates.includes(date)) return view;
  const nothing = sumOfDisclosedValues([]);
  const moved = <T extends FigureSet>(set: T) => {
    const value = at(view.dates, set.series, date);
    const change = computeDisclosedChange(view.indicator, value, at(view.dates, set.series, fourYearsBefore(date)));
    const shown =
      view.format.style === "value" ? value : view.format.style === "relative" ? change.relative : change.difference;
    return { ...set, value, change, shown, numerator: nothing, denominator: nothing };
  };
  const areas = view.areas.map((area) => {
    const set = moved(area);
    const comparable = isComparable(set.shown, area);
    const number = comparable ? numberOf(set.shown) : undefined;
    const classIndex = number === undefined ? null : (classOf(number, view.classes) ?? null);
    return { ...set, comparable, classIndex, position: null };
  });
  const { official } = view.city;
  return {
    ...view,
    date,
    before: view.dates.includes(fourYearsBefore(date)) ? fourYearsBefore(date) : null,
    areas,
    city: { ...moved(view.city), official: official && { ...official, ...moved(official) } },
    classes: countedClasses(
      view.classes,
      areas.filter((area) => area.comparable).map((area) => area.shown),
    ),
    keySentence: keySentenceOf(areas, view.format),
  };
}

/** A date outside the series: the same state as no delivery. */
function at(dates: readonly string[], series: readonly Figure[], date: string): Figure {
  return series[dates.indexOf(date)] ?? sumOfDisclosedValues([]);
}

/** Areas without a class, by the sign they carry; the residual has no place on a map. */
export function hatchedCounts(readings: readonly AreaReading[]) {
  const places = readings.filter((reading) => !reading.isResidual);
  const count = (state: Figure["state"]) => places.filter((reading) => reading.shown.state === state).length;
  return {
    suppressed: count("suppressed"),
    unreliable: count("unreliable"),
    limited: places.filter((reading) => reading.shown.state === "known" && reading.shown.limited).length,
    missing: count("missing"),
    notApplicable: count("notApplicable"),
  };
}

/**
 * The list beside the map. By value: highest first, then what is too uncertain to be compared, then what is not known; the
 * residual last. An order to look things up, not a ranking: no places are counted.
 */
export function orderedReadings<T extends AreaReading>(readings: readonly T[], order: AtlasOrder): T[] {
  const byName = (a: AreaReading, b: AreaReading) => a.name.localeCompare(b.name, "de", { numeric: true });
  const group = (one: AreaReading) =>
    one.isResidual ? 3 : order === "name" ? 0 : one.comparable ? 0 : one.shown.state === "known" ? 1 : 2;
  return [...readings].sort(
    (a, b) =>
      group(a) - group(b) ||
      (order === "wert" ? (numberOf(b.shown) ?? 0) - (numberOf(a.shown) ?? 0) : 0) ||
      byName(a, b),
  );
}

/** Format of the plain value, whatever the view shows. */
export function valueFormat(view: Pick<AtlasFigures, "indicator">): ShownFormat {
  return { unit: view.indicator.unit, decimals: view.indicator.decimals, style: "value" };
}
