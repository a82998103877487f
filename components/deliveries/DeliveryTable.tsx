import { Link } from "@/components/ui/Link";
import { type Status, StatusMark } from "@/components/ui/StatusMark";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { DeliveryRow } from "@/lib/deliveries/queries";
import { type DeliveryState, stateWords } from "@/lib/deliveries/rules";
import { formatNumber } from "@/lib/statistics/format";

const marks: Record<DeliveryState, Status> = {
  open: "open",
  mapped: "draft",
  refused: "missing",
  ready: "running",
  accepted: "done",
  rejected: "locked",
};

/** All deliveries with what became of them. */
export function DeliveryTable({ deliveries, caption }: { deliveries: readonly DeliveryRow[]; caption: string }) {
  return (
    <Table caption={caption} captionHidden stack>
      <TableHead>
        <Th>Lieferung</Th>
        <Th>Quelle</Th>
        <Th>Eingegangen</Th>
        <Th numeric>Werte</Th>
        <Th>Stand</Th>
      </TableHead>
      <TableBody>
        {deliveries.map((delivery) => (
          <tr key={delivery.id}>
            <RowHead className="py-2">
              <Link href={`/arbeit/datenlieferungen/${delivery.id}`} className="font-semibold">
                {delivery.title}
              </Link>
              <span className="block break-all text-sm text-ink2">{delivery.fileName}</span>
            </RowHead>
            <Td label="Quelle">{delivery.source ?? "–"}</Td>
            <Td label="Eingegangen" className="whitespace-nowrap">
              {delivery.uploadedAt.slice(0, 10).split("-").reverse().join(".")}
              <span className="block text-sm text-ink2">{delivery.uploadedBy}</span>
            </Td>
            <Td numeric label="Werte">
              {delivery.cells === null ? "–" : formatNumber(delivery.cells, 0, "de")}
            </Td>
            <Td label="Stand">
              <StatusMark status={marks[delivery.state]}>
                {delivery.state === "refused"
                  ? `${formatNumber(delivery.errors, 0, "de")} Fehler zu lösen`
                  : stateWords[delivery.state]}
              </StatusMark>
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
