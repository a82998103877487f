import { FileText, PenLine } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindingList } from "@/components/findings/FindingList";
import { SituationTabs } from "@/components/findings/SituationTabs";
import { StageAccent } from "@/components/ring/StageAccent";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listFindings } from "@/lib/cycle/findings/queries";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Soziale Lage" };

export default async function Page({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle) notFound();
  const findings = await listFindings(viewer, cycle.id);
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const mayWrite = can(viewer, "finding:write", cycle);
  const open = findings.filter((finding) => !finding.publishedAt).length;
  const loose = findings.filter((finding) => finding.recommendations.length === 0).length;
  return (
    <StageAccent stage="analysis">
      <PageHeader
        stage="analysis"
        title="Soziale Lage"
        subtitle={`${findings.length === 1 ? "1 Befund" : `${findings.length} Befunde`} · ${open} noch nicht öffentlich · ${loose} noch ohne Empfehlung`}
        actions={
          mayWrite ? (
            <Button href={`${base}/soziale-lage/befunde/neu`} icon={<PenLine size={18} aria-hidden />}>
              Befund schreiben
            </Button>
          ) : undefined
        }
      />
      {can(viewer, "draft:read") ? <SituationTabs base={base} current="befunde" /> : null}
      {findings.length > 0 ? (
        <FindingList findings={findings} base={base} mayRecommend={can(viewer, "recommendation:write", cycle)} />
      ) : (
        <EmptyState
          icon={<FileText aria-hidden />}
          action={
            mayWrite ? (
              <Button variant="secondary" href={`${base}/soziale-lage/screening`}>
                Vorschläge aus den Daten ansehen
              </Button>
            ) : undefined
          }
        >
          In diesem Zyklus gibt es noch keinen Befund. Die Daten schlagen vor, wo es sich hinzusehen lohnt.
        </EmptyState>
      )}
    </StageAccent>
  );
}
