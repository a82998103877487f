import type { Figure } from "@/lib/releases/figures/schema";
import { type ClassMethod, classesOf, classOf, type ValueClass } from "@/lib/statistics/classes";
import { roundHalfAwayFromZero } from "@/lib/statistics/rounding";
import { numberOf } from "@/lib/statistics/values";
import type { AtlasArea, AtlasClass, AtlasMode, KeySentence, ShownFormat } from "./schema";

/** How figures of a view are printed: counts change in percent, everything else in its own unit. */
export function shownFormat(
  indicator: { readonly kind: string; readonly unit: string; readonly decimals: number },
  mode: AtlasMode,
): ShownFormat {
  const { unit, decimals } = indicator;
  if (mode === "status") return { unit, decimals, style: "value" };
  if (indicator.kind === "count") return { unit: "%", decimals: 1, style: "relative" };
  return { unit, decimals, style: "change" };
}

/**
 * Classes of a map over all years. A change takes a scale that is symmetric around zero, so that a colour says both direction
 * and size: the middle class holds what hardly changed.
 */
export function mapClasses(values: readonly number[], mode: AtlasMode, method: ClassMethod): ValueClass[] {
  if (mode === "status") return classesOf(values, method);
  const sizes = classesOf(
    values.map((value) => Math.abs(value)),
    method,
    3,
  );
  const inner = sizes.slice(1).map((one) => one.lower);
  const largest = sizes.at(-1)?.upper ?? 0;
  if (inner.length === 0 || largest === 0) return values.length > 0 ? [{ lower: -largest, upper: largest }] : [];
  const lowers = [-largest, ...inner.map((bound) => -bound).reverse(), ...inner];
  return lowers.map((lower, i) => ({ lower, upper: lowers[i + 1] ?? largest }));
}

/** Classes with the number of areas of this view in each. */
export function countedClasses(classes: readonly ValueClass[], shown: readonly Figure[]): AtlasClass[] {
  const counts = classes.map(() => 0);
  for (const figure of shown) {
    const value = numberOf(figure);
    const index = value === undefined ? undefined : classOf(value, classes);
    if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
  }
  return classes.map((one, i) => ({ ...one, count: counts[i] ?? 0 }));
}

/** What the sentence under a map is made of. */
export function keySentenceOf(areas: readonly Omit<AtlasArea, "geometry">[], format: ShownFormat): KeySentence {
  const places = areas.filter((area) => !area.isResidual);
  const state = (name: string) => places.filter((area) => area.shown.state === name).length;
  const position = (name: string) => places.filter((area) => area.position === name).length;
  const change = places.flatMap((area) => {
    const value = numberOf(format.style === "relative" ? area.change.relative : area.change.difference);
    return value === undefined ? [] : [Math.sign(roundHalfAwayFromZero(value, format.decimals))];
  });
  const ordered = places
    .filter((area) => area.comparable && area.shown.state === "known")
    .sort((a, b) => (numberOf(b.shown) ?? 0) - (numberOf(a.shown) ?? 0));
  const named = (area: Omit<AtlasArea, "geometry"> | undefined) =>
    area ? { key: area.key, name: area.name, shown: area.shown } : null;
  return {
    areas: places.length,
    known: state("known"),
    suppressed: state("suppressed"),
    unreliable: state("unreliable"),
    missing: state("missing") + state("notApplicable"),
    above: position("above"),
    similar: position("similar"),
    below: position("below"),
    risen: change.filter((sign) => sign > 0).length,
    fallen: change.filter((sign) => sign < 0).length,
    unchanged: change.filter((sign) => sign === 0).length,
    highest: named(ordered[0]),
    lowest: ordered.length > 1 ? named(ordered.at(-1)) : null,
  };
}

/** The date of a view: the one asked for, else the newest before it, else the newest. */
export function nearestDate(dates: readonly string[], wanted: string | undefined): string | undefined {
  if (wanted === undefined) return dates.at(-1);
  return dates.findLast((date) => date <= wanted) ?? dates.at(-1);
}
