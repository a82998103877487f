import { Database } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndexTable } from "@/components/findings/IndexTable";
import { LocalKnowledge } from "@/components/findings/LocalKnowledge";
import { ProposalList } from "@/components/findings/ProposalList";
import { ScreeningFilter } from "@/components/findings/ScreeningFilter";
import { SituationTabs } from "@/components/findings/SituationTabs";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { screeningView } from "@/lib/cycle/findings/screening/queries";
import { screeningRequest } from "@/lib/cycle/findings/screening/schema";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Vorschläge aus den Daten" };

interface Props {
  params: Promise<{ cycle: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle || !can(viewer, "draft:read")) notFound();
  const request = screeningRequest.parse(await searchParams);
  const view = await screeningView(viewer, request);
  const base = `/arbeit/zyklus/${cycle.slug}`;
  return (
    <StageAccent stage="analysis">
      <PageHeader
        stage="analysis"
        title="Vorschläge aus den Daten"
        subtitle={view ? `${view.release.title}, nur veröffentlichte Werte` : undefined}
      />
      <SituationTabs base={base} current="screening" />
      {view ? (
        <>
          <LocalKnowledge />
          <ScreeningFilter view={view} request={request} />
          <Section title="Was auffällt" count={view.proposals.length} hint="das Stärkste zuerst">
            <ProposalList view={view} base={base} mayWrite={can(viewer, "finding:write", cycle)} />
          </Section>
          <Section title="Status und Dynamik" className="mt-10" hint={view.partition.name.de}>
            <IndexTable view={view} />
          </Section>
        </>
      ) : (
        <EmptyState icon={<Database aria-hidden />}>
          Es gibt noch keinen veröffentlichten Datenstand. Die Statistikstelle gibt ihn frei.
        </EmptyState>
      )}
    </StageAccent>
  );
}
