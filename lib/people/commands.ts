import { hashPassword } from "@/lib/access/signIn";
import { hashToken, newToken } from "@/lib/access/token";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { record, recordAs } from "@/lib/activity/record";
import { type Role, roleWords } from "@/lib/glossary";
import { now } from "@/lib/platform/clock";
import { type Transaction, transaction } from "@/lib/platform/database";
import { Forbidden, NotFound, Refusal } from "@/lib/platform/errors";
import { queueMail, siteAddress } from "@/lib/platform/mail";
import { passwordProblem } from "./rules";
import type { Invite, OrganisationInput } from "./schema";

const days = (count: number) => new Date(now().getTime() + count * 86_400_000);

/** Invites somebody by mail; the link holds for fourteen days. An open invitation to the same address is replaced. */
export function inviteUser(viewer: Viewer, input: Invite): Promise<void> {
  return transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email: input.email } }))
      throw new Refusal("Diese Person hat schon ein Konto. Rollen ändern Sie in der Liste.", {
        email: "Adresse ist vergeben.",
      });
    if (input.organisationId && !(await tx.organisation.findUnique({ where: { id: input.organisationId } })))
      throw new Refusal("Diese Organisation gibt es nicht mehr.", { organisationId: "Bitte neu wählen." });
    await tx.invitation.updateMany({ where: { email: input.email, acceptedAt: null }, data: { withdrawnAt: now() } });
    const { token, hash } = newToken();
    const invitation = await tx.invitation.create({
      data: { ...input, tokenHash: hash, invitedById: actorId(viewer), expiresAt: days(14) },
    });
    await record(tx, viewer, "userInvited", { kind: "invitation", id: invitation.id }, { email: input.email });
    await queueMail(tx, {
      recipient: input.email,
      subject: "Einladung zu Kreislauf",
      text: `Guten Tag ${input.name},\n\nSie sind eingeladen, in Kreislauf mitzuarbeiten (${roleWords[input.role].de}).\nBitte legen Sie hier Ihr Passwort fest:\n${siteAddress()}/einladung/${token}\n\nDer Link gilt 14 Tage.`,
    });
  });
}

/** Takes an invitation back; its link stops working at once. */
export function withdrawInvitation(viewer: Viewer, invitationId: string): Promise<void> {
  return transaction(async (tx) => {
    const where = { id: invitationId, acceptedAt: null, withdrawnAt: null };
    const [invitation] = await tx.invitation.updateManyAndReturn({ where, data: { withdrawnAt: now() } });
    if (!invitation) throw new NotFound("Diese Einladung ist schon angenommen oder zurückgenommen.");
    const subject = { kind: "invitation", id: invitationId };
    await record(tx, viewer, "invitationWithdrawn", subject, { email: invitation.email });
  });
}

/** The invited person sets name and password and has an account. */
export async function acceptInvitation(input: { token: string; name: string; password: string }): Promise<void> {
  const tokenHash = hashToken(input.token);
  const passwordHash = await hashPassword(input.password);
  await transaction(async (tx) => {
    // The row is locked: of two clicks on the same link one wins.
    const [open] = await tx.$queryRaw<{ id: string }[]>`select id from invitation where token_hash = ${tokenHash}
      and accepted_at is null and withdrawn_at is null and expires_at > ${now()} for update`;
    if (!open) throw new Refusal("Diese Einladung gilt nicht mehr. Bitte lassen Sie sich neu einladen.");
    const invitation = await tx.invitation.update({ where: { id: open.id }, data: { acceptedAt: now() } });
    const problem = passwordProblem(input.password, invitation.email);
    if (problem) throw new Refusal("Bitte wählen Sie ein anderes Passwort.", { password: problem });
    if (await tx.user.findUnique({ where: { email: invitation.email } }))
      throw new Refusal("Zu dieser Adresse gibt es schon ein Konto. Bitte melden Sie sich an.");
    const user = await tx.user.create({ data: { email: invitation.email, name: input.name, passwordHash } });
    await grant(tx, user.id, invitation.role, invitation.invitedById);
    if (invitation.organisationId)
      await tx.organisationMember.create({ data: { userId: user.id, organisationId: invitation.organisationId } });
    await recordAs(tx, user, "invitationAccepted", { kind: "user", id: user.id });
  });
}

/** Creates an account without an invitation: command line and demo city only. */
export function createUser(
  tx: Transaction,
  input: { email: string; name: string; passwordHash: string | null; roles: Role[]; organisationIds: string[] },
): Promise<{ id: string }> {
  return tx.user.create({
    data: {
      email: input.email,
      name: input.name,
      passwordHash: input.passwordHash,
      roles: { create: input.roles.map((role) => ({ role })) },
      memberships: { create: input.organisationIds.map((organisationId) => ({ organisationId })) },
    },
    select: { id: true },
  });
}

/**
 * Makes somebody an administrator from the command line: the first of an installation, or a new one after everybody has
 * left. An account that exists keeps its name; a suspension is lifted.
 * @returns link under which the person sets a password, good for one day
 */
