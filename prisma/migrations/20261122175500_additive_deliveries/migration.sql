-- An office that rounds or perturbs its numbers says so: its totals are taken as delivered and never made by adding.
alter table delivery add column additive boolean not null default true;
