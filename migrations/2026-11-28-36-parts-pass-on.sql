-- What a unit is to answer in a review passes to its successor, its steps with it.
alter table review_unit_move drop constraint review_unit_move_review_id_unit_id_fkey;
alter table review_unit_move add constraint review_unit_move_of foreign key (review_id, unit_id)
  references review_unit (review_id, unit_id) on update cascade on delete cascade;
