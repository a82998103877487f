import { now } from "@/lib/platform/clock";
import { cityDatabase } from "@/lib/platform/database";
import type { Person, Viewer } from "./viewer";

/** The only mint of viewers. */
const mint = (
  viewer: { kind: "public" } | { kind: "operator"; name: string } | ({ kind: "person" } & Person),
): Viewer => viewer as Viewer;

const everybody = mint({ kind: "public" });

/** Whoever stands at the public door, signed in or not. */
export function publicViewer(): Viewer {
  return everybody;
}

/** The command line of the server: imports, seed, tests. Never reachable by a request. */
export function operatorViewer(name = "Kommandozeile"): Viewer {
  return mint({ kind: "operator", name });
}

/** The viewer of a person by e-mail, without a session: seed and tests act as somebody. */
export async function viewerOfEmail(email: string): Promise<Viewer> {
  const user = await cityDatabase().user.findUniqueOrThrow({ where: { email }, include: withRights });
  return mint({ kind: "person", ...personOf(user) });
}

/** The viewer behind a session row, if the session still holds: not revoked, not expired, person not suspended. */
export async function viewerOfSession(sessionId: string): Promise<Viewer | undefined> {
  const session = await cityDatabase().session.findUnique({
    where: { id: sessionId },
    include: { user: { include: withRights } },
  });
  if (!session || session.revokedAt || session.expiresAt <= now() || session.user.suspension) return undefined;
  await noteSeen(session);
  return mint({ kind: "person", sessionId, ...personOf(session.user) });
}

/** Keeps „zuletzt aktiv" true to five minutes, so that not every read writes. */
async function noteSeen(session: { id: string; lastSeenAt: Date }): Promise<void> {
  if (now().getTime() - session.lastSeenAt.getTime() < 300_000) return;
  await cityDatabase().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now() } });
}

const withRights = { roles: true, memberships: true, suspension: true } as const;

function personOf(user: {
  id: string;
  name: string;
  email: string;
  roles: { role: Person["roles"][number] }[];
  memberships: { organisationId: string }[];
}): Person {
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    roles: user.roles.map((grant) => grant.role),
    organisationIds: user.memberships.map((membership) => membership.organisationId),
  };
}
