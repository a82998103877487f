import { Globe, Lightbulb, Pencil } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindingArticle } from "@/components/findings/FindingArticle";
import { FindingRevisions } from "@/components/findings/FindingRevisions";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { StageAccent } from "@/components/ring/StageAccent";
import { Thread } from "@/components/thread/Thread";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { publishFinding } from "@/lib/cycle/findings/actions";
import { findFinding, listFindingRevisions } from "@/lib/cycle/findings/queries";
import { findCycle } from "@/lib/cycle/queries";
import { isoDateInBerlin } from "@/lib/platform/clock";
import { formatDate } from "@/lib/statistics/format";
import { threadOf } from "@/lib/thread/queries";

interface Props {
  params: Promise<{ cycle: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Befund ${(await params).number}` };
}

export default async function Page({ params }: Props) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, finding] = await Promise.all([findCycle(viewer, slug), findFinding(viewer, { number })]);
  if (!cycle || finding?.cycleId !== cycle.id) notFound();
  const [thread, revisions] = await Promise.all([
    threadOf(viewer, { kind: "finding", id: finding.id }),
    listFindingRevisions(viewer, finding.id),
  ]);
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const state = finding.publishedAt
    ? `öffentlich seit ${formatDate(isoDateInBerlin(finding.publishedAt), "de")}`
    : "Entwurf, noch nicht öffentlich";
  return (
    <StageAccent stage="analysis">
      <PageHeader
        stage="analysis"
        threadHref="#faden"
        breadcrumbs={
          <Breadcrumbs items={[{ label: "Soziale Lage", href: `${base}/soziale-lage` }, { label: number }]} />
        }
        title={`${number} ${finding.title}`}
        subtitle={[state, finding.inside && `Fassung ${finding.inside.version} von ${finding.inside.authorName}`]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            {!finding.publishedAt && can(viewer, "finding:publish", cycle) ? (
              <ConfirmButton
                label="Veröffentlichen"
                icon={<Globe size={18} aria-hidden />}
                title={`${number} veröffentlichen?`}
                description="Alle können den Befund und seine Zahlen lesen. Das lässt sich nicht zurücknehmen."
                action={publishFinding}
                fields={{ id: finding.id }}
              />
            ) : null}
            {can(viewer, "recommendation:write", cycle) ? (
              <Button
                variant="secondary"
                href={`${base}/handlungsempfehlungen/neu?befund=${number}`}
                icon={<Lightbulb size={18} aria-hidden />}
              >
                Empfehlung daraus
              </Button>
            ) : null}
            {can(viewer, "finding:write", cycle) ? (
              <Button
                variant="secondary"
                href={`${base}/soziale-lage/befunde/${number}/bearbeiten`}
                icon={<Pencil size={18} aria-hidden />}
              >
                Bearbeiten
              </Button>
            ) : null}
          </>
        }
      />
      <div className="grid gap-10">
        <Thread steps={thread} />
        <FindingArticle finding={finding} recommendationHref={(other) => `${base}/handlungsempfehlungen/${other}`} />
        <FindingRevisions revisions={revisions} />
      </div>
    </StageAccent>
  );
}
