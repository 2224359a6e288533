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
 where t.stands
union all
-- a day in court takes an hour of whoever leads, until one knows better
select 'COURT', c.id, e.lead_worker_id, e.team_id, c.at, c.at + interval '1 hour', true,
       c.person_id, 'COURT', 'JUSTICE', c.court, '', 'SCHEDULED'
  from justice.court_date c
  join engagement.engagement e on e.person_id = c.person_id and e.status <> 'CLOSED' and e.lead_worker_id is not null
 where c.status = 'EXPECTED';

-- Whose time, and no more: for a whole team and month at once.
drop view if exists calendar.taken;
create view calendar.taken with (security_invoker = true) as
select t.worker_id, t.team_id, t.begins_at, t.until_at, t.away
  from appointment.attendance t
 where t.stands
union all
select e.lead_worker_id, e.team_id, c.at, c.at + interval '1 hour', true
  from justice.court_date c
  join engagement.engagement e on e.person_id = c.person_id and e.status <> 'CLOSED' and e.lead_worker_id is not null
 where c.status = 'EXPECTED';

grant select on calendar.entry, calendar.taken to pop_app;
