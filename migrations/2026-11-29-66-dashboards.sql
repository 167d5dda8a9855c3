-- What people put together for themselves out of figures, lights and words. Kept by a unit, made by a person: theirs alone
-- until it is shared. It holds what is asked, never an answer: every reader is answered anew, by their own rights.
create table dashboard (
  id uuid primary key default new_id(),
  owner_unit_id uuid not null references unit,
  owner_id uuid not null references account,
  name text not null check (name <> '' and length(name) <= 120),
  description text not null default '' check (length(description) <= 1000),
  -- about which unit its tiles are unless they say otherwise; null: the reader's own territory
  unit_id uuid references unit,
  tiles jsonb not null check (jsonb_typeof(tiles) = 'array'),
  archived_at timestamptz,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1
);
create index dashboard_owner on dashboard (owner_id);
create index dashboard_unit on dashboard (owner_unit_id);

-- With whom: those who have a grant at a unit, with `role` only those who hold that role there, or one person.
create table dashboard_share (
  dashboard_id uuid not null references dashboard on delete cascade,
  position int not null,
  unit_id uuid references unit,
  role text,
  person_id uuid references person,
  edits boolean not null default false,
  primary key (dashboard_id, position),
  check ((unit_id is null) <> (person_id is null)),
  check (role is null or unit_id is not null)
);
create index dashboard_share_unit on dashboard_share (unit_id) where unit_id is not null;
create index dashboard_share_person on dashboard_share (person_id) where person_id is not null;

-- until when the reports of a regime are awaited is asked for each tile that shows the last period that is locked
create index expected_report_regime on expected_report (regime_id, period, due_on);
