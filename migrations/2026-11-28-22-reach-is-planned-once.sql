-- Nearly every reading asks for reach. As a function of SQL its body was planned anew inside each of those queries, which
-- took longer than answering them; here it is planned once a connection. The generic plan is the right one: every step
-- goes by an index, whatever the units are.
create or replace function reach(of_units uuid[], on_day date) returns table (unit_id uuid, before date)
language plpgsql stable parallel safe rows 200 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    with today as (
      select u from unnest(of_units) u
      union
      select b from unnest(of_units) u, below(u, on_day) b
    )
    select u, null::date from today
    union
    select c.descendant_id, upper(c.valid) from today join closure c on c.ancestor_id = today.u and c.by = 'succession'
      and c.came_on <= on_day;
end
$$;
