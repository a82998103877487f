import { type DeviationProgram, deviationProgram, deviationsIn } from "./program";
import type { Solver } from "./solver";
import { linkSystem, type SystemCell, type SystemRelation } from "./system";

type Assumable = { -readonly [K in keyof SystemCell]: SystemCell[K] };

/**
 * Numbers that nobody gave – withheld by the source, or pieces that only the overlap of areas makes – get values that fit
 * everything known. Where nothing fits, the relations that contradict each other are dropped: first orders, then sums,
 * at last sums over areas.
 *
 * @returns the relations that remain
 */
export function assumeUnknown(
  cells: Assumable[],
  relations: readonly SystemRelation[],
  unknown: readonly number[],
  solver: Solver,
): SystemRelation[] {
  if (unknown.length === 0) return [...relations];
  const concerned = new Set(unknown);
  const touches = (relation: SystemRelation) => relation.cells.some((cell) => concerned.has(cell));
  const dropped: SystemRelation["kind"][] = [];
  for (const next of [undefined, "order", "rest", "rate", "sum", "space"] as const) {
    if (next) dropped.push(next);
    const kept = relations.filter((relation) => !dropped.includes(relation.kind) || !touches(relation));
    const system = linkSystem({ cells, relations: kept, districtOf: [], groupOf: new Map(), strictCounts: new Set() });
    const local = deviationProgram(
      system,
      {
        cells: unknown,
        limits: () => ({ lower: 0, upper: Number.POSITIVE_INFINITY }),
        price: () => 0,
        measured: true,
      },
      solver.infinity,
    );
    const numbers = wholeNumbers(local, solver);
    if (!numbers) continue;
    for (const [place, value] of numbers.entries()) {
      const cell = cells[local.cells[place] ?? -1];
      if (cell) cell.value = cell.integer ? Math.round(value) : value;
    }
    return kept;
  }
  return relations.filter((relation) => !touches(relation));
}

function wholeNumbers(local: DeviationProgram, solver: Solver): Float64Array | undefined {
  try {
    solver.pass(local.program);
    let optimum = solver.run();
    if (optimum && deviationsIn(local, optimum.columns).some((x) => Math.abs(x - Math.round(x)) > 1e-6)) {
      solver.pass(local.program, true);
      optimum = solver.run(true);
    }
    return optimum && deviationsIn(local, optimum.columns);
  } catch {
    // Without an answer fewer relations are tried.
    return undefined;
  }
}
