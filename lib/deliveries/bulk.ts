import { once } from "node:events";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Transaction } from "@/lib/platform/database";
import { environment } from "@/lib/platform/environment";
import { PrismaClient } from "@/lib/platform/prisma/client";

/** Writes rows by COPY inside the transaction. Rows are taken one by one, so memory does not grow with their number. */
export type CopyInto = (
  table: "raw_value" | "raw_rate",
  columns: readonly string[],
  rows: AsyncIterable<CopyRow> | Iterable<CopyRow>,
) => Promise<number>;

/** Numbers and dates only: nothing in a row needs escaping. */
export type CopyRow = readonly (number | string | null)[];

/**
 * One transaction in which typed writes and COPY happen together or not at all. Prisma gives no access to the connection
 * of its transaction, so this takes a pool of one connection: whatever runs on it belongs to that transaction.
 */
export async function bulkTransaction<T>(work: (tx: Transaction, copyInto: CopyInto) => Promise<T>): Promise<T> {
  const { DATABASE_URL } = environment();
  if (!DATABASE_URL) throw new Error("DATABASE_URL fehlt. Mit `npm run demo` startet eine eigene Datenbank.");
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 1, application_name: "kreislauf-import" });
  let connection: pg.PoolClient | undefined;
  pool.on("connect", (client) => {
    connection = client as pg.PoolClient;
  });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    return await prisma.$transaction(
      (tx) =>
        work(tx, (table, columns, rows) => {
          if (!connection) throw new Error("The transaction has no connection");
          return copy(connection, table, columns, rows);
        }),
      { timeout: 2 * 60 * 60 * 1000, maxWait: 20_000 },
    );
  } finally {
    await prisma.$disconnect();
    await pool.end().catch(() => undefined);
  }
}

const blockSize = 65_536;

async function copy(
  connection: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<CopyRow> | Iterable<CopyRow>,
): Promise<number> {
  const stream = connection.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
  const failed = new Promise<never>((_, reject) => stream.once("error", reject));
  failed.catch(() => undefined);
  let block = "";
  let count = 0;
  const flush = async () => {
    const more = stream.write(block);
    block = "";
    if (!more) await Promise.race([once(stream, "drain"), failed]);
  };
  try {
    for await (const row of rows) {
      block += `${row.map((value) => (value === null ? "\\N" : value)).join("\t")}\n`;
      count += 1;
      if (block.length > blockSize) await flush();
    }
    if (block !== "") await flush();
  } catch (error) {
    // Ends the COPY on the server, so that the connection can roll back.
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  const finished = once(stream, "finish");
  stream.end();
  await Promise.race([finished, failed]);
  return count;
}
