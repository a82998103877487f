import { Globe, Pencil, Tag } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { RecommendationArticle } from "@/components/recommendations/RecommendationArticle";
import { StageAccent } from "@/components/ring/StageAccent";
import { Thread } from "@/components/thread/Thread";
import { Button } from "@/components/ui/Button";
import { ConfirmButton } from "@/components/ui/ConfirmButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import { publishRecommendation } from "@/lib/cycle/recommendations/actions";
import { findRecommendation } from "@/lib/cycle/recommendations/queries";
import { threadOf } from "@/lib/thread/queries";

interface Props {
  params: Promise<{ cycle: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Empfehlung ${(await params).number}` };
}

export default async function Page({ params }: Props) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, one] = await Promise.all([findCycle(viewer, slug), findRecommendation(viewer, { number })]);
  if (!cycle || one?.cycleId !== cycle.id) notFound();
  const thread = await threadOf(viewer, { kind: "recommendation", id: one.id });
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const own = `${base}/handlungsempfehlungen/${number}`;
  const mayWrite = can(viewer, "recommendation:write", cycle);
  const mayPublish = can(viewer, "recommendation:publish", cycle) && (!one.publishedAt || one.hasUnpublishedVersion);
  return (
    <StageAccent stage="recommendations">
      <PageHeader
        stage="recommendations"
        threadHref="#faden"
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: "Handlungsempfehlungen", href: `${base}/handlungsempfehlungen` }, { label: number }]}
          />
        }
        title={`${number} ${one.title}`}
        subtitle={`Fassung ${one.version}${one.hasUnpublishedVersion ? ", noch nicht öffentlich" : ""} · ${one.field}`}
        actions={
          <>
            {mayPublish ? (
              <ConfirmButton
                label={one.publishedAt ? `Fassung ${one.version} veröffentlichen` : "Veröffentlichen"}
                icon={<Globe size={18} aria-hidden />}
                title={`${number} veröffentlichen?`}
                description="Alle können die Empfehlung und ihre Fassungen lesen. Das lässt sich nicht zurücknehmen."
                action={publishRecommendation}
                fields={{ id: one.id }}
              />
            ) : null}
            {mayWrite ? (
              <>
                <Button variant="secondary" href={`${own}/bearbeiten`} icon={<Pencil size={18} aria-hidden />}>
                  Wortlaut ändern
                </Button>
                <Button
                  variant="secondary"
                  href={`${own}/bearbeiten?teil=zuordnung`}
                  icon={<Tag size={18} aria-hidden />}
                >
                  Zuordnung ändern
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <div className="grid gap-10">
        <Thread steps={thread} />
        <RecommendationArticle
          recommendation={one}
          findingHref={(finding) => `${base}/soziale-lage/befunde/${finding}`}
        />
      </div>
    </StageAccent>
  );
}
