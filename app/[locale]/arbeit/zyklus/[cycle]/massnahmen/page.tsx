import { Flag, Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasureTable } from "@/components/measures/MeasureTable";
import { MeasureTabs } from "@/components/measures/MeasureTabs";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listMeasures } from "@/lib/cycle/measures/queries";
import { findCycle } from "@/lib/cycle/queries";
import { effectsOf } from "@/lib/cycle/review/queries";

export const metadata: Metadata = { title: "Maßnahmen" };

export default async function Page({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle) notFound();
  const [measures, effects] = await Promise.all([listMeasures(viewer, cycle.id), effectsOf(viewer)]);
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const mayWrite = can(viewer, "measure:write", cycle);
  const running = measures.filter(({ state }) => state === "running").length;
  const drafts = measures.filter(({ publishedAt }) => !publishedAt).length;
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        title="Maßnahmen"
        subtitle={`${measures.length === 1 ? "1 Maßnahme" : `${measures.length} Maßnahmen`} · ${running === 1 ? "1 läuft" : `${running} laufen`} · ${drafts} noch nicht öffentlich`}
        actions={
          mayWrite ? (
            <Button href={`${base}/massnahmen/neu`} icon={<Plus size={18} aria-hidden />}>
              Maßnahme anlegen
            </Button>
          ) : undefined
        }
      />
      <MeasureTabs base={base} current="massnahmen" />
      {measures.length > 0 ? (
        <MeasureTable measures={measures} effects={effects} base={base} />
      ) : (
        <EmptyState icon={<Flag aria-hidden />}>
          In diesem Zyklus gibt es noch keine Maßnahme. Sie folgt auf einen Beschluss über eine Empfehlung.
        </EmptyState>
      )}
    </StageAccent>
  );
}
