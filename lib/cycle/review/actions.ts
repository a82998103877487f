"use server";

import { action } from "@/lib/access/action";
import { closedStagesOf } from "@/lib/cycle/queries";
import { judgeReview as judge, takeOverReview as takeOver } from "./commands";
import { findReview, homeOfReview } from "./queries";
import { judgeReviewInput, takeOverReviewInput } from "./schema";

export const judgeReview = action({
  permit: "review:judge",
  input: judgeReviewInput,
  find: (viewer, input) => findReview(viewer, input.reviewId),
  circumstances: async (review, viewer) => ({
    closedStages: await closedStagesOf(viewer, await homeOfReview(viewer, review)),
  }),
  run: async (viewer, input) => {
    await judge(viewer, input);
    return { message: "Die Beurteilung ist gespeichert. Wer der Maßnahme folgt, erhält eine E-Mail." };
  },
});

export const takeOverReview = action({
  permit: "review:takeOver",
  input: takeOverReviewInput,
  find: (viewer, input) => findReview(viewer, input.reviewId),
  run: async (viewer, input) => {
    const { number } = await takeOver(viewer, input);
    return { message: `Das Ergebnis ist als Befund ${number} übernommen.`, data: { number } };
  },
});
