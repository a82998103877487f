import * as z from "zod";
import { checkbox, choices, dateInput, germanNumber, listOf, optionalText } from "@/lib/platform/input";

const euros = () => germanNumber().pipe(z.number().int("Bitte ganze Euro eingeben.").min(0).max(2_000_000_000));
const optionalId = z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional());
/** Left out by the seed; a form sends it, so that nobody overwrites a newer state. */
const version = z.coerce.number().int().min(1).optional();

export const setMilestonesInput = z.object({
  measureId: z.uuid(),
  version,
  milestones: listOf(z.object({ id: optionalId, title: z.string().trim().min(1).max(200), dueOn: dateInput() })).refine(
    (list) => list.length <= 40,
    "Bitte höchstens 40 Meilensteine.",
  ),
});
export type SetMilestones = z.output<typeof setMilestonesInput>;

export const reachMilestoneInput = z.object({ milestoneId: z.uuid(), reachedOn: dateInput() });
export type ReachMilestone = z.output<typeof reachMilestoneInput>;

export const fundingLineInput = z.object({
  year: germanNumber().pipe(z.number().int().min(2000).max(2100)),
  source: z.string().trim().min(1).max(200),
  total: euros(),
  grant: euros().default(0),
  thirdParty: euros().default(0),
});
export type FundingLine = z.output<typeof fundingLineInput>;

export const setFundingInput = z.object({
  measureId: z.uuid(),
  version,
  lines: listOf(fundingLineInput).refine((list) => list.length <= 80, "Bitte höchstens 80 Zeilen."),
});
export type SetFunding = z.output<typeof setFundingInput>;

export const reportProgressInput = z.object({
  measureId: z.uuid(),
  asOf: dateInput(),
  done: z.string().trim().min(1).max(4000),
  next: z.string().trim().min(1).max(4000),
  deviations: optionalText(4000),
  /** Euros spent in the calendar year of `asOf` so far. */
  spent: z.preprocess((value) => (value === "" ? undefined : value), euros().optional()),
  fundingAtRisk: checkbox().default(false),
  /** Milestones that were reached, as of the same day. */
  reached: choices(z.uuid()).default([]),
});
export type ReportProgress = Pick<z.output<typeof reportProgressInput>, "measureId" | "asOf" | "done" | "next"> &
  Partial<z.output<typeof reportProgressInput>>;

export const deliveryColours = ["green", "yellow", "red", "grey", "blue"] as const;
export type DeliveryColour = (typeof deliveryColours)[number];

/** Why the Ampel shows what it shows, as data: the page puts it into words of its language. */
export type DeliveryReason =
  | { readonly kind: "closed" }
  | { readonly kind: "notStarted"; readonly startsOn: string }
  | { readonly kind: "onTime" }
  | { readonly kind: "late"; readonly title: string; readonly weeks: number; readonly open: boolean }
  | { readonly kind: "noMilestones" }
  | { readonly kind: "spending"; readonly percent: number; readonly asOf: string }
  | { readonly kind: "spendingUnknown" }
  | { readonly kind: "vacant" }
  | { readonly kind: "fundingAtRisk" };

export interface DeliveryStatus {
  readonly colour: DeliveryColour;
  /** The strongest first. */
  readonly reasons: readonly DeliveryReason[];
  /** ISO day the rule was applied for. */
  readonly asOf: string;
}

export interface MilestoneView {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
  /** Whole weeks behind its date, reached or not; 0 when in time. */
  readonly weeksLate: number;
}

export interface FundingLineView extends FundingLine {
  readonly ownShare: number;
}

/** Sum over the lines of one year, or of all. */
export interface FundingSum {
  readonly total: number;
  readonly grant: number;
  readonly thirdParty: number;
  readonly ownShare: number;
  /** Percent, unrounded; null when nothing is spent. */
  readonly ownPercent: number | null;
}

export interface FundingView {
  readonly lines: readonly FundingLineView[];
  readonly years: readonly (FundingSum & { readonly year: number })[];
  readonly sum: FundingSum;
}

export interface ProgressView {
  readonly id: string;
  readonly asOf: string;
  readonly done: string;
  readonly next: string;
  readonly deviations: string | null;
  readonly spent: number | null;
  readonly fundingAtRisk: boolean;
  /** What the Ampel showed on that day. */
  readonly status: DeliveryStatus;
  /** Only inside. */
  readonly byName: string | null;
}
