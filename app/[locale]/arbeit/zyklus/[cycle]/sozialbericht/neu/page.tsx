import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CreateReportForm } from "@/components/report/CreateReportForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import { createReport } from "@/lib/cycle/report/actions";

export const metadata: Metadata = { title: "Bericht anlegen" };

export default async function Page({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle || !can(viewer, "report:write", cycle)) notFound();
  return (
    <StageAccent stage="report">
      <PageHeader stage="report" title="Bericht anlegen" subtitle={cycle.title} />
      <CreateReportForm
        action={createReport}
        cycleId={cycle.id}
        cancelHref={`/arbeit/zyklus/${cycle.slug}/sozialbericht`}
      />
    </StageAccent>
  );
}
