import { roundHalfAwayFromZero } from "./rounding";
import { type Value, valueSigns } from "./values";

export type FigureLocale = "de" | "en";

/** How a figure is printed: its unit as the indicator names it (German, e.g. "%", "Personen", "Jahre") and its decimals. */
export interface FigureFormat {
  readonly unit: string;
  readonly decimals: number;
}

const NBSP = "\u00a0";
const MINUS = "\u2212";
const months = {
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** English words for the units of the standard catalogue; a unit added by a city is printed as it is. */
const englishUnits: Readonly<Record<string, string>> = {
  Personen: "persons",
  Kinder: "children",
  Jahre: "years",
  Haushalte: "households",
  Bedarfsgemeinschaften: "benefit units",
  "je 100": "per 100",
  Punkte: "points",
  Anzahl: "cases",
};

/** A number with grouping and decimal sign of the language: 1.234,5 or 1,234.5; minus is U+2212. Rounds half away from zero. */
export function formatNumber(x: number, decimals: number, locale: FigureLocale): string {
  if (!Number.isFinite(x)) return valueSigns.missing.sign;
  const rounded = roundHalfAwayFromZero(x, decimals);
  const [whole = "0", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === "de" ? "." : ",");
  const sign = rounded < 0 ? MINUS : "";
  return fraction === undefined ? sign + grouped : `${sign}${grouped}${locale === "de" ? "," : "."}${fraction}`;
}

/** As `formatNumber`, with a plus before positive numbers; for changes and differences. */
export function formatSignedNumber(x: number, decimals: number, locale: FigureLocale): string {
  const text = formatNumber(x, decimals, locale);
  return roundHalfAwayFromZero(x, decimals) > 0 ? `+${text}` : text;
}

/** The unit in the language of the page. */
export function formatUnit(unit: string, locale: FigureLocale): string {
  return locale === "en" ? (englishUnits[unit] ?? unit) : unit;
}

/**
 * A value with its unit, or the sign of its state (handbook §1.1). Limited reliability stands in brackets: "(22,4 %)".
 * English writes the percent sign without a space.
 */
export function formatValue(value: Value, format: FigureFormat, locale: FigureLocale): string {
  if (value.state !== "known") return valueSigns[value.state].sign;
  const text = withUnit(formatNumber(value.value, format.decimals, locale), format.unit, locale);
  return value.limited ? `(${text})` : text;
}

/**
 * A difference with sign and unit: percentages change in "Prozentpunkten", quotients per 100 in "Punkten",
 * everything else in its own unit ("+3,3 Prozentpunkte", "−0,2 Jahre", "+39 Personen").
 */
export function formatChange(change: Value, format: FigureFormat, locale: FigureLocale): string {
  if (change.state !== "known") return valueSigns[change.state].sign;
  const unit = changeUnit(format.unit, locale);
  const number = formatSignedNumber(change.value, format.decimals, locale);
  const text = unit === "" ? number : `${number}${NBSP}${unit}`;
  return change.limited ? `(${text})` : text;
}

/** A relative change with sign and percent: "+19,4 %". */
export function formatRelativeChange(change: Value, locale: FigureLocale, decimals = 1): string {
  if (change.state !== "known") return valueSigns[change.state].sign;
  const text = withUnit(formatSignedNumber(change.value, decimals, locale), "%", locale);
  return change.limited ? `(${text})` : text;
}

/** The unit in which a change of an indicator is measured. */
export function changeUnit(unit: string, locale: FigureLocale): string {
  if (unit === "%") return locale === "de" ? "Prozentpunkte" : "percentage points";
  if (unit === "je 100") return formatUnit("Punkte", locale);
  return formatUnit(unit, locale);
}

/**
 * A calendar date written out: "14. März 2027", "14 March 2027". Needs no clock and no time zone.
 * @param iso `YYYY-MM-DD`; a time after it is ignored
 * @throws RangeError when it is not a date
 */
export function formatDate(iso: string, locale: FigureLocale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso);
  const month = match ? months[locale][Number(match[2]) - 1] : undefined;
  const day = Number(match?.[3]);
  if (!match || !month || day < 1 || day > 31) throw new RangeError(`not a date: ${iso}`);
  return locale === "de" ? `${day}.${NBSP}${month} ${match[1]}` : `${day} ${month} ${match[1]}`;
}

/** The value in words for screen readers: "22,4 Prozent", "22,4 Prozent, eingeschränkt aussagekräftig", "gesperrt". */
export function describeValue(value: Value, format: FigureFormat, locale: FigureLocale): string {
  if (value.state !== "known") return valueSigns[value.state][locale];
  const number = formatNumber(value.value, format.decimals, locale).replace(MINUS, "minus ");
  const percent = locale === "de" ? "Prozent" : "percent";
  const words = `${number} ${format.unit === "%" ? percent : formatUnit(format.unit, locale)}`.trimEnd();
  if (!value.limited) return words;
  return locale === "de" ? `${words}, eingeschränkt aussagekräftig` : `${words}, of limited reliability`;
}

function withUnit(number: string, unit: string, locale: FigureLocale): string {
  if (unit === "") return number;
  if (unit === "%" && locale === "en") return `${number}%`;
  return `${number}${NBSP}${formatUnit(unit, locale)}`;
}
