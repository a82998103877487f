import { Badge, type Tone } from "@/components/ui/Badge";
import { Link } from "@/components/ui/Link";
import { RowHead, Table, TableBody, TableHead, Td, Th } from "@/components/ui/Table";
import { statusWords } from "@/lib/cycle/recommendations/rules";
import type { RecommendationRow, RecommendationStatus } from "@/lib/cycle/recommendations/schema";
import { enumWords } from "@/lib/glossary";

const tones: Record<RecommendationStatus, Tone> = {
  draft: "neutral",
  published: "s3",
  consultation: "s4",
  weighed: "s4",
  decided: "ok",
  rejected: "error",
  postponed: "warning",
};

/** Entwurf → in Beteiligung → abgewogen → beschlossen, in its colour and its word. */
export function RecommendationStatusBadge({
  status,
  locale = "de",
}: {
  status: RecommendationStatus;
  locale?: "de" | "en";
}) {
  return <Badge tone={tones[status]}>{statusWords[status][locale]}</Badge>;
}

/** The recommendations of a cycle, each with what it still lacks. */
export function RecommendationList({
  recommendations,
  base,
}: {
  recommendations: readonly RecommendationRow[];
  base: string;
}) {
  return (
    <Table caption="Handlungsempfehlungen dieses Zyklus" captionHidden stack>
      <TableHead>
        <Th>Empfehlung</Th>
        <Th>Handlungsfeld</Th>
        <Th>Priorität</Th>
        <Th>Zuständig (Vorschlag)</Th>
        <Th>Befunde</Th>
        <Th>Stand</Th>
      </TableHead>
      <TableBody>
        {recommendations.map((one) => (
          <tr key={one.id}>
            <RowHead>
              <Link look="quiet" href={`${base}/handlungsempfehlungen/${one.number}`} className="font-semibold">
                {one.number} {one.title}
              </Link>
              {one.hasUnpublishedVersion ? (
                <span className="block text-sm text-warning">Fassung {one.version} ist noch nicht öffentlich</span>
              ) : null}
            </RowHead>
            <Td label="Handlungsfeld">{one.field}</Td>
            <Td label="Priorität">{enumWords.priority[one.priority]}</Td>
            <Td label="Zuständig (Vorschlag)">
              {one.proposedResponsible?.shortName ?? <span className="text-warning">fehlt noch</span>}
            </Td>
            <Td label="Befunde">
              <span className="flex flex-wrap gap-x-4 gap-y-1">
                {one.findings.map(({ id, number, title }) => (
                  <Link key={id} href={`${base}/soziale-lage/befunde/${number}`} title={title}>
                    {number}
                  </Link>
                ))}
              </span>
            </Td>
            <Td label="Stand">
              <RecommendationStatusBadge status={one.status} />
            </Td>
          </tr>
        ))}
      </TableBody>
    </Table>
  );
}
