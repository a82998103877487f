import * as z from "zod";
import { listOf } from "@/lib/platform/input";
import type { Recognition } from "./recognise";
import {
  type AreaRule,
  absentMeanings,
  type ColumnRef,
  commonMarks,
  isoDate,
  type KeyStep,
  type MappingInput,
  type MarkTable,
} from "./schema";

/** The mapping as a person fills it in: one choice for each column, and a few questions about the whole file. */
export const columnChoices = ["ignore", "area", "areaName", "date", "baseCount", "sumOver", "value"] as const;

/** Rules that turn the file's texts into keys, as choices. "own" keeps a rule the form cannot show. */
export const keyRules = ["key", "name", "padZeros", "stripZeros", "numberInFront", "own"] as const;
export type KeyRule = (typeof keyRules)[number];

export const keyRuleWords: Record<KeyRule, string> = {
  key: "Schlüssel, wie er in der Datei steht",
  name: "Name des Gebiets",
  padZeros: "Schlüssel, führende Nullen ergänzen",
  stripZeros: "Schlüssel, führende Nullen streichen",
  numberInFront: "Zahl vor dem Namen („04 Altstadt“)",
  own: "Eigene Regel behalten",
};

/** "error": nobody has said what the sign means, so it stays an error. */
export const markMeanings = ["error", "secret", "zero", "missing", "unreliable", "notApplicable"] as const;
export type MarkMeaning = (typeof markMeanings)[number];

export const markWords: Record<MarkMeaning, string> = {
  error: "nicht vereinbart, also ein Fehler",
  secret: "gesperrt vom Amt",
  zero: "genau null",
  missing: "liegt nicht vor",
  unreliable: "nicht sicher genug",
  notApplicable: "nicht sinnvoll",
};

const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), type.optional());

/** One column as the form sends it: `use` is a choice of `columnChoices`, or "count:EW" for a base count or rate. */
export const columnForm = z.object({
  column: z.coerce.number().int().min(1),
  use: z.string().max(200),
  date: optional(isoDate),
});

export const mappingForm = z.object({
  columns: listOf(columnForm),
  partition: z.string().min(1, "Bitte eine Gliederung wählen."),
  keyRule: z.enum(keyRules),
  date: optional(isoDate),
  baseCount: optional(z.string()),
  decimalChar: z.enum(["", ",", "."]).default(""),
  marks: listOf(z.object({ sign: z.string().max(20), meaning: z.enum(markMeanings) })),
  absent: z.enum(absentMeanings).default("missing"),
  /** Rows of totals: taken as control totals of the city, or left out. */
  totals: z.enum(["control", "ignore"]).default("control"),
});
export type MappingForm = z.output<typeof mappingForm>;

export type FormMapping =
  | { readonly ok: true; readonly mapping: MappingInput }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/**
 * The mapping a filled-in form means. Columns go by their heading, so that the mapping fits next year's file; by their place
 * where headings are missing, doubled or of several rows.
 * @param keys of the areas of the chosen partition: their length for leading zeros; a single one needs no column
 */
