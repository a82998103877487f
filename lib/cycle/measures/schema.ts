import * as z from "zod";
import { areaReference } from "@/lib/cycle/findings/schema";
import { choices, dateInput, optionalDate, optionalText } from "@/lib/platform/input";
import type { DeliveryStatus, FundingView, MilestoneView, ProgressView } from "./progress/schema";
import type { TargetView } from "./targets/schema";

const optionalEmail = z.preprocess((value) => (value === "" ? undefined : value), z.email().max(200).optional());

const measureFields = {
  title: z.string().trim().min(1).max(160),
  /** One sentence: who should be better off, and how. */
  aim: z.string().trim().min(1).max(600),
  description: z.string().trim().min(1).max(6000),
  /** Handlungsfeld, e.g. „Kinder und Familien" */
  field: z.string().trim().min(1).max(120),
  decisionId: z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional()),
  responsibleId: z.uuid("Bitte eine Organisation wählen."),
  partners: optionalText(300),
  /** Empty = the post is vacant; the Ampel says so. */
  contactName: z.string().trim().max(120).default(""),
  contactPhone: optionalText(60),
  contactEmail: optionalEmail,
  startsOn: dateInput(),
  endsOn: optionalDate(),
  areas: choices(areaReference).refine(
    (list) => list.length >= 1 && list.length <= 60,
    "Bitte wählen Sie 1 bis 60 Gebiete.",
  ),
  recommendations: choices(z.uuid()).refine((list) => list.length > 0, "Bitte mindestens eine Empfehlung wählen."),
};
const endAfterStart = (value: { startsOn: string; endsOn?: string }) => !value.endsOn || value.startsOn <= value.endsOn;
const endBeforeStart = { path: ["endsOn"], error: "Das Ende liegt vor dem Anfang." };

export const createMeasureInput = z
  .object({ cycleId: z.uuid(), ...measureFields })
  .refine(endAfterStart, endBeforeStart);
/** `number` only for measures that had one before: seed and imports. */
export type CreateMeasure = z.output<typeof createMeasureInput> & { readonly number?: string };

export const changeMeasureInput = z
  .object({ measureId: z.uuid(), version: z.coerce.number().int().min(1), ...measureFields })
  .refine(endAfterStart, endBeforeStart);
export type ChangeMeasure = z.output<typeof changeMeasureInput>;

export const measureForm = z.object({ measureId: z.uuid() });
export const closeMeasureInput = z.object({
  measureId: z.uuid(),
  reason: z.string().trim().min(1, "Bitte kurz begründen.").max(2000),
});
export type CloseMeasure = z.output<typeof closeMeasureInput>;

export const measureStates = ["running", "planned", "closed"] as const;
export type MeasureState = (typeof measureStates)[number];

/** What the public list may be asked for in its address; what does not fit falls back to everything. */
export const measureListRequest = z.object({
  feld: z.string().max(120).optional().catch(undefined),
  gebiet: z.string().max(240).optional().catch(undefined),
  stand: z.enum(["laufend", "geplant", "beendet"]).optional().catch(undefined),
});
export type MeasureListRequest = z.output<typeof measureListRequest>;

export interface MeasureAreaView {
  readonly partition: string;
  readonly partitionName: string;
  readonly key: string;
  readonly name: string;
}

/** What a list shows of a measure; its effect comes from the review. */
export interface MeasureRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly aim: string;
  readonly field: string;
  readonly cycleId: string;
  readonly cycleSlug: string;
  readonly responsible: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly areas: readonly MeasureAreaView[];
  readonly state: MeasureState;
  readonly status: DeliveryStatus;
  readonly total: number;
  /** Key of the indicator of the main target. */
  readonly mainIndicator: string | null;
  readonly hasDecision: boolean;
  readonly publishedAt: Date | null;
  /** ISO date of the newest progress report. */
  readonly reportedOn: string | null;
}

export interface MeasureView extends MeasureRow {
  readonly description: string;
  readonly partners: string | null;
  readonly contact: { readonly name: string; readonly phone: string | null; readonly email: string | null };
  readonly version: number;
  readonly cycleTitle: string;
  readonly decision: null | {
    readonly id: string;
    readonly paperNumber: string;
    readonly committee: string;
    readonly decidedOn: string;
    readonly title: string;
    readonly result: string;
  };
  readonly recommendations: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly targets: readonly TargetView[];
  readonly milestones: readonly MilestoneView[];
  readonly funding: FundingView;
  /** Newest first. */
  readonly progress: readonly ProgressView[];
  readonly closure: null | { readonly at: Date; readonly reason: string };
}
