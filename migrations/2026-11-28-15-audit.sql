-- What auditors ask the log by: who acted, what it is about, which kind of record, from which day.
create index audit_event_actor on audit_event (actor_id, seq);
create index audit_event_kind on audit_event (subject_kind, seq);
create index audit_event_group on audit_event (split_part(action, '.', 1), seq);
create index audit_event_at on audit_event (at);
create index access_event_actor on access_event (actor_id, day, seq);
