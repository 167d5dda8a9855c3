-- The units whose records a letter tells: whether its reader still reads there is asked again when it is sent.
alter table outbox add column read_at uuid[];
