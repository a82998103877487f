"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { closedStagesOf } from "@/lib/cycle/queries";
import {
  changeConsultation as change,
  closeConsultation as close,
  extendConsultation as extend,
  openConsultation as open,
  planConsultation as plan,
} from "./commands";
import { inviteOrganisation as invite, remindOrganisation as remind } from "./invitations/commands";
import { findForAction } from "./queries";
import {
  changeConsultationInput,
  consultationInput,
  extendConsultationInput,
  invitationInput,
  planConsultationInput,
  remindInput,
} from "./schema";

export const planConsultation = action({
  permit: "consultation:plan",
  input: planConsultationInput,
  find: (viewer, input) => closedStagesOf(viewer, input.cycleId),
  circumstances: (closedStages) => ({ closedStages }),
  run: async (viewer, input) => {
    const { id } = await plan(viewer, input);
    return { redirectTo: (await findForAction(viewer, id))?.path };
  },
});

export const changeConsultation = action({
  permit: "consultation:plan",
  input: changeConsultationInput,
  find: (viewer, input) => findForAction(viewer, input.consultationId),
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, { path }) => {
    await change(viewer, input);
    return { redirectTo: path };
  },
});

export const extendConsultation = action({
  permit: "consultation:plan",
  input: extendConsultationInput,
  find: (viewer, input) => findForAction(viewer, input.consultationId),
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, { path }) => {
    await extend(viewer, input);
    revalidatePath(path);
    return { message: "Die Frist ist verlängert." };
  },
});

export const inviteOrganisation = action({
  permit: "consultation:plan",
  input: invitationInput,
  find: (viewer, input) => findForAction(viewer, input.consultationId),
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, { path }) => {
    await invite(viewer, input);
    revalidatePath(path);
    return { message: "Die Organisation ist eingeladen." };
  },
});

export const remindOrganisation = action({
  permit: "consultation:plan",
  input: remindInput,
  find: (viewer, input) => findForAction(viewer, input.consultationId),
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, { path }) => {
    await remind(viewer, input);
    revalidatePath(path);
    return { message: "Die Nachfrage ist unterwegs." };
  },
});

export const openConsultation = action({
  permit: "consultation:open",
  input: consultationInput,
  find: (viewer, input) => findForAction(viewer, input.consultationId),
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, { path }) => {
    await open(viewer, input.consultationId);
    revalidatePath(path);
    return { message: "Die Beteiligung ist eröffnet." };
  },
});

export const closeConsultation = action({
  permit: "consultation:close",
  input: consultationInput,
  find: (viewer, input) => findForAction(viewer, input.consultationId),
  circumstances: ({ closedStages }) => ({ closedStages }),
  run: async (viewer, input, { path }) => {
    await close(viewer, input.consultationId);
    revalidatePath(path);
    return { message: "Die Beteiligung ist beendet." };
  },
});
