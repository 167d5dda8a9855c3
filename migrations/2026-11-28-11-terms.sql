-- The terms of a party committee: its documents, and those of its boards, are numbered anew with each.
create table committee_term (
  unit_id uuid not null references unit,
  -- as periods name a term
  name text not null check (name ~ '^T\d{4}-\d{4}$'),
  -- open while its end is not known
  valid daterange not null check (not isempty(valid)),
  primary key (unit_id, name),
  exclude using gist (unit_id with =, valid with &&)
);

-- Whether the list of the sources of its figures is printed at the end.
alter table document add column prints_sources boolean not null default false;
