import { diffWordsWithSpace } from "diff";
import type { RecommendationStatus } from "./schema";

/** Running number across cycles: E-01, E-02 … */
export const recommendationNumber = (count: number): string => `E-${String(count).padStart(2, "0")}`;

/** What has happened to a recommendation, from the records of later stages. */
export interface StatusFacts {
  readonly isPublished: boolean;
  /** Consultations opened on it: whether each is answered. */
  readonly consultations: readonly { readonly isAnswered: boolean }[];
  /** Results of decisions on it, oldest first. */
  readonly decisions: readonly ("unanimous" | "majority" | "amended" | "rejected" | "postponed")[];
}

/** The status follows from the records, never from a field (handbook §6.1). The newest decision counts. */
export function statusOf({ isPublished, consultations, decisions }: StatusFacts): RecommendationStatus {
  const newest = decisions.at(-1);
  if (newest === "rejected" || newest === "postponed") return newest;
  if (newest) return "decided";
  if (consultations.some((consultation) => !consultation.isAnswered)) return "consultation";
  if (consultations.length > 0) return "weighed";
  return isPublished ? "published" : "draft";
}

export const statusWords: Record<RecommendationStatus, { readonly de: string; readonly en: string }> = {
  draft: { de: "Entwurf", en: "draft" },
  published: { de: "veröffentlicht", en: "published" },
  consultation: { de: "in Beteiligung", en: "under consultation" },
  weighed: { de: "abgewogen", en: "weighed" },
  decided: { de: "beschlossen", en: "decided" },
  rejected: { de: "abgelehnt", en: "rejected" },
  postponed: { de: "zurückgestellt", en: "postponed" },
};

/** A piece of a text beside its other version. */
export interface DiffPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** What changed between two texts, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? "added" : part.removed ? "removed" : "same",
    text: part.value,
  }));
}
