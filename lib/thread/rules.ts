import { type StageKey, stageWords } from "@/lib/glossary";

export const threadKinds = [
  "value",
  "finding",
  "recommendation",
  "statement",
  "decision",
  "measure",
  "review",
] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** An object as the thread knows it. */
export interface ThreadObject {
  readonly kind: ThreadKind;
  readonly id: string;
  /** B-01, E-07, M-03; for a statement its number, for a decision the paper. */
  readonly number: string;
  readonly title: string;
  readonly detail?: string;
  /** Slug of the cycle it lives in; of the consultation for statements. */
  readonly cycle: string;
  readonly slug?: string;
}

/** Where an object is read: at the public door or in the workspace. */
export function addressOf(object: ThreadObject, door: "public" | "work"): string {
  if (door === "public") {
    switch (object.kind) {
      case "value":
        return `/atlas?${object.slug ?? ""}`;
      case "finding":
        return `/befunde/${object.number}`;
      case "recommendation":
        return `/empfehlungen/${object.number}`;
      case "statement":
        return `/beteiligung/${object.slug}`;
      case "decision":
        return `/empfehlungen/${object.slug}#beschluss`;
      case "measure":
        return `/massnahmen/${object.number}`;
      case "review":
        return `/massnahmen/${object.number}#wirkung`;
    }
  }
  const base = `/arbeit/zyklus/${object.cycle}`;
  switch (object.kind) {
    case "value":
      return `/atlas?${object.slug ?? ""}`;
    case "finding":
      return `${base}/${stageWords.analysis.segment}/befunde/${object.number}`;
    case "recommendation":
      return `${base}/${stageWords.recommendations.segment}/${object.number}`;
    case "statement":
      return `${base}/${stageWords.consultation.segment}/${object.slug}`;
    case "decision":
      return `${base}/${stageWords.measures.segment}/beschluesse#${anchorOf(object.number)}`;
    case "measure":
      return `${base}/${stageWords.measures.segment}/${object.number}`;
    case "review":
      return `${base}/${stageWords.review.segment}/${object.number}`;
  }
}

/** A paper number as an anchor: „0123/2019-24" → „0123-2019-24". */
export const anchorOf = (paperNumber: string): string => paperNumber.replace(/[^A-Za-z0-9]+/g, "-");

/** A broken thread: the object, what is missing behind it, and where that is mended. */
export interface BrokenThread {
  readonly object: ThreadObject;
  readonly sentence: string;
  /** Index in `threadKinds` of the first missing link. */
  readonly missing: ThreadKind;
  readonly href: string;
  readonly action: string;
  /** Who is asked to tie it. */
  readonly responsible: string;
}

/** The stage of the ring in which objects of a kind are made. */
export function stageOfKind(kind: ThreadKind): StageKey {
  const stages = {
    value: "report",
    finding: "analysis",
    recommendation: "recommendations",
    statement: "consultation",
    decision: "measures",
    measure: "measures",
    review: "review",
  } as const;
  return stages[kind];
}
