import { cache } from "react";
import { poolOf } from "@/lib/access/door";
import { can } from "@/lib/access/policy";
import { hasRole, isPerson, type Viewer } from "@/lib/access/viewer";
import type { EventKind } from "@/lib/activity/kinds";
import { type StageKey, stageWords } from "@/lib/glossary";
import { daysLater, today } from "@/lib/platform/clock";
import { byUrgency, doneWords, type RecentWork, type Task } from "./rules";

type CycleOfDesk = { readonly id: string; readonly slug: string };

export interface Desk {
  /** With a date. */
  readonly due: Task[];
  /** Without one. */
  readonly waiting: Task[];
  /** Overdue in other organisations: whom to remind. */
  readonly elsewhere: { readonly who: string; readonly what: string; readonly since: string; readonly href: string }[];
  readonly recent: RecentWork[];
  /** Measures the person follows. */
  readonly followed: {
    readonly number: string;
    readonly title: string;
    readonly href: string;
    readonly last: string | null;
  }[];
}

/**
 * What waits for this person, by what their roles and organisations may do. The rail counts it on every page, the desk
 * lists it: asked once a request.
 */
export const tasksOf = cache(
  async (viewer: Viewer, cycle: CycleOfDesk | null): Promise<Pick<Desk, "due" | "waiting">> => {
    if (!isPerson(viewer)) return { due: [], waiting: [] };
    const groups = await Promise.all([
      cycle && hasRole(viewer, "planning") ? planningTasks(viewer, cycle) : [],
      can(viewer, "delivery:accept") ? statisticsTasks(viewer) : [],
      statementTasks(viewer),
      progressTasks(viewer),
      can(viewer, "user:invite") ? administrationTasks(viewer) : [],
    ]);
    const tasks = groups.flat().sort(byUrgency);
    return { due: tasks.filter((task) => task.due), waiting: tasks.filter((task) => !task.due) };
  },
);

/** The whole desk of a person. */
export async function deskOf(viewer: Viewer, cycle: CycleOfDesk | null): Promise<Desk> {
  if (!isPerson(viewer)) return { due: [], waiting: [], elsewhere: [], recent: [], followed: [] };
  const [tasks, elsewhere, recent, followed] = await Promise.all([
    tasksOf(viewer, cycle),
    cycle && hasRole(viewer, "planning") ? overdueElsewhere(viewer) : [],
    recentWork(viewer),
    followedMeasures(viewer),
  ]);
  return { ...tasks, elsewhere, recent, followed };
}

const rowsOf = async <T extends object>(viewer: Viewer, sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await poolOf(viewer).query(sql, parameters)).rows as T[];

