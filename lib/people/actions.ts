"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { isPerson } from "@/lib/access/viewer";
import * as account from "./account/commands";
import * as commands from "./commands";
import { findOrganisation, findUser, listInvitations } from "./queries";
import {
  acceptInput,
  changePasswordInput,
  invitationIdInput,
  inviteInput,
  nothing,
  organisationInput,
  ownNameInput,
  requestResetInput,
  resetInput,
  roleInput,
  sessionIdInput,
  suspendInput,
  userIdInput,
} from "./schema";

export const inviteUser = action({
  permit: "user:invite",
  input: inviteInput,
  run: async (viewer, input) => {
    await commands.inviteUser(viewer, input);
    revalidatePath("/", "layout");
    return { message: `Die Einladung an ${input.email} liegt im Postausgang.` };
  },
});

export const withdrawInvitation = action({
  permit: "user:invite",
  input: invitationIdInput,
  find: async (viewer, input) => (await listInvitations(viewer)).find((row) => row.id === input.invitationId) ?? null,
  run: async (viewer, input) => {
    await commands.withdrawInvitation(viewer, input.invitationId);
    revalidatePath("/", "layout");
    return { message: "Die Einladung ist zurückgenommen." };
  },
});

export const acceptInvitation = action({
  permit: "anyone",
  input: acceptInput,
  limit: { name: "accept", allowed: 20, seconds: 3600 },
  run: async (_viewer, input) => {
    await commands.acceptInvitation(input);
    return { redirectTo: "/anmelden?konto=neu" };
  },
});

export const requestPasswordReset = action({
  permit: "anyone",
  input: requestResetInput,
  limit: { name: "reset", allowed: 10, seconds: 3600 },
  run: async (viewer, input) => {
    await account.requestPasswordReset(viewer, input.email);
    return { message: "Wenn es diese Adresse hier gibt, ist jetzt eine E-Mail unterwegs. Der Link gilt zwei Stunden." };
  },
});

export const resetPassword = action({
  permit: "anyone",
  input: resetInput,
  limit: { name: "setPassword", allowed: 20, seconds: 3600 },
  run: async (_viewer, input) => {
    await account.resetPassword(input);
    return { redirectTo: "/anmelden?passwort=neu" };
  },
});

export const suspendUser = action({
  permit: "user:suspend",
  input: suspendInput,
  find: (viewer, input) => findUser(viewer, input.userId),
  run: async (viewer, input) => {
    await commands.suspendUser(viewer, input);
    revalidatePath("/", "layout");
    return { message: "Die Person kann sich nicht mehr anmelden." };
  },
});

export const liftSuspension = action({
  permit: "user:suspend",
  input: userIdInput,
  find: (viewer, input) => findUser(viewer, input.userId),
  run: async (viewer, input) => {
    await commands.liftSuspension(viewer, input.userId);
    revalidatePath("/", "layout");
    return { message: "Die Person kann sich wieder anmelden." };
  },
});

export const grantRole = action({
  permit: "role:grant",
  input: roleInput,
  find: (viewer, input) => findUser(viewer, input.userId),
  run: async (viewer, input) => {
    await commands.grantRole(viewer, input);
    revalidatePath("/", "layout");
    return { message: "Die Rolle ist vergeben." };
  },
});

export const withdrawRole = action({
  permit: "role:grant",
  input: roleInput,
  find: (viewer, input) => findUser(viewer, input.userId),
  run: async (viewer, input) => {
    await commands.withdrawRole(viewer, input);
    revalidatePath("/", "layout");
    return { message: "Die Rolle ist entzogen." };
  },
});

export const saveOrganisation = action({
  permit: "organisation:write",
  input: organisationInput,
  find: async (viewer, input) => (input.organisationId ? findOrganisation(viewer, input.organisationId) : undefined),
  run: async (viewer, input) => {
    await commands.saveOrganisation(viewer, input);
    revalidatePath("/", "layout");
    return { message: "Gespeichert." };
  },
});

export const changePassword = action({
  permit: "account:change",
  input: changePasswordInput,
  run: async (viewer, input) => {
    await account.changePassword(viewer, input);
    revalidatePath("/", "layout");
    return { message: "Das neue Passwort gilt. Alle anderen Sitzungen sind beendet." };
  },
});

export const changeOwnName = action({
  permit: "account:change",
  input: ownNameInput,
  run: async (viewer, input) => {
    await account.changeOwnName(viewer, input.name);
    revalidatePath("/", "layout");
    return { message: "Gespeichert." };
  },
});

export const endOwnSession = action({
  permit: "session:end",
  input: sessionIdInput,
  run: async (viewer, input) => {
    await account.endOwnSession(viewer, input.sessionId);
    revalidatePath("/", "layout");
    return { message: "Die Sitzung ist beendet." };
  },
});

/** Abmelden: ends the session this request came with. */
export const endSession = action({
  permit: "session:end",
  input: nothing,
  run: async (viewer) => {
    if (isPerson(viewer) && viewer.sessionId) await account.endOwnSession(viewer, viewer.sessionId);
    return { redirectTo: "/" };
  },
});
