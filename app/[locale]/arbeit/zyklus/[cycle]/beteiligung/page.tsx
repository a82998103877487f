import { CalendarPlus, MessagesSquare } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import { ConsultationTable } from "@/components/consultation/ConsultationTable";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { consultationProgress, listConsultations } from "@/lib/cycle/consultation/queries";
import { ownParts } from "@/lib/cycle/consultation/statements/queries";
import { findCycle } from "@/lib/cycle/queries";
import { stageWords } from "@/lib/glossary";
import { today } from "@/lib/platform/clock";

export const metadata: Metadata = { title: stageWords.consultation.de };

export default async function ConsultationsPage({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle) notFound();
  const base = `/arbeit/zyklus/${cycle.slug}/beteiligung`;
  const consultations = await listConsultations(viewer, cycle.id);
  const rows = await Promise.all(
    consultations.map(async (consultation) => ({
      consultation,
      progress: await consultationProgress(viewer, consultation.id),
      own: await ownParts(viewer, consultation.id),
    })),
  );
  const plan = can(viewer, "consultation:plan", cycle) ? (
    <Button href={`${base}/neu`} icon={<CalendarPlus size={18} aria-hidden />}>
      Beteiligung planen
    </Button>
  ) : undefined;
  return (
    <div style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <PageHeader stage="consultation" title={stageWords.consultation.de} subtitle={cycle.title} actions={plan} />
      {rows.length === 0 ? (
        <EmptyState icon={<MessagesSquare size={22} aria-hidden />} action={plan}>
          In diesem Zyklus gibt es noch keine Beteiligung.
        </EmptyState>
      ) : (
        <ConsultationTable rows={rows} base={base} today={today()} />
      )}
    </div>
  );
}
