import { cache } from "react";
import { databaseOf, poolOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { type StageKey, stageKeys } from "@/lib/glossary";
import { isoDate, today } from "@/lib/platform/clock";
import { type CycleFacts, cycleInHand } from "./stages";

export interface CycleStage {
  readonly stage: StageKey;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closure: null | {
    /** Not for the public. */
    readonly byName: string | null;
    readonly at: Date;
    readonly reason: string | null;
    readonly unmet: readonly { key: string; sentence: string }[];
  };
}

export interface CycleView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly referenceDate: string;
  /** Not for the public. */
  readonly leadName: string | null;
  readonly stages: readonly CycleStage[];
  readonly closedStages: readonly StageKey[];
}

/** All cycles, newest first. */
export async function listCycles(viewer: Viewer): Promise<CycleView[]> {
  const [rows, names] = await Promise.all([
    databaseOf(viewer).cycle.findMany({
      orderBy: { startsOn: "desc" },
      select: {
        id: true,
        slug: true,
        title: true,
        startsOn: true,
        endsOn: true,
        referenceDate: true,
        stages: true,
        closures: { select: { stage: true, at: true, reason: true, unmet: true } },
      },
    }),
    namesOf(viewer),
  ]);
  return rows.map((row) => {
    const stages = stageKeys.map((stage) => {
      const plan = row.stages.find((entry) => entry.stage === stage);
      const closure = row.closures.find((entry) => entry.stage === stage);
      return {
        stage,
        startsOn: isoDate(plan?.startsOn ?? row.startsOn),
        endsOn: isoDate(plan?.endsOn ?? row.endsOn),
        closure: closure
          ? {
              byName: names.closedBy.get(`${row.id} ${stage}`) ?? null,
              at: closure.at,
              reason: closure.reason,
              unmet: closure.unmet as { key: string; sentence: string }[],
            }
          : null,
      };
    });
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      startsOn: isoDate(row.startsOn),
      endsOn: isoDate(row.endsOn),
      referenceDate: isoDate(row.referenceDate),
      leadName: names.lead.get(row.id) ?? null,
      stages,
      closedStages: stages.filter((entry) => entry.closure).map((entry) => entry.stage),
    };
  });
}

/** Who leads which cycle and who closed which of its stages; the public door knows nobody. */
async function namesOf(viewer: Viewer) {
  const rows =
    viewer.kind === "public"
      ? []
      : await databaseOf(viewer).cycle.findMany({
          select: { id: true, leadName: true, closures: { select: { stage: true, byName: true } } },
        });
  return {
    lead: new Map(rows.map((row) => [row.id, row.leadName])),
    closedBy: new Map(
      rows.flatMap((row) => row.closures.map(({ stage, byName }) => [`${row.id} ${stage}`, byName] as const)),
    ),
  };
}

/** @returns null when there is none under this address. */
export async function findCycle(viewer: Viewer, slug: string): Promise<CycleView | null> {
  return (await listCycles(viewer)).find((cycle) => cycle.slug === slug) ?? null;
}

/** The cycle the city works on (`cycleInHand`). */
export const currentCycle = cache(
  async (viewer: Viewer): Promise<CycleView | null> => cycleInHand(await listCycles(viewer)) ?? null,
);

/** Closed stages of the cycle with this id: what the policy asks for. */
export async function closedStagesOf(viewer: Viewer, cycleId: string): Promise<StageKey[]> {
  const rows = await databaseOf(viewer).stageClosure.findMany({ where: { cycleId }, select: { stage: true } });
  return rows.map((row) => row.stage);
}

/**
 * Counts for the gates, in one round trip: of everything, published or not.
 * @returns null for who may not see drafts: how many there are, and who has answered so far, is not theirs to know
 */
export const cycleFacts = cache(async (viewer: Viewer, cycleId: string): Promise<CycleFacts | null> => {
  if (!can(viewer, "draft:read")) return null;
  const { rows } = await poolOf(viewer).query<Record<keyof CycleFacts, string>>(factsSql, [cycleId]);
  const row = rows[0] as Record<keyof CycleFacts, string>;
  return Object.fromEntries(Object.entries(row).map(([key, count]) => [key, Number(count)])) as unknown as CycleFacts;
});

