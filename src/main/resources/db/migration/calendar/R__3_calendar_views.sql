-- When workers are taken, and by what, as far as the viewer may see it: whose time it is their team knows; for whom, and
-- what for, only those around that person.
create schema if not exists calendar;
grant usage on schema calendar to pop_app;

drop view if exists calendar.entry;
create view calendar.entry with (security_invoker = true) as
select 'APPOINTMENT' as source, t.appointment_id as id, t.worker_id, t.team_id, t.begins_at, t.until_at, t.away,
       a.person_id, a.kind, a.about, a.place, a.service, a.status
  from appointment.attendance t
  left join appointment.appointment a on a.id = t.appointment_id
 where t.stands;

-- Whose time, and no more: for a whole team and month at once.
drop view if exists calendar.taken;
create view calendar.taken with (security_invoker = true) as
select t.worker_id, t.team_id, t.begins_at, t.until_at, t.away
  from appointment.attendance t
 where t.stands;

grant select on calendar.entry, calendar.taken to pop_app;
