import { beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer, viewerOfEmail } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { planCycle } from "@/lib/cycle/commands";
import { writeRecommendation } from "@/lib/cycle/recommendations/commands";
import { findRecommendation } from "@/lib/cycle/recommendations/queries";
import type { Role } from "@/lib/glossary";
import { createUser } from "@/lib/people/commands";
import { cityDatabase, publicDatabase, publicPool, transaction } from "@/lib/platform/database";
import { Outdated, Refusal } from "@/lib/platform/errors";
import {
  changeConsultation,
  closeConsultation,
  extendConsultation,
  openConsultation,
  planConsultation,
} from "./commands";
import { contribute, moderateContribution, withdrawContribution } from "./contributions/commands";
import { contributionsOf, findContribution } from "./contributions/queries";
import { inviteOrganisation, remindOrganisation } from "./invitations/commands";
import { consultationProgress, findConsultation, findForAction, listConsultations } from "./queries";
import { declareNotConcerned, draftStatement, saveStatement, submitStatement } from "./statements/commands";
import { findInvitationForAction, findOwnForAction, findStatement, ownParts } from "./statements/queries";
import { publishConsultationResult, weighPoint } from "./weighing/commands";
import { answersTo, findPointForAction, weighingTable } from "./weighing/queries";

let cycleId: string;
let recommendations: { id: string; number: string }[];
let awo: string;
let caritas: string;
let rat: string;
let planning: Viewer;
let alice: Viewer;
let bob: Viewer;
let carla: Viewer;
let councillor: Viewer;
let count = 0;

/** The day of the story: commands read it from the clock. */
const on = (day: string) => {
  process.env.KREISLAUF_TODAY = day;
};

const events = () => cityDatabase().event.count();
const latestEvents = async (number: number) =>
  (await cityDatabase().event.findMany({ orderBy: { id: "desc" }, take: number })).map((event) => event.kind).reverse();

beforeAll(async () => {
  on("2030-03-01");
  const operator = operatorViewer();
  const span = { startsOn: "2030-01-01", endsOn: "2030-12-31" };
  const cycle = await planCycle(operator, {
    startsOn: "2030-01-01",
    endsOn: "2034-12-31",
    referenceDate: "2029-12-31",
    leadName: "Planung",
    stages: {
      report: span,
      analysis: span,
      recommendations: span,
      consultation: span,
      measures: span,
      review: span,
    },
  });
  cycleId = cycle.id;
  const organisation = async (key: string, kind: "association" | "council") =>
    (
      await cityDatabase().organisation.create({
        data: { key: `c4-${key}`, name: `${key} Kreisverband`, shortName: key, kind, email: `post@${key}.example` },
      })
    ).id;
  [awo, caritas, rat] = [
    await organisation("AWO", "association"),
    await organisation("Caritas", "association"),
    await organisation("Rat", "council"),
  ];
  const person = async (name: string, role: Role, organisationId?: string) => {
    const email = `${name}@c4.example`;
    await transaction((tx) =>
      createUser(tx, {
        email,
        name,
        passwordHash: null,
        roles: [role],
        organisationIds: organisationId ? [organisationId] : [],
      }),
    );
    return viewerOfEmail(email);
  };
  planning = await person("Petra", "planning");
  alice = await person("Alice", "association", awo);
  bob = await person("Bob", "association", awo);
  carla = await person("Carla", "association", caritas);
  councillor = await person("Rita", "council", rat);
  const finding = await cityDatabase().finding.create({
    data: {
      number: "B-C4",
      cycleId,
      title: "Befund",
      text: "Text",
      date: new Date("2029-12-31"),
      authorName: "Petra",
    },
  });
  recommendations = [];
  for (const title of ["Familienbüro im Zechenpark", "Begegnungsorte für Ältere"])
    recommendations.push(
      await writeRecommendation(operator, {
        cycleId,
        findingIds: [finding.id],
        field: "Familie",
        addressee: "Rat",
        priority: "high",
        title,
        text: "Die Stadt richtet ein Büro ein.\n\nDas Büro öffnet an drei Vormittagen.",
      }),
    );
});

