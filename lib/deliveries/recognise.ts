import { AreaDirectory, isTotalText } from "./map/areas";
import type { Sheet } from "./read";
import { emptyCell, type SourceRow } from "./read/rows";
import {
  bestAreaMatch,
  type KnownBaseCount,
  type RecognisedColumn,
  recogniseColumns,
  valueHeading,
} from "./recognise/columns";
import { findTable, frameAt, type TableFrame } from "./recognise/header";
import { recogniseNumberFormat } from "./recognise/numbers";
import type { AreaRule, ColumnRef, MappingInput, MarkTable, NumberFormat, Problem } from "./schema";
import { commonMarks } from "./schema";

/** A mapping with gaps where the file gives no answer. */
export type MappingProposal = Omit<MappingInput, "date" | "baseCount"> &
  Partial<Pick<MappingInput, "date" | "baseCount">>;

export type OpenQuestion = "areas" | "date" | "baseCount" | "values" | "marks";

export type Layout = "long" | "wide" | "unknown";

/** What a sheet seems to be, and a mapping a person confirms or changes. Nothing is decided here. */
export type Recognition = {
  readonly sheet: string;
  readonly frame: TableFrame;
  readonly layout: Layout;
  readonly columns: readonly RecognisedColumn[];
  readonly numbers: NumberFormat;
  /** Signs found in place of numbers, with how often they occur. */
  readonly marks: readonly { readonly sign: string; readonly count: number }[];
  readonly mapping: MappingProposal;
  /** What the file does not say and a person must. */
  readonly open: readonly OpenQuestion[];
  /** 0 to 1: the weakest link of the proposal. Below 0.5 a person must look at every column. */
  readonly confidence: number;
  readonly problems: readonly Problem[];
};

/** Recognises the sheet that looks most like data; hidden sheets and imprints lose. */
export function recogniseFile(
  sheets: readonly Sheet[],
  directory: AreaDirectory,
  baseCounts: readonly KnownBaseCount[],
): Recognition | undefined {
  const all = sheets.map((sheet) => ({ sheet, recognition: recogniseSheet(sheet, directory, baseCounts) }));
  const size = ({ sheet, recognition }: (typeof all)[number]) =>
    (sheet.hidden ? 0 : 1) * recognition.columns.filter((column) => column.role === "value").length * sheet.rowCount;
  return all.reduce<(typeof all)[number] | undefined>(
    (best, one) => (!best || size(one) > size(best) ? one : best),
    undefined,
  )?.recognition;
}

