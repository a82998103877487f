import type { LivingFigure } from "@/lib/areas/livingSpaces/schema";
import { type IndicatorDefinition, standardGuard } from "@/lib/statistics/indicator";
import type { Interval } from "@/lib/statistics/smallNumbers";
import type { Value } from "@/lib/statistics/values";

/** A value as a figure of a self-drawn area; 30 to 49 cases below the line are said to be few. */
export function figureOfValue(value: Value): LivingFigure {
  if (value.state === "known") return { kind: "known", value: value.value, ...(value.limited && { limited: true }) };
  return { kind: value.state === "suppressed" ? "withheld" : value.state };
}

/** A range as anybody could compute it; one that begins at nothing and ends nowhere says nothing. */
export function figureOfRange(range: Interval | undefined): LivingFigure {
  if (!range || (range.lower <= 0 && !Number.isFinite(range.upper))) return { kind: "withheld" };
  if (range.lower === range.upper) return { kind: "known", value: range.lower };
  return { kind: "range", lower: range.lower, upper: Number.isFinite(range.upper) ? range.upper : null };
}

/**
 * A ratio whose numerator is a range, over a known denominator: the range of the quotient, rounded outwards so that it never
 * promises more than the numbers behind it.
 */
export function ratioOfRange(
  definition: Pick<IndicatorDefinition, "factor" | "decimals" | "boundedBy100" | "guard">,
  numerator: LivingFigure,
  denominator: LivingFigure,
): LivingFigure {
  if (numerator.kind !== "range" || denominator.kind !== "known") return strongest(numerator, denominator);
  if (denominator.value <= 0) return { kind: "notApplicable" };
  if (denominator.value < (definition.guard ?? standardGuard).unreliableBelow) return { kind: "unreliable" };
  const step = 10 ** definition.decimals;
  // Rounded to the ninth digit first, or a quotient that ends exactly on a step would be pushed past it.
  const steps = (count: number) => Number(((definition.factor * count * step) / denominator.value).toFixed(9));
  const lower = Math.floor(steps(numerator.lower)) / step;
  if (definition.boundedBy100 && lower > 100) return { kind: "notApplicable" };
  return { kind: "range", lower, upper: numerator.upper === null ? null : Math.ceil(steps(numerator.upper)) / step };
}

/** Of two figures that are no numbers the one that says more about why: never delivered before withheld. */
function strongest(...figures: readonly LivingFigure[]): LivingFigure {
  for (const kind of ["missing", "notApplicable", "unreliable"] as const)
    if (figures.some((figure) => figure.kind === kind)) return { kind };
  return { kind: "withheld" };
}

/**
 * The mean of everybody from the published means of the parts, weighted with published numbers: each part is rounded, so the mean
 * of all lies within half a unit of the last digit.
 * @returns null where a part or its weight is not public
 */
export function meanOfMeans(
  parts: readonly { readonly mean: Value; readonly weight: Value }[],
  decimals: number,
): LivingFigure | null {
  let [sum, weight] = [0, 0];
  for (const part of parts) {
    if (part.weight.state !== "known") return null;
    if (part.weight.value === 0) continue;
    if (part.mean.state !== "known") return null;
    sum += part.mean.value * part.weight.value;
    weight += part.weight.value;
  }
  if (weight === 0) return null;
  const half = 0.5 * 10 ** -decimals;
  const step = 10 ** decimals;
  const steps = (mean: number) => Number((mean * step).toFixed(9));
  return {
    kind: "range",
    lower: Math.floor(steps(sum / weight - half)) / step,
    upper: Math.ceil(steps(sum / weight + half)) / step,
  };
}

/**
 * The sum over leaves of which some were never delivered: other published areas may cover them exactly, the large ones first.
 * @returns undefined where none do
 */
export function coveredSum(
  leaves: readonly number[],
  areas: readonly { readonly leafIds: readonly number[]; readonly value: Value }[],
): number | undefined {
  const open = new Set(leaves);
  let sum = 0;
  for (const { leafIds, value } of [...areas].sort((a, b) => b.leafIds.length - a.leafIds.length)) {
    if (value.state !== "known" || leafIds.length === 0 || !leafIds.every((leaf) => open.has(leaf))) continue;
    sum += value.value;
    for (const leaf of leafIds) open.delete(leaf);
    if (open.size === 0) return sum;
  }
  return undefined;
}

/**
 * Whether the published numbers of a count add up. An office that rounds or perturbs publishes numbers that must not be added: then
 * no self-drawn area has one.
 */
export function addsUp(areas: readonly { readonly leafIds: readonly number[]; readonly value: Value }[]): boolean {
  const numbers = new Map(
    areas.flatMap(({ leafIds: [leaf, ...others], value }) =>
      leaf !== undefined && others.length === 0 && value.state === "known" ? [[leaf, value.value] as const] : [],
    ),
  );
  return areas.every(({ leafIds, value }) => {
    if (value.state !== "known" || leafIds.length < 2 || !leafIds.every((leaf) => numbers.has(leaf))) return true;
    const sum = leafIds.reduce((total, leaf) => total + (numbers.get(leaf) ?? 0), 0);
    // Annual means are rounded by their office, each part by up to 0.1.
    const tolerance = Number.isInteger(value.value) && Number.isInteger(sum) ? 0.5 : 0.1 * (leafIds.length + 1);
    return Math.abs(sum - value.value) <= tolerance;
  });
}