const plan = async (change: Partial<Parameters<typeof planConsultation>[1]> = {}) =>
  planConsultation(planning, {
    cycleId,
    title: `Beteiligung ${++count}`,
    introduction: "Worum es geht.",
    opensOn: "2030-03-01",
    closesOn: "2030-03-31",
    openToPublic: true,
    recommendationIds: recommendations.map((entry) => entry.id),
    organisationIds: [awo, caritas],
    ...change,
  });

const opened = async (change: Parameters<typeof plan>[0] = {}) => {
  on("2030-03-01");
  const consultation = await plan(change);
  await openConsultation(planning, consultation.id);
  return consultation;
};

const point = (text: string, change: object = {}) => ({
  recommendationId: recommendations[0]?.id ?? "",
  stance: "change" as const,
  text,
  proposal: "",
  ...change,
});

const submitted = async (consultationId: string, texts: string[], viewer = alice, organisationId = awo) => {
  const draft = await draftStatement(viewer, { consultationId, organisationId });
  const { version } = await saveStatement(viewer, {
    statementId: draft.id,
    version: draft.version,
    points: texts.map((text) => point(text)),
  });
  await submitStatement(viewer, { statementId: draft.id, version });
  return cityDatabase().statement.findUniqueOrThrow({
    where: { id: draft.id },
    include: { points: { orderBy: { position: "asc" } } },
  });
};

describe("planning and opening", () => {
  it("plans unseen, opens in public with the newest versions, and writes to everyone invited", async () => {
    const { id, slug } = await plan({ title: "Was sagen Sie? Ä" });
    expect(slug).toBe("was-sagen-sie-ae");
    expect(await latestEvents(1)).toEqual(["consultationPlanned"]);
    expect(await findConsultation(publicViewer(), slug)).toBeNull();
    expect(await findConsultation(alice, slug)).toBeNull();
    expect(await findForAction(alice, id)).toBeNull();
    expect((await findConsultation(planning, slug))?.state).toBe("planned");

    const mails = await cityDatabase().mail.count();
    const before = await events();
    await openConsultation(planning, id);
    expect((await events()) - before).toBe(1);
    // Two addresses of organisations and three members.
    expect((await cityDatabase().mail.count()) - mails).toBe(5);
    const seen = await findConsultation(publicViewer(), slug);
    expect(seen?.state).toBe("open");
    expect(seen?.texts.map((text) => text.paragraphs.length)).toEqual([2, 2]);
    expect(seen?.invited.map((entry) => entry.shortName)).toEqual(["AWO", "Caritas"]);
    await expect(openConsultation(planning, id)).rejects.toThrow("schon eröffnet");
  });

  it("gives a second consultation of the same title another address", async () => {
    const first = await plan({ title: "Gleich" });
    const second = await plan({ title: "Gleich" });
    expect([first.slug, second.slug]).toEqual(["gleich", "gleich-2"]);
  });

  it("refuses to open when the last day is over, and recommendations of another cycle", async () => {
    on("2030-05-01");
    const { id } = await plan();
    await expect(openConsultation(planning, id)).rejects.toThrow(Refusal);
    await expect(plan({ recommendationIds: ["00000000-0000-7000-8000-000000000000"] })).rejects.toThrow(
      "gehört nicht zu diesem Zyklus",
    );
  });

  it("shows both texts when two people change the plan", async () => {
    on("2030-03-01");
    const { id } = await plan({ title: "Doppelt" });
    const edit = (introduction: string) =>
      changeConsultation(planning, {
        consultationId: id,
        version: 1,
        title: "Doppelt",
        introduction,
        opensOn: "2030-03-02",
        closesOn: "2030-03-31",
        openToPublic: false,
        recommendationIds: [recommendations[1]?.id ?? ""],
        organisationIds: [rat],
      });
    await edit("Erste Fassung");
    const conflict = await edit("Zweite Fassung").catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(Outdated);
    expect((conflict as Outdated).theirs).toMatchObject({ introduction: "Erste Fassung", version: "2" });
    expect((conflict as Outdated).by).toBe("Petra");
  });

  it("invites more organisations, asks those who have not answered, and moves the last day only back", async () => {
    const { id, slug } = await opened();
    await inviteOrganisation(planning, { consultationId: id, organisationId: rat });
    await expect(inviteOrganisation(planning, { consultationId: id, organisationId: rat })).rejects.toThrow(
      "schon eingeladen",
    );
    await remindOrganisation(planning, { consultationId: id, organisationId: caritas });
    await declareNotConcerned(carla, { consultationId: id, organisationId: caritas });
    expect(await latestEvents(3)).toEqual(["organisationInvited", "organisationReminded", "notConcernedDeclared"]);
    await expect(remindOrganisation(planning, { consultationId: id, organisationId: caritas })).rejects.toThrow(
      "schon geantwortet",
    );
    await expect(extendConsultation(planning, { consultationId: id, closesOn: "2030-03-20" })).rejects.toThrow(Refusal);
    await extendConsultation(planning, { consultationId: id, closesOn: "2030-04-15" });
    expect((await findConsultation(publicViewer(), slug))?.closesOn).toBe("2030-04-15");
  });
});

