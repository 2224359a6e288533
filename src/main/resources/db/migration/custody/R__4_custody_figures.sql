-- Figures of visits and approaches: counted past the policies on purpose, with nothing in them that tells who somebody was, or
-- which mentor was there.

-- Whose rows the viewer may count: one line, in which null is everybody's, or none at all.
create or replace function custody.counted()
returns table (team_id uuid, holder_id uuid)
language sql
stable
rows 1
set search_path = ''
as $$
    select case v.role when 'CUSTODY_PEER_MENTOR' then sharing.team() end,
           case v.role when 'TEAM_LEADER' then sharing.host() end
      from (select current_setting('pop.role', true) as role) v
     where sharing.is_somebody()
       and current_setting('pop.kind', true) = 'WORKER'
       and case v.role
               when 'CUSTODY_PEER_MENTOR' then sharing.team() is not null
               when 'TEAM_LEADER' then sharing.host() is not null
                                       and exists (select from agency.team t where t.id = sharing.team() and t.kind in ('POP', 'POP_PLUS'))
               else v.role in ('RESEARCHER', 'INFORMATION_GOVERNANCE')
           end;
$$;
revoke execute on function custody.counted() from public;

-- A row for each approach from one day to another, both included, as the clocks in Glasgow had it. What was recorded by mistake
-- is none. Services stand with their organisations and whether somebody went there in the same order.
drop function if exists custody.tally(date, date);
create function custody.tally(from_on date, until_on date)
returns table (centre_id uuid, day date, hour int, weekday int, outcome text, reason text, needs text[], services uuid[], organisations uuid[],
               came text[], follow text, referrals int)
language sql
stable
security definer
rows 10000
set search_path = ''
as $$
    with met as materialized (
        select a.id, v.centre_id, a.met_at at time zone 'Europe/London' as at, a.outcome, a.needs, a.follow
          from custody.counted() w
          join custody.approach a on (w.team_id is null or a.team_id = w.team_id)
                                 and (w.holder_id is null or a.holder_agency_id = w.holder_id)
          join custody.visit v on v.id = a.visit_id
         where a.met_at >= tally.from_on::timestamp at time zone 'Europe/London'
           and a.met_at < (tally.until_on + 1)::timestamp at time zone 'Europe/London'
           and not a.mistaken
    ), facts as materialized (
        select f.approach_id, f.number, f.kind, f.code, f.reason, f.service_id, f.at
          from met m
          join custody.approach_fact f on f.approach_id = m.id
         where f.kind in ('OUTCOME', 'GIVEN', 'CAME_OF', 'HANDED_OVER', 'REFERRED')
    ), said as (
        select f.approach_id,
               (array_agg(f.reason order by f.at desc, f.number desc) filter (where f.kind = 'OUTCOME'))[1] as reason,
               -- to the project and to other services
               (count(*) filter (where f.kind in ('HANDED_OVER', 'REFERRED')))::int as referrals
          from facts f
         where f.kind in ('OUTCOME', 'HANDED_OVER', 'REFERRED')
         group by f.approach_id
    ), came as (
        select distinct on (f.approach_id, f.service_id) f.approach_id, f.service_id, f.code
          from facts f
         where f.kind = 'CAME_OF'
         order by f.approach_id, f.service_id, f.at desc, f.number desc
    ), given as (
        select f.approach_id,
               array_agg(f.service_id order by f.number) as services,
               array_agg(s.organisation_id order by f.number) as organisations,
               array_agg(coalesce(c.code, 'NOT_ASKED') order by f.number) as came
          from facts f
          join directory.service s on s.id = f.service_id
          left join came c on c.approach_id = f.approach_id
                          and c.service_id = f.service_id
         where f.kind = 'GIVEN'
         group by f.approach_id
    )
    select m.centre_id, m.at::date, extract(hour from m.at)::int, extract(isodow from m.at)::int, m.outcome, s.reason, m.needs,
           coalesce(g.services, '{}'), coalesce(g.organisations, '{}'), coalesce(g.came, '{}'), m.follow, coalesce(s.referrals, 0)
      from met m
      left join said s on s.approach_id = m.id
      left join given g on g.approach_id = m.id;
$$;
revoke execute on function custody.tally(date, date) from public;
grant execute on function custody.tally(date, date) to pop_app;

-- A row for each visit that began in these days: how many were held meanwhile, if anybody counted, and how many of them were
-- approached.
drop function if exists custody.tally_of_visits(date, date);
create function custody.tally_of_visits(from_on date, until_on date)
returns table (centre_id uuid, day date, in_custody int, approached int)
language sql
stable
security definer
rows 1000
set search_path = ''
as $$
    with began as materialized (
        select v.id, v.centre_id, (v.from_at at time zone 'Europe/London')::date as day, v.in_custody
          from custody.counted() w
          join custody.visit v on (w.team_id is null or v.team_id = w.team_id)
                              and (w.holder_id is null or v.holder_agency_id = w.holder_id)
         where v.from_at >= tally_of_visits.from_on::timestamp at time zone 'Europe/London'
           and v.from_at < (tally_of_visits.until_on + 1)::timestamp at time zone 'Europe/London'
    )
    select b.centre_id, b.day, b.in_custody, count(a.id)::int
      from began b
      left join custody.approach a on a.visit_id = b.id
                                  and a.outcome <> 'NOT_APPROACHED'
                                  and not a.mistaken
     group by b.id, b.centre_id, b.day, b.in_custody;
$$;
revoke execute on function custody.tally_of_visits(date, date) from public;
grant execute on function custody.tally_of_visits(date, date) to pop_app;
