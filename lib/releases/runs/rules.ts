import { limitKeys, limitLabels, limitWord, type SourceLimits } from "@/lib/indicators/limits/rules";
import type { RunCount, RunThresholds, RunTotals } from "../schema";
import type { ReleaseDefinitions } from "../sums/queries";
import type { RunProgress } from "./schema";

/** A run is begun so often; whoever ends three of them has something that trying again does not mend. */
export const attemptsAllowed = 3;

export const gaveUpSentence =
  "Der Lauf wurde dreimal begonnen und nie zu Ende gebracht. Bitte sehen Sie mit der Technik in das Protokoll des Servers.";

export const overtakenSentence =
  "Während des Laufs haben sich Gebiete, Merkmale, Indikatoren, Grenzen oder frühere Datenstände geändert. Bitte starten Sie den Lauf noch einmal.";

/** How far a run is, from 0 to 1: dates done, and of the one in hand its cells. */
export function shareDone({ dateNumber, dates, cellsDone, cells }: RunProgress): number {
  if (dates === 0 || dateNumber === 0) return 0;
  return (dateNumber - 1 + (cells > 0 ? cellsDone / cells : 0)) / dates;
}

/** Sums totals, for instance over the base counts of a source. */
export function sumTotals(rows: readonly RunTotals[]): RunTotals {
  const sum = (field: keyof RunTotals) => rows.reduce((total, row) => total + row[field], 0);
  return {
    released: sum("released"),
    withheld: sum("withheld"),
    primary: sum("primary"),
    secondary: sum("secondary"),
    coarsened: sum("coarsened"),
  };
}

/** Totals by source, in the order of the base counts. */
export function bySource(counts: readonly RunCount[]): { readonly source: string; readonly totals: RunTotals }[] {
  const sources = [...new Set(counts.map((count) => count.source))];
  return sources.map((source) => ({ source, totals: sumTotals(counts.filter((count) => count.source === source)) }));
}

/** Thresholds of a run as the limits of a source; a run of an earlier version knew fewer. */
export function limitsOf(thresholds: RunThresholds): SourceLimits {
  const { threshold, carrierThreshold, minPopulation, minPopulationForMeanAge, strictInsider } = thresholds;
  return {
    threshold,
    carrierThreshold: carrierThreshold === undefined || carrierThreshold === threshold ? null : carrierThreshold,
    minPopulation,
    minPopulationForMeanAge,
    strictInsider: strictInsider ?? false,
  };
}

/** What a trial set otherwise than the run, in words: "Fallzahl ab 10 statt ab 3". */
export function changedLimits(run: RunThresholds | undefined, trial: RunThresholds): string[] {
  if (!run) return [];
  const [before, after] = [limitsOf(run), limitsOf(trial)];
  return limitKeys.flatMap((key) =>
    limitWord(key, before) === limitWord(key, after)
      ? []
      : [`${limitLabels[key]} ${limitWord(key, after)} statt ${limitWord(key, before)}`],
  );
}

/** Definitions with other thresholds for some sources. */
export function withThresholds(
  definitions: ReleaseDefinitions,
  thresholds: Readonly<Record<string, Partial<RunThresholds>>>,
): ReleaseDefinitions {
  return {
    ...definitions,
    baseCounts: definitions.baseCounts.map((count) => ({ ...count, ...thresholds[count.source] })),
  };
}
