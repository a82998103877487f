import { databaseOf, poolOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import { hashToken } from "@/lib/access/token";
import type { Viewer } from "@/lib/access/viewer";
import { findConsultation } from "../queries";
import { lastDay } from "../rules";
import { normalReceipt } from "./rules";
import type { ContributionView, ReceiptView } from "./schema";

/** What became of a contribution. @returns null when nobody holds such a receipt. */
export async function findContribution(viewer: Viewer, receipt: string): Promise<ReceiptView | null> {
  const { rows } = await poolOf(viewer).query<{ found: ReceiptRow | null }>("select find_contribution($1) as found", [
    hashToken(normalReceipt(receipt)),
  ]);
  const found = rows[0]?.found;
  if (!found) return null;
  const { moderation } = found;
  const consultation = await findConsultation(viewer, found.consultation);
  return {
    ...found,
    closesOn: consultation ? lastDay(consultation) : found.closesOn,
    at: new Date(found.at),
    answeredAt: found.answeredAt ? new Date(found.answeredAt) : null,
    withdrawnAt: found.withdrawnAt ? new Date(found.withdrawnAt) : null,
    moderation: moderation ? { ...moderation, at: new Date(moderation.at) } : null,
    points: found.points ?? [],
  };
}

type ReceiptRow = Omit<ReceiptView, "at" | "answeredAt" | "withdrawnAt" | "moderation"> & {
  at: string;
  answeredAt: string | null;
  withdrawnAt: string | null;
  moderation: { approved: boolean; reason: string | null; at: string } | null;
};

/** Contributions of residents, oldest first, for those who read them before they are shown; null for everyone else. */
export async function contributionsOf(viewer: Viewer, consultationId: string): Promise<ContributionView[] | null> {
  if (!can(viewer, "contribution:moderate")) return null;
  const rows = await databaseOf(viewer).statement.findMany({
    where: { consultationId, organisationId: null, submission: { isNot: null }, withdrawal: null },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      residentNumber: true,
      residentName: true,
      residentEmail: true,
      submission: { select: { at: true } },
      moderation: { select: { approved: true, reason: true, byName: true, at: true } },
      points: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          paragraph: true,
          stance: true,
          text: true,
          proposal: true,
          recommendation: {
            select: {
              number: true,
              versions: { orderBy: { number: "asc" }, select: { number: true, title: true } },
              consultations: { where: { consultationId }, select: { versionNumber: true } },
            },
          },
        },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number ?? 0,
    residentNumber: row.residentNumber ?? 0,
    name: row.residentName,
    email: row.residentEmail,
    at: row.submission?.at ?? new Date(0),
    moderation: row.moderation ? { ...row.moderation, by: row.moderation.byName } : null,
    points: row.points.map(({ recommendation, ...point }) => ({
      ...point,
      recommendation: recommendation.number,
      title:
        recommendation.versions.find((version) => version.number === recommendation.consultations[0]?.versionNumber)
          ?.title ?? "",
    })),
  }));
}

/** What an action on a contribution needs. @returns null when there is none for this viewer. */
export async function findContributionForAction(
  viewer: Viewer,
  statementId: string,
): Promise<{ id: string; path: string } | null> {
  if (!can(viewer, "contribution:moderate")) return null;
  const found = await databaseOf(viewer).statement.findFirst({
    where: { id: statementId, organisationId: null, submission: { isNot: null } },
    select: { id: true, consultation: { select: { slug: true, cycle: { select: { slug: true } } } } },
  });
  if (!found) return null;
  const { slug, cycle } = found.consultation;
  return { id: found.id, path: `/arbeit/zyklus/${cycle.slug}/beteiligung/${slug}/durchsicht` };
}
