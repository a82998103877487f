import { BookOpen, Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportRows } from "@/components/report/ReportRows";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import { listReports } from "@/lib/cycle/report/queries";

export const metadata: Metadata = { title: "Sozialbericht" };

export default async function Page({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle) notFound();
  const reports = await listReports(viewer, cycle.id);
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const create = can(viewer, "report:write", cycle) ? (
    <Button href={`${base}/sozialbericht/neu`} icon={<Plus size={18} aria-hidden />}>
      Bericht anlegen
    </Button>
  ) : undefined;
  return (
    <StageAccent stage="report">
      <PageHeader
        stage="report"
        title="Sozialbericht"
        subtitle={cycle.title}
        actions={reports.length > 0 ? create : undefined}
      />
      {reports.length > 0 ? (
        <ReportRows reports={reports} base={base} seesDrafts={can(viewer, "draft:read")} />
      ) : (
        <EmptyState icon={<BookOpen aria-hidden />} action={create}>
          In diesem Zyklus gibt es noch keinen Bericht. Er besteht aus Kapiteln mit Text und Abbildungen aus dem Atlas.
        </EmptyState>
      )}
    </StageAccent>
  );
}
