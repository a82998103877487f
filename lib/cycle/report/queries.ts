import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { atlasView } from "@/lib/atlas/queries";
import type { AtlasView } from "@/lib/atlas/schema";
import { listDates } from "@/lib/atlas/tables/queries";
import { findCity } from "@/lib/city/queries";
import { today } from "@/lib/platform/clock";
import { listIndicators, listPartitions } from "@/lib/releases/figures/queries";
import { latestRelease } from "@/lib/releases/queries";
import { freezeReport, type Views } from "./content/rules";
import { figuresOf, viewKey } from "./document/rules";
import type { RichDocument } from "./document/schema";
import type { ChapterDraft, ReportContent, ReportDraft, ReportVersionSummary } from "./schema";

const summary = { number: true, erratum: true, publishedByName: true, publishedAt: true, releaseId: true } as const;
const newestFirst = { orderBy: { publishedAt: "desc" } } as const;

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
      versions: { select: summary, ...newestFirst },
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

export interface PublishedReport {
  readonly id: string;
  readonly slug: string;
  readonly version: ReportVersionSummary;
  readonly content: ReportContent;
  /** SHA-256 of the content, to prove that nothing changed. */
  readonly checksum: string;
  /** Newest first. */
  readonly versions: readonly ReportVersionSummary[];
}

/** A published report as it was frozen. Without `number` the version in force. @returns null when there is none. */
export async function publishedReport(viewer: Viewer, slug: string, number?: string): Promise<PublishedReport | null> {
  const row = await databaseOf(viewer).report.findUnique({
    where: { slug },
    select: { id: true, slug: true, versions: { select: summary, ...newestFirst } },
  });
  const version = number ? row?.versions.find((entry) => entry.number === number) : row?.versions[0];
  if (!row || !version) return null;
  const { content, checksum } = await databaseOf(viewer).reportVersion.findUniqueOrThrow({
    where: { reportId_number: { reportId: row.id, number: version.number } },
    select: { content: true, checksum: true },
  });
  // Disclosed when it was frozen, and disclosed for ever: the column is the only way back to the type.
  return { ...row, version, content: content as unknown as ReportContent, checksum };
}

/** The released numbers behind every figure of a draft; a figure without any is absent. */
export async function viewsOf(viewer: Viewer, bodies: readonly RichDocument[], releaseId?: number): Promise<Views> {
  const wanted = new Map(bodies.flatMap(figuresOf).map((figure) => [viewKey(figure), figure]));
  const found = await Promise.all(
    [...wanted].map(async ([key, { indicator, partition, date, mode }]) => {
      const view = await atlasView(viewer, { indicator, partition, date, mode, release: releaseId });
      return [key, view && isAbout(view, date, mode) ? view : null] as const;
    }),
  );
  return Object.fromEntries(found.filter((entry): entry is [string, AtlasView] => entry[1] !== null));
}

/** The atlas falls back to what it has; a figure of a report does not. */
function isAbout(view: AtlasView, date: string, mode: string): boolean {
  return view.date === date && view.mode === mode && view.areas.some((area) => area.shown.state === "known");
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

/** The draft as it would be published today, from the newest release. @returns null before the first release. */
export async function previewReport(
  viewer: Viewer,
  draft: ReportDraft,
  cycle: ReportContent["cycle"],
): Promise<ReportContent | null> {
  const release = await latestRelease(viewer);
  if (!release) return null;
  const [city, views] = await Promise.all([
    findCity(viewer),
    viewsOf(
      viewer,
      draft.chapters.map((chapter) => chapter.body),
    ),
  ]);
  const facts = { cycle, city: { name: city.name, isDemo: city.isDemo }, release, frozenOn: today() };
  return freezeReport(draft, views, facts);
}

/** What a figure may show: indicators, partitions, dates of the newest release. */
export async function figureChoices(viewer: Viewer) {
  const [indicators, partitions, dates] = await Promise.all([
    listIndicators(viewer),
    listPartitions(viewer),
    listDates(viewer),
  ]);
  return {
    indicators: indicators.map(({ key, name }) => ({ key, name: name.de })),
    partitions: partitions.map(({ key, name }) => ({ key, name: name.de })),
    dates: Array.isArray(dates) ? dates.toReversed() : [],
  };
}
