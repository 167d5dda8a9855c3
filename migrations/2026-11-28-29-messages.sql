-- What a person is told in the office: one row a person and occasion, whatever is repeated.
create table message (
  id uuid primary key default new_id(),
  person_id uuid not null references person,
  kind text not null,
  subject_kind text not null check (subject_kind in ('task', 'report')),
  subject_id uuid not null,
  unique_key text not null,
  facts jsonb not null default '{}',
  by_account_id uuid references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  read_at timestamptz,
  unique (person_id, unique_key)
);
create index message_person on message (person_id, id desc);
create index message_unread on message (person_id) where read_at is null;
create index message_at on message (at);

-- When a person's letter of the day is written, and whether one goes out at all.
create table message_setting (
  person_id uuid primary key references person,
  at_time text not null default '07:30' check (at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  by_mail boolean not null default true
);

-- One digest a person and day: whoever has one is not written to again. It tells of the days from `from_day`.
create table digest (
  person_id uuid not null references person,
  day date not null,
  made_at timestamptz not null,
  from_day date not null,
  since timestamptz not null,
  primary key (person_id, day)
);
create index digest_day on digest (day);

-- Days before (−), on and after a day on which it is brought to mind: 7 and 1 before, on it, then weekly.
create function brought_to_mind(days int) returns boolean language sql immutable parallel safe as $$
  select days in (-7, -1, 0) or (days > 0 and days % 7 = 0)
$$;

create index task_move_at on task_move (at);
