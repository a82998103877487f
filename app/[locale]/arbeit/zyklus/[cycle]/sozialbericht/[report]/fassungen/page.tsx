import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { ChapterRevisions } from "@/components/report/ChapterRevisions";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import { restoreChapter } from "@/lib/cycle/report/actions";
import { findReport, listRevisions } from "@/lib/cycle/report/queries";

export const metadata: Metadata = { title: "Fassungen" };

interface Props {
  params: Promise<{ cycle: string; report: string }>;
  searchParams: Promise<{ kapitel?: string; fassung?: string }>;
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const { cycle: slug, report: reportSlug } = await params;
  const { kapitel, fassung } = await searchParams;
  const [cycle, report] = await Promise.all([findCycle(viewer, slug), findReport(viewer, { slug: reportSlug })]);
  const chapter = report?.chapters.find(({ id }) => id === kapitel);
  if (!cycle || report?.cycleId !== cycle.id || !chapter) notFound();
  const revisions = await listRevisions(viewer, chapter.id);
  const cycleBase = `/arbeit/zyklus/${cycle.slug}`;
  const base = `${cycleBase}/sozialbericht/${report.slug}`;
  return (
    <StageAccent stage="report">
      <PageHeader
        stage="report"
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Sozialbericht", href: `${cycleBase}/sozialbericht` },
              { label: report.title, href: `${base}?kapitel=${chapter.id}` },
              { label: "Fassungen" },
            ]}
          />
        }
        title={`Fassungen: ${chapter.title}`}
        subtitle={revisions.length === 1 ? "1 gespeicherter Stand" : `${revisions.length} gespeicherte Stände`}
      />
      <ChapterRevisions
        revisions={revisions}
        chosen={Number(fassung) || (revisions[1]?.version ?? chapter.version)}
        base={`${base}/fassungen?kapitel=${chapter.id}`}
        restore={can(viewer, "report:write", cycle) ? restoreChapter : undefined}
      />
    </StageAccent>
  );
}
