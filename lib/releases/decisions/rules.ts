import type { CellDecision } from "@/lib/statistics/disclosure/engine";
import type { PublishedCell } from "../publication/commands";
import type { IndirectFate, ReleaseChange, RunDecision, RunTotals } from "../schema";
import { storedValue } from "../sums/queries";
import type { Ground } from "../sums/rules";

/** Ids of the areas of a date whose cells are withheld without being too small themselves. */
export function fatesOf(cells: readonly CellDecision[], ground: Ground): NonNullable<RunDecision["fates"]> {
  const ids = new Map(
    ground.partitions.flatMap((partition) =>
      partition.areas.map((area) => [`${partition.key}|${area.key}`, area.id] as const),
    ),
  );
  const fates: Record<IndirectFate, Record<string, number[]>> = { secondary: {}, coarsened: {} };
  for (const { baseCount, partition, area, fate } of cells) {
    const id = ids.get(`${partition}|${area}`);
    if (id === undefined || (fate !== "secondary" && fate !== "coarsened")) continue;
    const areas = fates[fate][baseCount] ?? [];
    fates[fate][baseCount] = areas;
    areas.push(id);
  }
  return fates;
}

/** Adds the cells of one date to the totals by base count. */
export function countByCount(
  totals: Map<string, { -readonly [K in keyof RunTotals]: RunTotals[K] }>,
  cells: readonly CellDecision[],
): void {
  for (const { baseCount, fate } of cells) {
    const total = totals.get(baseCount) ?? { released: 0, withheld: 0, primary: 0, secondary: 0, coarsened: 0 };
    totals.set(baseCount, total);
    if (fate === "released" || fate === "public") total.released++;
    else {
      total.withheld++;
      total[fate]++;
    }
  }
}

/** A stored cell of the release in force: base count, partition, area, state, number. */
export type PreviousCell = readonly [subject: number, partition: number, area: number, state: number, value: number];

type Mutable<T> = { -readonly [K in keyof T]-?: NonNullable<T[K]> };

/** Adds to `changes` what one date shows otherwise than the release in force did. */
export function compareCells(
  changes: Map<number, Mutable<ReleaseChange>>,
  cells: readonly PublishedCell[],
  before: readonly PreviousCell[],
  names: ReadonlyMap<number, string>,
): void {
  const placeOf = (subject: number, partition: number, area: number) => `${subject}|${partition}|${area}`;
  const known = new Map(
    before.map(([subject, partition, area, state, value]) => [
      placeOf(subject, partition, area),
      { subject, value: storedValue(state, value) },
    ]),
  );
  const changeOf = (subject: number) => {
    const change = changes.get(subject) ?? {
      name: names.get(subject) ?? `${subject}`,
      added: 0,
      changed: 0,
      opened: 0,
      closed: 0,
      lost: 0,
    };
    changes.set(subject, change);
    return change;
  };
  for (const { subjectId, partitionId, areaId, value } of cells) {
    const place = placeOf(subjectId, partitionId, areaId);
    const old = known.get(place)?.value;
    known.delete(place);
    if (value.state === "known") {
      if (!old || old.state === "missing") changeOf(subjectId).added++;
      else if (old.state === "suppressed") changeOf(subjectId).opened++;
      else if (old.state === "known" && old.value !== value.value) changeOf(subjectId).changed++;
    } else if (value.state === "suppressed" && old?.state === "known") changeOf(subjectId).closed++;
    else if (old?.state === "known") changeOf(subjectId).lost++;
  }
  for (const { subject, value } of known.values()) if (value.state === "known") changeOf(subject).lost++;
}
