import * as z from "zod";
import type { FixedComparison, NamedArea, TargetIndicator } from "@/lib/cycle/measures/targets/schema";
import type { BilingualText } from "@/lib/releases/figures/schema";
import type { CourseWindow } from "@/lib/statistics/courseHistory";
import type { Disclosed } from "@/lib/statistics/disclosed";
import type { Estimate, NotAssessableReason } from "@/lib/statistics/expectedCourse";
import type { Interval, Observation } from "@/lib/statistics/smallNumbers";

export const proposals = ["continue", "adapt", "end", "wait"] as const;
export type Proposal = (typeof proposals)[number];

export const judgeReviewInput = z.object({
  reviewId: z.uuid(),
  proposal: z.enum(proposals, "Bitte einen Vorschlag wählen."),
  reason: z.string().trim().min(1, "Bitte kurz begründen.").max(4000),
  /** How many judgements the reviewer had before them; without it, it is added whatever was said in between. */
  seen: z.coerce.number().int().min(0).optional(),
});
export type JudgeReview = z.output<typeof judgeReviewInput>;

export const takeOverReviewInput = z.object({
  reviewId: z.uuid(),
  cycleId: z.uuid("Bitte einen Zyklus wählen."),
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(10_000),
});
export type TakeOverReview = z.output<typeof takeOverReviewInput>;

/** Why a review says nothing yet: of the method, or because the values of the measure's own areas are not released. */
export type NotYetReason = NotAssessableReason | "notReleased";

/** One year as chart and table show it; shares from 0 to 1. */
export interface ReviewYear {
  readonly year: number;
  /** null where the release does not know it. */
  readonly observed: null | (Observation & { readonly share: number; readonly whiskers: Interval });
  readonly expected: null | { readonly share: number; readonly band80: Interval; readonly band95: Interval };
  readonly city: number | null;
  readonly judged: boolean;
}

export interface Assessment {
  readonly verdict: "below" | "above" | "within";
  readonly effect: Estimate;
  readonly observedShare: number;
  readonly expectedShare: Estimate;
  /** Percentage points. */
  readonly difference: Estimate;
  readonly cases: Estimate;
  readonly placebos: readonly (NamedArea & { readonly z: number })[];
  readonly z: number;
  readonly placeboP: number;
  /** How far a z may lie from 0 and still be within what was to be expected (q of step 7). */
  readonly limit: number;
  readonly model: {
    readonly coefficients: readonly number[];
    readonly between: number;
    readonly overdispersion: number;
    readonly comparisonAreas: number;
  };
}

/** From the selection year to the newest one; shown, never tested. */
export interface Companions {
  readonly from: number;
  readonly to: number;
  readonly numerator: null | { readonly name: BilingualText; readonly from: number; readonly to: number };
  readonly denominator: null | { readonly name: BilingualText; readonly from: number; readonly to: number };
  readonly population: null | { readonly from: number; readonly to: number };
  /** Observed minus expected of the adjacent areas, in percentage points. */
  readonly neighbours: readonly { readonly name: string; readonly points: number }[];
}

/**
 * Everything a review shows, computed once on one release from released values only, and kept for ever. A later release makes
 * a new review; this one never changes.
 */
export interface ReviewResult {
  readonly release: { readonly id: number; readonly title: string };
  readonly indicator: TargetIndicator;
  readonly direction: "fall" | "rise" | "hold";
  /** The measure's areas, as people call them. */
  readonly areaName: string;
  readonly cityName: string | null;
  readonly baselineDate: string;
  readonly startsOn: string;
  /** Judged years that are known are in `postYears`; `plannedYears` is how many there will be. */
  readonly window: CourseWindow;
  readonly plannedYears: number;
  readonly fixed: FixedComparison;
  readonly fixedAt: string;
  /** Fixed comparison areas whose values this release does not hold for every year. */
  readonly leftOut: readonly NamedArea[];
  readonly years: readonly ReviewYear[];
  readonly assessment: Assessment | null;
  readonly reason: NotYetReason | null;
  /** The verdict in a German word, for lists and the thread. */
  readonly verdictWord: string;
  readonly companions: Companions;
  readonly sources: readonly string[];
}

export const conclusions = [
  "fellMore",
  "roseLess",
  "roseMore",
  "fellLess",
  "unfavourable",
  "lower",
  "higher",
  "within",
  "notYet",
] as const;
/** The verdict as the direction of the target reads it. */
export type Conclusion = (typeof conclusions)[number];

export interface JudgementView {
  readonly number: number;
  readonly proposal: Proposal;
  readonly reason: string;
  readonly at: Date;
  /** Only inside. */
  readonly byName: string | null;
}

export interface ReviewView {
  readonly id: string;
  readonly measure: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly cycleId: string;
    readonly cycleSlug: string;
    readonly responsibleId: string;
    readonly areas: readonly { readonly partition: string; readonly key: string; readonly name: string }[];
  };
  readonly targetId: string;
  readonly isMain: boolean;
  readonly targetValue: number | null;
  readonly targetDate: string | null;
  readonly releaseId: number;
  /** Newest reference date looked at. */
  readonly date: string;
  readonly computedAt: Date;
  readonly result: Disclosed<ReviewResult>;
  readonly conclusion: Conclusion;
  /** Newest first. */
  readonly judgements: readonly JudgementView[];
  readonly takenOver: null | { readonly findingId: string; readonly findingNumber: string | null; readonly at: Date };
  /** No newer review of the same target exists that this viewer may see. */
  readonly isNewest: boolean;
}

/** What a list says of a measure's effect. */
export interface EffectSummary {
  readonly reviewId: string;
  readonly conclusion: Conclusion;
  readonly difference: Estimate | null;
  readonly indicator: TargetIndicator;
  readonly judged: boolean;
  readonly date: string;
}
