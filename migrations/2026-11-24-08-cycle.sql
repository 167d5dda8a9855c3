create table advice (
  id uuid primary key default new_id(),
  kind text not null check (kind in ('toTrinh', 'baoCao', 'congVan', 'deAn', 'keHoach', 'chuongTrinh', 'nghiQuyet', 'chiThi', 'ketLuan', 'quyetDinh', 'khac')),
  title text not null check (title <> ''),
  symbol text,
  from_unit_id uuid not null references unit,
  -- the authority advised: a unit of the directory, or as written
  to_unit_id uuid references unit,
  to_name text not null,
  submitted_on date not null,
  asked_by date,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'returned', 'notAccepted')),
  decided_on date check (decided_on >= submitted_on),
  outcome text,
  -- the directive that was issued upon it
  directive_id uuid references directive,
  sector_id uuid references sector,
  bloc_id uuid references bloc,
  work_year int not null,
  made_by uuid not null references account,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1,
  folded text generated always as (fold(title || ' ' || coalesce(symbol, '') || ' ' || to_name)) stored,
  check ((state = 'pending') = (decided_on is null))
);
create index advice_from on advice (from_unit_id, submitted_on);
create index advice_directive on advice (directive_id);
create index advice_folded on advice using gin (folded gin_trgm_ops);
create table advice_move (
  advice_id uuid not null references advice on delete cascade,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  on_day date not null,
  by_account_id uuid not null references account,
  at timestamptz not null,
  primary key (advice_id, seq)
);

-- What a coordination regulation (a directive of kind quyChePhoiHop) asks of its parties.
create table obligation (
  id uuid primary key default new_id(),
  directive_id uuid not null references directive,
  provision_id uuid references provision,
  owner_unit_id uuid not null references unit,
  position int not null default 0,
  kind text not null check (kind in ('report', 'meet', 'exchange', 'inspect')),
  content text not null check (content <> ''),
  rhythm text not null check (rhythm in ('month', 'quarter', 'half', 'year')),
  -- report: answered by the reports of this regime; meet: by meetings held for it; else: by ticked checks
  regime_id uuid references regime,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  bloc_id uuid references bloc,
  made_by uuid not null references account,
  made_at timestamptz not null,
  version int not null default 1,
  check (regime_id is null or kind = 'report')
);
create index obligation_directive on obligation (directive_id, position);
create table obligation_party (
  obligation_id uuid not null references obligation on delete cascade,
  unit_id uuid not null references unit,
  position int not null default 0,
  primary key (obligation_id, unit_id)
);
create index obligation_party_unit on obligation_party (unit_id);
create table obligation_check (
  obligation_id uuid not null references obligation,
  unit_id uuid not null references unit,
  period text not null,
  done_on date not null,
  note text,
  by_account_id uuid not null references account,
  at timestamptz not null,
  primary key (obligation_id, unit_id, period)
);

-- A campaign to review a directive at every level down to the grassroots.
create table review (
  id uuid primary key default new_id(),
  directive_id uuid not null references directive,
  kind text not null check (kind in ('soKet', 'tongKet')),
  title text not null check (title <> ''),
  span_from date not null,
  span_to date not null check (span_to > span_from),
  outline text not null default '',
  form_id uuid references form,
  owner_unit_id uuid not null references unit,
  bloc_id uuid references bloc,
  work_year int not null,
  opened_on date not null,
  ended_on date,
  -- kind of unit → day, under "" that of all other kinds: {"": "2020-12-15", "commune": "2020-11-30"}
  due_days jsonb not null default '{}',
  made_by uuid not null references account,
  made_at timestamptz not null,
  version int not null default 1,
  folded text generated always as (fold(title)) stored
);
create index review_directive on review (directive_id);
create index review_owner on review (owner_unit_id, work_year);
create index review_folded on review using gin (folded gin_trgm_ops);
create table review_unit (
  -- what its files hang on
  id uuid not null default new_id() unique,
  review_id uuid not null references review on delete cascade,
  unit_id uuid not null references unit,
  position int not null default 0,
  due_on date not null,
  state text not null default 'notStarted' check (state in ('notStarted', 'planned', 'held', 'reported', 'received')),
  planned_on date,
  held_on date,
  people int check (people >= 0),
  reported_on date,
  account text,
  version int not null default 1,
  primary key (review_id, unit_id)
);
create index review_unit_unit on review_unit (unit_id);
create table review_unit_move (
  review_id uuid not null,
  unit_id uuid not null,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  on_day date not null,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  primary key (review_id, unit_id, seq),
  foreign key (review_id, unit_id) references review_unit (review_id, unit_id) on delete cascade
);

-- A letter may carry a calendar entry (iCalendar): what it invites to.
alter table outbox add column calendar text;

