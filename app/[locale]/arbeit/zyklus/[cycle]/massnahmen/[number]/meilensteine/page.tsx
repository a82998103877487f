import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { MilestonesForm } from "@/components/measures/MilestonesForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { setMilestones } from "@/lib/cycle/measures/progress/actions";
import { findMeasure } from "@/lib/cycle/measures/queries";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Meilensteine" };

export default async function Page({ params }: { params: Promise<{ cycle: string; number: string }> }) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, measure] = await Promise.all([findCycle(viewer, slug), findMeasure(viewer, { number })]);
  if (!cycle || measure?.cycleId !== cycle.id || !can(viewer, "measure:write", cycle)) notFound();
  const base = `/arbeit/zyklus/${cycle.slug}/massnahmen`;
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        title="Meilensteine"
        subtitle={`${number} ${measure.title}`}
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Maßnahmen", href: base },
              { label: number, href: `${base}/${number}` },
              { label: "Meilensteine" },
            ]}
          />
        }
      />
      <MilestonesForm
        action={setMilestones}
        measureId={measure.id}
        version={measure.version}
        milestones={measure.milestones}
        cancelHref={`${base}/${number}`}
      />
    </StageAccent>
  );
}
