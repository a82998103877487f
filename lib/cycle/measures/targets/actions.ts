"use server";

import { action } from "@/lib/access/action";
import { closedStagesOf } from "@/lib/cycle/queries";
import { findMeasure } from "../queries";
import { fixComparison as fix, removeTarget as remove, setTarget as set } from "./commands";
import { measureOfTarget } from "./queries/measure";
import { setTargetInput, targetForm } from "./schema";

export const setTarget = action({
  permit: "measure:write",
  input: setTargetInput,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  circumstances: async (measure, viewer) => ({ closedStages: await closedStagesOf(viewer, measure.cycleId) }),
  run: async (viewer, input, measure) => {
    await set(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}/ziele` };
  },
});

export const removeTarget = action({
  permit: "measure:write",
  input: targetForm,
  find: (viewer, input) => measureOfTarget(viewer, input.targetId),
  circumstances: async (measure, viewer) => ({ closedStages: await closedStagesOf(viewer, measure.cycleId) }),
  run: async (viewer, input, measure) => {
    await remove(viewer, input.targetId);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}/ziele` };
  },
});

export const fixComparison = action({
  permit: "comparison:fix",
  input: targetForm,
  find: (viewer, input) => measureOfTarget(viewer, input.targetId),
  run: async (viewer, input, measure) => {
    await fix(viewer, input.targetId);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}/ziele` };
  },
});
