-- Since when a file belongs to nothing: it is kept a while, should somebody take the removal back.
alter table file add column loose_since timestamptz;
create index file_loose on file (loose_since) where loose_since is not null;
