import { referenceOf } from "@/lib/cycle/consultation/passages/rules";
import type { WeighingTable } from "@/lib/cycle/consultation/weighing/schema";
import { enumWords } from "@/lib/glossary";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { type CsvCell, csvLine, csvStart } from "./csv";

const columns = [
  "nr",
  "eingang",
  "absender",
  "bezug",
  "haltung",
  "wortlaut",
  "vorschlag",
  "votum",
  "begruendung",
  "folgeaenderung",
  "votum_von",
  "hinweis",
];

/**
 * The Abwägungstabelle (handbook §6.1) as a file that German Excel opens. Private persons stand in it as „Bürger/in 1",
 * for everyone; who voted only inside.
 */
export function weighingCsv(table: WeighingTable, notice: string | undefined): string {
  const lines = table.points.map((point): CsvCell[] => [
    // A text, so that 4.10 does not become 4.1.
    `Nr. ${point.label}`,
    isoDateInBerlin(point.receivedAt),
    point.sender,
    referenceOf(point.recommendation, point.paragraph),
    enumWords.stance[point.stance],
    point.text,
    point.proposal,
    point.weighing ? enumWords.weighingResult[point.weighing.result] : "offen",
    point.weighing?.reason ?? null,
    point.weighing?.version ? `Fassung ${point.weighing.version}` : "keine",
    point.weighing?.by ?? null,
    notice ?? null,
  ]);
  return csvStart("excel") + [columns, ...lines].map((line) => csvLine(line, "excel")).join("");
}
