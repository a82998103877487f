import * as z from "zod";
import type { Figure, IndicatorSummary, PartitionSummary } from "@/lib/releases/figures/schema";
import type { ReleaseSummary } from "@/lib/releases/schema";
import type { ScreeningReason } from "@/lib/statistics/screening";
import type { DynamicsClass, StatusClass } from "@/lib/statistics/socialIndex";

/** What the screening page may be asked for in its address. */
export const screeningRequest = z.object({
  gliederung: z.string().max(120).optional().catch(undefined),
  stichtag: z.iso.date().optional().catch(undefined),
  indikator: z.string().max(120).optional().catch(undefined),
  gebiet: z.string().max(120).optional().catch(undefined),
  /** „ja": indicators without a better or worse, too; left out by default. */
  neutral: z.literal("ja").optional().catch(undefined),
});
export type ScreeningRequest = z.output<typeof screeningRequest>;

/** Status and dynamics of an area, by one of the two scales. */
export interface IndexPlace {
  readonly status: StatusClass;
  readonly dynamics: DynamicsClass | null;
  /** A class changes when some single other area is left out. */
  readonly isBorderline: boolean;
}

export interface ScreenedAreaRow {
  readonly key: string;
  readonly name: string;
  readonly inhabitants: Figure;
  /** Scale of the year itself. */
  readonly own: IndexPlace | null;
  /** Scale of the base year: comparable over the years. */
  readonly anchored: IndexPlace | null;
  /** Why it has no index. */
  readonly excluded: "tooFewInhabitants" | "valueNotKnown" | null;
  /** Raw shares of the index indicators. */
  readonly shares: readonly Figure[];
}

/** A proposal, not a finding: a person who knows the place decides. */
export interface Proposal {
  readonly areaKey: string;
  readonly areaName: string;
  readonly indicator: IndicatorSummary;
  readonly value: Figure;
  readonly city: Figure;
  readonly change: Figure;
  readonly reasons: readonly ScreeningReason[];
}

export interface ScreeningView {
  readonly release: ReleaseSummary;
  readonly partition: PartitionSummary;
  readonly partitions: readonly PartitionSummary[];
  readonly date: string;
  readonly dates: readonly string[];
  readonly before: string | null;
  /** Year whose scale the anchored index uses. */
  readonly baseDate: string | null;
  readonly indexIndicators: readonly IndicatorSummary[];
  readonly indicators: readonly IndicatorSummary[];
  readonly areas: readonly ScreenedAreaRow[];
  /** Strongest first. */
  readonly proposals: readonly Proposal[];
}