export function appointAdministrator(viewer: Viewer, input: { email: string; name: string }): Promise<string> {
  if (viewer.kind !== "operator") throw new Forbidden("Das darf nur die Kommandozeile des Servers.");
  return transaction(async (tx) => {
    const role = "administration" as const;
    const { email, name } = input;
    const user = await tx.user.upsert({ where: { email }, create: { email, name }, update: {} });
    const key = { userId: user.id, role };
    await tx.roleGrant.upsert({ where: { userId_role: key }, create: key, update: {} });
    await tx.suspension.deleteMany({ where: { userId: user.id } });
    const { token, hash } = newToken();
    await tx.passwordReset.create({ data: { tokenHash: hash, userId: user.id, expiresAt: days(1) } });
    const words = { person: user.name, role: roleWords[role].de };
    await record(tx, viewer, "roleGranted", { kind: "user", id: user.id }, words);
    return `${siteAddress()}/passwort/${token}`;
  });
}

/** Closes the door for a person: no sign-in, open sessions end with the next request. */
export function suspendUser(viewer: Viewer, input: { userId: string; reason: string }): Promise<void> {
  return transaction(async (tx) => {
    if (isPerson(viewer) && viewer.userId === input.userId)
      throw new Refusal("Sie können sich nicht selbst sperren.", { reason: "Bitte eine andere Person wählen." });
    const user = await found(tx, input.userId);
    await keepAdministration(tx, input.userId);
    await tx.suspension.upsert({
      where: { userId: input.userId },
      create: { userId: input.userId, byId: actorId(viewer), reason: input.reason },
      update: {},
    });
    await tx.session.updateMany({ where: { userId: input.userId, revokedAt: null }, data: { revokedAt: now() } });
    await record(
      tx,
      viewer,
      "userSuspended",
      { kind: "user", id: input.userId },
      { person: user.name, reason: input.reason },
    );
  });
}

export function liftSuspension(viewer: Viewer, userId: string): Promise<void> {
  return transaction(async (tx) => {
    const user = await found(tx, userId);
    await tx.suspension.deleteMany({ where: { userId } });
    await record(tx, viewer, "suspensionLifted", { kind: "user", id: userId }, { person: user.name });
  });
}

export function grantRole(viewer: Viewer, input: { userId: string; role: Role }): Promise<void> {
  return transaction(async (tx) => {
    const user = await found(tx, input.userId);
    await grant(tx, input.userId, input.role, actorId(viewer));
    await record(
      tx,
      viewer,
      "roleGranted",
      { kind: "user", id: user.id },
      { person: user.name, role: roleWords[input.role].de },
    );
  });
}

/** Takes a role away. The last administrator keeps the role, otherwise nobody could give it back. */
export function withdrawRole(viewer: Viewer, input: { userId: string; role: Role }): Promise<void> {
  return transaction(async (tx) => {
    const user = await found(tx, input.userId);
    if (input.role === "administration") await keepAdministration(tx, input.userId);
    await tx.roleGrant.deleteMany({ where: input });
    await record(
      tx,
      viewer,
      "roleWithdrawn",
      { kind: "user", id: user.id },
      { person: user.name, role: roleWords[input.role].de },
    );
  });
}

/** Creates or changes an organisation. */
export function saveOrganisation(
  viewer: Viewer,
  { organisationId, ...data }: OrganisationInput,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const twin = await tx.organisation.findUnique({ where: { key: data.key } });
    if (twin && twin.id !== organisationId)
      throw new Refusal("Dieses Kürzel gibt es schon.", { key: `Vergeben an ${twin.name}.` });
    const organisation = organisationId
      ? await tx.organisation.update({ where: { id: organisationId }, data })
      : await tx.organisation.create({ data });
    const kind = organisationId ? "organisationChanged" : "organisationCreated";
    await record(tx, viewer, kind, { kind: "organisation", id: organisation.id }, { title: organisation.name });
    return { id: organisation.id };
  });
}

/** Somebody has to be left who can give roles back: not this person, and not suspended. */
async function keepAdministration(tx: Transaction, userId: string) {
  // Serialises two administrators who remove each other at the same moment.
  await tx.$executeRaw`select pg_advisory_xact_lock(7270001)`;
  const role = "administration" as const;
  if (!(await tx.roleGrant.findUnique({ where: { userId_role: { userId, role } } }))) return;
  if ((await tx.roleGrant.count({ where: { role, NOT: { userId }, user: { suspension: null } } })) === 0)
    throw new Refusal("Das ist die letzte Person mit Administration. Bitte zuerst eine zweite benennen.");
}

async function found(tx: Transaction, userId: string) {
  const user = await tx.user.findUnique({ where: { id: userId } });
  if (!user) throw new NotFound();
  return user;
}

async function grant(tx: Transaction, userId: string, role: Role, grantedById: string) {
  await tx.roleGrant.upsert({
    where: { userId_role: { userId, role } },
    create: { userId, role, grantedById },
    update: {},
  });
}

function actorId(viewer: Viewer): string {
  if (!isPerson(viewer)) throw new Refusal("Dafür muss eine Person angemeldet sein.");
  return viewer.userId;
}
