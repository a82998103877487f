import { type PrimaryRule, primaryCellOf, primaryRulesOf } from "../primaryRules";
import { roundHalfAwayFromZero } from "../rounding";
import type { Interval } from "../smallNumbers";
import { missing, type Value } from "../values";
import type { BlockCount, CellReader, DisclosureBlock } from "./block";
import { ageDemandsOf } from "./demands";
import { leafSetKey } from "./geometry";
import type { Place } from "./system";

/** A number of one count over one set of leaves, wherever it is shown. */
export interface FoundCell {
  readonly leaves: number[];
  readonly places: Place[];
  value: Value;
  readonly rules: Set<PrimaryRule>;
}

/** Known and withheld numbers of a count by set of leaves, with what the rules say of each. */
export function findCells(
  block: Pick<DisclosureBlock, "partitions" | "valueOf" | "populationKey">,
  leafIndex: ReadonlyMap<string, number>,
  count: BlockCount,
): Map<string, FoundCell> {
  const readCell = block.valueOf;
  const outside = unusedResiduals(block, count, readCell);
  const found = new Map<string, FoundCell>();
  for (const partition of block.partitions) {
    for (const area of partition.areas) {
      const read = (baseCount: string) => readCell({ baseCount, partition: partition.key, area: area.key });
      const value = read(count.key);
      if (value.state !== "known" && value.state !== "suppressed") continue;
      const leaves = area.leaves.flatMap((leaf) => (outside.has(leaf) ? [] : (leafIndex.get(leaf) ?? [])));
      if (leaves.length === 0) continue;
      const key = leafSetKey(leaves);
      const one = found.get(key) ?? { leaves, places: [], value, rules: new Set<PrimaryRule>() };
      one.places.push({ partition: partition.key, area: area.key });
      if (one.value.state !== "known") one.value = value;
      for (const rule of primaryRulesOf(primaryCellOf(count, area, read, block.populationKey), count))
        one.rules.add(rule);
      found.set(key, one);
    }
  }
  return found;
}

/** Leaves for cases without an address that this count does not use: it stands outside them. */
export function unusedResiduals(
  block: Pick<DisclosureBlock, "partitions">,
  count: BlockCount,
  readCell: CellReader,
): Set<string> {
  return new Set(
    block.partitions.flatMap((partition) =>
      partition.areas.flatMap((area) => {
        const [leaf] = area.leaves;
        if (!area.residual || area.leaves.length !== 1 || leaf === undefined) return [];
        const value = readCell({ baseCount: count.key, partition: partition.key, area: area.key });
        return value.state === missing.state ? [leaf] : [];
      }),
    ),
  );
}

/** What a published mean says about the sum behind it (handbook §1.4, §3.5). */
export function meanOf(
  block: DisclosureBlock,
  count: BlockCount,
  place: Place | undefined,
  sum: number,
): { shown: Interval; demands: Interval[] } | undefined {
  if (!place || count.meanOver === undefined) return undefined;
  const over = block.valueOf({ baseCount: count.meanOver, ...place });
  if (over.state !== "known") return undefined;
  const decimals = count.meanDecimals ?? 1;
  const mean = over.value > 0 ? roundHalfAwayFromZero(sum / over.value, decimals) : 0;
  const half = 0.5 * 10 ** -decimals;
  return {
    shown: { lower: over.value * (mean - half), upper: over.value * (mean + half) },
    demands: ageDemandsOf(sum, over.value),
  };
}
