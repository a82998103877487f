import type { readNumber } from "../recognise/numbers";
import type { Problem } from "../schema";
import type { KnownArea } from "./areas";
import type { Columns } from "./columns";
import type { CountDefinition } from "./definitions";

export function nameMismatch(row: number, columns: Columns, area: KnownArea, name: string): Problem {
  return {
    kind: "nameMismatch",
    severity: "warning",
    row,
    column: (columns.areaName ?? 0) + 1,
    ...columns.headingOf(columns.areaName ?? 0),
    partition: area.partition,
    area: area.key,
    areaName: area.name,
    value: name,
    message: `Zum Schlüssel ${area.key} gehört „${area.name}“, in der Datei steht „${name}“.`,
    advice: "Prüfen Sie, ob die Zeilen verrutscht sind oder das Gebiet umbenannt wurde.",
  };
}

/** A delivered rate has no indicator of that kind. */
export function unknownRate(row: number, key: string, column: number): Problem {
  return {
    ...unknownCount(row, key, column),
    message: `Einen Indikator „${key}“ für gelieferte Quoten gibt es nicht.`,
    advice: "Legen Sie ihn mit der Art „rate“ an, oder lassen Sie die Spalte aus.",
  };
}

export function unknownCount(row: number, key: string, column: number): Problem {
  return {
    kind: "unknownBaseCount",
    severity: "error",
    row,
    column,
    value: key,
    baseCount: key,
    message: `Das Merkmal „${key}“ ist nicht angelegt.`,
    advice: "Ordnen Sie es einem vorhandenen Merkmal zu, legen Sie es an oder lassen Sie es aus.",
  };
}

/** A separator inside an unquoted text moves every value behind it by one place. */
export function raggedRow(row: number): Problem {
  return {
    kind: "raggedRow",
    severity: "warning",
    row,
    message: `Zeile ${row} hat mehr Felder als die Kopfzeile.`,
    advice: "Prüfen Sie, ob dort ein Trennzeichen in einem Text ohne Anführungszeichen steht.",
  };
}

/** A total beside its parts would be counted twice. */
export function totalAmongParts(row: number, columns: Columns, index: number, text: string): Problem {
  return {
    kind: "subtotalRow",
    severity: "error",
    row,
    column: index + 1,
    ...columns.headingOf(index),
    value: text,
    message: `„${text}“ ist schon eine Summe der anderen Zeilen.`,
    advice: "Lassen Sie diese Zeilen aus, sonst zählen wir doppelt.",
  };
}

export function unreadableCell(
  position: {
    row: number;
    column: number;
    partition: string;
    area: string;
    baseCount: string;
    date: string;
    part?: string;
    raw: string;
  },
  reading: Exclude<ReturnType<typeof readNumber>, { kind: "number" }>,
  area: KnownArea,
  count: CountDefinition,
  heading: { heading?: string },
): Problem {
  const { raw, part: _part, ...rest } = position;
  const base = { ...rest, ...heading, areaName: area.name, value: raw, severity: "error" as const };
  const german = (value: number) => value.toLocaleString("de-DE", { maximumFractionDigits: 6 });
  const take = (value: number) => ({
    label: `${german(value)} übernehmen`,
    action: "setValue" as const,
    row: position.row,
    column: position.column,
    value,
  });
  if (reading.kind === "ambiguous") {
    return {
      ...base,
      kind: "ambiguousNumber",
      message: `„${raw}“ kann ${german(reading.readings[0])} oder ${german(reading.readings[1])} heißen.`,
      advice: "Legen Sie in der Zuordnung fest, welches Zeichen die Dezimalstellen trennt.",
    };
  }
  if (reading.kind === "date") {
    return {
      ...base,
      kind: "dateForNumber",
      message: `Statt einer Zahl steht hier das Datum „${raw}“.`,
      advice: "Formatieren Sie die Spalte in der Tabelle als Text, und tragen Sie die Zahl neu ein.",
      ...(reading.guess !== undefined && !count.integer && { repair: take(reading.guess) }),
    };
  }
  return {
    ...base,
    kind: "unreadableNumber",
    message: reading.why
      ? `„${raw}“ ist keine Zahl: ${reading.why}.`
      : `„${raw}“ ist keine Zahl und kein vereinbartes Zeichen.`,
    advice: "Tragen Sie die Zahl ein, oder legen Sie fest, was das Zeichen bedeutet.",
    ...(reading.guess !== undefined && { repair: take(reading.guess) }),
  };
}
