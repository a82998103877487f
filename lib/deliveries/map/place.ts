import type { SourceRow } from "../read/rows";
import type { AreaRule, Mapping, Problem } from "../schema";
import { type AreaDirectory, isResidualText, isTotalText, type KnownArea, meets } from "./areas";
import type { Columns } from "./columns";

/** The area of a row by the first rule that fits, or the problem with its repair. */
export function findArea(
  row: SourceRow,
  columns: Columns,
  context: { readonly mapping: Mapping; readonly directory: AreaDirectory },
): { area: KnownArea } | { skipped: true } | { problem: Problem } {
  const { mapping, directory } = context;
  let last: { rule: AreaRule; text: string; index: number | undefined } | undefined;
  for (const { rule, index, whenIndex } of columns.areas) {
    const text = index === undefined ? "" : textAt(row, index);
    if (rule.when && !meets(textAt(row, whenIndex ?? index), rule.when)) continue;
    if (mapping.ignore.areas.includes(text)) return { skipped: true };
    const area = directory.resolve(rule, text);
    if (area) return { area };
    last = { rule, text, index };
    break;
  }
  const text = last?.text ?? textAt(row, columns.areas[0]?.index);
  if (mapping.ignore.areas.includes(text)) return { skipped: true };
  const index = last?.index ?? columns.areas[0]?.index ?? 0;
  const partition = last?.rule.partition ?? columns.areas[0]?.rule.partition ?? "";
  const residual = isResidualText(text) ? directory.inPartition(partition).find((area) => area.residual) : undefined;
  if (residual) return { area: residual };
  const position = { row: row.row, column: index + 1, ...columns.headingOf(index), partition, value: text } as const;
  if (text === "") {
    return {
      problem: {
        ...position,
        kind: "unknownArea",
        severity: "error",
        message: `In Zeile ${row.row} fehlt das Gebiet.`,
        advice: "Tragen Sie den Schlüssel ein, oder lassen Sie die Zeile aus.",
        repair: { label: "Zeile auslassen", action: "ignoreRow", row: row.row },
      },
    };
  }
  if (isTotalText(text)) {
    return {
      problem: {
        ...position,
        kind: "subtotalRow",
        severity: "error",
        message: `„${text}“ ist eine Summe und kein Gebiet.`,
        advice: "Lassen Sie diese Zeilen aus, oder ordnen Sie sie der Stadt zu.",
        repair: { label: "Summenzeilen auslassen", action: "ignoreArea", text },
      },
    };
  }
  const elsewhere = directory.partitions.find((other) => other !== partition && directory.find(other, text));
  const sameName = directory.findByName(partition, text);
  return {
    problem: {
      ...position,
      kind: "unknownArea",
      severity: "error",
      message: `„${text}“ gehört zu keinem Gebiet der Gliederung „${directory.nameOf(partition)}“.`,
      advice: elsewhere
        ? `Der Schlüssel gehört zur Gliederung „${directory.nameOf(elsewhere)}“. Ergänzen Sie eine Regel für sie.`
        : "Prüfen Sie den Schlüssel und die Regel, etwa für führende Nullen.",
      repair: sameName
        ? { label: `Als ${sameName.key} ${sameName.name} lesen`, action: "nameArea", text, key: sameName.key }
        : { label: `„${text}“ auslassen`, action: "ignoreArea", text },
    },
  };
}

export function textAt(row: SourceRow, index: number | undefined): string {
  return index === undefined ? "" : (row.cells[index]?.text ?? "");
}
