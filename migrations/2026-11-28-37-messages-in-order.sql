-- Told in the order of the domain's clock; the id only parts what was told at one instant.
drop index message_person;
create index message_person on message (person_id, at desc, id desc);
