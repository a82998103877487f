import { idOf, nameOf, type Viewer } from "@/lib/access/viewer";
import { record } from "@/lib/activity/record";
import { writeFinding } from "@/lib/cycle/findings/commands";
import { notifyFollowers } from "@/lib/cycle/measures/progress/commands";
import { dateColumn, now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/database";
import { NotFound, Outdated, Refusal } from "@/lib/platform/errors";
import type { Prisma } from "@/lib/platform/prisma/client";
import { approveRelease } from "@/lib/releases/commands";
import { findReview } from "./queries";
import { type DueReview, dueReviews } from "./queries/due";
import type { JudgeReview, TakeOverReview } from "./schema";

/**
 * Makes the reviews appear that a release makes due: for every target with a fixed comparison whose release knows a later
 * date than its newest review. Each result is stored whole and never computed again. A second call finds nothing to do.
 * @returns what became due
 */
export async function computeDueReviews(viewer: Viewer, releaseId: number): Promise<DueReview[]> {
  const due = await dueReviews(viewer, releaseId);
  for (const one of due)
    await transaction(async (tx) => {
      const review = await tx.review.create({
        data: {
          targetId: one.targetId,
          releaseId,
          date: dateColumn(one.date),
          result: one.result as unknown as Prisma.InputJsonObject,
          computedAt: now(),
        },
      });
      await record(
        tx,
        viewer,
        "reviewComputed",
        { kind: "review", id: review.id },
        { number: one.measureNumber, release: one.result.release.title },
      );
    });
  return due;
}

/**
 * A second person puts a Datenstand in force, and the reviews it makes due appear. The release stands even if a review cannot
 * be computed; the next call makes up for it.
 * @returns number of reviews that became due
 */
export async function approveReleaseAndReview(
  viewer: Viewer,
  input: { releaseId: number; note?: string | undefined },
): Promise<{ due: number }> {
  await approveRelease(viewer, input);
  return { due: (await computeDueReviews(viewer, input.releaseId)).length };
}

/**
 * A person's judgement: what should happen, and why. A later one is added, none is changed.
 * @throws Outdated when somebody judged in between
 */
export function judgeReview(viewer: Viewer, input: JudgeReview): Promise<void> {
  return transaction(async (tx) => {
    await tx.$executeRaw`select from review where id = ${input.reviewId}::uuid for update`;
    const review = await tx.review.findUnique({
      where: { id: input.reviewId },
      include: { judgements: { orderBy: { number: "desc" } }, target: { include: { measure: true } } },
    });
    if (!review) throw new NotFound();
    const [newest] = review.judgements;
    if (newest && input.seen !== undefined && input.seen !== newest.number)
      throw new Outdated({ reason: newest.reason, seen: String(newest.number) }, newest.byName);
    await tx.reviewJudgement.create({
      data: {
        reviewId: review.id,
        number: review.judgements.length + 1,
        proposal: input.proposal,
        reason: input.reason,
        byId: idOf(viewer),
        byName: nameOf(viewer),
        at: now(),
      },
    });
    const { measure } = review.target;
    await record(
      tx,
      viewer,
      "reviewJudged",
      { kind: "review", id: review.id },
      { number: measure.number, proposal: input.proposal },
    );
    await notifyFollowers(tx, measure, `Überprüfung von ${measure.number} beurteilt`, input.reason, idOf(viewer));
  });
}

/**
 * Carries the result of a review into a cycle as a finding of its own: the ring closes. The figures of the review's release
 * are frozen beside it.
 * @throws Refusal when it was taken over before, is not judged yet, or the cycle's analysis is closed
 */
export async function takeOverReview(
  viewer: Viewer,
  input: TakeOverReview,
): Promise<{ findingId: string; number: string }> {
  const review = await findReview(viewer, input.reviewId);
  if (!review) throw new NotFound();
  if (review.judgements.length === 0)
    throw new Refusal("Bitte zuerst die Überprüfung beurteilen. Dann kann sie in den nächsten Zyklus gehen.");
  const { release, indicator } = review.result;
  return transaction(async (tx) => {
    await tx.$executeRaw`select from review where id = ${review.id}::uuid for update`;
    const before = await tx.reviewTakeOver.findUnique({
      where: { reviewId: review.id },
      include: { finding: { select: { number: true } } },
    });
    if (before) throw new Refusal(`Das Ergebnis ist schon als ${before.finding.number} übernommen.`);
    const closed = await tx.stageClosure.findFirst({ where: { cycleId: input.cycleId, stage: "analysis" } });
    if (closed)
      throw new Refusal("In diesem Zyklus ist die Soziale Lage schon abgeschlossen. Bitte einen anderen wählen.", {
        cycleId: "Hier kommen keine Befunde mehr hinzu.",
      });
    const finding = await writeFinding(viewer, {
      cycleId: input.cycleId,
      title: input.title,
      text: input.text,
      date: review.date,
      areas: review.measure.areas.map(({ partition, key }) => ({ partition, area: key })),
      indicators: [indicator.key],
      releaseId: release.id,
      tx,
    });
    await tx.reviewTakeOver.create({
      data: { reviewId: review.id, findingId: finding.id, byId: idOf(viewer), byName: nameOf(viewer), at: now() },
    });
    await record(
      tx,
      viewer,
      "reviewTakenOver",
      { kind: "review", id: review.id },
      { number: review.measure.number, finding: finding.number },
    );
    return { findingId: finding.id, number: finding.number };
  });
}
