import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanConsultationForm } from "@/components/consultation/PlanConsultationForm";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { changeConsultation } from "@/lib/cycle/consultation/actions";
import { findConsultation } from "@/lib/cycle/consultation/queries";
import { findCycle } from "@/lib/cycle/queries";
import { listRecommendations } from "@/lib/cycle/recommendations/queries";
import { statusWords } from "@/lib/cycle/recommendations/rules";
import { listOrganisations } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Planung ändern" };

type Props = { params: Promise<{ cycle: string; consultation: string }> };

export default async function ChangeConsultationPage({ params }: Props) {
  const viewer = await requirePerson();
  const { cycle: cycleSlug, consultation: slug } = await params;
  const [cycle, consultation] = await Promise.all([findCycle(viewer, cycleSlug), findConsultation(viewer, slug)]);
  if (!cycle || !consultation || consultation.cycle.id !== cycle.id) notFound();
  if (consultation.state !== "planned" || !can(viewer, "consultation:plan", cycle)) notFound();
  const [recommendations, organisations] = await Promise.all([
    listRecommendations(viewer, cycle.id),
    listOrganisations(viewer),
  ]);
  const path = `/arbeit/zyklus/${cycle.slug}/beteiligung/${slug}`;
  return (
    <>
      <PageHeader
        stage="consultation"
        breadcrumbs={<Breadcrumbs items={[{ label: consultation.title, href: path }, { label: "Planung ändern" }]} />}
        title="Planung ändern"
      />
      <PlanConsultationForm
        action={changeConsultation}
        fields={{ consultationId: consultation.id }}
        version={consultation.version}
        choices={{
          recommendations: recommendations.map(({ id, number, title, status }) => ({
            id,
            number,
            title,
            status: statusWords[status].de,
          })),
          organisations,
        }}
        values={{
          ...consultation,
          recommendationIds: consultation.texts.map((text) => text.id),
          organisationIds: consultation.invited.map((entry) => entry.id),
        }}
        back={path}
      />
    </>
  );
}
