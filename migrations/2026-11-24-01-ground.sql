create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- UUIDv7 also before PostgreSQL 18: ordered by time, so that lists page by key.
create function new_id() returns uuid language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- Search without tone marks: "bao hiem y te" finds "bảo hiểm y tế". The same as fold() in src/platform/text.ts.
create function fold(words text) returns text language sql immutable strict parallel safe as $$
  select translate(regexp_replace(lower(normalize(words, NFD)), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')
$$;

-- Numbers that the whole workspace shares. One row.
create table workspace (
  only_one boolean primary key default true check (only_one),
  demonstration boolean not null,
  clock_offset_ms bigint not null default 0,
  settings jsonb not null default '{}',
  made_at timestamptz not null default now()
);

create table audit_event (
  seq bigint primary key,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  acting_for_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  payload_hash bytea not null,
  prev_hash bytea not null,
  hash bytea not null
);
create index audit_event_subject on audit_event (subject_kind, subject_id, seq);

-- Erasable alone: the chain holds only a salted hash of it.
create table audit_payload (
  seq bigint primary key references audit_event,
  salt bytea not null,
  payload jsonb not null
);

-- Sign-ins, refusals, exports, opened personal data: a second chain, sealed per day, dropped whole after retention.
create table access_event (
  day date not null,
  seq bigint not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  action text not null,
  detail jsonb not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (day, seq)
);

create table idempotency (
  key text not null,
  actor_id uuid not null,
  endpoint text not null,
  body_digest bytea not null,
  reply jsonb not null,
  at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index idempotency_at on idempotency (at);

create table outbox (
  id uuid primary key default new_id(),
  unique_key text not null unique,
  to_address text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  made_at timestamptz not null default now(),
  attempts int not null default 0,
  last_error text,
  sent_at timestamptz
);
create index outbox_waiting on outbox (made_at) where sent_at is null;

create table file (
  id uuid primary key default new_id(),
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 bytea not null,
  storage_key text not null unique,
  uploaded_by uuid not null,
  at timestamptz not null
);
-- What a file belongs to decides who may open it; without a link only its uploader may.
create table file_link (
  file_id uuid not null references file,
  subject_kind text not null,
  subject_id uuid not null,
  position int not null default 0,
  primary key (file_id, subject_kind, subject_id)
);
create index file_link_subject on file_link (subject_kind, subject_id);
