import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/layout/Breadcrumbs";
import { NotYetReviewed } from "@/components/review/NotYetReviewed";
import { ReviewDesk } from "@/components/review/ReviewDesk";
import { StageAccent } from "@/components/ring/StageAccent";
import { Thread } from "@/components/thread/Thread";
import { PageHeader } from "@/components/ui/PageHeader";
import { can } from "@/lib/access/policy";
import { requirePerson } from "@/lib/access/session";
import { findMeasure } from "@/lib/cycle/measures/queries";
import { findCycle, listCycles } from "@/lib/cycle/queries";
import { judgeReview, takeOverReview } from "@/lib/cycle/review/actions";
import { homeOfReview, listReviews } from "@/lib/cycle/review/queries";
import { formatDate } from "@/lib/statistics/format";
import { threadOf } from "@/lib/thread/queries";

interface Props {
  params: Promise<{ cycle: string; number: string }>;
  searchParams: Promise<{ ziel?: string; stand?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Überprüfung ${(await params).number}` };
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const [{ cycle: slug, number }, { ziel, stand }] = await Promise.all([params, searchParams]);
  const [cycle, all, cycles] = await Promise.all([findCycle(viewer, slug), listReviews(viewer), listCycles(viewer)]);
  const own = all.filter((review) => review.measure.number === number);
  const ofTarget = own.filter((review) => (ziel ? review.targetId === ziel : review.isMain));
  const review = ofTarget.find((one) => String(one.releaseId) === stand) ?? ofTarget[0];
  if (!cycle) notFound();
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const head = {
    stage: "review",
    threadHref: "#faden",
    breadcrumbs: <Breadcrumbs items={[{ label: "Überprüfung", href: `${base}/ueberpruefung` }, { label: number }]} />,
  } as const;
  if (!review) {
    const measure = own.length === 0 ? await findMeasure(viewer, { number }) : null;
    if (!measure) notFound();
    return (
      <StageAccent stage="review">
        <PageHeader {...head} title={`${number} ${measure.title}`} />
        <div className="grid gap-9">
          <NotYetReviewed measure={measure} base={base} />
          <Thread steps={await threadOf(viewer, { kind: "measure", id: measure.id })} />
        </div>
      </StageAccent>
    );
  }
  const [thread, home] = await Promise.all([
    threadOf(viewer, { kind: "review", id: review.id }),
    homeOfReview(viewer, review),
  ]);
  const judgingCycle = cycles.find(({ id }) => id === home);
  return (
    <StageAccent stage="review">
      <PageHeader
        {...head}
        title={`${number} ${review.measure.title}`}
        subtitle={`Daten bis ${formatDate(review.date, "de")} · ${review.result.release.title}`}
      />
      <div className="grid gap-9">
        <ReviewDesk
          review={review}
          others={own}
          base={base}
          judge={can(viewer, "review:judge", judgingCycle) ? judgeReview : undefined}
          takeOver={can(viewer, "review:takeOver") ? takeOverReview : undefined}
          cycles={cycles.filter(({ closedStages }) => !closedStages.includes("analysis"))}
        />
        <Thread steps={thread} />
      </div>
    </StageAccent>
  );
}
