import * as z from "zod";
import { roleKeys } from "@/lib/glossary";
import { optionalText } from "@/lib/platform/input";

const email = z.preprocess((value) => (typeof value === "string" ? value.trim().toLowerCase() : value), z.email());
const optionalId = z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional());

export const inviteInput = z.object({
  email,
  name: z.string().trim().min(2).max(120),
  role: z.enum(roleKeys),
  organisationId: optionalId,
});
export type Invite = z.output<typeof inviteInput>;

export const appointInput = z.object({ email, name: z.string().trim().min(2).max(120) });

export const acceptInput = z.object({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(2).max(120),
  password: z.string().min(1).max(300),
});
export const requestResetInput = z.object({ email });
export const resetInput = z.object({ token: z.string().min(20).max(200), password: z.string().min(1).max(300) });
export const changePasswordInput = z.object({
  current: z.string().min(1).max(300),
  password: z.string().min(1).max(300),
});
export const ownNameInput = z.object({ name: z.string().trim().min(2).max(120) });
export const invitationIdInput = z.object({ invitationId: z.uuid() });
export const suspendInput = z.object({ userId: z.uuid(), reason: z.string().trim().min(3).max(500) });
export const userIdInput = z.object({ userId: z.uuid() });
export const roleInput = z.object({ userId: z.uuid(), role: z.enum(roleKeys) });
export const organisationInput = z.object({
  organisationId: optionalId,
  key: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{2,60}$/, "Bitte nur Kleinbuchstaben, Ziffern und Bindestriche."),
  name: z.string().trim().min(2).max(200),
  shortName: z.string().trim().min(2).max(80),
  kind: z.enum(["office", "association", "council", "other"]),
  email: optionalText(200),
});
export type OrganisationInput = z.output<typeof organisationInput>;
export const sessionIdInput = z.object({ sessionId: z.uuid() });
export const nothing = z.object({});
