import { daysBetween, isoDateInBerlin } from "@/lib/platform/clock";
import type { ConsultationState } from "./schema";

/** What the state follows from. Days are ISO. */
export interface ConsultationDates {
  readonly published: boolean;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closed: boolean;
  readonly answered: boolean;
}

/**
 * planned → (published) announced → open → ended (the last day is over) → closed (by a person) → answered.
 * `closesOn` is the last day on which one may take part.
 */
export function stateOf(dates: ConsultationDates, today: string): ConsultationState {
  if (dates.answered) return "answered";
  if (dates.closed) return "closed";
  if (!dates.published) return "planned";
  if (today < dates.opensOn) return "announced";
  return today <= dates.closesOn ? "open" : "ended";
}

/** Days on which one can still take part, today included; 0 when it is over. */
export function daysLeft(closesOn: string, today: string): number {
  return Math.max(0, daysBetween(today, closesOn) + 1);
}

/** The last day on which one could take part: the day of an earlier end by a person, else the day planned. ISO. */
export function lastDay({ closesOn, closedAt }: { closesOn: string; closedAt: Date | null }): string {
  const closed = closedAt ? isoDateInBerlin(closedAt) : closesOn;
  return closed < closesOn ? closed : closesOn;
}

/** „6.12.2026": days as they stand in sentences and mails. */
export const germanDate = (iso: string) => iso.split("-").reverse().map(Number).join(".");
