import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownDatabase } from "@/scripts/test-database";
import { cityDatabase, cityPool } from "./database";

/** History is never overwritten: PostgreSQL refuses, also to the owner of the tables. */
const kept = [
  "consultation_closure",
  "consultation_result",
  "decision",
  "delivery_acceptance",
  "delivery_file",
  "delivery_rejection",
  "disclosure_run",
  "disclosure_trial",
  "event",
  "finding_evidence",
  "finding_revision",
  "legal_text",
  "living_space",
  "living_space_adoption",
  "living_space_adoption_end",
  "living_space_leaf",
  "living_space_version",
  "living_space_withdrawal",
  "progress_report",
  "published_area",
  "published_base_count",
  "published_indicator",
  "published_partition",
  "published_rate",
  "published_release",
  "published_source",
  "published_value",
  "raw_rate",
  "raw_value",
  "recommendation_version",
  "release_approval",
  "release_discard",
  "report_chapter_revision",
  "report_version",
  "review",
  "review_judgement",
  "review_take_over",
  "source_limits",
  "stage_closure",
  "submission",
  "weighing",
  "withdrawal",
];

/** Fixed from a moment on: when submitted, when accepted or rejected, when ended. */
const fixedLater = ["delivery", "disclosure_job", "point", "statement"];

/** What may change: drafts, plans, links of drafts, people, counters. A new table has to be put into one of the lists. */
const changing = [
  "_prisma_migrations",
  "area",
  "base_count",
  "base_count_sum",
  "city",
  "consultation",
  "consultation_invitation",
  "consultation_recommendation",
  "cycle",
  "decision_recommendation",
  "delivery_check",
  "finding",
  "finding_area",
  "finding_indicator",
  "follow",
  "funding_line",
  "indicator",
  "invitation",
  "mail",
  "measure",
  "measure_area",
  "measure_closure",
  "measure_recommendation",
  "membership",
  "milestone",
  "moderation",
  "organisation",
  "organisation_member",
  "partition",
  "password_reset",
  "person",
  "publication",
  "rate_limit",
  "recommendation",
  "recommendation_finding",
  "release",
  "release_delivery",
  "report",
  "report_chapter",
  "report_chapter_removal",
  "role_grant",
  "session",
  "source",
  "stage_plan",
  "street",
  "suspension",
  "target",
];

// A database of its own: rows other tests leave behind would stand in the way of the rows made here.
let leave: () => Promise<void>;
beforeAll(async () => {
  leave = await ownDatabase("geschichte");
});
afterAll(() => leave());

describe("tables", () => {
  it("are each decided on: kept for ever, fixed later, or changing", async () => {
    const { rows } = await cityPool().query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    expect(rows.map((row) => row.name).toSorted()).toEqual([...kept, ...fixedLater, ...changing].toSorted());
  });

  it.each(kept)("%s refuses update, delete and truncate", async (table) => {
    for (const change of ["update", "delete", "truncate"] as const)
      await expect(changed(table, change), change).rejects.toThrow(/unveränderlich/);
  });

  it("of the other kind take the very same changes, so that this test could fail", async () => {
    for (const table of ["rate_limit", "mail", "source"]) {
      expect(await changed(table, "update")).toBe(1);
      expect(await changed(table, "delete")).toBe(1);
    }
  });
});

