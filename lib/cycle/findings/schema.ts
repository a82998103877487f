import * as z from "zod";
import { choices, dateInput } from "@/lib/platform/input";
import type { BilingualText, Figure } from "@/lib/releases/figures/schema";
import type { IndicatorChange } from "@/lib/statistics/change";

/** An area by its partition and key, in forms as one text: „bezirke/11". */
export const areaReference = z.preprocess(
  (value) => {
    const match = typeof value === "string" ? /^([^/]+)\/(.+)$/.exec(value) : null;
    return match ? { partition: match[1], area: match[2] } : value;
  },
  z.object({ partition: z.string().min(1).max(120), area: z.string().min(1).max(120) }),
);
export type AreaReference = z.output<typeof areaReference>;

const title = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(10_000);
const areas = choices(areaReference).refine(
  (list) => list.length >= 1 && list.length <= 60,
  "Bitte wählen Sie 1 bis 60 Gebiete.",
);
const indicators = choices(z.string().min(1).max(120)).refine(
  (list) => list.length >= 1 && list.length <= 12,
  "Bitte wählen Sie 1 bis 12 Indikatoren.",
);

export const writeFindingInput = z.object({
  cycleId: z.uuid(),
  title,
  text,
  /** Stichtag of the figures the finding rests on. */
  date: dateInput(),
  areas,
  indicators,
});
/** `releaseId`: the release the evidence is frozen from; the newest when left out. */
export type WriteFinding = z.output<typeof writeFindingInput> & { readonly releaseId?: number };

export const changeFindingForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
  title,
  text,
  date: dateInput(),
  areas,
  indicators,
});
/** What the finding rests on may be left out: then it stays as it is. */
export interface ChangeFinding {
  readonly id: string;
  readonly baseVersion: number;
  readonly title: string;
  readonly text: string;
  readonly basis?: {
    readonly date: string;
    readonly areas: readonly AreaReference[];
    readonly indicators: readonly string[];
    readonly releaseId?: number;
  };
}

export const findingForm = z.object({ id: z.uuid() });

/** The figures of one indicator in one area, as they stood when the finding was written. */
export interface EvidenceFigures {
  readonly format: {
    readonly name: BilingualText;
    readonly unit: string;
    readonly decimals: number;
    readonly kind: "count" | "ratio" | "relativeChange" | "rate";
  };
  readonly value: Figure;
  readonly numerator: Figure;
  readonly denominator: Figure;
  readonly change: IndicatorChange<Figure>;
  /** Date the change is measured from; null where there is none. */
  readonly before: string | null;
  readonly city: Figure;
  readonly sources: readonly string[];
}

export interface Evidence {
  readonly releaseId: number;
  readonly releaseTitle: string;
  readonly indicatorKey: string;
  readonly partitionKey: string;
  readonly areaKey: string;
  readonly areaName: string;
  readonly date: string;
  readonly figures: EvidenceFigures;
}

export interface FindingRow {
  readonly id: string;
  readonly number: string;
  readonly cycleId: string;
  readonly title: string;
  readonly date: string;
  readonly areas: readonly { readonly partition: string; readonly key: string; readonly name: string }[];
  readonly indicators: readonly string[];
  /** Numbers of the recommendations drawn from it that this viewer may see. */
  readonly recommendations: readonly { readonly number: string; readonly id: string }[];
  readonly publishedAt: Date | null;
}

export interface FindingView extends FindingRow {
  readonly cycleTitle: string;
  readonly cycleSlug: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly evidence: readonly Evidence[];
  /** Only inside: who wrote it, which version it is. */
  readonly inside: null | { readonly version: number; readonly authorName: string; readonly editedAt: Date };
  /** The review it carries on, if any. */
  readonly fromReviewId: string | null;
}
