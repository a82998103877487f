import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ReleasePreparation } from "@/lib/releases/schema";
import { formatDate, formatNumber } from "@/lib/statistics/format";

const german = (value: number) => (value === 0 ? "–" : formatNumber(value, 0, "de"));

/** What a release brings beside the one before it: new dates and values; of earlier ones what was corrected, opened or closed. */
export function WhatIsNew({ previous }: { previous: NonNullable<ReleasePreparation["previous"]> }) {
  const { newDates, lostDates, changes } = previous;
  const added = (changes ?? []).reduce((sum, change) => sum + change.added, 0);
  const different = (changes ?? []).filter(
    (change) => change.changed + change.opened + change.closed + (change.lost ?? 0) > 0,
  );
  return (
    <>
      <p className="py-3">
        {newDates.length > 0
          ? `Neue Stichtage: ${newDates.map((date) => formatDate(date, "de")).join(", ")}.`
          : `Dieselben Stichtage wie „${previous.title}“.`}
        {lostDates.length > 0
          ? ` Nicht mehr enthalten: ${lostDates.map((date) => formatDate(date, "de")).join(", ")}.`
          : ""}
        {added > 0 ? ` Es kommen ${german(added)} Werte hinzu.` : ""}
        {changes && different.length === 0 ? " Frühere Werte bleiben, wie sie waren." : ""}
      </p>
      {different.length > 0 ? (
        <Table caption={`Unterschiede zu „${previous.title}“`} stack>
          <TableHead>
            <Th>Merkmal</Th>
            <Th numeric>berichtigt</Th>
            <Th numeric>neu gezeigt</Th>
            <Th numeric>neu gesperrt</Th>
            <Th numeric>entfallen</Th>
          </TableHead>
          <TableBody>
            {different.map((change) => (
              <tr key={change.name}>
                <RowHead>{change.name}</RowHead>
                <Td numeric label="berichtigt">
                  {german(change.changed)}
                </Td>
                <Td numeric label="neu gezeigt">
                  {german(change.opened)}
                </Td>
                <Td numeric label="neu gesperrt">
                  {german(change.closed)}
                </Td>
                <Td numeric label="entfallen">
                  {german(change.lost ?? 0)}
                </Td>
              </tr>
            ))}
          </TableBody>
        </Table>
      ) : null}
    </>
  );
}
