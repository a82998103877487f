import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createUser } from "@/lib/people/commands";
import { cityDatabase, closeDatabase, transaction } from "@/lib/platform/database";
import { forgetExpired } from "./expiry";
import { viewerOfSession } from "./mint";
import { can } from "./policy";
import { hashPassword, signInByIdentity, signInByPassword } from "./signIn";
import { isPerson } from "./viewer";

const tag = `signin${process.pid}`;
const password = "ein ganzer Satz ist gut zu merken";
const email = (name: string) => `${name}@${tag}.example`;
let passwordHash: string;

const person = (
  name: string,
  roles: ("planning" | "department")[] = ["planning"],
  hash: string | null = passwordHash,
) => transaction((tx) => createUser(tx, { email: email(name), name, passwordHash: hash, roles, organisationIds: [] }));
const signIn = (name: string, given = password, address = "198.51.100.7") =>
  signInByPassword({ email: email(name), password: given, address, device: "Firefox" });
const revoke = (id: string, data: object) => cityDatabase().session.update({ where: { id }, data });

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
afterAll(closeDatabase);

describe("signing in", () => {
  it("keeps passwords as argon2id with a salt of their own", async () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword(password)).not.toBe(passwordHash);
  });

  it("opens a session of twelve hours, and one event", async () => {
    const { id } = await person("anna");
    const before = await cityDatabase().event.count({ where: { actorId: id } });
    const signedIn = await signIn("anna");
    expect(signedIn).toMatchObject({ name: "anna", email: email("anna") });
    const session = await cityDatabase().session.findUniqueOrThrow({ where: { id: signedIn?.sessionId } });
    expect(session.device).toBe("Firefox");
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBeCloseTo(12 * 3_600_000, -4);
    const events = await cityDatabase().event.findMany({ where: { actorId: id } });
    expect(events.length - before).toBe(1);
    expect(events.at(-1)?.kind).toBe("signedIn");
  });

  it("takes the address in any case and with blanks around it", async () => {
    await person("berta");
    const answer = await signInByPassword({
      email: `  ${email("berta").toUpperCase()} `,
      password,
      address: "198.51.100.8",
      device: "x",
    });
    expect(answer?.email).toBe(email("berta"));
  });

  it.each([
    ["a wrong password", "carla", `${password}!`],
    ["an empty password", "carla", ""],
    ["the password in capitals", "carla", password.toUpperCase()],
    ["a password without end", "carla", "x".repeat(5000)],
    ["an unknown address", "nobody", password],
    ["somebody without a password", "oidc", password],
    ["somebody without a password, guessing the decoy", "oidc", "decoy"],
    ["an unknown address, guessing the decoy", "nobody", "decoy"],
  ])("refuses %s with the same answer: nothing", async (_, name, given) => {
    if (!(await cityDatabase().user.findUnique({ where: { email: email("carla") } }))) {
      await person("carla");
      await person("oidc", ["planning"], null);
    }
    const before = await cityDatabase().session.count();
    expect(await signIn(name, given)).toBeNull();
    expect(await cityDatabase().session.count()).toBe(before);
  });

  it("refuses ten failures and the right password after them, whatever the network address", async () => {
    await person("emil");
    for (let tries = 0; tries < 10; tries++) expect(await signIn("emil", "falsch", `203.0.113.${tries}`)).toBeNull();
    expect(await signIn("emil", password, "203.0.113.99")).toBeNull();
    // Somebody else is not locked out with him.
    await person("frieda");
    expect(await signIn("frieda")).not.toBeNull();
    // A quarter of an hour later.
    await cityDatabase().rateLimit.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await signIn("emil")).not.toBeNull();
  });

  it("counts unknown addresses the same way, so that a lock says nothing", async () => {
    for (let tries = 0; tries < 10; tries++) await signIn("phantom", "falsch");
    await person("phantom");
    expect(await signIn("phantom")).toBeNull();
  });

  it("locks nobody out who knows the password, however often they sign in", async () => {
    await person("gustav");
    for (let tries = 0; tries < 12; tries++) expect(await signIn("gustav")).not.toBeNull();
    for (let tries = 0; tries < 9; tries++) await signIn("gustav", "falsch");
    expect(await signIn("gustav")).not.toBeNull();
  });

  it("limits one network address that tries many people", async () => {
    const address = "203.0.113.200";
    await person("hanna");
    await cityDatabase().rateLimit.deleteMany();
    const one = (index: number) => signIn(`many${index}`, "x".repeat(300), address);
    for (let index = 0; index < 200; index++) await one(index);
    expect(await signIn("hanna", password, address)).toBeNull();
    expect(await signIn("hanna", password, "203.0.113.201")).not.toBeNull();
  });

  it("by the city's identity provider opens only to people known here", async () => {
    await person("ida", ["planning"], null);
    expect(await signInByIdentity(` ${email("ida").toUpperCase()}`)).toMatchObject({ email: email("ida") });
    expect(await signInByIdentity(email("stranger"))).toBeNull();
    expect(await signInByIdentity("")).toBeNull();
  });
});

