import { hashPassword, personByPassword } from "@/lib/access/signIn";
import { hashToken, newToken } from "@/lib/access/token";
import { isPerson, type Person, type Viewer } from "@/lib/access/viewer";
import { record, recordAs } from "@/lib/activity/record";
import { now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { queueMail, siteAddress } from "@/lib/platform/mail";
import { passwordProblem } from "../rules";

const twoHours = 2 * 3_600_000;

/** Sends a link for a new password if the address is known; the answer is the same either way. */
export function requestPasswordReset(viewer: Viewer, email: string): Promise<void> {
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, include: { suspension: true } });
    if (!user || user.suspension) return;
    const { token, hash } = newToken();
    await tx.passwordReset.create({
      data: { tokenHash: hash, userId: user.id, expiresAt: new Date(now().getTime() + twoHours) },
    });
    await record(tx, viewer, "passwordResetRequested", { kind: "user", id: user.id }, { email });
    await queueMail(tx, {
      recipient: email,
      subject: "Neues Passwort für Kreislauf",
      text: `Guten Tag ${user.name},\n\nhier legen Sie ein neues Passwort fest:\n${siteAddress()}/passwort/${token}\n\nDer Link gilt zwei Stunden. Wenn Sie kein neues Passwort wollten, tun Sie nichts.`,
    });
  });
}

/** Sets a new password by the link from the mail and ends every session of the person. */
export async function resetPassword(input: { token: string; password: string }): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  await transaction(async (tx) => {
    const tokenHash = hashToken(input.token);
    const [open] = await tx.$queryRaw<
      { user_id: string }[]
    >`select user_id from password_reset where token_hash = ${tokenHash}
      and used_at is null and expires_at > ${now()} for update`;
    if (!open) throw new Refusal("Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.");
    const user = await tx.user.findUniqueOrThrow({ where: { id: open.user_id } });
    const problem = passwordProblem(input.password, user.email);
    if (problem) throw new Refusal("Bitte wählen Sie ein anderes Passwort.", { password: problem });
    await setPassword(tx, user.id, passwordHash);
    await recordAs(tx, user, "passwordChanged", { kind: "user", id: user.id });
  });
}

/** Sets a new password for the person signed in, who has to know the old one; every other session ends. */
export async function changePassword(viewer: Viewer, input: { current: string; password: string }): Promise<void> {
  const person = personOf(viewer);
  const problem = passwordProblem(input.password, person.email);
  if (problem) throw new Refusal("Bitte wählen Sie ein anderes Passwort.", { password: problem });
  if (!(await personByPassword(person.email, input.current)))
    throw new Refusal("Das bisherige Passwort stimmt nicht. Nach zehn Versuchen sperrt die Anmeldung für 15 Minuten.", {
      current: "Stimmt nicht mit dem bisherigen Passwort überein.",
    });
  const passwordHash = await hashPassword(input.password);
  await transaction(async (tx) => {
    await setPassword(tx, person.userId, passwordHash, person.sessionId);
    await record(tx, viewer, "passwordChanged", { kind: "user", id: person.userId });
  });
}

/** Changes the own name; what was written under the old one keeps it. */
export function changeOwnName(viewer: Viewer, name: string): Promise<void> {
  return transaction(async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: personOf(viewer).userId } });
    if (before.name === name) throw new Refusal("So heißen Sie hier schon.", { name: "Der Name ist unverändert." });
    const { id } = await tx.user.update({ where: { id: before.id }, data: { name } });
    await recordAs(tx, { id, name }, "nameChanged", { kind: "user", id }, { before: before.name });
  });
}

/** Ends one of the person's own sessions. */
export function endOwnSession(viewer: Viewer, sessionId: string): Promise<void> {
  return transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: personOf(viewer).userId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new NotFound("Diese Sitzung ist schon beendet.");
    await record(tx, viewer, "sessionEnded", { kind: "session", id: sessionId });
  });
}

/** A new password ends every session but the one it was set in, and every other link to set one. */
async function setPassword(tx: Transaction, userId: string, passwordHash: string, keptSession?: string) {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
  await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now() } });
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(keptSession && { NOT: { id: keptSession } }) },
    data: { revokedAt: now() },
  });
}

function personOf(viewer: Viewer): Person {
  if (!isPerson(viewer)) throw new Refusal("Dafür muss eine Person angemeldet sein.");
  return viewer;
}
