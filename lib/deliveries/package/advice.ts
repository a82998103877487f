import type { CheckReport } from "../check";
import type { Problem, ProblemKind } from "../schema";

/** How a package mends a kind of error; the sentence of the problem itself speaks to people at the screen. */
const remedies: Partial<Record<ProblemKind, string>> = {
  missingColumn:
    "Überschriften in einer anderen Zeile nennt „header“, das Blatt „sheet“; Gebiet, Stichtag und Merkmal nennen „areas“, „date“ und „baseCount“.",
  doubledColumn: "Nennen Sie die Spalte mit ihrer Nummer statt mit ihrer Überschrift.",
  unreadableNumber:
    "Zeichen statt Zahlen erklären „marks“ (secret, zero, missing, unreliable, notApplicable), Fußzeilen enden mit „lastRow“.",
  ambiguousNumber: 'Legen Sie „numbers“ fest, zum Beispiel { "decimalChar": ",", "groupChar": "." }.',
  unreadableDate: "Legen Sie „date.format“ fest, oder lassen Sie die Zeilen mit „ignore.when“ aus.",
  unknownArea: "Schlüssel werden mit „transform“ oder „names“ angepasst, Zeilen mit „ignore“ ausgelassen.",
  subtotalRow: "Lassen Sie sie mit „ignore“ aus, oder geben Sie ihr eine Regel in „areas“ mit „when“ und „constant“.",
  unknownBaseCount:
    "Übersetzen Sie den Text mit „baseCount.names“, lassen Sie ihn mit „others“: „ignore“ aus, oder beschreiben Sie das Merkmal in einer Ressource mit der Rolle baseCounts.",
  doubledKey:
    "Unterscheidet eine weitere Spalte die Zeilen, gehört sie in „baseCount.columns“ oder, wenn summiert werden soll, in „sumOver“.",
  sumOfAreas:
    "Enthält die Summe Fälle ohne Gebiet, liefern Sie sie in einem Restgebiet („residual“), oder setzen Sie „additive“: false.",
  sumOfParts: "Die Regel steht in „sumOf“ des Merkmals.",
  notInteger: "Für Jahresmittel und Beträge hat das Merkmal „integer“: false.",
  wrongBoundary: "Prüfen Sie „validFrom“ und „validTo“ der Gebiete.",
};

const shownPerKind = 8;

/** The errors of a values resource as lines: a few of each kind, how many more there are, and how a package mends them. */
export function errorLines(resource: string, report: CheckReport): string[] {
  return report.kinds
    .filter(({ errors }) => errors > 0)
    .flatMap(({ kind, errors }) => {
      const listed = report.problems.filter((one) => one.kind === kind && one.severity === "error");
      const shown = listed.slice(0, shownPerKind);
      const more = errors - shown.length;
      return [
        ...shown.map((problem) => `Ressource „${resource}“: ${sentence(problem)}`),
        ...(more > 0
          ? [`Ressource „${resource}“: … und ${more.toLocaleString("de-DE")} weitere Fehler dieser Art.`]
          : []),
        ...(remedies[kind] ? [`So lässt es sich im Paket lösen: ${remedies[kind]}`] : []),
      ];
    });
}

/** A problem as one line of the report. */
export function sentence(problem: Problem): string {
  const where = [
    problem.row ? `Zeile ${problem.row}` : "",
    problem.heading ? `Spalte „${problem.heading}“` : problem.column ? `Spalte ${problem.column}` : "",
    problem.areaName ? `${problem.areaName}` : "",
  ].filter((part) => part !== "");
  return `${where.length > 0 ? `${where.join(", ")}: ` : ""}${problem.message}${problem.advice ? ` ${problem.advice}` : ""}`;
}
