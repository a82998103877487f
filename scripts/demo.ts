/** The second half of `npm run demo`, once packages are there: database, migrations, city, build, server. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, readlink, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { demoPeople } from "../lib/demo/cast";
import { seedDemoCity } from "../lib/demo/seed";
import { roleWords } from "../lib/glossary";
import { closeDatabase } from "../lib/platform/database";
import { migrate } from "../lib/platform/migrate";
import { applicationVariables, databaseName, provideDatabase, provideSecret } from "./environment";
import { checkout, dropDatabase, ensureDatabase, freePort, isAlive, type Server } from "./postgres";

const started = Date.now();
const say = (sentence: string) =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${sentence}`);
/** `--city koeln` shows a city brought in by `npm run import` instead of the demo city. */
const importedCity = process.argv.includes("--city") ? process.argv[process.argv.indexOf("--city") + 1] : undefined;
let server: Server | undefined;
let application: ChildProcess | undefined;
let stopping = false;
/** Whether PostgreSQL goes down with us: we started it, or it was left by a demo that was killed. */
let stopsServer = false;
/** Process numbers of this start and of the application it serves. */
const running = path.join(checkout, ".kreislauf", "running");
/** Names the database whose city is being built. */
const seeding = path.join(checkout, ".kreislauf", "seeding");

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

try {
  await main();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  await stop(1);
}

async function main() {
  const surroundings = await provideDatabase(databaseName(importedCity), say);
  server = surroundings.server;
  const { databaseUrl } = surroundings;
  const left = await stopLeftovers();
  stopsServer = server !== undefined && (server.startedHere || left);
  // The own server's port changes from start to start; its databases are known by name.
  const place = server ? databaseName(importedCity) : databaseUrl;
  const wanted = process.argv.includes("--reset") && !importedCity;
  const unfinished = existsSync(seeding) && (await readFile(seeding, "utf8")) === place;
  if (unfinished && !wanted && !server)
    throw new Error(
      "Der letzte Start brach ab, während er die Demo-Stadt anlegte. `npm run demo -- --reset` beginnt von vorn; dabei geht alles in dieser Datenbank verloren.",
    );
  // On the own server half a city is worth nothing to anybody: it begins again by itself.
  if (wanted || unfinished) await reset(databaseUrl);
  const secret = await provideSecret();
  const port = await freePort(Number(process.env.PORT ?? 3000));
  Object.assign(process.env, applicationVariables({ databaseUrl, secret, port }));

  const applied = await migrate(databaseUrl);
  if (applied.length > 0) say(`Datenbank eingerichtet (${applied.length} Schritte).`);
  if (await isEmpty(databaseUrl)) {
    if (importedCity) {
      throw new Error(
        `Für ${importedCity} ist noch nichts da. Erst: npm run import -- pfad/datapackage.json --city ${importedCity}`,
      );
    }
    say("Die Demo-Stadt Emscherau wird angelegt …");
    await writeFile(seeding, place);
    await seedDemoCity({ log: say });
    await rm(seeding, { force: true });
  }
  await closeDatabase();
  await build();
  application = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "--port", String(port)], {
    cwd: checkout,
    stdio: ["ignore", "ignore", "inherit"],
    env: process.env,
    // Its own group, so that Ctrl-C comes to us first and we stop things in order.
    detached: true,
  });
  await writeFile(running, `${process.pid} ${application.pid}`);
  application.on("exit", (code) => void stop(code ?? 0));
  await answered(port);
  say("Kreislauf läuft.");
  introduce(port);
}

/**
 * A demo that was killed leaves its application running: it is stopped here, so that the port is free again.
 * @returns true when there was such a demo.
 */
async function stopLeftovers(): Promise<boolean> {
  if (!existsSync(running)) return false;
  const [parent = 0, left = 0] = (await readFile(running, "utf8")).split(" ").map(Number);
  if (isAlive(parent)) return false;
  if (isAlive(left) && (await isOurApplication(left))) {
    process.kill(left, "SIGTERM");
    for (let tries = 0; tries < 40 && isAlive(left); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}

/** Numbers are given again: without a look at what runs there, a stranger's process could be stopped. */
async function isOurApplication(pid: number): Promise<boolean> {
  const [title, folder] = await Promise.all([
    readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""),
    readlink(`/proc/${pid}/cwd`).catch(() => ""),
  ]);
  return title.startsWith("next-server") && folder === checkout;
}

/** Starts the city afresh: on the own server by dropping the database, on a given one by emptying its schema. */
async function reset(databaseUrl: string) {
  say("Die Stadt wird neu angelegt; alle bisherigen Daten gehen verloren.");
  if (server) {
    await dropDatabase(server, "kreislauf");
    await ensureDatabase(server, "kreislauf");
    return;
  }
  await query(databaseUrl, "drop schema public cascade; create schema public");
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  return (await query(databaseUrl, "select 1 from city limit 1")).rowCount === 0;
}

async function query(databaseUrl: string, sql: string) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Builds only when a source changed since the last build. */
async function build() {
  const stamp = path.join(checkout, ".next", "kreislauf-build");
  const wanted = await fingerprint();
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === wanted) return;
  say("Die Anwendung wird gebaut (ein bis zwei Minuten) …");
  await completed("node", ["scripts/prebuild.mjs"]);
  await completed("node", ["node_modules/next/dist/bin/next", "build"]);
  await writeFile(stamp, wanted);
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const root of [
    "app",
    "components",
    "lib",
    "prisma",
    "next.config.mjs",
    "package-lock.json",
    "proxy.ts",
    "instrumentation.ts",
  ])
    await walk(path.join(checkout, root));
  return hash.digest("hex");

  async function walk(place: string): Promise<void> {
    const info = await stat(place);
    if (info.isFile()) {
      if (!/\.test\.tsx?$/.test(place)) hash.update(path.relative(checkout, place)).update(await readFile(place));
      return;
    }
    for (const entry of (await readdir(place)).sort()) await walk(path.join(place, entry));
  }
}

function completed(command: string, parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: checkout, env: { ...process.env, NODE_ENV: "production" } });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${output}\nDer Bau ist gescheitert (${parameters.at(-1)}).`)),
    );
  });
}

async function answered(port: number) {
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("Die Anwendung antwortet nicht.");
}

function introduce(port: number) {
  console.log(`\n  Öffentlich   http://localhost:${port}`);
  if (importedCity) {
    console.log("\n  Beenden mit Strg+C.\n");
    return;
  }
  console.log(`  Anmelden     http://localhost:${port}/anmelden   Passwort für alle: kreislauf-demo\n`);
  for (const person of demoPeople) {
    console.log(`    ${person.email.padEnd(34)}${person.name.padEnd(22)}${roleWords[person.role].de}`);
  }
  console.log("\n  Beenden mit Strg+C. Von vorn: npm run demo -- --reset\n");
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (application && application.exitCode === null) {
    const gone = new Promise((resolve) => application?.once("exit", resolve));
    application.kill("SIGTERM");
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5000))]);
    if (application.exitCode === null) application.kill("SIGKILL");
  }
  if (stopsServer) await server?.stop().catch(() => undefined);
  await rm(running, { force: true });
  process.exit(code);
}
