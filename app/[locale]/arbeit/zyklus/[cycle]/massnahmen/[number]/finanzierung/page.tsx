import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { FundingForm } from "@/components/measures/FundingForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { setFunding } from "@/lib/cycle/measures/progress/actions";
import { findMeasure } from "@/lib/cycle/measures/queries";
import { findCycle } from "@/lib/cycle/queries";
import { today } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Finanzierung" };

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
        title="Finanzierung"
        subtitle="Eigenanteil = Gesamtkosten − Zuwendung − Drittmittel. Er darf nicht kleiner als null sein."
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Maßnahmen", href: base },
              { label: number, href: `${base}/${number}` },
              { label: "Finanzierung" },
            ]}
          />
        }
      />
      <FundingForm
        action={setFunding}
        measureId={measure.id}
        version={measure.version}
        lines={measure.funding.lines}
        year={Number(today().slice(0, 4))}
        cancelHref={`${base}/${number}`}
      />
    </StageAccent>
  );
}
