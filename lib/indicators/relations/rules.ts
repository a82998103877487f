import type { ReadableRelation } from "@/lib/statistics/publicSums";
import { standardBaseCounts } from "../baseCounts/rules";
import { hardChecks, knownOrders } from "../checks/rules";

/**
 * What anybody can look up about the counts of the standard catalogue: their sums, which of them cannot exceed which, and that a
 * part is not more than its whole. A self-drawn area is answered with nothing else, and an attacker starts from it (handbook §3.5).
 * @param keys counts that are public; relations with others are left out
 */
export function lookedUpRelations(keys: ReadonlySet<string>): ReadableRelation[] {
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
    // A part is not more than its whole, and behind each benefit unit with children stands at least one child.
    ...standardBaseCounts.flatMap(({ key, whole, carrier }) => [
      ...(whole === undefined ? [] : [relation([key], [whole], 1, false)]),
      ...(carrier === undefined ? [] : [relation([carrier], [key], 1, false)]),
    ]),
  ].filter(({ terms }) => terms.every(({ baseCount }) => keys.has(baseCount)));
}
