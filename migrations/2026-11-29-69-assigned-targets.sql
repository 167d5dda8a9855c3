-- A target assigned down: which, to the units of which level on which day, how, and why more than the whole.
create table target_assignment (
  id uuid primary key default new_id(),
  target_id uuid not null references target,
  -- a kind of territory, or 'body' for the bodies directly below a body
  level text not null check (level in ('province', 'district', 'commune', 'village', 'body')),
  on_day date not null,
  method text not null check (method in ('hand', 'same', 'equal', 'proportion')),
  weight_indicator_id uuid references indicator,
  weight_period text,
  over_reason text,
  by_account_id uuid,
  at timestamptz not null,
  check ((method = 'proportion') = (weight_indicator_id is not null)),
  check ((weight_indicator_id is null) = (weight_period is null))
);
create index target_assignment_of on target_assignment (target_id);

-- The target that a unit got by it, with the weight as it stood. The same again makes no new target, only a new part.
create table target_part (
  assignment_id uuid not null references target_assignment,
  target_id uuid not null references target,
  weight numeric,
  by_hand boolean not null,
  primary key (assignment_id, target_id)
);
create index target_part_of on target_part (target_id);
