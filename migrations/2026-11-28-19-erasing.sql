-- Erasing takes two: one proposes, another confirms before the proposal ends.
create table erasure (
  id uuid primary key default new_id(),
  kind text not null check (kind in ('content', 'person')),
  -- whose data, or the content of which audit events
  person_id uuid references person,
  events bigint[],
  -- whose records they are: who may confirm is asked by these
  units uuid[] not null check (cardinality(units) > 0),
  reason text not null,
  basis text not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  ends_at timestamptz not null,
  decision text check (decision in ('confirmed', 'declined', 'withdrawn')),
  decided_by uuid references account,
  decided_at timestamptz,
  -- how many contents went
  erased int,
  check ((kind = 'person') = (person_id is not null) and (kind = 'content') = (events is not null)),
  check (num_nonnulls(decision, decided_by, decided_at) in (0, 3))
);
create index erasure_waiting on erasure (ends_at) where decision is null;

alter table person add column erased_at timestamptz;

-- When each job that keeps a retention last ran, and what it has dropped.
create table retention_run (
  name text primary key,
  ran_at timestamptz not null,
  dropped bigint not null default 0,
  last_dropped bigint not null default 0,
  last_dropped_at timestamptz
);
