/** Builds the application and walks through it in a browser: a fresh demo city in a database of its own. */
import { spawn } from "node:child_process";
import { seedDemoCity } from "../lib/demo/seed";
import { closeDatabase } from "../lib/platform/database";
import { migrate } from "../lib/platform/migrate";
import { applicationVariables, provideSecret } from "./environment";
import { checkout, databaseUrl, dropDatabase, ensureDatabase, freePort, type Server, startServer } from "./postgres";

const given = process.env.DATABASE_URL;
const server: Server = given
  ? { url: databaseUrl(given, "postgres"), startedHere: false, stop: async () => {} }
  : await startServer(console.log);
const name = `kreislauf_journeys_${process.pid}`;
/** The day on which the journeys take place: the data year after the demo city's newest one has ended. */
const today = "2027-04-12";
let code = 1;
try {
  await dropDatabase(server, name);
  const url = await ensureDatabase(server, name);
  const port = await freePort(3900);
  const variables = applicationVariables({ databaseUrl: url, secret: await provideSecret(), port });
  Object.assign(process.env, variables, { KREISLAUF_TODAY: today });
  await migrate(url);
  await seedDemoCity({ log: console.log });
  await closeDatabase();
  code = await run("node", ["scripts/prebuild.mjs"]);
  if (code === 0 && !process.env.SKIP_BUILD) code = await run("node", ["node_modules/next/dist/bin/next", "build"]);
  const chosen = process.argv.slice(2);
  if (code === 0) code = await run("npx", ["playwright", "test", ...chosen]);
  // The same build, another city: nothing that it withholds may be found in anything public.
  if (code === 0 && chosen.length === 0) code = await run("npx", ["tsx", "scripts/attackPlanted.ts", "--pages", "250"]);
} finally {
  await closeDatabase();
  await dropDatabase(server, name).catch(() => undefined);
  if (server.startedHere) await server.stop();
}
process.exit(code);

function run(command: string, parameters: string[]): Promise<number> {
  return new Promise((resolve) => {
    spawn(command, parameters, { cwd: checkout, stdio: "inherit", env: process.env }).on("exit", (exit) =>
      resolve(exit ?? 1),
    );
  });
}
