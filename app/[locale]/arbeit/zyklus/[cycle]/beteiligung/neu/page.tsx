import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isoDay } from "@/components/consultation/dates";
import { PlanConsultationForm } from "@/components/consultation/PlanConsultationForm";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { planConsultation } from "@/lib/cycle/consultation/actions";
import { findCycle } from "@/lib/cycle/queries";
import { listRecommendations } from "@/lib/cycle/recommendations/queries";
import { statusWords } from "@/lib/cycle/recommendations/rules";
import { stageWords } from "@/lib/glossary";
import { listOrganisations } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Beteiligung planen" };

export default async function PlanConsultationPage({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle || !can(viewer, "consultation:plan", cycle)) notFound();
  const [recommendations, organisations] = await Promise.all([
    listRecommendations(viewer, cycle.id),
    listOrganisations(viewer),
  ]);
  const path = `/arbeit/zyklus/${cycle.slug}`;
  const plan = cycle.stages.find((entry) => entry.stage === "consultation");
  return (
    <>
      <PageHeader
        stage="consultation"
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: stageWords.consultation.de, href: `${path}/beteiligung` }, { label: "Planen" }]}
          />
        }
        title="Beteiligung planen"
        subtitle={
          plan ? `Im Zyklus vorgesehen: ${isoDay(plan.startsOn, "de")} bis ${isoDay(plan.endsOn, "de")}` : undefined
        }
      />
      {recommendations.length === 0 ? (
        <EmptyState>Eine Beteiligung braucht Empfehlungen. In diesem Zyklus gibt es noch keine.</EmptyState>
      ) : (
        <PlanConsultationForm
          action={planConsultation}
          fields={{ cycleId: cycle.id }}
          choices={{
            recommendations: recommendations.map(({ id, number, title, status }) => ({
              id,
              number,
              title,
              status: statusWords[status].de,
            })),
            organisations,
          }}
          back={`${path}/beteiligung`}
        />
      )}
    </>
  );
}
