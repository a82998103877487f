import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cityPool, closeDatabase, publicPool } from "@/lib/platform/database";

/**
 * What PostgreSQL itself lets the public door see, table by table. This list is the decision: a new table, or a new
 * column of a table listed by columns, stays red until somebody has said here whether the public may select it.
 * "published": rows by row-level security. "all": every row.
 */
const open: Record<string, readonly [rows: "all" | "published", columns: "*" | string]> = {
  area: ["published", "id partition_id key name valid_from valid_to"],
  city: ["all", "id key name is_demo orientation contact"],
  consultation: [
    "published",
    "id slug cycle_id title introduction opens_on closes_on open_to_public created_at version",
  ],
  consultation_closure: ["published", "consultation_id at"],
  consultation_invitation: ["published", "consultation_id organisation_id not_concerned_at"],
  consultation_recommendation: ["published", "consultation_id recommendation_id position version_number"],
  consultation_result: ["published", "consultation_id at summary"],
  cycle: ["all", "id slug title starts_on ends_on reference_date"],
  decision: [
    "published",
    "id cycle_id committee decided_on paper_number title result votes_for votes_against abstentions link",
  ],
  decision_recommendation: ["published", "decision_id recommendation_id"],
  finding: ["published", "id number cycle_id title text date created_at"],
  finding_area: ["published", "finding_id area_id"],
  finding_evidence: [
    "published",
    "id finding_id release_id indicator_key partition_key area_key area_name date figures",
  ],
  finding_indicator: ["published", "finding_id indicator_key"],
  funding_line: ["published", "id measure_id year source total grant third_party"],
  legal_text: ["all", "key locale version title body edited_at"],
  measure: [
    "published",
    "id number cycle_id decision_id title aim description field responsible_id partners contact_name contact_phone contact_email starts_on ends_on version created_at",
  ],
  measure_area: ["published", "measure_id area_id"],
  measure_closure: ["published", "measure_id at reason"],
  measure_recommendation: ["published", "measure_id recommendation_id"],
  milestone: ["published", "id measure_id position title due_on reached_on"],
  organisation: ["all", "id key name short_name kind email"],
  partition: ["all", "id key name"],
  point: ["published", "id statement_id recommendation_id position stance text paragraph proposal"],
  progress_report: ["published", "id measure_id as_of done next deviations spent funding_at_risk at"],
  publication: ["all", "subject_kind subject_id at"],
  published_area: ["all", "*"],
  published_base_count: ["all", "*"],
  published_indicator: ["all", "*"],
  published_partition: ["all", "*"],
  published_rate: ["all", "*"],
  published_release: ["all", "*"],
  published_source: ["all", "*"],
  published_value: ["all", "*"],
  recommendation: ["published", "id number cycle_id field addressee priority proposed_responsible_id created_at"],
  recommendation_finding: ["published", "recommendation_id finding_id"],
  recommendation_version: ["published", "id recommendation_id number title text reason point_id at"],
  report: ["published", "id slug cycle_id title subtitle created_at"],
  report_version: ["published", "id report_id number release_id content checksum erratum published_at"],
  review: ["published", "id target_id release_id date result computed_at"],
  review_judgement: ["published", "id review_id number proposal reason at"],
  review_take_over: ["published", "review_id finding_id at"],
  stage_closure: ["all", "cycle_id stage at unmet reason"],
  stage_plan: ["all", "cycle_id stage starts_on ends_on"],
  statement: ["published", "id consultation_id organisation_id number created_at resident_number"],
  street: ["all", "id name leaf_id"],
  submission: ["published", "statement_id at"],
  target: [
    "published",
    "id measure_id indicator_key is_main direction baseline_date target_value target_date start_lag years_before years_judged comparison comparison_fixed_at",
  ],
  weighing: ["published", "id point_id number result reason recommendation_version at"],
};

/** Tables of which the public door may not select one column. */
const closed = [
  "_prisma_migrations",
  "base_count",
  "base_count_sum",
  "delivery",
  "delivery_acceptance",
  "delivery_check",
  "delivery_file",
  "delivery_rejection",
  "disclosure_job",
  "disclosure_run",
  "disclosure_trial",
  "event",
  "finding_revision",
  "follow",
  "indicator",
  "invitation",
  "living_space",
  "living_space_adoption",
  "living_space_adoption_end",
  "living_space_leaf",
  "living_space_version",
  "living_space_withdrawal",
  "mail",
  "membership",
  "moderation",
  "organisation_member",
  "password_reset",
  "person",
  "rate_limit",
  "raw_rate",
  "raw_value",
  "release",
  "release_approval",
  "release_delivery",
  "release_discard",
  "report_chapter",
  "report_chapter_removal",
  "report_chapter_revision",
  "role_grant",
  "session",
  "source",
  "source_limits",
  "suspension",
  "withdrawal",
];

