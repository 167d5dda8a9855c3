-- Taking a unit away again, as undoing a succession does, asks each table that speaks of units whether it speaks of this one.
-- These grow with the years; without an index each would be read whole for every unit.
create index observation_unit on observation (unit_id);
create index expected_figure_unit on expected_figure (unit_id);
create index target_unit on target (unit_id);
create index progress_unit on progress (unit_id);
create index task_move_unit on task_move (by_unit_id) where by_unit_id is not null;
