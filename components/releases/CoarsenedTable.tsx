import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { CoarsenedRow } from "@/lib/releases/protocol/schema";
import { formatDate } from "@/lib/statistics/format";

const shownRows = 200;

/** Every cell for which withholding single others was not enough, and how far it had to go. */
export function CoarsenedTable({ rows }: { rows: readonly CoarsenedRow[] }) {
  return (
    <>
      <Table caption="Vergröberte Werte" captionHidden stack>
        <TableHead>
          <Th>Merkmal</Th>
          <Th>Stichtag</Th>
          <Th>Gebiet</Th>
          <Th>Was geschah</Th>
        </TableHead>
        <TableBody>
          {rows.slice(0, shownRows).map((row, place) => (
            <tr key={place}>
              <RowHead>{row.count}</RowHead>
              <Td label="Stichtag">{formatDate(row.date, "de")}</Td>
              <Td label="Gebiet">
                {row.area} <span className="text-ink2">{row.partition}</span>
              </Td>
              <Td label="Was geschah">{row.step}</Td>
            </tr>
          ))}
        </TableBody>
      </Table>
      {rows.length > shownRows ? <p className="py-2 text-sm text-ink2">Gezeigt sind die ersten {shownRows}.</p> : null}
    </>
  );
}