async function planningTasks(viewer: Viewer, cycle: { id: string; slug: string }): Promise<Task[]> {
  const base = `/arbeit/zyklus/${cycle.slug}`;
  const consultations = await rowsOf<{
    slug: string;
    title: string;
    open: number;
    waiting: number;
    closes: string;
    closed: boolean;
    silent: string | null;
  }>(
    viewer,
    `select c.slug, c.title, to_char(c.closes_on, 'YYYY-MM-DD') as closes, x.consultation_id is not null as closed,
      (select count(*)::int from point p join statement s on s.id = p.statement_id join submission u on u.statement_id = s.id
        where s.consultation_id = c.id and not exists (select from withdrawal w where w.statement_id = s.id)
        and (s.organisation_id is not null or exists (select from moderation m where m.statement_id = s.id and m.approved))
        and not exists (select from weighing g where g.point_id = p.id)) as open,
      (select count(*)::int from statement s join submission u on u.statement_id = s.id where s.consultation_id = c.id and s.organisation_id is null
        and not exists (select from moderation m where m.statement_id = s.id) and not exists (select from withdrawal w where w.statement_id = s.id)) as waiting,
      (select string_agg(o.short_name, ', ' order by o.short_name) from consultation_invitation i join organisation o on o.id = i.organisation_id
        where i.consultation_id = c.id and i.not_concerned_at is null and not exists (select from statement s join submission u on u.statement_id = s.id
          where s.consultation_id = c.id and s.organisation_id = i.organisation_id)) as silent
    from consultation c join publication p on p.subject_kind = 'consultation' and p.subject_id = c.id
    left join consultation_closure x on x.consultation_id = c.id left join consultation_result r on r.consultation_id = c.id
    where c.cycle_id = $1 and r.consultation_id is null order by c.closes_on`,
    [cycle.id],
  );
  const tasks: Task[] = [];
  for (const row of consultations) {
    const href = `${base}/${stageWords.consultation.segment}/${row.slug}`;
    if (row.waiting > 0)
      tasks.push({
        stage: "consultation",
        verb: "Durchsehen",
        object: `${row.waiting} ${row.waiting === 1 ? "Beitrag" : "Beiträge"} aus der Öffentlichkeit`,
        href,
        minutes: 4 * row.waiting,
      });
    if (row.open > 0)
      tasks.push({
        stage: "consultation",
        verb: "Votum geben",
        object: `${row.open} ${row.open === 1 ? "Anregung" : "Anregungen"} zu „${row.title}“`,
        href,
        minutes: 5 * row.open,
        // Weighed within four weeks after the consultation (handbook §6.2).
        due: daysLater(row.closes, 28),
      });
    if (!row.closed && row.silent)
      tasks.push({ stage: "consultation", verb: "Nachfragen", object: row.silent, href, minutes: 5, due: row.closes });
    if (!row.closed && row.closes < today())
      tasks.push({
        stage: "consultation",
        verb: "Beenden",
        object: `Beteiligung „${row.title}“`,
        href,
        minutes: 2,
        due: row.closes,
      });
  }
  const findings = await rowsOf<{ number: string; title: string }>(
    viewer,
    "select number, title from finding f where cycle_id = $1 and not exists (select from recommendation_finding x where x.finding_id = f.id) order by number",
    [cycle.id],
  );
  for (const row of findings)
    tasks.push({
      stage: "recommendations",
      verb: "Empfehlung schreiben",
      object: `zu ${row.number} „${row.title}“`,
      href: `${base}/${stageWords.analysis.segment}/befunde/${row.number}`,
      minutes: 30,
    });
  const measures = await rowsOf<{ number: string; title: string; slug: string; due: boolean }>(
    viewer,
    `select m.number, m.title, c.slug, exists (select from review r join target t on t.id = r.target_id where t.measure_id = m.id
        and r.date = (select max(n.date) from review n where n.target_id = t.id) and jsonb_typeof(r.result->'assessment') = 'object'
        and not exists (select from review_judgement j where j.review_id = r.id)) as due
      from measure m join cycle c on c.id = m.cycle_id where exists (select from review r join target t on t.id = r.target_id where t.measure_id = m.id)
      or not exists (select from target t where t.measure_id = m.id) order by m.number`,
  );
  for (const row of measures) {
    const object = `${row.number} „${row.title}“`;
    if (row.due)
      tasks.push({
        stage: "review",
        verb: "Beurteilen",
        object,
        href: `/arbeit/zyklus/${row.slug}/${stageWords.review.segment}/${row.number}`,
        minutes: 20,
        note: "neue Daten liegen vor",
      });
  }
  return tasks;
}

async function statisticsTasks(viewer: Viewer): Promise<Task[]> {
  const deliveries = await rowsOf<{ id: number; title: string; errors: number | null }>(
    viewer,
    `select d.id, d.title, (select k.errors from delivery_check k where k.delivery_id = d.id order by k.id desc limit 1) as errors from delivery d
      where not exists (select from delivery_acceptance a where a.delivery_id = d.id) and not exists (select from delivery_rejection j where j.delivery_id = d.id) order by d.id`,
  );
  const releases = await rowsOf<{ id: number; title: string; by: string; own: boolean; state: string }>(
    viewer,
    `select r.id, r.title, r.prepared_by_name as by, r.prepared_by_id = $1 as own,
        case when exists (select from disclosure_run u where u.release_id = r.id) then 'waiting'
          when exists (select from disclosure_job j where j.release_id = r.id and j.ended_at is null) then 'running' else 'failed' end as state
      from release r where not exists (select from release_approval a where a.release_id = r.id)
      and not exists (select from release_discard x where x.release_id = r.id)`,
    [isPerson(viewer) ? viewer.userId : null],
  );
  return [
    ...deliveries.map((row) => ({
      stage: "report" as const,
      verb: row.errors === null ? "Prüfen" : row.errors > 0 ? "Fehler beheben" : "Übernehmen",
      object: `Datenlieferung „${row.title}“`,
      href: `/arbeit/datenlieferungen/${row.id}`,
      minutes: 20,
    })),
    // A run that goes is nobody's task; one that failed is its starter's.
    ...releases
      .filter((row) => row.state === "failed" && row.own)
      .map((row) => ({
        stage: "report" as const,
        verb: "Fehler beheben",
        object: `Datenstand ${row.title}`,
        href: `/arbeit/datenstaende/${row.id}`,
        minutes: 20,
        note: "Der Lauf ist gescheitert",
      })),
    ...releases
      .filter((row) => row.state === "waiting")
      .map((row) => ({
        stage: "report" as const,
        verb: row.own ? "Warten auf Freigabe" : "Freigeben",
        object: `Datenstand ${row.title}`,
        href: `/arbeit/datenstaende/${row.id}`,
        minutes: row.own ? 0 : 15,
        note: row.own ? "durch eine zweite Person" : `vorbereitet von ${row.by}`,
      })),
  ];
}

