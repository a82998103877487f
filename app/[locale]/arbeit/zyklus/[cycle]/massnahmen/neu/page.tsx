import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { emptyMeasure, MeasureForm } from "@/components/measures/MeasureForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { createMeasure } from "@/lib/cycle/measures/actions";
import { measureChoices } from "@/lib/cycle/measures/queries/choices";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Maßnahme anlegen" };

interface Props {
  params: Promise<{ cycle: string }>;
  searchParams: Promise<{ empfehlung?: string | string[] }>;
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle || !can(viewer, "measure:write", cycle)) notFound();
  const [choices, { empfehlung }] = await Promise.all([measureChoices(viewer), searchParams]);
  const from = choices.recommendations.filter(({ number }) => [empfehlung].flat().includes(number));
  const decision = choices.decisions.find(
    ({ recommendations }) => from.length > 0 && from.every(({ number }) => recommendations.includes(number)),
  );
  const base = `/arbeit/zyklus/${cycle.slug}/massnahmen`;
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        title="Maßnahme anlegen"
        breadcrumbs={<Breadcrumbs items={[{ label: "Maßnahmen", href: base }, { label: "Anlegen" }]} />}
      />
      <MeasureForm
        action={createMeasure}
        fields={{ cycleId: cycle.id }}
        values={{
          ...emptyMeasure,
          field: from[0]?.field ?? "",
          recommendations: from.map(({ value }) => value),
          decisionId: decision?.value ?? "",
        }}
        choices={choices}
        cancelHref={base}
      />
    </StageAccent>
  );
}
