-- A way of looking at the tasks that was given a name: what stands in the address, and where chosen the columns.
create table task_view (
  id uuid primary key default new_id(),
  owner_id uuid not null references account,
  -- shared with those who have a grant there; null: its owner's alone
  unit_id uuid references unit,
  name text not null check (name <> '' and length(name) <= 80),
  search jsonb not null,
  layout jsonb,
  made_at timestamptz not null,
  version int not null default 1
);
create index task_view_owner on task_view (owner_id);
create index task_view_unit on task_view (unit_id) where unit_id is not null;

-- How a person keeps the table: columns with order and width, density, which views in which order, which one first.
create table task_table (
  account_id uuid primary key references account,
  layout jsonb,
  view_order uuid[] not null default '{}',
  first_view_id uuid references task_view on delete set null
);

-- A unit's own marks on tasks, read by those who have a grant there.
create table label (
  id uuid primary key default new_id(),
  unit_id uuid not null references unit,
  name text not null check (name <> '' and length(name) <= 40),
  tone int not null check (tone between 1 and 6),
  version int not null default 1,
  unique (unit_id, name)
);
create table task_label (
  task_id uuid not null references task on delete cascade,
  label_id uuid not null references label on delete cascade,
  by_account_id uuid not null references account,
  at timestamptz not null,
  primary key (task_id, label_id)
);
create index task_label_label on task_label (label_id, task_id);
