import { Progress } from "@/components/ui/Progress";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { RunPartition } from "@/lib/releases/schema";
import { formatNumber } from "@/lib/statistics/format";

const german = (value: number, decimals = 0) => formatNumber(value, decimals, "de");

/** How much of each partition is shown, how much stays closed and why. Reasons are for the office only. */
export function RunSummary({ partitions }: { partitions: readonly RunPartition[] }) {
  return (
    <Table caption="Gezeigt und gesperrt, nach Gliederung" captionHidden stack>
      <TableHead>
        <Th>Gliederung</Th>
        <Th numeric>Werte gezeigt</Th>
        <Th numeric>zu klein</Th>
        <Th numeric>zum Schutz anderer</Th>
        <Th numeric>vergröbert</Th>
        <Th>Anteil gezeigt</Th>
      </TableHead>
      <TableBody>
        {partitions.map(({ key, name, released, withheld, primary, secondary, coarsened }) => {
          const all = released + withheld;
          const share = all > 0 ? `${german((100 * released) / all, 1)} %` : "nichts geliefert";
          return (
            <tr key={key}>
              <RowHead>{name}</RowHead>
              <Td numeric label="Werte gezeigt">
                {german(released)}
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
              <Td label="Anteil gezeigt">
                <span className="grid w-full grid-cols-[5.5rem_minmax(4rem,1fr)] items-center gap-3">
                  <span className="tabular-nums">{share}</span>
                  {all > 0 ? (
                    <Progress value={released} max={all} label={`${name}: ${share} gezeigt`} labelHidden />
                  ) : null}
                </span>
              </Td>
            </tr>
          );
        })}
      </TableBody>
    </Table>
  );
}
