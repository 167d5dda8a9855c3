-- Null until its day has come and what follows from it has been done.
alter table succession add column took_effect_at timestamptz;
-- Who entered it; null where it was read from a file at the server's console.
alter table succession add column made_by uuid references account;
alter table succession add column made_at timestamptz;
create index succession_to_come on succession (on_date) where took_effect_at is null;
create index succession_takes_over on succession (takes_over_id);

-- The one part of an ended unit to which its work goes; where none is marked, the largest share.
alter table succession_part add column takes_work boolean not null default false;

-- What the succession changed, so that it can be taken back to the letter: null before = it was made, null after = it was
-- removed. Kinds and shapes are those of the slice that wrote them.
create table succession_effect (
  succession_id uuid not null references succession on delete cascade,
  seq bigint generated always as identity,
  kind text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  primary key (succession_id, seq)
);
create index succession_effect_kind on succession_effect (succession_id, kind);

-- What was taken back, as it had been told.
create table undone_succession (
  id uuid primary key,
  on_date date not null,
  kind text not null,
  facts jsonb not null,
  undone_by uuid references account,
  undone_at timestamptz not null
);

-- The clock, too, lets tasks and reports change hands: then no account did.
alter table task_move alter column by_account_id drop not null;
alter table report_move alter column by_account_id drop not null;

-- For whom a unit now answers: the units that were to write this report, and ended before they sent it.
create table report_predecessor (
  expected_report_id uuid not null references expected_report on delete cascade,
  unit_id uuid not null references unit,
  primary key (expected_report_id, unit_id)
);

-- The same role at the successor, until an administrator has decided.
create table grant_proposal (
  id uuid primary key default new_id(),
  succession_id uuid not null references succession on delete cascade,
  grant_id uuid not null references role_grant,
  unit_id uuid not null references unit,
  state text not null default 'pending' check (state in ('pending', 'confirmed', 'declined')),
  -- the grant that was given
  given_id uuid references role_grant,
  decided_by uuid references account,
  decided_at timestamptz,
  unique (succession_id, grant_id)
);
create index grant_proposal_pending on grant_proposal (unit_id) where state = 'pending';
