-- Nobody is reminded by hand of one task twice a day: asked of each task that is chosen.
create index message_reminded on message (subject_id, at) where kind = 'reminded';
