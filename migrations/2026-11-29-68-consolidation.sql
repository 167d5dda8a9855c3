-- Consolidation: what a unit's report took from the reports of the units below, as it stood then.
create table taken_figure (
  expected_report_id uuid not null references expected_report,
  indicator_id uuid not null references indicator,
  unit_id uuid not null references unit,
  value numeric,
  numerator numeric,
  denominator numeric,
  reported int not null,
  expected int not null,
  -- all that was in it had been received
  official boolean not null,
  -- a later reading that somebody looked at and left aside: only another one is told again
  dismissed text,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  primary key (expected_report_id, indicator_id, unit_id)
);

-- A paragraph of a report below, put into a section of the own report, or only marked.
create table paragraph_use (
  id uuid primary key default new_id(),
  source_report_id uuid not null references expected_report,
  source_section text not null,
  -- as it stood when it was used
  source_version_id uuid not null references report_version,
  into_report_id uuid references expected_report,
  into_section text,
  mark text not null check (mark in ('used', 'notUsed')),
  -- what the source said later, looked at and left aside; '' where it had been called back
  dismissed text,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  version int not null default 1,
  check ((into_report_id is null) = (into_section is null)),
  check (into_report_id is null or mark = 'used'),
  unique nulls not distinct (source_report_id, source_section, into_report_id, into_section)
);
create index paragraph_use_into on paragraph_use (into_report_id) where into_report_id is not null;