describe("a statement", () => {
  const byName = "Probe";
  const consultationId = randomUUID();
  const recommendationId = randomUUID();
  let organisationId: string;
  const make = async (submitted: boolean) => {
    const statement = await cityDatabase().statement.create({
      data: {
        consultationId,
        residentName: "Frau Beispiel",
        residentEmail: "frau@beispiel.example",
        points: { create: { recommendationId, position: 1, stance: "change", text: "So nicht." } },
      },
      include: { points: true },
    });
    if (submitted) await cityDatabase().submission.create({ data: { statementId: statement.id, byName } });
    return { id: statement.id, point: statement.points[0]?.id ?? "" };
  };

  beforeAll(async () => {
    const tag = `history-${process.pid}`;
    const organisation = await cityDatabase().organisation.create({
      data: { key: tag, name: "Verein", shortName: "Verein", kind: "association" },
    });
    organisationId = organisation.id;
    const cycle = await cityDatabase().cycle.create({
      data: {
        slug: tag,
        title: "Probe",
        startsOn: new Date("2026-01-01"),
        endsOn: new Date("2027-01-01"),
        referenceDate: new Date("2025-12-31"),
        leadName: byName,
      },
    });
    await cityDatabase().recommendation.create({
      data: { id: recommendationId, number: tag, cycleId: cycle.id, field: "…", addressee: "…", priority: "low" },
    });
    await cityDatabase().consultation.create({
      data: {
        id: consultationId,
        slug: tag,
        cycleId: cycle.id,
        title: "Probe",
        introduction: "…",
        opensOn: new Date("2026-01-01"),
        closesOn: new Date("2027-01-01"),
      },
    });
  });

  it("changes freely as a draft", async () => {
    const { id, point } = await make(false);
    await cityDatabase().point.update({ where: { id: point }, data: { text: "Doch." } });
    await cityDatabase().statement.update({ where: { id }, data: { version: 2, organisationId } });
    await cityDatabase().point.delete({ where: { id: point } });
    await cityDatabase().statement.delete({ where: { id } });
  });

  it.each([
    ["a point's text", "update point set text = 'Anders.' where statement_id = $1"],
    ["a point's stance", "update point set stance = 'support' where statement_id = $1"],
    ["a point taken away", "delete from point where statement_id = $1"],
    ["a point moved to another statement", "update point set statement_id = gen_random_uuid() where statement_id = $1"],
    [
      "a point added",
      "insert into point (id, statement_id, recommendation_id, position, stance, text) select gen_random_uuid(), statement_id, recommendation_id, 2, 'reject', 'Neu.' from point where statement_id = $1",
    ],
    ["its number", "update statement set number = 99 where id = $1"],
    ["its receipt", "update statement set receipt_hash = 'x' where id = $1"],
    ["another name", "update statement set resident_name = 'Jemand anders' where id = $1"],
    ["taken away", "delete from statement where id = $1"],
    ["its submission undone", "delete from submission where statement_id = $1"],
  ])("is fixed once submitted: %s is refused", async (_, sql) => {
    const { id } = await make(true);
    await expect(cityPool().query(sql, [id])).rejects.toThrow(/steht fest|unveränderlich/);
  });

  it("still lets name and address be erased", async () => {
    const { id } = await make(true);
    await cityPool().query("update statement set resident_name = null, resident_email = null where id = $1", [id]);
  });
});

describe("a delivery", () => {
  it.each(["deliveryAcceptance", "deliveryRejection"] as const)("is fixed by its %s, not before", async (kind) => {
    const { id } = await cityDatabase().delivery.create({
      data: {
        title: "Probe",
        fileName: "probe.csv",
        fileSize: 1,
        checksum: kind,
        uploadedByName: "Probe",
        mapping: {},
      },
    });
    await cityPool().query("update delivery set mapping = '{\"a\": 1}', version = 2 where id = $1", [id]);
    if (kind === "deliveryAcceptance")
      await cityDatabase().deliveryAcceptance.create({ data: { deliveryId: id, byName: "Probe", cells: 0 } });
    else await cityDatabase().deliveryRejection.create({ data: { deliveryId: id, byName: "Probe", reason: "leer" } });
    for (const sql of ["update delivery set mapping = null where id = $1", "delete from delivery where id = $1"])
      await expect(cityPool().query(sql, [id])).rejects.toThrow(/steht fest/);
  });
});

/** Puts one row of invented values into the table, tries the change on it, and rolls everything back. */
async function changed(table: string, change: "update" | "delete" | "truncate"): Promise<number> {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ column: string; value: string }>(
      `select quote_ident(a.attname) as column, case
          when t.typtype = 'e' then quote_literal((select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder limit 1))
          when t.typcategory = 'A' then '''{}'''
          when t.typname = 'uuid' then 'gen_random_uuid()'
          when t.typname = 'jsonb' then '''{}'''
          when t.typname = 'bytea' then '''x'''
          when t.typcategory = 'B' then 'false'
          when t.typcategory = 'D' then 'now()'
          when t.typcategory = 'N' then '1'
          else '''x''' end as value
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef`,
      [table],
    );
    // Without foreign keys for the length of the insert: only the row itself matters here.
    await client.query("set local session_replication_role = replica");
    const names = rows.map((row) => row.column).join(", ");
    await client.query(`insert into ${table} (${names}) values (${rows.map((row) => row.value).join(", ")})`);
    await client.query("set local session_replication_role = origin");
    const first = rows[0]?.column ?? "";
    const sql = {
      update: `update ${table} set ${first} = ${first}`,
      delete: `delete from ${table}`,
      truncate: `truncate ${table} cascade`,
    }[change];
    const { rowCount } = await client.query(sql);
    return rowCount ?? 0;
  } finally {
    await client.query("rollback");
    await client.end();
  }
}
