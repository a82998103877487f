import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { PartitionRow } from "@/lib/areas/schema";
import { formatNumber } from "@/lib/statistics/format";

/** The ways in which the city is divided, in the order in which they stand everywhere. */
export function PartitionTable({ partitions }: { partitions: readonly PartitionRow[] }) {
  return (
    <Table caption="Gliederungen der Stadt" captionHidden stack>
      <TableHead>
        <Th>Gliederung</Th>
        <Th>Schlüssel</Th>
        <Th numeric>Gebiete</Th>
        <Th>Vereint</Th>
        <Th>Karte</Th>
      </TableHead>
      <TableBody>
        {partitions.map((partition) => (
          <tr key={partition.key}>
            <RowHead className="py-2">
              <Link href={`/verwaltung/gebiete/${partition.key}`} className="font-semibold">
                {partition.name}
              </Link>
              {partition.description ? (
                <span className="block text-sm font-normal text-ink2">{partition.description}</span>
              ) : null}
            </RowHead>
            <Td label="Schlüssel">{partition.key}</Td>
            <Td numeric label="Gebiete">
              {formatNumber(partition.areas, 0, "de")}
            </Td>
            <Td label="Vereint">
              {partition.leafPartition ?? "kleinste Gebiete"}
              {partition.residual ? <span className="block text-sm text-ink2">mit „nicht zuordenbar“</span> : null}
            </Td>
            <Td label="Karte">{mapWord(partition)}</Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

function mapWord({ areas, withGeometry }: PartitionRow): string {
  if (withGeometry === 0) return "ohne Karte";
  return withGeometry >= areas ? "vollständig" : `${withGeometry} von ${areas} Gebieten`;
}
