import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer, viewerOfEmail, viewerOfSession } from "@/lib/access/mint";
import { hashPassword, signInByPassword } from "@/lib/access/signIn";
import { hashToken } from "@/lib/access/token";
import type { Viewer } from "@/lib/access/viewer";
import type { Role } from "@/lib/glossary";
import { cityDatabase, closeDatabase, transaction } from "@/lib/platform/database";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { changeOwnName, changePassword, endOwnSession, requestPasswordReset, resetPassword } from "./account/commands";
import { findOwnAccount, isResetOpen } from "./account/queries";
import {
  acceptInvitation,
  appointAdministrator,
  createUser,
  grantRole,
  inviteUser,
  liftSuspension,
  saveOrganisation,
  suspendUser,
  withdrawInvitation,
  withdrawRole,
} from "./commands";
import { findInvitation, listInvitations, listOrganisations, listUsers } from "./queries";

const tag = `people${process.pid}`;
const email = (name: string) => `${name}@${tag}.example`;
const password = "ein ganzer Satz ist gut zu merken";
const another = "noch ein Satz, den niemand kennt";
let hash: string;
let administration: Viewer;
let others: { userId: string; role: Role; grantedById: string | null; grantedAt: Date }[] = [];

const person = (name: string, roles: Role[] = ["planning"]) =>
  transaction((tx) => createUser(tx, { email: email(name), name, passwordHash: hash, roles, organisationIds: [] }));
const signIn = (name: string, given = password) =>
  signInByPassword({ email: email(name), password: given, address: "198.51.100.20", device: "Firefox" });
const viewerOf = async (name: string) => (await viewerOfSession((await signIn(name))?.sessionId ?? ""))!;
const invite = (name: string, extra: object = {}) =>
  inviteUser(administration, { email: email(name), name, role: "association", organisationId: undefined, ...extra });
/** The link of the last letter to this person, as the person reads it. */
const tokenOf = async (name: string) => {
  const letter = await cityDatabase().mail.findFirstOrThrow({
    where: { recipient: email(name) },
    orderBy: { id: "desc" },
  });
  return /\/(?:einladung|passwort)\/(\S+)/.exec(letter.text)?.[1] ?? "";
};
let count = 0;
const events = async () => {
  const all = await cityDatabase().event.findMany({ orderBy: { id: "asc" }, skip: count });
  return all.map((event) => `${event.actorName}: ${event.kind}`);
};

beforeAll(async () => {
  hash = await hashPassword(password);
  // Other files of this run may have left administrators behind; here the last one matters. They come back afterwards.
  const where = { role: "administration" as const };
  others = await cityDatabase().roleGrant.findMany({ where });
  await cityDatabase().roleGrant.deleteMany({ where });
  await person("verwaltung", ["administration"]);
  administration = await viewerOfEmail(email("verwaltung"));
});
beforeEach(async () => {
  count = await cityDatabase().event.count();
});
afterAll(async () => {
  await cityDatabase().roleGrant.createMany({ data: others, skipDuplicates: true });
  await closeDatabase();
});

