-- The orders in which the table of tasks is read, page by page.
create index task_deadline_last on task (deadline desc nulls last, id desc);
create index task_percent on task (percent, id);
create index task_changed on task (changed_at, id);
-- Each minute: series that may lack an occurrence.
create index task_series_open on task (id) where rhythm is not null and series_ended_on is null;
