-- Whether somebody leads the agency that holds records of a person, may see that person, and is not this worker. If
-- nobody does, information governance answers for it. Reads past the policies: what shuts a record counts for leads too.
create or replace function access.has_lead(agency uuid, person uuid, but uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
return exists (
    select
      from agency.post p
     where p.agency_id = has_lead.agency
       and p.role = 'TEAM_LEADER'
       and p.worker_id <> has_lead.but
       and p.since <= (sharing.moment() at time zone 'Europe/London')::date
       and (p.until is null or p.until > (sharing.moment() at time zone 'Europe/London')::date)
       and not exists (
           select
             from sharing.closing c
            where c.person_id = has_lead.person
              and (c.until is null or c.until > sharing.moment())
              and (c.worker_id = p.worker_id
                   or (c.key = 'everyone' and not p.worker_id = any (c.excepting))))
);

-- Whether the viewer leads a team today, with a post that stands.
create or replace function access.leads()
returns boolean
language sql
stable
return coalesce('lead ' || sharing.team()::text = any (sharing.keys()), false);

-- What a worker looked at and changed while emergency access was open, for whoever reviews it.
create or replace function access.looked_at(wanted uuid)
returns table (at timestamptz, act text, what text)
language sql
stable
security definer
set search_path = ''
begin atomic
    select e.at, e.act, e.what
      from access.emergency m
      join person.person p on p.id = m.person_id
      join person.person q on q.main_id = p.main_id
      join audit.entry e on e.person_id = q.id
     where m.id = looked_at.wanted
       and e.viewer_id = m.worker_id
       and e.at between m.asked_at and coalesce(m.ended_at, m.until)
       and e.what not like 'access.%'
       and (sharing.is_system()
            or 'governance' = any (sharing.keys())
            or (access.leads() and m.asked_agency_id = sharing.agency() and m.worker_id <> sharing.viewer()))
     order by e.at
     limit 500;
end;

-- Whether anybody a restriction excepts leads a team today. If not, information governance answers for it.
create or replace function access.led_by_excepted(excepting uuid[])
returns boolean
language sql
stable
return exists (
    select
      from agency.post p
     where p.worker_id = any (led_by_excepted.excepting)
       and p.role = 'TEAM_LEADER'
       and p.since <= (sharing.moment() at time zone 'Europe/London')::date
       and (p.until is null or p.until > (sharing.moment() at time zone 'Europe/London')::date)
);
