import * as z from "zod";
import { choices, optionalText } from "@/lib/platform/input";
import type { CountSum } from "@/lib/statistics/disclosure/block";
import type { CoarsenedCell, ProtocolRow } from "@/lib/statistics/disclosure/engine";
import type { RunState } from "./runs/schema";

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
  /** By base count over all dates and partitions. */
  readonly counts: readonly RunCount[];
  /** Beside the release that was in force; null where there was none. */
  readonly changes: RunChanges | null;
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
  /** Of these the ones that are not too small themselves; runs of earlier versions do not say. */
  readonly fates?: Readonly<Record<IndirectFate, Readonly<Record<string, readonly number[]>>>> | undefined;
  /** By partition and base count, only where something is withheld. */
  readonly protocol: readonly ProtocolRow[];
  /** Cells that could be protected only by withholding more around them. */
  readonly coarsened: readonly CoarsenedCell[];
  /** Cells that what is public already limits or gives away. */
  readonly weakened: readonly RunCell[];
  readonly opened: readonly RunCell[];
  /** Sums between counts that hold everywhere although nobody declared them; runs of earlier versions did not look. */
  readonly found?: readonly CountSum[] | undefined;
  /** Cells whose protection is proved. */
  readonly proved: number;
}

/** Withheld to protect others, or because nothing less sufficed. */
export type IndirectFate = "secondary" | "coarsened";

export interface RunCell {
  readonly baseCount: string;
  readonly partition: string;
  readonly area: string;
}

export interface RunPartition extends RunTotals {
  readonly key: string;
  readonly name: string;
}

export interface RunCount extends RunTotals {
  readonly key: string;
  readonly name: string;
  readonly source: string;
}

export interface RunTotals {
  readonly released: number;
  readonly withheld: number;
  /** Of the withheld ones: too small themselves, withheld to protect others, withheld because nothing less sufficed. */
  readonly primary: number;
  readonly secondary: number;
  readonly coarsened: number;
}

/** What a release brings beside the one in force before it. */
export interface RunChanges {
  readonly id: number;
  readonly title: string;
  readonly newDates: readonly string[];
  /** Dates the release in force has and this one has not. */
  readonly lostDates: readonly string[];
  /** Base counts with any difference. */
  readonly counts: readonly ReleaseChange[];
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

/** Its run goes, has failed, or is done and the release waits for the second person; then it is settled. */
export type ReleaseStateKey = "running" | "failed" | "waiting" | "published" | "discarded";

/** A release as the office lists it. */
export interface ReleaseRow {
  readonly id: number;
  readonly title: string;
  readonly note: string | null;
  readonly state: ReleaseStateKey;
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
  /** Shown in the release in force, not part of this one. */
  readonly lost?: number | undefined;
}

export interface ReleasePreparation extends ReleaseRow {
  readonly checksum: string | null;
  readonly partitions: readonly RunPartition[];
  readonly rawValues: number;
  readonly deliveries: readonly {
    readonly id: number;
    readonly title: string;
    readonly source: string | null;
    readonly acceptedAt: string | null;
    readonly cells: number;
  }[];
  /** The release in force before it. Runs of earlier versions know the changes only once it is published. */
  readonly previous: {
    readonly id: number;
    readonly title: string;
    readonly newDates: readonly string[];
    readonly lostDates: readonly string[];
    readonly changes: readonly ReleaseChange[] | null;
  } | null;
  /** The newest run that prepares it; releases of earlier versions have none. */
  readonly run: RunState | null;
  readonly mayApprove: boolean;
  /** Prepared by the viewer, who therefore may not approve it. */
  readonly isOwn: boolean;
}
