-- A party answers from a day to a day; without one, as long as the obligation holds. Where its part went when its unit ended.
alter table obligation_party
  add column valid daterange not null default daterange(null, null) check (not isempty(valid)),
  add column heir_id uuid references unit,
  add check (heir_id is null or not upper_inf(valid));
