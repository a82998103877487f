/** How a table is written: for programs, or so that German Excel opens it with a double click. */
export type CsvDialect = "plain" | "excel";

export type CsvCell = string | number | null;

const byteOrderMark = "\uFEFF";

/**
 * One line of a CSV file with its line end. Plain: comma, decimal point, LF. Excel: semicolon, decimal comma, CRLF (handbook §7).
 */
export function csvLine(cells: readonly CsvCell[], dialect: CsvDialect): string {
  const separator = dialect === "excel" ? ";" : ",";
  const end = dialect === "excel" ? "\r\n" : "\n";
  return cells.map((cell) => csvCell(cell, dialect)).join(separator) + end;
}

/** What stands before the first line: Excel takes UTF-8 for Windows-1252 without the mark. */
export const csvStart = (dialect: CsvDialect): string => (dialect === "excel" ? byteOrderMark : "");

function csvCell(cell: CsvCell, dialect: CsvDialect): string {
  if (cell === null) return "";
  if (typeof cell === "number") return dialect === "excel" ? String(cell).replace(".", ",") : String(cell);
  const text = neutralised(cell);
  return /[";,\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet runs what begins like a formula: an apostrophe makes it text again. */
function neutralised(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
