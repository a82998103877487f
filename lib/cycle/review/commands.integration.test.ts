import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operatorViewer, publicViewer, viewerOfEmail } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { definePartition, defineWholeCity } from "@/lib/areas/commands";
import { closeStage, planCycle } from "@/lib/cycle/commands";
import { recordDecision } from "@/lib/cycle/decisions/commands";
import { listDecisions } from "@/lib/cycle/decisions/queries";
import { findFinding } from "@/lib/cycle/findings/queries";
import {
  changeMeasure,
  closeMeasure,
  createMeasure,
  followMeasure,
  publishMeasure,
  unfollowMeasure,
} from "@/lib/cycle/measures/commands";
import { reachMilestone, reportProgress, setFunding, setMilestones } from "@/lib/cycle/measures/progress/commands";
import { findMeasure, isFollowing, listMeasures } from "@/lib/cycle/measures/queries";
import { fixComparison, removeTarget, setTarget } from "@/lib/cycle/measures/targets/commands";
import { previewComparison } from "@/lib/cycle/measures/targets/queries";
import { demoValues } from "@/lib/demo/counts";
import { demoAreas, demoMemberships } from "@/lib/demo/geography";
import type { Role } from "@/lib/glossary";
import { defineBaseCounts, defineIndicators, defineSource } from "@/lib/indicators/commands";
import { createUser } from "@/lib/people/commands";
import { cityDatabase, cityPool, closeDatabase, transaction } from "@/lib/platform/database";
import { Outdated, Refusal } from "@/lib/platform/errors";
import { publishFromCommandLine } from "@/lib/releases/commands";
import { computeDueReviews, judgeReview, takeOverReview } from "./commands";
import { effectsOf, findReview, listCycleReviews, listReviews } from "./queries";

const operator = operatorViewer("Test");
const indicator = "anteil-kinder-bg";
let cycleId = "";
let nextCycleId = "";
let recommendations: string[] = [];
let decisionId = "";
let jugendamt = "";
let awo = "";
let planning: Viewer;
let department: Viewer;
let welfare: Viewer;
let foreign: Viewer;
let council: Viewer;
const deliveries: number[] = [];

/** The day of the story: commands read it from the clock. */
const on = (day: string) => {
  process.env.KREISLAUF_TODAY = day;
};
const kinds = async (since: bigint) =>
  (await cityDatabase().event.findMany({ where: { id: { gt: since } }, orderBy: { id: "asc" } })).map(
    (one) => one.kind,
  );
