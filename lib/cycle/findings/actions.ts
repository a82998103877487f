"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { closedStagesOf, listCycles } from "@/lib/cycle/queries";
import { changeFinding as change, publishFinding as publish, writeFinding as write } from "./commands";
import { findFinding } from "./queries";
import { changeFindingForm, findingForm, writeFindingInput } from "./schema";

export const writeFinding = action({
  permit: "finding:write",
  input: writeFindingInput,
  find: async (viewer, { cycleId }) => (await listCycles(viewer)).find((cycle) => cycle.id === cycleId) ?? null,
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, cycle) => {
    const { number } = await write(viewer, input);
    return { redirectTo: `/arbeit/zyklus/${cycle.slug}/soziale-lage/befunde/${number}` };
  },
});

export const changeFinding = action({
  permit: "finding:write",
  input: changeFindingForm,
  find: (viewer, { id }) => findFinding(viewer, { id }),
  circumstances: async ({ cycleId }, viewer) => ({ closedStages: await closedStagesOf(viewer, cycleId) }),
  run: async (viewer, { id, version, title, text, ...basis }, finding) => {
    await change(viewer, { id, baseVersion: version, title, text, basis });
    return { redirectTo: `/arbeit/zyklus/${finding.cycleSlug}/soziale-lage/befunde/${finding.number}` };
  },
});

export const publishFinding = action({
  permit: "finding:publish",
  input: findingForm,
  find: (viewer, { id }) => findFinding(viewer, { id }),
  run: async (viewer, { id }, finding) => {
    await publish(viewer, id);
    revalidatePath("/", "layout");
    return { message: `${finding.number} ist jetzt öffentlich.` };
  },
});
