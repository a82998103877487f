import * as z from "zod";
import { databaseOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { closedStagesOf } from "@/lib/cycle/queries";
import type { StageKey } from "@/lib/glossary";
import { findConsultation } from "../queries";
import type { StatementSummary, StatementView } from "./schema";

const point = {
  id: true,
  recommendationId: true,
  paragraph: true,
  stance: true,
  text: true,
  proposal: true,
  recommendation: { select: { number: true } },
} as const;

const row = {
  id: true,
  number: true,
  version: true,
  editedAt: true,
  authorName: true,
  organisationId: true,
  consultation: { select: { slug: true, cycleId: true } },
  organisation: { select: { id: true, name: true, shortName: true } },
  submission: { select: { at: true, byName: true } },
  points: { select: point, orderBy: { position: "asc" } },
} as const;

/** What this viewer's organisations have to do with the consultation: one entry for each that is invited. */
export interface OwnPart {
  readonly organisation: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly notConcernedAt: Date | null;
  readonly statement: StatementSummary | null;
}

/** The parts of the viewer's own organisations; empty for everyone who is not invited. */
export async function ownParts(viewer: Viewer, consultationId: string): Promise<OwnPart[]> {
  if (!isPerson(viewer) || viewer.organisationIds.length === 0) return [];
  const own = { consultationId, organisationId: { in: [...viewer.organisationIds] } };
  const [invitations, statements] = await Promise.all([
    databaseOf(viewer).consultationInvitation.findMany({
      where: own,
      select: { notConcernedAt: true, organisation: { select: { id: true, name: true, shortName: true } } },
    }),
    databaseOf(viewer).statement.findMany({ where: own, select: row }),
  ]);
  return invitations.map((invitation) => {
    const statement = statements.find((entry) => entry.organisationId === invitation.organisation.id);
    return { ...invitation, statement: statement ? summaryOf(statement) : null };
  });
}

/**
 * A statement of an organisation. Its draft exists for its members only; submitted, also for those who lead the
 * consultation; with the result for everyone. @returns null when it is none of the viewer's business.
 */
export async function findStatement(viewer: Viewer, id: string): Promise<StatementView | null> {
  if (!isPerson(viewer) || !z.uuid().safeParse(id).success) return null;
  const found = await databaseOf(viewer).statement.findUnique({ where: { id }, select: row });
  if (!found?.organisation) return null;
  const consultation = await findConsultation(viewer, found.consultation.slug);
  if (!consultation) return null;
  const own = viewer.organisationIds.includes(found.organisation.id);
  const readable = found.submission && (can(viewer, "consultation:plan") || consultation.state === "answered");
  if (!own && !readable) return null;
  const members = own
    ? await databaseOf(viewer).user.findMany({
        where: { memberships: { some: { organisationId: found.organisation.id } }, suspension: null },
        select: { name: true },
        orderBy: { name: "asc" },
      })
    : [];
  const { slug, title, state, cycle } = consultation;
  return {
    ...summaryOf(found),
    own,
    members: members.map((member) => member.name),
    consultation: { id: consultation.id, slug, cycleId: cycle.id, title, state },
  };
}

/** What an action needs: the organisation and the closed stages. Only members of the organisation find it. */
export async function findOwnForAction(
  viewer: Viewer,
  id: string,
): Promise<{ id: string; organisationId: string; path: string; closedStages: StageKey[] } | null> {
  if (!isPerson(viewer)) return null;
  const found = await databaseOf(viewer).statement.findUnique({
    where: { id },
    select: {
      organisationId: true,
      consultation: { select: { slug: true, cycle: { select: { id: true, slug: true } } } },
    },
  });
  if (!found?.organisationId || !viewer.organisationIds.includes(found.organisationId)) return null;
  const { slug, cycle } = found.consultation;
  return {
    id,
    organisationId: found.organisationId,
    path: `/arbeit/zyklus/${cycle.slug}/beteiligung/${slug}`,
    closedStages: await closedStagesOf(viewer, cycle.id),
  };
}

/** The same for an invitation: the viewer must be a member, the organisation invited. */
export async function findInvitationForAction(
  viewer: Viewer,
  consultationId: string,
  organisationId: string,
): Promise<{ organisationId: string; path: string; closedStages: StageKey[] } | null> {
  if (!isPerson(viewer) || !viewer.organisationIds.includes(organisationId)) return null;
  const found = await databaseOf(viewer).consultationInvitation.findUnique({
    where: { consultationId_organisationId: { consultationId, organisationId } },
    select: { consultation: { select: { slug: true, cycle: { select: { id: true, slug: true } } } } },
  });
  if (!found) return null;
  const { slug, cycle } = found.consultation;
  const visible = await findConsultation(viewer, slug);
  if (!visible) return null;
  return {
    organisationId,
    path: `/arbeit/zyklus/${cycle.slug}/beteiligung/${slug}`,
    closedStages: await closedStagesOf(viewer, cycle.id),
  };
}

function summaryOf(found: {
  id: string;
  number: number | null;
  version: number;
  editedAt: Date;
  authorName: string | null;
  organisation: { id: string; name: string; shortName: string } | null;
  submission: { at: Date; byName: string } | null;
  points: readonly (Omit<StatementSummary["points"][number], "recommendation"> & {
    recommendation: { number: string };
  })[];
}): StatementSummary {
  const { id, number, version, editedAt } = found;
  return {
    id,
    number,
    version,
    editedAt,
    editedBy: found.authorName,
    organisation: found.organisation as StatementSummary["organisation"],
    submittedAt: found.submission?.at ?? null,
    submittedBy: found.submission?.byName ?? null,
    points: found.points.map(({ recommendation, ...entry }) => ({ ...entry, recommendation: recommendation.number })),
  };
}
