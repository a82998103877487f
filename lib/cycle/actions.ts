"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { closeStage as close, planCycle as plan } from "./commands";
import { closedStagesOf } from "./queries";
import { closeStageInput, planCycleInput } from "./schema";

export const planCycle = action({
  permit: "cycle:plan",
  input: planCycleInput,
  run: async (viewer, input) => ({ redirectTo: `/arbeit/zyklus/${(await plan(viewer, input)).slug}` }),
});

export const closeStage = action({
  permit: "stage:close",
  input: closeStageInput,
  find: (viewer, input) => closedStagesOf(viewer, input.cycleId),
  run: async (viewer, input) => {
    await close(viewer, input);
    revalidatePath("/arbeit", "layout");
    return { message: "Die Stufe ist abgeschlossen." };
  },
});
