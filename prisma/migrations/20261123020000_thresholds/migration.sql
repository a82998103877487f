-- Limits of a source that people change in the Verwaltung, with every version they ever had.
alter table source add column carrier_threshold integer;
alter table source add column strict_insider boolean not null default false;
alter table source add column limits_version integer not null default 1;

create table source_limits (
  source_id integer not null references source (id) on delete restrict on update cascade,
  version integer not null,
  threshold integer not null,
  carrier_threshold integer,
  min_population integer not null,
  min_population_for_mean_age integer not null,
  strict_insider boolean not null,
  reason text not null,
  by_id uuid,
  by_name text not null,
  at timestamptz not null default current_timestamp,
  primary key (source_id, version)
);
create trigger refuse_change before update or delete on source_limits for each row execute function refuse_change();
create trigger refuse_truncate before truncate on source_limits for each statement execute function refuse_change();

-- What sources came with is their first version: by whoever defined them, when they did.
insert into source_limits (source_id, version, threshold, min_population, min_population_for_mean_age, strict_insider,
  reason, by_id, by_name, at)
select s.id, 1, s.threshold, s.min_population, s.min_population_for_mean_age, false,
  'Angelegt mit der Quelle.', e.actor_id, coalesce(e.actor_name, 'Einrichtung'), coalesce(e.at, current_timestamp)
from source s
left join lateral (
  select actor_id, actor_name, at from event
  where kind = 'sourceDefined' and subject_kind = 'source' and subject_id = s.id::text order by id limit 1) e on true;