describe("a session", () => {
  it("holds the person with roles and organisations", async () => {
    const { id } = await person("jana");
    const signedIn = await signIn("jana");
    const viewer = await viewerOfSession(signedIn?.sessionId ?? "");
    expect(viewer).toMatchObject({
      kind: "person",
      userId: id,
      name: "jana",
      roles: ["planning"],
      organisationIds: [],
    });
  });

  it.each([
    ["revoked", { revokedAt: new Date() }],
    ["expired", { expiresAt: new Date(Date.now() - 1000) }],
  ])("that is %s holds nobody, from the next read on", async (name, data) => {
    await person(name);
    const sessionId = (await signIn(name))?.sessionId ?? "";
    expect(await viewerOfSession(sessionId)).toBeDefined();
    await revoke(sessionId, data);
    expect(await viewerOfSession(sessionId)).toBeUndefined();
  });

  it("of a suspended person holds nobody, and no new one opens", async () => {
    const { id } = await person("klara");
    const sessionId = (await signIn("klara"))?.sessionId ?? "";
    await cityDatabase().suspension.create({ data: { userId: id, byId: id, reason: "Probe" } });
    expect(await viewerOfSession(sessionId)).toBeUndefined();
    expect(await signIn("klara")).toBeNull();
    expect(await signInByIdentity(email("klara"))).toBeNull();
    await cityDatabase().suspension.delete({ where: { userId: id } });
    expect(await signIn("klara")).not.toBeNull();
  });

  it("knows a change of roles and organisations at the next read", async () => {
    const { id } = await person("lena", ["department"]);
    const sessionId = (await signIn("lena"))?.sessionId ?? "";
    const organisation = await cityDatabase().organisation.create({
      data: { key: tag, name: "Amt", shortName: "Amt", kind: "office" },
    });
    const circumstances = { organisationId: organisation.id };
    const may = async (action: "measure:write" | "measure:report") => {
      const viewer = await viewerOfSession(sessionId);
      return viewer !== undefined && can(viewer, action, circumstances);
    };
    expect([await may("measure:write"), await may("measure:report")]).toEqual([false, false]);
    await cityDatabase().organisationMember.create({ data: { userId: id, organisationId: organisation.id } });
    expect([await may("measure:write"), await may("measure:report")]).toEqual([false, true]);
    await cityDatabase().roleGrant.create({ data: { userId: id, role: "planning" } });
    expect(await may("measure:write")).toBe(true);
    await cityDatabase().roleGrant.deleteMany({ where: { userId: id } });
    expect([await may("measure:write"), await may("measure:report")]).toEqual([false, false]);
  });

  it("that nobody opened holds nobody", async () => {
    expect(await viewerOfSession("0197a000-0000-7000-8000-000000000000")).toBeUndefined();
  });

  it("notes when the person was here last, at most every five minutes", async () => {
    await person("mia");
    const sessionId = (await signIn("mia"))?.sessionId ?? "";
    const seen = async () => (await cityDatabase().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    const first = await seen();
    await viewerOfSession(sessionId);
    expect(await seen()).toEqual(first);
    const earlier = new Date(Date.now() - 600_000);
    await revoke(sessionId, { lastSeenAt: earlier });
    await viewerOfSession(sessionId);
    expect((await seen()).getTime()).toBeGreaterThan(earlier.getTime() + 500_000);
  });

  it("is forgotten thirty days after its end, but not the last one of a person", async () => {
    const { id } = await person("nora");
    const old = new Date(Date.now() - 40 * 86_400_000);
    const ended = { userId: id, device: "x", expiresAt: old, createdAt: old };
    const first = await cityDatabase().session.create({ data: ended });
    await forgetExpired();
    expect(await cityDatabase().session.count({ where: { userId: id } })).toBe(1);
    const sessionId = (await signIn("nora"))?.sessionId ?? "";
    await cityDatabase().passwordReset.create({ data: { userId: id, tokenHash: `${tag}-old`, expiresAt: old } });
    await cityDatabase().passwordReset.create({ data: { userId: id, tokenHash: `${tag}-new`, expiresAt: new Date() } });
    await forgetExpired();
    const left = await cityDatabase().session.findMany({ where: { userId: id } });
    expect(left.map((session) => session.id)).toEqual([sessionId]);
    expect(first.id).not.toBe(sessionId);
    const links = await cityDatabase().passwordReset.findMany({ where: { userId: id } });
    expect(links.map((link) => link.tokenHash)).toEqual([`${tag}-new`]);
    expect(isPerson((await viewerOfSession(sessionId)) ?? ({} as never))).toBe(true);
  });
});
