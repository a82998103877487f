import type { Value } from "./values";

/** The rules by which a cell must not be published (handbook §3.3). */
export const primaryRules = ["count", "carrier", "complement", "population", "meanAge"] as const;
export type PrimaryRule = (typeof primaryRules)[number];

/** Thresholds of a source; parameters of the contract with it. */
export interface DisclosureThresholds {
  /** t of P1 and P3: 1 to t − 1 is too few. */
  readonly threshold: number;
  /** t of P2, for the carriers behind persons; the same as `threshold` if left out. */
  readonly carrierThreshold?: number | undefined;
  /** A4 (b): nobody who knows of himself that he is the single one may compute another small number. */
  readonly strictInsider?: boolean | undefined;
  /** P4: inhabitants below which nothing of an area is published. */
  readonly minPopulation: number;
  /** P5: inhabitants below which no mean age is published. */
  readonly minPopulationForMeanAge: number;
}

/** How a base count is tied to others; declared with its definition, so that an added count is protected too. */
export interface DisclosureCount extends DisclosureThresholds {
  readonly key: string;
  readonly carrier?: string | undefined;
  readonly whole?: string | undefined;
  readonly sumOf?: readonly (readonly string[])[] | undefined;
  /** Set for a sum of ages: P5 on the count named here instead of P1. */
  readonly meanOver?: string | undefined;
}

/** One count of one area at one date with all that the rules look at. */
export interface PrimaryCell {
  readonly value: Value;
  /** Number of benefit units or households behind the persons (P2). */
  readonly carrier?: Value | undefined;
  /** The group of which this count is a sensitive part (P3). */
  readonly whole?: Value | undefined;
  /** Inhabitants of the area (P4, P5). */
  readonly population?: Value | undefined;
  /** The leaf "nicht zuordenbar" is no place where people can be recognised: P4 does not look at it. */
  readonly residual?: boolean | undefined;
  /** The count is a sum of ages. */
  readonly magnitude?: boolean | undefined;
}

/**
 * The rules that make a cell primary, in the order of the handbook; an empty list for a cell that may be published.
 *
 * A cell that is not known has no rules here: what the source withheld or never delivered is not published anyway. A
 * carrier that the source withheld counts as too few (fail closed); one that was never delivered cannot be judged.
 */
export function primaryRulesOf(cell: PrimaryCell, thresholds: DisclosureThresholds): PrimaryRule[] {
  if (cell.value.state !== "known") return [];
  const x = cell.value.value;
  const { threshold, carrierThreshold = threshold } = thresholds;
  const rules: PrimaryRule[] = [];
  const tooFew = (n: number) => n > 0 && n < threshold;
  const tooFewCarriers = (n: number) => n > 0 && n < carrierThreshold;

  if (!cell.magnitude && tooFew(x)) rules.push("count");
  if (x > 0 && carriersTooFew(cell.carrier, tooFewCarriers)) rules.push("carrier");
  if (cell.whole?.state === "known") {
    const rest = cell.whole.value - x;
    if (tooFew(rest) || (rest === 0 && x >= 1)) rules.push("complement");
  }
  if (cell.population?.state === "known") {
    const inhabitants = cell.population.value;
    const somebody = inhabitants > 0 || x > 0;
    if (!cell.residual && somebody && inhabitants < thresholds.minPopulation) rules.push("population");
    if (cell.magnitude && x > 0 && inhabitants < thresholds.minPopulationForMeanAge) rules.push("meanAge");
  }
  return rules;
}

/** Gathers the cell of a count from the values of its area. */
export function primaryCellOf(
  count: Pick<DisclosureCount, "key" | "carrier" | "whole" | "meanOver">,
  area: { readonly residual?: boolean | undefined },
  read: (baseCountKey: string) => Value,
  populationKey: string,
): PrimaryCell {
  return {
    value: read(count.key),
    carrier: count.carrier === undefined ? undefined : read(count.carrier),
    whole: count.whole === undefined ? undefined : read(count.whole),
    population: read(count.meanOver ?? populationKey),
    residual: area.residual,
    magnitude: count.meanOver !== undefined,
  };
}

function carriersTooFew(carrier: Value | undefined, tooFew: (n: number) => boolean): boolean {
  if (carrier === undefined) return false;
  if (carrier.state === "known") return tooFew(carrier.value);
  return carrier.state === "suppressed" || carrier.state === "unreliable";
}