const unpublished = (kind: string, table: string) =>
  `select count(*) from ${table} x where x.cycle_id = $1 and not exists (select from publication p where p.subject_kind = '${kind}' and p.subject_id = x.id)`;
const openPoints = `from point p join statement s on s.id = p.statement_id join consultation c on c.id = s.consultation_id
  where c.cycle_id = $1 and exists (select from submission u where u.statement_id = s.id)
    and not exists (select from withdrawal w where w.statement_id = s.id)
    and (s.organisation_id is not null or exists (select from moderation m where m.statement_id = s.id and m.approved))`;
const newestReviews = `from review r join target t on t.id = r.target_id join measure m on m.id = t.measure_id
  where m.cycle_id = $1 and r.date = (select max(n.date) from review n where n.target_id = r.target_id)`;

const kept = "not exists (select from report_chapter_removal x where x.chapter_id = k.id)";

const factsSql = `select
  (select count(*) from report r where r.cycle_id = $1 and exists (select from report_version v where v.report_id = r.id)) as "reportsPublished",
  (select count(*) from report_chapter k join report r on r.id = k.report_id where r.cycle_id = $1 and ${kept}) as "reportChapters",
  (select count(*) from report_chapter k join report r on r.id = k.report_id where r.cycle_id = $1 and ${kept} and trim(k.key_points) = '') as "chaptersWithoutSummary",
  (select count(*) from finding where cycle_id = $1) as "findings",
  (${unpublished("finding", "finding")}) as "findingsUnpublished",
  (select count(*) from finding f where f.cycle_id = $1 and not exists (select from finding_evidence e where e.finding_id = f.id)) as "findingsWithoutEvidence",
  (select count(*) from finding f where f.cycle_id = $1 and not exists (select from recommendation_finding e where e.finding_id = f.id)) as "findingsWithoutRecommendation",
  (select count(*) from recommendation where cycle_id = $1) as "recommendations",
  (${unpublished("recommendation", "recommendation")}) as "recommendationsUnpublished",
  (select count(*) from recommendation where cycle_id = $1 and proposed_responsible_id is null) as "recommendationsWithoutResponsible",
  (select count(*) from consultation where cycle_id = $1) as "consultations",
  (select count(*) from consultation c where c.cycle_id = $1 and not exists (select from consultation_closure x where x.consultation_id = c.id)) as "consultationsOpen",
  (select count(*) from consultation_invitation i join consultation c on c.id = i.consultation_id where c.cycle_id = $1) as "organisationsInvited",
  (select count(*) from consultation_invitation i join consultation c on c.id = i.consultation_id where c.cycle_id = $1 and (i.not_concerned_at is not null
    or exists (select from statement s join submission u on u.statement_id = s.id where s.consultation_id = c.id and s.organisation_id = i.organisation_id))) as "organisationsAnswered",
  (select count(*) from statement s join consultation c on c.id = s.consultation_id where c.cycle_id = $1 and s.organisation_id is null
    and not exists (select from moderation m where m.statement_id = s.id) and not exists (select from withdrawal w where w.statement_id = s.id)) as "contributionsWaiting",
  (select count(*) ${openPoints}) as "points",
  (select count(*) ${openPoints} and exists (select from weighing g where g.point_id = p.id)) as "pointsWeighed",
  (select count(*) from consultation c join consultation_result x on x.consultation_id = c.id where c.cycle_id = $1) as "consultationsAnswered",
  (select count(*) from decision where cycle_id = $1) as "decisions",
  (select count(*) from recommendation r where r.cycle_id = $1 and not exists (select from decision_recommendation d where d.recommendation_id = r.id)) as "recommendationsWithoutDecision",
  (select count(*) from measure where cycle_id = $1) as "measures",
  (${unpublished("measure", "measure")}) as "measuresUnpublished",
  (select count(*) from measure m where m.cycle_id = $1 and not exists (select from target t where t.measure_id = m.id)) as "measuresWithoutTarget",
  (select count(*) from measure m where m.cycle_id = $1 and not exists (select from milestone t where t.measure_id = m.id)) as "measuresWithoutMilestone",
  (select count(*) from measure m where m.cycle_id = $1 and not exists (select from measure_closure x where x.measure_id = m.id)
    and m.starts_on < current_date - 183 and not exists (select from progress_report r where r.measure_id = m.id and r.as_of > current_date - 183)) as "progressReportsOverdue",
  (select count(*) ${newestReviews} and jsonb_typeof(r.result->'assessment') = 'object'
    and not exists (select from review_judgement j where j.review_id = r.id)) as "reviewsDue",
  (select count(*) ${newestReviews} and exists (select from review_judgement j where j.review_id = r.id)) as "reviewsJudged",
  (select count(*) from measure m where m.cycle_id = $1 and not exists (select from review r join target t on t.id = r.target_id where t.measure_id = m.id)) as "measuresWithoutReview"`;

