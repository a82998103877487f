-- More history that is never overwritten: saved texts, files as they arrived, what disclosure control decided.
do $$ declare frozen text; begin
  foreach frozen in array array['legal_text', 'delivery_file', 'disclosure_run', 'release_discard'] loop
    execute format('create trigger refuse_change before update or delete on %I for each row execute function refuse_change()', frozen);
  end loop;
end $$;

-- Emptying a table is a change too, which triggers for each row do not see.
do $$ declare frozen text; begin
  for frozen in select t.tgrelid::regclass from pg_trigger t where t.tgname = 'refuse_change' loop
    execute format('create trigger refuse_truncate before truncate on %s for each statement execute function refuse_change()', frozen);
  end loop;
end $$;
create trigger refuse_truncate before truncate on statement for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on point for each statement execute function refuse_change();
create trigger refuse_truncate before truncate on delivery for each statement execute function refuse_change();

-- An accepted or rejected delivery is fixed, with the mapping it was read by.
create function refuse_change_of_settled_delivery() returns trigger language plpgsql as $$
begin
  if exists (select from delivery_acceptance a where a.delivery_id = old.id)
    or exists (select from delivery_rejection r where r.delivery_id = old.id) then
    raise exception 'Die Datenlieferung ist entschieden und steht fest.';
  end if;
  return coalesce(new, old);
end $$;
create trigger refuse_change_of_settled before update or delete on delivery
  for each row execute function refuse_change_of_settled_delivery();
