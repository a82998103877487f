/**
 * `npm run attack:planted [-- --pages N]`: imports an invented city whose small counts are unmistakable numbers, releases it, serves it with the built
 * application, and attacks it: none of the numbers withheld may be found in anything public. Uses DATABASE_URL's server or the checkout's
 * own, and a database that is dropped afterwards. Ends with 1 where a number was found or a cell recovered.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { PlantedSearch } from "./attack/planted";
import { plantedCity } from "./attack/plantedCity";
import { attackAddress } from "./attack/visit";
import { applicationVariables, provideSecret } from "./environment";
import { checkout, databaseUrl, dropDatabase, ensureDatabase, freePort, type Server, startServer } from "./postgres";

const { values } = parseArgs({
  options: { pages: { type: "string", default: "1500" }, folder: { type: "string" }, port: { type: "string" } },
});
process.exitCode = values.folder ? await writeCity(values.folder) : await attackPlanted();

/** Only the package and the numbers, for a server that is somewhere else. */
async function writeCity(folder: string): Promise<number> {
  const { files, numbers } = plantedCity();
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  await writeFile(path.join(folder, "planted.json"), JSON.stringify(numbers));
  return 0;
}

async function attackPlanted(): Promise<number> {
  const given = process.env.DATABASE_URL;
  const server: Server = given
    ? { url: databaseUrl(given, "postgres"), startedHere: false, stop: async () => {} }
    : await startServer(console.log);
  const name = `kreislauf_planted_${process.pid}`;
  const folder = await mkdtemp(path.join(tmpdir(), "zahlenfeld-"));
  let application: ChildProcess | undefined;
  try {
    await dropDatabase(server, name);
    const url = await ensureDatabase(server, name);
    await writeCity(folder);
    const port = values.port ? Number(values.port) : await freePort(3950);
    const variables = applicationVariables({ databaseUrl: url, secret: await provideSecret(), port });
    const env = { ...process.env, ...variables, DATABASE_URL: url };
    const imported = await ended(
      spawn("npx", ["tsx", "scripts/import.ts", path.join(folder, "datapackage.json")], {
        ...{ cwd: checkout, env, stdio: ["ignore", "inherit", "inherit"] },
      }),
    );
    if (imported !== 0) return 1;
    application = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "--port", String(port)], {
      ...{ cwd: checkout, env, stdio: ["ignore", "ignore", "inherit"] },
    });
    const address = `http://localhost:${port}`;
    await answering(`${address}/api/health`);
    const planted = new PlantedSearch(plantedCity().numbers);
    const { recovered, leaks } = await attackAddress(address, { pages: Number(values.pages), planted }, console.log);
    const blind = planted.released === 0 || planted.withheld === 0;
    if (blind) console.error("The search proves nothing: no planted number was withheld, or none could be seen.");
    console.log(recovered + leaks > 0 ? "The attacker won." : "No planted number found, nothing recovered.");
    return recovered + leaks > 0 || blind ? 1 : 0;
  } finally {
    if (application) {
      application.kill();
      await ended(application);
    }
    await rm(folder, { recursive: true, force: true });
    await dropDatabase(server, name).catch(() => undefined);
    if (server.startedHere) await server.stop();
  }
}

function ended(process: ChildProcess): Promise<number> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve(process.exitCode ?? 1);
  return new Promise((resolve) => process.on("exit", (code) => resolve(code ?? 1)));
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const isWell = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isWell) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`${address} does not answer.`);
}
