import type { CopyInto, CopyRow } from "./bulk";
import type { CheckInput } from "./check";
import type { CellTable } from "./check/table";
import type { CityContext } from "./context";
import { mapRows } from "./map";
import { isValidAt } from "./map/areas";
import type { CellState } from "./schema";

/** How states are stored (prisma/models/deliveries.prisma). */
const stateNumbers: Record<CellState, number> = {
  known: 0,
  suppressed: 1,
  unreliable: 2,
  missing: 3,
  notApplicable: 4,
};

const rawColumns = ["delivery_id", "base_count_id", "date", "area_id", "state", "value"];
const rateColumns = ["delivery_id", "indicator_id", "date", "area_id", "state", "value"];

/**
 * Writes the cells of a checked delivery by COPY. The rows are read and mapped once more, in constant memory; a cell that is
 * empty in the file is not written, because nothing was delivered for it.
 * @param table the cells as they were checked: says what is absent
 * @returns the number of values written
 */
export async function writeCells(
  deliveryId: number,
  input: Pick<CheckInput, "rows" | "mapping" | "baseCounts" | "corrections">,
  context: CityContext,
  table: CellTable,
  copyInto: CopyInto,
): Promise<number> {
  const hasRates = table.baseCounts().some((key) => context.baseCounts.get(key)?.rate);
  const rates: CopyRow[] = [];
  // Where every value is a sum, the checked table holds them all and the rows need not be read again.
  const isSummed = input.mapping.sumOver.length > 0 && !hasRates;
  async function* values(): AsyncGenerator<CopyRow> {
    for await (const output of isSummed ? [] : mapRows({ ...input, directory: context.directory })) {
      if (!("cell" in output)) continue;
      const { cell } = output;
      if (cell.state === "missing" && cell.raw === "") continue;
      if (cell.part !== undefined) continue; // written as a sum below
      const row = rowOf(deliveryId, cell, context);
      if (!row) continue;
      if (context.baseCounts.get(cell.baseCount)?.rate) rates.push(row);
      else yield row;
    }
    for (const cell of table.derived()) {
      const row = rowOf(deliveryId, cell, context);
      if (!row) continue;
      if (context.baseCounts.get(cell.baseCount)?.rate) rates.push(row);
      else yield row;
    }
    if (input.mapping.absent !== "suppressed") return;
    const exists = (partition: string, area: string, date: string) => {
      const found = context.directory.find(partition, area, date);
      return found !== undefined && !found.residual && isValidAt(found, date);
    };
    for (const gap of table.absent(exists)) {
      const row = rowOf(deliveryId, { ...gap, state: "suppressed" }, context);
      if (row && !context.baseCounts.get(gap.baseCount)?.rate) yield row;
    }
  }
  const written = await copyInto("raw_value", rawColumns, values());
  return written + (hasRates ? await copyInto("raw_rate", rateColumns, rates) : 0);
}

function rowOf(
  deliveryId: number,
  cell: { partition: string; area: string; baseCount: string; date: string; state: CellState; value?: number },
  context: CityContext,
): CopyRow | undefined {
  const count = context.baseCounts.get(cell.baseCount);
  const area = context.directory.find(cell.partition, cell.area, cell.date);
  if (!count || area?.id === undefined) return undefined;
  return [
    deliveryId,
    count.id,
    cell.date,
    area.id,
    stateNumbers[cell.state],
    cell.state === "known" ? (cell.value ?? null) : null,
  ];
}
