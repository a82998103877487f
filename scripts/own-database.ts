/** For integration tests: an installation holds one city, so every imported city needs a database of its own. */
import { closeDatabase } from "../lib/platform/database";
import { migrate } from "../lib/platform/migrate";
import { databaseUrl, dropDatabase, ensureDatabase } from "./postgres";

/** Makes an empty, migrated database the one in use; `close` drops it and takes the earlier one up again. */
export async function openDatabase(name: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const before = process.env.DATABASE_URL ?? "";
  const maintenance = { url: databaseUrl(before, "postgres") };
  const database = `kreislauf_test_${name}_${process.pid}`;
  await closeDatabase();
  await dropDatabase(maintenance, database);
  const url = await ensureDatabase(maintenance, database);
  await migrate(url);
  process.env.DATABASE_URL = url;
  return {
    url,
    close: async () => {
      await closeDatabase();
      process.env.DATABASE_URL = before;
      await dropDatabase(maintenance, database);
    },
  };
}
