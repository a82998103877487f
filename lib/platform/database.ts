import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { environment, zone } from "./environment";
import { type Prisma, PrismaClient } from "./prisma/client";

/**
 * Two doors, two database roles (docs/decisions/0002-two-database-roles.md).
 * The city's door owns the tables; the public door holds the role `kreislauf_public`,
 * to which PostgreSQL itself shows only what is released or published.
 */
interface Door {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
}

export const publicRole = "kreislauf_public";

// Next reloads modules while developing; the pools must survive that.
const doors = globalThis as unknown as { kreislaufDoors?: Partial<Record<"city" | "public", Door>> };

/** Typed access of the city's door. Only queries and commands may use it. */
export function cityDatabase(): PrismaClient {
  return door("city").prisma;
}

/** Typed access of the public door. */
export function publicDatabase(): PrismaClient {
  return door("public").prisma;
}

/** For bulk paths: COPY, `unnest`, aggregation. */
export function cityPool(): pg.Pool {
  return door("city").pool;
}

/** For range scans over published values. */
export function publicPool(): pg.Pool {
  return door("public").pool;
}

/** One connection's worth of reads and writes that happen together or not at all. */
export type Transaction = Prisma.TransactionClient;

/** Runs `work` in one transaction of the city's door. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>, options?: { timeout?: number }): Promise<T> {
  return cityDatabase().$transaction(work, { timeout: options?.timeout ?? 20_000, maxWait: 10_000 });
}

/** For scripts and tests: hangs up. */
export async function closeDatabase(): Promise<void> {
  const open = Object.values(doors.kreislaufDoors ?? {});
  doors.kreislaufDoors = {};
  for (const { pool, prisma } of open) {
    await prisma.$disconnect();
    await pool.end().catch(() => undefined);
  }
}

function door(name: "city" | "public"): Door {
  doors.kreislaufDoors ??= {};
  const open = doors.kreislaufDoors[name];
  if (open) return open;
  if (name === "city" && zone() === "public")
    throw new Error("In der öffentlichen Zone gibt es keinen Zugang zur Fachdatenbank.");
  const pool = new pg.Pool(name === "city" ? cityConnection() : publicConnection());
  // PostgreSQL may end a connection that lies idle, when it restarts or a database goes. The pool opens another; without a
  // listener the whole process would fall.
  pool.on("error", (error) => console.warn(`Verbindung zur Datenbank beendet: ${error.message}`));
  const opened = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  doors.kreislaufDoors[name] = opened;
  return opened;
}

function cityConnection(): pg.PoolConfig {
  const { DATABASE_URL } = environment();
  if (!DATABASE_URL) throw new Error("DATABASE_URL fehlt. Mit `npm run demo` startet eine eigene Datenbank.");
  return { connectionString: DATABASE_URL, max: 10, application_name: "kreislauf" };
}

function publicConnection(): pg.PoolConfig {
  const { PUBLIC_DATABASE_URL, DATABASE_URL } = environment();
  const shared = { max: 10, application_name: "kreislauf-public", statement_timeout: 15_000 };
  if (PUBLIC_DATABASE_URL) return { ...shared, connectionString: PUBLIC_DATABASE_URL };
  return { ...shared, connectionString: DATABASE_URL, options: `-c role=${publicRole}` };
}
