import type { Proposal } from "@/lib/cycle/review/schema";

/** What a judgement may propose, for the workspace. */
export const proposalWords: Record<Proposal, string> = {
  continue: "fortführen",
  adapt: "anpassen",
  end: "beenden",
  wait: "abwarten",
};
