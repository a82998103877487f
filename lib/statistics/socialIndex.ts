import { mean, populationDeviation, sum } from "./moments";

/** An area with its values of the index indicators (burden: higher is worse); `undefined` where one is not known. */
export interface IndexArea {
  readonly key: string;
  readonly inhabitants: number;
  /** One value per indicator, in the same order for all areas. */
  readonly values: readonly (number | undefined)[];
}

/** Below this an area has no index (handbook §4.1; Berlin and Hamburg do the same). */
export const minimalInhabitantsOfIndex = 300;

export const statusClasses = ["high", "middle", "low", "veryLow"] as const;
export type StatusClass = (typeof statusClasses)[number];
export const dynamicsClasses = ["positive", "stable", "negative"] as const;
export type DynamicsClass = (typeof dynamicsClasses)[number];

export const statusWords: Record<StatusClass, { readonly de: string; readonly en: string }> = {
  high: { de: "hoch", en: "high" },
  middle: { de: "mittel", en: "middle" },
  low: { de: "niedrig", en: "low" },
  veryLow: { de: "sehr niedrig", en: "very low" },
};
export const dynamicsWords: Record<DynamicsClass, { readonly de: string; readonly en: string }> = {
  positive: { de: "positiv", en: "positive" },
  stable: { de: "stabil", en: "stable" },
  negative: { de: "negativ", en: "negative" },
};

/** What makes values of different indicators comparable: mean and deviation of each, and of their sum. */
export interface IndexScale {
  readonly indicators: readonly { readonly mean: number; readonly deviation: number }[];
  readonly sum: { readonly mean: number; readonly deviation: number };
}

export interface IndexedArea<Class extends string> {
  readonly key: string;
  /** z of each indicator. */
  readonly scores: readonly number[];
  readonly sum: number;
  /** Z: high means high burden. */
  readonly index: number;
  readonly class: Class;
  /** The class changes when some single other area is left out ("Grenzfall"). */
  readonly borderline: boolean;
}

export interface SocialIndex<Class extends string> {
  readonly scale: IndexScale;
  readonly areas: readonly IndexedArea<Class>[];
  readonly excluded: readonly { readonly key: string; readonly reason: "tooFewInhabitants" | "valueNotKnown" }[];
}

/** High burden is low status: above 1.5 very low, above 1 low, below −1 high. */
export function statusOf(index: number): StatusClass {
  if (index > 1.5) return "veryLow";
  if (index > 1) return "low";
  return index < -1 ? "high" : "middle";
}

/** Rising burden is a negative dynamic: above 1 negative, below −1 positive. */
export function dynamicsOf(index: number): DynamicsClass {
  if (index > 1) return "negative";
  return index < -1 ? "positive" : "stable";
}

/**
 * Status index of the handbook (§4.1): z-scores over all areas, equally weighted.
 * @param anchor the `scale` of a base year. Without it the scale is the year's own and the index is zero-sum: a city in
 *   which everything improves shows no improvement.
 */
export function statusIndex(areas: readonly IndexArea[], anchor?: IndexScale): SocialIndex<StatusClass> {
  return indexOf(areas, statusOf, anchor);
}

/**
 * Dynamics index: the same over the changes of the indicators, unrounded, since `before` (four years).
 * @param anchor the `scale` of the changes up to the base year
 */
export function dynamicsIndex(
  now: readonly IndexArea[],
  before: readonly IndexArea[],
  anchor?: IndexScale,
): SocialIndex<DynamicsClass> {
  const earlier = new Map(before.map((area) => [area.key, area]));
  const changes = now.map((area): IndexArea => {
    const then = earlier.get(area.key);
    const values = area.values.map((value, k) => {
      const old = then?.values[k];
      return value === undefined || old === undefined ? undefined : value - old;
    });
    return { key: area.key, inhabitants: Math.min(area.inhabitants, then?.inhabitants ?? area.inhabitants), values };
  });
  return indexOf(changes, dynamicsOf, anchor);
}

interface KnownArea {
  readonly key: string;
  readonly values: readonly number[];
}

function indexOf<Class extends string>(
  areas: readonly IndexArea[],
  classify: (index: number) => Class,
  anchor: IndexScale | undefined,
): SocialIndex<Class> {
  const included: KnownArea[] = [];
  const excluded: { key: string; reason: "tooFewInhabitants" | "valueNotKnown" }[] = [];
  for (const { key, inhabitants, values } of areas) {
    const known = values.flatMap((value) => value ?? []);
    if (inhabitants < minimalInhabitantsOfIndex) excluded.push({ key, reason: "tooFewInhabitants" });
    else if (known.length < values.length || known.length === 0) excluded.push({ key, reason: "valueNotKnown" });
    else included.push({ key, values: known });
  }
  const scale = anchor ?? scaleOf(included);
  const first = included.map((area) => place(area, scale));
  // With a fixed scale no other area has a say, so nothing can be borderline in this sense.
  const borderline = anchor ? new Set<string>() : borderlineAreas(included, classify);
  return {
    scale,
    areas: first.map((area) => ({ ...area, class: classify(area.index), borderline: borderline.has(area.key) })),
    excluded,
  };
}

function scaleOf(areas: readonly KnownArea[]): IndexScale {
  const indicators = (areas[0]?.values ?? []).map((_, k) => {
    const values = areas.map((area) => area.values[k] ?? 0);
    return { mean: mean(values), deviation: populationDeviation(values) };
  });
  const sums = areas.map((area) => sum(scoresOf(area, indicators)));
  return { indicators, sum: { mean: mean(sums), deviation: populationDeviation(sums) } };
}

function place(area: KnownArea, scale: IndexScale) {
  const scores = scoresOf(area, scale.indicators);
  const total = sum(scores);
  return { key: area.key, scores, sum: total, index: standardised(total, scale.sum) };
}

function scoresOf(area: KnownArea, indicators: IndexScale["indicators"]): number[] {
  return indicators.map((indicator, k) => standardised(area.values[k] ?? 0, indicator));
}

/** Where all areas are alike, none stands out. */
function standardised(value: number, scale: { readonly mean: number; readonly deviation: number }): number {
  return scale.deviation > 1e-12 ? (value - scale.mean) / scale.deviation : 0;
}

function borderlineAreas<Class extends string>(
  areas: readonly KnownArea[],
  classify: (index: number) => Class,
): Set<string> {
  const scale = scaleOf(areas);
  const classes = new Map(areas.map((area) => [area.key, classify(place(area, scale).index)]));
  const borderline = new Set<string>();
  for (const left of areas) {
    const others = areas.filter((area) => area !== left);
    const without = scaleOf(others);
    for (const area of others) {
      if (classify(place(area, without).index) !== classes.get(area.key)) borderline.add(area.key);
    }
  }
  return borderline;
}