/** Everything the public door can do beside reading. */
const functions = [
  "contribute",
  "find_contribution",
  "is_area_visible",
  "is_published",
  "is_review_visible",
  "is_statement_visible",
  "take_rate_limit",
  "withdraw_contribution",
];

interface Column {
  table: string;
  column: string;
  select: boolean;
  write: boolean;
}

let columns: Column[];
let tables: { table: string; write: boolean; security: boolean; policies: number }[];

beforeAll(async () => {
  columns = (
    await cityPool().query<Column>(`
    select c.relname as table, a.attname as column,
      has_column_privilege('kreislauf_public', c.oid, a.attnum, 'select') as select,
      has_column_privilege('kreislauf_public', c.oid, a.attnum, 'insert, update, references') as write
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1, a.attnum`)
  ).rows;
  tables = (
    await cityPool().query(`
    select c.relname as table, c.relrowsecurity as security,
      has_table_privilege('kreislauf_public', c.oid, 'insert, update, delete, truncate, references, trigger') as write,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polcmd = 'r'
        and p.polroles = array[(select oid from pg_roles where rolname = 'kreislauf_public')]) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`)
  ).rows;
});
afterAll(closeDatabase);

describe("the grants of kreislauf_public", () => {
  it("decide on every table of the schema, each once", () => {
    expect([...Object.keys(open), ...closed].toSorted()).toEqual(tables.map((row) => row.table).toSorted());
  });

  it("let it select exactly what is listed, column by column", () => {
    for (const { table } of tables) {
      const all = columns.filter((column) => column.table === table);
      const may = all.filter((column) => column.select).map((column) => column.column);
      const listed = open[table]?.[1];
      expect(may, table).toEqual(
        listed === "*" ? all.map((column) => column.column) : (expectedOrder(listed, all) ?? []),
      );
    }
  });

  it("hide the rows of every table that holds drafts", () => {
    for (const { table, security, policies } of tables) {
      if (!open[table]) continue;
      const [rows] = open[table];
      expect({ table, security, policies }).toEqual({
        table,
        security: rows === "published",
        policies: security ? 1 : 0,
      });
    }
  });

  it("let it write nowhere: no insert, update, delete, truncate, trigger, sequence, table or schema", async () => {
    expect(tables.filter((row) => row.write)).toEqual([]);
    expect(columns.filter((row) => row.write)).toEqual([]);
    const { rows } = await cityPool().query(`
      select s.seqrelid::regclass from pg_sequence s
      where has_sequence_privilege('kreislauf_public', s.seqrelid, 'usage, select, update')`);
    expect(rows).toEqual([]);
    const { rows: rights } = await cityPool().query(`
      select has_schema_privilege('kreislauf_public', 'public', 'create') as schema,
        has_database_privilege('kreislauf_public', current_database(), 'create') as database,
        has_database_privilege('kreislauf_public', current_database(), 'temporary') as temporary`);
    expect(rights[0]).toEqual({ schema: false, database: false, temporary: false });
  });

  it("make it nobody special: no superuser, no bypass, member of no other role", async () => {
    const { rows } = await cityPool().query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships
      from pg_roles r where rolname = 'kreislauf_public'`);
    expect(rows[0]).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      memberships: 0,
    });
  });

  it("let it call exactly the listed functions", async () => {
    const { rows } = await cityPool().query<{ name: string }>(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prorettype <> 'trigger'::regtype
        and has_function_privilege('kreislauf_public', p.oid, 'execute') order by 1`);
    expect(rows.map((row) => row.name)).toEqual(functions);
  });

  it("leave no function with the owner's rights that a table of the same name could shadow", async () => {
    const { rows } = await cityPool().query<{ name: string }>(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef
        and not coalesce(p.proconfig, '{}') @> array['search_path=public, pg_temp']`);
    expect(rows).toEqual([]);
  });
});

describe("PostgreSQL itself refuses the public door", () => {
  const refused = [
    "select value from raw_value",
    "select value from raw_rate",
    "select count(*) from raw_value",
    "select * from event",
    "select email from person",
    "select password_hash from person",
    "select * from session",
    "select * from mail",
    "select * from delivery",
    "select bytes from delivery_file",
    "select result from disclosure_run",
    "select title from release",
    "select token_hash from invitation",
    "select token_hash from password_reset",
    "select role from role_grant",
    "select author_name from living_space_version",
    "select by_name from living_space_adoption",
    "select leaf_id from living_space_leaf",
    "select resident_email from statement",
    "select resident_name from statement",
    "select receipt_hash from statement",
    "select author_name from statement",
    "select * from statement",
    "select reason from moderation",
    "select by_name from weighing",
    "select by_name from progress_report",
    "select author_name from finding",
    "select by_name from publication",
    "select lead_name from cycle",
    "select note from decision",
    "select body from report_chapter",
    "select threshold from source",
    "select geometry from area",
    "insert into statement (id, consultation_id) select gen_random_uuid(), id from consultation",
    "insert into published_value (release_id, base_count_id, partition_id, date, area_id, state) values (1, 1, 1, '2020-01-01', 1, 0)",
    "insert into publication (subject_kind, subject_id, by_name) values ('finding', gen_random_uuid(), 'x')",
    "insert into event (actor_name, kind, subject_kind, subject_id) values ('x', 'signedIn', 'user', '1')",
    "update city set name = 'x'",
    "delete from legal_text",
    "truncate published_value",
    "create table loot (x int)",
    "create temporary table statement (x int)",
    "create function public.loot() returns int language sql as 'select 1'",
    "copy published_value to program 'cat'",
    "select pg_read_file('postgresql.conf')",
    "select receive_contribution(gen_random_uuid(), '', '', '', '[]'::jsonb, current_date, now())",
    "alter table statement disable row level security",
    "set session_replication_role = replica",
  ];
  it.each(refused)("%s", async (sql) => {
    await expect(publicPool().query(sql)).rejects.toMatchObject({ code: "42501" });
  });

  it("but lets it read what is released", async () => {
    expect((await publicPool().query("select current_user")).rows[0].current_user).toBe("kreislauf_public");
    await publicPool().query("select value from published_value limit 1");
  });
});

describe("a login of the role kreislauf_public, as in the DMZ", () => {
  const login = `kreislauf_door_${process.pid}`;
  let client: import("pg").Client;

  beforeAll(async () => {
    const { Client } = (await import("pg")).default;
    await cityPool().query(`create role ${login} login password 'tuerhueter' in role kreislauf_public`);
    const url = new URL(process.env.DATABASE_URL ?? "");
    url.username = login;
    url.password = "tuerhueter";
    client = new Client(url.toString());
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await cityPool().query(`drop role ${login}`);
  });

  it("cannot become the owner", async () => {
    const { rows } = await cityPool().query<{ owner: string }>("select current_user as owner");
    await expect(client.query(`set role ${rows[0]?.owner}`)).rejects.toMatchObject({ code: "42501" });
    await client.query("reset role");
    await expect(client.query("select * from person")).rejects.toMatchObject({ code: "42501" });
  });

  it("cannot borrow the owner's rights by a table that stands in front of ours", async () => {
    // Were temporary tables allowed again, the functions still would not look at them.
    const { rows } = await cityPool().query<{ name: string }>("select current_database() as name");
    await cityPool().query(`grant temporary on database ${rows[0]?.name} to ${login}`);
    try {
      await client.query(`create temporary table rate_limit (key text primary key, hits int, expires_at timestamptz)`);
      await client.query(`create function pg_temp.steal() returns trigger language plpgsql as $$
        begin perform set_config('loot.owner', current_user, false); return new; end $$`);
      await client.query(
        "create trigger steal before insert on rate_limit for each row execute function pg_temp.steal()",
      );
      await client.query("select take_rate_limit('shadow', 5, 60)");
      const loot = await client.query<{ owner: string | null }>("select current_setting('loot.owner', true) as owner");
      expect(loot.rows[0]?.owner ?? "").toBe("");
      await client.query(`create temporary table publication (subject_kind text, subject_id uuid)`);
      await client.query("insert into pg_temp.publication values ('finding', '0197a000-0000-7000-8000-00000000000f')");
      const seen = await client.query<{ seen: boolean }>(
        "select is_published('finding', '0197a000-0000-7000-8000-00000000000f') as seen",
      );
      expect(seen.rows[0]?.seen).toBe(false);
    } finally {
      await cityPool().query(`revoke temporary on database ${rows[0]?.name} from ${login}`);
    }
  });
});

describe("the rate limit", () => {
  it("counts for every replica, also when all ask at once", async () => {
    const ask = () =>
      publicPool().query<{ allowed: boolean }>("select take_rate_limit($1, 7, 60) as allowed", ["probe"]);
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers.filter((answer) => answer.rows[0]?.allowed)).toHaveLength(7);
  });

  it("opens again when its window is over, and forgets old windows", async () => {
    const ask = async (bucket: string) =>
      (await publicPool().query<{ allowed: boolean }>("select take_rate_limit($1, 1, 60) as allowed", [bucket])).rows[0]
        ?.allowed;
    expect(await ask("window")).toBe(true);
    expect(await ask("window")).toBe(false);
    await cityPool().query("update rate_limit set expires_at = now() - interval '1 minute' where key = 'window'");
    expect(await ask("window")).toBe(true);
    await cityPool().query("update rate_limit set expires_at = now() - interval '2 days' where key = 'window'");
    await ask("another");
    expect((await cityPool().query("select from rate_limit where key = 'window'")).rowCount).toBe(0);
  });
});

/** The listed columns in the order of the table, so that only the set is compared. */
function expectedOrder(listed: string | undefined, all: Column[]): string[] | undefined {
  if (listed === undefined) return undefined;
  const names = listed.split(" ");
  const known = all.map((column) => column.column).filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))];
}
