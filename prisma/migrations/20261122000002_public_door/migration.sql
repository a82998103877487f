-- The public door: a role to which PostgreSQL itself shows only what is released or published.
-- Roles belong to the whole server, so another installation beside us may have made it already.
do $$ begin
  if not exists (select from pg_roles where rolname = 'kreislauf_public') then
    create role kreislauf_public nologin;
  end if;
exception when duplicate_object then null;
end $$;
do $$ begin
  execute format('grant kreislauf_public to %I', current_user);
end $$;
grant usage on schema public to kreislauf_public;

-- Released data: every row of these tables is public.
grant select on published_release, published_partition, published_area, published_source, published_base_count,
  published_indicator, published_value, published_rate to kreislauf_public;

-- Facts about the city and the texts of the public door.
grant select on city, legal_text, organisation, publication, cycle, stage_plan, stage_closure to kreislauf_public;
grant select (id, partition_id, key, name) on area to kreislauf_public;
grant select (id, key, name) on partition to kreislauf_public;
grant select on street to kreislauf_public;

-- What is published of the cycle: rows by row-level security, columns by grant.
create function is_published(kind text, id uuid) returns boolean language sql stable as
  $$ select exists (select from publication p where p.subject_kind = kind and p.subject_id = id) $$;

alter table report_version enable row level security;
create policy published on report_version for select to kreislauf_public using (true);
grant select on report_version to kreislauf_public;
alter table report enable row level security;
create policy published on report for select to kreislauf_public
  using (exists (select from report_version v where v.report_id = report.id));
grant select on report to kreislauf_public;

alter table finding enable row level security;
create policy published on finding for select to kreislauf_public using (is_published('finding', id));
grant select (id, number, cycle_id, title, text, date, created_at) on finding to kreislauf_public;
alter table finding_area enable row level security;
create policy published on finding_area for select to kreislauf_public using (is_published('finding', finding_id));
alter table finding_indicator enable row level security;
create policy published on finding_indicator for select to kreislauf_public using (is_published('finding', finding_id));
alter table finding_evidence enable row level security;
create policy published on finding_evidence for select to kreislauf_public using (is_published('finding', finding_id));
grant select on finding_area, finding_indicator, finding_evidence to kreislauf_public;

alter table recommendation enable row level security;
create policy published on recommendation for select to kreislauf_public using (is_published('recommendation', id));
grant select on recommendation to kreislauf_public;
-- A version is public when it was put up for discussion, when the result is public, or when the recommendation was
-- published after it: drafts written since stay inside.
alter table recommendation_finding enable row level security;
create policy published on recommendation_finding for select to kreislauf_public
  using (is_published('recommendation', recommendation_id) and is_published('finding', finding_id));
grant select on recommendation_finding to kreislauf_public;

alter table consultation enable row level security;
create policy published on consultation for select to kreislauf_public using (is_published('consultation', id));
grant select on consultation to kreislauf_public;
alter table consultation_recommendation enable row level security;
create policy published on consultation_recommendation for select to kreislauf_public
  using (is_published('consultation', consultation_id));
alter table consultation_invitation enable row level security;
create policy published on consultation_invitation for select to kreislauf_public
  using (is_published('consultation', consultation_id));
alter table consultation_closure enable row level security;
create policy published on consultation_closure for select to kreislauf_public
  using (is_published('consultation', consultation_id));
alter table consultation_result enable row level security;
create policy published on consultation_result for select to kreislauf_public
  using (is_published('consultation', consultation_id));
grant select on consultation_recommendation, consultation_closure, consultation_result to kreislauf_public;
grant select (consultation_id, organisation_id, not_concerned_at) on consultation_invitation to kreislauf_public;

alter table recommendation_version enable row level security;
create policy published on recommendation_version for select to kreislauf_public using (
  is_published('recommendation', recommendation_id) and (
    exists (select from publication p where p.subject_kind = 'recommendation' and p.subject_id = recommendation_id
      and p.at >= recommendation_version.at)
    or exists (select from consultation_recommendation c
      where c.recommendation_id = recommendation_version.recommendation_id and c.version_number >= recommendation_version.number)
    or exists (select from consultation_recommendation c join consultation_result r on r.consultation_id = c.consultation_id
      where c.recommendation_id = recommendation_version.recommendation_id and r.at >= recommendation_version.at)));
grant select (id, recommendation_id, number, title, text, reason, point_id, at) on recommendation_version to kreislauf_public;

-- Statements: an organisation's with the published result; a resident's after a person has read it. Withdrawn ones never.
create function is_statement_visible(statement_id uuid) returns boolean language sql stable security definer
  set search_path = public as $$
  select exists (
    select from statement s
    where s.id = statement_id
      and exists (select from submission u where u.statement_id = s.id)
      and not exists (select from withdrawal w where w.statement_id = s.id)
      and exists (select from publication p where p.subject_kind = 'consultation' and p.subject_id = s.consultation_id)
      and case when s.organisation_id is null
        then exists (select from moderation m where m.statement_id = s.id and m.approved)
        else exists (select from consultation_result r where r.consultation_id = s.consultation_id) end) $$;

