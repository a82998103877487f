import { Lightbulb } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecommendationList } from "@/components/recommendations/RecommendationList";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listFindings } from "@/lib/cycle/findings/queries";
import { findCycle } from "@/lib/cycle/queries";
import { listRecommendations } from "@/lib/cycle/recommendations/queries";

export const metadata: Metadata = { title: "Handlungsempfehlungen" };

export default async function Page({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle) notFound();
  const [recommendations, findings] = await Promise.all([
    listRecommendations(viewer, cycle.id),
    listFindings(viewer, cycle.id),
  ]);
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const mayWrite = can(viewer, "recommendation:write", cycle);
  const open = recommendations.filter((one) => one.status === "draft").length;
  const loose = findings.filter((finding) => finding.recommendations.length === 0);
  return (
    <StageAccent stage="recommendations">
      <PageHeader
        stage="recommendations"
        title="Handlungsempfehlungen"
        subtitle={[
          recommendations.length === 1 ? "1 Empfehlung" : `${recommendations.length} Empfehlungen`,
          ...(open > 0 ? [`${open} im Entwurf`] : []),
        ].join(" · ")}
        actions={
          mayWrite ? (
            <Button href={`${base}/handlungsempfehlungen/neu`} icon={<Lightbulb size={18} aria-hidden />}>
              Empfehlung schreiben
            </Button>
          ) : undefined
        }
      />
      {recommendations.length > 0 ? (
        <RecommendationList recommendations={recommendations} base={base} />
      ) : (
        <EmptyState icon={<Lightbulb aria-hidden />}>
          In diesem Zyklus gibt es noch keine Empfehlung. Sie folgt aus einem oder mehreren Befunden.
        </EmptyState>
      )}
      {loose.length > 0 && mayWrite ? (
        <Section title="Befunde ohne Empfehlung" count={loose.length} className="mt-10">
          <ul>
            {loose.map((finding) => (
              <li key={finding.id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
                <span className="min-w-0 flex-1 basis-72">
                  {finding.number} {finding.title}
                </span>
                <Link href={`${base}/handlungsempfehlungen/neu?befund=${finding.number}`}>
                  Empfehlung zu {finding.number} schreiben
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </StageAccent>
  );
}