async function statementTasks(viewer: Viewer): Promise<Task[]> {
  if (
    !isPerson(viewer) ||
    viewer.organisationIds.length === 0 ||
    !viewer.roles.some((role) => ["department", "association", "council"].includes(role))
  )
    return [];
  const rows = await rowsOf<{
    slug: string;
    cycle: string;
    title: string;
    closes: string;
    organisation: string;
    draft: boolean;
    recommendations: number;
  }>(
    viewer,
    `select c.slug, k.slug as cycle, c.title, to_char(c.closes_on, 'YYYY-MM-DD') as closes, o.short_name as organisation,
      exists (select from statement s where s.consultation_id = c.id and s.organisation_id = o.id) as draft,
      (select count(*)::int from consultation_recommendation r where r.consultation_id = c.id) as recommendations
    from consultation_invitation i join consultation c on c.id = i.consultation_id join cycle k on k.id = c.cycle_id join organisation o on o.id = i.organisation_id
    join publication p on p.subject_kind = 'consultation' and p.subject_id = c.id
    where o.id = any($1::uuid[]) and i.not_concerned_at is null and c.closes_on >= $2::date and not exists (select from consultation_closure x where x.consultation_id = c.id)
      and not exists (select from statement s join submission u on u.statement_id = s.id where s.consultation_id = c.id and s.organisation_id = o.id)`,
    [viewer.organisationIds, today()],
  );
  return rows.map((row) => ({
    stage: "consultation",
    verb: row.draft ? "Einreichen" : "Stellung nehmen",
    object: `„${row.title}“ für ${row.organisation}`,
    href: `/arbeit/zyklus/${row.cycle}/${stageWords.consultation.segment}/${row.slug}`,
    minutes: row.draft ? 15 : 10 * row.recommendations,
    due: row.closes,
    note: row.draft ? "Entwurf liegt bereit" : undefined,
  }));
}

/** Half a year after the last progress report (or the start) the next one is due (handbook §6.2). */
const progressSql = `select m.number, m.title, c.slug as cycle, o.short_name as organisation, o.id as organisation_id,
    to_char(coalesce((select max(r.as_of) from progress_report r where r.measure_id = m.id), m.starts_on) + interval '6 months', 'YYYY-MM-DD') as due
  from measure m join cycle c on c.id = m.cycle_id join organisation o on o.id = m.responsible_id
  where not exists (select from measure_closure x where x.measure_id = m.id) and m.starts_on <= current_date`;

async function progressTasks(viewer: Viewer): Promise<Task[]> {
  if (!isPerson(viewer) || viewer.organisationIds.length === 0) return [];
  const rows = await rowsOf<{ number: string; title: string; cycle: string; due: string }>(
    viewer,
    `select * from (${progressSql} and o.id = any($1::uuid[])) d where d.due <= to_char(current_date + 45, 'YYYY-MM-DD') order by d.due`,
    [viewer.organisationIds],
  );
  return rows.map((row) => ({
    stage: "measures",
    verb: "Sachstand melden",
    object: `${row.number} „${row.title}“`,
    href: `/arbeit/zyklus/${row.cycle}/${stageWords.measures.segment}/${row.number}#sachstand`,
    minutes: 2,
    due: row.due,
  }));
}

async function overdueElsewhere(viewer: Viewer): Promise<Desk["elsewhere"]> {
  const own = isPerson(viewer) ? viewer.organisationIds : [];
  const rows = await rowsOf<{ number: string; cycle: string; organisation: string; due: string }>(
    viewer,
    `select * from (${progressSql} and not o.id = any($1::uuid[])) d where d.due < $2 order by d.due limit 5`,
    [own, today()],
  );
  return rows.map((row) => ({
    who: row.organisation,
    what: `Sachstand zu ${row.number} fehlt`,
    since: row.due,
    href: `/arbeit/zyklus/${row.cycle}/${stageWords.measures.segment}/${row.number}`,
  }));
}

