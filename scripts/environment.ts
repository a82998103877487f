/** What demo, dev and tests share: a database (own or given), a kept secret, and the variables the application reads. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { checkout, ensureDatabase, type Server, startServer } from "./postgres";

export interface Surroundings {
  readonly databaseUrl: string;
  /** Absent when DATABASE_URL was given: then the server is not ours. */
  readonly server?: Server;
}

/** The database of DATABASE_URL, or database `name` on the checkout's own server. */
export async function provideDatabase(name: string, log: (sentence: string) => void): Promise<Surroundings> {
  if (process.env.DATABASE_URL) return { databaseUrl: process.env.DATABASE_URL };
  const server = await startServer(log);
  return { databaseUrl: await ensureDatabase(server, name), server };
}

/** An imported city has a database of its own beside the demo city's. */
export function databaseName(city: string | undefined): string {
  if (city === undefined) return "kreislauf";
  return `kreislauf_${city
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, 40)}`;
}

/** The secret that signs session cookies: given, or made once and kept in .kreislauf/secret. */
export async function provideSecret(): Promise<string> {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET;
  const file = path.join(checkout, ".kreislauf", "secret");
  if (existsSync(file)) return (await readFile(file, "utf8")).trim();
  const secret = randomBytes(32).toString("hex");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}

export function applicationVariables(given: { databaseUrl: string; secret: string; port: number }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: given.databaseUrl,
    NEXTAUTH_SECRET: given.secret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${given.port}`,
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(given.port),
  };
}
