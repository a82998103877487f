import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/platform/clock";
import { cityDatabase } from "@/lib/platform/database";

const order = { orderBy: { name: "asc" } } as const;

/** Everyone with an account, for the Verwaltung. Others see nobody. */
export async function listUsers(viewer: Viewer) {
  if (!can(viewer, "user:invite")) return [];
  return databaseOf(viewer).user.findMany({
    ...order,
    select: {
      id: true,
      name: true,
      email: true,
      createdAt: true,
      roles: { select: { role: true } },
      suspension: { select: { reason: true, at: true } },
      memberships: { select: { organisation: { select: { id: true, name: true, shortName: true } } } },
      sessions: { select: { lastSeenAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
}
export type UserRow = Awaited<ReturnType<typeof listUsers>>[number];

/** One person as the Verwaltung sees them. @returns null when unknown or not visible. */
export async function findUser(viewer: Viewer, userId: string) {
  return (await listUsers(viewer)).find((user) => user.id === userId) ?? null;
}

/** Invitations that still wait for an answer. */
export async function listInvitations(viewer: Viewer) {
  if (!can(viewer, "user:invite")) return [];
  return databaseOf(viewer).invitation.findMany({
    where: { acceptedAt: null, withdrawnAt: null },
    orderBy: { invitedAt: "desc" },
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      expiresAt: true,
      organisation: { select: { shortName: true } },
    },
  });
}

/** Organisations are no secret: everyone may see their names. */
export async function listOrganisations(viewer: Viewer) {
  return databaseOf(viewer).organisation.findMany({
    ...order,
    select: { id: true, key: true, name: true, shortName: true, kind: true, email: true },
  });
}

export async function findOrganisation(viewer: Viewer, organisationId: string) {
  return (await listOrganisations(viewer)).find((organisation) => organisation.id === organisationId) ?? null;
}

/** An invitation while it can still be accepted. Nobody is signed in yet: holding the token is the right to see it. */
export async function findInvitation(_viewer: Viewer, tokenHash: string) {
  return cityDatabase().invitation.findFirst({
    where: { tokenHash, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now() } },
    select: { id: true, email: true, name: true },
  });
}
