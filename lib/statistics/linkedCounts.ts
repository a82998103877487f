/**
 * Groups of base counts that are released together: those tied by a sum (AL with SGB II and SGB III). A denominator is not
 * withheld with its numerator. Keys that are named in a sum but are not among the counts are ignored.
 *
 * @returns groups in the order of their first count, each in the order given
 */
export function linkedCounts(
  counts: readonly { readonly key: string; readonly sumOf?: readonly (readonly string[])[] | undefined }[],
): string[][] {
  const leader = new Map(counts.map((count) => [count.key, count.key]));
  const leaderOf = (key: string): string => {
    const next = leader.get(key) ?? key;
    return next === key ? key : leaderOf(next);
  };
  for (const count of counts) {
    for (const part of (count.sumOf ?? []).flat()) {
      if (leader.has(part)) leader.set(leaderOf(part), leaderOf(count.key));
    }
  }
  const groups = new Map<string, string[]>();
  for (const { key } of counts) {
    const group = groups.get(leaderOf(key));
    if (group) group.push(key);
    else groups.set(leaderOf(key), [key]);
  }
  return [...groups.values()];
}
