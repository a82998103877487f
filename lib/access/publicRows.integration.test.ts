import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateColumn, today } from "@/lib/platform/clock";
import { cityDatabase, cityPool, closeDatabase, publicPool } from "@/lib/platform/database";

/** One published and one unpublished of everything; what the public door sees of it. */
const tag = `t${process.pid}`;
const byName = "Probe";
const day = (offset: number) => new Date(dateColumn(today()).getTime() + offset * 86_400_000);
const iso = (offset: number) => day(offset).toISOString().slice(0, 10);
const ids: Record<string, string> = {};
const id = (name: string) => (ids[name] ??= randomUUID());
const nameOf = (uuid: string) => Object.entries(ids).find(([, value]) => value === uuid)?.[0] ?? uuid;

const publish = (subjectKind: string, name: string, at = day(-5)) =>
  cityDatabase().publication.create({ data: { subjectKind, subjectId: id(name), byName, at } });

beforeAll(async () => {
  const db = cityDatabase();
  const organisation = await db.organisation.create({
    data: { id: id("organisation"), key: tag, name: "Verein", shortName: "Verein", kind: "association" },
  });
  const second = await db.organisation.create({
    data: { key: `${tag}-2`, name: "Amt", shortName: "Amt", kind: "office" },
  });
  const cycle = await db.cycle.create({
    data: {
      slug: tag,
      title: "Probe",
      startsOn: day(-500),
      endsOn: day(500),
      referenceDate: day(-600),
      leadName: byName,
    },
  });
  const cycleId = cycle.id;
  const partition = await db.partition.create({ data: { key: tag, name: "Probe", sortOrder: 1 } });
  const area = await db.area.create({ data: { partitionId: partition.id, key: "1", name: "Mitte" } });

  for (const name of ["openFinding", "draftFinding"]) {
    await db.finding.create({
      data: {
        id: id(name),
        number: `B-${tag}-${name}`,
        cycleId,
        title: name,
        text: "…",
        date: day(-600),
        authorName: byName,
        areas: { create: { areaId: area.id } },
        indicators: { create: { indicatorKey: "X" } },
        evidence: {
          create: {
            id: id(`${name}Evidence`),
            releaseId: 1,
            indicatorKey: "X",
            partitionKey: tag,
            areaKey: "1",
            areaName: "Mitte",
            date: day(-600),
            figures: {},
          },
        },
      },
    });
  }
  for (const name of ["openRecommendation", "draftRecommendation", "answeredRecommendation"])
    await db.recommendation.create({
      data: {
        id: id(name),
        number: `E-${tag}-${name}`,
        cycleId,
        field: "Familie",
        addressee: "Amt",
        priority: "high",
        versions: {
          create: [
            { id: id(`${name}V1`), number: 1, title: "Fassung 1", text: "…", byName, at: day(-20) },
            // Written after the publication: a draft until the recommendation is published again.
            { id: id(`${name}V2`), number: 2, title: "Fassung 2", text: "…", byName, at: day(-1) },
          ],
        },
        findings: { create: [{ findingId: id("openFinding") }, { findingId: id("draftFinding") }] },
      },
    });

  const consultation = (name: string, extra: object = {}) =>
    db.consultation.create({
      data: {
        id: id(name),
        slug: `${tag}-${name.toLowerCase()}`,
        cycleId,
        title: name,
        introduction: "…",
        opensOn: day(-3),
        closesOn: day(3),
        openToPublic: true,
        recommendations: {
          create: {
            recommendationId: id(name === "answered" ? "answeredRecommendation" : "openRecommendation"),
            position: 1,
            versionNumber: 1,
          },
        },
        invitations: { create: { organisationId: organisation.id } },
        ...extra,
      },
    });
  await consultation("running");
  await consultation("planned");
  await consultation("invitedOnly", { openToPublic: false });
  await consultation("ended", { closure: { create: { byName } } });
  await consultation("answered", {
    opensOn: day(-30),
    closesOn: day(-10),
    closure: { create: { byName } },
    result: { create: { byName, summary: "…", at: day(0) } },
  });

  const statement = async (
    name: string,
    where: string,
    options: {
      organisationId?: string;
      submitted?: boolean;
      moderated?: boolean;
      withdrawn?: boolean;
      weighed?: boolean;
    },
  ) => {
    await db.statement.create({
      data: {
        id: id(name),
        consultationId: id(where),
        organisationId: options.organisationId,
        residentName: options.organisationId ? undefined : "Frau Beispiel",
        residentEmail: options.organisationId ? undefined : "frau@beispiel.example",
        points: {
          create: {
            id: id(`${name}Point`),
            recommendationId: id(where === "answered" ? "answeredRecommendation" : "openRecommendation"),
            position: 1,
            stance: "change",
            text: "…",
          },
        },
      },
    });
    if (options.submitted) await db.submission.create({ data: { statementId: id(name), byName } });
    if (options.moderated !== undefined)
      await db.moderation.create({ data: { statementId: id(name), approved: options.moderated, byName } });
    if (options.withdrawn) await db.withdrawal.create({ data: { statementId: id(name) } });
    if (options.weighed)
      await db.weighing.create({
        data: {
          id: id(`${name}Weighing`),
          pointId: id(`${name}Point`),
          number: 1,
          result: "noted",
          reason: "…",
          byName,
        },
      });
  };
  await statement("submittedUnanswered", "running", {
    organisationId: organisation.id,
    submitted: true,
    weighed: true,
  });
  await statement("organisationDraft", "answered", { organisationId: second.id });
  await statement("submittedAnswered", "answered", { organisationId: organisation.id, submitted: true, weighed: true });
  await statement("residentUnread", "running", { submitted: true });
  await statement("residentApproved", "running", { submitted: true, moderated: true, weighed: true });
  await statement("residentRejected", "running", { submitted: true, moderated: false });
  await statement("residentWithdrawn", "running", { submitted: true, moderated: true, withdrawn: true });
  await statement("residentOfPlanned", "planned", { submitted: true, moderated: true });

  for (const name of ["openDecision", "draftDecision"])
    await db.decision.create({
      data: {
        id: id(name),
        cycleId,
        committee: "Rat",
        decidedOn: day(-2),
        paperNumber: `${tag}/${name}`,
        title: name,
        result: "unanimous",
        recordedByName: byName,
        recommendations: {
          create: [{ recommendationId: id("openRecommendation") }, { recommendationId: id("draftRecommendation") }],
        },
      },
    });
  for (const name of ["openMeasure", "draftMeasure"]) {
    await db.measure.create({
      data: {
        id: id(name),
        number: `M-${tag}-${name}`,
        cycleId,
        title: name,
        aim: "…",
        description: "…",
        field: "Familie",
        responsibleId: organisation.id,
        contactName: byName,
        startsOn: day(-100),
        areas: { create: { areaId: area.id } },
        recommendations: { create: { recommendationId: id("openRecommendation") } },
        milestones: { create: { id: id(`${name}Milestone`), position: 1, title: "…", dueOn: day(30) } },
        funding: { create: { id: id(`${name}Funding`), year: 2026, source: "Haushalt", total: 10 } },
        progressReports: { create: { id: id(`${name}Progress`), asOf: day(-1), done: "…", next: "…", byName } },
        closure: { create: { byName, reason: "beendet" } },
      },
    });
    await db.target.create({
      data: {
        id: id(`${name}Target`),
        measureId: id(name),
        indicatorKey: "X",
        direction: "fall",
        baselineDate: day(-600),
      },
    });
    await db.review.create({
      data: {
        id: id(`${name}Judged`),
        targetId: id(`${name}Target`),
        releaseId: 1,
        date: day(-200),
        result: {},
        judgements: { create: { id: id(`${name}Judgement`), number: 1, proposal: "continue", reason: "…", byName } },
        takeOver: {
          create: { findingId: id(name === "openMeasure" ? "draftFinding" : "openFinding"), byName },
        },
      },
    });
    await db.review.create({
      data: { id: id(`${name}Unjudged`), targetId: id(`${name}Target`), releaseId: 2, date: day(-100), result: {} },
    });
  }
  for (const name of ["openReport", "draftReport"])
    await db.report.create({
      data: {
        id: id(name),
        slug: `${tag}-${name.toLowerCase()}`,
        cycleId,
        title: name,
        chapters: { create: { position: 1, title: "…", body: {}, editedByName: byName } },
      },
    });
  await db.reportVersion.create({
    data: {
      id: id("openReportVersion"),
      reportId: id("openReport"),
      number: "1.0",
      releaseId: 1,
      content: {},
      checksum: "x",
      publishedByName: byName,
    },
  });

  await publish("finding", "openFinding");
  await publish("recommendation", "openRecommendation");
  await publish("recommendation", "answeredRecommendation");
  for (const name of ["running", "invitedOnly", "ended", "answered"]) await publish("consultation", name);
  await publish("decision", "openDecision");
  await publish("measure", "openMeasure");
});
afterAll(closeDatabase);

