import { databaseOf } from "@/lib/access/door";
import { publicViewer } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { visibleMeasures } from "@/lib/cycle/measures/queries";
import { listCycles } from "@/lib/cycle/queries";
import { isoDate } from "@/lib/platform/clock";
import type { Disclosed } from "@/lib/statistics/disclosed";
import { conclusionOf } from "./rules";
import type { EffectSummary, Proposal, ReviewResult, ReviewView } from "./schema";

const publicColumns = {
  id: true,
  targetId: true,
  releaseId: true,
  date: true,
  result: true,
  computedAt: true,
  judgements: {
    select: { number: true, proposal: true, reason: true, at: true },
    orderBy: { number: "desc" },
  },
  takeOver: { select: { findingId: true, at: true, finding: { select: { number: true } } } },
  target: {
    select: {
      isMain: true,
      targetValue: true,
      targetDate: true,
      measure: {
        select: {
          id: true,
          number: true,
          title: true,
          cycleId: true,
          responsibleId: true,
          cycle: { select: { slug: true } },
          areas: { select: { area: { select: { key: true, name: true, partition: { select: { key: true } } } } } },
        },
      },
    },
  },
} as const;

/**
 * Reviews, newest data first. The public sees judged ones of public measures; inside, people who work on the cycle see those
 * that still wait for a judgement.
 */
export async function listReviews(viewer: Viewer, measureId?: string): Promise<ReviewView[]> {
  const database = databaseOf(viewer);
  const waiting = can(viewer, "draft:read");
  const rows = await database.review.findMany({
    where: {
      target: { measure: { AND: [await visibleMeasures(viewer), { id: measureId }] } },
      ...(waiting || viewer.kind === "public" ? {} : { judgements: { some: {} } }),
    },
    orderBy: [{ date: "desc" }, { computedAt: "desc" }],
    select: publicColumns,
  });
  const names = waiting
    ? await database.reviewJudgement.findMany({ select: { reviewId: true, number: true, byName: true } })
    : [];
  const published = new Set(
    (await databaseOf(publicViewer()).finding.findMany({ select: { id: true } })).map(({ id }) => id),
  );
  const nameOf = new Map(names.map((row) => [`${row.reviewId} ${row.number}`, row.byName]));
  const seen = new Set<string>();
  return rows.map((row): ReviewView => {
    const isNewest = !seen.has(row.targetId);
    seen.add(row.targetId);
    // Computed from released values and frozen: disclosed then, disclosed for ever.
    const result = row.result as unknown as Disclosed<ReviewResult>;
    const { measure } = row.target;
    return {
      id: row.id,
      measure: {
        id: measure.id,
        number: measure.number,
        title: measure.title,
        cycleId: measure.cycleId,
        cycleSlug: measure.cycle.slug,
        responsibleId: measure.responsibleId,
        areas: measure.areas.map(({ area }) => ({ partition: area.partition.key, key: area.key, name: area.name })),
      },
      targetId: row.targetId,
      isMain: row.target.isMain,
      targetValue: row.target.targetValue,
      targetDate: row.target.targetDate && isoDate(row.target.targetDate),
      releaseId: row.releaseId,
      date: isoDate(row.date),
      computedAt: row.computedAt,
      result,
      conclusion: conclusionOf(result),
      judgements: row.judgements.map((judgement) => ({
        ...judgement,
        proposal: judgement.proposal as Proposal,
        byName: nameOf.get(`${row.id} ${judgement.number}`) ?? null,
      })),
      // A draft of a finding stays inside.
      takenOver:
        row.takeOver && (waiting || published.has(row.takeOver.findingId))
          ? {
              findingId: row.takeOver.findingId,
              findingNumber: row.takeOver.finding?.number ?? null,
              at: row.takeOver.at,
            }
          : null,
      isNewest,
    };
  });
}

/** @returns null when unknown, or not yet judged and this viewer does not work on it. */
export async function findReview(viewer: Viewer, id: string): Promise<ReviewView | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const found = await databaseOf(viewer).review.findUnique({
    where: { id },
    select: { target: { select: { measureId: true } } },
  });
  if (!found) return null;
  return (await listReviews(viewer, found.target.measureId)).find((review) => review.id === id) ?? null;
}

/**
 * The reviews a cycle works on: those of its own measures, and those of older measures that became due after their own cycle
 * had closed its last stage – the running cycle carries them on.
 */
export async function listCycleReviews(viewer: Viewer, cycleId: string): Promise<ReviewView[]> {
  const [reviews, cycles] = await Promise.all([listReviews(viewer), listCycles(viewer)]);
  const homeOf = homes(cycles);
  return reviews
    .filter((review) => homeOf(review) === cycleId)
    .sort(
      (a, b) =>
        b.date.localeCompare(a.date) ||
        a.measure.number.localeCompare(b.measure.number) ||
        Number(b.isMain) - Number(a.isMain),
    );
}

/** Id of the cycle in which a review is judged. */
export async function homeOfReview(viewer: Viewer, review: ReviewView): Promise<string> {
  return homes(await listCycles(viewer))(review);
}

function homes(cycles: Awaited<ReturnType<typeof listCycles>>) {
  return (review: ReviewView): string => {
    const own = cycles.find((cycle) => cycle.id === review.measure.cycleId);
    const closedAt = own?.stages.find((entry) => entry.stage === "review")?.closure?.at;
    if (!closedAt || review.computedAt <= closedAt) return review.measure.cycleId;
    const later = cycles.filter((cycle) => own && cycle.startsOn > own.startsOn);
    // Newest first: the oldest of the later ones whose review stage is open takes it on.
    const open = later.reverse().find((cycle) => !cycle.closedStages.includes("review"));
    return open?.id ?? review.measure.cycleId;
  };
}

/** What the newest review of each measure's main target says, by measure id; for lists. */
export async function effectsOf(viewer: Viewer): Promise<Record<string, EffectSummary>> {
  const effects: Record<string, EffectSummary> = {};
  for (const review of await listReviews(viewer)) {
    if (!review.isMain || effects[review.measure.id]) continue;
    effects[review.measure.id] = {
      reviewId: review.id,
      conclusion: review.conclusion,
      difference: review.result.assessment?.difference ?? null,
      indicator: review.result.indicator,
      judged: review.judgements.length > 0,
      date: review.date,
    };
  }
  return effects;
}
