import { formatChange, formatValue } from "./format";
import type { ScreenedArea, ScreenedCell } from "./screening";
import { dynamicsWords, statusWords } from "./socialIndex";

/** Hamburg's sentence, which stands on every page that shows a screening (handbook §4.2). */
export const localKnowledgeSentence =
  "Ob Handlungsbedarf besteht, lässt sich nur mit Kenntnis der örtlichen Verhältnisse beurteilen.";

/** Why a cell is proposed, in short German sentences. */
export function proposalSentence(cell: ScreenedCell): string {
  const { area, indicator, reasons } = cell;
  const sentences = [
    `${area.name}: ${indicator.name} ${formatValue(cell.value, indicator, "de")}, Stadt ${formatValue(cell.cityValue, indicator, "de")}.`,
  ];
  if (reasons.includes("aboveCity"))
    sentences.push("Der Wert liegt weiter über dem Stadtwert, als Zufall erwarten lässt.");
  if (reasons.includes("belowCity"))
    sentences.push("Der Wert liegt weiter unter dem Stadtwert, als Zufall erwarten lässt.");
  if (reasons.includes("outlier"))
    sentences.push("Der Wert fällt aus der Reihe der Gebiete; bitte zuerst die Daten prüfen.");
  if (cell.change.state === "known") {
    const change = `In vier Jahren ${formatChange(cell.change, indicator, "de")}`;
    if (cell.changeDistinguishable === true) sentences.push(`${change}, mehr als Zufall erwarten lässt.`);
    else if (cell.changeDistinguishable === false) sentences.push(`${change}, nicht von Zufall zu unterscheiden.`);
    else sentences.push(`${change}.`);
  }
  return sentences.join(" ");
}

/** Status and dynamics of an area in words: „Status niedrig (Grenzfall), Entwicklung stabil.“ */
export function indexSentence({ status, statusBorderline, dynamics, dynamicsBorderline }: ScreenedArea): string {
  const words = (word: string, borderline: boolean) => (borderline ? `${word} (Grenzfall)` : word);
  if (!status) return "Kein Index: zu wenige Einwohner oder nicht alle Werte bekannt.";
  const first = `Status ${words(statusWords[status].de, statusBorderline)}`;
  return dynamics ? `${first}, Entwicklung ${words(dynamicsWords[dynamics].de, dynamicsBorderline)}.` : `${first}.`;
}
