import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportArticle } from "@/components/report/ReportArticle";
import { ReportHead } from "@/components/report/ReportHead";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { Notice } from "@/components/ui/Notice";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import { previewReport } from "@/lib/cycle/report/content/queries";
import { findReport } from "@/lib/cycle/report/queries";

export const metadata: Metadata = { title: "Vorschau" };

export default async function Page({ params }: { params: Promise<{ cycle: string; report: string }> }) {
  const viewer = await requirePerson();
  const { cycle: slug, report: reportSlug } = await params;
  const [cycle, report] = await Promise.all([findCycle(viewer, slug), findReport(viewer, { slug: reportSlug })]);
  if (!cycle || report?.cycleId !== cycle.id) notFound();
  const content = await previewReport(viewer, report, cycle);
  return (
    <StageAccent stage="report">
      <ReportHead
        report={report}
        cycleBase={`/arbeit/zyklus/${cycle.slug}`}
        tab="vorschau"
        mayWrite={can(viewer, "report:write", cycle) || can(viewer, "report:correct", cycle)}
      />
      {content ? (
        <>
          <Notice still className="mt-5 mb-10">
            So sähe der Bericht heute aus, mit den Zahlen aus {content.release.title}. Abbildungen ohne veröffentlichte
            Zahlen fehlen hier.
          </Notice>
          <div className="pl-2 xl:pl-14">
            <ReportArticle content={content} />
          </div>
        </>
      ) : (
        <EmptyState>Es gibt noch keinen veröffentlichten Datenstand, aus dem die Abbildungen entstehen.</EmptyState>
      )}
    </StageAccent>
  );
}
