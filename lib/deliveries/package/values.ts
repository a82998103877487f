import type { Encoding } from "../read/bytes";
import { type Delimiter, delimiters } from "../read/csv";
import { dateInHeading } from "../recognise/dates";
import { commonMarks, type Mapping, type MarkTable, mapping as mappingSchema, type NumberFormat } from "../schema";
import { germanIssues, reportInput } from "./issues";
import type { PackageResource, ValuesRole } from "./schema";

type Field = {
  readonly name?: unknown;
  readonly decimalChar?: unknown;
  readonly groupChar?: unknown;
  readonly missingValues?: unknown;
  readonly type?: unknown;
};

/**
 * Encoding and delimiter as Frictionless states them. What is left out is recognised.
 * @throws Error naming what is not read
 */
export function settingsOf(resource: PackageResource): { encoding?: Encoding; delimiter?: Delimiter } {
  const dialect = (resource.dialect ?? {}) as { delimiter?: unknown; csv?: { delimiter?: unknown } };
  const stated = dialect.delimiter ?? dialect.csv?.delimiter;
  const delimiter = delimiters.find((one) => one === stated);
  if (stated !== undefined && delimiter === undefined)
    throw new Error(`dialect.delimiter „${stated}“ lesen wir nicht. Möglich sind ; , | und Tabulator.`);
  const encoding = encodingOf(resource.encoding);
  if (resource.encoding !== undefined && encoding === undefined)
    throw new Error(`encoding „${resource.encoding}“ lesen wir nicht. Möglich sind utf-8, windows-1252 und utf-16.`);
  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
}

function encodingOf(name: string | undefined): Encoding | undefined {
  const text = name?.toLowerCase().replace(/[^a-z0-9]/g, "") ?? "";
  if (text.startsWith("utf8")) return "utf-8";
  if (["windows1252", "cp1252", "latin1", "iso88591", "iso885915", "ansi", "ascii", "usascii"].includes(text))
    return "windows-1252";
  if (text.startsWith("utf16")) return text.endsWith("be") ? "utf-16be" : "utf-16le";
  return undefined;
}

/**
 * The mapping of a `values` resource: our own properties, and from the standard ones the heading row, the sheet, the
 * number format of each field, and the texts that mean "no value".
 */
export function valuesMapping(
  resource: PackageResource,
  role: ValuesRole,
  sourceMarks: Partial<MarkTable> | undefined,
): { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problems: string[] } {
  const dialect = (resource.dialect ?? {}) as {
    header?: unknown;
    headerRows?: unknown;
    sheetName?: unknown;
    sheet?: unknown;
  };
  const schema = (resource.schema ?? {}) as { fields?: unknown; missingValues?: unknown };
  const fields = Array.isArray(schema.fields) ? (schema.fields as Field[]) : [];
  const missing = [
    ...missingTexts(schema.missingValues),
    ...fields.flatMap((field) => missingTexts(field.missingValues)),
  ];
  const ours: Partial<MarkTable> = { ...sourceMarks, ...role.marks };
  const other = new Set([
    ...(ours.secret ?? []),
    ...(ours.zero ?? []),
    ...(ours.unreliable ?? []),
    ...(ours.notApplicable ?? []),
  ]);
  const marks: MarkTable = {
    secret: ours.secret ?? [],
    zero: ours.zero ?? [],
    unreliable: ours.unreliable ?? [],
    notApplicable: ours.notApplicable ?? [],
    missing: [...new Set([...(ours.missing ?? (missing.length > 0 ? [] : commonMarks.missing)), ...missing])].filter(
      (text) => !other.has(text),
    ),
  };
  const sheet = role.sheet ?? text(dialect.sheetName) ?? text(dialect.sheet);
  const { role: _role, title: _title, source: _source, additive: _additive, ...rest } = role;
  const mapping = mappingSchema.safeParse(
    {
      ...rest,
      ...(sheet !== undefined && { sheet }),
      header: role.header === undefined ? headerOf(dialect) : role.header,
      areas: role.areas ?? [],
      marks,
      numbers: role.numbers ?? commonFormat(fields),
      values: role.values.map((value) => ({
        ...value,
        ...("header" in role.date && value.date === undefined && { date: dateInHeading(String(value.column)) }),
        numbers: value.numbers ?? formatOf(fields.find((field) => field.name === value.column)),
      })),
    },
    reportInput,
  );
  return mapping.success
    ? { ok: true, mapping: mapping.data }
    : { ok: false, problems: germanIssues(mapping.error, "kreislauf") };
}

function headerOf(dialect: { header?: unknown; headerRows?: unknown }) {
  if (dialect.header === false) return null;
  const rows = Array.isArray(dialect.headerRows)
    ? dialect.headerRows.filter((row): row is number => typeof row === "number")
    : [];
  return rows[0] === undefined ? { row: 1, rows: 1 } : { row: rows[0], rows: rows.length };
}

/** Frictionless 1 lists texts, version 2 also objects with a value and a label. */
function missingTexts(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) =>
    typeof one === "string" ? [one] : one && typeof one === "object" && "value" in one ? [String(one.value)] : [],
  );
}

/** The standard's default for a field declared as number or integer is a decimal point and no grouping. */
function formatOf(field: Field | undefined): NumberFormat | undefined {
  if (!field) return undefined;
  const { decimalChar, groupChar, type } = field;
  if (decimalChar === undefined && groupChar === undefined) {
    return type === "number" || type === "integer" ? { decimalChar: ".", groupChar: null } : undefined;
  }
  const group = groupChar === "." || groupChar === "," || groupChar === " " || groupChar === "'" ? groupChar : null;
  const decimal =
    decimalChar === "," || decimalChar === "." ? decimalChar : group === "," ? "." : group === "." ? "," : ".";
  return { decimalChar: decimal, groupChar: group };
}

/** The first format a field states holds for columns that are not declared; without any it stays undecided. */
function commonFormat(fields: readonly Field[]): NumberFormat {
  for (const field of fields) {
    if (field.decimalChar === undefined && field.groupChar === undefined) continue;
    const format = formatOf(field);
    if (format) return format;
  }
  return { decimalChar: null, groupChar: null };
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
