import type { Certificate } from "./certificates";
import type { DisclosureSystem } from "./system";

/** Whoever is the single one behind `insider` knows that number; `cell` must stay open to him, too (handbook §3.4, A4). */
export interface InsiderPair {
  readonly cell: number;
  readonly insider: number;
}

/** Cells of one person that nobody else may know: withheld ones, and rests of wholes. */
export function isSingle(system: DisclosureSystem, withheld: Uint8Array, cell: number): boolean {
  const one = system.cells[cell];
  return one?.value === 1 && one.demands.length > 0 && (withheld[cell] === 1 || one.status === "hidden");
}

/** Single persons of the sources that ask for the strict rule, A4 (b). */
export function strictInsiders(system: DisclosureSystem, withheld: Uint8Array): ReadonlySet<number> {
  if (system.strictCounts.size === 0) return new Set();
  return new Set(
    system.cells.flatMap((cell, index) =>
      system.strictCounts.has(cell.baseCount) && isSingle(system, withheld, index) ? [index] : [],
    ),
  );
}

/** A count and its rest in the same area are the same secret: who knows the one knows the other in any case. */
export function isSameSecret(system: DisclosureSystem, { cell, insider }: InsiderPair): boolean {
  const [a, b] = [system.cells[cell], system.cells[insider]];
  return cell === insider || (a?.baseCount === b?.baseCount && a?.leaves.join() === b?.leaves.join());
}

/** Of these insiders those whose number changes in every table in which the cell does: to them the cell may be known. */
export function insidersAgainst(
  system: DisclosureSystem,
  cell: number,
  insiders: ReadonlySet<number>,
  tables: Iterable<Certificate>,
): number[] {
  let left: number[] | undefined;
  for (const { cells, deviationOf } of tables) {
    left = left ? left.filter((one) => deviationOf.has(one)) : cells.filter((one) => insiders.has(one));
    if (left.length === 0) return [];
  }
  return (left ?? [...insiders]).filter((insider) => !isSameSecret(system, { cell, insider }));
}

/**
 * A4 (a): sums that leave exactly two withheld parts, both of one person. A total and its only part are the same person and do
 * not count.
 */
export function singlesAloneInSums(system: DisclosureSystem, withheld: Uint8Array): InsiderPair[] {
  return system.relations.flatMap((relation): InsiderPair[] => {
    if (relation.lower !== relation.upper) return [];
    const free = relation.cells.filter((cell) => withheld[cell] || system.cells[cell]?.status === "hidden");
    const [cell, insider] = free;
    if (free.length !== 2 || cell === undefined || insider === undefined) return [];
    const sign = (one: number) => Math.sign(relation.coefficients[relation.cells.indexOf(one)] ?? 0);
    if (sign(cell) !== sign(insider)) return [];
    return isSingle(system, withheld, cell) && isSingle(system, withheld, insider) ? [{ cell, insider }] : [];
  });
}
