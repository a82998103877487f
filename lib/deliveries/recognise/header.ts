import type { Sheet } from "../read";
import { emptyCell, type SourceCell, type SourceRow } from "../read/rows";
import { commonMarks, type MarkTable } from "../schema";
import { isYear, readDate } from "./dates";
import { readNumber } from "./numbers";

/** Where the table stands in a sheet. */
export type TableFrame = {
  /** First row of the heading and how many rows it has; `null` if the first row is data already. */
  readonly header: { readonly row: number; readonly rows: number } | null;
  readonly firstDataRow: number;
  /** Columns in use; trailing empty ones are left out. */
  readonly width: number;
  /** One heading per column; the rows of a heading are joined by " / ", "" where there is none. */
  readonly headings: readonly string[];
};

const allMarks = new Set(
  Object.values(commonMarks satisfies MarkTable)
    .flat()
    .filter((mark) => mark !== ""),
);
const undecided = { decimalChar: null, groupChar: null } as const;

/** Whether a cell holds a value of the table: a number, or a sign in place of one. A bare year may also be a heading. */
function isValue(cell: SourceCell): boolean {
  if (cell.number !== undefined) return !isYear(cell.text);
  if (cell.text === "") return false;
  if (allMarks.has(cell.text)) return true;
  if (isYear(cell.text)) return false;
  const reading = readNumber(cell, undecided, true);
  return reading.kind === "number" || reading.kind === "ambiguous";
}

/**
 * Finds the heading: the rows above the first row of values that belong to the same table. Titles (one filled cell)
 * and empty rows before it are no heading.
 */
export function findTable(sheet: Pick<Sheet, "rows" | "merged">): TableFrame {
  const rows = sheet.rows;
  const width = Math.max(1, ...rows.slice(0, 400).map(lastFilled));
  const first = firstDataIndex(rows, width);
  if (first === -1)
    return { header: null, firstDataRow: (rows.at(-1)?.row ?? 0) + 1, width, headings: Array(width).fill("") };
  let top = first;
  while (top > 0) {
    const above = rows[top - 1];
    if (!above || first - top >= 8) break;
    const filled = above.cells.filter((cell) => cell.text !== "").length;
    // One filled cell is a title, unless the table has one column of names and one of values, or it is merged over columns.
    const spans = sheet.merged.some(
      (range) => range.top <= above.row && range.bottom >= above.row && range.right > range.left,
    );
    const isTitle =
      filled <= 1 && width > 1 && !(spans && filled === 1 && top < first && !isFullTitle(sheet, above, width));
    if (filled === 0 || isTitle) break;
    top -= 1;
  }
  const firstDataRow = rows[first]?.row ?? 1;
  if (top === first) return { header: null, firstDataRow, width, headings: Array(width).fill("") };
  const headerRows = rows.slice(top, first);
  return {
    header: { row: headerRows[0]?.row ?? 1, rows: headerRows.length },
    firstDataRow,
    width,
    headings: joinHeadings(headerRows, sheet.merged, width),
  };
}

/** The same where a person has said which rows are the heading. */
export function frameAt(sheet: Pick<Sheet, "rows" | "merged">, header: TableFrame["header"]): TableFrame {
  const width = Math.max(1, ...sheet.rows.slice(0, 400).map(lastFilled));
  if (!header) return { header: null, firstDataRow: 1, width, headings: Array(width).fill("") };
  const end = header.row + header.rows;
  const rows = sheet.rows.filter((row) => row.row >= header.row && row.row < end);
  return { header, firstDataRow: end, width, headings: joinHeadings(rows, sheet.merged, width) };
}

/** A title that is merged over the whole table. */
function isFullTitle(sheet: Pick<Sheet, "merged">, row: SourceRow, width: number): boolean {
  return sheet.merged.some((range) => range.top === row.row && range.left <= 1 && range.right >= width - 1);
}

function lastFilled(row: SourceRow): number {
  for (let index = row.cells.length; index > 0; index--) if (row.cells[index - 1]?.text !== "") return index;
  return 0;
}

/** The first row with a value whose filled cells resemble those of the rows after it. */
function firstDataIndex(rows: readonly SourceRow[], width: number): number {
  const kinds = rows.slice(0, 200).map((row) => row.cells.map(isValue));
  for (let index = 0; index < Math.min(rows.length, 60); index++) {
    const row = rows[index];
    const mine = kinds[index];
    if (!row || !mine) break;
    const values = mine.filter(Boolean).length;
    if (values === 0) {
      if (isYearRow(rows, index, width)) return index;
      continue;
    }
    const following = kinds.slice(index + 1, index + 6);
    if (following.length === 0) return index;
    const alike = following.filter((other) => mine.some((value, column) => value && other[column])).length;
    if (alike >= Math.min(1, following.length)) return index;
  }
  return -1;
}

/** A row such as "2014; 1.2.; …" where the only numbers are years, in the same column as the next row's year. */
function isYearRow(rows: readonly SourceRow[], index: number, width: number): boolean {
  const cells = rows[index]?.cells ?? [];
  const next = rows[index + 1]?.cells ?? [];
  if (width < 2 || next.length === 0) return false;
  return cells.some((cell, column) => {
    const below = next[column];
    return (
      isDateLike(cell) &&
      below !== undefined &&
      isDateLike(below) &&
      cells.filter((c) => c.text !== "").length > 1 &&
      index > 0
    );
  });
}

const isDateLike = (cell: SourceCell) => readDate(cell) !== undefined;

/** Merged cells pass their text on to every column they cover; repeated texts are written once. */
export function joinHeadings(rows: readonly SourceRow[], merged: Sheet["merged"], width: number): string[] {
  const headings: string[] = [];
  for (let column = 1; column <= width; column++) {
    const parts: string[] = [];
    rows.forEach((row, level) => {
      const range = merged.find(
        (candidate) =>
          candidate.top <= row.row &&
          candidate.bottom >= row.row &&
          candidate.left <= column &&
          candidate.right >= column,
      );
      const source = range ? rows.find((candidate) => candidate.row === range.top) : row;
      let text = (source?.cells[(range?.left ?? column) - 1] ?? emptyCell).text;
      // CSV knows no merged cells: a group heading stands over its first column only and holds for the empty ones after it.
      if (text === "" && !range && level < rows.length - 1 && column > 1)
        text = carried(row, rows.slice(level + 1), column);
      const clean = text.replace(/\s+/g, " ").trim();
      if (clean !== "" && parts.at(-1) !== clean) parts.push(clean);
    });
    headings.push(parts.join(" / "));
  }
  return headings;
}

function carried(row: SourceRow, below: readonly SourceRow[], column: number): string {
  if (below.every((lower) => (lower.cells[column - 1]?.text ?? "") === "")) return "";
  for (let left = column - 1; left > 1; left--) {
    const text = row.cells[left - 1]?.text ?? "";
    if (text !== "") return text;
  }
  return "";
}
