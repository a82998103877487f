import { databaseOf, poolOf } from "@/lib/access/door";
import { publicViewer } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { closedStagesOf } from "@/lib/cycle/queries";
import type { StageKey } from "@/lib/glossary";
import { isoDate, today } from "@/lib/platform/clock";
import { paragraphsOf } from "./passages/rules";
import { stateOf } from "./rules";
import type {
  ConsultationProgress,
  ConsultationSummary,
  ConsultationView,
  ConsultedRecommendation,
  InvitedOrganisation,
} from "./schema";

const summary = {
  id: true,
  slug: true,
  title: true,
  introduction: true,
  opensOn: true,
  closesOn: true,
  openToPublic: true,
  version: true,
  cycle: { select: { id: true, slug: true, title: true } },
  closure: { select: { consultationId: true, at: true } },
  result: { select: { at: true, summary: true } },
  recommendations: { select: { recommendationId: true } },
} as const;

/**
 * Who leads a consultation reads through the city's door; everyone else, signed in or not, through the public one:
 * there PostgreSQL itself shows what is published and nothing more.
 */
export const doorOf = (viewer: Viewer): Viewer => (can(viewer, "consultation:plan") ? viewer : publicViewer());

/** Consultations this viewer may know of, the newest first. Planned ones only for those who plan them. */
export async function listConsultations(viewer: Viewer, cycleId?: string): Promise<ConsultationSummary[]> {
  return load(viewer, { cycleId });
}

/** One consultation with its texts and who is invited. @returns null when there is none for this viewer. */
export async function findConsultation(viewer: Viewer, slug: string): Promise<ConsultationView | null> {
  const [row] = await load(viewer, { slug });
  if (!row) return null;
  const [texts, invited] = await Promise.all([textsOf(viewer, row.id), invitedTo(viewer, row.id)]);
  return { ...row, texts, invited };
}

/** What an action needs of the consultation it is about. @returns null when there is none for this viewer. */
export async function findForAction(
  viewer: Viewer,
  id: string,
): Promise<{ id: string; slug: string; path: string; closedStages: StageKey[] } | null> {
  const [row] = await load(viewer, { id });
  if (!row) return null;
  const path = `/arbeit/zyklus/${row.cycle.slug}/beteiligung/${row.slug}`;
  return { id: row.id, slug: row.slug, path, closedStages: await closedStagesOf(viewer, row.cycle.id) };
}

/** How far it has come, for those who lead it; null for everyone else. Drafts are not counted: they are nobody's business. */
export async function consultationProgress(
  viewer: Viewer,
  consultationId: string,
): Promise<ConsultationProgress | null> {
  if (!can(viewer, "consultation:plan")) return null;
  const { rows } = await poolOf(viewer).query<Record<keyof ConsultationProgress, string>>(
    `with counted as (
      select s.id, s.organisation_id, m.approved from statement s join submission u on u.statement_id = s.id
      left join moderation m on m.statement_id = s.id
      where s.consultation_id = $1 and not exists (select from withdrawal w where w.statement_id = s.id)),
    weighable as (
      select p.id from point p join counted c on c.id = p.statement_id where c.organisation_id is not null or c.approved)
    select (select count(*) from counted where organisation_id is not null) as statements,
      (select count(*) from counted where organisation_id is null) as contributions,
      (select count(*) from counted where organisation_id is null and approved is null) as waiting,
      (select count(*) from weighable) as points,
      (select count(*) from weighable p where exists (select from weighing w where w.point_id = p.id)) as weighed`,
    [consultationId],
  );
  const row = rows[0] as Record<keyof ConsultationProgress, string>;
  return {
    statements: Number(row.statements),
    contributions: Number(row.contributions),
    waiting: Number(row.waiting),
    points: Number(row.points),
    weighed: Number(row.weighed),
  };
}

async function load(
  viewer: Viewer,
  where: { id?: string; slug?: string; cycleId?: string },
): Promise<(ConsultationSummary & { version: number; summary: string | null })[]> {
  const database = databaseOf(doorOf(viewer));
  const [rows, publications] = await Promise.all([
    database.consultation.findMany({ where, select: summary, orderBy: [{ opensOn: "desc" }, { createdAt: "desc" }] }),
    database.publication.findMany({ where: { subjectKind: "consultation" }, select: { subjectId: true } }),
  ]);
  const published = new Set(publications.map((entry) => entry.subjectId));
  return rows.map(({ closure, result, recommendations, opensOn, closesOn, ...row }) => {
    const days = { opensOn: isoDate(opensOn), closesOn: isoDate(closesOn) };
    const facts = { ...days, published: published.has(row.id), closed: closure !== null, answered: result !== null };
    return {
      ...row,
      ...days,
      state: stateOf(facts, today()),
      recommendations: recommendations.length,
      closedAt: closure?.at ?? null,
      answeredAt: result?.at ?? null,
      summary: result?.summary ?? null,
    };
  });
}

async function textsOf(viewer: Viewer, consultationId: string): Promise<ConsultedRecommendation[]> {
  const rows = await databaseOf(doorOf(viewer)).consultationRecommendation.findMany({
    where: { consultationId },
    orderBy: { position: "asc" },
    select: {
      versionNumber: true,
      recommendation: {
        select: {
          id: true,
          number: true,
          field: true,
          versions: {
            select: { number: true, title: true, text: true, reason: true, at: true },
            orderBy: { number: "asc" },
          },
        },
      },
    },
  });
  return rows.flatMap(({ versionNumber, recommendation: { versions, ...recommendation } }) => {
    const shown = versions.find((version) => version.number === versionNumber);
    if (!shown) return [];
    const { title, text } = shown;
    return [{ ...recommendation, version: versionNumber, title, paragraphs: paragraphsOf(text), versions }];
  });
}

async function invitedTo(viewer: Viewer, consultationId: string): Promise<InvitedOrganisation[]> {
  const rows = await databaseOf(doorOf(viewer)).consultationInvitation.findMany({
    where: { consultationId },
    select: { notConcernedAt: true, organisation: { select: { id: true, name: true, shortName: true } } },
    orderBy: { organisation: { name: "asc" } },
  });
  const leads = can(viewer, "consultation:plan");
  const submissions =
    leads || isPerson(viewer)
      ? await databaseOf(viewer).statement.findMany({
          where: {
            consultationId,
            submission: { isNot: null },
            organisationId: leads || !isPerson(viewer) ? { not: null } : { in: [...viewer.organisationIds] },
          },
          select: { organisationId: true, submission: { select: { at: true } } },
        })
      : [];
  const submittedAt = new Map(submissions.map((entry) => [entry.organisationId, entry.submission?.at ?? null]));
  return rows.map(({ organisation, notConcernedAt }) => ({
    ...organisation,
    notConcernedAt,
    submittedAt: submittedAt.get(organisation.id) ?? null,
  }));
}
