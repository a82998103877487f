import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { AreaRow } from "@/lib/areas/schema";
import { formatDate, formatNumber } from "@/lib/statistics/format";

/** The areas of one partition. */
export function AreaTable({ areas, isLeaf }: { areas: readonly AreaRow[]; isLeaf: boolean }) {
  const dated = areas.some((area) => area.validFrom || area.validTo);
  return (
    <Table caption="Gebiete der Gliederung" captionHidden stack>
      <TableHead>
        <Th>Gebiet</Th>
        <Th>Schlüssel</Th>
        {isLeaf ? null : <Th numeric>kleinste Gebiete</Th>}
        <Th numeric>Fläche in km²</Th>
        {dated ? <Th>Gilt</Th> : null}
      </TableHead>
      <TableBody>
        {areas.map((area) => (
          <tr key={`${area.key}-${area.validFrom ?? ""}`}>
            <RowHead>{area.name}</RowHead>
            <Td label="Schlüssel">{area.key}</Td>
            {isLeaf ? null : (
              <Td numeric label="kleinste Gebiete">
                {formatNumber(area.leaves, 0, "de")}
              </Td>
            )}
            <Td numeric label="Fläche in km²">
              {area.squareKilometres === null ? "–" : formatNumber(area.squareKilometres, 2, "de")}
            </Td>
            {dated ? <Td label="Gilt">{validity(area)}</Td> : null}
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

function validity({ validFrom, validTo }: AreaRow): string {
  const from = validFrom ? `ab ${formatDate(validFrom, "de")}` : "";
  const to = validTo ? `bis ${formatDate(validTo, "de")}` : "";
  return [from, to].filter(Boolean).join(" ") || "immer";
}