alter table statement enable row level security;
create policy published on statement for select to kreislauf_public using (is_statement_visible(id));
grant select (id, consultation_id, organisation_id, number, created_at) on statement to kreislauf_public;
alter table point enable row level security;
create policy published on point for select to kreislauf_public using (is_statement_visible(statement_id));
grant select on point to kreislauf_public;
alter table submission enable row level security;
create policy published on submission for select to kreislauf_public using (is_statement_visible(statement_id));
grant select (statement_id, at) on submission to kreislauf_public;
alter table weighing enable row level security;
create policy published on weighing for select to kreislauf_public using (exists (
  select from point p join statement s on s.id = p.statement_id
    join consultation_result r on r.consultation_id = s.consultation_id
  where p.id = weighing.point_id));
grant select (id, point_id, number, result, reason, recommendation_version, at) on weighing to kreislauf_public;

alter table decision enable row level security;
create policy published on decision for select to kreislauf_public using (is_published('decision', id));
grant select (id, cycle_id, committee, decided_on, paper_number, title, result, votes_for, votes_against, abstentions, link)
  on decision to kreislauf_public;
alter table decision_recommendation enable row level security;
create policy published on decision_recommendation for select to kreislauf_public
  using (is_published('decision', decision_id) and is_published('recommendation', recommendation_id));
grant select on decision_recommendation to kreislauf_public;

alter table measure enable row level security;
create policy published on measure for select to kreislauf_public using (is_published('measure', id));
grant select on measure to kreislauf_public;
do $$ declare child text; begin
  foreach child in array array['measure_area', 'measure_recommendation', 'target', 'milestone', 'funding_line',
    'progress_report', 'measure_closure'] loop
    execute format('alter table %I enable row level security', child);
    execute format('create policy published on %I for select to kreislauf_public using (is_published(''measure'', measure_id))', child);
  end loop;
end $$;
grant select on measure_area, measure_recommendation, target, milestone, funding_line to kreislauf_public;
grant select (id, measure_id, as_of, done, next, deviations, spent, funding_at_risk, at) on progress_report to kreislauf_public;
grant select (measure_id, at, reason) on measure_closure to kreislauf_public;

-- A review is public when a person has judged it and the measure is published.
alter table review_judgement enable row level security;
alter table review enable row level security;
alter table review_take_over enable row level security;
create function is_review_visible(id uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from review r join target t on t.id = r.target_id join review_judgement j on j.review_id = r.id
    where r.id = is_review_visible.id and is_published('measure', t.measure_id)) $$;
create policy published on review for select to kreislauf_public using (is_review_visible(id));
create policy published on review_judgement for select to kreislauf_public using (is_review_visible(review_id));
create policy published on review_take_over for select to kreislauf_public
  using (is_review_visible(review_id) and is_published('finding', finding_id));
grant select on review to kreislauf_public;
grant select (id, review_id, number, proposal, reason, at) on review_judgement to kreislauf_public;
grant select (review_id, finding_id, at) on review_take_over to kreislauf_public;

-- Contributions: the only thing the public door can write. One function takes a resident's statement whole or not at all,
-- and only while the consultation is open to the public.
create function contribute(consultation uuid, name text, email text, receipt_hash text, points jsonb, today date)
returns uuid language plpgsql security definer set search_path = public as $$
declare new_id uuid := gen_random_uuid(); entry jsonb; place int := 0;
begin
  if not exists (select from consultation c where c.id = contribute.consultation and c.open_to_public
      and is_published('consultation', c.id) and today between c.opens_on and c.closes_on
      and not exists (select from consultation_closure x where x.consultation_id = c.id)) then
    raise exception 'consultation_not_open';
  end if;
  if jsonb_array_length(points) not between 1 and 40 then raise exception 'points_out_of_range'; end if;
  insert into statement (id, consultation_id, resident_name, resident_email, receipt_hash, number, created_at, edited_at)
    values (new_id, contribute.consultation, nullif(contribute.name, ''), nullif(contribute.email, ''), contribute.receipt_hash,
      (select coalesce(max(s.number), 0) + 1 from statement s where s.consultation_id = contribute.consultation), now(), now());
  for entry in select * from jsonb_array_elements(points) loop
    place := place + 1;
    if length(entry->>'text') > 6000 then raise exception 'text_too_long'; end if;
    insert into point (id, statement_id, recommendation_id, position, stance, text)
      select gen_random_uuid(), new_id, r.recommendation_id, place, (entry->>'stance')::stance, entry->>'text'
      from consultation_recommendation r
      where r.consultation_id = contribute.consultation and r.recommendation_id = (entry->>'recommendation')::uuid;
    if not found then raise exception 'recommendation_not_in_consultation'; end if;
  end loop;
  insert into submission (statement_id, by_name, at) values (new_id, 'Bürger/in', now());
  insert into event (actor_name, kind, subject_kind, subject_id, particulars)
    values ('Öffentlichkeit', 'contributionReceived', 'statement', new_id::text, jsonb_build_object('points', place));
  return new_id;
