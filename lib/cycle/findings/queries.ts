import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { listDates } from "@/lib/atlas/tables/queries";
import { isoDate } from "@/lib/platform/clock";
import { listAreas, listIndicators, listPartitions } from "@/lib/releases/figures/queries";
import { listReleases } from "@/lib/releases/queries";
import { evidenceOf } from "./rules";
import type { Evidence, EvidenceFigures, FindingRow, FindingView } from "./schema";

const row = {
  id: true,
  number: true,
  cycleId: true,
  title: true,
  date: true,
  areas: { select: { area: { select: { key: true, name: true, partition: { select: { key: true } } } } } },
  indicators: { select: { indicatorKey: true }, orderBy: { indicatorKey: "asc" } },
  recommendations: { select: { recommendation: { select: { id: true, number: true } } } },
} as const;

/** Findings, newest first: of one cycle or of all. Who may not see drafts finds the published ones. */
export async function listFindings(viewer: Viewer, cycleId?: string): Promise<FindingRow[]> {
  const database = databaseOf(viewer);
  const published = await publications(viewer);
  const drafts = can(viewer, "draft:read");
  const rows = await database.finding.findMany({
    where: { cycleId, ...(drafts ? {} : { id: { in: [...published.keys()] } }) },
    orderBy: { createdAt: "desc" },
    select: row,
  });
  const visible = drafts ? null : await publishedRecommendations(viewer);
  return rows.map((entry) => rowOf(entry, published.get(entry.id) ?? null, visible));
}

/** One finding with its frozen evidence. @returns null when unknown, or a draft this viewer may not see. */
export async function findFinding(
  viewer: Viewer,
  by: { id: string } | { number: string },
): Promise<FindingView | null> {
  const database = databaseOf(viewer);
  const found = await database.finding.findUnique({
    where: by,
    select: {
      ...row,
      text: true,
      createdAt: true,
      cycle: { select: { slug: true, title: true } },
      evidence: true,
      fromReview: { select: { reviewId: true } },
    },
  });
  if (!found) return null;
  const drafts = can(viewer, "draft:read");
  const publishedAt = (await publications(viewer, found.id)).get(found.id) ?? null;
  if (!drafts && !publishedAt) return null;
  const inside = drafts
    ? await database.finding.findUnique({
        where: { id: found.id },
        select: { version: true, authorName: true, editedAt: true },
      })
    : null;
  const titles = new Map((await listReleases(viewer)).map((release) => [release.id, release.title]));
  const listed = rowOf(found, publishedAt, drafts ? null : await publishedRecommendations(viewer));
  const evidence = found.evidence
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      (entry): Evidence => ({
        releaseId: entry.releaseId,
        releaseTitle: titles.get(entry.releaseId) ?? "",
        indicatorKey: entry.indicatorKey,
        partitionKey: entry.partitionKey,
        areaKey: entry.areaKey,
        areaName: entry.areaName,
        date: isoDate(entry.date),
        // Disclosed when it was frozen, and disclosed for ever: the column is the only way back to the type.
        figures: entry.figures as unknown as EvidenceFigures,
      }),
    );
  const areas = listed.areas.map(({ partition, key }) => ({ partition, area: key }));
  return {
    ...listed,
    cycleTitle: found.cycle.title,
    cycleSlug: found.cycle.slug,
    text: found.text,
    createdAt: found.createdAt,
    evidence: evidenceOf(evidence, { date: listed.date, areas, indicators: listed.indicators }),
    inside,
    fromReviewId: found.fromReview?.reviewId ?? null,
  };
}

/** Every saved state of a finding, newest first; only inside. */
export async function listFindingRevisions(viewer: Viewer, findingId: string) {
  if (!can(viewer, "draft:read")) return [];
  return databaseOf(viewer).findingRevision.findMany({ where: { findingId }, orderBy: { version: "desc" } });
}

/** What a finding may rest on: areas of every partition, indicators, dates of the newest release. */
export async function findingChoices(viewer: Viewer) {
  const [partitions, indicators, dates] = await Promise.all([
    listPartitions(viewer),
    listIndicators(viewer),
    listDates(viewer),
  ]);
  const groups = await Promise.all(
    partitions.map(async ({ key, name }) => ({
      label: name.de,
      areas: ((await listAreas(viewer, key)) ?? [])
        .filter((area) => !area.isResidual)
        .map((area) => ({ value: `${key}/${area.key}`, label: area.name })),
    })),
  );
  return { groups, indicators, dates: Array.isArray(dates) ? dates.toReversed() : [] };
}

/** When what was opened to the public. */
async function publications(viewer: Viewer, subjectId?: string): Promise<Map<string, Date>> {
  const rows = await databaseOf(viewer).publication.findMany({
    where: { subjectKind: "finding", subjectId },
    select: { subjectId: true, at: true },
  });
  return new Map(rows.map((entry) => [entry.subjectId, entry.at]));
}

async function publishedRecommendations(viewer: Viewer): Promise<Set<string>> {
  const rows = await databaseOf(viewer).publication.findMany({
    where: { subjectKind: "recommendation" },
    select: { subjectId: true },
  });
  return new Set(rows.map((entry) => entry.subjectId));
}

function rowOf(
  entry: {
    id: string;
    number: string;
    cycleId: string;
    title: string;
    date: Date;
    areas: { area: { key: string; name: string; partition: { key: string } } }[];
    indicators: { indicatorKey: string }[];
    recommendations: { recommendation: { id: string; number: string } }[];
  },
  publishedAt: Date | null,
  visible: Set<string> | null,
): FindingRow {
  return {
    id: entry.id,
    number: entry.number,
    cycleId: entry.cycleId,
    title: entry.title,
    date: isoDate(entry.date),
    areas: entry.areas
      .map(({ area }) => ({ partition: area.partition.key, key: area.key, name: area.name }))
      .sort((a, b) => a.partition.localeCompare(b.partition) || a.key.localeCompare(b.key)),
    indicators: entry.indicators.map((indicator) => indicator.indicatorKey),
    recommendations: entry.recommendations
      .map(({ recommendation }) => recommendation)
      .filter(({ id }) => !visible || visible.has(id))
      .sort((a, b) => a.number.localeCompare(b.number)),
    publishedAt,
  };
}
