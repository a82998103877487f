-- A point may name the paragraph it speaks of and propose another wording; residents' contributions are counted on
-- their own („Bürger/in 1"), so that a number never moves when somebody withdraws; plans of a consultation carry a version.
alter table consultation add column version integer not null default 1;
alter table statement add column resident_number integer;
alter table point add column paragraph integer, add column proposal text;
create unique index statement_consultation_id_number_key on statement (consultation_id, number);
create unique index statement_consultation_id_resident_number_key on statement (consultation_id, resident_number);
alter table point add constraint paragraph_counts_from_one check (paragraph >= 1);
grant select (resident_number) on statement to kreislauf_public;

-- Takes a resident's statement whole or not at all. Numbers are given one after the other: the row of the consultation
-- is locked, also against the moment in which it is closed. Only the city's role may say when it came (demo city).
create function receive_contribution(consultation uuid, name text, email text, receipt_hash text, points jsonb,
  today date, received_at timestamptz)
returns uuid language plpgsql set search_path = public as $$
declare new_id uuid := gen_random_uuid(); entry jsonb; place int := 0;
begin
  perform from consultation c where c.id = receive_contribution.consultation for update;
  if not exists (select from consultation c where c.id = receive_contribution.consultation and c.open_to_public
      and is_published('consultation', c.id) and today between c.opens_on and c.closes_on
      and not exists (select from consultation_closure x where x.consultation_id = c.id)) then
    raise exception 'consultation_not_open';
  end if;
  if jsonb_array_length(points) not between 1 and 40 then raise exception 'points_out_of_range'; end if;
  if length(name) > 200 or length(email) > 320 then raise exception 'text_too_long'; end if;
  insert into statement (id, consultation_id, resident_name, resident_email, receipt_hash, number, resident_number,
      created_at, edited_at)
    select new_id, receive_contribution.consultation, nullif(trim(receive_contribution.name), ''),
      nullif(trim(receive_contribution.email), ''), receive_contribution.receipt_hash,
      coalesce(max(s.number), 0) + 1, coalesce(max(s.resident_number), 0) + 1, received_at, received_at
    from statement s where s.consultation_id = receive_contribution.consultation;
  for entry in select * from jsonb_array_elements(points) loop
    place := place + 1;
    if length(entry->>'text') > 6000 or length(entry->>'proposal') > 6000 then raise exception 'text_too_long'; end if;
    insert into point (id, statement_id, recommendation_id, position, stance, text, paragraph, proposal)
      select gen_random_uuid(), new_id, r.recommendation_id, place, (entry->>'stance')::stance, entry->>'text',
        (entry->>'paragraph')::int, nullif(trim(entry->>'proposal'), '')
      from consultation_recommendation r
      where r.consultation_id = receive_contribution.consultation
        and r.recommendation_id = (entry->>'recommendation')::uuid;
    if not found then raise exception 'recommendation_not_in_consultation'; end if;
  end loop;
  insert into submission (statement_id, by_name, at) values (new_id, 'Bürger/in', received_at);
  insert into event (at, actor_name, kind, subject_kind, subject_id, particulars)
    values (received_at, 'Öffentlichkeit', 'contributionReceived', 'statement', new_id::text,
      jsonb_build_object('points', place));
  return new_id;
end $$;

create or replace function contribute(consultation uuid, name text, email text, receipt_hash text, points jsonb, today date)
returns uuid language sql security definer set search_path = public as $$
  select receive_contribution(consultation, name, email, receipt_hash, points, today, now()) $$;

-- Whoever withdraws leaves neither name nor address behind.
create or replace function withdraw_contribution(receipt text) returns boolean language plpgsql security definer
set search_path = public as $$
declare found_id uuid;
begin
  select s.id into found_id from statement s where s.receipt_hash = receipt and s.organisation_id is null;
  if found_id is null then return false; end if;
  insert into withdrawal (statement_id, at) values (found_id, now()) on conflict do nothing;
  if found then
    update statement set resident_name = null, resident_email = null where id = found_id;
    insert into event (actor_name, kind, subject_kind, subject_id)
      values ('Öffentlichkeit', 'contributionWithdrawn', 'statement', found_id::text);
  end if;
  return true;
end $$;

create or replace function find_contribution(receipt text) returns jsonb language sql stable security definer
set search_path = public as $$
  select jsonb_build_object('number', s.number, 'residentNumber', s.resident_number,
    'consultation', c.slug, 'title', c.title, 'closesOn', c.closes_on, 'at', u.at,
    'closed', exists (select from consultation_closure x where x.consultation_id = c.id),
    'answeredAt', (select x.at from consultation_result x where x.consultation_id = c.id),
    'withdrawnAt', (select w.at from withdrawal w where w.statement_id = s.id),
    'moderation', (select jsonb_build_object('approved', m.approved, 'reason', m.reason, 'at', m.at)
      from moderation m where m.statement_id = s.id),
    'points', (select jsonb_agg(jsonb_build_object('id', p.id, 'position', p.position, 'text', p.text, 'stance', p.stance,
        'paragraph', p.paragraph, 'proposal', p.proposal, 'recommendation', r.number,
        'recommendationTitle', (select v.title from recommendation_version v join consultation_recommendation k
          on k.recommendation_id = v.recommendation_id and k.version_number = v.number
          where k.consultation_id = c.id and k.recommendation_id = r.id),
        'weighing', case when exists (select from consultation_result x where x.consultation_id = c.id) then
          (select jsonb_build_object('result', w.result, 'reason', w.reason, 'version', w.recommendation_version)
            from weighing w where w.point_id = p.id order by w.number desc limit 1) end) order by p.position)
      from point p join recommendation r on r.id = p.recommendation_id where p.statement_id = s.id))
  from statement s join consultation c on c.id = s.consultation_id join submission u on u.statement_id = s.id
  where s.receipt_hash = receipt and s.organisation_id is null $$;
revoke execute on function receive_contribution(uuid, text, text, text, jsonb, date, timestamptz) from public;

-- A submitted statement is fixed, the row itself and the number of its points too; name and address may be erased.
create function refuse_change_of_submitted_statement() returns trigger language plpgsql as $$
begin
  if not exists (select from submission u where u.statement_id = old.id) then return coalesce(new, old); end if;
  if tg_op = 'DELETE'
    or (new.consultation_id, new.organisation_id, new.receipt_hash, new.number, new.resident_number, new.version, new.created_at)
      is distinct from
      (old.consultation_id, old.organisation_id, old.receipt_hash, old.number, old.resident_number, old.version, old.created_at)
    or (new.resident_name is not null and new.resident_name is distinct from old.resident_name)
    or (new.resident_email is not null and new.resident_email is distinct from old.resident_email) then
    raise exception 'Die Stellungnahme ist eingereicht und steht fest.';
  end if;
  return new;
end $$;
create trigger refuse_change_of_submitted before update or delete on statement
  for each row execute function refuse_change_of_submitted_statement();

create function refuse_point_after_submission() returns trigger language plpgsql as $$
begin
  if exists (select from submission u where u.statement_id = new.statement_id) then
    raise exception 'Die Stellungnahme ist eingereicht und steht fest.';
  end if;
  return new;
end $$;
create trigger refuse_point_after_submission before insert on point
  for each row execute function refuse_point_after_submission();
