import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReviewQueue } from "@/components/review/ReviewQueue";
import { WaitingMeasures } from "@/components/review/WaitingMeasures";
import { StageAccent } from "@/components/ring/StageAccent";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { listMeasures } from "@/lib/cycle/measures/queries";
import { findCycle } from "@/lib/cycle/queries";
import { listCycleReviews, listReviews } from "@/lib/cycle/review/queries";

export const metadata: Metadata = { title: "Überprüfung" };

export default async function Page({ params }: { params: Promise<{ cycle: string }> }) {
  const viewer = await requirePerson();
  const cycle = await findCycle(viewer, (await params).cycle);
  if (!cycle) notFound();
  const [here, all, measures] = await Promise.all([
    listCycleReviews(viewer, cycle.id),
    listReviews(viewer),
    listMeasures(viewer, cycle.id),
  ]);
  const due = here.filter((review) => review.isNewest && review.judgements.length === 0);
  const judged = here.filter((review) => review.judgements.length > 0);
  const reviewed = new Set(all.map((review) => review.measure.id));
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const mayJudge = can(viewer, "review:judge", cycle);
  return (
    <StageAccent stage="review">
      <PageHeader
        stage="review"
        title="Überprüfung"
        subtitle="Fällige Überprüfungen erscheinen von selbst, sobald ein Datenstand spätere Jahre bringt."
      />
      <div className="grid gap-9">
        <Section title="Fällig" count={due.length}>
          {due.length > 0 ? (
            <ReviewQueue reviews={due} base={base} mayJudge={mayJudge} />
          ) : (
            <EmptyState>Zurzeit ist keine Überprüfung fällig. Der nächste Datenstand bringt neue.</EmptyState>
          )}
        </Section>
        {judged.length > 0 ? (
          <Section title="Beurteilt" count={judged.length}>
            <ReviewQueue reviews={judged} base={base} mayJudge={false} />
          </Section>
        ) : null}
        <WaitingMeasures measures={measures.filter(({ id }) => !reviewed.has(id))} base={base} />
      </div>
    </StageAccent>
  );
}
