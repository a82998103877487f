import { sumOfValues } from "@/lib/statistics/indicator";
import { missing, type Value } from "@/lib/statistics/values";

/** An area at one date with the leaves it unites; ids of `area`. */
export interface GroundArea {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly isResidual: boolean;
  readonly leaves: readonly number[];
}

export interface GroundPartition {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  /** The city as one area: the first partition if it has a single place. */
  readonly isCity: boolean;
  readonly areas: readonly GroundArea[];
}

/** The partitions of the city as they were at one date. */
export interface Ground {
  readonly partitions: readonly GroundPartition[];
}

export interface SummableCount {
  readonly key: string;
  readonly cityOnly: boolean;
  readonly integer: boolean;
  /** False: the office rounds or perturbs, so that only what is delivered for an area itself counts. */
  readonly additive: boolean;
}

/** A delivered total that is not the sum of its delivered parts. */
export interface ControlMismatch {
  readonly baseCount: string;
  readonly date: string;
  readonly partition: string;
  readonly area: string;
  readonly areaName: string;
  readonly delivered: number;
  readonly summed: number;
}

export interface CountSums {
  /** Value of every area for which one can be given; where it is missing there is no entry. */
  readonly values: ReadonlyMap<number, Value>;
  readonly mismatches: readonly Omit<ControlMismatch, "baseCount" | "date">[];
}

/**
 * Sums one base count of one date over every partition.
 *
 * An area has a value when delivered areas cover it exactly: the finest cover that is fully known counts. A value delivered for
 * the area itself is a control total of the sum, and stands in where a part is missing or withheld; where there is none, known
 * areas of several partitions may cover it together. What no cover gives is missing; missing is never zero.
 *
 * A residual leaf („nicht zuordenbar") for which this count is never delivered stands outside: all cases have a place.
 *
 * @param delivered raw values by area id
 * @param unusedResiduals residual leaves without a single value of this count in the whole release
 */
export function sumCount(
  count: SummableCount,
  delivered: ReadonlyMap<number, Value>,
  covers: Covers,
  unusedResiduals: ReadonlySet<number> = new Set(),
): CountSums {
  if (!count.additive) return { values: delivered, mismatches: [] };
  const values = new Map<number, Value>();
  const mismatches: Omit<ControlMismatch, "baseCount" | "date">[] = [];
  const withValues: GroundPartition[] = [];
  for (const partition of covers.finestFirst) {
    if (count.cityOnly && !partition.isCity) continue;
    for (const area of partition.areas) {
      const own = delivered.get(area.id);
      const parts = withValues.flatMap((finer) => {
        const members = covers.membersOf(area, finer, unusedResiduals);
        return members ? [{ members, sum: sumOfValues(members.map((id) => values.get(id) ?? missing)) }] : [];
      });
      const known = parts.find(({ sum }) => sum.state === "known");
      const mixed =
        known || own?.state === "known" ? undefined : covers.mixedSum(area, withValues, values, unusedResiduals);
      const value = known?.sum ?? (own?.state === "known" ? own : (mixed ?? firstState(parts) ?? own));
      if (value && value.state !== "missing") values.set(area.id, value);
      else if (own) values.set(area.id, own);
      if (known?.sum.state === "known" && own?.state === "known") {
        const { value: summed } = known.sum;
        if (Math.abs(summed - own.value) > toleranceOf(count, known.members.length))
          mismatches.push({
            partition: partition.key,
            area: area.key,
            areaName: area.name,
            delivered: own.value,
            summed,
          });
      }
    }
    if (partition.areas.some((area) => values.has(area.id))) withValues.push(partition);
  }
  return { values, mismatches };
}

/** Which areas of a finer partition make up an area, remembered for all counts of one ground. */
export class Covers {
  readonly finestFirst: readonly GroundPartition[];
  readonly #ownerOf = new Map<string, ReadonlyMap<number, GroundArea>>();
  readonly #members = new Map<string, readonly number[] | null>();

