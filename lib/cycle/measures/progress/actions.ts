"use server";

import { action } from "@/lib/access/action";
import { closedStagesOf } from "@/lib/cycle/queries";
import { findMeasure, measureOfMilestone } from "../queries";
import {
  reachMilestone as reach,
  reportProgress as report,
  setFunding as setLines,
  setMilestones as setList,
} from "./commands";
import { reachMilestoneInput, reportProgressInput, setFundingInput, setMilestonesInput } from "./schema";

export const setMilestones = action({
  permit: "measure:write",
  input: setMilestonesInput,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  circumstances: async (measure, viewer) => ({ closedStages: await closedStagesOf(viewer, measure.cycleId) }),
  run: async (viewer, input, measure) => {
    await setList(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}#meilensteine` };
  },
});

export const reachMilestone = action({
  permit: "measure:report",
  input: reachMilestoneInput,
  find: (viewer, input) => measureOfMilestone(viewer, input.milestoneId),
  circumstances: (measure) => ({ organisationId: measure.responsible.id }),
  run: async (viewer, input, measure) => {
    await reach(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}#meilensteine` };
  },
});

export const setFunding = action({
  permit: "measure:write",
  input: setFundingInput,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  circumstances: async (measure, viewer) => ({ closedStages: await closedStagesOf(viewer, measure.cycleId) }),
  run: async (viewer, input, measure) => {
    await setLines(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}#finanzierung` };
  },
});

export const reportProgress = action({
  permit: "measure:report",
  input: reportProgressInput,
  find: (viewer, input) => findMeasure(viewer, { id: input.measureId }),
  circumstances: (measure) => ({ organisationId: measure.responsible.id }),
  run: async (viewer, input, measure) => {
    await report(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${measure.cycleSlug}/massnahmen/${measure.number}#sachstaende` };
  },
});
