import type { ReadableRelation } from "../publicSums";

/** The released counts of one area at one date. */
export type ReleasedCounts = ReadonlyMap<string, number>;

/** So many places must agree before a pattern counts as a law. */
const needed = 25;

/**
 * Sums and equalities between counts that nobody declared, but that hold wherever all of the counts are released: a = b, a = b + c,
 * a = b + c + d. Places where all but one part are 0 prove nothing and are not counted.
 */
export function inferredSums(places: readonly ReleasedCounts[]): ReadableRelation[] {
  const keys = [...new Set(places.flatMap((place) => [...place.keys()]))].sort();
  const found: ReadableRelation[] = [];
  const laws: { whole: string; parts: readonly string[] }[] = [];
  const tryParts = (whole: string, parts: readonly string[]) => {
    if (parts.includes(whole) || !holds(places, whole, parts)) return;
    // What follows from a shorter law with the same whole is no news.
    if (laws.some((law) => law.whole === whole && law.parts.every((part) => parts.includes(part)))) return;
    laws.push({ whole, parts });
    const terms = [{ baseCount: whole, coefficient: 1 }, ...parts.map((baseCount) => ({ baseCount, coefficient: -1 }))];
    found.push({ terms, lower: 0, upper: 0 });
  };
  for (const whole of keys) {
    for (const [i, a] of keys.entries()) {
      if (whole < a) tryParts(whole, [a]);
      for (let j = i + 1; j < keys.length; j++) {
        const b = keys[j] ?? "";
        tryParts(whole, [a, b]);
        for (let k = j + 1; k < keys.length; k++) tryParts(whole, [a, b, keys[k] ?? ""]);
      }
    }
  }
  return found;
}

function holds(places: readonly ReleasedCounts[], whole: string, parts: readonly string[]): boolean {
  let agreeing = 0;
  for (const place of places) {
    const total = place.get(whole);
    if (total === undefined) continue;
    let sum = 0;
    let positive = 0;
    let complete = true;
    for (const part of parts) {
      const value = place.get(part);
      if (value === undefined) {
        complete = false;
        break;
      }
      sum += value;
      if (value > 0) positive++;
    }
    if (!complete) continue;
    if (sum !== total) return false;
    if (positive === parts.length) agreeing++;
  }
  return agreeing >= needed;
}

/**
 * Orders a ≤ b that hold wherever both counts are released, in many places and closely in some: a guess that an attacker would make. It
 * may be wrong where a count is withheld, so what follows from it is a guess, too.
 */
export function guessedOrders(places: readonly ReleasedCounts[]): ReadableRelation[] {
  const keys = [...new Set(places.flatMap((place) => [...place.keys()]))].sort();
  return keys.flatMap((left) =>
    keys.flatMap((right): ReadableRelation[] => {
      if (left === right) return [];
      let seen = 0;
      let touching = 0;
      for (const place of places) {
        const [a, b] = [place.get(left), place.get(right)];
        if (a === undefined || b === undefined) continue;
        if (a > b) return [];
        seen++;
        if (a === b && a > 0) touching++;
      }
      if (seen < 8 * needed || touching < 5) return [];
      return [
        {
          terms: [
            { baseCount: right, coefficient: 1 },
            { baseCount: left, coefficient: -1 },
          ],
          lower: 0,
          upper: Number.POSITIVE_INFINITY,
        },
      ];
    }),
  );
}
