import { type AreaDirectory, isValidAt } from "../map/areas";
import type { CountDefinition } from "../map/definitions";
import type { DeliveryCell, Problem } from "../schema";
import type { TableCell } from "./table";

const german = (value: number) => value.toLocaleString("de-DE", { maximumFractionDigits: 6 });
export const germanDate = (date: string) => date.split("-").reverse().join(".");

/** What can be said of one cell alone: counts are whole and not below zero, areas are valid at their date. */
export function* checkCell(cell: DeliveryCell, count: CountDefinition, directory: AreaDirectory): Generator<Problem> {
  const area = directory.find(cell.partition, cell.area, cell.date);
  const place = {
    row: cell.row,
    column: cell.column,
    partition: cell.partition,
    area: cell.area,
    ...(area && { areaName: area.name }),
    baseCount: cell.baseCount,
    date: cell.date,
    value: cell.raw,
  };
  if (cell.state === "known" && cell.value !== undefined && cell.value < 0 && !count.rate) {
    yield {
      ...place,
      kind: "negative",
      severity: "error",
      message: `„${count.name}“ kann nicht ${german(cell.value)} sein.`,
      advice: "Tragen Sie die richtige Zahl ein, oder fragen Sie bei der Quelle nach.",
    };
  } else if (
    cell.state === "known" &&
    cell.value !== undefined &&
    count.integer &&
    !count.rate &&
    !Number.isInteger(cell.value)
  ) {
    const whole = Math.round(cell.value);
    yield {
      ...place,
      kind: "notInteger",
      severity: "error",
      message: `„${count.name}“ muss eine ganze Zahl sein, hier steht ${german(cell.value)}.`,
      advice: "Prüfen Sie das Zahlenformat, oder ob hier ein Anteil statt einer Anzahl steht.",
      ...(Math.abs(whole - cell.value) < 1e-6 && {
        repair: {
          label: `${german(whole)} übernehmen`,
          action: "setValue",
          row: cell.row,
          column: cell.column,
          value: whole,
        },
      }),
    };
  }
  if (area && cell.state === "known" && !isValidAt(area, cell.date)) {
    yield {
      ...place,
      kind: "wrongBoundary",
      severity: "error",
      message: `„${area.name}“ (${area.key}) gab es am ${germanDate(cell.date)} nicht.`,
      advice: "Bitten Sie um eine Rückrechnung auf den geltenden Gebietsstand.",
    };
  }
}

export function doubled(cell: DeliveryCell, first: TableCell, directory: AreaDirectory): Problem {
  const area = directory.find(cell.partition, cell.area);
  const same = first.state === cell.state && (cell.state !== "known" || first.value === cell.value);
  const where =
    first.row === cell.row
      ? `in den Spalten ${first.column} und ${cell.column} der Zeile ${cell.row}`
      : `in den Zeilen ${first.row} und ${cell.row}`;
  return {
    kind: "doubledKey",
    severity: "error",
    row: cell.row,
    column: cell.column,
    partition: cell.partition,
    area: cell.area,
    ...(area && { areaName: area.name }),
    baseCount: cell.baseCount,
    date: cell.date,
    value: cell.raw,
    message: `${area?.name ?? cell.area}, ${cell.baseCount}, ${germanDate(cell.date)} steht ${where}${same ? " mit gleichem Wert" : " mit verschiedenen Werten"}.`,
    advice: same
      ? "Lassen Sie eine der beiden Zeilen aus."
      : "Klären Sie, welcher Wert gilt. Unterscheidet eine weitere Spalte die Zeilen, summieren Sie über sie.",
    ...(first.row !== cell.row && {
      repair: { label: `Zeile ${cell.row} auslassen`, action: "ignoreRow", row: cell.row },
    }),
  };
}

/** A date is looked at once, with the first row that carries it. */
export function* checkDate(date: string, row: number, today: string): Generator<Problem> {
  if (date > today) {
    // Offices label the current year's figures with its last day before that day has come.
    const thisYear = date.slice(0, 4) === today.slice(0, 4);
    yield {
      kind: "futureDate",
      severity: thisYear ? "warning" : "error",
      row,
      date,
      message: `Der Stichtag ${germanDate(date)} liegt in der Zukunft.`,
      advice: thisYear
        ? "Übernehmen Sie ihn nur, wenn die Zahlen dieses Jahres schon feststehen."
        : "Prüfen Sie Spalte und Format des Datums.",
    };
    return;
  }
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  if (next.getUTCDate() !== 1) {
    yield {
      kind: "oddDate",
      severity: "warning",
      row,
      date,
      message: `Der Stichtag ${germanDate(date)} ist kein Monatsende.`,
      advice: "Prüfen Sie, ob der 31. Dezember gemeint ist.",
    };
  }
}
