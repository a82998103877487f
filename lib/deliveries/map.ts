import { type AreaDirectory, isTotalText, type KnownArea, meets, normalName } from "./map/areas";
import { type Columns, resolveColumns } from "./map/columns";
import type { CountDefinition } from "./map/definitions";
import { findArea, textAt } from "./map/place";
import { nameMismatch, raggedRow, totalAmongParts, unknownCount, unknownRate, unreadableCell } from "./map/problems";
import { emptyCell, type SourceCell, type SourceRow } from "./read/rows";
import { readDate } from "./recognise/dates";
import { readNumber } from "./recognise/numbers";
import type { CellState, Correction, DeliveryCell, Mapping, MarkTable, Problem, ValueColumn } from "./schema";

export type MapInput = {
  readonly rows: AsyncIterable<SourceRow> | Iterable<SourceRow>;
  readonly mapping: Mapping;
  readonly directory: AreaDirectory;
  readonly baseCounts: ReadonlyMap<string, CountDefinition>;
  readonly corrections?: readonly Correction[];
};

export type MapOutput =
  | { readonly cell: DeliveryCell }
  | { readonly problem: Problem }
  /** A row that carries no value: a subtotal the mapping ignores, a footnote, an empty row. */
  | { readonly skipped: { readonly row: number; readonly why: "ignored" | "empty" | "otherDate" | "otherCount" } };

/**
 * Turns rows into cells, one after the other and in constant memory. Every cell that cannot be read comes out as a
 * problem with its row, column and value; nothing is guessed and nothing is lost silently.
 */
export async function* mapRows(input: MapInput): AsyncGenerator<MapOutput> {
  const { mapping, directory } = input;
  const corrections = new Map((input.corrections ?? []).map((one) => [`${one.row}:${one.column}`, one]));
  const ignoredRows = new Set(mapping.ignore.rows);
  const context: RowContext = { ...input, corrections, dateOf: rememberedDates(mapping), partOf: partsOf(mapping) };
  const unreadDates = new Set<string>();
  let ragged = false;
  const headerRows: SourceRow[] = [];
  const headerEnd = mapping.header ? mapping.header.row + mapping.header.rows - 1 : 0;
  let columns: Columns | undefined;
  const above = new Map<number, SourceCell>();
  const unknownAreas = new Set<string>();
  const unknownCounts = new Set<string>();

  for await (const source of input.rows) {
    if (mapping.lastRow !== undefined && source.row > mapping.lastRow) break;
    if (mapping.header && source.row <= headerEnd) {
      if (source.row >= mapping.header.row) headerRows.push(source);
      if (source.row < headerEnd) continue;
    }
    if (!columns) {
      const resolved = resolveColumns(mapping, headerRows, source.cells.length);
      for (const problem of resolved.problems) yield { problem };
      if (!resolved.columns) return;
      columns = resolved.columns;
      if (mapping.header) continue;
    }
    if (ignoredRows.has(source.row)) {
      yield { skipped: { row: source.row, why: "ignored" } };
      continue;
    }
    const row = fillDown(source, columns, above);
    if (
      columns.values.every(
        (value) => textAt(row, value.index) === "" && !corrections.has(`${row.row}:${value.index + 1}`),
      )
    ) {
      // A row without any value is a footnote, a heading in between, or an area for which nothing was delivered.
      if (
        !columns.areas.some((rule) => rule.index !== undefined && directory.resolve(rule.rule, textAt(row, rule.index)))
      ) {
        yield { skipped: { row: row.row, why: "empty" } };
        continue;
      }
    }
    if (mapping.ignore.when.some((one, index) => meets(textAt(row, columns?.ignoreWhen[index]), one))) {
      yield { skipped: { row: row.row, why: "ignored" } };
      continue;
    }
    if (!ragged && row.cells.some((cell, index) => index >= (columns?.width ?? 0) && cell.text !== "")) {
      ragged = true;
      yield { problem: raggedRow(row.row) };
    }
    yield* mapRow(row, columns, context, unknownAreas, unknownCounts, unreadDates);
  }
}

type RowContext = Omit<MapInput, "corrections"> & {
  readonly corrections: ReadonlyMap<string, Correction>;
  readonly dateOf: (cell: SourceCell) => string | undefined;
  readonly partOf: (
    count: CountDefinition,
    countText: string,
    rowTexts: readonly string[],
    value: ValueColumn,
  ) => string | undefined;
};

