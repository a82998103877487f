import { databaseOf } from "@/lib/access/door";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/platform/clock";
import { cityDatabase } from "@/lib/platform/database";

export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly since: Date;
  /** False for people who sign in through the city's own identity provider. */
  readonly hasPassword: boolean;
  readonly organisations: readonly string[];
  /** Open sessions, the newest first. */
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly createdAt: Date;
    readonly lastSeenAt: Date;
    readonly isThis: boolean;
  }[];
}

/** The account of the person signed in, and nobody else's. */
export async function findOwnAccount(viewer: Viewer): Promise<OwnAccount | null> {
  if (!isPerson(viewer)) return null;
  const user = await databaseOf(viewer).user.findUnique({
    where: { id: viewer.userId },
    select: {
      name: true,
      email: true,
      createdAt: true,
      passwordHash: true,
      memberships: { select: { organisation: { select: { name: true } } } },
      sessions: {
        where: { revokedAt: null, expiresAt: { gt: now() } },
        orderBy: { createdAt: "desc" },
        select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      },
    },
  });
  if (!user) return null;
  return {
    name: user.name,
    email: user.email,
    since: user.createdAt,
    hasPassword: user.passwordHash !== null,
    organisations: user.memberships.map(({ organisation }) => organisation.name),
    sessions: user.sessions.map((session) => ({ ...session, isThis: session.id === viewer.sessionId })),
  };
}

/** Whether a link for a new password can still be used. Nobody is signed in: holding the token is the right to ask. */
export async function isResetOpen(_viewer: Viewer, tokenHash: string): Promise<boolean> {
  const open = await cityDatabase().passwordReset.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now() } },
    select: { userId: true },
  });
  return open !== null;
}
