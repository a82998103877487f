/** A way to divide the city; areas hold leaf areas and do not overlap. It need not cover all leaves. */
export interface CoarsePartition {
  readonly key: string;
  readonly areas: readonly CoarseArea[];
}

export interface CoarseArea {
  readonly key: string;
  readonly leaves: readonly string[];
  /** The area for cases without an address ("nicht zuordenbar"). */
  readonly residual?: boolean | undefined;
}

/** Whether every overlap of two areas is one of them: then differences give nothing but areas of one of the two. */
export function nest(a: CoarsePartition, b: CoarsePartition): boolean {
  return intersections(a, b).every(({ leaves, sizes }) => leaves === Math.min(...sizes));
}

export interface Intersection {
  readonly areas: readonly [string, string];
  readonly leaves: number;
}

/**
 * The non-empty intersections of two partitions. What a partition does not cover is treated as an area of its own, because it
 * follows from the city's total; there only those intersections count that are not an area of the other partition anyway.
 */
export function newIntersections(a: CoarsePartition, b: CoarsePartition): Intersection[] {
  const rest = (of: CoarsePartition, other: CoarsePartition): CoarsePartition => {
    const covered = new Set(of.areas.flatMap((area) => area.leaves));
    const leaves = other.areas.flatMap((area) => area.leaves).filter((leaf) => !covered.has(leaf));
    return { key: of.key, areas: [{ key: "", leaves }] };
  };
  return [
    ...intersections(a, b),
    ...intersections(rest(a, b), b).filter(({ leaves, sizes }) => leaves < sizes[1]),
    ...intersections(a, rest(b, a)).filter(({ leaves, sizes }) => leaves < sizes[0]),
  ].map(({ areas, leaves }) => ({ areas, leaves }));
}

function intersections(
  a: CoarsePartition,
  b: CoarsePartition,
): (Intersection & { readonly sizes: readonly [number, number] })[] {
  const ownerInB = new Map(b.areas.flatMap((area) => area.leaves.map((leaf) => [leaf, area])));
  return a.areas.flatMap((area) => {
    const counts = new Map<CoarseArea, number>();
    for (const leaf of area.leaves) {
      const other = ownerInB.get(leaf);
      if (other) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return [...counts].map(([other, leaves]) => ({
      areas: [area.key, other.key] as const,
      leaves,
      sizes: [area.leaves.length, other.leaves.length] as const,
    }));
  });
}
