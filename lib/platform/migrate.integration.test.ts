import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "./migrate";

/** Each test has an empty database and a folder of migrations of its own. */
let url: string;
let folder: string;
let made: string[] = [];

const query = async <Row extends object>(sql: string, where = url): Promise<Row[]> => {
  const client = new pg.Client(where);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
};
const server = () => process.env.DATABASE_URL ?? "";
const write = async (name: string, sql: string) => {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
};
const book = () =>
  query<{ migration_name: string; finished: boolean }>(
    `select migration_name, finished_at is not null as finished from "_prisma_migrations" order by 1`,
  );
const tables = async () =>
  (
    await query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1",
    )
  ).map((row) => row.name);

beforeEach(async () => {
  const name = `kreislauf_test_migrate${made.length}_${process.pid}`;
  await query(`drop database if exists ${name} with (force)`, server());
  await query(`create database ${name}`, server());
  made = [...made, name];
  const address = new URL(server());
  address.pathname = `/${name}`;
  url = address.toString();
  folder = await mkdtemp(path.join(tmpdir(), "migrationen-"));
});
afterAll(async () => {
  for (const name of made) await query(`drop database if exists ${name} with (force)`, server());
});

describe("migrating", () => {
  it("says how the public door's role is set up when the login may not hand it on", async () => {
    const login = `owner_${process.pid}`;
    await query(`create role ${login} login password 'plain'`);
    try {
      await query(`grant create on schema public to ${login}`);
      await write("20260101_door", "set role kreislauf_public;");
      const address = new URL(url);
      address.username = login;
      address.password = "plain";
      await expect(migrate(address.toString(), folder)).rejects.toThrow(
        /grant kreislauf_public to .* with admin option/,
      );
    } finally {
      await query(`drop owned by ${login}; drop role ${login}`);
    }
  });
  it("applies in the order of the names, keeps Prisma's book, and a second time does nothing", async () => {
    await write("20260102_second", "alter table a add column more int;");
    await write("20260101_first", "create table a (id int);");
    expect(await migrate(url, folder)).toEqual(["20260101_first", "20260102_second"]);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await book()).toEqual([
      { migration_name: "20260101_first", finished: true },
      { migration_name: "20260102_second", finished: true },
    ]);
  });

  it("applies what came later, also when another runner wrote the book", async () => {
    await write("1_a", "create table a (id int);");
    await migrate(url, folder);
    await write("2_b", "create table b (id int);");
    expect(await migrate(url, folder)).toEqual(["2_b"]);
    expect(await tables()).toEqual(["a", "b"]);
  });

  it("refuses a migration that was changed after it was applied, and applies nothing further", async () => {
    await write("1_a", "create table a (id int);");
    await migrate(url, folder);
    await write("1_a", "create table a (id bigint);");
    await write("2_b", "create table b (id int);");
    await expect(migrate(url, folder)).rejects.toThrow("1_a wurde nach ihrer Anwendung geändert");
    expect(await tables()).toEqual(["a"]);
  });

  it("leaves nothing of a migration that fails, keeps the ones before it, and goes on when it is mended", async () => {
    await write("1_a", "create table a (id int);");
    await write("2_b", "create table b (id int); insert into b values ('keine Zahl');");
    await write("3_c", "create table c (id int);");
    await expect(migrate(url, folder)).rejects.toThrow(/2_b ist gescheitert: .*integer/);
    expect(await tables()).toEqual(["a"]);
    expect((await book()).map((row) => row.migration_name)).toEqual(["1_a"]);
    await write("2_b", "create table b (id int);");
    expect(await migrate(url, folder)).toEqual(["2_b", "3_c"]);
  });

  it("of two starting at once one applies, the other waits and finds everything done", async () => {
    await write("1_a", "select pg_sleep(0.3); create table a (id int);");
    await write("2_b", "create table b (id int);");
    const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(applied.toSorted((one, other) => other.length - one.length)).toEqual([["1_a", "2_b"], [], []]);
    expect(await book()).toHaveLength(2);
  });

  it("lets go of its lock, also after a failure", async () => {
    await write("1_a", "kein SQL");
    await expect(migrate(url, folder)).rejects.toThrow("1_a");
    const [row] = await query<{ free: boolean }>("select pg_try_advisory_lock(72707369) as free");
    expect(row?.free).toBe(true);
  });

  it("sets up the whole house in an empty database, twice side by side on one server", async () => {
    const ours = path.join(process.cwd(), "prisma/migrations");
    await cp(ours, folder, { recursive: true });
    const applied = await migrate(url, folder);
    expect(applied[0]).toBe("20261122000001_tables");
    expect(await tables()).toContain("published_value");
    expect(await migrate(url, ours)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
