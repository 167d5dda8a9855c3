-- A call that reminded somebody: whom, when, and what was said.
create table reminder_call (
  id uuid primary key default new_id(),
  subject_kind text not null check (subject_kind in ('task', 'report')),
  subject_id uuid not null,
  person_id uuid not null references person,
  said text not null check (said <> ''),
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null
);
create index reminder_call_subject on reminder_call (subject_kind, subject_id, at);
create index reminder_call_person on reminder_call (person_id);
