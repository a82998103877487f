import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { publicRole } from "./database";

/** Prisma's own advisory lock: two replicas, or Prisma's command and ours, never migrate at once. */
const prismaLock = 72_707_369;

/**
 * Applies prisma/migrations in order, each in a transaction, and keeps the same book as Prisma's own command,
 * so that a city with its native engine at hand may use `prisma migrate deploy` instead.
 * @returns names of the migrations applied now.
 * @throws when a migration fails (nothing of it stays) or an applied one was changed afterwards.
 */
export async function migrate(
  databaseUrl: string,
  directory = path.join(process.cwd(), "prisma/migrations"),
): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [prismaLock]);
    await client.query(book);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      `select migration_name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null`,
    );
    const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const entry of (await readdir(directory, { withFileTypes: true }))
      .filter((e) => e.isDirectory())
      .sort(byName)) {
      const sql = await readFile(path.join(directory, entry.name, "migration.sql"), "utf8");
      const checksum = createHash("sha256").update(sql).digest("hex");
      const before = done.get(entry.name);
      if (before === checksum) continue;
      if (before) throw new Error(`Migration ${entry.name} wurde nach ihrer Anwendung geändert.`);
      await apply(client, entry.name, sql, checksum);
      applied.push(entry.name);
    }
    return applied;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [prismaLock]).catch(() => undefined);
    await client.end();
  }
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string) {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name} ist gescheitert: ${(error as Error).message}${repair(error)}`);
  }
}

/** What the owner of the server does when the login may not make or hand on the role of the public door. */
function repair(error: unknown): string {
  if (!(error instanceof pg.DatabaseError) || error.code !== "42501") return "";
  return `
Der Anmeldung fehlt ein Recht. Wer den Server verwaltet, richtet die Rolle der öffentlichen Tür einmal ein:
  create role ${publicRole};   -- wenn es sie noch nicht gibt
  grant ${publicRole} to <Anmeldung aus DATABASE_URL> with admin option;
Mehr dazu in docs/operations.md, „The database“.`;
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

const book = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;
