import { type FigureLocale, formatNumber } from "@/lib/statistics/format";

/** Whole euros: "2.223.000 €", "€2,223,000". */
export function formatEuros(amount: number, locale: FigureLocale): string {
  return locale === "de" ? `${formatNumber(amount, 0, "de")}\u00a0€` : `€${formatNumber(amount, 0, "en")}`;
}

/** "August 2019" */
export function monthAndYear(date: string, locale: FigureLocale): string {
  return new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));
}

/** "14.9.2020", "14 Sep 2020": short, for a timeline. */
export function shortDate(date: string, locale: FigureLocale): string {
  return new Intl.DateTimeFormat(
    locale === "de" ? "de-DE" : "en-GB",
    locale === "de"
      ? { day: "numeric", month: "numeric", year: "numeric", timeZone: "UTC" }
      : { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  ).format(new Date(`${date}T00:00:00Z`));
}
