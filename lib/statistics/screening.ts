import { computeChange } from "./change";
import type { IndicatorDefinition, IndicatorResult } from "./indicator";
import { mean, populationDeviation } from "./moments";
import { compareShares, funnelScore, type Observation, outliersOf, overdispersionOf } from "./smallNumbers";
import { type DynamicsClass, dynamicsIndex, type IndexArea, type StatusClass, statusIndex } from "./socialIndex";
import { numberOf, type Value } from "./values";

export type ScreeningIndicator = Pick<
  IndicatorDefinition,
  "key" | "kind" | "factor" | "unit" | "decimals" | "polarity" | "boundedBy100"
> & { readonly name: string };

export interface ScreeningArea {
  readonly key: string;
  readonly name: string;
  readonly inhabitants: number;
}

/** An indicator of one area (or the city) now and four years before. */
export interface ScreeningPair {
  readonly now: IndicatorResult;
  readonly before?: IndicatorResult | undefined;
}

export interface ScreeningInput {
  readonly areas: readonly ScreeningArea[];
  readonly indicators: readonly ScreeningIndicator[];
  /** Keys of the indicators of the social index; all of them among `indicators`. */
  readonly indexIndicators: readonly string[];
  readonly ofArea: (areaKey: string, indicatorKey: string) => ScreeningPair;
  readonly ofCity: (indicatorKey: string) => ScreeningPair;
}

export const screeningReasons = ["aboveCity", "belowCity", "outlier", "risen", "fallen"] as const;
export type ScreeningReason = (typeof screeningReasons)[number];

/** Everything the screening found out about one indicator of one area. */
export interface ScreenedCell {
  readonly area: ScreeningArea;
  readonly indicator: ScreeningIndicator;
  readonly value: Value;
  readonly cityValue: Value;
  /** Unweighted z over the areas of the screening. */
  readonly z: number | undefined;
  /** Distance from the city's share in standard deviations of chance, after overdispersion. */
  readonly distance: number | undefined;
  readonly robustZ: number | undefined;
  readonly outlierByRobustZ: boolean;
  readonly outlierByFences: boolean;
  /** Difference to four years before. */
  readonly change: Value;
  /** `false`: not to be told from chance; `undefined`: cannot be tested. */
  readonly changeDistinguishable: boolean | undefined;
  /** The base is below 50: the cell is shown, but neither ranked nor proposed (handbook §1.1). */
  readonly smallBase: boolean;
  readonly reasons: readonly ScreeningReason[];
  /** How strongly it calls for a look; only for ranking. */
  readonly weight: number;
}

export interface ScreenedArea {
  readonly area: ScreeningArea;
  readonly status: StatusClass | undefined;
  readonly statusBorderline: boolean;
  readonly dynamics: DynamicsClass | undefined;
  readonly dynamicsBorderline: boolean;
}

export interface Screening {
  /** All cells, in the order of areas and indicators. */
  readonly cells: readonly ScreenedCell[];
  readonly areas: readonly ScreenedArea[];
  /** Cells with a reason, the strongest first. A proposal, not a finding: a person who knows the place decides. */
  readonly proposals: readonly ScreenedCell[];
}

/** Bases below this are neither ranked nor proposed. */
export const minimalBaseOfProposal = 50;

/**
 * Looks through all areas and indicators for what stands out (handbook §4): far from the city, outlying, changed by more
 * than chance. Counts are left out, because they grow with the area.
 */
export function screen(input: ScreeningInput): Screening {
  const cells = input.indicators
    .filter((indicator) => indicator.kind !== "count")
    .flatMap((indicator) => screenIndicator(input, indicator));
  const order = new Map(input.areas.map((area, i) => [area.key, i]));
  return {
    cells: cells.sort((a, b) => (order.get(a.area.key) ?? 0) - (order.get(b.area.key) ?? 0)),
    areas: screenAreas(input),
    proposals: cells.filter((cell) => cell.reasons.length > 0).sort((a, b) => b.weight - a.weight),
  };
}

