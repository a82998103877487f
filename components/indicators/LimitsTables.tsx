import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { limitKeys, limitLabels, limitWord } from "@/lib/indicators/limits/rules";
import type { LimitedSource, LimitsVersion } from "@/lib/indicators/limits/schema";
import { formatDate } from "@/lib/statistics/format";

/** The limits in force, source by source, with who set them. */
export function LimitsTable({ sources }: { sources: readonly LimitedSource[] }) {
  return (
    <Table caption="Grenzen der Quellen" captionHidden stack>
      <TableHead>
        <Th>Quelle</Th>
        {limitKeys.map((key) => (
          <Th key={key}>{limitLabels[key]}</Th>
        ))}
        <Th>In Kraft</Th>
      </TableHead>
      <TableBody>
        {sources.map((source) => (
          <tr key={source.key}>
            <RowHead className="py-2">
              <Link href={`/verwaltung/indikatoren/quellen/${encodeURIComponent(source.key)}`}>{source.name}</Link>
              <span className="block text-sm font-normal text-ink2">
                {source.key} · {source.baseCounts} {source.baseCounts === 1 ? "Merkmal" : "Merkmale"}
              </span>
            </RowHead>
            {limitKeys.map((key) => (
              <Td key={key} label={limitLabels[key]}>
                {limitWord(key, source.limits)}
              </Td>
            ))}
            <Td label="In Kraft">
              <span>
                {source.at ? `seit ${formatDate(source.at, "de")}` : "–"}
                <span className="block text-sm text-ink2">{source.by}</span>
              </span>
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

/** Every version of a source's limits: who, when, what and why. */
export function LimitsHistory({ history }: { history: readonly LimitsVersion[] }) {
  return (
    <ol>
      {history.map((one) => (
        <li key={one.version} className="border-b border-line py-3">
          <p>
            <span className="font-semibold">{one.changed ?? firstLimits(one)}</span>
          </p>
          <p className="text-sm text-ink2">
            {formatDate(one.at, "de")}, {one.by}
          </p>
          <p className="mt-1 max-w-2xl whitespace-pre-wrap">{one.reason}</p>
        </li>
      ))}
    </ol>
  );
}

function firstLimits(limits: LimitsVersion): string {
  return limitKeys.map((key) => `${limitLabels[key]}: ${limitWord(key, limits)}`).join("; ");
}
