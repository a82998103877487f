import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ProtocolSource } from "@/lib/releases/protocol/schema";
import { formatNumber } from "@/lib/statistics/format";
import { percentOf } from "./ProtocolTotals";

const german = (value: number) => formatNumber(value, 0, "de");

/** The thresholds the run applied, by source, and what they came to. */
export function SourceTable({ sources }: { sources: readonly ProtocolSource[] }) {
  return (
    <Table caption="Grenzen, wie sie der Lauf angewendet hat" captionHidden stack>
      <TableHead>
        <Th>Quelle</Th>
        <Th numeric>Fallzahl ab</Th>
        <Th numeric>Haushalte ab</Th>
        <Th numeric>Einwohner ab</Th>
        <Th numeric>Durchschnittsalter ab</Th>
        <Th>Einzelfälle streng</Th>
        <Th numeric>Anteil gesperrt</Th>
      </TableHead>
      <TableBody>
        {sources.map(({ key, name, thresholds, totals }) => (
          <tr key={key}>
            <RowHead>{name}</RowHead>
            <Td numeric label="Fallzahl ab">
              {thresholds.threshold <= 1 ? "schon öffentlich" : thresholds.threshold}
            </Td>
            <Td numeric label="Haushalte ab">
              {thresholds.carrierThreshold ?? thresholds.threshold}
            </Td>
            <Td numeric label="Einwohner ab">
              {thresholds.minPopulation > 0 ? german(thresholds.minPopulation) : "keine Grenze"}
            </Td>
            <Td numeric label="Durchschnittsalter ab">
              {thresholds.minPopulationForMeanAge > 0 ? german(thresholds.minPopulationForMeanAge) : "keine Grenze"}
            </Td>
            <Td label="Einzelfälle streng">{thresholds.strictInsider ? "ja" : "nein"}</Td>
            <Td numeric label="Anteil gesperrt">
              {totals ? percentOf(totals.withheld, totals.released + totals.withheld) : "–"}
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
