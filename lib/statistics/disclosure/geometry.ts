/** A set of leaves with the sets that add up to it. */
export interface LeafSet {
  readonly key: string;
  readonly leaves: readonly number[];
  /** Keys of disjoint sets that add up to it; empty for atoms. */
  readonly parts: readonly string[];
  /** Never shown itself: a remainder that only the overlap of areas makes. */
  readonly remainder: boolean;
}

export const leafSetKey = (leaves: readonly number[]): string => [...leaves].sort((a, b) => a - b).join(" ");

/**
 * Expresses every set of leaves by smaller ones: the large ones first, what remains by atoms. Atoms are the finest pieces that
 * the sets tell apart – single leaves where these are given, otherwise pieces of overlaps, which are added as remainders. All
 * sums between areas of any partitions follow from these.
 */
export function linkLeafSets(sets: readonly (readonly number[])[]): LeafSet[] {
  const byKey = new Map(sets.map((leaves) => [leafSetKey(leaves), [...leaves].sort((a, b) => a - b)] as const));
  const given = [...byKey].sort(([, a], [, b]) => b.length - a.length);
  const membership = new Map<number, number[]>();
  for (const [place, [, leaves]] of given.entries()) {
    for (const leaf of leaves) membership.set(leaf, [...(membership.get(leaf) ?? []), place]);
  }
  const atomOf = new Map<number, string>();
  const classes = new Map<string, number[]>();
  for (const [leaf, places] of membership) {
    const name = places.join();
    classes.set(name, [...(classes.get(name) ?? []), leaf]);
  }
  const atoms = new Map<string, number[]>();
  for (const leaves of classes.values()) {
    const key = leafSetKey(leaves);
    atoms.set(key, leaves);
    for (const leaf of leaves) atomOf.set(leaf, key);
  }
  const found: LeafSet[] = [];
  for (const [place, [key, leaves]] of given.entries()) {
    if (atoms.has(key)) {
      found.push({ key, leaves, parts: [], remainder: false });
      continue;
    }
    const open = new Set(leaves);
    const parts: string[] = [];
    for (const [otherKey, other] of given.slice(place + 1)) {
      if (other.length >= leaves.length || other.length > open.size || !other.every((leaf) => open.has(leaf))) continue;
      parts.push(otherKey);
      for (const leaf of other) open.delete(leaf);
      if (open.size === 0) break;
    }
    for (const leaf of open) {
      const atom = atomOf.get(leaf);
      if (atom !== undefined && !parts.includes(atom)) parts.push(atom);
    }
    found.push({ key, leaves, parts, remainder: false });
  }
  for (const [key, leaves] of atoms) {
    if (!byKey.has(key)) found.push({ key, leaves: leaves.sort((a, b) => a - b), parts: [], remainder: true });
  }
  return found;
}
