import type { SourceRow } from "../read/rows";
import { joinHeadings } from "../recognise/header";
import type { AreaRule, ColumnRef, Mapping, Problem, ValueColumn } from "../schema";

/** The columns a mapping names, found in this file. Indexes count from 0. */
export type Columns = {
  readonly areas: readonly {
    readonly rule: AreaRule;
    readonly index: number | undefined;
    readonly whenIndex: number | undefined;
  }[];
  readonly areaName: number | undefined;
  readonly date: number | undefined;
  readonly baseCount: readonly number[];
  readonly values: readonly { readonly definition: ValueColumn; readonly index: number }[];
  readonly fillDown: readonly number[];
  readonly sumOver: readonly number[];
  readonly ignoreWhen: readonly (number | undefined)[];
  /** Places the heading has; what stands to the right of them belongs to no column. */
  readonly width: number;
  readonly headingOf: (index: number) => { heading?: string };
};

/** Finds every column the mapping names. A column that is missing is an error with the nearest headings beside it. */
export function resolveColumns(
  mapping: Mapping,
  headerRows: readonly SourceRow[],
  cellCount: number,
): { readonly columns?: Columns; readonly problems: readonly Problem[] } {
  const width = Math.max(cellCount, ...headerRows.map((row) => row.cells.length));
  const headings = mapping.header ? joinHeadings(headerRows, [], width) : [];
  const last = headerRows.at(-1);
  const single = last ? last.cells.map((cell) => cell.text) : [];
  const problems: Problem[] = [];

  function find(ref: ColumnRef): number {
    if (typeof ref === "number") {
      if (ref <= width || !mapping.header) return ref - 1;
      problems.push(missingColumn(`Die Datei hat ${width} Spalten, die Zuordnung nennt Spalte ${ref}.`, mapping));
      return -1;
    }
    const wanted = ref.normalize("NFC").replace(/\s+/g, " ").trim();
    for (const names of [headings, single]) {
      const found = names.flatMap((name, index) => (name === wanted ? [index] : []));
      if (found.length === 1 && found[0] !== undefined) return found[0];
      if (found.length > 1) {
        problems.push({
          kind: "doubledColumn",
          severity: "error",
          heading: wanted,
          message: `Die Überschrift „${wanted}“ steht über ${found.length} Spalten.`,
          advice: `Nennen Sie statt der Überschrift die Nummer der Spalte: ${found.map((index) => index + 1).join(" oder ")}.`,
        });
        return -1;
      }
    }
    const folded = headings.findIndex((name) => name.toLowerCase() === wanted.toLowerCase());
    if (folded !== -1) return folded;
    problems.push(missingColumn(`Die Spalte „${wanted}“ gibt es in der Datei nicht.`, mapping, headings));
    return -1;
  }
  const maybe = (ref: ColumnRef | undefined) => (ref === undefined ? undefined : find(ref));

  const areas = mapping.areas.map((rule) => ({
    rule,
    index: maybe(rule.column),
    whenIndex: maybe(rule.when?.column ?? rule.column),
  }));
  const values = mapping.values.map((definition) => ({ definition, index: find(definition.column) }));
  const columns: Columns = {
    areas,
    areaName: maybe(mapping.areaName),
    date: "column" in mapping.date ? find(mapping.date.column) : undefined,
    baseCount: "columns" in mapping.baseCount ? mapping.baseCount.columns.map(find) : [],
    values,
    fillDown: mapping.fillDown.map(find),
    sumOver: mapping.sumOver.map(find),
    ignoreWhen: mapping.ignore.when.map((one) => maybe(one.column ?? mapping.areas[0]?.column)),
    width: mapping.header ? Math.max(0, ...headerRows.map(lastFilled)) : Number.POSITIVE_INFINITY,
    headingOf: (index) => (headings[index] ? { heading: headings[index] } : {}),
  };
  problems.push(...incomplete(mapping, values));
  const messages = problems.map((problem) => problem.message);
  const once = problems.filter((problem, index) => messages.indexOf(problem.message) === index);
  return once.some((problem) => problem.severity === "error") ? { problems: once } : { columns, problems: once };
}

const lastFilled = (row: SourceRow) => row.cells.findLastIndex((cell) => cell.text !== "") + 1;

function incomplete(mapping: Mapping, values: Columns["values"]): Problem[] {
  const problems: Problem[] = [];
  const base = { kind: "missingColumn", severity: "error" } as const;
  for (const { definition } of values) {
    const name =
      typeof definition.column === "number" ? `Spalte ${definition.column}` : `Spalte „${definition.column}“`;
    if ("header" in mapping.date && !definition.date) {
      problems.push({
        ...base,
        message: `Für die ${name} fehlt der Stichtag.`,
        advice: "Ergänzen Sie ihn in der Zuordnung.",
      });
    }
    if ("header" in mapping.baseCount && !definition.baseCount && !definition.indicator) {
      problems.push({
        ...base,
        message: `Für die ${name} fehlt das Merkmal.`,
        advice: "Ordnen Sie sie zu, oder lassen Sie sie aus.",
      });
    }
    if (mapping.areas.length === 0 && !definition.area) {
      problems.push({
        ...base,
        message: `Für die ${name} fehlt das Gebiet.`,
        advice: "Nennen Sie eine Gebietsspalte oder ein festes Gebiet.",
      });
    }
  }
  return problems;
}

function missingColumn(message: string, mapping: Mapping, headings: readonly string[] = []): Problem {
  const named = headings.filter((heading) => heading !== "").slice(0, 12);
  return {
    kind: "missingColumn",
    severity: "error",
    ...(mapping.header && { row: mapping.header.row }),
    message,
    advice:
      named.length > 0
        ? `Vorhanden sind: ${named.join(", ")}.`
        : "Prüfen Sie, in welcher Zeile die Überschriften stehen.",
  };
}
