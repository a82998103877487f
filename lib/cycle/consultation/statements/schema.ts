import * as z from "zod";
import { listOf } from "@/lib/platform/input";
import { fromPlace } from "../passages/rules";
import type { ConsultationState } from "../schema";

export const stances = ["support", "change", "reject", "question"] as const;
export type Stance = (typeof stances)[number];

export const mostPoints = 40;
export const longestText = 6000;

const text = z.preprocess(
  (value) => value ?? "",
  z.string().trim().max(longestText, "Das ist zu lang. Bitte kürzen Sie auf höchstens 6.000 Zeichen."),
);

const anyText = z.preprocess((value) => value ?? "", z.string().trim());

/** A point as it is being written: nothing is asked of it yet. */
const pointWith = (words: typeof text | typeof anyText) =>
  z.preprocess(
    (value) => {
      if (typeof value !== "object" || value === null || !("place" in value)) return value;
      return { ...value, ...fromPlace(String(value.place)) };
    },
    z.object({
      recommendationId: z.uuid("Bitte wählen Sie eine Empfehlung."),
      /** Paragraph of the recommendation, from 1; left out = the whole. */
      paragraph: z.int().min(1).max(999).optional(),
      stance: z.preprocess((value) => (value === "" || value === null ? undefined : value), z.enum(stances).optional()),
      text: words,
      proposal: words,
    }),
  );
export const pointInput = pointWith(text);
export type PointInput = z.output<typeof pointInput>;

const listOfPoints = (point: typeof pointInput) =>
  listOf(point).refine(
    (list) => list.length <= mostPoints,
    `Mehr als ${mostPoints} Anregungen passen nicht in eine Stellungnahme.`,
  );
export const pointsInput = listOfPoints(pointInput);
/** For the form in two languages, which says itself what is too long. */
export const pointsOfAnyLength = listOfPoints(pointWith(anyText));

export const draftStatementInput = z.object({ consultationId: z.uuid(), organisationId: z.uuid() });
export type DraftStatement = z.output<typeof draftStatementInput>;

export const saveStatementInput = z.object({
  statementId: z.uuid(),
  version: z.coerce.number().int(),
  points: pointsInput,
  /** Where the form goes after saving. */
  goOn: z.enum(["stay", "preview"]).optional(),
});
export type SaveStatement = z.output<typeof saveStatementInput>;

export const submitStatementInput = z.object({ statementId: z.uuid(), version: z.coerce.number().int() });
export type SubmitStatement = z.output<typeof submitStatementInput>;

export interface PointView {
  readonly id: string;
  readonly recommendationId: string;
  readonly recommendation: string;
  readonly paragraph: number | null;
  readonly stance: Stance;
  readonly text: string;
  readonly proposal: string | null;
}

export interface StatementSummary {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly shortName: string };
  /** Given on submission. */
  readonly number: number | null;
  readonly version: number;
  readonly editedAt: Date;
  readonly editedBy: string | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly points: readonly PointView[];
}

export interface StatementView extends StatementSummary {
  /** A member of the organisation reads it; only then it may be a draft. */
  readonly own: boolean;
  /** Names of the members who work on it. */
  readonly members: readonly string[];
  readonly consultation: {
    readonly id: string;
    readonly slug: string;
    readonly cycleId: string;
    readonly title: string;
    readonly state: ConsultationState;
  };
}