function screenIndicator(input: ScreeningInput, indicator: ScreeningIndicator): ScreenedCell[] {
  const city = input.ofCity(indicator.key);
  const drafts = input.areas.map((area) => {
    const pair = input.ofArea(area.key, indicator.key);
    const base = numberOf(pair.now.denominator);
    return { area, pair, smallBase: base !== undefined && base < minimalBaseOfProposal };
  });
  const ranked = drafts.filter((draft) => !draft.smallBase && draft.pair.now.value.state === "known");
  const values = ranked.map((draft) => numberOf(draft.pair.now.value) ?? 0);
  const [centre, deviation] = [mean(values), populationDeviation(values)];
  const verdicts = new Map(outliersOf(values).map((verdict, i) => [ranked[i]?.area.key, verdict]));
  const cityShare = shareOf(observationOf(indicator, city.now));
  const observations = ranked.flatMap((draft) => observationOf(indicator, draft.pair.now) ?? []);
  const spread = cityShare === undefined ? 1 : Math.sqrt(overdispersionOf(observations, cityShare));

  return drafts.map(({ area, pair, smallBase }): ScreenedCell => {
    const value = numberOf(pair.now.value);
    const own = smallBase ? undefined : observationOf(indicator, pair.now);
    const score = own && cityShare !== undefined ? funnelScore(own, cityShare) : undefined;
    const distance = score === undefined ? undefined : score / spread;
    const verdict = verdicts.get(area.key);
    const earlier = pair.before && !smallBase ? observationOf(indicator, pair.before) : undefined;
    const test = own && earlier ? compareShares(own, earlier) : undefined;
    const found = reasonsOf(distance, verdict, test);
    return {
      area,
      indicator,
      value: pair.now.value,
      cityValue: city.now.value,
      z: value !== undefined && !smallBase && deviation > 0 ? (value - centre) / deviation : undefined,
      distance,
      robustZ: verdict?.robustZ,
      outlierByRobustZ: verdict?.byRobustZ ?? false,
      outlierByFences: verdict?.byFences ?? false,
      change: pair.before
        ? computeChange(indicator, pair.now.value, pair.before.value).difference
        : { state: "missing" },
      changeDistinguishable: test?.distinguishable,
      smallBase,
      reasons: found,
      weight: weightOf(indicator, found, distance, test?.z, verdict?.robustZ),
    };
  });
}

function reasonsOf(
  distance: number | undefined,
  verdict: { readonly byRobustZ: boolean; readonly byFences: boolean } | undefined,
  test: { readonly z: number; readonly distinguishable: boolean } | undefined,
): ScreeningReason[] {
  const reasons: ScreeningReason[] = [];
  if (distance !== undefined && distance > 1.96) reasons.push("aboveCity");
  if (distance !== undefined && distance < -1.96) reasons.push("belowCity");
  if (verdict?.byRobustZ || verdict?.byFences) reasons.push("outlier");
  if (test?.distinguishable) reasons.push(test.z > 0 ? "risen" : "fallen");
  return reasons;
}

/** Exceedances over their limits, added; what lightens a burden or is neutral counts half. */
function weightOf(
  indicator: ScreeningIndicator,
  reasons: readonly ScreeningReason[],
  distance = 0,
  changeZ = 0,
  robustZ = 0,
): number {
  if (reasons.length === 0) return 0;
  const direction = distance + changeZ + robustZ;
  const strength =
    (Math.abs(distance) > 1.96 ? Math.abs(distance) / 1.96 : 0) +
    (reasons.includes("risen") || reasons.includes("fallen") ? Math.abs(changeZ) / 1.96 : 0) +
    (reasons.includes("outlier") ? Math.max(1, Math.abs(robustZ) / 3.5) : 0);
  return indicator.polarity === "burden" && direction > 0 ? strength : strength / 2;
}

function screenAreas(input: ScreeningInput): ScreenedArea[] {
  const valuesOf = (pick: (pair: ScreeningPair) => Value | undefined): IndexArea[] =>
    input.areas.map(({ key, inhabitants }) => ({
      key,
      inhabitants,
      values: input.indexIndicators.map((indicator) => {
        const value = pick(input.ofArea(key, indicator));
        return value ? numberOf(value) : undefined;
      }),
    }));
  const now = valuesOf((pair) => pair.now.value);
  const status = new Map(statusIndex(now).areas.map((one) => [one.key, one]));
  const changes = dynamicsIndex(
    now,
    valuesOf((pair) => pair.before?.value),
  );
  const dynamics = new Map(changes.areas.map((one) => [one.key, one]));
  return input.areas.map((area) => ({
    area,
    status: status.get(area.key)?.class,
    statusBorderline: status.get(area.key)?.borderline ?? false,
    dynamics: dynamics.get(area.key)?.class,
    dynamicsBorderline: dynamics.get(area.key)?.borderline ?? false,
  }));
}

/** Cases and base of a ratio; a quotient of two separate groups becomes the share of the first in both. Means have none. */
function observationOf(indicator: ScreeningIndicator, result: IndicatorResult): Observation | undefined {
  if (indicator.kind !== "ratio" || indicator.factor === 1 || result.value.state !== "known") return undefined;
  const [cases, base] = [numberOf(result.numerator), numberOf(result.denominator)];
  if (cases === undefined || base === undefined) return undefined;
  const whole = indicator.boundedBy100 ? base : base + cases;
  return cases <= whole && whole > 0 ? { cases, base: whole } : undefined;
}

function shareOf(observation: Observation | undefined): number | undefined {
  return observation && observation.cases / observation.base;
}
