"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { closedStagesOf } from "@/lib/cycle/queries";
import { approveReleaseInput } from "@/lib/releases/schema";
import { approveReleaseAndReview, judgeReview as judge, takeOverReview as takeOver } from "./commands";
import { findReview, homeOfReview } from "./queries";
import { judgeReviewInput, takeOverReviewInput } from "./schema";

export const judgeReview = action({
  permit: "review:judge",
  input: judgeReviewInput,
  find: (viewer, input) => findReview(viewer, input.reviewId),
  circumstances: async (review, viewer) => ({
    closedStages: await closedStagesOf(viewer, await homeOfReview(viewer, review)),
  }),
  run: async (viewer, input, review) => {
    await judge(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${review.measure.cycleSlug}/ueberpruefung/${review.measure.number}` };
  },
});

export const takeOverReview = action({
  permit: "review:takeOver",
  input: takeOverReviewInput,
  find: (viewer, input) => findReview(viewer, input.reviewId),
  run: async (viewer, input) => {
    const { number } = await takeOver(viewer, input);
    revalidatePath("/arbeit", "layout");
    return { message: `Das Ergebnis ist als Befund ${number} übernommen.`, data: { number } };
  },
});

/** Lives here because a new Datenstand makes reviews due, and releases know nothing of reviews. */
export const approveRelease = action({
  permit: "release:approve",
  input: approveReleaseInput,
  run: async (viewer, input) => {
    await approveReleaseAndReview(viewer, input);
    return { redirectTo: `/arbeit/datenstaende/${input.releaseId}` };
  },
});
