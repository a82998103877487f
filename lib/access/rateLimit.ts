import { publicPool } from "@/lib/platform/database";

/**
 * Counts one hit in a window kept in PostgreSQL, so that every replica counts the same.
 * @returns false when the window is full.
 */
export async function takeRateLimit(bucket: string, allowed: number, seconds: number): Promise<boolean> {
  const { rows } = await publicPool().query<{ allowed: boolean }>("select take_rate_limit($1, $2, $3) as allowed", [
    bucket,
    allowed,
    seconds,
  ]);
  return rows[0]?.allowed ?? false;
}
