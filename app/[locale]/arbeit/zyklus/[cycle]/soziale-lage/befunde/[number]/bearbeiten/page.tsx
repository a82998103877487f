import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindingForm } from "@/components/findings/FindingForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { changeFinding } from "@/lib/cycle/findings/actions";
import { findFinding, findingChoices } from "@/lib/cycle/findings/queries";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Befund bearbeiten" };

export default async function Page({ params }: { params: Promise<{ cycle: string; number: string }> }) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, finding] = await Promise.all([findCycle(viewer, slug), findFinding(viewer, { number })]);
  if (!cycle || finding?.cycleId !== cycle.id || !finding.inside || !can(viewer, "finding:write", cycle)) notFound();
  const { title, text, date, indicators } = finding;
  const areas = finding.areas.map((area) => `${area.partition}/${area.key}`);
  return (
    <StageAccent stage="analysis">
      <PageHeader stage="analysis" title={`${number} bearbeiten`} subtitle={`Fassung ${finding.inside.version}`} />
      {finding.publishedAt ? (
        <Notice tone="warning" still className="mb-6" title="Dieser Befund ist öffentlich.">
          Ihre Änderung ist sofort für alle zu lesen. Frühere Fassungen bleiben hier erhalten.
        </Notice>
      ) : null}
      <FindingForm
        action={changeFinding}
        fields={{ id: finding.id }}
        version={finding.inside.version}
        values={{ title, text, date, areas, indicators }}
        choices={await findingChoices(viewer)}
        cancelHref={`/arbeit/zyklus/${cycle.slug}/soziale-lage/befunde/${number}`}
      />
    </StageAccent>
  );
}
