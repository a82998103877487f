import type { IndicatorDefinition, IndicatorResult } from "./indicator";
import { roundHalfAwayFromZero } from "./rounding";
import { type Interval, wilsonInterval } from "./smallNumbers";

/** How an area stands to its city. */
export type Comparison = "below" | "similar" | "above";

export const comparisonWords: Record<Comparison, { readonly de: string; readonly en: string }> = {
  below: { de: "unter dem Stadtwert", en: "below the city" },
  similar: { de: "etwa wie die Stadt", en: "about the same as the city" },
  above: { de: "über dem Stadtwert", en: "above the city" },
};

/** Spread of ages in a population, in years; register populations lie between 22 and 25 [expert judgement]. */
const deviationOfAges = 23;

type Comparable = Pick<IndicatorDefinition, "kind" | "factor" | "decimals" | "boundedBy100">;

/**
 * Compares an area with its city: similar where the city's value lies within the range in which the area's value may move by
 * chance (handbook §4.3). Where no such range exists (population change), what prints the same is similar.
 *
 * @returns `undefined` for counts, which grow with the area, and where a value is not known
 */
export function compareWithCity(
  definition: Comparable,
  area: IndicatorResult,
  city: IndicatorResult,
): Comparison | undefined {
  if (definition.kind === "count" || area.value.state !== "known" || city.value.state !== "known") return undefined;
  const range = chanceInterval(definition, area) ?? printedRange(area.value.value, definition.decimals);
  const cityValue = printedRange(city.value.value, definition.decimals);
  if (cityValue.upper < range.lower) return "above";
  if (cityValue.lower > range.upper) return "below";
  return "similar";
}

/**
 * The range in which an area's ratio may move by chance (95 %), in the unit of the indicator: Wilson for shares, for
 * quotients of two separate groups Wilson of the odds, for means of ages the normal range.
 */
export function chanceInterval(definition: Comparable, result: IndicatorResult): Interval | undefined {
  if (definition.kind !== "ratio" || result.numerator.state !== "known" || result.denominator.state !== "known") {
    return undefined;
  }
  const [cases, base] = [result.numerator.value, result.denominator.value];
  if (base <= 0) return undefined;
  if (definition.factor === 1) {
    const spread = (1.96 * deviationOfAges) / Math.sqrt(base);
    return { lower: cases / base - spread, upper: cases / base + spread };
  }
  const separate = !definition.boundedBy100;
  const share = wilsonInterval({ cases, base: separate ? cases + base : base });
  if (!share) return undefined;
  const scale = (p: number) => definition.factor * (separate ? p / (1 - p) : p);
  return { lower: scale(share.lower), upper: scale(share.upper) };
}

function printedRange(value: number, decimals: number): Interval {
  const printed = roundHalfAwayFromZero(value, decimals);
  return { lower: printed, upper: printed };
}
