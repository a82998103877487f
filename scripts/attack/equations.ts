import { lookedUpRelations } from "@/lib/indicators/relations/rules";
import { guessedOrders, inferredSums, type ReleasedCounts } from "@/lib/statistics/attack/inferredRelations";
import { type AttackResult, recoverCells } from "@/lib/statistics/attack/recover";
import type { ReadableRelation } from "@/lib/statistics/publicSums";
import type { Reading } from "./tables";

/** Released counts by area and date. */
function releasedPlaces(reading: Reading): ReleasedCounts[] {
  const places: Map<string, number>[] = [];
  for (const cells of reading.cells.values()) {
    const byArea = new Map<string, Map<string, number>>();
    for (const { baseCount, leaves, value } of cells) {
      if (value === undefined) continue;
      const key = leaves.join();
      const place = byArea.get(key) ?? new Map<string, number>();
      byArea.set(key, place.set(baseCount, value));
    }
    places.push(...byArea.values());
  }
  return places;
}

export interface Knowledge {
  /** Looked up, and found in the numbers themselves. */
  readonly relations: readonly ReadableRelation[];
  /** Orders that happen to hold; what follows from them is a guess. */
  readonly guesses: readonly ReadableRelation[];
  readonly inferred: number;
}

const nameOf = (relation: ReadableRelation) =>
  JSON.stringify([
    relation.upper === 0,
    // An equation may be written from either side.
    ...(relation.upper === 0
      ? relation.terms.map((term) => term.baseCount).sort()
      : relation.terms.map((term) => `${term.coefficient} ${term.baseCount}`).sort()),
  ]);

export function knowledgeOf(reading: Reading): Knowledge {
  const keys = new Set([...reading.cells.values()].flatMap((cells) => cells.map((cell) => cell.baseCount)));
  const places = releasedPlaces(reading);
  const published = lookedUpRelations(keys);
  const known = new Set(published.map(nameOf));
  const isNew = (relation: ReadableRelation) => !known.has(nameOf(relation));
  const inferred = inferredSums(places).filter(isNew);
  return {
    relations: [...published, ...inferred],
    guesses: guessedOrders(places).filter(isNew),
    inferred: inferred.length,
  };
}

/** Attacks every date of a reading; relations beside the numbers are given. */
export async function solve(reading: Reading, relations: readonly ReadableRelation[]): Promise<AttackResult> {
  const results: AttackResult[] = [];
  for (const [date, cells] of reading.cells) {
    const [rates, sums] = [reading.rates.get(date) ?? [], reading.sums.get(date) ?? []];
    results.push(await recoverCells({ cells, relations, rates, sums }));
  }
  const open = results.flatMap((one) => one.open);
  open.sort((a, b) => a.interval.upper - a.interval.lower - (b.interval.upper - b.interval.lower));
  return {
    withheld: results.reduce((sum, one) => sum + one.withheld, 0),
    recovered: results.flatMap((one) => one.recovered),
    open,
    contradictions: results.reduce((sum, one) => sum + one.contradictions, 0),
  };
}
