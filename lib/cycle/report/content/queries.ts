import { databaseOf } from "@/lib/access/door";
import type { Viewer } from "@/lib/access/viewer";
import { atlasView } from "@/lib/atlas/queries";
import type { AtlasView } from "@/lib/atlas/schema";
import { findCity } from "@/lib/city/queries";
import { today } from "@/lib/platform/clock";
import type { Prisma } from "@/lib/platform/prisma/client";
import { latestRelease } from "@/lib/releases/queries";
import { figuresOf, viewKey } from "../document/rules";
import type { RichDocument } from "../document/schema";
import type { ReportContent, ReportDraft, ReportVersionSummary } from "../schema";
import { freezeReport, type Views } from "./rules";

const summary = { number: true, erratum: true, publishedAt: true, releaseId: true } as const;
const newestFirst = { orderBy: [{ publishedAt: "desc" }, { id: "desc" }] } satisfies Prisma.Report$versionsArgs;

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