create table meeting (
  id uuid primary key default new_id(),
  kind text not null check (kind in ('hoiNghi', 'giaoBan')),
  title text not null check (title <> ''),
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  state text not null default 'planned' check (state in ('planned', 'invited', 'held', 'concluded', 'cancelled')),
  owner_unit_id uuid not null references unit,
  bloc_id uuid references bloc,
  work_year int not null,
  -- it sums up the bloc's year
  sums_up boolean not null default false,
  -- what asks for it: an obligation of a coordination regulation
  obligation_id uuid references obligation,
  directive_id uuid references directive,
  content text not null default '',
  -- the order of those invited was set by hand: it is not sorted again by precedence
  hand_order boolean not null default false,
  invited_at timestamptz,
  held_at timestamptz,
  concluded_at timestamptz,
  made_by uuid not null references account,
  made_at timestamptz not null,
  version int not null default 1,
  folded text generated always as (fold(title || ' ' || place)) stored
);
create index meeting_owner on meeting (owner_unit_id, starts_at);
create index meeting_year on meeting (bloc_id, work_year);
create index meeting_folded on meeting using gin (folded gin_trgm_ops);
create table meeting_move (
  meeting_id uuid not null references meeting on delete cascade,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  primary key (meeting_id, seq)
);
create table agenda_item (
  id uuid primary key default new_id(),
  meeting_id uuid not null references meeting on delete cascade,
  position int not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  content text not null,
  presenter text,
  done boolean not null default false,
  version int not null default 1
);
create index agenda_item_meeting on agenda_item (meeting_id, position);
create table participant (
  id uuid primary key default new_id(),
  meeting_id uuid not null references meeting on delete cascade,
  part text not null check (part in ('chair', 'directing', 'secretary', 'delegate', 'guest')),
  position int not null,
  -- a person of the directory, printed with all positions held on the day; or only a name, or only a unit that names its own
  person_id uuid references person,
  name text,
  function text,
  unit_id uuid references unit,
  confirmed_at timestamptz,
  attendance text check (attendance in ('present', 'absentWithLeave', 'absent', 'represented')),
  represented_by text check ((represented_by is not null) = (attendance is not distinct from 'represented')),
  attendance_by uuid references account,
  attendance_at timestamptz,
  version int not null default 1,
  check (num_nonnulls(person_id, name, unit_id) > 0)
);
create index participant_meeting on participant (meeting_id, position);
create unique index participant_once on participant (meeting_id, person_id) where person_id is not null;
create index participant_unit on participant (unit_id);
create table contribution (
  id uuid primary key default new_id(),
  meeting_id uuid not null references meeting on delete cascade,
  position int not null,
  unit_id uuid references unit,
  speaker text,
  title text not null check (title <> ''),
  text text not null default '',
  sent_at timestamptz,
  presented boolean not null default false,
  made_by uuid not null references account,
  version int not null default 1
);
create index contribution_meeting on contribution (meeting_id, position);
create index contribution_unit on contribution (unit_id);
create table question (
  id uuid primary key default new_id(),
  meeting_id uuid not null references meeting on delete cascade,
  contribution_id uuid references contribution on delete cascade,
  position int not null,
  asked_by text not null,
  question text not null check (question <> ''),
  answered_by text,
  unit_id uuid references unit,
  answer text,
  version int not null default 1
);
create index question_meeting on question (meeting_id, position);
create table conclusion (
  id uuid primary key default new_id(),
  meeting_id uuid not null references meeting on delete cascade,
  number int not null check (number > 0),
  text text not null check (text <> ''),
  lead_unit_ids uuid[] not null default '{}',
  coordinating_unit_ids uuid[] not null default '{}',
  deadline date,
  deliverable text,
  -- the task it became
  task_id uuid references task on delete set null,
  version int not null default 1,
  unique (meeting_id, number) deferrable initially deferred
);
create index conclusion_task on conclusion (task_id);

create table work_year (
  id uuid primary key default new_id(),
  bloc_id uuid not null references bloc,
  year int not null check (year between 1990 and 2200),
  state text not null default 'open' check (state in ('open', 'closed')),
  -- next year's plan: the directive its tasks and targets come from
  next_plan_id uuid references directive,
  made_at timestamptz not null,
  version int not null default 1,
  unique (bloc_id, year)
);
create table work_year_move (
  work_year_id uuid not null references work_year,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  primary key (work_year_id, seq)
);
-- What becomes of a task that its year leaves unfinished. Closed: the task is cancelled with the same reason.
create table task_decision (
  task_id uuid primary key references task,
  work_year_id uuid not null references work_year,
  decision text not null check (decision in ('carriedOver', 'closed')),
  plan_id uuid references directive,
  reason text,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  check ((decision = 'carriedOver') = (plan_id is not null)),
  check (decision = 'carriedOver' or reason is not null)
);
create index task_decision_year on task_decision (work_year_id);
create index task_decision_plan on task_decision (plan_id);
