import { poolOf } from "@/lib/access/door";
import { publicViewer } from "@/lib/access/mint";
import { can } from "@/lib/access/policy";
import { isPerson, type Viewer } from "@/lib/access/viewer";
import { addressOf, type BrokenThread, type ThreadKind, type ThreadObject, threadKinds } from "./rules";

/** Shaped for the Thread component. */
export interface ThreadStep {
  kind: ThreadKind;
  /** Number and title of the only object, or the numbers of all. Kind and count are worded where the step is shown. */
  headline: string;
  detail?: string;
  count?: string | number;
  href?: string;
  items?: { label: string; href: string }[];
  /** Nothing of this kind hangs on the thread yet. */
  missing?: boolean;
  current?: boolean;
}

export type ThreadStart = {
  readonly kind: "finding" | "recommendation" | "consultation" | "decision" | "measure" | "review" | "area";
  readonly id: string | number;
};

/**
 * Everything that hangs on an object, upstream and downstream: value → finding → recommendation → statements → decision →
 * measure → review. Through the public door only what is published there, by row-level security.
 */
export async function threadOf(viewer: Viewer, start: ThreadStart): Promise<ThreadStep[]> {
  // Who may not see drafts reads what everybody reads: names of submitters and unpublished links stay inside.
  const reader = viewer.kind === "public" || can(viewer, "draft:read") ? viewer : publicViewer();
  const own = reader === viewer ? null : await ownDraft(viewer, start);
  const { rows } = await poolOf(reader).query<{ kind: ThreadKind } & Row>(
    threadSql(start.kind, statementsFor(reader)),
    [String(start.id), own?.recommendations ?? []],
  );
  if (own) rows.push({ ...own, kind: "measure" });
  const addressIn = (object: ThreadObject) =>
    addressOf(object, reader.kind === "public" && object.id !== own?.id ? "public" : "work");
  const current: ThreadKind | undefined =
    start.kind === "area" ? "value" : start.kind === "consultation" ? "statement" : start.kind;
  return threadKinds.map((kind) => {
    const objects = rows.filter((row) => row.kind === kind).map((row) => objectOf(kind, row));
    return stepOf(kind, objects, addressIn, kind === current);
  });
}

/** A measure that is not published yet, for members of the organisation that carries it out: they see it and what it rests on. */
async function ownDraft(viewer: Viewer, start: ThreadStart): Promise<(Row & { recommendations: string[] }) | null> {
  if (start.kind !== "measure" || !isPerson(viewer)) return null;
  const { rows } = await poolOf(viewer).query<Row & { recommendations: string[] }>(
    `select m.id::text, m.number, m.title, m.field as detail, c.slug as cycle, null as slug,
      array(select recommendation_id::text from measure_recommendation where measure_id = m.id) as recommendations
    from measure m join cycle c on c.id = m.cycle_id
    where m.id = $1::uuid and m.responsible_id = any($2::uuid[])
      and not exists (select from publication p where p.subject_kind = 'measure' and p.subject_id = m.id)`,
    [start.id, viewer.organisationIds],
  );
  return rows[0] ?? null;
}

function stepOf(
  kind: ThreadKind,
  objects: ThreadObject[],
  addressIn: (object: ThreadObject) => string,
  current: boolean,
): ThreadStep {
  const [first] = objects;
  if (!first) return { kind, headline: "", missing: true, current };
  const items = objects.map((object) => ({ label: labelOf(object), href: addressIn(object) }));
  if (objects.length === 1)
    return { kind, headline: labelOf(first), detail: first.detail, href: items[0]?.href, items, current };
  return { kind, headline: objects.map((object) => object.number).join(", "), count: objects.length, items, current };
}

const labelOf = (object: ThreadObject) =>
  object.kind === "value" ? object.title : `${object.number} ${object.title}`.trim();

interface Row {
  id: string;
  number: string;
  title: string;
  detail: string | null;
  cycle: string;
  slug: string | null;
}

function objectOf(kind: ThreadKind, row: Row): ThreadObject {
  return {
    kind,
    id: row.id,
    number: row.number,
    title: row.title,
    detail: row.detail ?? undefined,
    cycle: row.cycle,
    slug: row.slug ?? undefined,
  };
}

