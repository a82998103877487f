import * as z from "zod";
import { germanNumber, listOf } from "@/lib/platform/input";
import type { RunResult, RunThresholds } from "../schema";

/** Where a run is. */
export interface RunProgress {
  /** ISO date in hand; null before the first. */
  readonly date: string | null;
  readonly dateNumber: number;
  readonly dates: number;
  /** Of the date in hand: a cell that needs protection counts twice, when it is found and when needless withholding is taken back. */
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
  /** Reckoned as if nothing were public yet. */
  readonly withoutEarlier: boolean;
  /** Once it is done. */
  readonly result: Pick<RunResult, "partitions" | "counts" | "thresholds"> | null;
}

const whole = "Bitte eine ganze Zahl eingeben.";
const cases = () => z.number().int(whole).min(1).max(1000);
const inhabitants = () => germanNumber().pipe(z.number().int(whole).min(0).max(100_000));

export const trialInput = z.object({
  releaseId: z.coerce.number().int().positive(),
  earlier: z
    .enum(["bleiben", "keine"])
    .default("bleiben")
    .transform((value) => value === "keine"),
  sources: listOf(
    z.object({
      key: z.string().min(1).max(80),
      threshold: germanNumber().pipe(cases()),
      // Left empty, the carriers follow the number of cases.
      carrierThreshold: z
        .preprocess((value) => (value === "" ? undefined : value), germanNumber().optional())
        .pipe(cases().optional()),
      minPopulation: inhabitants(),
      minPopulationForMeanAge: inhabitants(),
      strictInsider: z.enum(["ja", "nein"]).transform((value) => value === "ja"),
    }),
  ).refine((sources) => sources.length > 0, "Bitte mindestens eine Quelle angeben."),
});

export type TryThresholds = z.output<typeof trialInput>;

export const releaseInput = z.object({ releaseId: z.coerce.number().int().positive() });
