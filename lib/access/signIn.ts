import { createHash } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { now } from "@/lib/platform/clock";
import { cityDatabase, transaction } from "@/lib/platform/database";
import { takeRateLimit } from "./rateLimit";

/** Twelve hours: one working day. */
const sessionSeconds = 12 * 60 * 60;

interface SignedIn {
  id: string;
  name: string;
  email: string;
  sessionId: string;
}

/** argon2id with the parameters OWASP recommends (19 MiB, 2 rounds). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

// Verified when the address is unknown, so that an answer takes equally long either way.
let decoy: Promise<string> | undefined;

/**
 * Checks e-mail and password and opens a session row. Ten failures in fifteen minutes per address of the person and two
 * hundred tries per network address, counted in the database.
 * @returns null for every kind of failure: nobody learns which addresses exist.
 */
export async function signInByPassword(attempt: {
  email: string;
  password: string;
  address: string;
  device: string;
}): Promise<SignedIn | null> {
  if (!(await takeRateLimit(`signIn:address:${shorten(attempt.address)}`, 200, 900))) return null;
  const user = await personByPassword(attempt.email, attempt.password);
  return user ? openSession(user, attempt.device) : null;
}

/**
 * The person with this e-mail and password, if neither suspended nor tried too often. A failure counts, the right
 * password sets the count back, so that a busy day of signing in and out locks nobody out.
 */
export async function personByPassword(
  email: string,
  password: string,
): Promise<{ id: string; name: string; email: string } | null> {
  const address = email.trim().toLowerCase();
  const bucket = `signIn:email:${shorten(address)}`;
  if (!(await takeRateLimit(bucket, 10, 900)) || password.length > 200) return null;
  const user = await cityDatabase().user.findUnique({ where: { email: address }, include: { suspension: true } });
  decoy ??= hashPassword("decoy");
  const correct = await verify(user?.passwordHash ?? (await decoy), password).catch(() => false);
  if (!user?.passwordHash || user.suspension || !correct) return null;
  await cityDatabase().rateLimit.deleteMany({ where: { key: bucket } });
  return { id: user.id, name: user.name, email: user.email };
}

/** Addresses are counted, never stored. */
const shorten = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 20);

/** Opens a session for somebody the city's identity provider vouches for. @returns null for people unknown here. */
export async function signInByIdentity(email: string): Promise<SignedIn | null> {
  const user = await cityDatabase().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    include: { suspension: true },
  });
  return user && !user.suspension ? openSession(user, "Anmeldung der Stadt") : null;
}

function openSession(user: { id: string; name: string; email: string }, device: string): Promise<SignedIn> {
  return transaction(async (tx) => {
    const session = await tx.session.create({
      data: { userId: user.id, device, expiresAt: new Date(now().getTime() + sessionSeconds * 1000) },
    });
    await tx.event.create({
      data: { actorId: user.id, actorName: user.name, kind: "signedIn", subjectKind: "user", subjectId: user.id },
    });
    return { id: user.id, name: user.name, email: user.email, sessionId: session.id };
  });
}
