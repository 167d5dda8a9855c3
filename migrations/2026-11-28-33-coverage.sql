-- Why a provision needs neither task nor target; null: it needs one.
alter table provision add column no_need text check (no_need <> '');
