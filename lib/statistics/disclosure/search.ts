import type { DisclosureSystem } from "./system";

/** Where partners for a cell are looked for: first near and among its own counts, then farther. */
export interface Stage {
  /** The whole city instead of the cell's districts. */
  readonly whole: boolean;
  /** Only counts tied to the cell's own by sums. */
  readonly group: boolean;
  /** Totals may be withheld too. */
  readonly totals: boolean;
}

/** The stages of the search for one cell. */
export function stagesFor(system: DisclosureSystem, cell: number): Stage[] {
  const near = districtsOf(system, cell).length <= 2;
  return [
    ...(near
      ? [
          { whole: false, group: true, totals: false },
          { whole: false, group: false, totals: false },
        ]
      : []),
    { whole: true, group: true, totals: false },
    { whole: true, group: false, totals: false },
    { whole: true, group: true, totals: true },
    { whole: true, group: false, totals: true },
  ];
}

/** The cells that may change in a stage. Cells that are withheld or hidden always may, where the stage reaches. */
export function withinStage(system: DisclosureSystem, cell: number, stage: Stage, withheld: Uint8Array): number[] {
  const map = mapOf(system);
  const group = new Set(system.groupOf.get(system.cells[cell]?.baseCount ?? "") ?? []);
  const reached = stage.whole ? map.all : districtsOf(system, cell).flatMap((district) => map.inDistrict(district));
  const chosen = reached.filter((index) => {
    if (index === cell) return false;
    const one = system.cells[index];
    if (!one || one.status === "constant") return false;
    if (withheld[index] || one.status === "hidden" || one.shown) return true;
    return (stage.totals || !one.total) && (!stage.group || group.has(one.baseCount));
  });
  return [cell, ...new Set(chosen)];
}

function districtsOf(system: DisclosureSystem, cell: number): number[] {
  return mapOf(system).districts[cell] ?? [];
}

interface DistrictMap {
  readonly all: readonly number[];
  readonly districts: readonly (readonly number[])[] & number[][];
  readonly inDistrict: (district: number) => readonly number[];
}

const maps = new WeakMap<DisclosureSystem, DistrictMap>();

/** Cells by district; those that cross a border, unless they are totals, belong to each of theirs. */
function mapOf(system: DisclosureSystem): DistrictMap {
  const known = maps.get(system);
  if (known) return known;
  const byDistrict = new Map<number, number[]>();
  const districts = system.cells.map((cell, index) => {
    const own = [...new Set(cell.leaves.map((leaf) => system.districtOf[leaf] ?? -1))];
    if (own.length === 1 || !cell.total) {
      for (const district of own) {
        const list = byDistrict.get(district);
        if (list) list.push(index);
        else byDistrict.set(district, [index]);
      }
    }
    return own;
  });
  const map = {
    all: system.cells.map((_, index) => index),
    districts,
    inDistrict: (district: number) => byDistrict.get(district) ?? [],
  };
  maps.set(system, map);
  return map;
}