export function recogniseSheet(
  sheet: Sheet,
  directory: AreaDirectory,
  baseCounts: readonly KnownBaseCount[],
  /** Where a person says the heading stands; `null`: there is none. Found by itself if left out. */
  header?: TableFrame["header"],
): Recognition {
  const frame = header === undefined ? findTable(sheet) : frameAt(sheet, header);
  const dataRows = sheet.rows.filter((row) => row.row >= frame.firstDataRow);
  const columns = recogniseColumns(frame.headings, dataRows, directory, baseCounts);
  const valueColumns = columns.filter((column) => column.role === "value");
  const texts = function* () {
    for (const row of dataRows) for (const { column } of valueColumns) yield row.cells[column - 1]?.text ?? "";
  };
  const numbers = recogniseNumberFormat(texts());
  const marks = countMarks(dataRows, valueColumns);
  const first = (role: RecognisedColumn["role"]) =>
    columns.filter((column) => column.role === role).sort((a, b) => b.confidence - a.confidence)[0];
  const areaColumn = pickAreaColumn(columns);
  const dateColumn = first("date");
  // A column that says the same in every row describes the file, not the value.
  const countColumns = columns.filter(
    (column) => column.role === "baseCount" && (column.distinct > 1 || column.confidence > 0.8),
  );
  // The text of merged headings is known here only, so columns under them go by their place.
  const byPlace = (frame.header?.rows ?? 1) > 1;
  const ref = (column: RecognisedColumn): ColumnRef => (byPlace ? column.column : reference(column, columns));

  // Names beside the keys show whether rows have slipped.
  const nameColumn = columns.find(
    (column) =>
      column !== areaColumn &&
      areaColumn?.area?.by === "key" &&
      column.role === "areaName" &&
      column.area?.partition === areaColumn.area.partition &&
      column.area.share > 0.8,
  );
  const named = valueColumns.filter((column) => valueHeading.test(column.heading));
  const isLong =
    countColumns.length > 0 &&
    (named.length > 0 || valueColumns.length === 1) &&
    !valueColumns.some((column) => column.baseCount);
  const layout: Layout = valueColumns.length === 0 ? "unknown" : isLong ? "long" : "wide";
  const main = isLong ? (named.length > 0 ? named : valueColumns).slice(0, 1) : valueColumns;
  const datesInHeadings = !dateColumn && main.some((column) => column.date);
  const titleDate = dateOfTitle(sheet, frame);
  const countsKnown = isLong || main.every((column) => column.baseCount);

  const mapping: MappingProposal = {
    ...(sheet.name && { sheet: sheet.name }),
    header: frame.header,
    areas: areaColumn ? areaRules(areaColumn, ref(areaColumn), dataRows, directory) : [],
    ...(nameColumn && { areaName: ref(nameColumn) }),
    ...(dateColumn
      ? { date: { column: ref(dateColumn), format: "auto" as const } }
      : datesInHeadings
        ? { date: { header: true as const } }
        : titleDate
          ? { date: { constant: titleDate } }
          : {}),
    ...(isLong
      ? {
          baseCount: {
            columns: countColumns.map(ref),
            ...(countColumns[0] &&
              countColumns.length === 1 && { names: countNames(dataRows, countColumns[0], baseCounts) }),
          },
        }
      : main.some((column) => column.baseCount) || !datesInHeadings
        ? { baseCount: { header: true as const } }
        : {}),
    values: main.map((column) => ({
      column: ref(column),
      ...(!isLong && column.baseCount && { baseCount: column.baseCount }),
      ...(datesInHeadings && column.date && { date: column.date }),
    })),
    numbers,
    marks: proposedMarks(marks),
  };
  const open: OpenQuestion[] = [
    ...(areaColumn ? [] : (["areas"] as const)),
    ...(mapping.date ? [] : (["date"] as const)),
    ...(countsKnown && mapping.baseCount ? [] : (["baseCount"] as const)),
    ...(main.length > 0 ? [] : (["values"] as const)),
    ...(marks.some((mark) => mark.sign !== "") ? (["marks"] as const) : []),
  ];
  const weakest = [
    areaColumn?.confidence ?? 0,
    main[0]?.confidence ?? 0,
    dateColumn?.confidence ?? (datesInHeadings ? 0.9 : 0.4),
  ];
  return {
    sheet: sheet.name,
    frame,
    layout,
    columns,
    numbers,
    marks,
    mapping,
    open,
    confidence: Math.min(...weakest),
    problems: doubledHeadings(columns, frame),
  };
}

/** A column with keys is safer than one with names; a column that matches known areas is safer than its heading. */
function pickAreaColumn(columns: readonly RecognisedColumn[]): RecognisedColumn | undefined {
  const score = (column: RecognisedColumn) =>
    (column.area?.share ?? 0) * 2 + column.confidence + (column.role === "areaKey" ? 0.4 : 0);
  return columns
    .filter((column) => (column.role === "areaKey" || column.role === "areaName") && column.filled > 0)
    .sort((a, b) => score(b) - score(a))[0];
}

/** By heading where it is unique, else by place. */
function reference(column: RecognisedColumn, columns: readonly RecognisedColumn[]): ColumnRef {
  const unique = column.heading !== "" && columns.filter((other) => other.heading === column.heading).length === 1;
  return unique ? column.heading : column.column;
}

