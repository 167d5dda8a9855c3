-- A document read into draft tasks, kept by a unit while its people review them; gone once they are tasks.
create table reading (
  id uuid primary key default new_id(),
  owner_unit_id uuid not null references unit,
  directive_id uuid references directive,
  file_id uuid references file,
  file_name text not null,
  digest bytea not null,
  text text not null,
  blocks jsonb not null,
  document jsonb not null,
  drafts jsonb not null,
  made int not null default 0,
  made_by uuid not null references account,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1
);
create index reading_owner on reading (owner_unit_id, changed_at);
create index reading_directive on reading (directive_id) where directive_id is not null;
create index reading_changed on reading (changed_at);

-- What a unit's people said a written name means; used at their next reading.
create table remembered_name (
  id uuid primary key default new_id(),
  owner_unit_id uuid not null references unit,
  folded text not null check (folded <> ''),
  written text not null,
  unit_id uuid not null references unit,
  linked_by uuid not null references account,
  linked_at timestamptz not null,
  unique (owner_unit_id, folded)
);
create index remembered_name_unit on remembered_name (unit_id);

-- The words of a document from which a task was drafted.
create table task_source (
  task_id uuid primary key references task on delete cascade,
  quote text not null check (quote <> ''),
  file_name text not null,
  -- names in it that stand for no unit of the directory
  unmatched text[] not null default '{}'
);
