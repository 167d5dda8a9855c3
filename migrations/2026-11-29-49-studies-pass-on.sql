-- What an ended unit was still to study passes to its successor, with what it had held.
alter table dissemination_session
  -- the unit that held it, where that has ended since
  add column held_by_id uuid references unit;
