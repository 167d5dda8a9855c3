-- Who has a report open to write it, by the real clock: told again now and then, worth nothing a few minutes later.
create unlogged table report_here (
  expected_report_id uuid not null references expected_report on delete cascade,
  account_id uuid not null references account on delete cascade,
  seen_at timestamptz not null default now(),
  primary key (expected_report_id, account_id)
);
