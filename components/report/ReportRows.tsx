import { Link } from "@/components/ui/Link";
import { StatusMark } from "@/components/ui/StatusMark";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { ReportRow } from "@/lib/cycle/report/queries";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { formatDate } from "@/lib/statistics/format";

/** The reports of a cycle with their drafts and published versions. */
export function ReportRows({
  reports,
  base,
  seesDrafts,
}: {
  reports: readonly ReportRow[];
  base: string;
  seesDrafts: boolean;
}) {
  return (
    <Table caption="Berichte dieses Zyklus" captionHidden stack>
      <TableHead>
        <Th>Bericht</Th>
        {seesDrafts ? <Th>Entwurf</Th> : null}
        <Th>Öffentlich</Th>
      </TableHead>
      <TableBody>
        {reports.map((report) => {
          const version = report.versions[0];
          return (
            <tr key={report.id}>
              <RowHead>
                <Link
                  look="quiet"
                  href={seesDrafts ? `${base}/sozialbericht/${report.slug}` : `/berichte/${report.slug}`}
                  className="font-semibold"
                >
                  {report.title}
                </Link>
                {report.subtitle ? <span className="block text-sm text-ink2">{report.subtitle}</span> : null}
              </RowHead>
              {seesDrafts ? (
                <Td label="Entwurf">
                  {report.chapterCount} Kapitel
                  {report.editedAt
                    ? `, zuletzt ${formatDate(isoDateInBerlin(report.editedAt), "de")} von ${report.editedByName}`
                    : ""}
                </Td>
              ) : null}
              <Td label="Öffentlich">
                {version ? (
                  <span className="flex flex-wrap items-center gap-x-3">
                    <StatusMark status="done">Fassung {version.number}</StatusMark>
                    <Link href={`/berichte/${report.slug}`}>lesen</Link>
                  </span>
                ) : (
                  <StatusMark status="draft">noch nicht</StatusMark>
                )}
              </Td>
            </tr>
          );
        })}
      </TableBody>
    </Table>
  );
}
