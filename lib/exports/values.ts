import type { ValueRow, ValueTable } from "@/lib/atlas/tables/queries";
import { numberOf, valueSigns } from "@/lib/statistics/values";
import type { CsvCell } from "./csv";

/** A value as the read API gives it: a number only when it is known, otherwise the state says why not. */
export function valueObject(row: ValueRow, isIndicator: boolean, withDate: boolean) {
  return {
    area: row.area,
    ...(withDate && { date: row.date }),
    ...figuresOf(row, isIndicator),
    ...(row.official && { official: figuresOf(row.official, true) }),
  };
}

function figuresOf(row: Pick<ValueRow, "value" | "numerator" | "denominator">, isIndicator: boolean) {
  return {
    state: row.value.state,
    value: numberOf(row.value) ?? null,
    ...(isIndicator && {
      numerator: numberOf(row.numerator) ?? null,
      denominator: numberOf(row.denominator) ?? null,
    }),
  };
}

export const valueColumns = [
  "area",
  "name",
  "date",
  "state",
  "state_de",
  "value",
  "numerator",
  "denominator",
  "change_4_years",
  "change_4_years_percent",
  "subject",
  "subject_name",
  "unit",
  "partition",
  "source",
  "release",
  "notice",
] as const;

/** The same as a line of a table, with everything that is needed to cite it. */
export function valueLine(table: ValueTable, row: ValueRow, notice: string | undefined): CsvCell[] {
  const { state } = row.value;
  return [
    row.area,
    row.name,
    row.date,
    state,
    state === "known" ? "Wert" : valueSigns[state].de,
    numberOf(row.value) ?? null,
    table.isIndicator ? (numberOf(row.numerator) ?? null) : null,
    table.isIndicator ? (numberOf(row.denominator) ?? null) : null,
    numberOf(row.change.difference) ?? null,
    numberOf(row.change.relative) ?? null,
    table.subject.key,
    table.subject.name,
    table.subject.unit,
    table.partition,
    table.subject.source,
    table.release.title,
    notice ?? "",
  ];
}
