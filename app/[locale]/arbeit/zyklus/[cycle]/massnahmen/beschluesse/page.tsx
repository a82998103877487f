import { Landmark } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecisionList } from "@/components/decisions/DecisionList";
import { MeasureTabs } from "@/components/measures/MeasureTabs";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listDecisions } from "@/lib/cycle/decisions/queries";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Beschlüsse" };

export default async function Page({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle) notFound();
  const decisions = await listDecisions(viewer, cycle.id);
  const base = `/arbeit/zyklus/${cycle.slug}`;
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        title="Beschlüsse"
        subtitle="Was Rat und Ausschüsse zu den Empfehlungen entschieden haben."
        actions={
          can(viewer, "decision:record", cycle) ? (
            <Button href={`${base}/massnahmen/beschluesse/neu`} icon={<Landmark size={18} aria-hidden />}>
              Beschluss eintragen
            </Button>
          ) : undefined
        }
      />
      <MeasureTabs base={base} current="beschluesse" />
      <DecisionList decisions={decisions} base={base} />
    </StageAccent>
  );
}
