import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecommendationForm } from "@/components/recommendations/RecommendationForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import { writeRecommendation } from "@/lib/cycle/recommendations/actions";
import { frameChoices } from "@/lib/cycle/recommendations/queries";

export const metadata: Metadata = { title: "Empfehlung schreiben" };

interface Props {
  params: Promise<{ cycle: string }>;
  searchParams: Promise<{ befund?: string | string[] }>;
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle || !can(viewer, "recommendation:write", cycle)) notFound();
  const numbers = [(await searchParams).befund ?? []].flat();
  const choices = await frameChoices(viewer, cycle.id);
  const findingIds = choices.findings.filter((finding) => numbers.includes(finding.number)).map(({ id }) => id);
  return (
    <StageAccent stage="recommendations">
      <PageHeader stage="recommendations" title="Empfehlung schreiben" subtitle={cycle.title} />
      <RecommendationForm
        action={writeRecommendation}
        cycleId={cycle.id}
        frame={{ field: "", addressee: "", priority: "medium", proposedResponsibleId: "", findingIds }}
        choices={choices}
        cancelHref={`/arbeit/zyklus/${cycle.slug}/handlungsempfehlungen`}
      />
    </StageAccent>
  );
}
