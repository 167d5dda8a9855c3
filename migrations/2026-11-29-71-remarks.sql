-- What a report is sent back for, place by place: what stood there then, and what is asked. Kept with the step.
alter table report_move add column remarks jsonb not null default '[]';