  constructor(ground: Ground) {
    this.finestFirst = [...ground.partitions].sort((a, b) => b.areas.length - a.areas.length);
    for (const partition of ground.partitions) {
      const owners = partition.areas.flatMap((area) => area.leaves.map((leaf) => [leaf, area] as const));
      this.#ownerOf.set(partition.key, new Map(owners));
    }
  }

  /** Ids of the areas of `finer` that cover `area` exactly; null where they do not. */
  membersOf(area: GroundArea, finer: GroundPartition, without: ReadonlySet<number>): readonly number[] | null {
    const relevant = area.leaves.filter((leaf) => without.has(leaf));
    const name = `${area.id}|${finer.key}|${relevant.join()}`;
    const remembered = this.#members.get(name);
    if (remembered !== undefined) return remembered;
    const members = this.#findMembers(area, finer, without);
    this.#members.set(name, members);
    return members;
  }

  /** The sum over known areas of several finer partitions that cover an area exactly, the large ones first. */
  mixedSum(
    area: GroundArea,
    finer: readonly GroundPartition[],
    values: ReadonlyMap<number, Value>,
    without: ReadonlySet<number>,
  ): Value | undefined {
    const open = new Set(area.leaves.filter((leaf) => !without.has(leaf)));
    let sum = 0;
    for (const partition of [...finer].reverse()) {
      for (const part of partition.areas) {
        const value = values.get(part.id);
        const leaves = part.leaves.filter((leaf) => !without.has(leaf));
        if (value?.state !== "known" || leaves.length === 0 || !leaves.every((leaf) => open.has(leaf))) continue;
        sum += value.value;
        for (const leaf of leaves) open.delete(leaf);
        if (open.size === 0) return { state: "known", value: sum };
      }
    }
    return undefined;
  }

  #findMembers(area: GroundArea, finer: GroundPartition, without: ReadonlySet<number>): readonly number[] | null {
    const owners = this.#ownerOf.get(finer.key);
    const inside = new Set(area.leaves);
    const members = new Set<GroundArea>();
    for (const leaf of area.leaves) {
      if (without.has(leaf)) continue;
      const owner = owners?.get(leaf);
      if (!owner) return null;
      members.add(owner);
    }
    for (const member of members)
      if (member.leaves.some((leaf) => !inside.has(leaf) && !without.has(leaf))) return null;
    // Lebensräume may overlap: together they would count what they share twice.
    const leavesIn = (one: GroundArea) => one.leaves.filter((leaf) => !without.has(leaf)).length;
    if ([...members].reduce((sum, member) => sum + leavesIn(member), 0) > leavesIn(area)) return null;
    return members.size > 0 ? [...members].map((member) => member.id) : null;
  }
}

/** German sentences for control totals that do not add up, with what to do. */
export function mismatchSentences(mismatches: readonly ControlMismatch[], limit = 12): string[] {
  const number = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });
  const sentences = mismatches
    .slice(0, limit)
    .map(
      (one) =>
        `${one.baseCount}, ${germanDate(one.date)}, ${one.areaName} (${one.area}): geliefert ${number.format(one.delivered)}, Summe der Teile ${number.format(one.summed)}.`,
    );
  if (mismatches.length > limit) sentences.push(`Dazu kommen ${mismatches.length - limit} weitere Abweichungen.`);
  return sentences;
}

const germanDate = (iso: string) => iso.split("-").reverse().join(".");

function firstState(parts: readonly { readonly sum: Value }[]): Value | undefined {
  return parts.find(({ sum }) => sum.state !== "missing")?.sum;
}

/** Counts add up to the unit; annual means are rounded by their office, each part by up to 0.1. */
function toleranceOf(count: SummableCount, parts: number): number {
  return count.integer ? 0.5 : 0.1 * (parts + 1);
}