export function mappingOfForm(
  form: MappingForm,
  recognition: Recognition,
  current: MappingInput | null,
  keys: readonly string[],
): FormMapping {
  const keyLength = Math.max(1, ...keys.map((key) => key.length));
  const onlyArea = keys.length === 1 ? keys[0] : undefined;
  const errors: Record<string, string> = {};
  const using = (use: string) => form.columns.filter((column) => column.use === use);
  const areaColumn = using("area")[0] ?? using("areaName")[0];
  const dateColumn = using("date")[0];
  const countColumns = using("baseCount");
  const plainValues = using("value");
  const counted = form.columns.filter((column) => column.use.startsWith("count:"));
  const field = (column: { column: number }) =>
    `columns.${form.columns.findIndex((one) => one.column === column.column)}.use`;

  for (const extra of using("area").slice(1)) errors[field(extra)] = "Es kann nur eine Spalte mit dem Gebiet geben.";
  for (const extra of using("date").slice(1)) errors[field(extra)] = "Es kann nur eine Spalte mit dem Stichtag geben.";
  if (!areaColumn && onlyArea === undefined)
    errors["columns.0.use"] = "Bitte wählen Sie die Spalte mit dem Gebiet, oder als Gliederung die ganze Stadt.";
  if (plainValues.length + counted.length === 0) {
    const numbers = form.columns.find(
      (one) =>
        one.use === "ignore" &&
        recognition.columns.some(({ column, role }) => column === one.column && role === "value"),
    );
    if (numbers)
      errors[field(numbers)] =
        "Hier stehen Zahlen. Bitte wählen Sie das Merkmal. Fehlt es, legen Sie es unter Verwaltung, Indikatoren an.";
    else errors["columns.0.use"] ??= "Bitte wählen Sie mindestens eine Spalte mit Werten.";
  }
  const valueDates = [...plainValues, ...counted].map((column) => column.date);
  const datesInHeadings = !dateColumn && valueDates.length > 0 && valueDates.every((date) => date !== undefined);
  if (!dateColumn && !datesInHeadings && form.date === undefined) errors.date = "Bitte geben Sie den Stichtag an.";
  if (plainValues.length > 0 && countColumns.length === 0 && form.baseCount === undefined) {
    errors.baseCount = "Bitte geben Sie an, welches Merkmal in der Spalte steht.";
  }
  if (countColumns.length > 0 && counted.length > 0) {
    for (const column of counted)
      errors[field(column)] = "Das Merkmal steht schon in einer Spalte. Wählen Sie hier „Wert“.";
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };

  const ref = (column: number): ColumnRef => {
    const heading = recognition.columns.find((one) => one.column === column)?.heading ?? "";
    const unique = heading !== "" && recognition.columns.filter((one) => one.heading === heading).length === 1;
    return unique && recognition.frame.header?.rows === 1 ? heading : column;
  };
  const area = areaColumn && ref(areaColumn.column);
  const kept = current?.areas?.find(
    (rule) => rule.partition === form.partition && rule.column !== undefined && rule.when === undefined,
  );
  const main: AreaRule = {
    partition: form.partition,
    ...(area === undefined ? { constant: onlyArea } : { column: area }),
    by: form.keyRule === "name" ? "name" : form.keyRule === "own" ? (kept?.by ?? "key") : "key",
    transform: form.keyRule === "own" ? (kept?.transform ?? []) : stepsOf(form.keyRule, keyLength),
    names: kept?.names ?? {},
  };
  const others = (area === undefined ? [] : (recognition.mapping.areas ?? [])).filter(
    (rule) => rule.partition !== form.partition && rule.when !== undefined,
  );
  const proposed = recognition.mapping.baseCount;
  const names = proposed && "columns" in proposed ? proposed.names : undefined;
  const nameColumn = using("areaName").find((column) => column.column !== areaColumn?.column);
  return {
    ok: true,
    mapping: {
      ...(recognition.sheet !== "" && { sheet: recognition.sheet }),
      header: recognition.frame.header,
      areas:
        form.totals === "control"
          ? [
              ...others.map((rule) => ({
                ...rule,
                ...(rule.column !== undefined && { column: area }),
                when: { ...rule.when, column: area },
              })),
              main,
            ]
          : [main],
      ...(nameColumn && { areaName: ref(nameColumn.column) }),
      date: dateColumn
        ? { column: ref(dateColumn.column), format: "auto" }
        : datesInHeadings
          ? { header: true }
          : { constant: form.date ?? "" },
      baseCount:
        countColumns.length > 0
          ? {
              columns: countColumns.map((column) => ref(column.column)),
              ...(names && countColumns.length === 1 && { names }),
            }
          : plainValues.length > 0
            ? { constant: form.baseCount ?? "" }
            : { header: true },
      values: [...plainValues, ...counted]
        .sort((a, b) => a.column - b.column)
        .map((column) => ({
          column: ref(column.column),
          ...(column.use.startsWith("count:") && { baseCount: column.use.slice("count:".length) }),
          ...(datesInHeadings && column.date && { date: column.date }),
        })),
      numbers:
        form.decimalChar === ""
          ? { decimalChar: null, groupChar: recognition.numbers.groupChar }
          : { decimalChar: form.decimalChar, groupChar: form.decimalChar === "," ? "." : "," },
      marks: marksOf(form.marks),
      absent: form.absent,
      zeroIsMissing: current?.zeroIsMissing ?? [],
      fillDown: current?.fillDown ?? [],
      sumOver: using("sumOver").map((column) => ref(column.column)),
      ignore: {
        rows: current?.ignore?.rows ?? [],
        areas:
          form.totals === "ignore"
            ? [...new Set([...(current?.ignore?.areas ?? []), ...others.flatMap((rule) => rule.when?.equals ?? [])])]
            : (current?.ignore?.areas ?? []),
        when: current?.ignore?.when ?? [],
      },
    },
  };
}

