import type { AttackResult } from "@/lib/statistics/attack/recover";
import { knowledgeOf, solve } from "./equations";
import { type Leak, type Reading, together } from "./tables";

export type Print = (line: string) => void;

export interface Findings {
  readonly withheld: number;
  /** Withheld cells that could be computed. */
  readonly recovered: number;
  /** What is shown although it is withheld. */
  readonly leaks: number;
}

const shown = 40;

/** Attacks every release alone and all of them together; the findings are those of all together. */
export async function attackReadings(readings: readonly Reading[], print: Print): Promise<Findings> {
  let findings: Findings = { withheld: 0, recovered: 0, leaks: 0 };
  const all = readings.length === 1 ? readings[0] : together(readings);
  const attempts = all && readings.length > 1 ? [...readings, all] : readings;
  for (const reading of attempts) {
    const knowledge = knowledgeOf(reading);
    const result = await solve(reading, knowledge.relations);
    print(
      `${reading.title}: ${result.withheld} withheld cells, ${result.recovered.length} recovered ` +
        `(${knowledge.relations.length} relations between counts, ${knowledge.inferred} of them found in the numbers)`,
    );
    for (const { label, value, by } of result.recovered.slice(0, shown)) print(`  ${label} = ${value} (${by})`);
    if (result.contradictions > 0)
      print(`  ${result.contradictions} groups of numbers contradict what should hold between counts`);
    const recovered = Math.max(findings.recovered, result.recovered.length);
    findings = { withheld: result.withheld, recovered, leaks: reading.leaks.length };
    if (reading === all) {
      printNarrowest(result, print);
      if (knowledge.guesses.length > 0) {
        const guessed = await solve(reading, [...knowledge.relations, ...knowledge.guesses]);
        print(
          `Guessing ${knowledge.guesses.length} orders that hold in all released cells: ` +
            `${guessed.recovered.length} cells follow if all guesses are right`,
        );
        for (const { label, value } of guessed.recovered.slice(0, 10)) print(`  guessed: ${label} = ${value}`);
      }
      printLeaks(reading.leaks, print);
    }
  }
  return findings;
}

function printNarrowest({ open }: AttackResult, print: Print): void {
  if (open.length === 0) return;
  print("Narrowest intervals:");
  for (const { label, interval } of open.slice(0, 10)) print(`  ${label}: ${interval.lower} to ${interval.upper}`);
}

/** @param from leaks before that one are printed already */
export function printLeaks(leaks: readonly Leak[], print: Print, from = 0): void {
  for (const { where, what, shown: text } of leaks.slice(from, shown)) print(`  leak: ${what}: ${text}  [${where}]`);
  if (leaks.length > shown && from <= shown) print("  … and more leaks");
}
