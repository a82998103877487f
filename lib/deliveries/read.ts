import {
  decodeText,
  detectEncoding,
  type Encoding,
  encodingMisstated,
  encodingNames,
  type FileKind,
  fileKind,
  isDestroyed,
} from "./read/bytes";
import { type Delimiter, detectDelimiter, parseCsv, UnclosedQuote } from "./read/csv";
import type { ByteSource, SourceRow } from "./read/rows";
import { type MergedRange, readWorkbook, streamWorkbookRows, WorkbookTooLarge } from "./read/workbook";
import type { Problem } from "./schema";

/** One table of a file, with its first rows for recognition and preview. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SourceRow[];
  /** Rows in the whole table; the preview may hold fewer. */
  readonly rowCount: number;
  readonly merged: readonly MergedRange[];
};

export type FileFormat =
  | { readonly kind: "csv"; readonly encoding: Encoding; readonly delimiter: Delimiter }
  | { readonly kind: "xlsx" | "xls" | "ods" };

export type ReadFile =
  | {
      readonly ok: true;
      readonly format: FileFormat;
      readonly sheets: readonly Sheet[];
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** So many rows are kept for recognition; beyond that a file is only counted. */
const previewRows = 2_000;

/** Settings a person or a data package may state; what is left out is recognised. */
export type ReadSettings = { readonly encoding?: Encoding; readonly delimiter?: Delimiter };

/** Reads the head of every table of a file and says what it is. Reads CSV in one pass of constant memory. */
export async function readFile(source: ByteSource, fileName: string, settings: ReadSettings = {}): Promise<ReadFile> {
  const head = await firstBytes(source, 65_536);
  const kind =
    fileKind(head, fileName) === "zip" ? fileKind(await allBytes(source), fileName) : fileKind(head, fileName);
  if (kind === "csv") return readCsvFile(source, fileName, settings);
  if (kind === "xlsx" || kind === "xls" || kind === "ods") return readWorkbookFile(source, kind);
  return { ok: false, problems: [refusal(kind)] };
}

function refusal(kind: FileKind): Problem {
  const base = { kind: "unreadableFile", severity: "error" } as const;
  if (kind === "empty") {
    return {
      kind: "emptyFile",
      severity: "error",
      message: "Die Datei ist leer.",
      advice: "Bitte laden Sie die Datei erneut hoch.",
    };
  }
  if (kind === "pdf") {
    return {
      ...base,
      message: "Das ist eine PDF-Datei.",
      advice: "Bitte fragen Sie nach der Tabelle als .xlsx oder .csv.",
    };
  }
  if (kind === "html" || kind === "json" || kind === "binary") {
    const what = { html: "eine Webseite (HTML)", json: "eine JSON-Datei", binary: "keine Textdatei" }[kind];
    return {
      ...base,
      message: `Das ist ${what} und keine Tabelle.`,
      advice: "Bitte öffnen Sie sie in der Tabellenkalkulation und speichern Sie sie als .xlsx oder .csv.",
    };
  }
  return {
    ...base,
    message: "Das ist ein Archiv ohne Tabelle.",
    advice:
      "Bitte entpacken Sie es und laden Sie die Tabelle als .xlsx oder .csv hoch. Karten gehören unter Verwaltung › Gebiete.",
  };
}

async function readWorkbookFile(source: ByteSource, kind: "xlsx" | "xls" | "ods"): Promise<ReadFile> {
  try {
    const sheets = await readWorkbook(await allBytes(source));
    const kept = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.slice(0, previewRows),
      rowCount: sheet.rows.length,
    }));
    return { ok: true, format: { kind }, sheets: kept, problems: destroyed(kept) };
  } catch (error) {
    if (error instanceof WorkbookTooLarge) {
      const message = "Die Arbeitsmappe ist entpackt zu groß.";
      const advice = "Bitte teilen Sie die Tabelle, oder speichern Sie sie als .csv.";
      return { ok: false, problems: [{ kind: "unreadableFile", severity: "error", message, advice }] };
    }
    const locked = error instanceof Error && /encrypt|password/i.test(error.message);
    return {
      ok: false,
      problems: [
        {
          kind: "unreadableFile",
          severity: "error",
          message: locked
            ? "Die Arbeitsmappe ist mit einem Kennwort geschützt."
            : "Die Arbeitsmappe ist beschädigt oder nicht lesbar.",
          advice: locked
            ? "Bitte entfernen Sie das Kennwort und laden Sie die Datei erneut hoch."
            : "Bitte öffnen Sie die Datei und speichern Sie sie neu als .xlsx oder .csv.",
        },
      ],
    };
  }
}

