import type { StageKey } from "@/lib/glossary";

/** One thing to do: a verb, what it is about, how long it takes. */
export interface Task {
  readonly stage: StageKey;
  readonly verb: string;
  readonly object: string;
  readonly href: string;
  readonly minutes: number;
  /** ISO date; without one it merely waits. */
  readonly due?: string;
  /** Who is waiting, or since when. */
  readonly note?: string;
}

/** „45 Min.", „gut 3 Std.", „knapp 1 Std." */
export function effortWords(minutes: number): string {
  if (minutes < 60) return `${minutes} Min.`;
  const hours = Math.round(minutes / 60);
  return minutes > hours * 60 ? `gut ${hours} Std.` : minutes < hours * 60 ? `knapp ${hours} Std.` : `${hours} Std.`;
}

/** Overdue first, then by date, then what merely waits, short things first. */
export function byUrgency(a: Task, b: Task): number {
  return (a.due ?? "9999").localeCompare(b.due ?? "9999") || a.minutes - b.minutes;
}

/** Whole days from `today` until `due`; negative when past. */
export function daysUntil(due: string, today: string): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}