/** What the form shows at first: the saved mapping, else what was recognised. */
export function formOfMapping(
  mapping: Pick<MappingInput, "areas" | "numbers" | "marks" | "absent" | "values"> &
    Partial<Pick<MappingInput, "date" | "baseCount" | "areaName" | "sumOver">>,
  recognition: Recognition,
): MappingForm {
  const placeOf = (ref: string | number | undefined) =>
    typeof ref === "number" ? ref : recognition.columns.find((column) => column.heading === ref)?.column;
  const main = mapping.areas?.at(-1);
  const dateColumn = mapping.date && "column" in mapping.date ? placeOf(mapping.date.column) : undefined;
  const countColumns =
    mapping.baseCount && "columns" in mapping.baseCount ? mapping.baseCount.columns.map(placeOf) : [];
  const sumColumns = (mapping.sumOver ?? []).map(placeOf);
  const values = new Map(mapping.values.map((value) => [placeOf(value.column), value]));
  const marks: Partial<MarkTable> = mapping.marks ?? commonMarks;
  return {
    columns: recognition.columns.map(({ column }) => {
      const value = values.get(column);
      const key = value?.baseCount ?? value?.indicator;
      const use =
        column === placeOf(main?.column)
          ? "area"
          : column === placeOf(mapping.areaName)
            ? "areaName"
            : column === dateColumn
              ? "date"
              : countColumns.includes(column)
                ? "baseCount"
                : sumColumns.includes(column)
                  ? "sumOver"
                  : value
                    ? key
                      ? `count:${key}`
                      : countColumns.length > 0 || (mapping.baseCount && "constant" in mapping.baseCount)
                        ? "value"
                        : "ignore"
                    : "ignore";
      return { column, use, ...(value?.date && { date: value.date }) };
    }),
    partition: main?.partition ?? "",
    keyRule: main ? ruleOf(main.by ?? "key", main.transform ?? []) : "key",
    ...(mapping.date && "constant" in mapping.date && { date: mapping.date.constant }),
    ...(mapping.baseCount && "constant" in mapping.baseCount && { baseCount: mapping.baseCount.constant }),
    decimalChar: mapping.numbers?.decimalChar ?? "",
    marks: recognition.marks
      .filter((mark) => mark.sign !== "")
      .map(({ sign }) => ({
        sign,
        meaning: markMeanings.find((meaning) => meaning !== "error" && marks[meaning]?.includes(sign)) ?? "error",
      })),
    absent: mapping.absent ?? "missing",
    totals: (mapping.areas?.length ?? 0) > 1 || (recognition.mapping.areas?.length ?? 0) <= 1 ? "control" : "ignore",
  };
}

function stepsOf(rule: KeyRule, keyLength: number): KeyStep[] {
  if (rule === "padZeros") return [{ do: "padZeros", length: keyLength }];
  if (rule === "stripZeros") return [{ do: "stripLeadingZeros" }];
  if (rule === "numberInFront") return [{ do: "takeBefore", mark: " " }];
  return [];
}

function ruleOf(by: "key" | "name", steps: readonly KeyStep[]): KeyRule {
  if (by === "name" && steps.length === 0) return "name";
  const [first] = steps;
  if (!first) return "key";
  if (steps.length > 1 || by === "name") return "own";
  if (first.do === "padZeros") return "padZeros";
  if (first.do === "stripLeadingZeros") return "stripZeros";
  return first.do === "takeBefore" && first.mark === " " ? "numberInFront" : "own";
}

function marksOf(list: MappingForm["marks"]): MarkTable {
  const table: Record<Exclude<MarkMeaning, "error">, string[]> = {
    secret: [],
    zero: [],
    missing: [""],
    unreliable: [],
    notApplicable: [],
  };
  for (const { sign, meaning } of list) if (meaning !== "error") table[meaning].push(sign);
  if (list.some((mark) => mark.sign === "" && mark.meaning !== "missing"))
    table.missing = table.missing.filter((sign) => sign !== "");
  return table;
}
