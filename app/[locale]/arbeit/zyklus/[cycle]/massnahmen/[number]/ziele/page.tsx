import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { TargetCard } from "@/components/measures/TargetCard";
import { TargetForm } from "@/components/measures/TargetForm";
import { StageAccent } from "@/components/ring/StageAccent";
import { PageHeader } from "@/components/ui/PageHeader";
import { Section } from "@/components/ui/Section";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findMeasure } from "@/lib/cycle/measures/queries";
import { fixComparison, removeTarget, setTarget } from "@/lib/cycle/measures/targets/actions";
import { previewComparisons, targetChoices } from "@/lib/cycle/measures/targets/queries/choices";
import { findCycle } from "@/lib/cycle/queries";

export const metadata: Metadata = { title: "Wirkungsziele" };

export default async function Page({ params }: { params: Promise<{ cycle: string; number: string }> }) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, measure] = await Promise.all([findCycle(viewer, slug), findMeasure(viewer, { number })]);
  if (!cycle || measure?.cycleId !== cycle.id) notFound();
  const mayWrite = can(viewer, "measure:write", cycle);
  const mayFix = can(viewer, "comparison:fix", cycle);
  if (!mayWrite && !mayFix) notFound();
  const [choices, plans] = await Promise.all([targetChoices(viewer), previewComparisons(viewer, measure.targets)]);
  const base = `/arbeit/zyklus/${cycle.slug}/massnahmen`;
  const used = new Set(measure.targets.map((target) => target.indicator.key));
  const form = {
    action: setTarget,
    measureId: measure.id,
    shares: choices.shares.filter(({ value }) => !used.has(value)),
    dates: choices.dates,
    hasMain: measure.targets.some((target) => target.isMain),
  };
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        title="Wirkungsziele und Nachweisgrenze"
        subtitle={`${number} ${measure.title}`}
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: "Maßnahmen", href: base },
              { label: number, href: `${base}/${number}` },
              { label: "Wirkungsziele" },
            ]}
          />
        }
      />
      <div className="grid gap-10">
        {measure.targets.length > 0 ? (
          <Section title="Gesetzte Ziele" count={measure.targets.length}>
            {measure.targets.map((target) => (
              <TargetCard
                key={target.id}
                target={target}
                plan={plans[target.id]}
                fix={mayFix ? fixComparison : undefined}
                remove={mayWrite ? removeTarget : undefined}
              >
                {mayWrite ? <TargetForm {...form} target={target} /> : null}
              </TargetCard>
            ))}
          </Section>
        ) : null}
        {mayWrite ? (
          <Section title={measure.targets.length > 0 ? "Weiteres Ziel setzen" : "Wirkungsziel setzen"}>
            <div className="mt-4">
              <TargetForm key={measure.targets.length} {...form} />
            </div>
          </Section>
        ) : null}
      </div>
    </StageAccent>
  );
}
