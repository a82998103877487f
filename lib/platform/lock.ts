import pg from "pg";
import { environment } from "./environment";

/** A lock that lives and dies with one connection of its own. */
export interface HeldLock {
  /** Aborted when the connection is gone, and the lock with it: whoever holds it stops. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * Takes an advisory lock of PostgreSQL for as long as this process wants it. A process that dies loses it at once, and so
 * does one whose machine falls silent, after half a minute: nobody has to find out that it is dead.
 * @param space what kind of thing is locked; `key` which one
 * @returns null while somebody else holds it
 */
export async function tryLock(space: number, key: number): Promise<HeldLock | null> {
  const client = new pg.Client({
    connectionString: environment().DATABASE_URL,
    application_name: "kreislauf-lock",
    keepAlive: true,
  });
  const lost = new AbortController();
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  try {
    await client.connect();
    // A silent machine is noticed by the server, and nobody hangs up on a lock that merely waits.
    await client.query(
      "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4; set idle_session_timeout = 0",
    );
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1, $2) as held", [space, key]);
    if (rows[0]?.held) return { lost: lost.signal, release: () => client.end() };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  await client.end();
  return null;
}
