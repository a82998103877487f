import * as z from "zod";
import { checkbox, choices, dateInput, optionalText } from "@/lib/platform/input";

const plan = z.object({
  title: z.string().trim().min(1, "Bitte geben Sie der Beteiligung einen Titel.").max(200),
  introduction: z.string().trim().min(1, "Bitte sagen Sie in wenigen Sätzen, worum es geht.").max(4000),
  opensOn: dateInput(),
  closesOn: dateInput(),
  openToPublic: checkbox(),
  recommendationIds: choices(z.uuid()).pipe(z.array(z.uuid()).min(1, "Bitte wählen Sie mindestens eine Empfehlung.")),
  organisationIds: choices(z.uuid()),
});
const inOrder = <T extends { opensOn: string; closesOn: string }>(value: T) => value.opensOn <= value.closesOn;
const orderProblem = { path: ["closesOn"], error: "Das Ende liegt vor dem Anfang." };

export const planConsultationInput = plan
  .extend({
    cycleId: z.uuid(),
    /** Segment of the address; made from the title when left out. */
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80)
      .optional(),
  })
  .refine(inOrder, orderProblem);
export type PlanConsultation = z.output<typeof planConsultationInput>;

export const changeConsultationInput = plan
  .extend({ consultationId: z.uuid(), version: z.coerce.number().int() })
  .refine(inOrder, orderProblem);
export type ChangeConsultation = z.output<typeof changeConsultationInput>;

export const consultationInput = z.object({ consultationId: z.uuid() });
export const invitationInput = z.object({ consultationId: z.uuid(), organisationId: z.uuid() });
export type InvitationInput = z.output<typeof invitationInput>;

export const extendConsultationInput = z.object({ consultationId: z.uuid(), closesOn: dateInput() });
export type ExtendConsultation = z.output<typeof extendConsultationInput>;

export const publishResultInput = z.object({
  consultationId: z.uuid(),
  summary: z.string().trim().min(1, "Bitte fassen Sie das Ergebnis in wenigen Sätzen zusammen.").max(4000),
});
export type PublishResult = z.output<typeof publishResultInput>;

export const remindInput = invitationInput.extend({ note: optionalText(1000) });
export type Remind = z.output<typeof remindInput>;

/** Where a consultation stands; follows from its records and the day. */
export const consultationStates = ["planned", "announced", "open", "ended", "closed", "answered"] as const;
export type ConsultationState = (typeof consultationStates)[number];

export interface ConsultationSummary {
  readonly id: string;
  readonly slug: string;
  readonly cycle: { readonly id: string; readonly slug: string; readonly title: string };
  readonly title: string;
  readonly introduction: string;
  readonly state: ConsultationState;
  /** ISO days, both included. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly openToPublic: boolean;
  readonly recommendations: number;
  readonly closedAt: Date | null;
  readonly answeredAt: Date | null;
}

/** A recommendation as it was put up for discussion. */
export interface ConsultedRecommendation {
  readonly id: string;
  readonly number: string;
  readonly field: string;
  readonly version: number;
  readonly title: string;
  /** Paragraphs of the text, counted from 1 in what people read and write. */
  readonly paragraphs: readonly string[];
  /** All versions this viewer may read, oldest first. */
  readonly versions: readonly RecommendationText[];
}

export interface RecommendationText {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly reason: string | null;
  readonly at: Date;
}

export interface InvitedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly notConcernedAt: Date | null;
  /** Only for those who lead the consultation, and for the organisation's own members. */
  readonly submittedAt: Date | null;
}

export interface ConsultationView extends ConsultationSummary {
  readonly version: number;
  readonly summary: string | null;
  readonly texts: readonly ConsultedRecommendation[];
  readonly invited: readonly InvitedOrganisation[];
}

/** Numbers for those who lead the consultation. */
export interface ConsultationProgress {
  readonly statements: number;
  readonly contributions: number;
  readonly waiting: number;
  readonly points: number;
  readonly weighed: number;
}
