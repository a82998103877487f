import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { MeasureForm } from "@/components/measures/MeasureForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { changeMeasure } from "@/lib/cycle/measures/actions";
import { findMeasure } from "@/lib/cycle/measures/queries";
import { measureChoices } from "@/lib/cycle/measures/queries/choices";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Maßnahme bearbeiten" };

export default async function Page({ params }: { params: Promise<{ cycle: string; number: string }> }) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, measure] = await Promise.all([findCycle(viewer, slug), findMeasure(viewer, { number })]);
  if (!cycle || measure?.cycleId !== cycle.id || !can(viewer, "measure:write", cycle)) notFound();
  const choices = await measureChoices(viewer);
  const base = `/arbeit/zyklus/${cycle.slug}/massnahmen`;
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        title={`${number} bearbeiten`}
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Maßnahmen", href: base },
              { label: number, href: `${base}/${number}` },
              { label: "Bearbeiten" },
            ]}
          />
        }
      />
      <MeasureForm
        action={changeMeasure}
        fields={{ measureId: measure.id }}
        version={measure.version}
        values={{
          ...measure,
          partners: measure.partners ?? "",
          decisionId: measure.decision?.id ?? "",
          responsibleId: measure.responsible.id,
          contactName: measure.contact.name,
          contactPhone: measure.contact.phone ?? "",
          contactEmail: measure.contact.email ?? "",
          endsOn: measure.endsOn ?? "",
          areas: measure.areas.map(({ partition, key }) => `${partition}/${key}`),
          recommendations: measure.recommendations.map(({ id }) => id),
        }}
        choices={choices}
        cancelHref={`${base}/${number}`}
      />
    </StageAccent>
  );
}
