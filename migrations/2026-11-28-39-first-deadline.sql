-- Punctuality by the first deadline: of a month, the few tasks that were first due in it.
create index task_first_deadline on task (first_deadline);
