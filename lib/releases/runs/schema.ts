import * as z from "zod";
import type { RunResult, RunThresholds } from "../schema";

/** Where a run is. */
export interface RunProgress {
  /** ISO date in hand; null before the first. */
  readonly date: string | null;
  readonly dateNumber: number;
  readonly dates: number;
  /** Of the date in hand: cells that are protected, of those that need it. */
  readonly cellsDone: number;
  readonly cells: number;
}

/** A run as the office follows it. */
export interface RunState extends RunProgress {
  readonly id: number;
  readonly requestedBy: string;
  /** ISO instant. */
  readonly requestedAt: string;
  /** Begun so many times; 0 while it waits for a worker. */
  readonly attempts: number;
  /** Since the newest attempt began; null before. */
  readonly seconds: number | null;
  readonly ended: boolean;
  /** Why it ended without a result. */
  readonly failure: string | null;
}

/** Thresholds a trial sets, by source. */
export type TrialThresholds = Readonly<Record<string, RunThresholds>>;

/** A trial with other thresholds: asked for, going, failed or done. */
export interface ReleaseTrial {
  readonly run: RunState;
  readonly thresholds: TrialThresholds;
  /** Once it is done. */
  readonly result: Pick<RunResult, "partitions" | "counts" | "thresholds"> | null;
}

export const releaseInput = z.object({ releaseId: z.coerce.number().int().positive() });
