-- Whose delegated grant stood behind the step: said wherever who took it is said.
alter table directive_move add column acting_for_id uuid references account;
alter table advice_move add column acting_for_id uuid references account;
alter table extension add column decided_for_id uuid references account;
