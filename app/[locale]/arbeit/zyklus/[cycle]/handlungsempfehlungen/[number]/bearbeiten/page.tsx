import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm, WordingForm } from "@/components/recommendations/RecommendationForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findCycle } from "@/lib/cycle/queries";
import { changeRecommendation, reassignRecommendation } from "@/lib/cycle/recommendations/actions";
import { findRecommendation, frameChoices } from "@/lib/cycle/recommendations/queries";

export const metadata: Metadata = { title: "Empfehlung bearbeiten" };

interface Props {
  params: Promise<{ cycle: string; number: string }>;
  searchParams: Promise<{ teil?: string | string[] }>;
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, one] = await Promise.all([findCycle(viewer, slug), findRecommendation(viewer, { number })]);
  if (!cycle || one?.cycleId !== cycle.id || !can(viewer, "recommendation:write", cycle)) notFound();
  const cancelHref = `/arbeit/zyklus/${cycle.slug}/handlungsempfehlungen/${number}`;
  const { field, addressee, priority, findings, proposedResponsible } = one;
  const frame = {
    field,
    addressee,
    priority,
    proposedResponsibleId: proposedResponsible?.id ?? "",
    findingIds: findings.map(({ id }) => id),
  };
  return (
    <StageAccent stage="recommendations">
      <PageHeader stage="recommendations" title={`${number} bearbeiten`} subtitle={one.title} />
      {(await searchParams).teil === "zuordnung" ? (
        <FrameForm
          action={reassignRecommendation}
          id={one.id}
          frame={frame}
          choices={await frameChoices(viewer, cycle.id)}
          cancelHref={cancelHref}
        />
      ) : (
        <>
          <Notice still className="mb-6 max-w-[52rem]">
            Die bisherige Fassung bleibt erhalten. Öffentlich wird die neue, wenn Sie sie veröffentlichen.
          </Notice>
          <WordingForm action={changeRecommendation} recommendation={one} cancelHref={cancelHref} />
        </>
      )}
    </StageAccent>
  );
}
