import type { ShownFormat } from "@/lib/atlas/schema";
import type { Figure } from "@/lib/releases/figures/schema";
import {
  changeUnit,
  describeValue,
  type FigureLocale,
  formatChange,
  formatNumber,
  formatRelativeChange,
  formatSignedNumber,
  formatUnit,
  formatValue,
} from "@/lib/statistics/format";
import { valueSigns } from "@/lib/statistics/values";

/** A figure as a view shows it: a value, a change in points, or a change in percent. */
export function formatShown(figure: Figure, format: ShownFormat, locale: FigureLocale): string {
  switch (format.style) {
    case "value":
      return formatValue(figure, format, locale);
    case "change":
      return formatChange(figure, format, locale);
    case "relative":
      return formatRelativeChange(figure, locale, format.decimals);
  }
}

/** The same without its unit, for columns and labels that name it once: "27,9", "(24,4)", "+2,3", ".". */
export function formatBare(figure: Figure, format: ShownFormat, locale: FigureLocale): string {
  if (figure.state !== "known") return valueSigns[figure.state].sign;
  const text = bareNumber(figure.value, format, locale);
  return figure.limited ? `(${text})` : text;
}

/** A number on the scale of the view, for axes and class bounds. */
export function bareNumber(x: number, format: ShownFormat, locale: FigureLocale, decimals = format.decimals): string {
  return format.style === "value" ? formatNumber(x, decimals, locale) : formatSignedNumber(x, decimals, locale);
}

/** In words, for screen readers: "27,9 Prozent", "gesperrt". */
export function describeShown(figure: Figure, format: ShownFormat, locale: FigureLocale): string {
  if (figure.state === "known" && format.style !== "value") return formatShown(figure, format, locale);
  return describeValue(figure, format, locale);
}

/** The unit of the view: "%", "Prozentpunkte", "Personen". */
export function shownUnit(format: ShownFormat, locale: FigureLocale): string {
  if (format.style === "relative") return "%";
  return format.style === "change" ? changeUnit(format.unit, locale) : formatUnit(format.unit, locale);
}

/** The word of a state: "gesperrt", "liegt nicht vor". Empty for a known value. */
export function stateWord(figure: Figure, locale: FigureLocale): string {
  return figure.state === "known" ? "" : valueSigns[figure.state][locale];
}
