create table unit (
  id uuid primary key default new_id(),
  key text unique,
  version int not null default 1
);

-- array_to_string is only stable in general; over texts it is immutable, as a generated column needs.
create function joined(words text[]) returns text language sql immutable strict parallel safe as $$
  select array_to_string(words, ' ')
$$;

create table unit_version (
  id uuid primary key default new_id(),
  unit_id uuid not null references unit,
  valid daterange not null check (not isempty(valid) and lower_inc(valid)),
  name text not null check (name <> '' and name = btrim(name) and name is nfc normalized),
  short_name text not null,
  kind text not null check (kind in ('country', 'province', 'district', 'commune', 'village', 'partyCommittee', 'board',
    'peoplesCommittee', 'department', 'agency', 'association', 'school', 'other')),
  parent_id uuid references unit check (parent_id <> unit_id),
  symbol text,
  place text,
  aliases text[] not null default '{}',
  folded text generated always as (fold(name || ' ' || short_name || ' ' || coalesce(symbol, '') || ' ' || joined(aliases))) stored,
  exclude using gist (unit_id with =, valid with &&)
);
create index unit_version_parent on unit_version (parent_id);
create index unit_version_kind on unit_version (kind);
create index unit_version_folded on unit_version using gin (folded gin_trgm_ops);

-- A code means a unit on a day: codes pass on.
create table unit_code (
  unit_id uuid not null references unit,
  system text not null default 'gso',
  code text not null check (code <> '' and code = btrim(code)),
  valid daterange not null check (not isempty(valid)),
  exclude using gist (system with =, code with =, valid with &&),
  exclude using gist (unit_id with =, system with =, valid with &&)
);
create index unit_code_unit on unit_code (unit_id);

create table succession (
  id uuid primary key default new_id(),
  on_date date not null,
  kind text not null check (kind in ('rename', 'transfer', 'merge', 'split', 'reshape', 'dissolve')),
  basis text,
  -- dissolve: this unit ends without successors, its work passes to that one; no figure passes, so it has no parts
  dissolved_id uuid references unit,
  takes_over_id uuid references unit check (takes_over_id <> dissolved_id),
  check ((kind = 'dissolve') = (dissolved_id is not null) and (kind = 'dissolve') = (takes_over_id is not null))
);
create index succession_date on succession (on_date);
create index succession_dissolved on succession (dissolved_id);
create table succession_part (
  succession_id uuid not null references succession on delete cascade,
  from_id uuid not null references unit,
  to_id uuid not null references unit,
  share numeric not null check (share > 0 and share <= 1),
  position int not null default 0,
  primary key (succession_id, from_id, to_id)
);
create index succession_part_from on succession_part (from_id);
create index succession_part_to on succession_part (to_id);

-- by 'structure': ancestor holds descendant (itself at depth 0) on the days of valid.
-- by 'succession': descendant was a predecessor of ancestor (one whose work it took over included), also along chains;
-- valid = the days before it passed on, came_on = the day the chain came to the ancestor.
-- Made from versions and successions alone, some 120,000 rows at national scale: checked there, not again here.
create table closure (
  ancestor_id uuid not null,
  descendant_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  by text not null check (by in ('structure', 'succession')),
  depth int not null check (depth >= 0),
  came_on date check ((came_on is not null) = (by = 'succession'))
);
create index closure_down on closure (ancestor_id, by) include (descendant_id, valid, depth);
create index closure_up on closure (descendant_id, by) include (ancestor_id, valid, depth);
-- units that ended within some days: a reading asks it before anything else
create index closure_ended on closure (upper(valid)) where by = 'structure' and depth = 0 and not upper_inf(valid);

create table unit_setting (
  unit_id uuid primary key references unit,
  -- one person may write and approve (or confirm) alone
  one_person boolean not null default false,
  -- task submissions pass the unit's own head before they leave
  head_sends_tasks boolean not null default false,
  -- keyed in and received by the same person
  one_person_keys_in boolean not null default false
);

create table sector (
  id uuid primary key default new_id(),
  code text not null unique,
  name_vi text not null,
  name_en text not null,
  position int not null default 0,
  active boolean not null default true
);

