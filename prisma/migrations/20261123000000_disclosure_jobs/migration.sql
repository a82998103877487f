-- A run of disclosure control is a row that a worker takes (docs/decisions/0011-runs-hold-a-lock.md): it prepares a release,
-- or tries other thresholds on one.
create table disclosure_job (
  id serial primary key,
  release_id integer not null references release (id) on delete restrict on update cascade,
  thresholds jsonb,
  requested_by_id uuid,
  requested_by_name text not null,
  requested_at timestamptz not null default current_timestamp,
  attempts integer not null default 0,
  started_at timestamptz,
  date date,
  date_number integer not null default 0,
  dates integer not null default 0,
  cells_done integer not null default 0,
  cells integer not null default 0,
  ended_at timestamptz,
  failure text
);
create index disclosure_job_release_id_idx on disclosure_job (release_id);
-- One at a time for each release. Workers ask every two seconds what is open.
create unique index disclosure_job_open on disclosure_job (release_id) where ended_at is null;

-- What a trial with other thresholds came to; it never becomes a release.
create table disclosure_trial (
  job_id integer primary key references disclosure_job (id) on delete restrict on update cascade,
  at timestamptz not null default current_timestamp,
  released integer not null,
  withheld integer not null,
  result jsonb not null
);
create trigger refuse_change before update or delete on disclosure_trial for each row execute function refuse_change();
create trigger refuse_truncate before truncate on disclosure_trial for each statement execute function refuse_change();

-- An ended run stays as it ended.
create function refuse_change_of_ended_job() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'Der Lauf ist beendet und steht fest.';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'Ein Lauf wird nicht gelöscht.';
  end if;
  return new;
end $$;
create trigger refuse_change_of_ended before update or delete on disclosure_job
  for each row execute function refuse_change_of_ended_job();
create trigger refuse_truncate before truncate on disclosure_job for each statement execute function refuse_change();
