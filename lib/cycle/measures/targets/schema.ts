import * as z from "zod";
import { checkbox, dateInput, germanNumber, optionalDate } from "@/lib/platform/input";
import type { BilingualText } from "@/lib/releases/figures/schema";
import type { ExclusionReason } from "@/lib/statistics/comparisonSet";
import type { CourseWindow } from "@/lib/statistics/courseHistory";
import type { Disclosed } from "@/lib/statistics/disclosed";
import type { NotAssessableReason } from "@/lib/statistics/expectedCourse";

export const directions = ["fall", "rise", "hold"] as const;
export type Direction = (typeof directions)[number];

const optionalNumber = z.preprocess((value) => (value === "" ? undefined : value), germanNumber().optional());
const optionalYears = (min: number, max: number) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().int().min(min).max(max).optional());

export const setTargetInput = z.object({
  measureId: z.uuid(),
  indicatorKey: z.string().min(1, "Bitte einen Indikator wählen.").max(120),
  isMain: checkbox().default(false),
  direction: z.enum(directions),
  /** s: the newest data known when the areas were chosen. */
  baselineDate: dateInput(),
  /** In the unit of the indicator. */
  targetValue: optionalNumber,
  targetDate: optionalDate(),
  /** ℓ; without it so long that the first judged date lies half a year after the start. */
  startLag: optionalYears(0, 5),
  yearsBefore: optionalYears(2, 5),
  yearsJudged: optionalYears(1, 3),
});
export type SetTarget = Pick<
  z.output<typeof setTargetInput>,
  "measureId" | "indicatorKey" | "direction" | "baselineDate"
> &
  Partial<z.output<typeof setTargetInput>>;

export const targetForm = z.object({ targetId: z.uuid() });

export interface NamedArea {
  readonly key: string;
  readonly name: string;
}

/** The comparison set and the Nachweisgrenze as they were fixed: stored with the target, public with the measure. */
export interface FixedComparison {
  readonly partition: { readonly key: string; readonly name: BilingualText };
  readonly treated: readonly NamedArea[];
  readonly comparison: readonly NamedArea[];
  readonly excluded: readonly (NamedArea & { readonly reason: ExclusionReason })[];
  /** With the years before that are really known (k). */
  readonly window: CourseWindow;
  readonly release: { readonly id: number; readonly title: string };
  /** Of the treated areas together in the selection year; null where it is not released. */
  readonly baseline: null | { readonly cases: number; readonly base: number };
  /** null where it cannot be given, with the reason beside it. */
  readonly detectable: null | Detectable;
  readonly undetectable: NotAssessableReason | null;
}

/** Nachweisgrenze: the change that a review would recognise four times out of five. */
export interface Detectable {
  readonly logOdds: number;
  /** With the sign of the wanted direction. */
  readonly points: number;
  /** Share that would have to be reached, 0 to 1. */
  readonly share: number;
  readonly learnedFrom: CourseWindow;
}

/** A comparison set before it is fixed. */
export interface ComparisonPlan extends FixedComparison {
  /** Years after the start-up that the release already holds: too late to fix a set for them. */
  readonly knownTooEarly: readonly number[];
}

export interface TargetIndicator {
  readonly key: string;
  readonly name: BilingualText;
  readonly shortName: BilingualText;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: "burden" | "neutral";
}

export interface TargetView {
  readonly id: string;
  readonly indicator: TargetIndicator;
  readonly isMain: boolean;
  readonly direction: Direction;
  readonly baselineDate: string;
  readonly targetValue: number | null;
  readonly targetDate: string | null;
  readonly window: CourseWindow;
  readonly comparison: Disclosed<FixedComparison> | null;
  readonly comparisonFixedAt: Date | null;
}
