import { now } from "@/lib/platform/clock";
import { cityDatabase } from "@/lib/platform/database";

const thirtyDays = 30 * 86_400_000;

/**
 * Forgets sessions and password links that ended more than thirty days ago, and counters whose window is over. The
 * newest session of each person stays, because it says when somebody was here last; the log keeps everything else.
 * @returns number of rows forgotten
 */
export async function forgetExpired(): Promise<number> {
  const before = new Date(now().getTime() - thirtyDays);
  const sessions = await cityDatabase().$executeRaw`
    delete from session s where coalesce(s.revoked_at, s.expires_at) < ${before}
      and exists (select from session n where n.user_id = s.user_id and n.created_at > s.created_at)`;
  const links = await cityDatabase().passwordReset.deleteMany({ where: { expiresAt: { lt: before } } });
  const counters = await cityDatabase().rateLimit.deleteMany({ where: { expiresAt: { lt: now() } } });
  return sessions + links.count + counters.count;
}