/** What exactly an open gate still waits for, by the key of the gate: numbers of objects, names of organisations. */
export async function gateDetails(viewer: Viewer, cycleId: string): Promise<Readonly<Record<string, string>>> {
  if (!can(viewer, "draft:read")) return {};
  const { rows } = await poolOf(viewer).query<{ gate: string; detail: string | null }>(detailsSql, [cycleId]);
  const mayKnowWhoAnswered = can(viewer, "point:weigh");
  return Object.fromEntries(
    rows.flatMap(({ gate, detail }) =>
      detail && (mayKnowWhoAnswered || gate !== "consultation.answers") ? [[gate, detail]] : [],
    ),
  );
}

const numbered = (gate: string, table: string, condition: string) =>
  `select '${gate}' as gate, string_agg(x.number, ', ' order by x.number) as detail from ${table} x where x.cycle_id = $1 and ${condition}`;
const unseen = (kind: string) =>
  `not exists (select from publication p where p.subject_kind = '${kind}' and p.subject_id = x.id)`;

const detailsSql = `
select 'report.summaries' as gate, string_agg(k.title, ', ' order by k.position) as detail
  from report_chapter k join report r on r.id = k.report_id where r.cycle_id = $1 and ${kept} and trim(k.key_points) = ''
union all ${numbered("analysis.evidence", "finding", "not exists (select from finding_evidence e where e.finding_id = x.id)")}
union all ${numbered("analysis.published", "finding", unseen("finding"))}
union all ${numbered("recommendations.coverage", "finding", "not exists (select from recommendation_finding e where e.finding_id = x.id)")}
union all ${numbered("recommendations.responsible", "recommendation", "x.proposed_responsible_id is null")}
union all ${numbered("recommendations.published", "recommendation", unseen("recommendation"))}
union all select 'consultation.closed', string_agg('„' || c.title || '“, bis ' || to_char(c.closes_on, 'FMDD.FMMM.YYYY'), ' · ' order by c.closes_on)
  from consultation c where c.cycle_id = $1 and not exists (select from consultation_closure x where x.consultation_id = c.id)
union all select 'consultation.answers', string_agg(distinct o.short_name, ', ')
  from consultation_invitation i join consultation c on c.id = i.consultation_id join organisation o on o.id = i.organisation_id
  where c.cycle_id = $1 and i.not_concerned_at is null and not exists (select from statement s join submission u on u.statement_id = s.id
    where s.consultation_id = c.id and s.organisation_id = i.organisation_id)
union all ${numbered("measures.decided", "recommendation", "not exists (select from decision_recommendation d where d.recommendation_id = x.id)")}
union all ${numbered("measures.targets", "measure", "not exists (select from target t where t.measure_id = x.id)")}
union all ${numbered("measures.milestones", "measure", "not exists (select from milestone t where t.measure_id = x.id)")}
union all ${numbered("measures.published", "measure", unseen("measure"))}`;