async function administrationTasks(viewer: Viewer): Promise<Task[]> {
  const [row] = await rowsOf<{ failed: number; invitations: number }>(
    viewer,
    `select (select count(*)::int from mail where sent_at is null and attempts > 2) as failed,
      (select count(*)::int from invitation where accepted_at is null and withdrawn_at is null and expires_at < now()) as invitations`,
  );
  const tasks: Task[] = [];
  if (row && row.failed > 0)
    tasks.push({
      stage: "report",
      verb: "Nachsehen",
      object: `${row.failed} E-Mails kommen nicht an`,
      href: "/verwaltung/system",
      minutes: 10,
    });
  if (row && row.invitations > 0)
    tasks.push({
      stage: "report",
      verb: "Neu einladen",
      object: `${row.invitations} abgelaufene Einladungen`,
      href: "/verwaltung/personen",
      minutes: 5,
    });
  return tasks;
}

/** What this person worked on last: each object once, with the newest thing done to it. */
async function recentWork(viewer: Viewer): Promise<RecentWork[]> {
  const rows = await rowsOf<{ kind: EventKind; at: Date; subject: Subject; name: string; cycle: string; key: string }>(
    viewer,
    `select * from (select distinct on (e.subject_kind, e.subject_id) e.kind, e.at, e.subject_kind as subject, ${nameSql} as name,
        coalesce(k.slug, '') as cycle, coalesce(f.number, r.number, m.number, n.slug, t.slug, e.subject_id) as key
      from event e
      left join finding f on e.subject_kind = 'finding' and f.id::text = e.subject_id
      left join recommendation r on e.subject_kind = 'recommendation' and r.id::text = e.subject_id
      left join measure m on e.subject_kind = 'measure' and m.id::text = e.subject_id
      left join consultation n on e.subject_kind = 'consultation' and n.id::text = e.subject_id
      left join report t on e.subject_kind = 'report' and t.id::text = e.subject_id
      left join delivery d on e.subject_kind = 'delivery' and d.id::text = e.subject_id
      left join release l on e.subject_kind = 'release' and l.id::text = e.subject_id
      left join cycle k on k.id = coalesce(f.cycle_id, r.cycle_id, m.cycle_id, n.cycle_id, t.cycle_id) or (e.subject_kind = 'cycle' and k.id::text = e.subject_id)
      where e.actor_id = $1 and e.kind = any($2) order by e.subject_kind, e.subject_id, e.id desc) x
      where name is not null order by at desc limit 6`,
    [isPerson(viewer) ? viewer.userId : null, Object.keys(doneWords)],
  );
  return rows.map(({ kind, at, subject, name, cycle, key }) => {
    const { stage, path } = subjects[subject];
    const base = `/arbeit/zyklus/${cycle}`;
    const href = path === null ? base : path.startsWith("/") ? `${path}/${key}` : `${base}/${path}/${key}`;
    return { stage, object: name, href, done: doneWords[kind] ?? "", at };
  });
}

const nameSql = `coalesce(f.number || ' ' || f.title,
  r.number || ' ' || (select v.title from recommendation_version v where v.recommendation_id = r.id order by v.number desc limit 1),
  m.number || ' ' || m.title, n.title, t.title, d.title, l.title, k.title,
  case when e.subject_kind = 'livingSpace' then e.particulars->>'title' end)`;

type Subject = keyof typeof subjects;

/** Where the objects of an event are worked on: below the cycle, or at an address of their own. */
const subjects = {
  finding: { stage: "analysis", path: `${stageWords.analysis.segment}/befunde` },
  recommendation: { stage: "recommendations", path: stageWords.recommendations.segment },
  measure: { stage: "measures", path: stageWords.measures.segment },
  consultation: { stage: "consultation", path: stageWords.consultation.segment },
  report: { stage: "report", path: stageWords.report.segment },
  delivery: { stage: "report", path: "/arbeit/datenlieferungen" },
  release: { stage: "report", path: "/arbeit/datenstaende" },
  cycle: { stage: "report", path: null },
  livingSpace: { stage: "analysis", path: "/arbeit/lebensraeume" },
} as const satisfies Record<string, { stage: StageKey; path: string | null }>;

async function followedMeasures(viewer: Viewer): Promise<Desk["followed"]> {
  const rows = await rowsOf<{ number: string; title: string; last: string | null }>(
    viewer,
    `select m.number, m.title, (select r.done from progress_report r where r.measure_id = m.id order by r.as_of desc limit 1) as last
      from follow f join measure m on m.id::text = f.subject_id where f.user_id = $1 and f.subject_kind = 'measure' order by m.number`,
    [isPerson(viewer) ? viewer.userId : null],
  );
  return rows.map((row) => ({ ...row, href: `/massnahmen/${row.number}` }));
}
