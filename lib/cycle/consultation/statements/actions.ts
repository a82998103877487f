"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { invitationInput } from "../schema";
import {
  draftStatement as draft,
  declareNotConcerned as notConcerned,
  saveStatement as save,
  submitStatement as submit,
} from "./commands";
import { findInvitationForAction, findOwnForAction } from "./queries";
import { draftStatementInput, saveStatementInput, submitStatementInput } from "./schema";

export const draftStatement = action({
  permit: "statement:draft",
  input: draftStatementInput,
  find: (viewer, input) => findInvitationForAction(viewer, input.consultationId, input.organisationId),
  circumstances: ({ organisationId, closedStages }) => ({ organisationId, closedStages }),
  run: async (viewer, input, { path }) => ({
    redirectTo: `${path}/stellungnahmen/${(await draft(viewer, input)).id}`,
  }),
});

export const saveStatement = action({
  permit: "statement:draft",
  input: saveStatementInput,
  find: (viewer, input) => findOwnForAction(viewer, input.statementId),
  circumstances: ({ organisationId, closedStages }) => ({ organisationId, closedStages }),
  run: async (viewer, input, { path }) => {
    const { version } = await save(viewer, input);
    const place = `${path}/stellungnahmen/${input.statementId}`;
    if (input.goOn === "preview") return { redirectTo: `${place}/vorschau` };
    return { data: { version: String(version) } };
  },
});

export const submitStatement = action({
  permit: "statement:submit",
  input: submitStatementInput,
  find: (viewer, input) => findOwnForAction(viewer, input.statementId),
  circumstances: ({ organisationId, closedStages }) => ({ organisationId, closedStages }),
  run: async (viewer, input, { path }) => {
    await submit(viewer, input);
    return { redirectTo: `${path}/stellungnahmen/${input.statementId}?eingereicht=ja` };
  },
});

export const declareNotConcerned = action({
  permit: "statement:submit",
  input: invitationInput,
  find: (viewer, input) => findInvitationForAction(viewer, input.consultationId, input.organisationId),
  circumstances: ({ organisationId, closedStages }) => ({ organisationId, closedStages }),
  run: async (viewer, input, { path }) => {
    await notConcerned(viewer, input);
    revalidatePath(path);
    return { message: "Danke. Ihre Antwort ist eingetragen." };
  },
});
