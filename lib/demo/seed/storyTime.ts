import { cityPool } from "@/lib/platform/database";
import type { Passage } from "./chronicle";

/**
 * Moves every time stamp that PostgreSQL set by itself during a step to the day of that step, in the order of the steps:
 * ten in the morning, where the house's clock stands, and a little later for each. Append-only tables refuse changes; for this one moment, before
 * anyone has seen the demo city, the owner of the tables sets the refusal aside.
 */
export async function tellStoryTime(passages: readonly Passage[]): Promise<void> {
  const client = await cityPool().connect();
  try {
    await client.query("begin");
    await client.query("create temp table story_time (real tstzrange, story timestamptz) on commit drop");
    const perDay = new Map<string, number>();
    const rows = passages.map(({ day, from, until }) => {
      const place = perDay.get(day) ?? 0;
      perDay.set(day, place + 1);
      return { from: from.toISOString(), until: new Date(until.getTime() + 1).toISOString(), day, seconds: place * 97 };
    });
    await client.query(
      `insert into story_time select tstzrange(row."from", row.until, '[)'),
         (row.day || ' 10:00')::timestamp at time zone 'Europe/Berlin' + row.seconds * interval '1 second'
       from jsonb_to_recordset($1::jsonb) as row("from" timestamptz, until timestamptz, day text, seconds int)`,
      [JSON.stringify(rows)],
    );
    await client.query("create index on story_time using gist (real)");
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and a.atttypid = 'timestamptz'::regtype and not a.attisdropped
       order by 1, 2`,
    );
    const tables = [...new Set(columns.map((column) => column.table))];
    for (const table of tables) {
      const identifier = client.escapeIdentifier(table);
      await client.query(`alter table ${identifier} disable trigger user`);
      for (const { column } of columns.filter((entry) => entry.table === table)) {
        const name = client.escapeIdentifier(column);
        await client.query(
          `update ${identifier} t set ${name} = s.story + (t.${name} - lower(s.real)) from story_time s where s.real @> t.${name}`,
        );
      }
      await client.query(`alter table ${identifier} enable trigger user`);
    }
    // The story's letters left on the day they were written; nobody waits for them when the city opens.
    await client.query("update mail set sent_at = created_at, attempts = 1 where sent_at is null");
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