describe("the public door shows", () => {
  const seen: [table: string, column: string, names: string[]][] = [
    ["finding", "id", ["openFinding"]],
    ["finding_area", "finding_id", ["openFinding"]],
    ["finding_indicator", "finding_id", ["openFinding"]],
    ["finding_evidence", "id", ["openFindingEvidence"]],
    ["recommendation", "id", ["answeredRecommendation", "openRecommendation"]],
    // The second version of the answered one came before its public result, the other one's is a draft.
    ["recommendation_version", "id", ["answeredRecommendationV1", "answeredRecommendationV2", "openRecommendationV1"]],
    ["consultation", "id", ["answered", "ended", "invitedOnly", "running"]],
    ["consultation_invitation", "consultation_id", ["answered", "ended", "invitedOnly", "running"]],
    ["consultation_recommendation", "consultation_id", ["answered", "ended", "invitedOnly", "running"]],
    ["consultation_closure", "consultation_id", ["answered", "ended"]],
    ["consultation_result", "consultation_id", ["answered"]],
    ["statement", "id", ["residentApproved", "submittedAnswered"]],
    ["submission", "statement_id", ["residentApproved", "submittedAnswered"]],
    ["point", "id", ["residentApprovedPoint", "submittedAnsweredPoint"]],
    ["weighing", "id", ["submittedAnsweredWeighing"]],
    ["decision", "id", ["openDecision"]],
    ["measure", "id", ["openMeasure"]],
    ["measure_area", "measure_id", ["openMeasure"]],
    ["measure_recommendation", "measure_id", ["openMeasure"]],
    ["milestone", "id", ["openMeasureMilestone"]],
    ["funding_line", "id", ["openMeasureFunding"]],
    ["progress_report", "id", ["openMeasureProgress"]],
    ["measure_closure", "measure_id", ["openMeasure"]],
    ["target", "id", ["openMeasureTarget"]],
    ["review", "id", ["openMeasureJudged"]],
    ["review_judgement", "id", ["openMeasureJudgement"]],
    // Taken over into a finding that is still a draft.
    ["review_take_over", "review_id", []],
    ["report", "id", ["openReport"]],
    ["report_version", "id", ["openReportVersion"]],
  ];
  it.each(seen)("of %s only what is published", async (table, column, names) => {
    const ours = Object.values(ids);
    const count = async (pool: pg.Pool) =>
      (
        await pool.query<{ id: string }>(
          `select distinct ${column}::text as id from ${table} where ${column} = any($1)`,
          [ours],
        )
      ).rows.map((row) => nameOf(row.id));
    expect((await count(publicPool())).toSorted()).toEqual(names);
    // The city's own door sees more: the difference is what the public door withholds.
    const all = await count(cityPool());
    expect(all).toEqual(expect.arrayContaining(names));
    if (!["consultation_result", "consultation_closure", "report_version"].includes(table))
      expect(all.length).toBeGreaterThan(names.length);
  });

  it("of a link only what has both ends published", async () => {
    const { rows } = await publicPool().query<{ a: string; b: string }>(
      `select recommendation_id as a, finding_id as b from recommendation_finding where recommendation_id = any($1)
       union all select decision_id, recommendation_id from decision_recommendation where decision_id = any($1)`,
      [Object.values(ids)],
    );
    expect(rows.map((row) => `${nameOf(row.a)} → ${nameOf(row.b)}`).toSorted()).toEqual([
      "answeredRecommendation → openFinding",
      "openDecision → openRecommendation",
      "openRecommendation → openFinding",
    ]);
  });
});

