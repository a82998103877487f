"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { closedStagesOf, listCycles } from "@/lib/cycle/queries";
import {
  changeRecommendation as change,
  publishRecommendation as publish,
  reassignRecommendation as reassign,
  writeRecommendation as write,
} from "./commands";
import { findRecommendation } from "./queries";
import {
  changeRecommendationForm,
  reassignRecommendationInput,
  recommendationForm,
  writeRecommendationInput,
} from "./schema";

export const writeRecommendation = action({
  permit: "recommendation:write",
  input: writeRecommendationInput,
  find: async (viewer, { cycleId }) => (await listCycles(viewer)).find((cycle) => cycle.id === cycleId) ?? null,
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, cycle) => {
    const { number } = await write(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${cycle.slug}/handlungsempfehlungen/${number}` };
  },
});

export const changeRecommendation = action({
  permit: "recommendation:write",
  input: changeRecommendationForm,
  find: (viewer, { id }) => findRecommendation(viewer, { id }),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, { version, ...input }, { cycleSlug, number }) => {
    await change(viewer, { ...input, baseVersion: version });
    return { redirectTo: `/arbeit/zyklus/${cycleSlug}/handlungsempfehlungen/${number}` };
  },
});

export const reassignRecommendation = action({
  permit: "recommendation:write",
  input: reassignRecommendationInput,
  find: (viewer, { id }) => findRecommendation(viewer, { id }),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, input, { cycleSlug, number }) => {
    await reassign(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${cycleSlug}/handlungsempfehlungen/${number}` };
  },
});

export const publishRecommendation = action({
  permit: "recommendation:publish",
  input: recommendationForm,
  find: (viewer, { id }) => findRecommendation(viewer, { id }),
  run: async (viewer, { id }, { number }) => {
    await publish(viewer, id);
    revalidatePath("/", "layout");
    return { message: `${number} ist jetzt öffentlich.` };
  },
});
