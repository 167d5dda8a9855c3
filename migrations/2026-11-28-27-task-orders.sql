-- The table in the order of its words, and by who answers for a task.
create index task_content on task ((left(content, 100)) collate "vi-x-icu", id);
create index task_responsible on task (responsible_person_id) where responsible_person_id is not null;
