-- A unit asks others to study a directive by a day.
create table dissemination (
  id uuid primary key default new_id(),
  directive_id uuid not null references directive,
  owner_unit_id uuid not null references unit,
  due_on date not null,
  note text not null default '',
  opened_on date not null,
  made_by uuid not null references account,
  made_at timestamptz not null,
  version int not null default 1,
  check (due_on >= opened_on)
);
create index dissemination_directive on dissemination (directive_id);
create index dissemination_owner on dissemination (owner_unit_id, opened_on);
create table dissemination_unit (
  dissemination_id uuid not null references dissemination on delete cascade,
  unit_id uuid not null references unit,
  position int not null default 0,
  -- whom the unit has to reach; null until the unit said it
  people_due int check (people_due > 0),
  version int not null default 1,
  primary key (dissemination_id, unit_id)
);
create index dissemination_unit_unit on dissemination_unit (unit_id);
-- One gathering; those who came and had not been reached before.
create table dissemination_session (
  id uuid primary key default new_id(),
  dissemination_id uuid not null,
  unit_id uuid not null,
  held_on date not null,
  form text not null check (form in ('conference', 'document', 'thematic', 'online', 'radio', 'other')),
  people int not null check (people > 0),
  note text,
  -- entered by the unit that asks, for one that did not
  keyed_in boolean not null,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  foreign key (dissemination_id, unit_id) references dissemination_unit (dissemination_id, unit_id)
);
create index dissemination_session_unit on dissemination_session (dissemination_id, unit_id, held_on);
