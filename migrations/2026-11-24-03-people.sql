create table person (
  id uuid primary key default new_id(),
  name text not null check (name <> '' and name = btrim(name)),
  email text,
  phone text,
  version int not null default 1,
  folded text generated always as (fold(name)) stored
);
create index person_folded on person using gin (folded gin_trgm_ops);

create table position (
  id uuid primary key default new_id(),
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  title text not null,
  -- printed in this order, party before state
  precedence int not null default 100,
  side text not null check (side in ('party', 'state', 'other')),
  is_head boolean not null default false,
  valid daterange not null check (not isempty(valid))
);
create index position_person on position (person_id);
create index position_unit on position (unit_id);

create table account (
  id uuid primary key default new_id(),
  person_id uuid not null references person,
  login text not null unique check (login = lower(login)),
  active boolean not null default true,
  language text not null default 'vi' check (language in ('vi', 'en')),
  made_at timestamptz not null default now(),
  last_seen_at timestamptz,
  version int not null default 1
);
create index account_person on account (person_id);

-- Kept apart: the reading role may not select from it.
create table account_secret (
  account_id uuid primary key references account,
  password text,
  password_set_at timestamptz,
  -- encrypted with SECRET_KEY
  totp_secret text,
  totp_on boolean not null default false,
  totp_step bigint
);
create table recovery_code (
  account_id uuid not null references account,
  hash bytea not null,
  used_at timestamptz,
  primary key (account_id, hash)
);
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  -- whether every factor the account needs has been given
  complete boolean not null,
  address text not null,
  agent text not null
);
create index session_account on session (account_id);

-- Failures are counted per account and per address; each lock is longer than the one before.
create table sign_in_lock (
  kind text not null check (kind in ('account', 'address')),
  subject text not null,
  failures int not null default 0,
  locks int not null default 0,
  locked_until timestamptz,
  last_failure_at timestamptz not null,
  primary key (kind, subject)
);
create table one_time_link (
  token_hash bytea primary key,
  account_id uuid references account,
  purpose text not null check (purpose in ('password', 'firstAdministrator')),
  ends_at timestamptz not null,
  used_at timestamptz
);

-- A grant: a role at a unit for a span of days.
create table role_grant (
  id uuid primary key default new_id(),
  account_id uuid not null references account,
  role text not null check (role in ('coordinator', 'leader', 'focal', 'head', 'editor', 'administrator', 'auditor', 'reader')),
  unit_id uuid not null references unit,
  valid daterange not null check (not isempty(valid)),
  basis text,
  given_by uuid references account,
  revoked_at timestamptz,
  exclude using gist (account_id with =, role with =, unit_id with =, valid with &&) where (revoked_at is null)
);
create index role_grant_unit on role_grant (unit_id);

-- Acting for another over a span: the whole of one grant.
create table delegation (
  id uuid primary key default new_id(),
  grant_id uuid not null references role_grant,
  to_account_id uuid not null references account,
  valid daterange not null check (not isempty(valid)),
  reason text,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create index delegation_to on delegation (to_account_id);

create table access_token (
  id uuid primary key default new_id(),
  hash bytea not null unique,
  name text not null,
  account_id uuid not null references account,
  scope text not null check (scope in ('figures', 'calendar')),
  unit_id uuid not null references unit,
  ends_at timestamptz not null,
  made_at timestamptz not null default now(),
  revoked_at timestamptz
);
