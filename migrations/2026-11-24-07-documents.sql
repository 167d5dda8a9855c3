-- An official document that is drafted here: the year-end report, an invitation, minutes, a notice of conclusions.
create table document (
  id uuid primary key default new_id(),
  purpose text not null check (purpose in ('yearReport', 'invitation', 'minutes', 'conclusions', 'letter')),
  owner_unit_id uuid not null references unit,
  -- what it was drafted from
  subject_kind text not null check (subject_kind in ('workYear', 'meeting', 'task')),
  subject_id uuid not null,
  bloc_id uuid references bloc,
  work_year int not null,
  side text not null check (side in ('party', 'state')),
  title text not null check (title <> ''),
  -- "Kính gửi": of a letter, an invitation
  addressees text[] not null default '{}',
  recipients text[] not null default '{}',
  archive text,
  state text not null default 'draft' check (state in ('draft', 'signed')),
  number int check (number > 0),
  symbol text,
  issued_on date,
  place text,
  sign_mode text not null default '' check (sign_mode in ('', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
  sign_body text,
  -- whoever signs on the left: the secretary of minutes
  left_title text,
  left_name text,
  signer_title text,
  signer_name text,
  signed_by uuid references account,
  signed_at timestamptz,
  made_by uuid not null references account,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1,
  folded text generated always as (fold(title || ' ' || coalesce(symbol, ''))) stored,
  check ((state = 'signed') = (num_nonnulls(number, symbol, issued_on, signer_name, signed_by, signed_at) = 6))
);
create index document_subject on document (subject_kind, subject_id);
create index document_owner on document (owner_unit_id, work_year);
create index document_folded on document using gin (folded gin_trgm_ops);

-- Sections are saved alone: two people may write in two of them.
create table document_section (
  document_id uuid not null references document on delete cascade,
  key text not null,
  position int not null,
  level int not null default 1 check (level between 1 and 3),
  annex boolean not null default false,
  number text not null default '',
  title text not null,
  -- shape: RichText of src/platform/rich-text.ts
  content jsonb not null,
  version int not null default 1,
  changed_by uuid references account,
  changed_at timestamptz not null,
  primary key (document_id, key)
);

-- A figure or a paragraph as it stood when it was taken in, with what it was taken from. The content names it by id.
create table document_citation (
  id uuid primary key default new_id(),
  document_id uuid not null references document on delete cascade,
  kind text not null check (kind in ('figure', 'paragraph')),
  -- a figure: which one, read how; the number, and the observations that made it
  indicator_id uuid references indicator,
  unit_id uuid references unit,
  period text,
  reading text check (reading in ('official', 'provisional')),
  part text check (part in ('result', 'target', 'attainment', 'lastYear', 'change', 'gap', 'completeness')),
  value numeric,
  shown text,
  -- its completeness then
  reported int,
  expected int,
  -- a paragraph: whose, and its text then
  report_version_id uuid references report_version,
  section_key text,
  words text,
  -- report versions behind it when it was taken in
  sources uuid[] not null default '{}',
  -- a later change that the writers have seen and do not take over: what the figure said then
  kept text,
  taken_by uuid not null references account,
  taken_at timestamptz not null,
  check ((kind = 'figure') = (num_nonnulls(indicator_id, unit_id, period, reading, part, shown) = 6)),
  check ((kind = 'paragraph') = (num_nonnulls(report_version_id, section_key, words) = 3))
);
create index document_citation_document on document_citation (document_id);

create table document_move (
  document_id uuid not null references document on delete cascade,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null,
  primary key (document_id, seq)
);

-- An office's own Word file instead of our layout, for a purpose, from a day on.
create table office_template (
  id uuid primary key default new_id(),
  unit_id uuid not null references unit,
  purpose text not null check (purpose in ('yearReport', 'invitation', 'minutes', 'conclusions', 'letter')),
  name text not null check (name <> ''),
  file_id uuid not null references file,
  valid daterange not null check (not isempty(valid)),
  made_by uuid not null references account,
  made_at timestamptz not null,
  version int not null default 1,
  exclude using gist (unit_id with =, purpose with =, valid with &&)
);
