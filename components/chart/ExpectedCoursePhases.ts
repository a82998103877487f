import type { ReviewResult } from "@/lib/cycle/review/schema";

export type PhaseKind = "before" | "lag" | "judged" | "after";

/** A stretch of the chart, from and to a reference year, both included. */
export interface Phase {
  readonly kind: PhaseKind;
  readonly from: number;
  readonly to: number;
}

/** The phases of a review: the history that makes the expectation, start-up, the judged years, what came after them. */
export function phasesOf({ years, window }: Pick<ReviewResult, "years" | "window">): Phase[] {
  const { selectionYear, preYears, lag, postYears } = window;
  const [first, last] = [years[0]?.year ?? selectionYear, years.at(-1)?.year ?? selectionYear];
  const started = selectionYear + lag;
  const phases: Phase[] = [
    { kind: "before", from: selectionYear - preYears + 1, to: selectionYear },
    { kind: "lag", from: selectionYear + 1, to: started },
    { kind: "judged", from: started + 1, to: started + postYears },
    { kind: "after", from: started + postYears + 1, to: last },
  ];
  return phases
    .map((phase) => ({ ...phase, from: Math.max(phase.from, first), to: Math.min(phase.to, last) }))
    .filter(({ from, to }) => from <= to);
}
