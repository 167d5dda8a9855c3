create table indicator (
  id uuid primary key default new_id(),
  code text not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
  name_vi text not null,
  name_en text,
  kind text not null check (kind in ('number', 'ratio', 'yesno', 'text', 'formula')),
  measure text not null,
  over_units text not null check (over_units in ('sum', 'average', 'min', 'max', 'none')),
  over_time text not null check (over_time in ('sum', 'last', 'average', 'max', 'min', 'none')),
  denominator_over_time text check (denominator_over_time in ('sum', 'last', 'average', 'max', 'min', 'none')),
  factor numeric not null default 1,
  direction text not null check (direction in ('up', 'down', 'none')),
  periodicity text not null check (periodicity in ('day', 'week', 'month', 'quarter', 'half', 'year', 'schoolyear')),
  decimals int not null default 0 check (decimals between 0 and 6),
  breakdown text[] not null default '{}',
  formula text check ((kind = 'formula') = (formula is not null)),
  sector_id uuid references sector,
  owner_unit_id uuid references unit,
  public boolean not null default false,
  illustrative boolean not null default false,
  valid daterange not null default daterange(null, null),
  version int not null default 1
);
-- The kinds of unit at which it is collected, dated.
create table indicator_collection (
  indicator_id uuid not null references indicator,
  kinds text[] not null check (cardinality(kinds) > 0),
  valid daterange not null check (not isempty(valid)),
  reason text,
  exclude using gist (indicator_id with =, valid with &&)
);

create table observation (
  id bigint generated always as identity,
  indicator_id uuid not null references indicator,
  unit_id uuid not null references unit,
  period text not null,
  -- '' where the cell has no breakdown
  item text not null default '',
  value numeric,
  numerator numeric,
  denominator numeric,
  words text,
  state text check (state in ('notApplicable', 'notAvailable')),
  note text,
  -- the explanation that travels with an unusual figure is in note
  source_kind text not null check (source_kind in ('report', 'import', 'activity')),
  source_id uuid not null,
  owner_kind text not null check (owner_kind in ('form', 'import', 'activity')),
  owner_id uuid not null,
  official boolean not null,
  current boolean not null,
  -- the row that was current in this cell before: it is again when this one is withdrawn
  displaces_id bigint,
  withdrawn boolean not null default false,
  by_account_id uuid,
  at timestamptz not null,
  check (num_nonnulls(value, words, state) <= 1 and (value is null or numerator is null)),
  check ((numerator is null) = (denominator is null)),
  check (num_nonnulls(value, numerator, words, state) = 1)
);
create unique index observation_cell on observation (indicator_id, period, unit_id, item)
  include (value, numerator, denominator, state, official) where current;
create index observation_source on observation (source_id);
create index observation_past on observation (id) where not current;

create table import_batch (
  id uuid primary key default new_id(),
  kind text not null,
  file_name text not null,
  sha256 bytea not null,
  rows int not null,
  by_account_id uuid,
  at timestamptz not null
);

create table target (
  id uuid primary key default new_id(),
  indicator_id uuid not null references indicator,
  unit_id uuid not null references unit,
  period text not null,
  value numeric,
  value_from numeric,
  value_to numeric,
  tolerance numeric,
  baseline numeric,
  provision_id uuid references provision,
  basis text,
  decided_on date,
  replaces_id uuid references target,
  current boolean not null default true,
  owner_unit_id uuid references unit,
  made_by uuid,
  at timestamptz not null,
  check ((value is not null) <> (value_from is not null or value_to is not null))
);
create unique index target_cell on target (indicator_id, unit_id, period) where current;

create table form (
  id uuid primary key default new_id(),
  name text not null,
  owner_unit_id uuid not null references unit,
  version int not null default 1
);
-- sections: the outline, shape in src/reports/contract.ts. A period that has begun keeps its version.
create table form_version (
  id uuid primary key default new_id(),
  form_id uuid not null references form,
  number int not null,
  sections jsonb not null,
  from_day date not null,
  made_by uuid not null references account,
  at timestamptz not null,
  unique (form_id, number)
);
create table regime (
  id uuid primary key default new_id(),
  form_id uuid not null references form,
  name text not null,
  receiving_unit_id uuid not null references unit,
  bloc_id uuid references bloc,
  rhythm text not null check (rhythm in ('day', 'week', 'month', 'quarter', 'half', 'year', 'schoolyear', '9M', '11M', 'once')),
  once_period text,
  window_rule text not null default 'decree09' check (window_rule in ('calendar', 'decree09')),
  due_rule jsonb not null,
  locks boolean not null default false,
  grace_days int not null default 0,
  valid daterange not null,
  version int not null default 1
);
create table regime_unit (
  regime_id uuid not null references regime,
  unit_id uuid not null references unit,
  valid daterange not null check (not isempty(valid)),
  exclude using gist (regime_id with =, unit_id with =, valid with &&)
);

create table expected_report (
  id uuid primary key default new_id(),
  regime_id uuid not null references regime,
  form_version_id uuid not null references form_version,
  unit_id uuid not null references unit,
  receiving_unit_id uuid not null references unit,
  period text not null,
  due_on date not null,
  opens_on date not null,
  state text not null default 'open' check (state in ('open', 'draft', 'submitted', 'approved', 'received', 'returned', 'exempted')),
  exempt_reason text,
  -- the approval before the first receipt, and that receipt: they say whether it was late
  approved_on date,
  first_received_at timestamptz,
  frozen boolean not null default false,
  version int not null default 1,
  current_version_id uuid,
  unique (regime_id, unit_id, period)
);
create index expected_report_receiver on expected_report (receiving_unit_id, period);
create index expected_report_unit on expected_report (unit_id, due_on);

-- Whose figure is expected by it: fixed when the period opens, frozen at the due date.
create table expected_figure (
  expected_report_id uuid not null references expected_report,
  indicator_id uuid not null references indicator,
  unit_id uuid not null references unit,
  period text not null,
  state text not null default 'expected' check (state in ('expected', 'nothingArose', 'exempted', 'closed')),
  primary key (expected_report_id, indicator_id, unit_id)
);
create index expected_figure_cell on expected_figure (indicator_id, period, unit_id) include (state);

create table report_version (
  id uuid primary key default new_id(),
  expected_report_id uuid not null references expected_report,
  number int not null,
  content jsonb not null,
  keyed_in boolean not null default false,
  by_account_id uuid not null references account,
  at timestamptz not null,
  unique (expected_report_id, number)
);
alter table expected_report add foreign key (current_version_id) references report_version;

create table report_move (
  expected_report_id uuid not null references expected_report,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  on_day date not null,
  report_version_id uuid references report_version,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  primary key (expected_report_id, seq)
);

-- Who wrote in the version that is being sent: nobody approves what they alone wrote.
create table report_author (
  expected_report_id uuid not null references expected_report,
  account_id uuid not null references account,
  primary key (expected_report_id, account_id)
);

-- A unit may still answer after the lock, until that day.
create table report_exception (
  expected_report_id uuid not null references expected_report,
  until date not null,
  reason text not null,
  by_account_id uuid not null references account,
  at timestamptz not null,
  primary key (expected_report_id, until)
);
