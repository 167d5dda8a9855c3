-- A sheet of tasks on its way in: kept by a unit until its rows are taken or it is dropped, so that it can be left and come back to.
create table task_sheet (
  id uuid primary key default new_id(),
  owner_unit_id uuid not null references unit,
  directive_id uuid references directive,
  file_name text not null,
  digest bytea not null,
  -- every sheet of the file: its name and its cells
  sheets jsonb not null,
  -- which of them, the row of its heads (the first is 1), and what each column holds
  sheet int not null,
  rows int not null,
  head_row int not null,
  columns jsonb not null,
  -- names of nobody that are left as words
  left_names text[] not null default '{}',
  -- rows that are tasks already
  taken int[] not null default '{}',
  made_by uuid not null references account,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1
);
create index task_sheet_owner on task_sheet (owner_unit_id, changed_at);
create index task_sheet_changed on task_sheet (changed_at);
create index task_sheet_directive on task_sheet (directive_id) where directive_id is not null;

-- What a unit's people said the columns of a sheet with these heads hold; used at the next one with the same heads.
create table remembered_columns (
  owner_unit_id uuid not null references unit,
  heads text not null,
  columns jsonb not null,
  matched_by uuid not null references account,
  matched_at timestamptz not null,
  primary key (owner_unit_id, heads)
);
