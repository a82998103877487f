import * as z from "zod";
import { choices, dateInput, optionalText } from "@/lib/platform/input";

export const decisionResults = ["unanimous", "majority", "amended", "rejected", "postponed"] as const;
export type DecisionResult = (typeof decisionResults)[number];

const votes = () =>
  z.preprocess(
    (value) => (value === "" || value === undefined || value === null ? undefined : Number(value)),
    z.number("Bitte eine Zahl eingeben.").int().min(0).max(10_000).optional(),
  );

export const recordDecisionInput = z.object({
  cycleId: z.uuid(),
  committee: z.string().trim().min(1).max(160),
  decidedOn: dateInput(),
  paperNumber: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(300),
  result: z.enum(decisionResults),
  votesFor: votes(),
  votesAgainst: votes(),
  abstentions: votes(),
  /** Address of the paper in the council information system. */
  link: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z
      .url({ protocol: /^https?$/, error: "Bitte eine vollständige Adresse eingeben, zum Beispiel https://…" })
      .max(500)
      .optional(),
  ),
  note: optionalText(2000),
  recommendations: choices(z.uuid()).refine((list) => list.length > 0, "Bitte mindestens eine Empfehlung wählen."),
});
export type RecordDecision = z.output<typeof recordDecisionInput>;

/** A recommendation as a decision names it. */
export interface DecidedRecommendation {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

export interface DecisionView {
  readonly id: string;
  readonly cycleId: string;
  readonly committee: string;
  /** ISO date */
  readonly decidedOn: string;
  readonly paperNumber: string;
  readonly title: string;
  readonly result: DecisionResult;
  readonly votes: { readonly for: number; readonly against: number; readonly abstentions: number } | null;
  readonly link: string | null;
  readonly recommendations: readonly DecidedRecommendation[];
  /** Numbers of the measures that rest on it. */
  readonly measures: readonly string[];
  /** Only inside. */
  readonly inside: null | {
    readonly note: string | null;
    readonly recordedByName: string;
    readonly recordedAt: Date;
  };
}
