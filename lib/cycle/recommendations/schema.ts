import * as z from "zod";
import { choices, optionalText } from "@/lib/platform/input";

export const priorities = ["high", "medium", "low"] as const;
export type Priority = (typeof priorities)[number];

const title = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(10_000);
const findingIds = choices(z.uuid()).refine(
  (list) => list.length >= 1 && list.length <= 40,
  "Bitte wählen Sie mindestens einen Befund. Ohne Befund hat die Empfehlung keine Grundlage.",
);
const frame = {
  /** Handlungsfeld, e.g. „Familie und Kinder". */
  field: z.string().trim().min(1).max(120),
  /** Whom it is addressed to. */
  addressee: z.string().trim().min(1).max(200),
  priority: z.enum(priorities),
  proposedResponsibleId: z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional()),
  findingIds,
};

export const writeRecommendationInput = z.object({ cycleId: z.uuid(), ...frame, title, text });
export type WriteRecommendation = z.output<typeof writeRecommendationInput>;

export const reassignRecommendationInput = z.object({ id: z.uuid(), ...frame });
export type ReassignRecommendation = z.output<typeof reassignRecommendationInput>;

export const changeRecommendationForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
  title,
  text,
  reason: optionalText(2000),
});

export interface ChangeRecommendation {
  readonly id: string;
  readonly baseVersion: number;
  readonly title: string;
  readonly text: string;
  /** Why it changed; stands beside the version. */
  readonly reason?: string;
  /** The point of a statement that was followed. */
  readonly pointId?: string;
}

export const recommendationForm = z.object({ id: z.uuid() });

/** Entwurf → in Beteiligung → abgewogen → beschlossen, abgelehnt or zurückgestellt (handbook §6.1). */
export const recommendationStatuses = [
  "draft",
  "published",
  "consultation",
  "weighed",
  "decided",
  "rejected",
  "postponed",
] as const;
export type RecommendationStatus = (typeof recommendationStatuses)[number];

export interface RecommendationVersionView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly reason: string | null;
  readonly pointId: string | null;
  readonly at: Date;
  /** Only inside. */
  readonly byName: string | null;
}

export interface RecommendationRow {
  readonly id: string;
  readonly number: string;
  readonly cycleId: string;
  readonly title: string;
  readonly version: number;
  readonly field: string;
  readonly addressee: string;
  readonly priority: Priority;
  readonly proposedResponsible: { readonly id: string; readonly name: string; readonly shortName: string } | null;
  readonly findings: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly status: RecommendationStatus;
  readonly publishedAt: Date | null;
  /** A version written since the publication, which the public does not read yet. */
  readonly hasUnpublishedVersion: boolean;
}

export interface RecommendationView extends RecommendationRow {
  readonly cycleSlug: string;
  readonly cycleTitle: string;
  readonly text: string;
  readonly createdAt: Date;
  /** Newest first; the public sees those put up for discussion, resulting from it, or published. */
  readonly versions: readonly RecommendationVersionView[];
}
