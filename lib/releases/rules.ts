import type { RunResult } from "./schema";

/** "Datenstand 2026-2": the year and the next free number in it. */
export function suggestedTitle(today: string, taken: readonly string[]): string {
  const year = today.slice(0, 4);
  for (let number = 1; ; number++) {
    const title = `Datenstand ${year}-${number}`;
    if (!taken.includes(title)) return title;
  }
}

/** What a run has stored. Runs of older versions know partitions only as a whole: of them the totals remain. */
export function storedResult(stored: unknown): RunResult {
  const result = (stored ?? {}) as Partial<RunResult>;
  return {
    fingerprint: result.fingerprint ?? "",
    dates: result.dates ?? [],
    counts: result.counts ?? [],
    changes: result.changes ?? null,
    decisions: (result.decisions ?? []).filter((one) => "protocol" in one),
    partitions: (result.partitions ?? []).map((one) => ({ ...nothingClosed, ...one })),
    thresholds: result.thresholds ?? {},
    rawValues: result.rawValues ?? 0,
  };
}

const nothingClosed = { primary: 0, secondary: 0, coarsened: 0 };