describe("a contribution", () => {
  const points = (count = 1, recommendation = "openRecommendation") =>
    JSON.stringify(
      Array.from({ length: count }, () => ({ recommendation: id(recommendation), stance: "support", text: "Gut so." })),
    );
  const contribute = (
    consultation: string,
    options: { on?: string; points?: string; receipt?: string; name?: string } = {},
    client: pg.Pool | pg.Client = publicPool(),
  ) =>
    client.query<{ id: string }>("select contribute($1, $2, $3, $4, $5, $6) as id", [
      id(consultation),
      options.name ?? "Herr Muster",
      "muster@beispiel.example",
      options.receipt ?? randomUUID(),
      options.points ?? points(),
      options.on ?? iso(0),
    ]);
  const written = async () => {
    const { rows } = await cityPool().query(
      "select (select count(*) from statement) as statements, (select count(*) from point) as points, (select count(*) from submission) as submissions",
    );
    return rows[0];
  };

  it.each([
    ["before the first day", "running", { on: iso(-4) }, "consultation_not_open"],
    ["after the last day", "running", { on: iso(4) }, "consultation_not_open"],
    ["when it is only planned", "planned", {}, "consultation_not_open"],
    ["when only organisations are asked", "invitedOnly", {}, "consultation_not_open"],
    ["when a person has ended it", "ended", {}, "consultation_not_open"],
    ["without a point", "running", { points: "[]" }, "points_out_of_range"],
    ["with more than forty points", "running", { points: points(41) }, "points_out_of_range"],
    [
      "on something else",
      "running",
      { points: points(1, "draftRecommendation") },
      "recommendation_not_in_consultation",
    ],
    [
      "with a second point on something else",
      "running",
      { points: JSON.stringify([...JSON.parse(points()), ...JSON.parse(points(1, "draftRecommendation"))]) },
      "recommendation_not_in_consultation",
    ],
    [
      "with a text without end",
      "running",
      {
        points: JSON.stringify([
          { recommendation: id("openRecommendation"), stance: "support", text: "x".repeat(6001) },
        ]),
      },
      "text_too_long",
    ],
    ["with a name without end", "running", { name: "x".repeat(201) }, "text_too_long"],
  ])("is refused %s, and nothing of it stays", async (_, consultation, options, message) => {
    const before = await written();
    await expect(contribute(consultation, options)).rejects.toThrow(message);
    expect(await written()).toEqual(before);
  });

  it("is taken on the first and on the last day, numbered, recorded, and not shown before somebody has read it", async () => {
    const first = await contribute("running", { on: iso(-3) });
    const last = await contribute("running", { on: iso(3) });
    const { rows } = await cityPool().query<{ number: number; resident: number }>(
      "select number, resident_number as resident from statement where id = any($1) order by number",
      [[first.rows[0]?.id, last.rows[0]?.id]],
    );
    expect(rows[1]).toEqual({ number: (rows[0]?.number ?? 0) + 1, resident: (rows[0]?.resident ?? 0) + 1 });
    const events = await cityPool().query("select kind from event where subject_id = $1", [first.rows[0]?.id]);
    expect(events.rows).toEqual([{ kind: "contributionReceived" }]);
    const shown = await publicPool().query("select from statement where id = $1", [first.rows[0]?.id]);
    expect(shown.rowCount).toBe(0);
  });

  it("gets its own number, however many send at once", async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, () => contribute("running")));
    const { rows } = await cityPool().query<{ number: number }>("select number from statement where id = any($1)", [
      sent.map((answer) => answer.rows[0]?.id),
    ]);
    expect(new Set(rows.map((row) => row.number)).size).toBe(8);
  });

  it("is found and withdrawn by its receipt alone, and leaves neither name nor address", async () => {
    const receipt = randomUUID();
    const { rows } = await contribute("running", { receipt });
    const statement = rows[0]?.id;
    const find = async (hash: string) =>
      (
        await publicPool().query<{ found: { withdrawnAt: string | null } | null }>(
          "select find_contribution($1) as found",
          [hash],
        )
      ).rows[0]?.found;
    const withdraw = async (hash: string) =>
      (await publicPool().query<{ done: boolean }>("select withdraw_contribution($1) as done", [hash])).rows[0]?.done;
    expect(await find("guessed")).toBeNull();
    expect(await withdraw("guessed")).toBe(false);
    expect(JSON.stringify(await find(receipt))).not.toContain("Muster");
    expect(await withdraw(receipt)).toBe(true);
    expect(await withdraw(receipt)).toBe(true);
    const left = await cityPool().query("select resident_name, resident_email from statement where id = $1", [
      statement,
    ]);
    expect(left.rows).toEqual([{ resident_name: null, resident_email: null }]);
    expect((await find(receipt))?.withdrawnAt).not.toBeNull();
    const events = await cityPool().query("select kind from event where subject_id = $1 order by id", [statement]);
    expect(events.rows.map((row) => row.kind)).toEqual(["contributionReceived", "contributionWithdrawn"]);
  });

  it("an organisation's statement is not withdrawn at the public door", async () => {
    await cityPool().query(
      "update statement set receipt_hash = $1 where id = $2 and not exists (select from submission where statement_id = statement.id)",
      [`${tag}-receipt`, id("organisationDraft")],
    );
    const { rows } = await publicPool().query(
      "select withdraw_contribution($1) as done, find_contribution($1) as found",
      [`${tag}-receipt`],
    );
    expect(rows).toEqual([{ done: false, found: null }]);
  });

  it("a public zone with its own login cannot choose its day", async () => {
    const login = `kreislauf_day_${process.pid}`;
    await cityPool().query(`create role ${login} login password 'tuerhueter' in role kreislauf_public`);
    const url = new URL(process.env.DATABASE_URL ?? "");
    [url.username, url.password] = [login, "tuerhueter"];
    const client = new pg.Client(url.toString());
    try {
      await client.connect();
      const days = await cityPool().query<{ id: string }>(
        "update consultation set opens_on = opens_on - 100, closes_on = closes_on - 100 where id = $1 returning id",
        [id("running")],
      );
      expect(days.rowCount).toBe(1);
      await expect(contribute("running", { on: iso(-100) }, client)).rejects.toThrow("consultation_not_open");
      await contribute("running", { on: iso(-100) });
    } finally {
      await client.end();
      await cityPool().query(`drop role ${login}`);
      await cityPool().query(
        "update consultation set opens_on = opens_on + 100, closes_on = closes_on + 100 where id = $1",
        [id("running")],
      );
    }
  });
});
