import { unzipSync } from "fflate";
import { read } from "hucre";
import { streamXlsxRows } from "hucre/xlsx";
import type { SourceRow } from "./rows";

/** A cell as a spreadsheet stores it. */
type StoredValue = string | number | boolean | Date | null | undefined;

export type MergedRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};
export type WorkbookSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SourceRow[];
  readonly merged: readonly MergedRange[];
};

/** Bytes once unpacked. A workbook of a million values needs a fifth of it; more would fill the memory of the server. */
const largestWorkbook = 500_000_000;

/** A few kilobytes can unpack to gigabytes. */
export class WorkbookTooLarge extends Error {}

/** @throws WorkbookTooLarge by what the archive says of its parts, before one of them is unpacked */
function refuseBomb(bytes: Uint8Array): void {
  // The old .xls is no archive.
  if (bytes[0] !== 0x50) return;
  let size = 0;
  unzipSync(bytes, {
    filter: (part) => {
      size += part.originalSize;
      return false;
    },
  });
  if (size > largestWorkbook) throw new WorkbookTooLarge();
}

/**
 * Reads .xlsx, .ods and the old binary .xls (Excel 97–2003).
 * A number is kept as a number: its text is written with a decimal point, so that it has one reading.
 * @throws WorkbookTooLarge
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  refuseBomb(bytes);
  const workbook = await read(bytes);
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    // Empty rows are holes in the array.
    rows: Array.from(sheet.rows, (row, index) => storedRow(index + 1, row ?? [])),
    merged: (sheet.merges ?? []).map((range) => ({
      top: range.startRow + 1,
      left: range.startCol + 1,
      bottom: range.endRow + 1,
      right: range.endCol + 1,
    })),
  }));
}

/** Rows of one sheet of an .xlsx without building the whole sheet. */
export async function* streamWorkbookRows(bytes: Uint8Array, sheet: string | undefined): AsyncGenerator<SourceRow> {
  let next = 1;
  for await (const row of streamXlsxRows(bytes, sheet === undefined ? {} : { sheet })) {
    // Empty rows are not stored in the file; they still count in what the person sees.
    while (next < row.index + 1) yield { row: next++, cells: [] };
    yield storedRow(row.index + 1, row.values);
    next = row.index + 2;
  }
}

function storedRow(row: number, values: readonly StoredValue[]): SourceRow {
  return { row, cells: Array.from(values, storedCell) };
}

function storedCell(value: StoredValue) {
  if (value === null || value === undefined) return { text: "" };
  if (typeof value === "number") return { text: String(value), number: value };
  if (typeof value === "boolean") return { text: value ? "WAHR" : "FALSCH" };
  if (value instanceof Date) {
    const date = Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
    return { text: date, date };
  }
  return { text: value.normalize("NFC").trim() };
}