/** Organisations invited in the cycle's consultations, and the residents, with the number of their points. */
export async function listParticipants(viewer: Viewer, cycleId: string) {
  // Who has answered concerns only those who weigh the answers.
  if (!can(viewer, "point:weigh")) return [];
  const { rows } = await poolOf(viewer).query<{
    name: string;
    points: number;
    answered: boolean;
    notConcerned: boolean;
  }>(
    `select o.name, count(p.id)::int as points, bool_or(u.statement_id is not null) as answered, bool_or(i.not_concerned_at is not null) as "notConcerned"
       from consultation_invitation i join consultation c on c.id = i.consultation_id join organisation o on o.id = i.organisation_id
       left join statement s on s.consultation_id = c.id and s.organisation_id = o.id left join submission u on u.statement_id = s.id
       left join point p on p.statement_id = u.statement_id
      where c.cycle_id = $1 group by o.name
     union all
     select 'Einwohnerinnen und Einwohner', count(p.id)::int, true, false from consultation c join statement s on s.consultation_id = c.id
       join submission u on u.statement_id = s.id join point p on p.statement_id = s.id
      where c.cycle_id = $1 and s.organisation_id is null and not exists (select from withdrawal w where w.statement_id = s.id) having count(*) > 0
     order by 2 desc, 1`,
    [cycleId],
  );
  return rows;
}

/** What the public ring says of each stage: counts of what is published in a cycle, read through the public door. */
export interface PublicFacts {
  readonly reports: number;
  readonly findings: number;
  readonly recommendations: number;
  readonly measures: number;
  readonly measuresRunning: number;
  readonly reviews: number;
  /** The consultation that is open today, if one is. */
  readonly open: null | {
    readonly slug: string;
    readonly title: string;
    readonly closesOn: string;
    readonly openToPublic: boolean;
  };
}

/** Over all cycles for measures and reviews (they run on), for the given cycle otherwise. */
export async function publicFacts(viewer: Viewer, cycleId: string | null): Promise<PublicFacts> {
  const { rows } = await poolOf(viewer).query<Omit<PublicFacts, "open">>(
    `select (select count(*)::int from report where cycle_id = $1) as reports,
      (select count(*)::int from finding where cycle_id = $1) as findings,
      (select count(*)::int from recommendation where cycle_id = $1) as recommendations,
      (select count(*)::int from measure) as measures,
      (select count(*)::int from measure m where m.starts_on <= $2::date and not exists (select from measure_closure x where x.measure_id = m.id)) as "measuresRunning",
      (select count(distinct target_id)::int from review) as reviews`,
    [cycleId, today()],
  );
  const open = await poolOf(viewer).query<NonNullable<PublicFacts["open"]>>(
    `select slug, title, to_char(closes_on, 'YYYY-MM-DD') as "closesOn", open_to_public as "openToPublic" from consultation c
      where $1::date between opens_on and closes_on and not exists (select from consultation_closure x where x.consultation_id = c.id)
      order by closes_on limit 1`,
    [today()],
  );
  return { ...(rows[0] as Omit<PublicFacts, "open">), open: open.rows[0] ?? null };
}

/** One of the newest things at the public door. */
export interface Novelty {
  readonly kind: "report" | "consultation" | "review";
  readonly title: string;
  /** ISO date: published, closing, judged. */
  readonly date: string;
  /** ISO date a consultation opened on. */
  readonly opensOn: string | null;
  readonly address: string;
  /** Points so far; verdict of the review. */
  readonly detail: string | null;
}

/** The newest report, the newest open or answered consultation, the newest judged review. */
export async function listNovelties(viewer: Viewer): Promise<Novelty[]> {
  const { rows } = await poolOf(viewer).query<Novelty>(
    `(select 'report' as kind, r.title, to_char(v.published_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as date, null as "opensOn", '/berichte/' || r.slug as address, r.subtitle as detail
        from report_version v join report r on r.id = v.report_id order by v.published_at desc limit 1)
     union all
     (select 'consultation', c.title, to_char(c.closes_on, 'YYYY-MM-DD'), to_char(c.opens_on, 'YYYY-MM-DD'), '/beteiligung/' || c.slug, null from consultation c order by c.closes_on desc limit 1)
     union all
     (select 'review', m.title, to_char(j.at at time zone 'Europe/Berlin', 'YYYY-MM-DD'), null, '/massnahmen/' || m.number || '#wirkung', r.result->>'verdictWord'
        from review_judgement j join review r on r.id = j.review_id join target t on t.id = r.target_id join measure m on m.id = t.measure_id order by j.at desc limit 1)`,
  );
  return rows;
}
