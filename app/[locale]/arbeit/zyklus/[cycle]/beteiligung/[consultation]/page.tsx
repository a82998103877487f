import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import { ConsultationHeader } from "@/components/consultation/ConsultationHeader";
import { ConsultationWork } from "@/components/consultation/ConsultationWork";
import { Thread } from "@/components/thread/Thread";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { consultationProgress, doorOf, findConsultation } from "@/lib/cycle/consultation/queries";
import { ownParts } from "@/lib/cycle/consultation/statements/queries";
import { findCycle } from "@/lib/cycle/queries";
import { stageWords } from "@/lib/glossary";
import { listOrganisations } from "@/lib/people/queries";
import { today } from "@/lib/platform/clock";
import { threadOf } from "@/lib/thread/queries";

type Props = { params: Promise<{ cycle: string; consultation: string }> };

export const metadata: Metadata = { title: stageWords.consultation.de };

export default async function ConsultationPage({ params }: Props) {
  const viewer = await requirePerson();
  const { cycle: cycleSlug, consultation: slug } = await params;
  const [cycle, consultation] = await Promise.all([findCycle(viewer, cycleSlug), findConsultation(viewer, slug)]);
  if (!cycle || !consultation || consultation.cycle.id !== cycle.id) notFound();
  const [progress, own, organisations, thread] = await Promise.all([
    consultationProgress(viewer, consultation.id),
    ownParts(viewer, consultation.id),
    listOrganisations(viewer),
    // Invited organisations follow the thread as the public does: what others submitted is not theirs to see yet.
    threadOf(doorOf(viewer), { kind: "consultation", id: consultation.id }),
  ]);
  const cyclePath = `/arbeit/zyklus/${cycle.slug}`;
  const base = `${cyclePath}/${stageWords.consultation.segment}`;
  const lead = can(viewer, "consultation:plan", cycle);
  return (
    <div className="grid gap-9" style={{ "--accent": "var(--s4)" } as CSSProperties}>
      <ConsultationHeader consultation={consultation} base={base} today={today()} mayLead={lead} />
      <ConsultationWork
        consultation={consultation}
        progress={progress}
        own={own}
        organisations={organisations}
        cyclePath={cyclePath}
        path={`${base}/${slug}`}
        may={{
          lead,
          publish: can(viewer, "consultation:answer", cycle),
          write: (organisationId) => can(viewer, "statement:draft", { ...cycle, organisationId }),
        }}
      />
      <Thread steps={thread} />
    </div>
  );
}
