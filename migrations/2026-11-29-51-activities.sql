-- Activities: items of types that administrators define, with typed fields.
create table activity_type (
  id uuid primary key default new_id(),
  -- who keeps it; its branch enters activities of it
  owner_unit_id uuid not null references unit,
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  sector_id uuid references sector,
  -- shape in src/activities/fields.ts; once something was entered, fields and choices are added or retired, never taken away
  fields jsonb not null,
  retired boolean not null default false,
  made_by uuid not null references account,
  made_at timestamptz not null,
  version int not null default 1
);
create index activity_type_owner on activity_type (owner_unit_id);

create table activity (
  id uuid primary key default new_id(),
  type_id uuid not null references activity_type,
  owner_unit_id uuid not null references unit,
  title text not null check (title <> ''),
  held_on date not null,
  until_on date check (until_on >= held_on),
  sector_id uuid references sector,
  -- by the ids of the type's fields; shape in src/activities/values.ts
  given jsonb not null,
  -- what stands in its texts, for the search
  said text not null,
  made_by uuid not null references account,
  made_for_id uuid references account,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- removed, and still to be read by whoever has its address
  removed_at timestamptz,
  removed_by uuid references account,
  removed_for_id uuid references account,
  removed_because text,
  version int not null default 1,
  folded text generated always as (fold(title || ' ' || said)) stored,
  check ((removed_at is null) = (removed_because is null))
);
create index activity_type_day on activity (type_id, held_on) where removed_at is null;
create index activity_owner on activity (owner_unit_id, held_on);
create index activity_day on activity (held_on, id) where removed_at is null;
create index activity_folded on activity using gin (folded gin_trgm_ops);

-- What activities of a type feed into an indicator: how many they were, or the sum of a field.
create table activity_feed (
  id uuid primary key default new_id(),
  type_id uuid not null references activity_type,
  indicator_id uuid not null references indicator,
  -- null: the activities are counted
  field_id uuid,
  -- of a field of groups: of this group alone
  choice_id uuid,
  -- only activities that chose this in this field
  where_field_id uuid,
  where_choice_id uuid,
  -- what began before does not count
  from_day date not null,
  made_by uuid not null references account,
  made_for_id uuid references account,
  made_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1,
  check ((where_field_id is null) = (where_choice_id is null)),
  check (choice_id is null or field_id is not null)
);
-- a cell has one owner, so an indicator has one feed
create unique index activity_feed_indicator on activity_feed (indicator_id) where ended_at is null;
create index activity_feed_type on activity_feed (type_id);
