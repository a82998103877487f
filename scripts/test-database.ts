/**
 * A fresh, migrated database for the integration tests: on DATABASE_URL's server if given, else on the checkout's own.
 * Dropped afterwards; a database a killed run left behind is dropped by the next.
 */
import pg from "pg";
import { closeDatabase } from "../lib/platform/database";
import { migrate } from "../lib/platform/migrate";
import { databaseUrl, dropDatabase, ensureDatabase, isAlive, startServer } from "./postgres";

export default async function setup() {
  const given = process.env.DATABASE_URL;
  const server = given
    ? { url: databaseUrl(given, "postgres"), startedHere: false, stop: async () => {} }
    : await startServer();
  await dropLeftovers(server.url);
  const name = `kreislauf_test_${process.pid}`;
  await dropDatabase(server, name);
  process.env.DATABASE_URL = await ensureDatabase(server, name);
  await migrate(process.env.DATABASE_URL);
  return async () => {
    await dropDatabase(server, name);
    if (server.startedHere) await server.stop();
  };
}

async function dropLeftovers(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'kreislauf\\_test\\_%'",
  );
  await client.end();
  for (const { datname } of rows) {
    const owner = Number(datname.split("_").at(-1));
    if (!isAlive(owner)) await dropDatabase({ url }, datname);
  }
}

/**
 * A migrated database for one test file that needs an empty city of its own; `DATABASE_URL` points to it until the file is done.
 * @returns what drops it again
 */
export async function ownDatabase(purpose: string): Promise<() => Promise<void>> {
  await closeDatabase();
  const given = process.env.DATABASE_URL ?? "";
  const server = { url: databaseUrl(given, "postgres") };
  const name = `kreislauf_test_${purpose}_${process.pid}`;
  await dropDatabase(server, name);
  process.env.DATABASE_URL = await ensureDatabase(server, name);
  await migrate(process.env.DATABASE_URL);
  return async () => {
    await closeDatabase();
    process.env.DATABASE_URL = given;
    await dropDatabase(server, name);
  };
}
