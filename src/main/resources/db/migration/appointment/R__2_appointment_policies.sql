-- The team around a person sees their appointments, each as far as what it is about lies open. Before there is a spell
-- the triage desk does too.
-- made anew whenever the rule changes: ${rule}
grant usage on schema appointment to pop_app;
grant select, insert on all tables in schema appointment to pop_app;
grant update (status, begins_at, until_at, kind, place, postcode, service, link, dial_in, dial_code, note, worker_id, outcome_wanted,
              tell_person, changes, version)
    on appointment.appointment to pop_app;
grant update (begins_at, until_at, away, stands) on appointment.attendance to pop_app;
grant update (made_until, last_on, ended_at, version) on appointment.series to pop_app;

call sharing.protect('appointment.appointment',
    sharing.shown('appointment.person_id', 'appointment.holder_agency_id', 'appointment.category',
        referral => 'appointment.engagement_id is null'));
call sharing.protect('appointment.series',
    sharing.shown('series.person_id', 'series.holder_agency_id', 'series.category', referral => 'series.engagement_id is null'));
call sharing.protect('appointment.digital',
    sharing.shown('digital.person_id', 'digital.holder_agency_id', 'digital.category', referral => 'false'));

-- That somebody was in custody or in hospital is shown only where that lies open; whoever wrote it may read it.
call sharing.protect('appointment.fact',
    seen => '(recorded_by = (select sharing.viewer()) and exists (select from appointment.appointment a where a.id = fact.appointment_id)) or '
        || sharing.shown('fact.person_id', 'fact.holder_agency_id', 'fact.category',
               referral => 'exists (select from appointment.appointment a where a.id = fact.appointment_id and a.engagement_id is null)'),
    added => 'exists (select from appointment.appointment a where a.id = fact.appointment_id and a.person_id = fact.person_id)');

-- Whose time it is, and their team.
call sharing.protect('appointment.attendance',
    seen => 'team_id = (select sharing.team()) and ''team '' || team_id::text = any ((select sharing.keys())::text[]) '
        || 'or worker_id = (select sharing.viewer()) and (select sharing.is_somebody())',
    added => 'exists (select from appointment.appointment a where a.id = attendance.appointment_id)',
    changed => 'exists (select from appointment.appointment a where a.id = attendance.appointment_id)');

-- When a person has something, whatever it is: for whoever holds a door to them, so that nobody is expected in two
-- places. Reads past the policies on purpose, and says no more than the time.
create or replace function appointment.taken(someone uuid, early timestamptz, late timestamptz)
returns table (id uuid, begins_at timestamptz, until_at timestamptz)
language sql
stable
security definer
set search_path = ''
as $$
    select a.id, a.begins_at, a.until_at
      from person.person p
      join person.person q on q.main_id = p.main_id
      join appointment.appointment a on a.person_id = q.id
     where p.id = someone
       and a.status = 'SCHEDULED'
       and a.begins_at < late
       and a.until_at > early
       and (sharing.is_system()
            or exists (select from sharing.door d where d.person_id = someone))
     order by a.begins_at
     limit 20;
$$;
grant execute on function appointment.taken(uuid, timestamptz, timestamptz) to pop_app;
