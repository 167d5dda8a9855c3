-- A later directive changes an earlier one, in whole or in one provision, from a day on.
create table amendment (
  id uuid primary key default new_id(),
  directive_id uuid not null references directive,
  provision_id uuid,
  by_directive_id uuid not null references directive,
  by_provision_id uuid,
  kind text not null check (kind in ('amend', 'supersede')),
  from_day date not null,
  note text,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  check (directive_id <> by_directive_id),
  -- one provision is put in other words; a directive is superseded as a whole
  check (kind = 'amend' or provision_id is null),
  foreign key (provision_id, directive_id) references provision (id, directive_id),
  foreign key (by_provision_id, by_directive_id) references provision (id, directive_id)
);
create index amendment_directive on amendment (directive_id, from_day);
create index amendment_by on amendment (by_directive_id);

-- From which day the state holds, which may lie before the day it was entered; the clock moves without an account.
alter table directive_move add column on_day date;
update directive_move m set on_day = case when m.move = 'enter' then coalesce(d.valid_from, d.issued_on)
    else (m.at at time zone 'Asia/Ho_Chi_Minh')::date end
  from directive d where d.id = m.directive_id;
alter table directive_move alter column on_day set not null;
alter table directive_move alter column by_account_id drop not null;
create index directive_last_day on directive (valid_to) where state in ('inForce', 'amended');

-- A deadline that a later directive changed: both days stay to be read.
create table deadline_change (
  id uuid primary key default new_id(),
  task_id uuid not null references task on delete cascade,
  from_deadline date not null,
  to_deadline date not null check (to_deadline <> from_deadline),
  directive_id uuid not null references directive,
  provision_id uuid,
  note text,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  foreign key (provision_id, directive_id) references provision (id, directive_id)
);
create index deadline_change_task on deadline_change (task_id, at);
create index deadline_change_directive on deadline_change (directive_id);
create index target_provision on target (provision_id) where provision_id is not null;
create index task_provision on task (provision_id) where provision_id is not null;
