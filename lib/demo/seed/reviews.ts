import type { Viewer } from "@/lib/access/viewer";
import { judgeReview, takeOverReview } from "@/lib/cycle/review/commands";
import { cityDatabase } from "@/lib/platform/database";
import type { PersonKey } from "../cast";
import type { DemoCycle, DemoFinding, DemoReview } from "../story/shape";
import { expectNumber } from "./analysis";
import type { Step } from "./chronicle";
import type { Memory } from "./memory";

type As = (key: PersonKey) => Viewer;

/** Stage 6: people judge what the release made due. */
export function reviewSteps(cycle: DemoCycle, as: As, memory: Memory): Step[] {
  return cycle.reviews.flatMap((review) => {
    const { judgement } = review;
    if (!judgement) return [];
    return [
      {
        on: judgement.on,
        what: `Überprüfung von ${review.measure} beurteilt`,
        run: async () => {
          const { proposal, reason } = judgement;
          await judgeReview(as(judgement.by), { reviewId: await reviewId(review, memory), proposal, reason });
        },
      },
    ];
  });
}

/** The ring closes: a result becomes a finding of the next cycle. */
export function takeOverSteps(cycle: DemoCycle, earlier: readonly DemoReview[], as: As, memory: Memory): Step[] {
  return cycle.findings.flatMap((finding: DemoFinding) => {
    if (!finding.fromReviewOf) return [];
    const review = earlier.find((one) => one.measure === finding.fromReviewOf && one.takenOverAs === finding.number)!;
    return [
      {
        on: finding.on,
        what: `Ergebnis von ${review.measure} als ${finding.number} übernommen`,
        run: async () => {
          const { findingId, number } = await takeOverReview(as(finding.author), {
            reviewId: await reviewId(review, memory),
            cycleId: memory.cycles.get(cycle.slug),
            title: finding.title,
            text: finding.text,
          });
          expectNumber(number, finding.number);
          memory.findings.set(number, findingId);
        },
      },
    ];
  });
}

async function reviewId({ measure, release }: DemoReview, memory: Memory): Promise<string> {
  const review = await cityDatabase().review.findFirstOrThrow({
    where: {
      releaseId: memory.releases.get(release),
      target: { measureId: memory.measures.get(measure), isMain: true },
    },
  });
  return review.id;
}