const lastEvent = async () => (await cityDatabase().event.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0n;
/** Runs a command and tells which events it left. */
async function events(run: () => Promise<unknown>): Promise<string[]> {
  const before = await lastEvent();
  await run();
  return kinds(before);
}

/** The counts of some years arrive and are released. */
async function release(title: string, years: readonly number[]): Promise<number> {
  const rows = [...demoValues(years)]
    .filter(({ baseCount }) => ["EW", "EW_U18", "K_BG"].includes(baseCount))
    .map(({ date, area, baseCount, value }) => ({ date, area, count: baseCount, value }));
  const { id } = await cityDatabase().delivery.create({
    data: { title, fileName: `${title}.csv`, fileSize: 1, checksum: title, uploadedByName: "Test" },
  });
  await cityPool().query(
    `insert into raw_value (delivery_id, base_count_id, date, area_id, state, value)
     select $1, c.id, r.date::date, a.id, 0, r.value
     from jsonb_to_recordset($2::jsonb) as r(count text, date text, area text, value float8)
     join base_count c on c.key = r.count join partition p on p.key = 'blockgruppen' join area a on a.partition_id = p.id and a.key = r.area`,
    [id, JSON.stringify(rows)],
  );
  await cityDatabase().deliveryAcceptance.create({
    data: { deliveryId: id, byName: "Test", at: new Date(2018, 0, deliveries.length + 1), cells: rows.length },
  });
  deliveries.push(id);
  return (await publishFromCommandLine(operator, { title, deliveryIds: [...deliveries] })).id;
}

const measure = (more: object = {}) => ({
  cycleId,
  decisionId,
  title: "Lotsenhaus Zechenpark",
  aim: "Familien finden schneller Hilfe.",
  description: "Beratung unter einem Dach.",
  field: "Kinder und Familien",
  responsibleId: jugendamt,
  contactName: "Miriam Kaya",
  startsOn: "2019-01-15",
  areas: [{ partition: "bezirke", area: "07" }],
  recommendations: recommendations.slice(0, 1),
  ...more,
});
const target = (measureId: string, more: object = {}) => ({
  measureId,
  indicatorKey: indicator,
  direction: "fall" as const,
  baselineDate: "2017-12-31",
  ...more,
});

async function person(name: string, role: Role, organisationId?: string): Promise<Viewer> {
  const email = `${name.toLowerCase()}@m56.example`;
  const organisationIds = organisationId ? [organisationId] : [];
  await transaction((tx) => createUser(tx, { email, name, passwordHash: null, roles: [role], organisationIds }));
  return viewerOfEmail(email);
}

beforeAll(async () => {
  on("2018-12-01");
  const span = { startsOn: "2018-01-01", endsOn: "2022-12-31" };
  const stages = {
    report: span,
    analysis: span,
    recommendations: span,
    consultation: span,
    measures: span,
    review: span,
  };
  cycleId = (await planCycle(operator, { ...span, referenceDate: "2017-12-31", leadName: "P", stages })).id;
  nextCycleId = (
    await planCycle(operator, {
      startsOn: "2023-01-01",
      endsOn: "2027-12-31",
      referenceDate: "2021-12-31",
      leadName: "P",
      stages,
    })
  ).id;
  const organisation = async (key: string, kind: "office" | "association") =>
    (await cityDatabase().organisation.create({ data: { key: `m56-${key}`, name: key, shortName: key, kind } })).id;
  jugendamt = await organisation("Jugendamt", "office");
  awo = await organisation("AWO", "association");
  const other = await organisation("Caritas", "association");
  planning = await person("Planung", "planning");
  department = await person("Jugend", "department", jugendamt);
  welfare = await person("Awo", "association", awo);
  foreign = await person("Caritas", "association", other);
  council = await person("Rat", "council");
  recommendations = await Promise.all(
    ["E-91", "E-92", "E-93"].map(async (number) => {
      const { id } = await cityDatabase().recommendation.create({
        data: { number, cycleId, field: "Kinder", addressee: "Rat", priority: "high" },
      });
      return id;
    }),
  );
  await transaction(async (tx) => {
    const areasOf = (partition: string) =>
      demoAreas
        .filter((area) => area.partition === partition)
        .map(({ key, name, geometry, residual }) => ({ key, name, geometry, isResidual: residual }));
    const membersOf = (partition: string) =>
      demoMemberships
        .filter((one) => one.partition === partition)
        .map(({ areaKey, leafKey }) => ({ area: areaKey, leaf: leafKey }));
    await definePartition(tx, operator, { key: "blockgruppen", name: "Blockgruppen", areas: areasOf("blockgruppen") });
    await defineWholeCity(tx, operator, {
      key: "stadt",
      name: "Stadt",
      areaKey: "00",
      areaName: "Emscherau",
      leafPartitionKey: "blockgruppen",
    });
    for (const key of ["bezirke", "lebensraeume"])
      await definePartition(tx, operator, {
        key,
        name: key,
        leafPartitionKey: "blockgruppen",
        areas: areasOf(key),
        memberships: membersOf(key),
      });
    await defineSource(tx, operator, { key: "BA", name: "Bundesagentur", threshold: 1 });
    await defineBaseCounts(tx, operator, [
      { key: "EW", name: "Einwohner", unit: "Personen", source: "BA", isPopulation: true },
      { key: "EW_U18", name: "Kinder unter 18", unit: "Kinder", source: "BA" },
      { key: "K_BG", name: "Kinder in Bedarfsgemeinschaften", unit: "Kinder", source: "BA" },
    ]);
    await defineIndicators(tx, operator, [
      {
        key: indicator,
        kind: "ratio",
        name: "Kinder in BG",
        unit: "%",
        decimals: 1,
        numerator: ["K_BG"],
        denominator: ["EW_U18"],
      },
      { key: "einwohner", kind: "count", name: "Einwohner", unit: "Personen", decimals: 0, numerator: ["EW"] },
    ]);
  });
  await release("2018-1", [2014, 2015, 2016, 2017]);
}, 300_000);

afterAll(async () => {
  delete process.env.KREISLAUF_TODAY;
  await closeDatabase();
});

describe("a decision", () => {
  it("is recorded once, public at once, with one event", async () => {
    on("2018-12-14");
    const input = {
      cycleId,
      committee: "Rat der Stadt",
      decidedOn: "2018-12-13",
      paperNumber: "2018/0412",
      title: "Maßnahmen",
      result: "majority" as const,
      votesFor: 51,
      votesAgainst: 8,
      abstentions: 3,
      recommendations: recommendations.slice(0, 2),
    };
    const done = await events(async () => {
      decisionId = (await recordDecision(planning, input)).id;
    });
    expect(done).toEqual(["decisionRecorded"]);
    const [seen] = await listDecisions(publicViewer(), cycleId);
    expect(seen).toMatchObject({ paperNumber: "2018/0412", votes: { for: 51 }, inside: null, recommendations: [] });
    expect((await listDecisions(planning, cycleId))[0]).toMatchObject({ inside: { recordedByName: "Planung" } });
    await expect(recordDecision(planning, input)).rejects.toThrow(/schon eingetragen/);
    await expect(recordDecision(planning, { ...input, paperNumber: "x", decidedOn: "2018-12-15" })).rejects.toThrow(
      Refusal,
    );
    await expect(
      cityDatabase().decision.update({ where: { id: decisionId }, data: { title: "anders" } }),
    ).rejects.toThrow();
  });
});

describe("a measure", () => {
  let id = "";
  it("comes from recommendations of its decision and is a draft first", async () => {
    expect(
      await events(async () => {
        id = (await createMeasure(planning, measure())).id;
      }),
    ).toEqual(["measureCreated"]);
    expect(await findMeasure(planning, { id })).toMatchObject({ number: "M-01", publishedAt: null, state: "planned" });
    await expect(createMeasure(planning, measure({ recommendations: recommendations.slice(2) }))).rejects.toThrow(
      /E-93 gehört nicht/,
    );
    await expect(createMeasure(planning, measure({ areas: [{ partition: "bezirke", area: "99" }] }))).rejects.toThrow(
      /Gebiet/,
    );
  });
  it("is seen as a draft by the city's offices and its own organisation, by nobody else", async () => {
    const { id: draft } = await createMeasure(
      planning,
      measure({ title: "Kita im Hafen", responsibleId: awo, decisionId: undefined }),
    );
    for (const [viewer, sees] of [
      [planning, true],
      [department, true],
      [welfare, true],
      [foreign, false],
      [council, false],
      [publicViewer(), false],
    ] as const) {
      expect(!!(await findMeasure(viewer, { id: draft }))).toBe(sees);
      expect((await listMeasures(viewer)).some((one) => one.id === draft)).toBe(sees);
    }
    await expect(publishMeasure(planning, draft)).rejects.toThrow(/beschlossen/);
  });
  it("is refused on an outdated version, with both texts", async () => {
    const change = { measureId: id, version: 1, ...measure({ aim: "Neues Ziel." }) };
    expect(await events(() => changeMeasure(planning, change))).toEqual(["measureChanged"]);
    const late = await changeMeasure(planning, { ...change, aim: "Anderes Ziel." }).catch((error) => error);
    expect(late).toBeInstanceOf(Outdated);
    expect(late.theirs).toMatchObject({ aim: "Neues Ziel.", version: "2" });
    expect(late.by).toBe("Planung");
  });
  it("becomes public, once", async () => {
    expect(await events(() => publishMeasure(planning, id))).toEqual(["measurePublished"]);
    await expect(publishMeasure(planning, id)).rejects.toThrow(/schon veröffentlicht/);
    expect(await findMeasure(publicViewer(), { number: "M-01" })).toMatchObject({ aim: "Neues Ziel." });
    expect(await findMeasure(council, { id })).not.toBeNull();
  });
  it("has milestones that stay once they are reached", async () => {
    const milestones = [
      { title: "Räume bezogen", dueOn: "2019-01-15" },
      { title: "200 Familien", dueOn: "2019-12-31" },
    ];
    expect(await events(() => setMilestones(planning, { measureId: id, milestones }))).toEqual(["milestonesSet"]);
    const [first, second] = (await findMeasure(planning, { id }))?.milestones ?? [];
    on("2019-01-20");
    expect(await events(() => reachMilestone(department, { milestoneId: first!.id, reachedOn: "2019-01-14" }))).toEqual(
      ["milestoneReached"],
    );
    await expect(reachMilestone(department, { milestoneId: first!.id, reachedOn: "2019-01-14" })).rejects.toThrow(
      /schon/,
    );
    await expect(reachMilestone(department, { milestoneId: second!.id, reachedOn: "2019-02-01" })).rejects.toThrow(
      /Zukunft/,
    );
    await expect(setMilestones(planning, { measureId: id, milestones: [] })).rejects.toThrow(/bleibt in der Liste/);
    await expect(setMilestones(planning, { measureId: id, version: 1, milestones })).rejects.toBeInstanceOf(Outdated);
  });
  it("has money whose own share is never negative, in the form and in PostgreSQL", async () => {
    const line = { year: 2019, source: "Starke Quartiere", total: 250_000, grant: 200_000, thirdParty: 10_000 };
    expect(await events(() => setFunding(planning, { measureId: id, lines: [line] }))).toEqual(["fundingSet"]);
    expect((await findMeasure(publicViewer(), { id }))?.funding.sum).toMatchObject({
      ownShare: 40_000,
      ownPercent: 16,
    });
    const wrong = await setFunding(planning, {
      measureId: id,
      lines: [line, { ...line, year: 2020, grant: 245_000 }],
    }).catch((error) => error);
    expect(wrong).toBeInstanceOf(Refusal);
    expect(wrong.fields["lines.1.grant"]).toMatch(/Zeile 2 \(2020, Starke Quartiere\).*5\.000 €/);
    expect((await findMeasure(planning, { id }))?.funding.lines).toHaveLength(1);
    await expect(
      cityDatabase().fundingLine.create({ data: { measureId: id, ...line, thirdParty: 60_000 } }),
    ).rejects.toThrow();
  });
  it("is followed, and its followers hear of a progress report", async () => {
    expect(await events(() => followMeasure(council, id))).toEqual(["measureFollowed"]);
    expect(await events(() => followMeasure(council, id))).toEqual([]);
    await followMeasure(department, id);
    expect([await isFollowing(council, id), await isFollowing(welfare, id)]).toEqual([true, false]);
    on("2019-07-05");
    const open = (await findMeasure(planning, { id }))?.milestones.find((one) => !one.reachedOn);
    const report = {
      measureId: id,
      asOf: "2019-07-04",
      done: "118 Familien waren da.",
      next: "Kitas besuchen.",
      spent: 98_400,
    };
    expect(await events(() => reportProgress(department, { ...report, reached: [open!.id] }))).toEqual([
      "progressReported",
    ]);
    const mails = await cityDatabase().mail.findMany({ where: { subject: { contains: "M-01" } } });
    expect(mails.map(({ recipient }) => recipient)).toEqual(["rat@m56.example"]);
    expect(mails[0]?.text).toContain("118 Familien waren da.");
    const seen = await findMeasure(publicViewer(), { id });
    expect(seen?.progress[0]).toMatchObject({ done: "118 Familien waren da.", byName: null });
    expect(seen?.milestones.find((one) => one.id === open?.id)?.reachedOn).toBe("2019-07-04");
    expect((await findMeasure(department, { id }))?.progress[0]?.byName).toBe("Jugend");
    await expect(reportProgress(department, { ...report, asOf: "2019-08-01" })).rejects.toThrow(/Zukunft/);
    await expect(cityDatabase().progressReport.updateMany({ data: { done: "nie" } })).rejects.toThrow();
    expect(await events(() => unfollowMeasure(department, id))).toEqual(["measureUnfollowed"]);
    expect(await events(() => unfollowMeasure(department, id))).toEqual([]);
  });
  it("is reported on by its own organisation only", () => {
    expect(can(department, "measure:report", { organisationId: jugendamt })).toBe(true);
    expect(can(welfare, "measure:report", { organisationId: jugendamt })).toBe(false);
    expect(can(council, "measure:report", { organisationId: jugendamt })).toBe(false);
  });
});

describe("a target", () => {
  let id = "";
  let measureId = "";
  it("needs a released share", async () => {
    on("2018-12-20");
    measureId = (await findMeasure(planning, { number: "M-01" }))?.id ?? "";
    await expect(setTarget(planning, target(measureId, { indicatorKey: "einwohner" }))).rejects.toThrow(/Anteil/);
    const early = await setTarget(planning, target(measureId, { baselineDate: "2018-12-31" })).catch((error) => error);
    expect(early.fields.baselineDate).toMatch(/31\.\sDezember\s2017/);
    expect(
      await events(async () => {
        id = (await setTarget(planning, target(measureId, { targetValue: 90 }))).id;
      }),
    ).toEqual(["targetSet"]);
    expect((await findMeasure(planning, { id: measureId }))?.targets[0]).toMatchObject({
      isMain: true,
      window: { lag: 1, preYears: 4 },
    });
  });
  it("shows its Nachweisgrenze before anything is fixed", async () => {
    const plan = await previewComparison(planning, id);
    expect(plan?.comparison).toHaveLength(13);
    expect(plan?.excluded.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      "Altstadt adjacent",
      "Südviertel adjacent",
      "Mühlenau adjacent",
    ]);
    expect(plan?.detectable?.points).toBeLessThan(-1);
    expect(plan?.knownTooEarly).toEqual([]);
  });
  it("is fixed once, with a goal in its direction", async () => {
    await expect(fixComparison(planning, id)).rejects.toThrow(/passt nicht zur Richtung/);
    await setTarget(planning, target(measureId, { targetValue: 24, targetDate: "2021-12-31" }));
    expect(await events(() => fixComparison(planning, id))).toEqual(["comparisonFixed"]);
    await expect(fixComparison(planning, id)).rejects.toThrow(/stehen schon fest/);
    await expect(setTarget(planning, target(measureId))).rejects.toThrow(/steht fest/);
    await expect(removeTarget(planning, id)).rejects.toThrow(/steht fest/);
    const { version } = (await findMeasure(planning, { id: measureId }))!;
    const moved = measure({ areas: [{ partition: "bezirke", area: "05" }] });
    await expect(changeMeasure(planning, { measureId, version, ...moved })).rejects.toThrow(/Vergleichsgebiete/);
    expect((await findMeasure(publicViewer(), { id: measureId }))?.targets[0]?.comparison?.treated[0]?.name).toBe(
      "Zechenpark",
    );
  });
  it("of a Lebensraum is compared by its leaves", async () => {
    const { id: space } = await createMeasure(
      planning,
      measure({ title: "Quartiersbüro", areas: [{ partition: "lebensraeume", area: "hafen" }] }),
    );
    const { id: own } = await setTarget(planning, target(space));
    const plan = await previewComparison(planning, own);
    expect(plan?.partition.key).toBe("blockgruppen");
    expect(plan?.treated.length).toBeGreaterThan(3);
    // The leaves of the Lotsenhaus have a measure with the same outcome.
    expect(plan?.excluded.filter(({ reason }) => reason === "measure").every(({ key }) => key.startsWith("07"))).toBe(
      true,
    );
    expect(plan?.comparison.some(({ key }) => key.startsWith("07"))).toBe(false);
  });
});

