import { databaseOf } from "@/lib/access/door";
import { publicViewer } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { isoDate } from "@/lib/platform/clock";
import type { DecisionView } from "./schema";

const columns = {
  id: true,
  cycleId: true,
  committee: true,
  decidedOn: true,
  paperNumber: true,
  title: true,
  result: true,
  votesFor: true,
  votesAgainst: true,
  abstentions: true,
  link: true,
  recommendations: {
    select: {
      recommendation: {
        select: {
          id: true,
          number: true,
          versions: { select: { title: true }, orderBy: { number: "desc" }, take: 1 },
        },
      },
    },
  },
  measures: { select: { number: true }, orderBy: { number: "asc" } },
} as const;

/** Decisions, newest first: of one cycle or of all. They are public as soon as they are recorded. */
export async function listDecisions(viewer: Viewer, cycleId?: string): Promise<DecisionView[]> {
  const drafts = can(viewer, "draft:read");
  // Everybody else reads what is public: no draft of a recommendation, no measure that is not published.
  const database = databaseOf(drafts ? viewer : publicViewer());
  const rows = await database.decision.findMany({
    where: { cycleId },
    orderBy: [{ decidedOn: "desc" }, { paperNumber: "desc" }],
    select: columns,
  });
  const inside = drafts
    ? await database.decision.findMany({
        where: { cycleId },
        select: { id: true, note: true, recordedByName: true, recordedAt: true },
      })
    : [];
  const notes = new Map(inside.map(({ id, ...rest }) => [id, rest]));
  return rows.map((row) => ({
    id: row.id,
    cycleId: row.cycleId,
    committee: row.committee,
    decidedOn: isoDate(row.decidedOn),
    paperNumber: row.paperNumber,
    title: row.title,
    result: row.result,
    votes:
      row.votesFor === null || row.votesAgainst === null
        ? null
        : { for: row.votesFor, against: row.votesAgainst, abstentions: row.abstentions ?? 0 },
    link: row.link,
    recommendations: row.recommendations
      .flatMap(({ recommendation }) =>
        recommendation
          ? {
              id: recommendation.id,
              number: recommendation.number,
              title: recommendation.versions[0]?.title ?? recommendation.number,
            }
          : [],
      )
      .sort((a, b) => a.number.localeCompare(b.number)),
    measures: row.measures.map(({ number }) => number),
    inside: notes.get(row.id) ?? null,
  }));
}

/** @returns null when there is no such decision. */
export async function findDecision(viewer: Viewer, paperNumber: string): Promise<DecisionView | null> {
  return (await listDecisions(viewer)).find((decision) => decision.paperNumber === paperNumber) ?? null;
}