describe("an invitation", () => {
  it("goes out by mail, is accepted once, and gives exactly the role and the organisation it names", async () => {
    const organisation = await saveOrganisation(administration, {
      organisationId: undefined,
      key: `${tag}-verein`,
      name: "Verein",
      shortName: "Verein",
      kind: "association",
      email: undefined,
    });
    await invite("anna", { organisationId: organisation.id });
    const token = await tokenOf("anna");
    expect(token.length).toBeGreaterThan(30);
    // The database holds only the hash.
    expect(await cityDatabase().invitation.count({ where: { tokenHash: token } })).toBe(0);
    expect(await findInvitation(publicViewer(), hashToken(token))).toMatchObject({ email: email("anna") });
    await acceptInvitation({ token, name: "Anna Muster", password });
    const viewer = await viewerOf("anna");
    expect(viewer).toMatchObject({ name: "Anna Muster", roles: ["association"], organisationIds: [organisation.id] });
    expect(await events()).toEqual([
      "verwaltung: organisationCreated",
      "verwaltung: userInvited",
      "Anna Muster: invitationAccepted",
      "Anna Muster: signedIn",
    ]);
    expect(await findInvitation(publicViewer(), hashToken(token))).toBeNull();
    await expect(acceptInvitation({ token, name: "Noch einmal", password })).rejects.toThrow(Refusal);
  });

  it("is accepted by one of two clicks at the same moment", async () => {
    await invite("berta");
    const token = await tokenOf("berta");
    const answers = await Promise.allSettled([
      acceptInvitation({ token, name: "Berta Eins", password }),
      acceptInvitation({ token, name: "Berta Zwei", password }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await cityDatabase().user.count({ where: { email: email("berta") } })).toBe(1);
  });

  it("ends after fourteen days", async () => {
    await invite("carla");
    const where = { email: email("carla") };
    const { expiresAt } = await cityDatabase().invitation.findFirstOrThrow({ where });
    expect(Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(14);
    await cityDatabase().invitation.updateMany({ where, data: { expiresAt: new Date(Date.now() - 1000) } });
    const token = await tokenOf("carla");
    expect(await findInvitation(publicViewer(), hashToken(token))).toBeNull();
    await expect(acceptInvitation({ token, name: "Carla", password })).rejects.toThrow("gilt nicht mehr");
    expect(await cityDatabase().user.count({ where })).toBe(0);
  });

  it("that was withdrawn opens no account, and is withdrawn once", async () => {
    await invite("dora");
    const { id } = await cityDatabase().invitation.findFirstOrThrow({ where: { email: email("dora") } });
    await withdrawInvitation(administration, id);
    await expect(acceptInvitation({ token: await tokenOf("dora"), name: "Dora", password })).rejects.toThrow(Refusal);
    await expect(withdrawInvitation(administration, id)).rejects.toThrow(NotFound);
    expect(await events()).toEqual(["verwaltung: userInvited", "verwaltung: invitationWithdrawn"]);
  });

  it("is not withdrawn once it was accepted", async () => {
    await invite("dagmar");
    const { id } = await cityDatabase().invitation.findFirstOrThrow({ where: { email: email("dagmar") } });
    await acceptInvitation({ token: await tokenOf("dagmar"), name: "Dagmar", password });
    await expect(withdrawInvitation(administration, id)).rejects.toThrow(NotFound);
  });

  it("replaces an earlier one to the same address", async () => {
    await invite("emma");
    const first = await tokenOf("emma");
    await invite("emma", { role: "council" });
    await expect(acceptInvitation({ token: first, name: "Emma", password })).rejects.toThrow(Refusal);
    await acceptInvitation({ token: await tokenOf("emma"), name: "Emma", password });
    expect(await viewerOf("emma")).toMatchObject({ roles: ["council"] });
  });

  it("is refused to somebody who has an account, and to an organisation that is none", async () => {
    await person("frieda");
    await expect(invite("frieda")).rejects.toMatchObject({ fields: { email: expect.any(String) } });
    await expect(invite("gerda", { organisationId: "0197a000-0000-7000-8000-000000000000" })).rejects.toMatchObject({
      fields: { organisationId: expect.any(String) },
    });
    expect(await events()).toEqual([]);
    expect(await cityDatabase().mail.count({ where: { recipient: { in: [email("frieda"), email("gerda")] } } })).toBe(
      0,
    );
  });

  it("says so when the account came about another way in between", async () => {
    await invite("gisela");
    await person("gisela");
    await expect(acceptInvitation({ token: await tokenOf("gisela"), name: "Gisela", password })).rejects.toThrow(
      "schon ein Konto",
    );
  });

  it.each([
    ["too short", "kurz"],
    ["of few signs", "abababababab"],
    ["with the own address in it", "helga-helga-helga-2026"],
  ])("is not accepted with a password %s, and still holds", async (_, weak) => {
    await invite("helga");
    const token = await tokenOf("helga");
    await expect(acceptInvitation({ token, name: "Helga", password: weak })).rejects.toMatchObject({
      fields: { password: expect.stringMatching(/^Bitte/) },
    });
    expect(await findInvitation(publicViewer(), hashToken(token))).not.toBeNull();
  });

  it("is not found by guessing", async () => {
    await expect(acceptInvitation({ token: "x".repeat(32), name: "X", password })).rejects.toThrow(Refusal);
  });

  it("can only be sent by a person, not by the command line", async () => {
    await expect(inviteUser(publicViewer(), { email: email("x"), name: "X", role: "planning" })).rejects.toThrow(
      Refusal,
    );
  });
});

describe("a forgotten password", () => {
  it("is set anew by the mailed link, once, and every session ends", async () => {
    await person("ida");
    const open = await viewerOf("ida");
    await requestPasswordReset(publicViewer(), email("ida"));
    const first = await tokenOf("ida");
    await requestPasswordReset(publicViewer(), email("ida"));
    const token = await tokenOf("ida");
    expect(await isResetOpen(publicViewer(), hashToken(token))).toBe(true);
    await resetPassword({ token, password: another });
    expect(await isResetOpen(publicViewer(), hashToken(token))).toBe(false);
    expect(await signIn("ida")).toBeNull();
    expect(await signIn("ida", another)).not.toBeNull();
    expect(open.kind === "person" && (await viewerOfSession(open.sessionId ?? ""))).toBeUndefined();
    await expect(resetPassword({ token, password })).rejects.toThrow(Refusal);
    // The older link is spent as well.
    await expect(resetPassword({ token: first, password })).rejects.toThrow(Refusal);
    expect(await events()).toEqual([
      "ida: signedIn",
      "Öffentlichkeit: passwordResetRequested",
      "Öffentlichkeit: passwordResetRequested",
      "ida: passwordChanged",
      "ida: signedIn",
    ]);
  });

  it("link ends after two hours", async () => {
    await person("jana");
    await requestPasswordReset(publicViewer(), email("jana"));
    const token = await tokenOf("jana");
    await cityDatabase().passwordReset.updateMany({
      where: { tokenHash: hashToken(token) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await isResetOpen(publicViewer(), hashToken(token))).toBe(false);
    await expect(resetPassword({ token, password: another })).rejects.toThrow("gilt nicht mehr");
    expect(await signIn("jana")).not.toBeNull();
  });

  it("of an unknown or suspended address writes nothing and says nothing", async () => {
    const { id } = await person("karla");
    await suspendUser(administration, { userId: id, reason: "Probe" });
    count = await cityDatabase().event.count();
    await requestPasswordReset(publicViewer(), email("karla"));
    await requestPasswordReset(publicViewer(), email("unknown"));
    expect(await events()).toEqual([]);
    expect(await cityDatabase().mail.count({ where: { recipient: { in: [email("karla"), email("unknown")] } } })).toBe(
      0,
    );
  });

  it("is not replaced by a weak one, and the link still holds", async () => {
    await person("lena");
    await requestPasswordReset(publicViewer(), email("lena"));
    const token = await tokenOf("lena");
    await expect(resetPassword({ token, password: "kurz" })).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    await resetPassword({ token, password: another });
  });
});

describe("the own account", () => {
  it("changes its password with the old one; other sessions and open links end, this one stays", async () => {
    await person("mia");
    const here = await viewerOf("mia");
    const elsewhere = await viewerOf("mia");
    await requestPasswordReset(publicViewer(), email("mia"));
    count = await cityDatabase().event.count();
    await expect(changePassword(here, { current: "falsch", password: another })).rejects.toMatchObject({
      fields: { current: expect.any(String) },
    });
    await expect(changePassword(here, { current: password, password: "kurz" })).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    await changePassword(here, { current: password, password: another });
    expect(await events()).toEqual(["mia: passwordChanged"]);
    const alive = async (viewer: Viewer) =>
      viewer.kind === "person" && (await viewerOfSession(viewer.sessionId ?? "")) !== undefined;
    expect([await alive(here), await alive(elsewhere)]).toEqual([true, false]);
    await expect(resetPassword({ token: await tokenOf("mia"), password })).rejects.toThrow(Refusal);
    expect(await signIn("mia", another)).not.toBeNull();
  });

  it("gives a thief with an open session ten tries at the old password, not more", async () => {
    await person("nora");
    const viewer = await viewerOf("nora");
    for (let tries = 0; tries < 10; tries++)
      await expect(changePassword(viewer, { current: `falsch${tries}`, password: another })).rejects.toThrow(Refusal);
    await expect(changePassword(viewer, { current: password, password: another })).rejects.toThrow(Refusal);
  });

  it("changes its name at the next read; the log keeps both", async () => {
    await person("olga");
    const viewer = await viewerOf("olga");
    count = await cityDatabase().event.count();
    await changeOwnName(viewer, "Olga Neu");
    await expect(changeOwnName(viewer, "Olga Neu")).rejects.toThrow(Refusal);
    expect(await events()).toEqual(["Olga Neu: nameChanged"]);
    expect(viewer.kind === "person" && (await viewerOfSession(viewer.sessionId ?? ""))).toMatchObject({
      name: "Olga Neu",
    });
  });

  it("ends a session of its own, never somebody else's", async () => {
    await person("paula");
    await person("rita");
    const [paula, rita] = [await viewerOf("paula"), await viewerOf("rita")];
    const sessionOf = (viewer: Viewer) => (viewer.kind === "person" ? (viewer.sessionId ?? "") : "");
    count = await cityDatabase().event.count();
    await expect(endOwnSession(paula, sessionOf(rita))).rejects.toThrow(NotFound);
    expect(await viewerOfSession(sessionOf(rita))).toBeDefined();
    await endOwnSession(paula, sessionOf(paula));
    expect(await viewerOfSession(sessionOf(paula))).toBeUndefined();
    await expect(endOwnSession(paula, sessionOf(paula))).rejects.toThrow(NotFound);
    expect(await events()).toEqual(["paula: sessionEnded"]);
  });

  it("shows its own open sessions and nobody else's", async () => {
    await person("sara");
    const first = await viewerOf("sara");
    const second = await viewerOf("sara");
    const account = await findOwnAccount(second);
    expect(account).toMatchObject({ name: "sara", hasPassword: true, organisations: [] });
    expect(account?.sessions.map((session) => session.isThis)).toEqual([true, false]);
    expect(JSON.stringify(account)).not.toContain("argon2");
    await endOwnSession(first, first.kind === "person" ? (first.sessionId ?? "") : "");
    expect((await findOwnAccount(second))?.sessions).toHaveLength(1);
    expect(await findOwnAccount(publicViewer())).toBeNull();
  });
});

describe("roles and suspensions", () => {
  it("are given and taken with one event each", async () => {
    const { id } = await person("tina", ["council"]);
    await grantRole(administration, { userId: id, role: "statistics" });
    await withdrawRole(administration, { userId: id, role: "council" });
    await suspendUser(administration, { userId: id, reason: "Ausgeschieden" });
    await liftSuspension(administration, id);
    expect(await events()).toEqual([
      "verwaltung: roleGranted",
      "verwaltung: roleWithdrawn",
      "verwaltung: userSuspended",
      "verwaltung: suspensionLifted",
    ]);
    expect(await viewerOf("tina")).toMatchObject({ roles: ["statistics"] });
  });

  it("of an unknown person are not found, and nothing is written", async () => {
    const userId = "0197a000-0000-7000-8000-000000000000";
    await expect(grantRole(administration, { userId, role: "planning" })).rejects.toThrow(NotFound);
    await expect(withdrawRole(administration, { userId, role: "planning" })).rejects.toThrow(NotFound);
    await expect(suspendUser(administration, { userId, reason: "x" })).rejects.toThrow(NotFound);
    await expect(liftSuspension(administration, userId)).rejects.toThrow(NotFound);
    expect(await events()).toEqual([]);
  });

  it("nobody suspends themselves", async () => {
    const own = administration.kind === "person" ? administration.userId : "";
    await expect(suspendUser(administration, { userId: own, reason: "Versehen" })).rejects.toThrow(Refusal);
  });

  it("the last administration stays; a suspended colleague does not count", async () => {
    const own = administration.kind === "person" ? administration.userId : "";
    const take = () => withdrawRole(administration, { userId: own, role: "administration" });
    await expect(take()).rejects.toThrow("letzte Person");
    const { id } = await person("ursel", ["administration"]);
    await suspendUser(administration, { userId: id, reason: "Elternzeit" });
    await expect(take()).rejects.toThrow("letzte Person");
    await liftSuspension(administration, id);
    const ursel = await viewerOfEmail(email("ursel"));
    // Two who suspend or strip each other at the same moment: one of them stays.
    const answers = await Promise.allSettled([
      suspendUser(administration, { userId: id, reason: "gleichzeitig" }),
      withdrawRole(ursel, { userId: own, role: "administration" }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const left = await cityDatabase().roleGrant.count({
      where: { role: "administration", user: { suspension: null } },
    });
    expect(left).toBe(1);
    // Whichever of the two it was, the file's administration is needed by the tests below.
    await cityDatabase().suspension.deleteMany({ where: { userId: { in: [own, id] } } });
    await grantRole(ursel, { userId: own, role: "administration" });
  });
});

describe("the command line", () => {
  it("appoints the first administrator, who sets a password by the printed link", async () => {
    const address = { email: email("erste"), name: "Erste Person" };
    const link = await appointAdministrator(operatorViewer(), address);
    expect(await events()).toEqual(["Kommandozeile: roleGranted"]);
    await resetPassword({ token: link.split("/").at(-1) ?? "", password });
    expect(await viewerOf("erste")).toMatchObject({ name: "Erste Person", roles: ["administration"] });
  });

  it("brings somebody back who was suspended, and keeps the name", async () => {
    const { id } = await person("zurueck");
    await suspendUser(administration, { userId: id, reason: "Probe" });
    await appointAdministrator(operatorViewer(), { email: email("zurueck"), name: "Anders" });
    expect(await viewerOf("zurueck")).toMatchObject({ name: "zurueck", roles: ["planning", "administration"] });
    await withdrawRole(administration, { userId: id, role: "administration" });
  });

  it("is nobody's but the server's", async () => {
    for (const viewer of [administration, publicViewer()])
      expect(() => appointAdministrator(viewer, { email: email("x"), name: "X" })).toThrow("Kommandozeile");
  });
});

describe("organisations", () => {
  it("have a key of their own, and change with one event", async () => {
    const input = {
      organisationId: undefined as string | undefined,
      key: `${tag}-amt`,
      name: "Amt",
      shortName: "Amt",
      kind: "office" as const,
      email: undefined,
    };
    const { id } = await saveOrganisation(administration, input);
    await expect(saveOrganisation(administration, input)).rejects.toMatchObject({
      fields: { key: "Vergeben an Amt." },
    });
    await saveOrganisation(administration, { ...input, organisationId: id, name: "Jugendamt" });
    expect(await events()).toEqual(["verwaltung: organisationCreated", "verwaltung: organisationChanged"]);
    const found = (await listOrganisations(publicViewer())).find((organisation) => organisation.id === id);
    expect(found?.name).toBe("Jugendamt");
  });
});

describe("lists of people", () => {
  it("are for the administration alone", async () => {
    await person("vera", ["planning", "statistics", "department", "association", "council"]);
    const vera = await viewerOf("vera");
    for (const viewer of [vera, publicViewer()]) {
      expect(await listUsers(viewer)).toEqual([]);
      expect(await listInvitations(viewer)).toEqual([]);
    }
    await invite("wilma");
    expect((await listUsers(administration)).map((user) => user.email)).toContain(email("vera"));
    expect((await listInvitations(administration)).map((row) => row.email)).toContain(email("wilma"));
    expect(JSON.stringify(await listUsers(administration))).not.toContain("argon2");
  });
});
