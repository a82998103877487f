"use server";

import { action } from "@/lib/access/action";
import { findForAction } from "../queries";
import { publishResultInput } from "../schema";
import { publishConsultationResult as publish, weighPoint as weigh } from "./commands";
import { findPointForAction } from "./queries";
import { weighPointForm } from "./schema";

export const weighPoint = action({
  permit: "point:weigh",
  input: weighPointForm,
  find: (viewer, input) => findPointForAction(viewer, input.pointId),
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, { next, view, ...input }, { path }) => {
    await weigh(viewer, input);
    const query = new URLSearchParams(view);
    query.set("punkt", next ?? input.pointId);
    query.set("gespeichert", input.pointId);
    return { redirectTo: `${path}/abwaegung?${query}` };
  },
});

export const publishConsultationResult = action({
  permit: "consultation:answer",
  input: publishResultInput,
  find: (viewer, input) => findForAction(viewer, input.consultationId),
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, { path }) => {
    await publish(viewer, input);
    return { redirectTo: path };
  },
});
