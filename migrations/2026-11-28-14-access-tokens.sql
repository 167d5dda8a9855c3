-- A token is known again by its name; the address of a calendar is one of these.
alter table access_token
  add column made_by uuid references account,
  add column last_used_at timestamptz;
create unique index access_token_name on access_token (account_id, name) where revoked_at is null;
create index access_token_unit on access_token (unit_id);
