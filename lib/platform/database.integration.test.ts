import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ownDatabase } from "@/scripts/test-database";
import { cityPool, publicPool } from "./database";

let leave: () => Promise<void>;
beforeAll(async () => {
  leave = await ownDatabase("database");
});
afterAll(() => leave());

it("a connection that PostgreSQL ends while it lies idle is replaced, and the process lives on", async () => {
  await publicPool().query("select 1");
  const { rowCount } = await cityPool().query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'kreislauf-public'",
  );
  expect(rowCount).toBe(1);
  await pause(200);
  expect((await publicPool().query("select 2 as two")).rows).toEqual([{ two: 2 }]);
});
