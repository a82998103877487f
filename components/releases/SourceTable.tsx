import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { limitKeys, limitLabels, limitWord } from "@/lib/indicators/limits/rules";
import type { ProtocolSource } from "@/lib/releases/protocol/schema";
import { limitsOf } from "@/lib/releases/runs/rules";
import { percentOf } from "./ProtocolTotals";

/** The thresholds the run applied, by source, and what they came to. */
export function SourceTable({ sources }: { sources: readonly ProtocolSource[] }) {
  return (
    <Table caption="Grenzen, wie sie der Lauf angewendet hat" captionHidden stack>
      <TableHead>
        <Th>Quelle</Th>
        {limitKeys.map((key) => (
          <Th key={key}>{limitLabels[key]}</Th>
        ))}
        <Th numeric>Anteil gesperrt</Th>
      </TableHead>
      <TableBody>
        {sources.map(({ key, name, thresholds, totals }) => (
          <tr key={key}>
            <RowHead>{name}</RowHead>
            {limitKeys.map((limit) => (
              <Td key={limit} label={limitLabels[limit]}>
                {limitWord(limit, limitsOf(thresholds))}
              </Td>
            ))}
            <Td numeric label="Anteil gesperrt">
              {totals ? percentOf(totals.withheld, totals.released + totals.withheld) : "–"}
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
