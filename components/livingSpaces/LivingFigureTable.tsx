import { FigureText } from "@/components/figure/FigureCell";
import { breakable } from "@/components/figure/words";
import { Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { LivingFigure, LivingSpaceFigureRow, LivingSpaceFigures } from "@/lib/areas/livingSpaces/schema";
import { themeWords } from "@/lib/glossary";
import { formatRelativeChange, formatSignedNumber } from "@/lib/statistics/format";
import { type Value, valueSigns } from "@/lib/statistics/values";
import { bareFigure, figureWithUnit, stateOf } from "./words";

/** What is known of the leaves together, indicator by indicator, beside the whole city. */
export function LivingFigureTable({ figures }: { figures: LivingSpaceFigures }) {
  const themes = [...new Set(figures.rows.map((row) => row.theme))];
  return (
    <Table caption="Zahlen des Lebensraums und der ganzen Stadt" captionHidden stack>
      <TableHead>
        <Th>Indikator</Th>
        <Th numeric>Lebensraum</Th>
        <Th numeric>in vier Jahren</Th>
        <Th numeric>Stadt</Th>
      </TableHead>
      {themes.map((theme) => (
        <TableBody key={theme}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="pt-4 pb-1 text-sm text-ink2">
              {themeWords[theme]?.de ?? theme}
            </th>
          </tr>
          {figures.rows
            .filter((row) => row.theme === theme)
            .map((row) => (
              <FigureRow key={row.key} row={row} />
            ))}
        </TableBody>
      ))}
    </Table>
  );
}

function FigureRow({ row }: { row: LivingSpaceFigureRow }) {
  const parts = partsText(row);
  return (
    <tr>
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {breakable(row.name)}
        {parts ? <span className="block text-xs text-ink2">{parts}</span> : null}
      </th>
      <Td numeric label="Lebensraum">
        <FigureWords figure={row.figure} unit={row.unit} decimals={row.decimals} />
      </Td>
      <Td numeric label="in vier Jahren" className="text-ink2">
        {changeText(row.change)}
      </Td>
      <Td numeric label="Stadt">
        <FigureText figure={row.city} format={{ unit: row.unit, decimals: row.decimals, style: "value" }} locale="de" />
      </Td>
    </tr>
  );
}

/** The number, the range, or word and sign of its state – never an empty cell, never a zero. */
export function FigureWords({ figure, unit, decimals }: { figure: LivingFigure; unit: string; decimals: number }) {
  if (figure.kind === "known" || figure.kind === "range") return <>{figureWithUnit(figure, unit, decimals)}</>;
  const { sign, de } = valueSigns[stateOf(figure)];
  return (
    <>
      <span className="text-ink2 italic">{de}</span>
      <span aria-hidden className="ml-2 inline-block w-3 text-center font-semibold">
        {sign}
      </span>
    </>
  );
}

/** "+2,3 Prozentpunkte", or a dash where there is nothing to compare with. */
function changeText(change: LivingSpaceFigureRow["change"]): string {
  if (change?.figure.kind !== "known") return "–";
  const known: Value = { state: "known", value: change.figure.value };
  return change.unit === "%"
    ? formatRelativeChange(known, "de")
    : `${formatSignedNumber(change.figure.value, 1, "de")}\u00a0${change.unit}`;
}

/** "319 von 1.142", where both are numbers. */
function partsText({ numerator, denominator }: LivingSpaceFigureRow): string | null {
  if (numerator?.kind !== "known" || denominator?.kind !== "known") return null;
  return `${bareFigure(numerator, 0)} von ${bareFigure(denominator, 0)}`;
}