/** The main rule, and rules for rows that carry a parent: "Stadt insgesamt" is the control total of the city, not an area. */
function areaRules(
  column: RecognisedColumn,
  ref: ColumnRef,
  rows: readonly SourceRow[],
  directory: AreaDirectory,
): AreaRule[] {
  const main: AreaRule = {
    partition: column.area?.partition ?? directory.partitions.at(-1) ?? "",
    column: ref,
    by: column.area?.by ?? (column.role === "areaName" ? "name" : "key"),
    transform: [...(column.area?.transform ?? [])],
    names: {},
  };
  const texts = [...new Set(rows.map((row) => row.cells[column.column - 1]?.text ?? ""))].filter((text) => text !== "");
  const others: AreaRule[] = [];
  let left = texts.filter((text) => !directory.resolve(main, text));
  for (const partition of directory.partitions) {
    if (partition === main.partition || left.length === 0) continue;
    const areas = directory.inPartition(partition);
    const only = areas.length === 1 ? areas[0] : undefined;
    const isCity = (text: string) =>
      isTotalText(text) || /^0+$/.test(text) || directory.findByName(partition, text)?.key === only?.key;
    if (only) {
      const named = left.filter((text) => text === only.key || isCity(text));
      if (named.length === 0) continue;
      others.push({
        partition,
        constant: only.key,
        by: "key",
        transform: [],
        names: {},
        when: { column: ref, equals: named },
      });
      left = left.filter((text) => !named.includes(text));
      continue;
    }
    const match = bestAreaMatch(left, new AreaDirectory(areas));
    if (!match) continue;
    const rule: AreaRule = { partition, column: ref, by: match.by, transform: match.transform, names: {} };
    const named = left.filter((text) => directory.resolve(rule, text));
    others.push({ ...rule, when: { column: ref, equals: named } });
    left = left.filter((text) => !named.includes(text));
  }
  return [...others, main];
}

function countNames(rows: readonly SourceRow[], column: RecognisedColumn, baseCounts: readonly KnownBaseCount[]) {
  const names: Record<string, string> = {};
  const keys = new Map<string, string>();
  for (const count of baseCounts)
    for (const text of [count.key, count.name, ...(count.aliases ?? [])]) keys.set(text.toLowerCase(), count.key);
  for (const row of rows) {
    const text = row.cells[column.column - 1]?.text ?? "";
    const key = keys.get(text.toLowerCase());
    if (key && key !== text) names[text] = key;
  }
  return names;
}

/** "Stand 31.12.2023" in a title above the table. */
function dateOfTitle(sheet: Sheet, frame: TableFrame): string | undefined {
  for (const row of sheet.rows) {
    if (row.row >= (frame.header?.row ?? frame.firstDataRow)) break;
    for (const cell of row.cells) {
      const full = /(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(cell.text);
      if (full) return `${full[3]}-${full[2]?.padStart(2, "0")}-${full[1]?.padStart(2, "0")}`;
    }
  }
  return undefined;
}

function countMarks(rows: readonly SourceRow[], columns: readonly RecognisedColumn[]) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const { column } of columns) {
      const text = (row.cells[column - 1] ?? emptyCell).text;
      if (!/\d/.test(text) && text.length <= 4) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].map(([sign, count]) => ({ sign, count })).sort((a, b) => b.count - a.count);
}

/** The usual meaning of the signs that occur. The person confirms it, because it differs by office. */
function proposedMarks(found: readonly { readonly sign: string }[]): MarkTable {
  const signs = new Set(found.map((mark) => mark.sign));
  const keep = (list: readonly string[]) => list.filter((sign) => signs.has(sign));
  return {
    secret: keep(commonMarks.secret),
    missing: keep(commonMarks.missing),
    zero: keep(commonMarks.zero),
    unreliable: keep(commonMarks.unreliable),
    notApplicable: keep(commonMarks.notApplicable),
  };
}

function doubledHeadings(columns: readonly RecognisedColumn[], frame: TableFrame): Problem[] {
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { heading, column } of columns) {
    if (heading === "") continue;
    const first = seen.get(heading);
    if (first === undefined) seen.set(heading, column);
    else {
      problems.push({
        kind: "doubledColumn",
        severity: "warning",
        ...(frame.header && { row: frame.header.row }),
        column,
        heading,
        message: `Die Spalten ${first} und ${column} heißen beide „${heading}“.`,
        advice: "Ordnen Sie jede der beiden Spalten einzeln zu.",
      });
    }
  }
  return problems;
}