create table bloc (
  id uuid primary key default new_id(),
  name text not null unique,
  coordinator_id uuid not null references unit
);
create table bloc_member (
  bloc_id uuid not null references bloc,
  unit_id uuid not null references unit,
  valid daterange not null check (not isempty(valid)),
  exclude using gist (bloc_id with =, unit_id with =, valid with &&)
);

create table group_set (
  id uuid primary key default new_id(),
  name text not null unique,
  exclusive boolean not null default true,
  unique (id, exclusive)
);
create table unit_group (
  id uuid primary key default new_id(),
  set_id uuid not null references group_set,
  name text not null,
  unique (set_id, name),
  unique (id, set_id)
);
create table unit_group_member (
  group_id uuid not null,
  set_id uuid not null,
  exclusive boolean not null,
  unit_id uuid not null references unit,
  valid daterange not null check (not isempty(valid)),
  foreign key (group_id, set_id) references unit_group (id, set_id),
  foreign key (set_id, exclusive) references group_set (id, exclusive) on update cascade,
  exclude using gist (group_id with =, unit_id with =, valid with &&),
  exclude using gist (set_id with =, unit_id with =, valid with &&) where (exclusive)
);

create table non_working_day (day date primary key, name text not null);

-- A unit and all under it by parent, on a day.
create function branch(root uuid, on_day date) returns setof uuid language sql stable parallel safe rows 150 as $$
  select descendant_id from closure where ancestor_id = root and by = 'structure' and valid @> on_day
$$;

-- Of a territory itself, of a body the nearest territory above it, on a day.
create function territory(of_unit uuid, on_day date) returns uuid language sql stable parallel safe as $$
  select c.ancestor_id from closure c
  join unit_version v on v.unit_id = c.ancestor_id and v.valid @> on_day and v.kind in ('country', 'province', 'district', 'commune', 'village')
  where c.descendant_id = of_unit and c.by = 'structure' and c.valid @> on_day order by c.depth limit 1
$$;

create function area(of_unit uuid, on_day date) returns setof uuid language sql stable parallel safe rows 150 as $$
  select branch(territory(of_unit, on_day), on_day)
$$;

-- domain.md §3: the branch without itself; for a committee also the committees of its kind in the smaller territories
-- of its area with their branches; a territory without bodies counts as both of its committees.
create function below(of_unit uuid, on_day date) returns setof uuid language sql stable parallel safe rows 150 as $$
  with self as (select kind from unit_version where unit_id = of_unit and valid @> on_day),
  smaller as (
    select v.unit_id from area(of_unit, on_day) a(id) join unit_version v on v.unit_id = a.id and v.valid @> on_day
    where v.kind in ('province', 'district', 'commune', 'village') and v.unit_id <> territory(of_unit, on_day)
      and exists (select from self where kind in ('peoplesCommittee', 'partyCommittee'))
  ),
  committees as (
    select v.unit_id from smaller s join unit_version v on v.parent_id = s.unit_id and v.valid @> on_day
    where v.kind = (select kind from self)
    union all
    select s.unit_id from smaller s where not exists (
      select from unit_version v where v.parent_id = s.unit_id and v.valid @> on_day
        and v.kind not in ('province', 'district', 'commune', 'village'))
  )
  select id from branch(of_unit, on_day) b(id) where id <> of_unit
  union
  select c.descendant_id from committees k join closure c on c.ancestor_id = k.unit_id and c.by = 'structure' and c.valid @> on_day
$$;

-- Reach of grants at these units: them and all below them today (before is null), and every predecessor of those, for
-- records from before that day. A succession that is decided but still to come opens nothing yet.
create function reach(of_units uuid[], on_day date) returns table (unit_id uuid, before date)
language sql stable parallel safe rows 200 as $$
  with today as (
    select u from unnest(of_units) u
    union
    select b from unnest(of_units) u, below(u, on_day) b
  )
  select u, null::date from today
  union
  select c.descendant_id, upper(c.valid) from today join closure c on c.ancestor_id = today.u and c.by = 'succession'
    and c.came_on <= on_day
$$;
