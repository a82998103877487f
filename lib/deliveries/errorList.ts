import type { CheckReport } from "./check";
import { type Problem, problemKinds } from "./schema";

const headings = [
  "Schwere",
  "Art",
  "Zeile",
  "Spalte",
  "Gliederung",
  "Gebiet",
  "Name",
  "Merkmal",
  "Stichtag",
  "Wert",
  "Was nicht stimmt",
  "Was zu tun ist",
];

/** The list for the office that sent the file: CSV as a German spreadsheet opens it (semicolons, UTF-8 with mark, CRLF). */
export function errorListCsv(report: CheckReport): string {
  const rows = report.problems.map((problem) => [
    problem.severity === "error" ? "Fehler" : "Hinweis",
    problemKinds[problem.kind][0],
    problem.row ?? "",
    columnOf(problem),
    problem.partition ?? "",
    problem.area ?? "",
    problem.areaName ?? "",
    problem.baseCount ?? "",
    problem.date ?? "",
    problem.value ?? "",
    problem.message,
    problem.advice ?? "",
  ]);
  return `\uFEFF${[headings, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

const columnOf = (problem: Problem) => problem.heading ?? problem.column ?? "";

/** A value of somebody's file must never run as a formula in a spreadsheet. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