async function readCsvFile(source: ByteSource, fileName: string, settings: ReadSettings): Promise<ReadFile> {
  const other = settings.encoding && (await encodingMisstated(source, settings.encoding));
  if (settings.encoding && other) {
    const message = `Die Datei ist nicht in ${encodingNames[settings.encoding]} geschrieben, wie angegeben, sondern in ${encodingNames[other]}.`;
    const advice = "Berichtigen Sie die Angabe, oder lassen Sie sie weg: Wir erkennen die Kodierung.";
    return { ok: false, problems: [{ kind: "unreadableFile", severity: "error", message, advice }] };
  }
  const encoding = settings.encoding ?? (await detectEncoding(source()));
  const delimiter = settings.delimiter ?? detectDelimiter(await firstText(source, encoding, 131_072));
  const format: FileFormat = { kind: "csv", encoding, delimiter };
  const rows: SourceRow[] = [];
  let rowCount = 0;
  try {
    for await (const row of readRows(source, format)) {
      rowCount = row.row;
      if (rows.length < previewRows) rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    const problem: Problem = {
      kind: "unreadableFile",
      severity: "error",
      row: error.row,
      message: error.message,
      advice: "Bitte ergänzen oder entfernen Sie das Anführungszeichen.",
    };
    return { ok: false, problems: [problem] };
  }
  if (!rows.some((row) => row.cells.some((cell) => cell.text !== "")))
    return { ok: false, problems: [refusal("empty")] };
  const sheets = [{ name: "", hidden: false, rows, rowCount, merged: [] }];
  return { ok: true, format, sheets, problems: [...otherFormat(fileName, delimiter), ...destroyed(sheets)] };
}

/** A text file that calls itself a workbook is read as what it is, and the person is told. */
function otherFormat(fileName: string, delimiter: Delimiter): Problem[] {
  if (!/\.(xlsx|xlsm|xls|ods)$/i.test(fileName)) return [];
  const sign = delimiter === "\t" ? "Tabulator" : `„${delimiter}“`;
  return [
    {
      kind: "otherFormat",
      severity: "warning",
      message: `„${fileName.split("/").at(-1)}“ ist keine Arbeitsmappe, sondern eine Textdatei mit dem Trennzeichen ${sign}.`,
      advice: "Wir lesen sie als CSV. Prüfen Sie, ob es die richtige Datei ist.",
    },
  ];
}

/**
 * Every row of one table, one after the other. CSV and .xlsx are read block by block; .xls and .ods (at most
 * 65,536 rows in practice) are read as a whole.
 */
export async function* readRows(source: ByteSource, format: FileFormat, sheet?: string): AsyncGenerator<SourceRow> {
  if (format.kind === "csv") {
    let row = 1;
    for await (const fields of parseCsv(decodeText(source(), format.encoding), format.delimiter)) {
      // Excel's own hint for the delimiter is no row of the table.
      if (row === 1 && fields.length <= 2 && /^sep=/i.test(fields[0] ?? "")) continue;
      yield { row: row++, cells: fields.map((field) => ({ text: field.normalize("NFC").trim() })) };
    }
    return;
  }
  const bytes = await allBytes(source);
  if (format.kind === "xlsx") {
    yield* streamWorkbookRows(bytes, sheet);
    return;
  }
  const sheets = await readWorkbook(bytes);
  const chosen = sheet === undefined ? sheets[0] : sheets.find((candidate) => candidate.name === sheet);
  yield* chosen?.rows ?? [];
}

function destroyed(sheets: readonly Sheet[]): Problem[] {
  for (const sheet of sheets) {
    for (const { row, cells } of sheet.rows) {
      const index = cells.findIndex((cell) => isDestroyed(cell.text));
      if (index === -1) continue;
      const value = cells[index]?.text ?? "";
      return [
        {
          kind: "destroyedText",
          severity: "warning",
          row,
          column: index + 1,
          value,
          message: `In Zeile ${row} steht „${value}“. Beim Speichern ging ein Umlaut verloren.`,
          advice: "Prüfen Sie die Namen, oder bitten Sie um die Datei als .xlsx oder als CSV in UTF-8.",
        },
      ];
    }
  }
  return [];
}

async function firstBytes(source: ByteSource, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source()) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return concatenate(parts).subarray(0, count);
}

/** The whole file in memory: only for formats that cannot be read in blocks. */
export async function allBytes(source: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of source()) parts.push(chunk);
  return concatenate(parts);
}

async function firstText(source: ByteSource, encoding: Encoding, count: number): Promise<string> {
  let text = "";
  for await (const part of decodeText(source(), encoding)) {
    text += part;
    if (text.length >= count) break;
  }
  return text.slice(0, count);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