describe("a review", () => {
  let first = "";
  it("appears by itself when a release brings later dates, complete and judged by nobody yet", async () => {
    on("2022-04-28");
    const id = await release("2022-1", [2018, 2019, 2020, 2021]);
    expect(await events(() => computeDueReviews(operator, id))).toEqual(["reviewComputed"]);
    expect(await events(() => computeDueReviews(operator, id))).toEqual([]);
    const [review] = await listReviews(planning);
    first = review?.id ?? "";
    expect(review).toMatchObject({ date: "2021-12-31", conclusion: "fellMore", judgements: [], isNewest: true });
    expect(review?.result.years.filter(({ judged }) => judged).map(({ year }) => year)).toEqual([2019, 2020, 2021]);
    expect(review?.result.companions).toMatchObject({ from: 2017, to: 2021 });
    expect(review?.result.companions.neighbours).toHaveLength(3);
    expect(review?.result.companions.population?.from).toBeGreaterThan(1000);
    expect((await effectsOf(planning))[review!.measure.id]).toMatchObject({ conclusion: "fellMore", judged: false });
  });
  it("is fixed too late once its years are known", async () => {
    const { id } = await createMeasure(
      planning,
      measure({ title: "Zu spät", areas: [{ partition: "bezirke", area: "17" }] }),
    );
    const { id: late } = await setTarget(planning, target(id));
    await expect(fixComparison(planning, late)).rejects.toThrow(/2019, 2020, 2021/);
    expect(await events(() => removeTarget(planning, late))).toEqual(["targetRemoved"]);
  });
  it("is public and seen by everyone only when a person has judged it", async () => {
    for (const viewer of [publicViewer(), council, foreign, welfare])
      expect(await findReview(viewer, first)).toBeNull();
    for (const viewer of [planning, department]) expect(await findReview(viewer, first)).not.toBeNull();
    expect(can(department, "review:judge")).toBe(false);
    expect(
      await events(() => judgeReview(planning, { reviewId: first, proposal: "wait", reason: "Wir schauen noch." })),
    ).toEqual(["reviewJudged"]);
    await expect(
      judgeReview(planning, { reviewId: first, proposal: "end", reason: "Ohne die erste gelesen zu haben.", seen: 0 }),
    ).rejects.toThrow(/Inzwischen hat .* gespeichert/);
    await judgeReview(planning, {
      reviewId: first,
      proposal: "continue",
      reason: "Deutlich unter dem Erwarteten.",
      seen: 1,
    });
    const seen = await findReview(publicViewer(), first);
    expect(seen?.judgements.map(({ number, proposal, byName }) => [number, proposal, byName])).toEqual([
      [2, "continue", null],
      [1, "wait", null],
    ]);
    expect(await findReview(council, first)).not.toBeNull();
    await expect(cityDatabase().reviewJudgement.updateMany({ data: { reason: "nie" } })).rejects.toThrow();
    expect(await cityDatabase().mail.count({ where: { subject: { contains: "beurteilt" } } })).toBe(2);
    expect(await findReview(planning, "nicht-da")).toBeNull();
  });
  it("keeps its numbers when a later release comes, which makes a new one", async () => {
    const before = JSON.stringify((await findReview(planning, first))?.result);
    on("2026-04-28");
    const id = await release("2026-1", [2022, 2023, 2024, 2025]);
    await computeDueReviews(operator, id);
    const [newest, older] = (await listReviews(planning)).filter((one) => one.measure.number === "M-01");
    expect([newest?.date, newest?.isNewest, older?.isNewest]).toEqual(["2025-12-31", true, false]);
    expect(newest?.result.years).toHaveLength(12);
    expect(newest?.result.window).toEqual(older?.result.window);
    expect(JSON.stringify((await findReview(planning, first))?.result)).toBe(before);
    await expect(cityDatabase().review.updateMany({ data: { releaseId: id } })).rejects.toThrow();
    expect((await findReview(publicViewer(), first))?.isNewest).toBe(true);
  });
  it("goes into the next cycle as a finding: the ring closes", async () => {
    const input = {
      reviewId: first,
      cycleId: nextCycleId,
      title: "Zechenpark liegt unter dem Erwarteten",
      text: "Der Anteil …",
    };
    const [newest] = await listReviews(planning);
    await expect(takeOverReview(planning, { ...input, reviewId: newest!.id })).rejects.toThrow(
      /zuerst die Überprüfung beurteilen/,
    );
    expect(await events(() => takeOverReview(planning, input))).toEqual(["findingWritten", "reviewTakenOver"]);
    const taken = (await findReview(planning, first))?.takenOver;
    const finding = await findFinding(planning, { id: taken!.findingId });
    expect(finding).toMatchObject({
      cycleId: nextCycleId,
      fromReviewId: first,
      date: "2021-12-31",
      indicators: [indicator],
    });
    await expect(takeOverReview(planning, input)).rejects.toThrow(/schon als B-/);
    // The finding is no secret of the office: unpublished it stays inside.
    expect((await findReview(publicViewer(), first))?.takenOver).toBeNull();
  });
  it("of an old measure is carried on by the running cycle once its own has closed its last stage", async () => {
    expect((await listCycleReviews(planning, nextCycleId)).map(({ date }) => date)).toEqual([]);
    on("2022-12-16");
    for (const stage of ["report", "analysis", "recommendations", "consultation", "measures", "review"] as const)
      await closeStage(planning, { cycleId, stage, reason: "Test", closedAt: new Date("2022-12-16T10:00:00Z") });
    expect((await listCycleReviews(planning, nextCycleId)).map(({ date }) => date)).toEqual(["2025-12-31"]);
    expect((await listCycleReviews(planning, cycleId)).map(({ date }) => date)).toEqual(["2021-12-31"]);
  });
  it("of a measure that is over is not due again after its window is complete", async () => {
    const { id } = (await findMeasure(planning, { number: "M-01" }))!;
    on("2026-05-02");
    expect(
      await events(() => closeMeasure(planning, { measureId: id, reason: "Das Haus gehört nun zum Regelangebot." })),
    ).toEqual(["measureClosed"]);
    await expect(closeMeasure(planning, { measureId: id, reason: "noch einmal" })).rejects.toThrow(/schon beendet/);
    expect(await findMeasure(publicViewer(), { id })).toMatchObject({ state: "closed", status: { colour: "blue" } });
    await expect(
      reportProgress(department, { measureId: id, asOf: "2026-05-03", done: "x", next: "y" }),
    ).rejects.toThrow(Refusal);
    on("2027-04-28");
    const next = await release("2027-1", [2026]);
    expect(await computeDueReviews(operator, next)).toEqual([]);
  });
});
