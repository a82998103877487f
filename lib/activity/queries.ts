import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { environment } from "@/lib/platform/environment";
import { sentenceOf } from "./kinds";

export interface LogEntry {
  readonly id: string;
  readonly at: Date;
  readonly sentence: string;
  readonly subject: string;
}

/** One page of the log, newest first. Only who may read it sees anything. */
export async function listEvents(
  viewer: Viewer,
  { page = 1, size = 50, subjectKind }: { page?: number; size?: number; subjectKind?: string } = {},
): Promise<{ entries: LogEntry[]; pages: number }> {
  if (!can(viewer, "log:read")) return { entries: [], pages: 0 };
  const where = subjectKind ? { subjectKind } : {};
  const database = databaseOf(viewer);
  const [rows, count] = await Promise.all([
    database.event.findMany({ where, orderBy: { id: "desc" }, skip: (page - 1) * size, take: size }),
    database.event.count({ where }),
  ]);
  return {
    entries: rows.map((row) => ({
      id: String(row.id),
      at: row.at,
      sentence: sentenceOf(row),
      subject: `${row.subjectKind} ${row.subjectId}`,
    })),
    pages: Math.ceil(count / size),
  };
}

/**
 * Mails of the outbox, newest first. Where nothing leaves the house, as in the demo, they are read here; with a mail server
 * their text, which may open an account, is their recipient's alone.
 */
export async function listMails(viewer: Viewer, size = 30) {
  if (!can(viewer, "system:read")) return [];
  const rows = await databaseOf(viewer).mail.findMany({ orderBy: { id: "desc" }, take: size });
  const leaves = environment().SMTP_URL !== undefined;
  return rows.map((row) => ({ ...row, id: String(row.id), text: leaves ? null : row.text }));
}