/**
 * Which part of a sum a cell is: several texts or several columns that the mapping gives to one base count are added, and
 * rows that differ in a column of `sumOver`.
 * A rate is never a sum.
 */
function partsOf({ baseCount, values }: Mapping): RowContext["partOf"] {
  const texts = new Map<string, number>();
  if ("columns" in baseCount)
    for (const key of Object.values(baseCount.names)) texts.set(key, (texts.get(key) ?? 0) + 1);
  const placeOf = (value: ValueColumn) =>
    [value.indicator ?? value.baseCount, value.date, value.area?.partition, value.area?.key].join("\n");
  const shared = new Set(
    values.filter((value) => values.filter((other) => placeOf(other) === placeOf(value)).length > 1),
  );
  return (count, countText, rowTexts, value) => {
    if (count.rate) return undefined;
    const parts = [
      ...(value.baseCount === undefined && (texts.get(count.key) ?? 0) > 1 ? [countText] : []),
      ...rowTexts,
      ...(shared.has(value) ? [String(value.column)] : []),
    ];
    return parts.length > 0 ? parts.join(", ") : undefined;
  };
}

/** A file has few dates and many rows: each text is read once. */
function rememberedDates({ date }: Mapping): RowContext["dateOf"] {
  const known = new Map<string, string | undefined>();
  return (cell) => {
    if (!("column" in date)) return undefined;
    if (cell.date !== undefined || known.size > 5_000) return readDate(cell, date.format, date.day);
    if (!known.has(cell.text)) known.set(cell.text, readDate(cell, date.format, date.day));
    return known.get(cell.text);
  };
}

