import { Badge } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import { StatusMark } from "@/components/ui/StatusMark";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import type { FindingRow } from "@/lib/cycle/findings/schema";
import { formatDate } from "@/lib/statistics/format";

/** The findings of a cycle, each with what it still lacks. */
export function FindingList({
  findings,
  base,
  mayRecommend,
}: {
  findings: readonly FindingRow[];
  /** Address of the cycle. */
  base: string;
  mayRecommend: boolean;
}) {
  return (
    <Table caption="Befunde dieses Zyklus" captionHidden stack>
      <TableHead>
        <Th>Befund</Th>
        <Th>Gebiete</Th>
        <Th>Stichtag</Th>
        <Th>Stand</Th>
        <Th>Empfehlungen</Th>
      </TableHead>
      <TableBody>
        {findings.map((finding) => (
          <tr key={finding.id}>
            <RowHead>
              <Link look="quiet" href={`${base}/soziale-lage/befunde/${finding.number}`} className="font-semibold">
                {finding.number} {finding.title}
              </Link>
            </RowHead>
            <Td label="Gebiete">{shortened(finding.areas.map((area) => area.name))}</Td>
            <Td label="Stichtag" className="whitespace-nowrap">
              {formatDate(finding.date, "de")}
            </Td>
            <Td label="Stand">
              {finding.publishedAt ? (
                <StatusMark status="done">öffentlich</StatusMark>
              ) : (
                <StatusMark status="draft">Entwurf</StatusMark>
              )}
            </Td>
            <Td label="Empfehlungen">
              {finding.recommendations.length > 0 ? (
                <span className="flex flex-wrap gap-x-4 gap-y-1">
                  {finding.recommendations.map(({ id, number }) => (
                    <Link key={id} href={`${base}/handlungsempfehlungen/${number}`}>
                      {number}
                    </Link>
                  ))}
                </span>
              ) : mayRecommend ? (
                <Link href={`${base}/handlungsempfehlungen/neu?befund=${finding.number}`}>Empfehlung anlegen</Link>
              ) : (
                <Badge>noch keine</Badge>
              )}
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}

function shortened(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(", ")} und ${names.length - 2} weitere` : names.join(", ");
}
