import * as z from "zod";
import { choices, optionalText } from "@/lib/platform/input";
import type { CoarsenedCell, ProtocolRow } from "@/lib/statistics/disclosure/engine";

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
  /** Thresholds the run applied, by source. */
  readonly thresholds: Readonly<Record<string, RunThresholds>>;
  /** Raw values in force, after corrections. */
  readonly rawValues: number;
}

export interface RunThresholds {
  readonly threshold: number;
  /** Runs of earlier versions know neither: then the threshold, and no. */
  readonly carrierThreshold?: number | undefined;
  readonly strictInsider?: boolean | undefined;
  readonly minPopulation: number;
  readonly minPopulationForMeanAge: number;
}

/** What was decided for one date. */
export interface RunDecision {
  readonly date: string;
  /** Ids of the areas in which a base count is withheld, by its key. */
  readonly withheld: Readonly<Record<string, readonly number[]>>;
  /** By partition and base count, only where something is withheld. */
  readonly protocol: readonly ProtocolRow[];
  /** Cells that could be protected only by withholding more around them. */
  readonly coarsened: readonly CoarsenedCell[];
  /** Cells that what is public already limits or gives away. */
  readonly weakened: readonly RunCell[];
  readonly opened: readonly RunCell[];
  /** Cells whose protection is proved. */
  readonly proved: number;
}

export interface RunCell {
  readonly baseCount: string;
  readonly partition: string;
  readonly area: string;
}

export interface RunPartition {
  readonly key: string;
  readonly name: string;
  readonly released: number;
  readonly withheld: number;
  /** Of the withheld ones: too small themselves, withheld to protect others, withheld because nothing less sufficed. */
  readonly primary: number;
  readonly secondary: number;
  readonly coarsened: number;
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

/** A release as the office lists it. */
export interface ReleaseRow {
  readonly id: number;
  readonly title: string;
  readonly note: string | null;
  readonly state: "waiting" | "published" | "discarded";
  readonly preparedBy: string;
  /** ISO instants. */
  readonly preparedAt: string;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
  /** Why it was discarded, or what was noted at the approval. */
  readonly reason: string | null;
  readonly dates: readonly string[];
  readonly released: number;
  readonly withheldCells: number;
}

/** A group of linked counts that stays closed in a partition, with the reason at each date. Never public. */
export interface WithheldGroup {
  readonly partition: string;
  readonly partitionName: string;
  readonly counts: readonly string[];
  readonly dates: readonly { readonly date: string; readonly reason: string }[];
}

export interface ReleaseChange {
  readonly name: string;
  readonly added: number;
  readonly changed: number;
  readonly opened: number;
  readonly closed: number;
}

export interface ReleasePreparation extends ReleaseRow {
  readonly checksum: string | null;
  readonly partitions: readonly RunPartition[];
  readonly rawValues: number;
  readonly withheld: readonly WithheldGroup[];
  readonly deliveries: readonly {
    readonly id: number;
    readonly title: string;
    readonly source: string | null;
    readonly acceptedAt: string | null;
    readonly cells: number;
  }[];
  /** The release in force before it; `changes` once it is published. */
  readonly previous: {
    readonly id: number;
    readonly title: string;
    readonly newDates: readonly string[];
    readonly changes: readonly ReleaseChange[] | null;
  } | null;
  readonly mayApprove: boolean;
  /** Prepared by the viewer, who therefore may not approve it. */
  readonly isOwn: boolean;
}
