-- What came of a sheet, told to whoever comes back to it as long as it is kept; its cells are gone once all rows are taken.
alter table task_sheet
  add column made int not null default 0,
  add column changed int not null default 0,
  add column taken_by uuid references account,
  add column finished_at timestamptz;
create table task_sheet_task (
  sheet_id uuid not null references task_sheet on delete cascade,
  task_id uuid not null references task on delete cascade,
  primary key (sheet_id, task_id)
);
create index task_sheet_task_task on task_sheet_task (task_id);
