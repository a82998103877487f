import type { IndicatorDetail, IndicatorSummary } from "@/lib/releases/figures/schema";
import { type FigureLocale, formatDate, formatUnit } from "@/lib/statistics/format";

/** "Ende 2025" for a 31 December, otherwise the whole date. */
export function dateWord(date: string, locale: FigureLocale): string {
  if (!date.endsWith("-12-31")) return (locale === "de" ? "am " : "on ") + formatDate(date, locale);
  return locale === "de" ? `Ende ${date.slice(0, 4)}` : `at the end of ${date.slice(0, 4)}`;
}

const dative: Readonly<Record<string, string>> = { Kinder: "Kindern", Haushalte: "Haushalten" };

/** The unit after "von": "von 530 Haushalten". */
export function unitAfterOf(unit: string, locale: FigureLocale): string {
  return locale === "de" ? (dative[unit] ?? unit) : formatUnit(unit, locale);
}

/**
 * How numerator and denominator belong together: `of` a part of a whole · `to` two separate groups · `before` against four
 * years earlier · `base` only the base is public · `none` nothing to say.
 */
export function partsOf(indicator: IndicatorDetail): "of" | "to" | "before" | "base" | "none" {
  if (indicator.kind === "relativeChange") return "before";
  if (indicator.kind !== "ratio") return "none";
  if (indicator.boundedBy100) return "of";
  return indicator.factor === 1 ? "base" : "to";
}

/** The unit people are counted in below the line, for "319 von 1.142 Personen". */
export function wholeUnit(indicator: IndicatorDetail): string {
  const units = new Set(indicator.denominator.map((count) => count.unit));
  return units.size === 1 ? ([...units][0] ?? "") : "";
}

const countOnly = /so viele|this many/i;

/**
 * The definition around a number: "Von 100 Kindern unter 18 leben so viele in …" becomes its two halves.
 * @returns null where the definition has no such place
 */
export function aroundNumber(
  indicator: Pick<IndicatorSummary, "definition">,
  locale: FigureLocale,
): readonly [before: string, after: string] | null {
  const [before, after, ...more] = indicator.definition[locale].split(countOnly);
  return before === undefined || after === undefined || more.length > 0 ? null : [before, after];
}

/** Two measures of one subject: how a switch names them. */
export function measureWord(indicator: Pick<IndicatorSummary, "kind">): "count" | "share" {
  return indicator.kind === "count" ? "count" : "share";
}

/** Long German compounds of the catalogue may break at their joint, on browsers that know no German hyphenation. */
export function breakable(text: string): string {
  return text.replace(
    /(Bedarfs|Migrations|Prozent|Bevölkerungs|Arbeitslosen|Mindestsicherungs)(?=\p{L}{5,})/gu,
    "$1\u00ad",
  );
}

/** A title inside an English sentence begins small; German nouns keep their capital. */
export const inSentence = (title: string, locale: "de" | "en"): string =>
  locale === "en" ? title.charAt(0).toLowerCase() + title.slice(1) : title;
