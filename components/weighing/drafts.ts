import type { WeighingResult } from "@/lib/cycle/consultation/weighing/schema";
import type { CurrentText } from "./WeighingDesk";

/** What somebody has begun on a point and not saved yet. */
export interface WeighingDraft {
  readonly result?: WeighingResult;
  readonly reason: string;
  readonly title: string;
  readonly text: string;
  /** The version it was written on, and the vote that stood then: what others saved since is not overwritten. */
  readonly base: CurrentText;
  readonly seen: number;
}

// Kept in this window only: J and K leave a point, and coming back finds it as it was left.
const drafts = new Map<string, WeighingDraft>();

export const draftOf = (pointId: string): WeighingDraft | undefined => drafts.get(pointId);

export function keepDraft(pointId: string, draft: WeighingDraft | undefined) {
  if (draft) drafts.set(pointId, draft);
  else drafts.delete(pointId);
}
