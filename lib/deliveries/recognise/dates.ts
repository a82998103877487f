import type { SourceCell } from "../read/rows";
import type { DateFormat } from "../schema";

const months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

/**
 * Reads a reference date as JJJJ-MM-TT, or `undefined`. A bare year stands for `day` of that year (usually 31 December),
 * a month for its last day.
 */
export function readDate(cell: SourceCell, format: DateFormat = "auto", day = "12-31"): string | undefined {
  if (cell.date !== undefined) return valid(cell.date);
  const text = cell.text.trim();
  const any = format === "auto";
  if (any || format === "iso") {
    const iso =
      /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^((?:19|20)\d{2})()(\d{2})(\d{2})$/.exec(text);
    if (iso) return build(iso[1], iso[3], iso[4]);
  }
  if (any || format === "german") {
    const german = /^(?:Stand:?\s*|am\s+)?(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/.exec(text);
    if (german) return build(german[3]?.length === 2 ? `20${german[3]}` : german[3], german[2], german[1]);
    const named = /^(\d{1,2})\.\s*(\p{L}{3,})\.?\s+(\d{4})$/u.exec(text);
    if (named) return build(named[3], String(monthOf(named[2] ?? "")), named[1]);
  }
  if (any || format === "year") {
    const year = /^(?:Jahr\s+)?((?:18|19|20)\d{2})(?:[.,]0+)?$/.exec(text);
    if (year) return valid(`${year[1]}-${day}`);
  }
  if (any || format === "monthYear") {
    const named = /^(\p{L}{3,})\.?\s+(\d{4})$/u.exec(text);
    const month = named ? monthOf(named[1] ?? "") : 0;
    if (named && month > 0) return lastDay(Number(named[2]), month);
    const numeric = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? undefined;
    if (numeric) return lastDay(Number(numeric[2]), Number(numeric[1]));
    const isoMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
    if (isoMonth) return lastDay(Number(isoMonth[1]), Number(isoMonth[2]));
  }
  return undefined;
}

function monthOf(name: string): number {
  const start = name.toLowerCase().replace("mae", "mär").replace("mrz", "mär").slice(0, 3);
  return months.indexOf(start) + 1;
}

function lastDay(year: number, month: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return build(String(year), String(month), String(day));
}

function build(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  return valid(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
}

/** Refuses 31 February and anything that is no calendar day. */
function valid(text: string): string | undefined {
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** Whether a text is nothing but a plausible year, as a heading of an areas-by-years table is. */
export function isYear(text: string): boolean {
  return /^(19|20)\d{2}$/.test(text.trim());
}

/** The reference date a heading names: "2020", "31.12.2020", "Einwohner 2020". */
export function dateInHeading(text: string, day = "12-31"): string | undefined {
  const whole = readDate({ text }, "auto", day);
  if (whole) return whole;
  const full = /(\d{1,2}\.\d{1,2}\.\d{4})/.exec(text)?.[1];
  if (full) return readDate({ text: full }, "german", day);
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)];
  return years.length === 1 && years[0]?.[1] ? readDate({ text: years[0][1] }, "year", day) : undefined;
}
