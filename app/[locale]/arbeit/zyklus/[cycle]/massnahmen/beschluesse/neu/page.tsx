import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecisionForm } from "@/components/decisions/DecisionForm";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { recordDecision } from "@/lib/cycle/decisions/actions";
import { listDecisions } from "@/lib/cycle/decisions/queries";
import { findCycle } from "@/lib/cycle/queries";
import { listRecommendations } from "@/lib/cycle/recommendations/queries";
import { today } from "@/lib/platform/clock";

export const metadata: Metadata = { title: "Beschluss eintragen" };

interface Props {
  params: Promise<{ cycle: string }>;
  searchParams: Promise<{ empfehlung?: string | string[] }>;
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle || !can(viewer, "decision:record", cycle)) notFound();
  const [recommendations, decisions, { empfehlung }] = await Promise.all([
    listRecommendations(viewer),
    listDecisions(viewer),
    searchParams,
  ]);
  const decided = new Set(decisions.flatMap((decision) => decision.recommendations.map(({ id }) => id)));
  const choices = recommendations
    .filter(({ cycleId, id }) => cycleId === cycle.id || !decided.has(id))
    .map(({ id, number, title }) => ({ id, number, title, decided: decided.has(id) }));
  const base = `/arbeit/zyklus/${cycle.slug}/massnahmen/beschluesse`;
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        title="Beschluss eintragen"
        breadcrumbs={<Breadcrumbs items={[{ label: "Beschlüsse", href: base }, { label: "Eintragen" }]} />}
      />
      <DecisionForm
        action={recordDecision}
        cycleId={cycle.id}
        today={today()}
        recommendations={choices}
        chosen={choices.filter(({ number }) => [empfehlung].flat().includes(number)).map(({ id }) => id)}
        cancelHref={base}
      />
    </StageAccent>
  );
}
