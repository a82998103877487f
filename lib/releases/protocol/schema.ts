import type { AreaGeometry } from "../figures/schema";
import type { RunCount, RunPartition, RunThresholds, RunTotals, WithheldGroup } from "../schema";

/** What the run of a release decided, in the words of the office. Internal: nothing of it ever leaves by the public door. */
export interface ReleaseProtocol {
  readonly totals: RunTotals;
  /** Small cells whose protection is proved by two tables each. */
  readonly proved: number;
  /** Small cells that what is public already limits. */
  readonly weakened: number;
  /** Small cells that what is public already gives away, whatever is withheld. */
  readonly opened: number;
  /** Sums between counts that nobody declared but that hold everywhere, each in a sentence. */
  readonly found: readonly string[];
  readonly partitions: readonly RunPartition[];
  /** By base count; runs of earlier versions do not know it. */
  readonly counts: readonly RunCount[];
  readonly sources: readonly ProtocolSource[];
  readonly coarsened: readonly CoarsenedRow[];
  /** By partition and base count, with the numbers of each date. */
  readonly groups: readonly WithheldGroup[];
}

export interface ProtocolSource {
  readonly key: string;
  readonly name: string;
  /** As the run applied them, whatever they are today. */
  readonly thresholds: RunThresholds;
  /** Null where the run says nothing by base count. */
  readonly totals: RunTotals | null;
}

/** A cell that only more withholding protected. */
export interface CoarsenedRow {
  readonly date: string;
  readonly count: string;
  readonly partition: string;
  readonly area: string;
  readonly step: string;
}

/** Why a cell stays closed; `unknown` in runs of earlier versions. */
export type WithheldFate = "primary" | "secondary" | "coarsened" | "unknown";

export interface WithheldArea {
  readonly key: string;
  readonly name: string;
  readonly geometry: AreaGeometry | null;
  readonly fate: WithheldFate | null;
}

/** One base count at one date in one partition: which areas stay closed, and why. */
export interface WithheldView {
  readonly count: string;
  readonly date: string;
  readonly partition: string;
  readonly areas: readonly WithheldArea[];
  readonly counts: readonly { readonly key: string; readonly name: string; readonly cells: number }[];
  readonly partitions: readonly { readonly key: string; readonly name: string; readonly cells: number }[];
  readonly dates: readonly { readonly date: string; readonly cells: number }[];
}
