import * as z from "zod";
import type { StageKey } from "@/lib/glossary";

export const calendarKinds = [
  "stageStart",
  "stageEnd",
  "consultationStart",
  "consultationEnd",
  "milestone",
  "progressReport",
  "review",
] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** One date: what happens, on which day, and whose it is. */
export interface CalendarEntry {
  /** Stays the same from download to download, so that a calendar program moves the entry instead of doubling it. */
  readonly uid: string;
  /** ISO day. */
  readonly on: string;
  readonly kind: CalendarKind;
  readonly stage: StageKey;
  readonly title: string;
  readonly detail?: string;
  /** Address in the workspace, or at the public door for what this person may only read there. */
  readonly href: string;
  readonly state: "coming" | "done" | "overdue";
  /** Of the person's own organisation, or followed by the person. */
  readonly mine: boolean;
}

/** What the address of the calendar may ask for; what does not fit falls back to today's month and everything. */
export const calendarRequest = z.object({
  ab: z
    .string()
    .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  nur: z.literal("meine").optional().catch(undefined),
});
export type CalendarRequest = z.output<typeof calendarRequest>;
