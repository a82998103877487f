import { poolOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { closedStagesOf } from "@/lib/cycle/queries";
import type { StageKey } from "@/lib/glossary";
import { doorOf, findConsultation } from "../queries";
import type { Stance } from "../statements/schema";
import type { WeighedPoint, WeighingResult, WeighingTable } from "./schema";

/**
 * The Abwägungstabelle: every point with its newest weighing. Complete for those who weigh; everyone else gets what the
 * public door shows – residents' approved contributions at once, all the rest with the result.
 */
export async function weighingTable(viewer: Viewer, slug: string): Promise<WeighingTable | null> {
  const consultation = await findConsultation(viewer, slug);
  if (!consultation) return null;
  return {
    slug,
    title: consultation.title,
    answeredAt: consultation.answeredAt,
    summary: consultation.summary,
    points: await points(doorOf(viewer), "s.consultation_id = $1", [consultation.id]),
    notConcerned: consultation.invited.filter((entry) => entry.notConcernedAt).map((entry) => entry.name),
    versions: Object.fromEntries(consultation.texts.map((text) => [text.id, text.versions])),
  };
}

/** The points of one statement as the viewer's own organisation sees them: with the answers once they are public. */
export async function answersTo(viewer: Viewer, statementId: string): Promise<WeighedPoint[]> {
  return points(doorOf(viewer), "s.id = $1", [statementId]);
}

/** What the action of weighing needs: only those who weigh find a point, and never one that is withdrawn or a draft. */
export async function findPointForAction(
  viewer: Viewer,
  pointId: string,
): Promise<{ id: string; path: string; closedStages: StageKey[] } | null> {
  if (!isPerson(viewer)) return null;
  const readable = can(viewer, "point:weigh") ? viewer : doorOf(viewer);
  const [point] = await points(readable, "p.id = $1", [pointId]);
  if (!point) return null;
  const { rows } = await poolOf(readable).query<{ cycle: string; slug: string; path: string }>(
    `select y.id as cycle, y.slug || '/beteiligung/' || c.slug as path from statement s
      join consultation c on c.id = s.consultation_id join cycle y on y.id = c.cycle_id where s.id = $1`,
    [point.statementId],
  );
  const [place] = rows;
  if (!place) return null;
  return {
    id: pointId,
    path: `/arbeit/zyklus/${place.path}`,
    closedStages: await closedStagesOf(viewer, place.cycle),
  };
}

interface Row {
  id: string;
  position: number;
  stance: Stance;
  text: string;
  paragraph: number | null;
  proposal: string | null;
  statement: string;
  number: number;
  resident_number: number | null;
  organisation: string | null;
  name: string | null;
  short_name: string | null;
  received: Date;
  recommendation_id: string;
  recommendation: string;
  weighing_number: number | null;
  result: WeighingResult;
  reason: string;
  recommendation_version: number | null;
  weighed_at: Date;
  by_name: string | null;
}

/** Points that count: submitted, not withdrawn, residents' only after reading. The public door knows that by itself. */
async function points(door: Viewer, where: string, values: string[]): Promise<WeighedPoint[]> {
  const inside = door.kind !== "public";
  const counts = inside
    ? `and not exists (select from withdrawal w where w.statement_id = s.id)
       and (s.organisation_id is not null or exists (select from moderation m where m.statement_id = s.id and m.approved))`
    : "";
  const { rows } = await poolOf(door).query<Row>(
    `select p.id, p.position, p.stance, p.text, p.paragraph, p.proposal, s.id as statement, s.number, s.resident_number,
      o.id as organisation, o.name, o.short_name, u.at as received, r.id as recommendation_id, r.number as recommendation,
      w.number as weighing_number, w.result, w.reason, w.recommendation_version, w.at as weighed_at,
      ${inside ? "w.by_name" : "null"} as by_name
    from point p
      join statement s on s.id = p.statement_id
      join submission u on u.statement_id = s.id
      join recommendation r on r.id = p.recommendation_id
      join consultation_recommendation k on k.consultation_id = s.consultation_id and k.recommendation_id = r.id
      left join organisation o on o.id = s.organisation_id
      left join lateral (select g.number, g.result, g.reason, g.recommendation_version, g.at${inside ? ", g.by_name" : ""}
        from weighing g where g.point_id = p.id order by g.number desc limit 1) w on true
    where ${where} ${counts}
    order by k.position, s.number, p.position`,
    values,
  );
  return rows.map((row) => ({
    id: row.id,
    label: `${row.number}.${row.position}`,
    statementId: row.statement,
    statementNumber: row.number,
    receivedAt: row.received,
    sender: row.name ?? `Bürger/in ${row.resident_number}`,
    organisation: row.organisation
      ? { id: row.organisation, name: row.name ?? "", shortName: row.short_name ?? "" }
      : null,
    residentNumber: row.resident_number,
    recommendationId: row.recommendation_id,
    recommendation: row.recommendation,
    paragraph: row.paragraph,
    stance: row.stance,
    text: row.text,
    proposal: row.proposal,
    weighing:
      row.weighing_number === null
        ? null
        : {
            number: row.weighing_number,
            result: row.result,
            reason: row.reason,
            version: row.recommendation_version,
            at: row.weighed_at,
            by: row.by_name,
          },
  }));
}
