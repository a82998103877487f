import * as z from "zod";
import { germanNumber } from "@/lib/platform/input";
import type { SourceLimits } from "./rules";

const whole = "Bitte eine ganze Zahl eingeben.";
const cases = () => z.number().int(whole).min(1).max(1000);
const inhabitants = () => germanNumber().pipe(z.number().int(whole).min(0).max(100000));

export const changeLimitsForm = z.object({
  source: z.string().trim().min(1).max(80),
  version: z.coerce.number().int().min(1),
  threshold: germanNumber().pipe(cases()),
  // Left empty, the carriers follow the number of cases.
  carrierThreshold: z
    .preprocess((value) => (value === "" ? undefined : value), germanNumber().optional())
    .pipe(cases().optional())
    .transform((value) => value ?? null),
  minPopulation: inhabitants(),
  minPopulationForMeanAge: inhabitants(),
  strictInsider: z.enum(["ja", "nein"]).transform((value) => value === "ja"),
  reason: z.string().trim().min(3, "Bitte kurz begründen.").max(1000),
});
export type ChangeLimits = z.output<typeof changeLimitsForm>;

/** One version of a source's limits. */
export interface LimitsVersion extends SourceLimits {
  readonly version: number;
  readonly reason: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** What it changed, in one line; `null` for the first. */
  readonly changed: string | null;
}

/** A source with the limits in force, for the Verwaltung. Reasons and limits are never public. */
export interface LimitedSource {
  readonly key: string;
  readonly name: string;
  readonly baseCounts: number;
  readonly limits: SourceLimits;
  readonly version: number;
  /** Who set what is in force, and when. */
  readonly by: string;
  readonly at: string;
  readonly mayChange: boolean;
}

export interface SourceWithHistory extends LimitedSource {
  /** The newest first. */
  readonly history: readonly LimitsVersion[];
  /** Titles of releases that were prepared with other limits than these and wait for their approval. */
  readonly waiting: readonly string[];
}
