import { Link } from "@/components/ui/Link";
import { StatusMark } from "@/components/ui/StatusMark";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ReleaseRow } from "@/lib/releases/schema";
import { formatDate, formatNumber } from "@/lib/statistics/format";

const german = (value: number) => formatNumber(value, 0, "de");

/** Releases with who prepared and who approved them; the one in force is marked. */
export function ReleaseTable({
  releases,
  inForce,
  caption,
}: {
  releases: readonly ReleaseRow[];
  inForce?: number | undefined;
  caption: string;
}) {
  return (
    <Table caption={caption} captionHidden stack>
      <TableHead>
        <Th>Datenstand</Th>
        <Th>Stichtage</Th>
        <Th numeric>Werte gezeigt</Th>
        <Th numeric>gesperrt</Th>
        <Th>Vorbereitet</Th>
        <Th>Stand</Th>
      </TableHead>
      <TableBody>
        {releases.map((release) => (
          <tr key={release.id}>
            <RowHead className="py-2">
              <Link href={`/arbeit/datenstaende/${release.id}`} className="font-semibold">
                {release.title}
              </Link>
              {release.note ? <span className="block text-sm text-ink2">{release.note}</span> : null}
            </RowHead>
            <Td label="Stichtage">{spanOf(release.dates)}</Td>
            <Td numeric label="Werte gezeigt">
              {hasRun(release) ? german(release.released) : "–"}
            </Td>
            <Td numeric label="gesperrt">
              {hasRun(release) ? german(release.withheldCells) : "–"}
            </Td>
            <Td label="Vorbereitet">
              {formatDate(release.preparedAt.slice(0, 10), "de")}
              <span className="block text-sm text-ink2">{release.preparedBy}</span>
            </Td>
            <Td label="Stand">
              <ReleaseState release={release} inForce={release.id === inForce} />
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

const hasRun = (release: ReleaseRow) => release.dates.length > 0;

/** Where a release stands, with sign and word. */
export function ReleaseState({ release, inForce }: { release: ReleaseRow; inForce: boolean }) {
  const settled = release.settledAt ? formatDate(release.settledAt.slice(0, 10), "de") : "";
  if (release.state === "running") return <StatusMark status="running">Lauf geht</StatusMark>;
  if (release.state === "failed") return <StatusMark status="missing">Lauf gescheitert</StatusMark>;
  if (release.state === "waiting") return <StatusMark status="soon">wartet auf Freigabe</StatusMark>;
  if (release.state === "discarded") return <StatusMark status="locked">verworfen am {settled}</StatusMark>;
  return (
    <>
      <StatusMark status="done" strong={inForce}>
        {inForce ? "in Kraft" : "freigegeben"}
      </StatusMark>
      <span className="block text-sm text-ink2">
        {settled}, {release.settledBy}
      </span>
    </>
  );
}

/** "2014 bis 2025" where all dates are ends of years, else the dates themselves. */
export function spanOf(dates: readonly string[]): string {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return "–";
  if (first === last) return formatDate(first, "de");
  if (dates.every((date) => date.endsWith("-12-31"))) return `Ende ${first.slice(0, 4)} bis Ende ${last.slice(0, 4)}`;
  return `${formatDate(first, "de")} bis ${formatDate(last, "de")}`;
}
