import * as z from "zod";
import { choices, optionalText } from "@/lib/platform/input";
import type { WithholdingReason } from "@/lib/statistics/coarseRelease";

/** A published Datenstand. */
export interface ReleaseSummary {
  readonly id: number;
  readonly title: string;
  readonly note: string | null;
  /** ISO instant. */
  readonly publishedAt: string;
  /** SHA-256 over the release's values. */
  readonly checksum: string;
}

/** What a disclosure run decided; stored with the release, never public. */
export interface RunResult {
  /** SHA-256 over the definitions the run rested on: when they change, the release is prepared anew. */
  readonly fingerprint: string;
  readonly dates: readonly string[];
  readonly decisions: readonly RunDecision[];
  readonly partitions: readonly RunPartition[];
  /** Raw values in force, after corrections. */
  readonly rawValues: number;
}

export interface RunDecision {
  readonly date: string;
  readonly group: readonly string[];
  readonly partition: string;
  readonly released: boolean;
  readonly reason?: WithholdingReason;
}

export interface RunPartition {
  readonly key: string;
  readonly name: string;
  readonly released: number;
  readonly withheld: number;
}

export const prepareReleaseInput = z.object({
  title: z.string().trim().min(1).max(80),
  note: optionalText(1000),
  deliveryIds: choices(z.coerce.number().int().positive()).pipe(
    z.array(z.number()).min(1, "Bitte mindestens eine Lieferung wählen."),
  ),
});
export type PrepareRelease = z.output<typeof prepareReleaseInput>;

export const approveReleaseInput = z.object({
  releaseId: z.coerce.number().int().positive(),
  note: optionalText(1000),
});
export const discardReleaseInput = z.object({
  releaseId: z.coerce.number().int().positive(),
  reason: z.string().trim().min(3, "Bitte kurz begründen.").max(1000),
});
