-- A task goes to another lead, or to another unit that follows it up, once that unit accepts; until then it stays as it is.
create table hand_over (
  id uuid primary key default new_id(),
  task_id uuid not null references task on delete cascade,
  side text not null check (side in ('lead', 'issuing')),
  from_unit_id uuid not null references unit,
  to_unit_id uuid not null references unit,
  reason text not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused', 'withdrawn')),
  proposed_by uuid not null references account,
  proposed_for_id uuid references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_for_id uuid references account,
  decided_at timestamptz,
  decision_note text,
  check (from_unit_id <> to_unit_id)
);
create unique index hand_over_open on hand_over (task_id) where state = 'proposed';
create index hand_over_task on hand_over (task_id, proposed_at);
create index hand_over_to on hand_over (to_unit_id) where state = 'proposed';
