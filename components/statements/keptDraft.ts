import type { PointDraft } from "./PointFields";

/** What a resident has typed so far. */
export interface ContributionDraft {
  readonly name: string;
  readonly email: string;
  readonly points: readonly PointDraft[];
}

export const storageKeyOf = (slug: string) => `beitrag:${slug}`;

/** What this window kept of it; a browser that keeps nothing still sends everything. */
export function keptDraft(key: string): ContributionDraft | undefined {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(key) ?? "null");
    return kept && Array.isArray(kept.points) ? (kept as ContributionDraft) : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(key: string, draft: ContributionDraft) {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {}
}
