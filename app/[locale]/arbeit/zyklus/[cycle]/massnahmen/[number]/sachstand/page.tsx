import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { ProgressForm } from "@/components/measures/ProgressForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { reportProgress } from "@/lib/cycle/measures/progress/actions";
import { plannedUntil } from "@/lib/cycle/measures/progress/rules";
import { findMeasure } from "@/lib/cycle/measures/queries";
import { findCycle } from "@/lib/cycle/queries";
import { today } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Sachstand melden" };

export default async function Page({ params }: { params: Promise<{ cycle: string; number: string }> }) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, measure] = await Promise.all([findCycle(viewer, slug), findMeasure(viewer, { number })]);
  if (!cycle || measure?.cycleId !== cycle.id || measure.closure || !measure.hasDecision) notFound();
  if (!can(viewer, "measure:report", { organisationId: measure.responsible.id })) notFound();
  const base = `/arbeit/zyklus/${cycle.slug}/massnahmen`;
  const day = today();
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        title="Sachstand melden"
        subtitle={`${number} ${measure.title} · etwa zwei Minuten`}
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Maßnahmen", href: base },
              { label: number, href: `${base}/${number}` },
              { label: "Sachstand melden" },
            ]}
          />
        }
      />
      <ProgressForm
        action={reportProgress}
        measureId={measure.id}
        today={day}
        open={measure.milestones.filter((one) => !one.reachedOn)}
        planned={plannedUntil({ ...measure, funding: measure.funding.lines }, day)}
        cancelHref={`${base}/${number}`}
      />
    </StageAccent>
  );
}
