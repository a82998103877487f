import { type FigureLocale, formatDate } from "@/lib/statistics/format";

const zone = "Europe/Berlin";

/** Day of an instant in the city: "14. März 2027". */
export function dayOf(at: Date, locale: string): string {
  return formatDate(new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(at), locale as FigureLocale);
}

/** The same in a table: "14.03.2027". */
export function shortDayOf(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "de-DE", {
    timeZone: zone,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }).format(at);
}

/** Time of an instant in the city: "14:32". */
export function timeOf(at: Date): string {
  return new Intl.DateTimeFormat("de-DE", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(at);
}

/** An ISO day written out. */
export const isoDay = (iso: string, locale: string): string => formatDate(iso, locale as FigureLocale);

/** "Sonntag" */
export function weekdayOf(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "de-DE", { timeZone: "UTC", weekday: "long" }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}
