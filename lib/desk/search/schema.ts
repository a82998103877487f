import type { StageKey } from "@/lib/glossary";

export const hitKinds = [
  "finding",
  "recommendation",
  "consultation",
  "decision",
  "measure",
  "report",
  "area",
  "indicator",
  "user",
] as const;
export type HitKind = (typeof hitKinds)[number];

/** One thing that was found, with what is shown of it. */
export interface Hit {
  readonly kind: HitKind;
  /** B-01, E-07, paper number; empty where there is none. */
  readonly number?: string;
  readonly title: string;
  readonly detail?: string;
  /** Also searched, not shown. */
  readonly more?: string;
  readonly href: string;
  readonly stage?: StageKey;
}

export interface HitGroup {
  readonly kind: HitKind;
  readonly hits: readonly Hit[];
  /** How many there are beyond those listed. */
  readonly further: number;
}
