"use server";

import { action } from "@/lib/access/action";
import { listCycles } from "@/lib/cycle/queries";
import { recordDecision as recordIt } from "./commands";
import { recordDecisionInput } from "./schema";

export const recordDecision = action({
  permit: "decision:record",
  input: recordDecisionInput,
  find: async (viewer, input) => (await listCycles(viewer)).find((cycle) => cycle.id === input.cycleId) ?? null,
  circumstances: (cycle) => ({ closedStages: cycle.closedStages }),
  run: async (viewer, input, cycle) => {
    await recordIt(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${cycle.slug}/massnahmen/beschluesse` };
  },
});