end $$;

create function withdraw_contribution(receipt text) returns boolean language plpgsql security definer set search_path = public as $$
declare found_id uuid;
begin
  select s.id into found_id from statement s where s.receipt_hash = receipt and s.organisation_id is null;
  if found_id is null then return false; end if;
  insert into withdrawal (statement_id, at) values (found_id, now()) on conflict do nothing;
  if found then
    insert into event (actor_name, kind, subject_kind, subject_id)
      values ('Öffentlichkeit', 'contributionWithdrawn', 'statement', found_id::text);
  end if;
  return true;
end $$;

-- What became of a contribution, for the person who holds the receipt.
create function find_contribution(receipt text) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('id', s.id, 'number', s.number, 'consultation', c.slug, 'title', c.title, 'at', u.at,
    'withdrawn', exists (select from withdrawal w where w.statement_id = s.id),
    'moderation', (select jsonb_build_object('approved', m.approved, 'reason', m.reason) from moderation m where m.statement_id = s.id),
    'points', (select jsonb_agg(jsonb_build_object('position', p.position, 'text', p.text, 'stance', p.stance,
        'recommendation', r.number,
        'weighing', case when exists (select from consultation_result x where x.consultation_id = c.id) then
          (select jsonb_build_object('result', w.result, 'reason', w.reason) from weighing w where w.point_id = p.id
            order by w.number desc limit 1) end) order by p.position)
      from point p join recommendation r on r.id = p.recommendation_id where p.statement_id = s.id))
  from statement s join consultation c on c.id = s.consultation_id join submission u on u.statement_id = s.id
  where s.receipt_hash = receipt and s.organisation_id is null $$;

-- Rate limits are kept in the database, so that every replica counts the same. True = allowed.
create function take_rate_limit(bucket text, allowed int, seconds int) returns boolean
language plpgsql security definer set search_path = public as $$
declare count_now int;
begin
  delete from rate_limit where expires_at < now() - interval '1 day';
  insert into rate_limit (key, hits, expires_at) values (bucket, 1, now() + make_interval(secs => seconds))
  on conflict (key) do update set
    hits = case when rate_limit.expires_at < now() then 1 else rate_limit.hits + 1 end,
    expires_at = case when rate_limit.expires_at < now() then now() + make_interval(secs => seconds) else rate_limit.expires_at end
  returning hits into count_now;
  return count_now <= allowed;
end $$;
revoke execute on all functions in schema public from public;
grant execute on function is_published(text, uuid), is_statement_visible(uuid), is_review_visible(uuid),
  contribute(uuid, text, text, text, jsonb, date), withdraw_contribution(text), find_contribution(text),
  take_rate_limit(text, int, int) to kreislauf_public;

-- History is never overwritten: PostgreSQL refuses, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% ist unveränderlich (%).', tg_table_name, tg_op; end $$;
do $$ declare frozen text; begin
  foreach frozen in array array['event', 'delivery_acceptance', 'delivery_rejection', 'raw_value', 'raw_rate', 'release_approval',
    'published_release', 'published_partition', 'published_area', 'published_source', 'published_base_count',
    'published_indicator', 'published_value', 'published_rate', 'report_version', 'report_chapter_revision', 'finding_revision',
    'finding_evidence', 'recommendation_version', 'submission', 'withdrawal', 'weighing', 'decision', 'progress_report', 'review',
    'review_judgement', 'review_take_over', 'consultation_closure', 'consultation_result', 'stage_closure'] loop
    execute format('create trigger refuse_change before update or delete on %I for each row execute function refuse_change()', frozen);
  end loop;
end $$;

-- A submitted statement is fixed.
create function refuse_change_of_submitted() returns trigger language plpgsql as $$
begin
  if exists (select from submission u where u.statement_id = coalesce(old.statement_id, new.statement_id)) and tg_op <> 'INSERT' then
    raise exception 'Die Stellungnahme ist eingereicht und steht fest.';
  end if;
  return coalesce(new, old);
end $$;
create trigger refuse_change_of_submitted before update or delete on point
  for each row execute function refuse_change_of_submitted();

alter table funding_line add constraint own_share_not_negative
  check (total >= 0 and "grant" >= 0 and third_party >= 0 and total - "grant" - third_party >= 0);
alter table weighing add constraint reason_given check (length(trim(reason)) > 0);
