import { type Disclosed, mintDisclosed } from "./disclosed";
import { known, missing, notApplicable, unreliable, type Value } from "./values";

/** A formula over base counts. The number of indicators is open: a city adds its own as data (handbook §1.2). */
export interface IndicatorDefinition {
  readonly key: string;
  /**
   * - `count`: the sum of `numerator`
   * - `ratio`: `factor · sum(numerator) / sum(denominator)`
   * - `relativeChange`: `factor · (x_t / x_{t−4} − 1)` with x = sum of `numerator`; needs the counts of four years before
   * - `rate`: the one delivered rate named in `numerator`; never added up, never averaged
   */
  readonly kind: "count" | "ratio" | "relativeChange" | "rate";
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly factor: number;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: "burden" | "neutral";
  /** A ratio above 100 has no meaning, because numerator and denominator come from different concepts (handbook I-4). */
  readonly boundedBy100?: boolean;
  /** Smallest denominators; without it 30 and 50 (handbook §1.1). */
  readonly guard?: DisplayGuard;
  /** The official rate of the whole city, where its denominator exists only there (handbook §1.2 no. 15 and 16). */
  readonly city?: {
    readonly name: { readonly de: string; readonly en: string };
    readonly numerator: readonly string[];
    readonly denominator: readonly string[];
  };
}

export interface DisplayGuard {
  /** Denominators below this give "not reliable enough". */
  readonly unreliableBelow: number;
  /** Denominators below this (and not below the first) are shown in brackets. */
  readonly limitedBelow: number;
}

export const standardGuard: DisplayGuard = { unreliableBelow: 30, limitedBelow: 50 };

/** Reads the value of a base count for one area and one date. */
export type CountReader<V extends Value = Value> = (baseCountKey: string) => V;

export interface IndicatorResult<V extends Value = Value> {
  /** Unrounded; rounded once, when it is shown. */
  readonly value: V;
  readonly numerator: V;
  readonly denominator: V;
}

/**
 * Computes an indicator from summed counts of one area (handbook §1.2). Averages of rates never occur.
 *
 * States travel: where a part is not known, the result is not known. Of several states the strongest counts, in the
 * order missing, suppressed, unreliable, notApplicable – what was never delivered cannot be said to be withheld.
 *
 * @param counts values of the area at the date
 * @param countsBefore values of the same area four years earlier, only for `relativeChange`
 */
export function computeIndicator(
  definition: IndicatorDefinition,
  counts: CountReader,
  countsBefore?: CountReader,
): IndicatorResult {
  const numerator = sumOfKeys(definition.numerator, counts);
  switch (definition.kind) {
    case "count":
      return { value: numerator, numerator, denominator: notApplicable };
    case "rate":
      return { value: numerator, numerator: notApplicable, denominator: notApplicable };
    case "relativeChange": {
      const denominator = countsBefore ? sumOfKeys(definition.numerator, countsBefore) : missing;
      const ratio = ratioOf(numerator, denominator, definition.factor, definition.guard ?? standardGuard);
      const value = ratio.state === "known" ? { ...ratio, value: ratio.value - definition.factor } : ratio;
      return { value, numerator, denominator };
    }
    case "ratio": {
      const denominator = sumOfKeys(definition.denominator, counts);
      const value = ratioOf(numerator, denominator, definition.factor, definition.guard ?? standardGuard);
      const exceeds = definition.boundedBy100 && value.state === "known" && value.value > 100;
      return { value: exceeds ? notApplicable : value, numerator, denominator };
    }
  }
}

/** `computeIndicator` over released values: a function of released values only is released again (handbook §3.6). */
export function computeDisclosedIndicator(
  definition: IndicatorDefinition,
  counts: CountReader<Disclosed<Value>>,
  countsBefore?: CountReader<Disclosed<Value>>,
): IndicatorResult<Disclosed<Value>> {
  return discloseResult(computeIndicator(definition, counts, countsBefore));
}

/** The city's official rate beside the share that is used below the city; notApplicable where the definition has none. */
export function computeCityRate(definition: IndicatorDefinition, counts: CountReader): IndicatorResult {
  if (!definition.city) return { value: notApplicable, numerator: notApplicable, denominator: notApplicable };
  const { numerator, denominator } = definition.city;
  return computeIndicator({ ...definition, kind: "ratio", numerator, denominator }, counts);
}

/** `computeCityRate` over released values. */
export function computeDisclosedCityRate(
  definition: IndicatorDefinition,
  counts: CountReader<Disclosed<Value>>,
): IndicatorResult<Disclosed<Value>> {
  return discloseResult(computeCityRate(definition, counts));
}

/** Adds values; the sum is known only when every part is. Of nothing the sum is missing. */
export function sumOfValues(values: readonly Value[]): Value {
  if (values.length === 0) return missing;
  const state = strongestState(values);
  if (state) return state;
  return known(values.reduce((sum, value) => sum + (value.state === "known" ? value.value : 0), 0));
}

/** `sumOfValues` over released values. */
export function sumOfDisclosedValues(values: readonly Disclosed<Value>[]): Disclosed<Value> {
  return mintDisclosed(sumOfValues(values));
}

/** The strongest state that keeps a result from being known, or `undefined` when all values are known. */
export function strongestState(values: readonly Value[]): Value | undefined {
  for (const state of ["missing", "suppressed", "unreliable", "notApplicable"] as const) {
    if (values.some((value) => value.state === state)) return { state };
  }
  return undefined;
}

function sumOfKeys(keys: readonly string[], counts: CountReader): Value {
  return sumOfValues(keys.map(counts));
}

function ratioOf(numerator: Value, denominator: Value, factor: number, guard: DisplayGuard): Value {
  const state = strongestState([numerator, denominator]);
  if (state) return state;
  if (numerator.state !== "known" || denominator.state !== "known") return missing;
  if (denominator.value <= 0) return notApplicable;
  if (denominator.value < guard.unreliableBelow) return unreliable;
  // The product of two integers is exact, so the quotient carries one single rounding error.
  const value = (factor * numerator.value) / denominator.value;
  return denominator.value < guard.limitedBelow ? { state: "known", value, limited: true } : known(value);
}

function discloseResult(result: IndicatorResult): IndicatorResult<Disclosed<Value>> {
  return {
    value: mintDisclosed(result.value),
    numerator: mintDisclosed(result.numerator),
    denominator: mintDisclosed(result.denominator),
  };
}
