import { standardBaseCounts } from "@/lib/indicators/baseCounts/rules";
import { hardChecks, knownOrders } from "@/lib/indicators/checks/rules";
import { guessedOrders, inferredSums, type ReleasedCounts } from "@/lib/statistics/attack/inferredRelations";
import { type AttackResult, type PublicRelation, recoverCells } from "@/lib/statistics/attack/recover";
import type { Reading } from "./tables";

/** What anybody can look up about the counts: their sums and which of them cannot exceed which. */
export function publishedRelations(keys: ReadonlySet<string>): PublicRelation[] {
  const relation = (left: readonly string[], right: readonly string[], factor: number, equal: boolean) => ({
    terms: [
      ...right.map((baseCount) => ({ baseCount, coefficient: factor })),
      ...left.map((baseCount) => ({ baseCount, coefficient: -1 })),
    ],
    lower: 0,
    upper: equal ? 0 : Number.POSITIVE_INFINITY,
  });
  return [
    ...standardBaseCounts.flatMap(({ key, sumOf = [] }) => sumOf.map((parts) => relation([key], parts, 1, true))),
    ...hardChecks.flatMap(({ kind, level, left, right, factor = 1 }) =>
      kind === "atMost" && level === "leaf" ? [relation(left, right, factor, false)] : [],
    ),
    ...knownOrders.map(({ left, right }) => relation(left, right, 1, false)),
    // A part is not more than its whole, and each benefit unit with children has at least one child.
    ...standardBaseCounts.flatMap(({ key, whole, carrier }) => [
      ...(whole === undefined ? [] : [relation([key], [whole], 1, false)]),
      ...(carrier === undefined ? [] : [relation([carrier], [key], 1, false)]),
    ]),
  ].filter(({ terms }) => terms.every(({ baseCount }) => keys.has(baseCount)));
}

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
  readonly relations: readonly PublicRelation[];
  /** Orders that happen to hold; what follows from them is a guess. */
  readonly guesses: readonly PublicRelation[];
  readonly inferred: number;
}

const nameOf = (relation: PublicRelation) =>
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
  const published = publishedRelations(keys);
  const known = new Set(published.map(nameOf));
  const isNew = (relation: PublicRelation) => !known.has(nameOf(relation));
  const inferred = inferredSums(places).filter(isNew);
  return {
    relations: [...published, ...inferred],
    guesses: guessedOrders(places).filter(isNew),
    inferred: inferred.length,
  };
}

/** Attacks every date of a reading; relations beside the numbers are given. */
export async function solve(reading: Reading, relations: readonly PublicRelation[]): Promise<AttackResult> {
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
