-- What disclosure control has to know of a count: who the inhabitants are (P4) and what a mean age is a mean over (P5).
alter table source
  add column name_en text,
  add column attribution_en text,
  add column min_population_for_mean_age integer not null default 30;
alter table base_count
  add column mean_over_key text,
  add column is_population boolean not null default false;
create unique index base_count_population on base_count (is_population) where is_population;
alter table published_source
  add column name_en text,
  add column attribution_en text;
alter table published_base_count add column is_population boolean not null default false;
