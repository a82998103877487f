import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { publicViewer, viewerOfEmail } from "@/lib/access/mint";
import { cycleFacts } from "@/lib/cycle/queries";
import type { Role } from "@/lib/glossary";
import { cityDatabase, closeDatabase } from "@/lib/platform/database";
import { listDecisions } from "../decisions/queries";
import { listReviews } from "./queries";

afterAll(closeDatabase);

it("names drafts of what hangs on a decision or a review to the city's offices alone", async () => {
  const db = cityDatabase();
  const mark = randomUUID().slice(0, 8);
  const day = new Date("2030-01-01T00:00:00Z");
  const published = (subjectKind: string, subjectId: string, at = day) =>
    db.publication.create({ data: { subjectKind, subjectId, byName: "x", at } });
  const cycle = await db.cycle.create({
    data: { slug: mark, title: "x", startsOn: day, endsOn: day, referenceDate: day, leadName: "x" },
  });
  const common = { cycleId: cycle.id, field: "x", addressee: "x", priority: "high" } as const;
  const open = await db.recommendation.create({ data: { ...common, number: `E-${mark}` } });
  const draft = await db.recommendation.create({ data: { ...common, number: `E-${mark}-2` } });
  const version = (recommendationId: string, number: number, title: string, at: Date) =>
    db.recommendationVersion.create({ data: { recommendationId, number, title, text: "x", byName: "x", at } });
  await version(open.id, 1, "Offener Titel", new Date("2029-01-01T00:00:00Z"));
  await version(open.id, 2, "Geheime Fassung", new Date("2031-01-01T00:00:00Z"));
  await version(draft.id, 1, "Geheime Empfehlung", day);
  await published("recommendation", open.id);
  const decision = await db.decision.create({
    data: {
      cycleId: cycle.id,
      committee: "Rat",
      decidedOn: day,
      paperNumber: mark,
      title: "x",
      result: "unanimous",
      recordedByName: "x",
      recommendations: { create: [{ recommendationId: open.id }, { recommendationId: draft.id }] },
    },
  });
  await published("decision", decision.id);
  const organisation = await db.organisation.create({
    data: { key: mark, name: "x", shortName: "x", kind: "association" },
  });
  const measure = await db.measure.create({
    data: {
      number: `M-${mark}`,
      cycleId: cycle.id,
      title: "x",
      aim: "x",
      description: "x",
      field: "x",
      responsibleId: organisation.id,
      contactName: "x",
      startsOn: day,
    },
  });
  await published("measure", measure.id);
  const target = await db.target.create({
    data: { measureId: measure.id, indicatorKey: "x", direction: "fall", baselineDate: day },
  });
  const finding = await db.finding.create({
    data: { number: `B-${mark}`, cycleId: cycle.id, title: "x", text: "x", date: day, authorName: "x" },
  });
  await db.review.create({
    data: {
      targetId: target.id,
      releaseId: 1,
      date: day,
      result: {},
      judgements: { create: { number: 1, proposal: "continue", reason: "x", byName: "x" } },
      takeOver: { create: { findingId: finding.id, byName: "x" } },
    },
  });

  const person = async (role: Role) => {
    const email = `${role}-${mark}@probe.example`;
    await db.user.create({ data: { email, name: role, roles: { create: { role } } } });
    return viewerOfEmail(email);
  };
  const seen = async (viewer: Awaited<ReturnType<typeof person>>) => {
    const [own] = (await listDecisions(viewer)).filter((one) => one.paperNumber === mark);
    const [review] = await listReviews(viewer, measure.id);
    return [...(own?.recommendations.map(({ title }) => title) ?? []), review?.takenOver?.findingNumber];
  };
  for (const viewer of [publicViewer(), await person("association"), await person("council")])
    expect(await seen(viewer)).toEqual(["Offener Titel", undefined]);
  // How many drafts there are, and who has answered so far, is not theirs to know either.
  expect(await cycleFacts(await person("department"), cycle.id)).toMatchObject({ findings: 1, findingsUnpublished: 1 });
  expect(await cycleFacts(await viewerOfEmail(`association-${mark}@probe.example`), cycle.id)).toBeNull();
  expect(await seen(await person("planning"))).toEqual(["Geheime Fassung", "Geheime Empfehlung", `B-${mark}`]);
});
