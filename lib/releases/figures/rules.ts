import { computeDisclosedChange } from "@/lib/statistics/change";
import { type Disclosed, mintDisclosed } from "@/lib/statistics/disclosed";
import {
  computeDisclosedCityRate,
  computeDisclosedIndicator,
  type IndicatorDefinition,
  type IndicatorResult,
} from "@/lib/statistics/indicator";
import { roundHalfAwayFromZero } from "@/lib/statistics/rounding";
import { missing, notApplicable, type Value } from "@/lib/statistics/values";
import type { Figure, FigureSet } from "./schema";

/** Released values of some base counts and rates; what was not read or not released is missing. */
export interface ReleasedValues {
  count(baseCountKey: string, areaId: number, date: string): Figure;
  rate(indicatorKey: string, areaId: number, date: string): Figure;
}

/** An indicator of a release. `storedAsRate`: delivered ready-made, or made from counts that stay internal. */
export interface ReleasedIndicator extends IndicatorDefinition {
  readonly storedAsRate: boolean;
}

const nothing = { missing: mintDisclosed(missing), notApplicable: mintDisclosed(notApplicable) };

/** Stands where a figure has no meaning: the denominator of a count. */
export const notMeant: Figure = nothing.notApplicable;

/** Rounding is the last step of all arithmetic (handbook §1.1); a rounded released value is released. */
export function roundedFigure(value: Figure, decimals: number): Figure {
  if (value.state !== "known") return value;
  return mintDisclosed({ ...value, value: roundHalfAwayFromZero(value.value, decimals) });
}

/** A released count per unit of something everybody knows, such as square kilometres. */
export function perUnit(value: Figure, units: number | null): Figure {
  if (value.state !== "known") return value;
  return units ? mintDisclosed({ ...value, value: value.value / units }) : nothing.notApplicable;
}

/** The date against which a change is measured (handbook §1.1). */
export function fourYearsBefore(date: string): string {
  return `${String(Number(date.slice(0, 4)) - 4).padStart(4, "0")}${date.slice(4)}`;
}

/** One indicator of one area at one date, from released values only. */
export function releasedResult(
  indicator: ReleasedIndicator,
  values: ReleasedValues,
  areaId: number,
  date: string,
): IndicatorResult<Figure> {
  if (indicator.storedAsRate) {
    return {
      value: values.rate(indicator.key, areaId, date),
      numerator: nothing.notApplicable,
      denominator: storedDenominator(indicator, values, areaId, date),
    };
  }
  const before = fourYearsBefore(date);
  return computeDisclosedIndicator(
    indicator,
    (key) => values.count(key, areaId, date),
    indicator.kind === "relativeChange" ? (key) => values.count(key, areaId, before) : undefined,
  );
}

/** The city's official rate, where its denominator exists only there. */
export function releasedCityRate(
  indicator: ReleasedIndicator,
  values: ReleasedValues,
  cityAreaId: number,
  date: string,
): IndicatorResult<Figure> {
  return computeDisclosedCityRate(indicator, (key) => values.count(key, cityAreaId, date));
}

/** Value, parts, change over four years and the whole course of one area. */
export function figureSetOf(
  indicator: ReleasedIndicator,
  dates: readonly string[],
  date: string,
  resultAt: (date: string) => IndicatorResult<Figure>,
): FigureSet {
  const result = resultAt(date);
  const before = fourYearsBefore(date);
  return {
    ...result,
    change: computeDisclosedChange(
      indicator,
      result.value,
      dates.includes(before) ? resultAt(before).value : nothing.missing,
    ),
    series: dates.map((one) => resultAt(one).value),
  };
}

/** Dates at which any of these areas has a value or is said to be withheld. */
export function datesWithFigures(dates: readonly string[], figuresAt: (date: string) => Iterable<Value>): string[] {
  return dates.filter((date) => {
    for (const figure of figuresAt(date))
      if (figure.state !== "missing" && figure.state !== "notApplicable") return true;
    return false;
  });
}

/** Whether a value may be classed on a map or set beside others: known, and on a base of at least 50 (handbook §1.1). */
export function isComparable(value: Value, area: { readonly isResidual: boolean }): boolean {
  return !area.isResidual && value.state === "known" && !value.limited;
}

function storedDenominator(
  indicator: ReleasedIndicator,
  values: ReleasedValues,
  areaId: number,
  date: string,
): Disclosed<Value> {
  const [key, ...others] = indicator.denominator;
  return key !== undefined && others.length === 0 ? values.count(key, areaId, date) : nothing.notApplicable;
}