/** The recommendations a thread runs through, and the findings and measures that have none. */
const seeds: Record<ThreadStart["kind"], { recommendations: string; findings: string; measures: string }> = {
  finding: {
    recommendations: "select recommendation_id from recommendation_finding where finding_id = $1::uuid",
    findings: "select $1::uuid",
    measures: "select null::uuid",
  },
  recommendation: { recommendations: "select $1::uuid", findings: "select null::uuid", measures: "select null::uuid" },
  consultation: {
    recommendations: "select recommendation_id from consultation_recommendation where consultation_id = $1::uuid",
    findings: "select null::uuid",
    measures: "select null::uuid",
  },
  decision: {
    recommendations: "select recommendation_id from decision_recommendation where decision_id = $1::uuid",
    findings: "select null::uuid",
    measures: "select id from measure where decision_id = $1::uuid",
  },
  measure: {
    recommendations: "select recommendation_id from measure_recommendation where measure_id = $1::uuid",
    findings: "select null::uuid",
    measures: "select $1::uuid",
  },
  review: {
    recommendations:
      "select mr.recommendation_id from measure_recommendation mr join target t on t.measure_id = mr.measure_id join review r on r.target_id = t.id where r.id = $1::uuid",
    findings: "select null::uuid",
    measures: "select t.measure_id from target t join review r on r.target_id = t.id where r.id = $1::uuid",
  },
  area: {
    recommendations:
      "select rf.recommendation_id from recommendation_finding rf join finding_area fa on fa.finding_id = rf.finding_id where fa.area_id = $1::int",
    findings: "select finding_id from finding_area where area_id = $1::int",
    measures: "select measure_id from measure_area where area_id = $1::int",
  },
};

/** Which statements count in a thread, as a condition on `statement s`. */
function statementsFor(reader: Viewer): string {
  // At the public door row-level security decides.
  if (reader.kind === "public") return "";
  const inForce = `and not exists (select from withdrawal w where w.statement_id = s.id)
    and (s.organisation_id is not null or exists (select from moderation x where x.statement_id = s.id and x.approved))`;
  // Only who weighs them knows before the result which organisations have spoken.
  return can(reader, "point:weigh")
    ? inForce
    : `${inForce} and (s.organisation_id is null or exists (select from consultation_result r where r.consultation_id = s.consultation_id))`;
}

function threadSql(kind: ThreadStart["kind"], statements: string): string {
  const seed = seeds[kind];
  // A measure's own thread holds that measure alone; from anywhere else, every measure of the recommendations.
  const ownMeasures = kind === "measure" || kind === "review" ? "measures_seed" : "measures_all";
  const ownFindings = kind === "finding" ? "findings_seed" : "findings_all";
  return `
with recommendations as (${seed.recommendations} union select unnest($2::uuid[])), findings_seed(id) as (${seed.findings}), measures_seed(id) as (${seed.measures}),
findings_all as (select finding_id as id from recommendation_finding where recommendation_id in (select * from recommendations) union select id from findings_seed where id is not null),
measures_all as (select measure_id as id from measure_recommendation where recommendation_id in (select * from recommendations) union select id from measures_seed where id is not null),
findings as (select id from ${ownFindings}), measures as (select id from ${ownMeasures})
select 'finding' as kind, f.id::text, f.number, f.title, null as detail, c.slug as cycle, null as slug, f.number as sort
  from finding f join cycle c on c.id = f.cycle_id where f.id in (select id from findings)
union all
select * from (select distinct on (e.indicator_key, e.area_key) 'value', e.id::text, '', e.area_name || ' · ' || coalesce(e.figures #>> '{format,name,de}', e.indicator_key), to_char(e.date, 'DD.MM.YYYY'), c.slug,
    'indikator=' || e.indicator_key || '&gliederung=' || e.partition_key || '&datum=' || e.date || '&gebiet=' || e.area_key, e.indicator_key || e.area_key
  from finding_evidence e join finding f on f.id = e.finding_id join cycle c on c.id = f.cycle_id where e.finding_id in (select id from findings)
  order by e.indicator_key, e.area_key, e.date desc) v
union all
select 'recommendation', r.id::text, r.number, coalesce((select v.title from recommendation_version v where v.recommendation_id = r.id order by v.number desc limit 1), ''),
    r.field, c.slug, null, r.number
  from recommendation r join cycle c on c.id = r.cycle_id where r.id in (select * from recommendations)
union all
select 'statement', s.id::text, coalesce(s.number::text, ''), coalesce(o.short_name, 'Bürger/in'), k.title, c.slug, k.slug, lpad(coalesce(s.number, 0)::text, 5, '0')
  from statement s join consultation k on k.id = s.consultation_id join cycle c on c.id = k.cycle_id left join organisation o on o.id = s.organisation_id
  where exists (select from submission u where u.statement_id = s.id) ${statements}
    and exists (select from point p where p.statement_id = s.id and p.recommendation_id in (select * from recommendations))
union all
select 'decision', d.id::text, d.paper_number, d.title, d.committee || ', ' || to_char(d.decided_on, 'DD.MM.YYYY'), c.slug,
    (select r.number from decision_recommendation x join recommendation r on r.id = x.recommendation_id where x.decision_id = d.id order by r.number limit 1), d.decided_on::text
  from decision d join cycle c on c.id = d.cycle_id where d.id in (select decision_id from decision_recommendation where recommendation_id in (select * from recommendations)
    union select decision_id from measure where id in (select id from measures))
union all
select 'measure', m.id::text, m.number, m.title, m.field, c.slug, null, m.number
  from measure m join cycle c on c.id = m.cycle_id where m.id in (select id from measures)
union all
select 'review', r.id::text, m.number, m.title, r.result->>'verdictWord', c.slug, null, m.number
  from review r join target t on t.id = r.target_id join measure m on m.id = t.measure_id join cycle c on c.id = m.cycle_id
  where m.id in (select id from measures) and r.date = (select max(n.date) from review n where n.target_id = r.target_id) and t.is_main
order by kind, sort`;
}

