-- A list names a session by an id, which opens nothing.
alter table session add column id uuid not null default new_id();
create unique index session_id on session (id);

-- Why an account is closed; one that was let in again counts its idle days from then.
alter table account
  add column closed_for text check (closed_for in ('act', 'idle', 'erased')),
  add column let_in_at timestamptz;
update account set closed_for = 'act' where not active;
create index account_unused on account (greatest(made_at, last_seen_at, let_in_at)) where active;