describe("the statement of an organisation", () => {
  it("is a draft for its members only, by page and by action", async () => {
    const { id, slug } = await opened();
    const draft = await draftStatement(alice, { consultationId: id, organisationId: awo });
    expect(await draftStatement(bob, { consultationId: id, organisationId: awo })).toEqual(draft);
    await saveStatement(alice, { statementId: draft.id, version: 1, points: [point("Geheimer Entwurf")] });

    expect((await findStatement(bob, draft.id))?.points[0]?.text).toBe("Geheimer Entwurf");
    for (const stranger of [carla, councillor, planning]) {
      expect(await findStatement(stranger, draft.id)).toBeNull();
      expect(await findOwnForAction(stranger, draft.id)).toBeNull();
      await expect(
        saveStatement(stranger, { statementId: draft.id, version: 2, points: [point("fremd")] }),
      ).rejects.toThrow("Das gibt es hier nicht.");
      await expect(submitStatement(stranger, { statementId: draft.id, version: 2 })).rejects.toThrow();
    }
    expect(await findInvitationForAction(carla, id, awo)).toBeNull();
    await expect(draftStatement(carla, { consultationId: id, organisationId: awo })).rejects.toThrow();
    await expect(draftStatement(councillor, { consultationId: id, organisationId: rat })).rejects.toThrow();
    expect((await consultationProgress(planning, id))?.statements).toBe(0);
    expect(await consultationProgress(alice, id)).toBeNull();
    expect((await findConsultation(planning, slug))?.invited.every((entry) => entry.submittedAt === null)).toBe(true);
    expect((await weighingTable(planning, slug))?.points).toEqual([]);
  });

  it("saves once for one change, and shows both texts to the second of two members", async () => {
    const { id } = await opened();
    const draft = await draftStatement(alice, { consultationId: id, organisationId: awo });
    const before = await events();
    await saveStatement(alice, { statementId: draft.id, version: 1, points: [point("von Alice")] });
    await saveStatement(alice, { statementId: draft.id, version: 2, points: [point("von Alice")] });
    expect((await events()) - before).toBe(1);
    const conflict = await saveStatement(bob, { statementId: draft.id, version: 1, points: [point("von Bob")] }).catch(
      (error: unknown) => error,
    );
    expect(conflict).toBeInstanceOf(Outdated);
    expect((conflict as Outdated).by).toBe("Alice");
    expect((conflict as Outdated).theirs["points.0.text"]).toBe("von Alice");
    expect((await findStatement(alice, draft.id))?.points.map((entry) => entry.text)).toEqual(["von Alice"]);
  });

  it("refuses places outside the consultation", async () => {
    const { id } = await opened({ recommendationIds: [recommendations[0]?.id ?? ""] });
    const draft = await draftStatement(alice, { consultationId: id, organisationId: awo });
    for (const wrong of [{ recommendationId: recommendations[1]?.id }, { paragraph: 3 }])
      await expect(
        saveStatement(alice, { statementId: draft.id, version: 1, points: [point("x", wrong)] }),
      ).rejects.toThrow("gehört nicht zur Beteiligung");
  });

  it("is fixed once it is submitted; of two members who submit at once one wins", async () => {
    const { id } = await opened();
    const draft = await draftStatement(alice, { consultationId: id, organisationId: awo });
    await expect(submitStatement(alice, { statementId: draft.id, version: 1 })).rejects.toThrow("keine Anregung");
    const { version } = await saveStatement(alice, { statementId: draft.id, version: 1, points: [point("Anregung")] });
    await expect(submitStatement(bob, { statementId: draft.id, version: 1 })).rejects.toThrow("inzwischen geändert");
    const results = await Promise.allSettled([
      submitStatement(alice, { statementId: draft.id, version }),
      submitStatement(bob, { statementId: draft.id, version }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(String(lost?.reason)).toContain("schon eingereicht");
    expect(await cityDatabase().submission.count({ where: { statementId: draft.id } })).toBe(1);
    await expect(saveStatement(alice, { statementId: draft.id, version, points: [point("später")] })).rejects.toThrow(
      "schon eingereicht",
    );
    const [row] = await cityDatabase().point.findMany({ where: { statementId: draft.id } });
    await expect(cityDatabase().point.update({ where: { id: row?.id }, data: { text: "anders" } })).rejects.toThrow();
    await expect(
      cityDatabase().point.create({
        data: {
          statementId: draft.id,
          recommendationId: recommendations[0]?.id ?? "",
          position: 9,
          stance: "change",
          text: "nachgeschoben",
        },
      }),
    ).rejects.toThrow();
    await expect(cityDatabase().statement.update({ where: { id: draft.id }, data: { number: 99 } })).rejects.toThrow();
  });

  it("comes too late after the last day and after the end, and the text stays", async () => {
    const { id } = await opened();
    const draft = await draftStatement(alice, { consultationId: id, organisationId: awo });
    const { version } = await saveStatement(alice, { statementId: draft.id, version: 1, points: [point("knapp")] });
    on("2030-04-01");
    await expect(submitStatement(alice, { statementId: draft.id, version })).rejects.toThrow(
      "Der letzte Tag war der 31.3.2030",
    );
    on("2030-03-31");
    await closeConsultation(planning, id);
    await expect(submitStatement(alice, { statementId: draft.id, version })).rejects.toThrow("beendet");
    await expect(declareNotConcerned(carla, { consultationId: id, organisationId: caritas })).rejects.toThrow(Refusal);
    expect((await findStatement(alice, draft.id))?.points[0]?.text).toBe("knapp");
    expect(await findStatement(planning, draft.id)).toBeNull();
  });

  it("numbers statements without gaps, also when several come at once", async () => {
    const { id } = await opened({ organisationIds: [awo, caritas, rat] });
    const drafts = await Promise.all(
      [
        { viewer: alice, organisationId: awo },
        { viewer: carla, organisationId: caritas },
        { viewer: councillor, organisationId: rat },
      ].map(async ({ viewer, organisationId }) => {
        const draft = await draftStatement(viewer, { consultationId: id, organisationId });
        const { version } = await saveStatement(viewer, {
          statementId: draft.id,
          version: draft.version,
          points: [point("gleichzeitig")],
        });
        return () => submitStatement(viewer, { statementId: draft.id, version });
      }),
    );
    const [organisations] = await Promise.all([
      Promise.all(drafts.map((submit) => submit())),
      Promise.all([1, 2, 3].map(() => contribute(publicViewer(), { consultationId: id, points: [point("Bürger")] }))),
    ]);
    const rows = await cityDatabase().statement.findMany({ where: { consultationId: id } });
    expect(rows.map((row) => row.number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.flatMap((row) => row.residentNumber ?? []).sort()).toEqual([1, 2, 3]);
    expect(new Set(organisations.map((entry) => entry.number)).size).toBe(3);
  });
});

describe("the contribution of a resident", () => {
  it("is shown only after reading, never with name, address or receipt", async () => {
    const { id, slug } = await opened();
    const before = await events();
    const { receipt } = await contribute(publicViewer(), {
      consultationId: id,
      name: "Familie Petrović",
      email: "petrovic@example.org",
      points: [point("<script>alert(1)</script> früher Bus", { paragraph: 2, proposal: "An fünf Vormittagen." })],
    });
    expect((await events()) - before).toBe(1);
    expect(receipt).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect((await weighingTable(publicViewer(), slug))?.points).toEqual([]);
    expect((await weighingTable(planning, slug))?.points).toEqual([]);
    expect(await contributionsOf(alice, id)).toBeNull();
    expect((await findContribution(publicViewer(), receipt.toLowerCase()))?.moderation).toBeNull();

    const [waiting] = (await contributionsOf(planning, id)) ?? [];
    await moderateContribution(planning, { statementId: waiting?.id ?? "", decision: "approve" });
    expect(await latestEvents(1)).toEqual(["contributionModerated"]);
    const shown = await weighingTable(publicViewer(), slug);
    expect(shown?.points).toMatchObject([
      { sender: "Bürger/in 1", paragraph: 2, text: "<script>alert(1)</script> früher Bus", weighing: null },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/Petrovi|petrovic|receipt/i);
    for (const column of ["resident_name", "resident_email", "receipt_hash", "author_name"])
      await expect(publicPool().query(`select ${column} from statement`)).rejects.toThrow(/permission denied/);
    const stored = await cityDatabase().statement.findUniqueOrThrow({ where: { id: waiting?.id } });
    expect(JSON.stringify(stored)).not.toContain(receipt);
    await expect(publicDatabase().moderation.findMany()).rejects.toThrow();
    await expect(
      publicPool().query("select receive_contribution($1, '', '', 'x', '[]', current_date, now())", [id]),
    ).rejects.toThrow(/permission denied/);
  });

  it("disappears from the public door and from the weighing when it is withdrawn", async () => {
    const { id, slug } = await opened();
    const { receipt } = await contribute(publicViewer(), {
      consultationId: id,
      name: "Anna",
      email: "anna@example.org",
      points: [point("Bitte mehr Bänke")],
    });
    const [waiting] = (await contributionsOf(planning, id)) ?? [];
    await moderateContribution(planning, { statementId: waiting?.id ?? "", decision: "approve" });
    const [shown] = (await weighingTable(planning, slug))?.points ?? [];
    await withdrawContribution(publicViewer(), receipt);
    await withdrawContribution(publicViewer(), receipt);
    expect(await cityDatabase().event.count({ where: { kind: "contributionWithdrawn", subjectId: waiting?.id } })).toBe(
      1,
    );
    expect((await weighingTable(publicViewer(), slug))?.points).toEqual([]);
    expect((await weighingTable(planning, slug))?.points).toEqual([]);
    expect(await contributionsOf(planning, id)).toEqual([]);
    expect((await findContribution(publicViewer(), receipt))?.withdrawnAt).toBeInstanceOf(Date);
    await expect(weighPoint(planning, { pointId: shown?.id ?? "", result: "noted", reason: "Danke." })).rejects.toThrow(
      "zurückgezogen",
    );
    expect(await cityDatabase().statement.findUniqueOrThrow({ where: { id: waiting?.id } })).toMatchObject({
      residentName: null,
      residentEmail: null,
    });
    await expect(withdrawContribution(publicViewer(), "ABCD-ABCD-ABCD-ABCD")).rejects.toThrow("keinen Beitrag");
  });

  it("is refused when the consultation is not for residents, not begun, over, or closed", async () => {
    const send = (consultationId: string) => contribute(publicViewer(), { consultationId, points: [point("x")] });
    await expect(send((await opened({ openToPublic: false })).id)).rejects.toThrow("nicht offen");
    await expect(send((await plan()).id)).rejects.toThrow("nicht offen");
    await expect(send((await opened({ opensOn: "2030-03-10" })).id)).rejects.toThrow("nicht offen");
    const { id } = await opened();
    on("2030-04-01");
    await expect(send(id)).rejects.toThrow("nicht offen");
    on("2030-03-15");
    await send(id);
    await closeConsultation(planning, id);
    await expect(send(id)).rejects.toThrow("nicht offen");
  });

  it("is taken whole or not at all, and never from a machine in the trap", async () => {
    const { id } = await opened({ recommendationIds: [recommendations[0]?.id ?? ""] });
    const many = Array.from({ length: 40 }, (_, index) => point(`Anregung ${index + 1}`));
    const send = (points: typeof many, more = {}) =>
      contribute(publicViewer(), { consultationId: id, points, ...more });
    await expect(send([])).rejects.toThrow("mindestens eine");
    await expect(send([...many, point("41")])).rejects.toThrow("bis vierzig");
    await expect(send([point("")])).rejects.toThrow("markierten Felder");
    await expect(send([point("a"), point("b", { recommendationId: recommendations[1]?.id })])).rejects.toThrow(
      "gehört nicht zu dieser Beteiligung",
    );
    await expect(send([point("a")], { website: "http://spam.example" })).rejects.toThrow("Website");
    expect(await cityDatabase().statement.count({ where: { consultationId: id } })).toBe(0);
    await send(many);
    expect(await cityDatabase().point.count({ where: { statement: { consultationId: id } } })).toBe(40);
  });

  it("that is refused tells the reason with the receipt and by mail", async () => {
    const { id, slug } = await opened();
    const { receipt } = await contribute(publicViewer(), {
      consultationId: id,
      email: "boese@example.org",
      points: [point("Beleidigung")],
    });
    const [waiting] = (await contributionsOf(planning, id)) ?? [];
    await moderateContribution(planning, {
      statementId: waiting?.id ?? "",
      decision: "reject",
      reason: "Beleidigt jemanden.",
    });
    expect((await findContribution(publicViewer(), receipt))?.moderation).toMatchObject({
      approved: false,
      reason: "Beleidigt jemanden.",
    });
    const mail = await cityDatabase().mail.findFirst({ where: { recipient: "boese@example.org" } });
    expect(mail?.text).toContain("Beleidigt jemanden.");
    expect(mail?.text).not.toContain(receipt);
    expect((await weighingTable(publicViewer(), slug))?.points).toEqual([]);
  });
});

describe("the weighing", () => {
  const weighed = async () => {
    const consultation = await opened();
    const statement = await submitted(consultation.id, ["Auch nachmittags öffnen", "Räume teilen"]);
    const [first, second] = statement.points;
    if (!first || !second) throw new Error("two points");
    on("2030-03-05");
    return { ...consultation, statement, first, second };
  };
  const text = async () => {
    const found = await findRecommendation(planning, { id: recommendations[0]?.id ?? "" });
    return { title: found?.title ?? "", text: found?.text ?? "", baseVersion: found?.version ?? 0 };
  };

  it("is not for associations, departments or the council", async () => {
    const { first, slug } = await weighed();
    for (const viewer of [alice, carla, councillor, publicViewer()]) {
      expect(can(viewer, "point:weigh", { closedStages: [] })).toBe(false);
      expect(await findPointForAction(viewer, first.id)).toBeNull();
      expect((await weighingTable(viewer, slug))?.points ?? []).toEqual([]);
    }
    expect(can(planning, "point:weigh", { closedStages: ["consultation"] })).toBe(false);
    expect(await findPointForAction(planning, first.id)).not.toBeNull();
  });

  it("changes the recommendation in the same transaction, as a version that names the point", async () => {
    const { first } = await weighed();
    const before = await text();
    await expect(weighPoint(planning, { pointId: first.id, result: "followed", reason: "Gute Idee." })).rejects.toThrow(
      Refusal,
    );
    await expect(
      weighPoint(planning, { pointId: first.id, result: "followed", reason: "Gute Idee.", change: before }),
    ).rejects.toThrow(Refusal);
    const changed = { ...before, text: `${before.text}\n\nEs öffnet auch an einem Nachmittag.` };
    const result = await weighPoint(planning, {
      pointId: first.id,
      result: "followed",
      reason: "Gute Idee.",
      change: changed,
    });
    expect(result).toEqual({ number: 1, recommendationVersion: before.baseVersion + 1 });
    expect(await latestEvents(2)).toEqual(["recommendationChanged", "pointWeighed"]);
    expect(await text()).toMatchObject({ text: changed.text, baseVersion: before.baseVersion + 1 });
    const version = await cityDatabase().recommendationVersion.findFirstOrThrow({ where: { pointId: first.id } });
    expect(version.number).toBe(before.baseVersion + 1);
    // The public still reads what was put up for discussion.
    const outside = await findRecommendation(publicViewer(), { id: recommendations[0]?.id ?? "" });
    expect(outside?.version).toBe(before.baseVersion);
  });

  it("writes nothing when the text is outdated", async () => {
    const { first, second } = await weighed();
    const before = await text();
    await weighPoint(planning, {
      pointId: first.id,
      result: "partlyFollowed",
      reason: "Zum Teil.",
      change: { ...before, text: `${before.text} Neu.` },
    });
    const before2 = await events();
    const conflict = await weighPoint(planning, {
      pointId: second.id,
      result: "followed",
      reason: "Ja.",
      change: { ...before, text: `${before.text} Anders.` },
    }).catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(Outdated);
    expect((conflict as Outdated).theirs["change.text"]).toContain("Neu.");
    expect(await events()).toBe(before2);
    expect(await cityDatabase().weighing.count({ where: { pointId: second.id } })).toBe(0);
  });

  it("adds a record each time and tells the second of two people", async () => {
    const { first, slug } = await weighed();
    await weighPoint(planning, { pointId: first.id, result: "noted", reason: "Danke.", seen: 0 });
    const late = await weighPoint(planning, {
      pointId: first.id,
      result: "notFollowed",
      reason: "Nein.",
      seen: 0,
    }).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(Outdated);
    await weighPoint(planning, { pointId: first.id, result: "notFollowed", reason: "Doch nicht.", seen: 1 });
    expect(await cityDatabase().weighing.count({ where: { pointId: first.id } })).toBe(2);
    const point = (await weighingTable(planning, slug))?.points.find((entry) => entry.id === first.id);
    expect(point?.weighing).toMatchObject({ number: 2, result: "notFollowed", reason: "Doch nicht.", by: "Petra" });
    await expect(cityDatabase().weighing.updateMany({ data: { reason: "anders" } })).rejects.toThrow();
  });

  it("is published whole: open points are named, then everyone reads it and the senders get a mail", async () => {
    const { id, slug, statement, first, second } = await weighed();
    const { receipt } = await contribute(publicViewer(), {
      consultationId: id,
      email: "buergerin@example.org",
      points: [point("Und am Samstag?")],
    });
    await weighPoint(planning, { pointId: first.id, result: "noted", reason: "Danke für den Hinweis." });
    await expect(publishConsultationResult(planning, { consultationId: id, summary: "x" })).rejects.toThrow(
      "beenden Sie erst",
    );
    expect((await findContribution(publicViewer(), receipt))?.closesOn).toBe("2030-03-31");
    await closeConsultation(planning, id);
    expect(process.env.KREISLAUF_TODAY).not.toBe("2030-03-31");
    expect((await findContribution(publicViewer(), receipt))?.closesOn).toBe(process.env.KREISLAUF_TODAY);
    await expect(publishConsultationResult(planning, { consultationId: id, summary: "x" })).rejects.toThrow(
      "Noch nicht durchgesehen: Beitrag 2",
    );
    const [waiting] = (await contributionsOf(planning, id)) ?? [];
    await moderateContribution(planning, { statementId: waiting?.id ?? "", decision: "approve" });
    await expect(publishConsultationResult(planning, { consultationId: id, summary: "x" })).rejects.toThrow(
      `Noch nicht abgewogen: 1.2 zu ${recommendations[0]?.number}, 2.1 zu ${recommendations[0]?.number}.`,
    );
    const before = await text();
    await weighPoint(planning, {
      pointId: second.id,
      result: "followed",
      reason: "So machen wir es.",
      change: { ...before, text: `${before.text} Räume werden geteilt.` },
    });
    const open = (await weighingTable(planning, slug))?.points.find((entry) => entry.weighing === null);
    await weighPoint(planning, { pointId: open?.id ?? "", result: "notFollowed", reason: "Dafür fehlt das Personal." });
    expect(await answersTo(alice, statement.id)).toEqual([]);
    expect(await findStatement(councillor, statement.id)).toBeNull();

    await publishConsultationResult(planning, { consultationId: id, summary: "Wir folgen einer von drei Anregungen." });
    expect(await latestEvents(1)).toEqual(["consultationAnswered"]);
    const table = await weighingTable(publicViewer(), slug);
    expect(table?.points.map((entry) => [entry.label, entry.sender, entry.weighing?.result])).toEqual([
      ["1.1", "AWO Kreisverband", "noted"],
      ["1.2", "AWO Kreisverband", "followed"],
      ["2.1", "Bürger/in 1", "notFollowed"],
    ]);
    expect(table?.points.every((entry) => entry.weighing?.by === null)).toBe(true);
    expect((await findRecommendation(publicViewer(), { id: recommendations[0]?.id ?? "" }))?.text).toContain(
      "Räume werden geteilt.",
    );
    expect((await answersTo(alice, statement.id)).map((entry) => entry.weighing?.reason)).toEqual([
      "Danke für den Hinweis.",
      "So machen wir es.",
    ]);
    expect((await findStatement(councillor, statement.id))?.own).toBe(false);
    expect((await findContribution(publicViewer(), receipt))?.points[0]?.weighing?.reason).toBe(
      "Dafür fehlt das Personal.",
    );
    const mail = await cityDatabase().mail.findFirst({ where: { recipient: "buergerin@example.org" } });
    expect(mail?.text).toContain("wird nicht gefolgt. Dafür fehlt das Personal.");
    expect(mail?.text).not.toContain("So machen wir es.");
    await expect(
      weighPoint(planning, { pointId: first.id, result: "noted", reason: "Nachgeschoben." }),
    ).rejects.toThrow("veröffentlicht");
    await withdrawContribution(publicViewer(), receipt);
    expect((await weighingTable(publicViewer(), slug))?.points).toHaveLength(2);
  });

  it("handles fifty points", async () => {
    const { id, slug } = await opened();
    const statement = await submitted(
      id,
      Array.from({ length: 40 }, (_, index) => `Anregung ${index + 1}`),
    );
    await submitted(
      id,
      Array.from({ length: 10 }, (_, index) => `Weitere ${index + 1}`),
      carla,
      caritas,
    );
    for (const entry of statement.points)
      await weighPoint(planning, { pointId: entry.id, result: "noted", reason: "Danke." });
    expect(await consultationProgress(planning, id)).toMatchObject({ statements: 2, points: 50, weighed: 40 });
    expect((await weighingTable(planning, slug))?.points).toHaveLength(50);
    await closeConsultation(planning, id);
    await expect(publishConsultationResult(planning, { consultationId: id, summary: "x" })).rejects.toThrow("2.10 zu");
  });
});

describe("what each may know of", () => {
  it("lists planned consultations for those who plan, opened ones for everyone, own parts for the invited", async () => {
    on("2030-03-01");
    const planned = await plan({ title: "Noch geheim" });
    const open = await opened({ openToPublic: false, organisationIds: [awo] });
    const slugs = async (viewer: Viewer) => (await listConsultations(viewer, cycleId)).map((entry) => entry.slug);
    expect(await slugs(planning)).toEqual(expect.arrayContaining([planned.slug, open.slug]));
    for (const viewer of [publicViewer(), alice, councillor]) {
      expect(await slugs(viewer)).toContain(open.slug);
      expect(await slugs(viewer)).not.toContain(planned.slug);
    }
    expect((await ownParts(alice, open.id)).map((part) => part.organisation.shortName)).toEqual(["AWO"]);
    expect(await ownParts(carla, open.id)).toEqual([]);
    expect(await ownParts(planning, open.id)).toEqual([]);
  });
});
