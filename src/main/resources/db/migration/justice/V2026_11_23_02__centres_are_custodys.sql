-- Custody centres have a room of their own (custody.centre), with dates and roles; here are courts only.
delete from justice.place where kind = 'CUSTODY_CENTRE';
alter table justice.place drop constraint place_kind_check;
alter table justice.place add constraint place_kind_check check (kind in ('SHERIFF', 'JUSTICE_OF_THE_PEACE', 'HIGH'));
