import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { RichDocument } from "./document/schema";
import type { ChapterDraft, ReportDraft, ReportVersionSummary } from "./schema";

const summary = { number: true, erratum: true, publishedAt: true, releaseId: true } as const;
const newestFirst = { orderBy: [{ publishedAt: "desc" }, { id: "desc" }] } satisfies Prisma.Report$versionsArgs;

export interface ReportRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly cycleId: string;
  readonly cycleTitle: string;
  readonly chapterCount: number;
  readonly editedAt: Date | null;
  readonly editedByName: string | null;
  /** Newest first; the first is in force. */
  readonly versions: readonly ReportVersionSummary[];
}

/** Reports of a cycle, drafts too, for those who may see drafts; others find only published ones. */
export async function listReports(viewer: Viewer, cycleId?: string): Promise<ReportRow[]> {
  const drafts = can(viewer, "draft:read");
  const rows = await databaseOf(viewer).report.findMany({
    where: { cycleId, ...(drafts ? {} : { versions: { some: {} } }) },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      slug: true,
      title: true,
      subtitle: true,
      cycleId: true,
      cycle: { select: { title: true } },
      versions: { select: summary, ...newestFirst },
    },
  });
  const chapters = drafts
    ? await databaseOf(viewer).reportChapter.findMany({
        where: { reportId: { in: rows.map((row) => row.id) }, removal: null },
        select: { reportId: true, editedAt: true, editedByName: true },
        orderBy: { editedAt: "desc" },
      })
    : [];
  return rows.map(({ cycle, ...row }) => {
    const own = chapters.filter((chapter) => chapter.reportId === row.id);
    return {
      ...row,
      cycleTitle: cycle.title,
      chapterCount: own.length,
      editedAt: own[0]?.editedAt ?? null,
      editedByName: own[0]?.editedByName ?? null,
    };
  });
}

/** The draft with its chapters. @returns null when unknown, or when the viewer may not see drafts. */
export async function findReport(viewer: Viewer, by: { id: string } | { slug: string }): Promise<ReportDraft | null> {
  if (!can(viewer, "draft:read")) return null;
  const row = await databaseOf(viewer).report.findUnique({
    where: by,
    include: {
      chapters: { where: { removal: null }, orderBy: { position: "asc" } },
      versions: { select: { ...summary, publishedByName: true }, ...newestFirst },
    },
  });
  return row && { ...row, chapters: row.chapters.map(chapterOf) };
}

/** One chapter of a draft with its place in the cycle. @returns null when unknown, removed or not visible. */
export async function findChapter(
  viewer: Viewer,
  id: string,
): Promise<
  (ChapterDraft & { readonly reportId: string; readonly cycleId: string; readonly isPublished: boolean }) | null
> {
  if (!can(viewer, "draft:read")) return null;
  const row = await databaseOf(viewer).reportChapter.findFirst({
    where: { id, removal: null },
    include: { report: { select: { cycleId: true, _count: { select: { versions: true } } } } },
  });
  return (
    row && {
      ...chapterOf(row),
      reportId: row.reportId,
      cycleId: row.report.cycleId,
      isPublished: row.report._count.versions > 0,
    }
  );
}

/** Every saved state of a chapter, newest first. */
export async function listRevisions(viewer: Viewer, chapterId: string) {
  if (!can(viewer, "draft:read")) return [];
  const rows = await databaseOf(viewer).reportChapterRevision.findMany({
    where: { chapterId },
    orderBy: { version: "desc" },
  });
  return rows.map((row) => ({ ...row, body: row.body as RichDocument }));
}
export type ChapterRevision = Awaited<ReturnType<typeof listRevisions>>[number];

/** Chapters taken out of a draft, which can be returned. */
export async function listRemovedChapters(viewer: Viewer, reportId: string) {
  if (!can(viewer, "draft:read")) return [];
  return databaseOf(viewer).reportChapter.findMany({
    where: { reportId, removal: { isNot: null } },
    orderBy: { position: "asc" },
    select: { id: true, title: true, removal: { select: { at: true, byName: true } } },
  });
}

/** Cycle of a removed chapter, for the policy. */
export async function findRemovedChapter(viewer: Viewer, id: string) {
  if (!can(viewer, "draft:read")) return null;
  const row = await databaseOf(viewer).reportChapter.findFirst({
    where: { id, removal: { isNot: null } },
    select: { reportId: true, report: { select: { cycleId: true } } },
  });
  return row && { reportId: row.reportId, cycleId: row.report.cycleId };
}

function chapterOf(row: Omit<ChapterDraft, "body"> & { body: unknown }): ChapterDraft {
  const { id, position, title, keyPoints, plainSummary, version, editedByName, editedAt } = row;
  return {
    id,
    position,
    title,
    keyPoints,
    plainSummary,
    version,
    editedByName,
    editedAt,
    body: row.body as RichDocument,
  };
}
