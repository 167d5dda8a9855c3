-- A proposal waits for nobody once the unit that is asked has ended: it passes to the successor, or lapses.
alter table hand_over drop constraint hand_over_state_check;
alter table hand_over add constraint hand_over_state_check
  check (state in ('proposed', 'accepted', 'refused', 'withdrawn', 'lapsed'));
alter table hand_over
  -- why: the unit has ended without a successor, or its successor has the task, or leads another part of it
  add column lapse text check (lapse in ('ended', 'has', 'leads')),
  -- the unit that was asked before it ended, where the proposal waits for its successor
  add column first_asked_id uuid references unit,
  add check ((state = 'lapsed') = (lapse is not null));
create index hand_over_from on hand_over (from_unit_id) where state = 'proposed';
