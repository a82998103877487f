import type { CalendarEntry } from "./schema";

/** The same day so many months later; the last of the month where that month is shorter. ISO day in, ISO day out. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** Half a year after the last progress report, or after the start, the next one is due (handbook §6.2). */
export const nextProgressReport = (lastOrStart: string): string => monthsLater(lastOrStart, 6);

/**
 * When the data a review waits for will probably be there: as long after their reference date as last time.
 * @param wanted reference date the review waits for
 * @param last newest reference date known, and the day on which it was released
 */
export function expectedRelease(wanted: string, last: { date: string; releasedOn: string } | null): string {
  if (!last) return wanted;
  const delay = Math.max(0, Date.parse(last.releasedOn) - Date.parse(last.date));
  return new Date(Date.parse(wanted) + delay).toISOString().slice(0, 10);
}

/**
 * The reference date the next review of a target waits for: years lag + 1 … lag + judged after the baseline, the first that
 * lies after the newest review. @returns null when all planned years are judged
 */
export function nextJudgedDate(
  target: { baselineDate: string; startLag: number; yearsJudged: number },
  newestReview: string | null,
): string | null {
  for (let year = target.startLag + 1; year <= target.startLag + target.yearsJudged; year++) {
    const date = monthsLater(target.baselineDate, 12 * year);
    if (!newestReview || date > newestReview) return date;
  }
  return null;
}

/** „November 2026" */
export const monthName = (month: string): string =>
  new Intl.DateTimeFormat("de-DE", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

export interface Month {
  /** 2026-11 */
  readonly key: string;
  readonly entries: readonly CalendarEntry[];
}

/** Months with their entries in the order of the days; months without any are left out. */
export function monthsOf(entries: readonly CalendarEntry[]): Month[] {
  const months = new Map<string, CalendarEntry[]>();
  for (const entry of [...entries].sort(byDay)) {
    const key = entry.on.slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), entry]);
  }
  return [...months].map(([key, own]) => ({ key, entries: own }));
}

/** What is overdue, however long ago: looking ahead must not lose it. */
export const overdueOf = (entries: readonly CalendarEntry[]): CalendarEntry[] =>
  entries.filter((entry) => entry.state === "overdue").sort(byDay);

const byDay = (a: CalendarEntry, b: CalendarEntry) =>
  a.on.localeCompare(b.on) || a.stage.localeCompare(b.stage) || a.title.localeCompare(b.title, "de");
