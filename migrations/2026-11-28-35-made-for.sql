-- In whose name it was made, wherever a page says who made it.
alter table advice add column made_for_id uuid references account;
alter table document add column made_for_id uuid references account;
alter table document_section add column changed_for_id uuid references account;
alter table document_citation add column taken_for_id uuid references account;
alter table report_version add column acting_for_id uuid references account;
alter table obligation_check add column acting_for_id uuid references account;
alter table erasure add column decided_for_id uuid references account;
alter table comment_move add column acting_for_id uuid references account;
