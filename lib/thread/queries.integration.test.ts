import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { operatorViewer, publicViewer, viewerOfEmail } from "@/lib/access/mint";
import type { Role } from "@/lib/glossary";
import { cityDatabase } from "@/lib/platform/database";
import { brokenThreads, threadOf } from "./queries";

const nobody = "00000000-0000-7000-8000-000000000000";

describe("the Roter Faden", () => {
  it.each(["finding", "recommendation", "consultation", "decision", "measure", "review"] as const)(
    "runs from a %s through both doors, every link missing where nothing is",
    async (kind) => {
      for (const viewer of [publicViewer(), operatorViewer()]) {
        const steps = await threadOf(viewer, { kind, id: nobody });
        expect(steps.map((step) => step.kind)).toEqual([
          "value",
          "finding",
          "recommendation",
          "statement",
          "decision",
          "measure",
          "review",
        ]);
        expect(steps.every((step) => step.missing)).toBe(true);
      }
    },
  );
  it("lists no broken threads for a cycle that does not exist", async () => {
    expect(await brokenThreads(operatorViewer(), { id: nobody, slug: "x" })).toEqual([]);
  });
});

describe("what hangs on a recommendation", () => {
  const mark = randomUUID().slice(0, 8);
  const person = async (role: Role, organisationId?: string) => {
    const email = `${role}-${randomUUID().slice(0, 8)}@probe.example`;
    const memberships = organisationId ? { create: { organisationId } } : undefined;
    await cityDatabase().user.create({ data: { email, name: role, roles: { create: { role } }, memberships } });
    return viewerOfEmail(email);
  };
  const organisation = (shortName: string) =>
    cityDatabase().organisation.create({
      data: { key: `${shortName}-${mark}`.toLowerCase(), name: shortName, shortName, kind: "association" },
    });

  it("shows submitters to those who weigh, nothing unpublished to associations, and nobody what was withdrawn or not yet read", async () => {
    const database = cityDatabase();
    const day = new Date("2030-01-01T00:00:00Z");
    const cycle = await database.cycle.create({
      data: {
        slug: `probe-${mark}`,
        title: "Probe",
        startsOn: day,
        endsOn: day,
        referenceDate: day,
        leadName: "Probe",
      },
    });
    const recommendation = await database.recommendation.create({
      data: { number: `E-${mark}`, cycleId: cycle.id, field: "Probe", addressee: "Probe", priority: "high" },
    });
    const measure = await database.measure.create({
      data: {
        number: `M-${mark}`,
        cycleId: cycle.id,
        title: "Geheimes Vorhaben",
        aim: "",
        description: "",
        field: "Probe",
        contactName: "",
        startsOn: day,
        responsibleId: (await organisation("Träger")).id,
        recommendations: { create: { recommendationId: recommendation.id } },
      },
    });
    const consultation = await database.consultation.create({
      data: { slug: `probe-${mark}`, cycleId: cycle.id, title: "Probe", introduction: "", opensOn: day, closesOn: day },
    });
    const statement = async (from: { organisationId?: string }) => {
      const made = await database.statement.create({ data: { consultationId: consultation.id, ...from } });
      await database.point.create({
        data: { statementId: made.id, recommendationId: recommendation.id, position: 1, stance: "change", text: "x" },
      });
      await database.submission.create({ data: { statementId: made.id, byName: "x" } });
      return made.id;
    };
    await statement({ organisationId: (await organisation("Bleibt")).id });
    const withdrawn = await statement({ organisationId: (await organisation("Zurück")).id });
    await database.withdrawal.create({ data: { statementId: withdrawn } });
    await statement({});

    const step = async (viewer: Awaited<ReturnType<typeof person>>, kind: string) =>
      (await threadOf(viewer, { kind: "recommendation", id: recommendation.id })).find((one) => one.kind === kind);
    const planning = await person("planning");
    expect((await step(planning, "statement"))?.items?.map((item) => item.label)).toEqual(["Bleibt"]);
    expect((await step(planning, "measure"))?.headline).toContain("Geheimes Vorhaben");

    const department = await person("department");
    expect((await step(department, "statement"))?.missing).toBeDefined();
    expect((await step(department, "measure"))?.headline).toContain(measure.number);

    for (const role of ["association", "council"] as const) {
      const outside = await person(role);
      expect(JSON.stringify(await threadOf(outside, { kind: "recommendation", id: recommendation.id }))).not.toMatch(
        /Bleibt|Zurück|Geheimes|Bürger/,
      );
    }

    // Who is to carry a measure out sees its thread before it is published; drafts it rests on stay inside.
    const responsible = await person("association", measure.responsibleId);
    const ownThread = async () =>
      Object.fromEntries(
        (await threadOf(responsible, { kind: "measure", id: measure.id })).map((one) => [one.kind, one]),
      );
    expect((await ownThread()).measure?.href).toMatch(/^\/arbeit\//);
    expect((await ownThread()).recommendation?.missing).toBe(true);
    await database.recommendationVersion.create({
      data: { recommendationId: recommendation.id, number: 1, title: "Früh helfen", text: "x", byName: "x" },
    });
    await database.publication.create({
      data: { subjectKind: "recommendation", subjectId: recommendation.id, byName: "x" },
    });
    expect((await ownThread()).recommendation?.headline).toContain("Früh helfen");

    await database.consultationResult.create({ data: { consultationId: consultation.id, byName: "x", summary: "" } });
    expect((await step(department, "statement"))?.items?.map((item) => item.label)).toEqual(["Bleibt"]);
  });

  it("calls a value by the name of its indicator, not by its key", async () => {
    const database = cityDatabase();
    const day = new Date("2030-01-01T00:00:00Z");
    const cycle = await database.cycle.create({
      data: { slug: `wert-${mark}`, title: "x", startsOn: day, endsOn: day, referenceDate: day, leadName: "x" },
    });
    const evidence = {
      releaseId: 1,
      indicatorKey: "anteil-probe",
      partitionKey: "bezirke",
      areaKey: "12",
      areaName: "Zechenpark",
      date: day,
      figures: { format: { name: { de: "Anteil der Probe" } } },
    };
    const finding = await database.finding.create({
      data: {
        number: `B-${mark}`,
        cycleId: cycle.id,
        title: "x",
        text: "x",
        date: day,
        authorName: "x",
        evidence: { create: evidence },
      },
    });
    const [value] = await threadOf(await person("planning"), { kind: "finding", id: finding.id });
    expect(value?.headline).toBe("Zechenpark · Anteil der Probe");
  });
});
