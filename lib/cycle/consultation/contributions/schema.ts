import * as z from "zod";
import { optionalText } from "@/lib/platform/input";
import { pointsInput, pointsOfAnyLength, type Stance } from "../statements/schema";
import type { WeighingResult } from "../weighing/schema";

/** A resident's contribution. `website` is a trap for machines: people never see the field. */
export const contributeInput = z.object({
  consultationId: z.uuid(),
  name: optionalText(200),
  email: z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    z.email().max(320).optional(),
  ),
  website: optionalText(400),
  points: pointsInput,
});
export type Contribute = z.output<typeof contributeInput>;

export const steps = ["send", "preview", "edit", "add"] as const;

/** Without script the form comes back after each step: another point, one point less, the preview, sending. */
export const contributeForm = contributeInput.extend({
  /** Checked when it is sent, so that a half-typed address does not stop another point. */
  email: optionalText(320),
  points: pointsOfAnyLength,
  step: z
    .preprocess((value) => value ?? "send", z.string())
    .pipe(z.union([z.enum(steps), z.string().regex(/^remove\.\d+$/)]))
    .catch("preview"),
  locale: z.enum(["de", "en"]).catch("de"),
});
export type ContributeForm = z.output<typeof contributeForm>;

export const receiptInput = z.object({ receipt: z.string().trim().min(1).max(80) });
export const receiptForm = receiptInput.extend({ locale: z.enum(["de", "en"]).catch("de") });

export const moderateInput = z
  .object({
    statementId: z.uuid(),
    decision: z.enum(["approve", "reject"], "Bitte entscheiden Sie."),
    reason: optionalText(1000),
  })
  .refine((value) => value.decision === "approve" || value.reason, {
    path: ["reason"],
    error: "Bitte nennen Sie den Grund. Die Person liest ihn mit ihrem Beleg.",
  });
export type Moderate = z.output<typeof moderateInput>;

export interface ReceiptPoint {
  readonly position: number;
  readonly recommendation: string;
  readonly recommendationTitle: string;
  readonly paragraph: number | null;
  readonly stance: Stance;
  readonly text: string;
  readonly proposal: string | null;
  /** Only once the result is public. */
  readonly weighing: {
    readonly result: WeighingResult;
    readonly reason: string;
    readonly version: number | null;
  } | null;
}

/** What became of a contribution, for whoever holds its receipt. */
export interface ReceiptView {
  readonly number: number;
  readonly residentNumber: number;
  readonly consultation: string;
  readonly title: string;
  readonly at: Date;
  /** The last day on which one could take part. */
  readonly closesOn: string;
  readonly closed: boolean;
  readonly answeredAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly moderation: { readonly approved: boolean; readonly reason: string | null; readonly at: Date } | null;
  readonly points: readonly ReceiptPoint[];
}

/** For those who read contributions before they are shown. */
export interface ContributionView {
  readonly id: string;
  readonly number: number;
  readonly residentNumber: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly at: Date;
  readonly moderation: {
    readonly approved: boolean;
    readonly reason: string | null;
    readonly by: string;
    readonly at: Date;
  } | null;
  readonly points: readonly {
    readonly id: string;
    readonly recommendation: string;
    readonly title: string;
    readonly paragraph: number | null;
    readonly stance: Stance;
    readonly text: string;
    readonly proposal: string | null;
  }[];
}
