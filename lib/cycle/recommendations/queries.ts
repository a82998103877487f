import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { listFindings } from "@/lib/cycle/findings/queries";
import { listOrganisations } from "@/lib/people/queries";
import { statusOf } from "./rules";
import type { RecommendationRow, RecommendationView } from "./schema";

const row = {
  id: true,
  number: true,
  cycleId: true,
  field: true,
  addressee: true,
  priority: true,
  createdAt: true,
  cycle: { select: { slug: true, title: true } },
  proposedResponsible: { select: { id: true, name: true, shortName: true } },
  findings: { select: { finding: { select: { id: true, number: true, title: true } } } },
  versions: {
    select: { id: true, number: true, title: true, text: true, reason: true, pointId: true, at: true },
    orderBy: { number: "desc" },
  },
  consultations: {
    select: { versionNumber: true, consultation: { select: { id: true, result: { select: { at: true } } } } },
  },
  decisions: { select: { decision: { select: { id: true, result: true, decidedOn: true } } } },
} as const;

/** Recommendations by number: of one cycle or of all. Who may not see drafts finds the published ones. */
export async function listRecommendations(viewer: Viewer, cycleId?: string): Promise<RecommendationRow[]> {
  return (await load(viewer, { cycleId })).map(({ text: _text, versions: _versions, ...listed }) => listed);
}

/** One recommendation with its versions. @returns null when unknown, or a draft this viewer may not see. */
export async function findRecommendation(
  viewer: Viewer,
  by: { id: string } | { number: string },
): Promise<RecommendationView | null> {
  return (await load(viewer, by))[0] ?? null;
}

async function load(
  viewer: Viewer,
  where: { id?: string; number?: string; cycleId?: string },
): Promise<RecommendationView[]> {
  const database = databaseOf(viewer);
  const drafts = can(viewer, "draft:read");
  const [rows, publications] = await Promise.all([
    database.recommendation.findMany({ where, orderBy: { number: "asc" }, select: row }),
    database.publication.findMany({
      where: { subjectKind: { in: ["recommendation", "finding", "consultation", "decision"] } },
      select: { subjectKind: true, subjectId: true, at: true },
    }),
  ]);
  const published = new Map(publications.map((entry) => [`${entry.subjectKind}:${entry.subjectId}`, entry.at]));
  const names = drafts
    ? await database.recommendationVersion.findMany({
        where: { recommendationId: { in: rows.map((entry) => entry.id) } },
        select: { id: true, byName: true },
      })
    : [];
  const authors = new Map(names.map((entry) => [entry.id, entry.byName]));
  return rows.flatMap((entry): RecommendationView[] => {
    const publishedAt = published.get(`recommendation:${entry.id}`) ?? null;
    if (!drafts && !publishedAt) return [];
    const readable = entry.versions.filter(
      (version) => drafts || isReadable(version, publishedAt, entry.consultations),
    );
    const newest = readable[0];
    if (!newest) return [];
    const consultations = entry.consultations
      .filter(({ consultation }) => published.has(`consultation:${consultation.id}`))
      .map(({ consultation }) => ({ isAnswered: consultation.result !== null }));
    const decisions = entry.decisions
      .map(({ decision }) => decision)
      .filter((decision) => drafts || published.has(`decision:${decision.id}`))
      .sort((a, b) => a.decidedOn.getTime() - b.decidedOn.getTime())
      .map((decision) => decision.result);
    return [
      {
        id: entry.id,
        number: entry.number,
        cycleId: entry.cycleId,
        cycleSlug: entry.cycle.slug,
        cycleTitle: entry.cycle.title,
        title: newest.title,
        text: newest.text,
        version: newest.number,
        field: entry.field,
        addressee: entry.addressee,
        priority: entry.priority,
        proposedResponsible: entry.proposedResponsible,
        findings: entry.findings
          .map(({ finding }) => finding)
          .filter((finding) => drafts || published.has(`finding:${finding.id}`))
          .sort((a, b) => a.number.localeCompare(b.number)),
        status: statusOf({ isPublished: publishedAt !== null, consultations, decisions }),
        publishedAt,
        hasUnpublishedVersion: publishedAt !== null && !isReadable(newest, publishedAt, entry.consultations),
        createdAt: entry.createdAt,
        versions: readable.map((version) => ({ ...version, byName: authors.get(version.id) ?? null })),
      },
    ];
  });
}

/**
 * The same rule as the public door's: published after it was written, put up for discussion, or written before the
 * result of a consultation on the recommendation.
 */
function isReadable(
  version: { number: number; at: Date },
  publishedAt: Date | null,
  consultations: readonly { versionNumber: number; consultation: { result: { at: Date } | null } }[],
): boolean {
  if (!publishedAt) return false;
  return (
    publishedAt >= version.at ||
    consultations.some(
      ({ versionNumber, consultation: { result } }) =>
        versionNumber >= version.number || (result !== null && result.at >= version.at),
    )
  );
}

/** What a recommendation may rest on and whom it may be given to: findings of the cycle, organisations, fields in use. */
export async function frameChoices(viewer: Viewer, cycleId: string) {
  const [findings, organisations, all] = await Promise.all([
    listFindings(viewer, cycleId),
    listOrganisations(viewer),
    listRecommendations(viewer),
  ]);
  return {
    findings: findings.map(({ id, number, title }) => ({ id, number, title })),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    fields: [...new Set(all.map((one) => one.field))].sort((a, b) => a.localeCompare(b, "de")),
  };
}
