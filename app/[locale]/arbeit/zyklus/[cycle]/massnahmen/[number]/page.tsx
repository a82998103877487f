import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { Answers } from "@/components/measures/Answers";
import { MeasureActions } from "@/components/measures/MeasureActions";
import { MeasureDossier } from "@/components/measures/MeasureDossier";
import { StageAccent } from "@/components/ring/StageAccent";
import { Thread } from "@/components/thread/Thread";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { closeMeasure, publishMeasure } from "@/lib/cycle/measures/actions";
import { reachMilestone } from "@/lib/cycle/measures/progress/actions";
import { findMeasure } from "@/lib/cycle/measures/queries";
import { findCycle } from "@/lib/cycle/queries";
import { listReviews } from "@/lib/cycle/review/queries";
import { isoDateInBerlin, today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/statistics/format";
import { threadOf } from "@/lib/thread/queries";

interface Props {
  params: Promise<{ cycle: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Maßnahme ${(await params).number}` };
}

export default async function Page({ params }: Props) {
  const viewer = await requirePerson();
  const { cycle: slug, number } = await params;
  const [cycle, measure] = await Promise.all([findCycle(viewer, slug), findMeasure(viewer, { number })]);
  if (!cycle || measure?.cycleId !== cycle.id) notFound();
  const [thread, reviews] = await Promise.all([
    threadOf(viewer, { kind: "measure", id: measure.id }),
    listReviews(viewer, measure.id),
  ]);
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const isOpen = measure.closure === null;
  const rights = {
    report: isOpen && measure.hasDecision && can(viewer, "measure:report", { organisationId: measure.responsible.id }),
    write: can(viewer, "measure:write", cycle),
    publish: !measure.publishedAt && can(viewer, "measure:publish", cycle),
    close: isOpen && measure.publishedAt !== null && can(viewer, "measure:close", cycle),
    fix: can(viewer, "comparison:fix", cycle),
  };
  const state = measure.publishedAt
    ? `öffentlich seit ${formatDate(isoDateInBerlin(measure.publishedAt), "de")}`
    : "Entwurf, noch nicht öffentlich";
  return (
    <StageAccent stage="measures">
      <PageHeader
        stage="measures"
        threadHref="#faden"
        breadcrumbs={<Breadcrumbs items={[{ label: "Maßnahmen", href: `${base}/massnahmen` }, { label: number }]} />}
        title={`${number} ${measure.title}`}
        subtitle={`${measure.responsible.name} · ${state}`}
        actions={
          <MeasureActions measure={measure} base={base} rights={rights} publish={publishMeasure} close={closeMeasure} />
        }
      />
      <div className="grid gap-9">
        <Answers
          measure={measure}
          review={reviews.find((review) => review.isMain) ?? null}
          effectHref={`${base}/ueberpruefung/${number}`}
        />
        <Thread steps={thread} />
        <MeasureDossier
          measure={measure}
          base={base}
          rights={rights}
          today={today()}
          reach={rights.report ? reachMilestone : undefined}
        />
      </div>
    </StageAccent>
  );
}
