-- A session's temporary tables stand in front of ours unless pg_temp is named last. Whoever holds the public role could
-- otherwise put a "publication" or a "rate_limit" of his own, with a trigger, before a function that runs with the
-- owner's rights.
alter function is_statement_visible(uuid) set search_path = public, pg_temp;
alter function is_review_visible(uuid) set search_path = public, pg_temp;
alter function withdraw_contribution(text) set search_path = public, pg_temp;
alter function find_contribution(text) set search_path = public, pg_temp;
alter function take_rate_limit(text, int, int) set search_path = public, pg_temp;
alter function receive_contribution(uuid, text, text, text, jsonb, date, timestamptz) set search_path = public, pg_temp;

-- Asked once a row by every policy: the schema is written out instead, so that PostgreSQL can still inline it.
create or replace function is_published(kind text, id uuid) returns boolean language sql stable as
  $$ select exists (select from public.publication p where p.subject_kind = kind and p.subject_id = id) $$;

-- The city's own server may name the day (its clock may be set for tests); a public zone with its own login may not.
create or replace function contribute(consultation uuid, name text, email text, receipt_hash text, points jsonb, today date)
returns uuid language sql security definer set search_path = public, pg_temp as $$
  select receive_contribution(consultation, name, email, receipt_hash, points,
    case when pg_has_role(session_user, current_user, 'member') then today
      else (now() at time zone 'Europe/Berlin')::date end, now()) $$;

-- The public role has no use for temporary tables, and no function is open to it that is not named.
do $$ begin
  execute format('grant temporary on database %I to %I', current_database(), current_user);
  execute format('revoke temporary on database %I from public', current_database());
exception when insufficient_privilege then
  raise notice 'The owner of the database should revoke TEMPORARY from PUBLIC (docs/operations.md).';
end $$;
alter default privileges revoke execute on functions from public;