function* mapRow(
  row: SourceRow,
  columns: Columns,
  context: RowContext,
  unknownAreas: Set<string>,
  unknownCounts: Set<string>,
  unreadDates: Set<string>,
): Generator<MapOutput> {
  const { mapping, baseCounts } = context;
  let area: KnownArea | undefined;
  if (columns.areas.length > 0) {
    const found = findArea(row, columns, context);
    if ("skipped" in found) {
      yield { skipped: { row: row.row, why: "ignored" } };
      return;
    }
    if ("problem" in found) {
      const text = found.problem.value ?? "";
      // One sentence for each unknown key, however many rows carry it.
      if (!unknownAreas.has(text) && unknownAreas.size < 5_000) {
        unknownAreas.add(text);
        yield { problem: found.problem };
      }
      return;
    }
    area = found.area;
    const name = columns.areaName === undefined ? "" : textAt(row, columns.areaName);
    if (name !== "" && normalName(name) !== normalName(area.name) && !unknownAreas.has(`name:${area.key}`)) {
      unknownAreas.add(`name:${area.key}`);
      yield { problem: nameMismatch(row.row, columns, area, name) };
    }
  }

  let rowDate: string | undefined;
  if ("column" in mapping.date && columns.date !== undefined) {
    const cell = row.cells[columns.date] ?? emptyCell;
    rowDate = context.dateOf(cell);
    if (rowDate === undefined) {
      // One sentence for each text, however many rows carry it.
      if (unreadDates.has(cell.text) || unreadDates.size > 1_000) return;
      unreadDates.add(cell.text);
      yield {
        problem: {
          kind: "unreadableDate",
          severity: "error",
          row: row.row,
          column: columns.date + 1,
          ...columns.headingOf(columns.date),
          value: cell.text,
          message:
            cell.text === ""
              ? `In Zeile ${row.row} fehlt der Stichtag.`
              : `In Zeile ${row.row} ist „${cell.text}“ kein Datum.`,
          advice: "Schreiben Sie 31.12.2025, 2025-12-31 oder nur das Jahr.",
        },
      };
      return;
    }
    if (mapping.date.only && !mapping.date.only.includes(rowDate)) {
      yield { skipped: { row: row.row, why: "otherDate" } };
      return;
    }
  } else if ("constant" in mapping.date) rowDate = mapping.date.constant;

  let rowCount: string | undefined;
  let countText = "";
  if ("columns" in mapping.baseCount) {
    const text = columns.baseCount.map((index) => textAt(row, index)).join(mapping.baseCount.separator);
    countText = text;
    rowCount =
      mapping.baseCount.names[text] ?? (mapping.baseCount.others === "keep" || baseCounts.has(text) ? text : undefined);
    if (rowCount === undefined && mapping.baseCount.others === "ignore") {
      yield { skipped: { row: row.row, why: "otherCount" } };
      return;
    }
    if (rowCount === undefined || !baseCounts.has(rowCount)) {
      const unknown = rowCount ?? text;
      if (!unknownCounts.has(unknown) && unknownCounts.size < 1_000) {
        unknownCounts.add(unknown);
        yield { problem: unknownCount(row.row, unknown, (columns.baseCount[0] ?? 0) + 1) };
      }
      return;
    }
  } else if ("constant" in mapping.baseCount) rowCount = mapping.baseCount.constant;

  const rowTexts = columns.sumOver.map((index) => textAt(row, index));
  const total = rowTexts.findIndex(isTotalText);
  if (total !== -1) {
    const text = rowTexts[total] ?? "";
    if (!unknownCounts.has(`total:${text}`)) {
      unknownCounts.add(`total:${text}`);
      yield { problem: totalAmongParts(row.row, columns, columns.sumOver[total] ?? 0, text) };
    }
    return;
  }
  for (const value of columns.values) {
    const key = value.definition.baseCount ?? value.definition.indicator ?? rowCount;
    const date = value.definition.date ?? rowDate;
    const place = value.definition.area
      ? context.directory.find(value.definition.area.partition, value.definition.area.key)
      : area;
    const count = key === undefined ? undefined : baseCounts.get(key);
    if (!count) {
      const unknown = key ?? columns.headingOf(value.index).heading ?? String(value.index + 1);
      if (!unknownCounts.has(unknown)) {
        unknownCounts.add(unknown);
        const tell = value.definition.indicator === undefined ? unknownCount : unknownRate;
        yield { problem: tell(row.row, unknown, value.index + 1) };
      }
      continue;
    }
    if (!place || date === undefined) continue; // reported when the columns were resolved
    const cell = row.cells[value.index] ?? emptyCell;
    const part = context.partOf(count, countText, rowTexts, value.definition);
    const position = {
      row: row.row,
      column: value.index + 1,
      ...(part !== undefined && { part }),
      partition: place.partition,
      area: place.key,
      baseCount: count.key,
      date,
      raw: cell.text,
    };
    const fixed = context.corrections.get(`${row.row}:${value.index + 1}`);
    if (fixed) {
      yield {
        cell:
          fixed.value === null || fixed.state !== "known"
            ? { ...position, state: fixed.state }
            : { ...position, state: "known", value: fixed.value },
      };
      continue;
    }
    const state = markState(cell, mapping.marks);
    if (state === "zero") {
      yield { cell: { ...position, state: "known", value: 0 } };
      continue;
    }
    if (state) {
      yield { cell: { ...position, state } };
      continue;
    }
    const reading = readNumber(cell, value.definition.numbers ?? mapping.numbers, count.integer);
    if (reading.kind === "number") {
      const factor = value.definition.factor ?? mapping.factor;
      const number = factor === 1 ? reading.value : Math.round(reading.value * factor * 1e9) / 1e9;
      const empty = number === 0 && isZeroMissing(mapping, count.key, date);
      yield { cell: empty ? { ...position, state: "missing" } : { ...position, state: "known", value: number } };
      continue;
    }
    yield { problem: unreadableCell(position, reading, place, count, columns.headingOf(value.index)) };
  }
}

function isZeroMissing(mapping: Mapping, baseCount: string, date: string): boolean {
  return mapping.zeroIsMissing.some(
    (one) => one.baseCount === baseCount && (one.date === undefined || one.date === date),
  );
}

/** What a sign in place of a number means, or `undefined` if the cell is to be read as a number. */
function markState(cell: SourceCell, marks: MarkTable): CellState | "zero" | undefined {
  if (cell.number !== undefined) return undefined;
  const text = cell.text;
  if (marks.zero.includes(text)) return "zero";
  if (marks.secret.includes(text)) return "suppressed";
  if (marks.missing.includes(text) || text === "") return "missing";
  if (marks.unreliable.includes(text)) return "unreliable";
  if (marks.notApplicable.includes(text)) return "notApplicable";
  return undefined;
}

/** Cells merged over several rows come with their text in the first row only. */
function fillDown(row: SourceRow, columns: Columns, above: Map<number, SourceCell>): SourceRow {
  if (columns.fillDown.length === 0) return row;
  const cells = [...row.cells];
  for (const index of columns.fillDown) {
    const cell = cells[index] ?? emptyCell;
    if (cell.text !== "") above.set(index, cell);
    else cells[index] = above.get(index) ?? emptyCell;
  }
  return { row: row.row, cells };
}
