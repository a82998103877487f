-- A trial may reckon as if nothing were public yet: what is public stays so, and would hide what a threshold does.
alter table disclosure_job add column without_earlier boolean not null default false;
