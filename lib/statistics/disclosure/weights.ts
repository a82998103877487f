import { type BlockCount, coveredOnce, type DisclosureBlock, districtsOf, leavesOf, linkedGroups } from "./block";
import { leafSetKey } from "./geometry";

/** Counts that are public already: of sources without any threshold, as long as all counts tied to them by sums are. */
export function publicCounts(block: Pick<DisclosureBlock, "counts" | "sums">): Set<string> {
  const isPublic = (count: BlockCount | undefined) =>
    !!count &&
    count.threshold <= 1 &&
    (count.carrier === undefined || (count.carrierThreshold ?? 0) <= 1) &&
    count.minPopulation <= 1 &&
    count.meanOver === undefined;
  const byKey = new Map(block.counts.map((count) => [count.key, count]));
  return new Set(
    linkedGroups(block)
      .filter((group) => group.every((key) => isPublic(byKey.get(key))))
      .flat(),
  );
}

/** Weights of handbook §3.5: leaf 1, district 30, larger 1,000, city 10,000; what is larger than a district is a total. */
export function levels(block: DisclosureBlock, leafIndex: ReadonlyMap<string, number>) {
  const districts = districtsOf(block);
  const cityMinimum = 0.9 * leavesOf(block).length;
  const totals = new Set<string>();
  for (const partition of block.partitions) {
    if (partition === districts || !districts || partition.areas.length >= districts.areas.length) continue;
    if (coveredOnce(partition) < cityMinimum) continue;
    for (const area of partition.areas) {
      if (area.leaves.length > 1) totals.add(leafSetKey(area.leaves.flatMap((leaf) => leafIndex.get(leaf) ?? [])));
    }
  }
  return (leaves: readonly number[]) => {
    if (leaves.length === 1) return { weight: 1, total: false };
    if (leaves.length >= cityMinimum) return { weight: 10_000, total: true };
    return totals.has(leafSetKey(leaves)) ? { weight: 1000, total: true } : { weight: 30, total: false };
  };
}
