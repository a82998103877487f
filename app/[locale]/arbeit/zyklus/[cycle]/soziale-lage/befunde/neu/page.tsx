import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindingForm } from "@/components/findings/FindingForm";
import { LocalKnowledge } from "@/components/findings/LocalKnowledge";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { writeFinding } from "@/lib/cycle/findings/actions";
import { findingChoices } from "@/lib/cycle/findings/queries";
import { findingDraft } from "@/lib/cycle/findings/screening/queries";
import { screeningRequest } from "@/lib/cycle/findings/screening/schema";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Befund schreiben" };

interface Props {
  params: Promise<{ cycle: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle || !can(viewer, "finding:write", cycle)) notFound();
  const request = screeningRequest.parse(await searchParams);
  const [choices, values] = await Promise.all([
    findingChoices(viewer),
    findingDraft(viewer, { ...request, stichtag: request.stichtag ?? cycle.referenceDate }),
  ]);
  return (
    <StageAccent stage="analysis">
      <PageHeader stage="analysis" title="Befund schreiben" subtitle={cycle.title} />
      <LocalKnowledge />
      <div className="mt-6">
        <FindingForm
          action={writeFinding}
          fields={{ cycleId: cycle.id }}
          values={values}
          choices={choices}
          cancelHref={`/arbeit/zyklus/${cycle.slug}/soziale-lage`}
        />
      </div>
    </StageAccent>
  );
}
