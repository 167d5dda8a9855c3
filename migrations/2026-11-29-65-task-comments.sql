-- What the parties of a task say to each other about it. A person is named in the text by `@{id}`: the name is shown as it
-- is today, and goes with the person. Of a comment that was withdrawn only the trace stays; the audit has what it said.
create table task_comment (
  id uuid primary key default new_id(),
  task_id uuid not null references task on delete cascade,
  reply_to_id uuid references task_comment,
  text text not null,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  -- for which party it was said
  unit_id uuid not null references unit,
  at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  version int not null default 1,
  folded text generated always as (fold(regexp_replace(text, '@\{[0-9a-f-]{36}\}', '', 'g'))) stored,
  check ((text = '') = (withdrawn_at is not null))
);
create index task_comment_task on task_comment (task_id, at, id);
create index task_comment_by on task_comment (by_account_id);
create index task_comment_reply on task_comment (reply_to_id) where reply_to_id is not null;
create index task_comment_folded on task_comment using gin (folded gin_trgm_ops);

-- Whom a comment names, from when on: told once.
create table task_comment_mention (
  comment_id uuid not null references task_comment on delete cascade,
  person_id uuid not null references person,
  task_id uuid not null references task on delete cascade,
  at timestamptz not null,
  primary key (comment_id, person_id)
);
create index task_comment_mention_person on task_comment_mention (person_id, at);
create index task_comment_mention_task on task_comment_mention (task_id);
