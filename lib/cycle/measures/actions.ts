"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { closedStagesOf, listCycles } from "@/lib/cycle/queries";
import {
  changeMeasure as change,
  closeMeasure as close,
  createMeasure as create,
  followMeasure as follow,
  publishMeasure as publish,
  unfollowMeasure as unfollow,
} from "./commands";
import { findMeasure } from "./queries";
import { changeMeasureInput, closeMeasureInput, createMeasureInput, measureForm } from "./schema";

export const createMeasure = action({
  permit: "measure:write",
  input: createMeasureInput,
  find: async (viewer, input) => (await listCycles(viewer)).find((cycle) => cycle.id === input.cycleId) ?? null,
  circumstances: (cycle) => ({ closedStages: cycle.closedStages }),
  run: async (viewer, input, cycle) => {
    const { number } = await create(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${cycle.slug}/massnahmen/${number}` };
  },
});

export const changeMeasure = action({
  permit: "measure:write",
  input: changeMeasureInput,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  circumstances: async (measure, viewer) => ({ closedStages: await closedStagesOf(viewer, measure.cycleId) }),
  run: async (viewer, input, measure) => {
    await change(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}` };
  },
});

export const publishMeasure = action({
  permit: "measure:publish",
  input: measureForm,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  run: async (viewer, input, measure) => {
    await publish(viewer, input.measureId);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}` };
  },
});

export const closeMeasure = action({
  permit: "measure:close",
  input: closeMeasureInput,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  run: async (viewer, input, measure) => {
    await close(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}` };
  },
});

export const followMeasure = action({
  permit: "measure:follow",
  input: measureForm,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  run: async (viewer, input) => {
    await follow(viewer, input.measureId);
    revalidatePath("/", "layout");
    return undefined;
  },
});

export const unfollowMeasure = action({
  permit: "measure:follow",
  input: measureForm,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  run: async (viewer, input) => {
    await unfollow(viewer, input.measureId);
    revalidatePath("/", "layout");
    return undefined;
  },
});
