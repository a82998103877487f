import type { Nesting } from "./sums";

/** An area with the leaves it unites. */
export type AreaLeaves = { readonly partition: string; readonly key: string; readonly leaves: ReadonlySet<string> };

/**
 * Every pair of partitions of which one lies wholly within the other: each area of the finer one in exactly one area of
 * the coarser. Only there must sums agree.
 */
export function nestingsOf(areas: readonly AreaLeaves[]): Nesting[] {
  const partitions = new Map<string, AreaLeaves[]>();
  for (const area of areas) partitions.set(area.partition, [...(partitions.get(area.partition) ?? []), area]);
  const result: Nesting[] = [];
  for (const [parent, parents] of partitions) {
    const owner = new Map<string, string>();
    for (const area of parents) for (const leaf of area.leaves) owner.set(leaf, area.key);
    for (const [child, children] of partitions) {
      if (child === parent || children.length <= parents.length) continue;
      const parentOf = new Map<string, string>();
      const covered = new Set<string>();
      let nested = true;
      for (const area of children) {
        const owners = new Set([...area.leaves].map((leaf) => owner.get(leaf)));
        const [only] = owners;
        if (owners.size !== 1 || only === undefined) {
          nested = false;
          break;
        }
        parentOf.set(area.key, only);
        for (const leaf of area.leaves) covered.add(leaf);
      }
      // A partition that leaves ground out (a programme area) cannot add up to one that does not.
      if (nested && parents.every((area) => [...area.leaves].every((leaf) => covered.has(leaf))))
        result.push({ parent, child, parentOf });
    }
  }
  return result;
}
