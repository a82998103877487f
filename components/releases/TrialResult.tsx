import { Disclosure } from "@/components/ui/Disclosure";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ReleaseProtocol } from "@/lib/releases/protocol/schema";
import { bySource, changedLimits } from "@/lib/releases/runs/rules";
import type { ReleaseTrial } from "@/lib/releases/runs/schema";
import type { RunTotals } from "@/lib/releases/schema";
import { formatDate, formatNumber } from "@/lib/statistics/format";

const german = (value: number, decimals = 0) => formatNumber(value, decimals, "de");
const shareOf = ({ released, withheld }: RunTotals) =>
  released + withheld > 0 ? (100 * withheld) / (released + withheld) : undefined;
const percent = (share: number | undefined) => (share === undefined ? "–" : `${german(share, 1)} %`);

/** A finished trial beside the run: what it set otherwise, and how much more or less stays closed. */
export function TrialResult({
  trial,
  protocol,
  open,
}: {
  trial: ReleaseTrial;
  protocol: ReleaseProtocol;
  open: boolean;
}) {
  const { run, thresholds, withoutEarlier, result } = trial;
  if (!result) return null;
  const changed = protocol.sources.flatMap((source) => {
    const limits = thresholds[source.key];
    const words = limits ? changedLimits(source.thresholds, limits) : [];
    return words.length > 0 ? [{ key: source.key, text: `${source.name}: ${words.join(", ")}` }] : [];
  });
  const sources = new Map(bySource(result.counts).map((one) => [one.source, one.totals]));
  return (
    <Disclosure
      title={`Probelauf vom ${formatDate(run.requestedAt.slice(0, 10), "de")}, ${run.requestedBy}`}
      open={open}
    >
      {changed.length > 0 ? (
        <ul className="mb-2 list-disc pl-5">
          {changed.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      ) : (
        <p className="mb-2">Dieselben Grenzen wie der Lauf.</p>
      )}
      {withoutEarlier ? <p className="mb-2">Gerechnet, als gäbe es keine früheren Datenstände.</p> : null}
      <Comparison
        caption="Anteil gesperrt, nach Gliederung"
        head="Gliederung"
        rows={protocol.partitions.map((before) => ({
          key: before.key,
          name: before.name,
          before,
          after: result.partitions.find((one) => one.key === before.key) ?? null,
        }))}
      />
      <Comparison
        caption="Anteil gesperrt, nach Quelle"
        head="Quelle"
        rows={protocol.sources.flatMap(({ key, name, totals }) =>
          totals ? [{ key, name, before: totals, after: sources.get(key) ?? null }] : [],
        )}
      />
    </Disclosure>
  );
}

function Comparison({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: string;
  rows: readonly { key: string; name: string; before: RunTotals; after: RunTotals | null }[];
}) {
  const compared = rows.filter(({ before, after }) => after && shareOf(before) !== undefined);
  if (compared.length === 0) return null;
  return (
    <Table caption={caption} stack>
      <TableHead>
        <Th>{head}</Th>
        <Th numeric>Lauf</Th>
        <Th numeric>Probelauf</Th>
        <Th numeric>Unterschied</Th>
        <Th numeric>Werte</Th>
      </TableHead>
      <TableBody>
        {compared.map(({ key, name, before, after }) => (
          <tr key={key}>
            <RowHead>{name}</RowHead>
            <Td numeric label="Lauf">
              {percent(shareOf(before))}
            </Td>
            <Td numeric label="Probelauf">
              {after ? percent(shareOf(after)) : "–"}
            </Td>
            <Td numeric label="Unterschied">
              {points((after ? (shareOf(after) ?? 0) : 0) - (shareOf(before) ?? 0))}
            </Td>
            <Td numeric label="Werte">
              {signed((after?.withheld ?? 0) - before.withheld)}
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

const sign = (value: number) => (value > 0 ? "+" : "−");
const points = (value: number) =>
  Math.abs(value) < 0.05 ? "gleich" : `${sign(value)}${german(Math.abs(value), 1)} Punkte`;
const signed = (value: number) => (value === 0 ? "gleich" : `${sign(value)}${german(Math.abs(value))} gesperrt`);
