create table directive (
  id uuid primary key default new_id(),
  symbol text not null check (symbol <> ''),
  issuer_id uuid references unit,
  issuer_name text not null,
  issued_on date not null,
  kind text not null check (kind in ('chiThi', 'nghiQuyet', 'ketLuan', 'quyetDinh', 'quyDinh', 'chuongTrinh', 'keHoach',
    'quyChePhoiHop', 'huongDan', 'thongBaoKetLuan', 'congVan')),
  abstract text not null,
  classification text not null default 'public' check (classification in ('public', 'internal', 'numberOnly')),
  sector_id uuid references sector,
  bloc_id uuid references bloc,
  valid_from date,
  valid_to date,
  state text not null default 'draft' check (state in ('draft', 'inForce', 'amended', 'superseded', 'expired')),
  owner_unit_id uuid not null references unit,
  made_by uuid not null references account,
  made_at timestamptz not null,
  version int not null default 1,
  folded text generated always as (fold(symbol || ' ' || issuer_name || ' ' || abstract)) stored,
  unique (symbol, issuer_name, issued_on)
);
create index directive_folded on directive using gin (folded gin_trgm_ops);
create index directive_owner on directive (owner_unit_id);

create table directive_move (
  directive_id uuid not null references directive,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  by_account_id uuid not null references account,
  at timestamptz not null,
  primary key (directive_id, seq)
);

create table provision (
  id uuid primary key default new_id(),
  directive_id uuid not null references directive,
  parent_id uuid,
  number text not null,
  text text not null,
  position int not null,
  unique (id, directive_id),
  foreign key (parent_id, directive_id) references provision (id, directive_id),
  unique nulls not distinct (directive_id, parent_id, number)
);

-- The directive gives effect to the other one.
create table basis (
  directive_id uuid not null references directive,
  gives_effect_to_id uuid not null references directive,
  primary key (directive_id, gives_effect_to_id),
  check (directive_id <> gives_effect_to_id)
);
create index basis_forward on basis (gives_effect_to_id);

create table task (
  id uuid primary key default new_id(),
  number bigint generated always as identity unique,
  outside_code text,
  parent_id uuid references task,
  series_id uuid,
  occurrence text,
  content text not null,
  deliverable text,
  directive_id uuid references directive,
  provision_id uuid references provision,
  sector_id uuid references sector,
  bloc_id uuid references bloc,
  work_year int not null,
  authority text,
  verb text check (verb in ('giao', 'deNghi')),
  issuing_unit_id uuid not null references unit,
  lead_unit_id uuid references unit,
  -- the position that answers for it at the lead unit, and the position that confirms it
  responsible_position text,
  responsible_person_id uuid references person,
  confirming_position text,
  state text not null default 'draft' check (state in ('draft', 'issued', 'inProgress', 'submitted', 'returned', 'done', 'cancelled')),
  deadline date,
  first_deadline date,
  standing boolean not null default false,
  rhythm text check (rhythm in ('month', 'quarter', 'half', 'year')),
  due_rule jsonb,
  series_ended_on date,
  percent numeric not null default 0 check (percent between 0 and 100),
  percent_by_hand boolean not null default false,
  issued_on date,
  submitted_on date,
  completed_on date,
  extensions int not null default 0,
  judgement text check (judgement in ('onCourse', 'atRisk', 'offCourse')),
  judgement_note text,
  made_by uuid not null references account,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1,
  folded text generated always as (fold(content)) stored,
  check (num_nonnulls(deadline, rhythm) <= 1 or parent_id is not null or series_id is not null),
  unique (series_id, occurrence, lead_unit_id)
);
create index task_parent on task (parent_id);
create index task_directive on task (directive_id);
create index task_issuing on task (issuing_unit_id, deadline);
create index task_lead on task (lead_unit_id, deadline);
create index task_deadline on task (deadline, id);
create index task_folded on task using gin (folded gin_trgm_ops);

create table task_unit (
  task_id uuid not null references task on delete cascade,
  unit_id uuid not null references unit,
  part text not null check (part in ('lead', 'coordinating', 'watching')),
  position int not null default 0,
  primary key (task_id, unit_id, part)
);
create index task_unit_unit on task_unit (unit_id, task_id);

create table task_move (
  task_id uuid not null references task on delete cascade,
  seq int not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  on_day date not null,
  -- an authority outside the system decides by document: its number and date
  decision_symbol text,
  decision_on date,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  by_unit_id uuid references unit,
  at timestamptz not null,
  primary key (task_id, seq)
);

create table progress (
  id uuid primary key default new_id(),
  task_id uuid not null references task,
  unit_id uuid not null references unit,
  percent numeric check (percent between 0 and 100),
  account text not null,
  by_account_id uuid not null references account,
  acting_for_id uuid references account,
  at timestamptz not null
);
create index progress_task on progress (task_id, at);

create table extension (
  id uuid primary key default new_id(),
  task_id uuid not null references task,
  from_deadline date not null,
  to_deadline date not null check (to_deadline > from_deadline),
  reason text not null,
  state text not null default 'requested' check (state in ('requested', 'granted', 'refused', 'withdrawn')),
  requested_by uuid not null references account,
  requested_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  decision_note text
);
create unique index extension_open on extension (task_id) where state = 'requested';
