import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer, viewerOfEmail } from "@/lib/access/mint";
import type { Viewer } from "@/lib/access/viewer";
import { createUser } from "@/lib/people/commands";
import { dateColumn, today } from "@/lib/platform/clock";
import { cityDatabase, closeDatabase, transaction } from "@/lib/platform/database";
import { calendarOf } from "./calendar/queries";
import { monthsLater } from "./calendar/rules";
import { searchWork } from "./search/queries";

/** What somebody may not see is neither found nor in the calendar. */
const tag = `desk${process.pid}`;
let planning: Viewer;
let association: Viewer;
let stranger: Viewer;

const organisation = (key: string) =>
  cityDatabase().organisation.create({
    data: { key: `${tag}-${key}`, name: key, shortName: key, kind: "association" },
  });
const person = async (
  name: string,
  role: "planning" | "association" | "administration",
  organisationIds: string[] = [],
) => {
  const email = `${name}@${tag}.example`;
  await transaction((tx) =>
    createUser(tx, { email, name: `${tag} ${name}`, passwordHash: null, roles: [role], organisationIds }),
  );
  return viewerOfEmail(email);
};

beforeAll(async () => {
  const db = cityDatabase();
  const [own, other] = [await organisation("own"), await organisation("other")];
  planning = await person("planung", "planning");
  association = await person("verband", "association", [own.id]);
  stranger = await person("fremd", "association", [other.id]);
  const cycle = await db.cycle.create({
    data: {
      slug: tag,
      title: "Probe",
      startsOn: dateColumn("2026-01-01"),
      endsOn: dateColumn("2030-01-01"),
      referenceDate: dateColumn("2025-12-31"),
      leadName: "Probe",
      stages: { create: { stage: "report", startsOn: dateColumn("2026-01-01"), endsOn: dateColumn("2026-06-30") } },
    },
  });
  for (const name of ["offen", "entwurf"]) {
    const finding = await db.finding.create({
      data: {
        number: `B-${tag}-${name}`,
        cycleId: cycle.id,
        title: `${tag} Befund ${name}`,
        text: "…",
        date: dateColumn("2025-12-31"),
        authorName: "Probe",
      },
    });
    const measure = await db.measure.create({
      data: {
        number: `M-${tag}-${name}`,
        cycleId: cycle.id,
        title: `${tag} Maßnahme ${name}`,
        aim: "…",
        description: "…",
        field: "…",
        responsibleId: own.id,
        contactName: "Probe",
        startsOn: dateColumn(monthsLater(today(), -2)),
        milestones: { create: { position: 1, title: `${name}`, dueOn: dateColumn(monthsLater(today(), 1)) } },
      },
    });
    const consultation = await db.consultation.create({
      data: {
        slug: `${tag}-${name}`,
        cycleId: cycle.id,
        title: `${tag} Beteiligung ${name}`,
        introduction: "…",
        opensOn: dateColumn(today()),
        closesOn: dateColumn(monthsLater(today(), 2)),
        invitations: { create: { organisationId: own.id } },
      },
    });
    if (name === "entwurf") continue;
    for (const [subjectKind, subjectId] of [
      ["finding", finding.id],
      ["measure", measure.id],
      ["consultation", consultation.id],
    ] as const)
      await db.publication.create({ data: { subjectKind, subjectId, byName: "Probe" } });
  }
});
afterAll(closeDatabase);

const found = async (viewer: Viewer) =>
  (await searchWork(viewer, tag))
    .flatMap((group) => group.hits.map((hit) => hit.title.replace(`${tag} `, "")))
    .toSorted();
const dates = async (viewer: Viewer) =>
  (await calendarOf(viewer))
    .filter((entry) => `${entry.detail} ${entry.href}`.includes(tag))
    .map((entry) => `${entry.title} ${entry.mine ? "(meine)" : ""}`.trim())
    .toSorted();

describe("the search of the workspace", () => {
  it("finds drafts for the planning, but no accounts", async () => {
    expect(await found(planning)).toEqual([
      "Befund entwurf",
      "Befund offen",
      "Beteiligung entwurf",
      "Beteiligung offen",
      "Maßnahme entwurf",
      "Maßnahme offen",
    ]);
  });

  it("finds what is published for an association, and its own measure before it is", async () => {
    expect(await found(association)).toEqual([
      "Befund offen",
      "Beteiligung offen",
      "Maßnahme entwurf",
      "Maßnahme offen",
    ]);
    expect(await found(stranger)).toEqual(["Befund offen", "Beteiligung offen", "Maßnahme offen"]);
  });

  it("finds accounts for the administration alone", async () => {
    const administration = await person("amtsleitung", "administration");
    expect(await found(administration)).toContain("verband");
  });

  it("finds nothing for the public and for an empty question", async () => {
    expect(await found(publicViewer())).toEqual([]);
    expect(await found(operatorViewer())).toEqual([]);
    expect(await searchWork(planning, "  ")).toEqual([]);
  });
});

describe("the calendar", () => {
  it("holds every date for the planning", async () => {
    expect(await dates(planning)).toEqual(
      [
        "Beteiligung beginnt (meine)",
        "Beteiligung beginnt (meine)",
        "Letzter Tag der Beteiligung (meine)",
        "Letzter Tag der Beteiligung (meine)",
        "Meilenstein: entwurf",
        "Meilenstein: offen",
        "Sachstand fällig",
        "Sachstand fällig",
        ...["beginnt", "endet"].flatMap((word) =>
          [
            "Diskussion & Beteiligung",
            "Handlungsempfehlungen",
            "Maßnahmen",
            "Sozialbericht",
            "Soziale Lage",
            "Überprüfung",
          ].map((stage) => `Stufe ${stage} ${word} (meine)`),
        ),
      ].toSorted(),
    );
  });

  it("marks what is an organisation's own, and hides drafts of others", async () => {
    const withoutStages = async (viewer: Viewer) => (await dates(viewer)).filter((title) => !title.startsWith("Stufe"));
    expect(await withoutStages(association)).toEqual([
      "Beteiligung beginnt (meine)",
      "Letzter Tag der Beteiligung (meine)",
      "Meilenstein: entwurf (meine)",
      "Meilenstein: offen (meine)",
      "Sachstand fällig (meine)",
      "Sachstand fällig (meine)",
    ]);
    expect(await withoutStages(stranger)).toEqual([
      "Beteiligung beginnt",
      "Letzter Tag der Beteiligung",
      "Meilenstein: offen",
      "Sachstand fällig",
    ]);
  });

  it("has a stage that ended without being closed as overdue, and nothing for the public", async () => {
    const report = (await calendarOf(planning)).find((entry) => entry.uid === `stufe-${tag}-sozialbericht-ende`);
    expect(report).toMatchObject({ on: "2026-06-30", state: "overdue" });
    expect(await calendarOf(publicViewer())).toEqual([]);
  });
});
