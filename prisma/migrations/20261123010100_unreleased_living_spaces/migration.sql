-- An adopted Lebensraum reaches the public door as an area of a release, not before: until then not even its name is there.
create function is_area_visible(area_id integer) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select case
    when exists (select from living_space_adoption a where a.area_id = is_area_visible.area_id)
      then exists (select from published_area p where p.id = is_area_visible.area_id)
    else true
  end
$$;
revoke execute on function is_area_visible(integer) from public;
grant execute on function is_area_visible(integer) to kreislauf_public;
alter table area enable row level security;
create policy published on area for select to kreislauf_public using (is_area_visible(id));
