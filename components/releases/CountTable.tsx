import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { RunCount } from "@/lib/releases/schema";
import { formatNumber } from "@/lib/statistics/format";
import { percentOf } from "./ProtocolTotals";

const german = (value: number) => (value === 0 ? "–" : formatNumber(value, 0, "de"));

/** How much of each base count stays closed, over all dates and partitions; the most affected first. */
export function CountTable({ counts }: { counts: readonly RunCount[] }) {
  const affected = counts.filter((count) => count.withheld > 0).sort((a, b) => b.withheld - a.withheld);
  const untouched = counts.length - affected.length;
  return (
    <>
      {affected.length > 0 ? (
        <Table caption="Gesperrt, nach Merkmal" captionHidden stack>
          <TableHead>
            <Th>Merkmal</Th>
            <Th numeric>Werte</Th>
            <Th numeric>zu klein</Th>
            <Th numeric>zum Schutz anderer</Th>
            <Th numeric>vergröbert</Th>
            <Th numeric>Anteil gesperrt</Th>
          </TableHead>
          <TableBody>
            {affected.map(({ key, name, released, withheld, primary, secondary, coarsened }) => (
              <tr key={key}>
                <RowHead>{name}</RowHead>
                <Td numeric label="Werte">
                  {german(released + withheld)}
                </Td>
                <Td numeric label="zu klein">
                  {german(primary)}
                </Td>
                <Td numeric label="zum Schutz anderer">
                  {german(secondary)}
                </Td>
                <Td numeric label="vergröbert">
                  {german(coarsened)}
                </Td>
                <Td numeric label="Anteil gesperrt">
                  {percentOf(withheld, released + withheld)}
                </Td>
              </tr>
            ))}
          </TableBody>
        </Table>
      ) : null}
      {untouched > 0 ? (
        <p className="py-2 text-sm text-ink2">
          {untouched === 1 ? "Bei einem Merkmal" : `Bei ${untouched} Merkmalen`} ist nichts gesperrt.
        </p>
      ) : null}
    </>
  );
}