/** Where the thread breaks in a cycle: findings without recommendation … measures without review, each with its repair. */
export async function brokenThreads(viewer: Viewer, cycle: { id: string; slug: string }): Promise<BrokenThread[]> {
  const { rows } = await poolOf(viewer).query<
    Row & { kind: ThreadKind; missing: ThreadKind; sentence: string; action: string; responsible: string }
  >(brokenSql, [cycle.id]);
  return rows.map((row) => {
    const object = objectOf(row.kind, row);
    return {
      object,
      missing: row.missing,
      sentence: row.sentence,
      action: row.action,
      responsible: row.responsible,
      href: addressOf(object, "work"),
    };
  });
}

const brokenSql = `
select 'finding' as kind, f.id::text, f.number, f.title, null as detail, c.slug as cycle, null as slug, 'value' as missing,
    'Befund ohne Beleg' as sentence, 'Beleg ergänzen' as action, 'Sozialplanung' as responsible
  from finding f join cycle c on c.id = f.cycle_id where c.id = $1 and not exists (select from finding_evidence e where e.finding_id = f.id)
union all
select 'finding', f.id::text, f.number, f.title, null, c.slug, null, 'recommendation', 'Befund ohne Empfehlung', 'Empfehlung anlegen', 'Sozialplanung'
  from finding f join cycle c on c.id = f.cycle_id where c.id = $1 and not exists (select from recommendation_finding x where x.finding_id = f.id)
union all
select 'recommendation', r.id::text, r.number, coalesce((select v.title from recommendation_version v where v.recommendation_id = r.id order by v.number desc limit 1), ''), null, c.slug, null,
    'statement', 'Empfehlung stand nie zur Diskussion', 'Beteiligung planen', 'Sozialplanung'
  from recommendation r join cycle c on c.id = r.cycle_id where c.id = $1 and not exists (select from consultation_recommendation x where x.recommendation_id = r.id)
union all
select 'statement', s.id::text, coalesce(s.number::text, ''), coalesce(o.short_name, 'Bürger/in'), k.title, c.slug, k.slug, 'decision',
    'Stellungnahme ohne Antwort', 'Abwägen', 'Sozialplanung'
  from statement s join consultation k on k.id = s.consultation_id join cycle c on c.id = k.cycle_id left join organisation o on o.id = s.organisation_id
  where c.id = $1 and exists (select from submission u where u.statement_id = s.id) and not exists (select from withdrawal w where w.statement_id = s.id)
    and exists (select from consultation_closure x where x.consultation_id = k.id)
    and exists (select from point p where p.statement_id = s.id and not exists (select from weighing g where g.point_id = p.id))
union all
select 'recommendation', r.id::text, r.number, coalesce((select v.title from recommendation_version v where v.recommendation_id = r.id order by v.number desc limit 1), ''), null, c.slug, null,
    'decision', 'Empfehlung ohne Beschluss', 'Beschluss eintragen', 'Sozialplanung'
  from recommendation r join cycle c on c.id = r.cycle_id where c.id = $1
    and exists (select from consultation_recommendation x join consultation_result y on y.consultation_id = x.consultation_id where x.recommendation_id = r.id)
    and not exists (select from decision_recommendation x where x.recommendation_id = r.id)
union all
select 'decision', d.id::text, d.paper_number, d.title, null, c.slug, null, 'measure', 'Beschluss ohne Maßnahme', 'Maßnahme anlegen', 'Sozialplanung'
  from decision d join cycle c on c.id = d.cycle_id where c.id = $1 and d.result in ('unanimous', 'majority', 'amended')
    and not exists (select from measure m where m.decision_id = d.id)
union all
select 'measure', m.id::text, m.number, m.title, null, c.slug, null, 'decision', 'Maßnahme ohne Beschluss', 'Beschluss verknüpfen', o.short_name
  from measure m join organisation o on o.id = m.responsible_id join cycle c on c.id = m.cycle_id where c.id = $1 and m.decision_id is null
union all
select 'measure', m.id::text, m.number, m.title, null, c.slug, null, 'review', 'Maßnahme ohne Wirkungsziel', 'Wirkungsziel setzen', o.short_name
  from measure m join organisation o on o.id = m.responsible_id join cycle c on c.id = m.cycle_id where c.id = $1 and not exists (select from target t where t.measure_id = m.id)
union all
select 'measure', m.id::text, m.number, m.title, null, c.slug, null, 'review', 'Maßnahme ohne Überprüfung', 'Vergleich festlegen', o.short_name
  from measure m join organisation o on o.id = m.responsible_id join cycle c on c.id = m.cycle_id where c.id = $1 and m.starts_on < current_date - 730
    and exists (select from target t where t.measure_id = m.id) and not exists (select from review r join target t on t.id = r.target_id where t.measure_id = m.id)
order by kind, number`;
