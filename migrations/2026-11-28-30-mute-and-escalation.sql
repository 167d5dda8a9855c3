-- A person who does not want to be reminded of a task, until that day or until they say otherwise.
create table task_mute (
  person_id uuid not null references person,
  task_id uuid not null references task on delete cascade,
  until_day date,
  at timestamptz not null,
  primary key (person_id, task_id)
);
create index task_mute_task on task_mute (task_id);

-- After so many days late the lead unit's head hears of it, after so many the issuing unit's leader; null: never.
alter table unit_setting
  add column escalate_to_head int check (escalate_to_head between 1 and 365),
  add column escalate_to_leader int check (escalate_to_leader between 1 and 365);

-- Each step once for a deadline: a later deadline begins anew.
create table task_escalation (
  task_id uuid not null references task on delete cascade,
  step text not null check (step in ('head', 'leader')),
  deadline date not null,
  days_late int not null,
  at timestamptz not null,
  primary key (task_id, step, deadline)
);
create index task_escalation_at on task_escalation (at);
