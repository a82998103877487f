import * as z from "zod";
import { checkbox } from "@/lib/platform/input";
import type { RecommendationText } from "../schema";
import type { Stance } from "../statements/schema";

/** In the order of the keys 1–5. */
export const weighingResults = ["followed", "partlyFollowed", "notFollowed", "noted", "alreadyConsidered"] as const;
export type WeighingResult = (typeof weighingResults)[number];

export const weighPointInput = z.object({
  pointId: z.uuid(),
  result: z.enum(weighingResults, "Bitte wählen Sie ein Votum."),
  reason: z.string().trim().min(1, "Bitte begründen Sie das Votum. Die Begründung wird veröffentlicht.").max(4000),
  /** The point is followed and the text stays as it is; the reason says why. */
  textStays: checkbox().optional(),
  /** Number of the newest weighing one has seen; 0 = none. */
  seen: z.coerce.number().int().min(0).optional(),
  change: z
    .object({
      title: z.string().trim().min(1).max(200),
      text: z.string().trim().min(1).max(10_000),
      baseVersion: z.coerce.number().int().min(1),
    })
    .optional(),
});
export type WeighPoint = z.output<typeof weighPointInput>;

/** By form: the point to go on with, and the filters of the list. */
export const weighPointForm = weighPointInput.extend({
  next: z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional()),
  view: z.preprocess((value) => value ?? "", z.string().regex(/^[a-z=&]*$/)).catch(""),
});

export interface WeighingView {
  readonly number: number;
  readonly result: WeighingResult;
  readonly reason: string;
  /** Version of the recommendation that the point led to. */
  readonly version: number | null;
  readonly at: Date;
  /** Only inside. */
  readonly by: string | null;
}

/** A point with everything its weighing needs; also a row of the Abwägungstabelle. */
export interface WeighedPoint {
  readonly id: string;
  /** „12.2": second point of statement 12. */
  readonly label: string;
  readonly statementId: string;
  readonly statementNumber: number;
  readonly receivedAt: Date;
  /** „AWO Kreisverband" or „Bürger/in 3". */
  readonly sender: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly shortName: string } | null;
  readonly residentNumber: number | null;
  readonly recommendationId: string;
  readonly recommendation: string;
  readonly paragraph: number | null;
  readonly stance: Stance;
  readonly text: string;
  readonly proposal: string | null;
  /** The newest; earlier ones stay in the database. */
  readonly weighing: WeighingView | null;
}

export interface WeighingTable {
  readonly slug: string;
  readonly title: string;
  readonly answeredAt: Date | null;
  readonly summary: string | null;
  readonly points: readonly WeighedPoint[];
  /** Organisations that declared not to be concerned. */
  readonly notConcerned: readonly string[];
  readonly versions: Readonly<Record<string, readonly RecommendationText[]>>;
}
