-- The worker, if a role of theirs that stands is shown what is of this category; else nobody, and it is for whoever leads.
create or replace function outcome.answers(worker uuid, category text, moment timestamptz)
returns uuid
language sql
stable
begin atomic
    select p.worker_id
      from agency.post p
      join sharing.role_category c on c.role = p.role and c.scope = 'SUPPORT' and c.category = answers.category
     where p.worker_id = worker
       and p.role <> 'POLICE_OFFICER'
       and p.since <= (moment at time zone 'Europe/London')::date
       and (p.until is null or p.until > (moment at time zone 'Europe/London')::date)
     limit 1;
end;

-- Spells of support in which a reading is due by a day, as far as the viewer sees both. Paused spells rest, ended ones are over.
-- Due after the first: in the weeks that the instrument names, counted from the first (one up to three weeks early counts), or
-- months after the last; and when the ending is planned and the last is older than four weeks.
create or replace function outcome.due(by_day date)
returns table (engagement_id uuid, person_id uuid, team_id uuid, lead_worker_id uuid, code text, title text, since timestamptz, due_on date)
language sql
stable
begin atomic
    select s.engagement_id, s.person_id, s.team_id, s.lead_worker_id, s.code, s.title,
           coalesce(s.last_on::timestamp at time zone 'Europe/London', s.opened_at), d.due_on
      from (select e.id as engagement_id, e.person_id, e.team_id, e.lead_worker_id, e.status, e.opened_at, v.code, v.title, v.review_months, v.due_weeks,
                   x.first_after, r.first_on, r.last_on, (e.opened_at at time zone 'Europe/London')::date as opened_on
              from engagement.engagement e
             cross join (select distinct on (i.code) i.code, i.title, i.review_months, i.due_weeks
                           from instrument.version i
                          where instrument.is_in_use(i.code, i.version)
                          order by i.code, instrument.number(i.version) desc) v
              left join outcome.expected x on x.code = v.code
              left join lateral (
                   select min(g.done_on) as first_on, max(g.done_on) as last_on
                     from outcome.reading g
                    where g.engagement_id = e.id
                      and g.code = v.code
                      and not exists (select from outcome.fact f where f.reading_id = g.id and f.kind = 'MISTAKEN')) r on true
             where e.status in ('ENGAGING', 'ACTIVE', 'PLANNED_ENDING')
               and (x.code is not null or r.last_on is not null)) s
     cross join lateral (
           select least(case
                            when s.last_on is null then s.opened_on + s.first_after
                            when s.due_weeks = '{}' then (s.last_on + make_interval(months => s.review_months))::date
                            else (select min(s.first_on + 7 * w) from unnest(s.due_weeks) w where s.first_on + 7 * w > s.last_on + 21)
                        end,
                        case when s.status = 'PLANNED_ENDING' then coalesce(s.last_on, s.opened_on) + 28 end) as due_on) d
     where d.due_on <= by_day;
end;

-- … those of them that wait for the viewer: the lead worker, or, where theirs is a role that is not shown readings, whoever leads
-- the team.
create or replace function outcome.due_for_viewer(by_day date, moment timestamptz)
returns table (engagement_id uuid, person_id uuid, owner_id uuid, since timestamptz, due_on date)
language sql
stable
begin atomic
    select d.engagement_id, d.person_id, outcome.answers(d.lead_worker_id, 'OUTCOME', moment), min(d.since), min(d.due_on)
      from outcome.due(by_day) d
     where 'OUTCOME' in (select c.category from sharing.role_category c where c.role = current_setting('pop.role', true) and c.scope = 'SUPPORT')
       and d.lead_worker_id = any (array(
           select sharing.viewer()
            union all
           select p.worker_id
             from agency.post p
            where current_setting('pop.role', true) = 'TEAM_LEADER'
              and p.team_id = (select sharing.team())
              and (p.until is null or p.until > (moment at time zone 'Europe/London')::date)
              and outcome.answers(p.worker_id, 'OUTCOME', moment) is null))
     group by d.engagement_id, d.person_id, d.lead_worker_id;
end;

-- Who may count what change there was: everybody's, but nobody by name; and the house, for its reports.
create or replace function outcome.counts()
returns boolean
language sql
stable
set search_path = ''
return sharing.is_system()
    or sharing.is_somebody()
       and current_setting('pop.kind', true) = 'WORKER'
       and (current_setting('pop.role', true) in ('RESEARCHER', 'INFORMATION_GOVERNANCE')
            or current_setting('pop.role', true) = 'TEAM_LEADER'
               and exists (select from agency.team t where t.id = sharing.team() and t.kind in ('POP', 'POP_PLUS')));

-- What is compared of a version: its total where it has one, else its items, each called by the part of a life it is about, or by
-- its link where that is not said or not its alone. Nothing where each reading may be about another drug.
create or replace function outcome.areas(code text, version text)
returns table (link text, area text, words text, place int, lowest int, highest int)
language sql
stable
begin atomic
    select i.link, case when count(*) over (partition by i.area) = 1 then coalesce(i.area, i.link) else i.link end,
           i.words, i.position, i.least, i.most
      from instrument.item i
      join instrument.version v on v.code = i.code and v.version = i.version
     where v.code = areas.code
       and v.version = areas.version
       and v.floor is null
     union all
    select '', 'TOTAL', v.title, 0, v.floor, v.ceiling
      from instrument.version v
     where v.code = areas.code
       and v.version = areas.version
       and v.floor is not null
       and not exists (select from instrument.item d where d.code = v.code and d.version = v.version and d.link = 'drug');
end;

-- Readings that count: worker-approved, not mistaken, of support that was not opened in error.
create or replace function outcome.approved(until_on date, code text, version text)
returns table (id uuid, engagement_id uuid, person_id uuid, done_on date, entered_at timestamptz, total int)
language sql
stable
rows 10000
begin atomic
    select r.id, r.engagement_id, p.main_id, r.done_on, r.entered_at, r.total
      from outcome.reading r
      join person.person p on p.id = r.person_id
      join engagement.engagement e on e.id = r.engagement_id
     where r.code = approved.code
       and r.version = approved.version
       and r.done_by in ('TOGETHER', 'WORKER')
       and r.done_on <= approved.until_on
       and e.closed_reason is distinct from 'OPENED_IN_ERROR'
       and not exists (select from outcome.fact f where f.reading_id = r.id and f.kind = 'MISTAKEN');
end;
revoke execute on function outcome.approved(date, text, text) from public;

-- Distance travelled, a row for each spell of support and area with at least two values of worker-approved readings, the last of
-- them in the period: the earliest of the spell and the latest up to the last day. A spell that begins anew begins with a first.
-- One version at a time. Counted past the policies on purpose; who it was is for counting people, not for showing.
create or replace function outcome.travelled(from_on date, until_on date, instrument text, version text, least_days int)
returns table (engagement_id uuid, person_id uuid, area text, first_value int, first_on date, last_value int, last_on date, readings int)
language sql
stable
security definer
rows 10000
set search_path = ''
-- of a hundred thousand people nothing spills
set work_mem = '96MB'
as $$
    -- of most spells there is nothing to compare: they are left out before an answer is looked at
    with reading as materialized (
        select r.id, r.engagement_id, r.person_id, r.done_on, r.total, r.place
          from (select a.id, a.engagement_id, a.person_id, a.done_on, a.total, row_number() over spell as place, count(*) over spell as readings,
                       min(a.done_on) over spell as first_on, max(a.done_on) over spell as last_on
                  from outcome.approved(travelled.until_on, travelled.instrument, travelled.version) a
                 where (select outcome.counts())
                window spell as (partition by a.engagement_id order by a.done_on, a.entered_at, a.id
                                 rows between unbounded preceding and unbounded following)) r
         where r.readings >= 2
           and r.last_on >= travelled.from_on
           and r.last_on - r.first_on >= travelled.least_days
    ), compared as materialized (
        select x.link, x.area
          from outcome.areas(travelled.instrument, travelled.version) x
    ), said as (
        select r.engagement_id, r.person_id, r.done_on, r.place, x.area, a.value
          from reading r
          join outcome.answer a on a.reading_id = r.id
          join compared x on x.link = a.link
         where a.value is not null
        union all
        select r.engagement_id, r.person_id, r.done_on, r.place, x.area, r.total
          from reading r
          join compared x on x.area = 'TOTAL'
         where r.total is not null
    ), way as (
        -- the place of a reading and its value in one number: the least holds the first value, the greatest the last, and nothing
        -- is sorted
        select s.engagement_id, s.person_id, s.area, min((s.place << 24) + s.value + 8388608) as first_told, min(s.done_on) as first_on,
               max((s.place << 24) + s.value + 8388608) as last_told, max(s.done_on) as last_on, count(*)::int as readings
          from said s
         group by s.engagement_id, s.person_id, s.area
    )
    select w.engagement_id, w.person_id, w.area, ((w.first_told & 16777215) - 8388608)::int, w.first_on,
           ((w.last_told & 16777215) - 8388608)::int, w.last_on, w.readings
      from way w
     where w.readings >= 2
       and w.last_on >= travelled.from_on
       and w.last_on - w.first_on >= travelled.least_days;
$$;
revoke execute on function outcome.travelled(date, date, text, text, int) from public;

-- Of how many people who were supported in the period nothing can be said, because a reading is missing: those with none, with
-- one, and with two or more; each counted once, by the spell of theirs that has most.
create or replace function outcome.reviewed(from_on date, until_on date, instrument text, version text)
returns table (supported int, without int, once int, twice int)
language sql
stable
security definer
set search_path = ''
as $$
    with supported as materialized (
        select e.id, p.main_id
          from engagement.engagement e
          join person.person p on p.id = e.person_id
         where (select outcome.counts())
           and (e.opened_at at time zone 'Europe/London')::date <= reviewed.until_on
           and coalesce((e.ended_at at time zone 'Europe/London')::date >= reviewed.from_on, true)
           and e.closed_reason is distinct from 'OPENED_IN_ERROR'
    ), taken as (
        select s.main_id, count(r.id) as readings
          from supported s
          left join outcome.approved(reviewed.until_on, reviewed.instrument, reviewed.version) r on r.engagement_id = s.id
         group by s.main_id, s.id
    ), most as (
        select t.main_id, max(t.readings) as readings
          from taken t
         group by t.main_id
    )
    select count(*)::int, (count(*) filter (where m.readings = 0))::int, (count(*) filter (where m.readings = 1))::int,
           (count(*) filter (where m.readings > 1))::int
      from most m;
$$;
revoke execute on function outcome.reviewed(date, date, text, text) from public;

grant execute on function outcome.answers(uuid, text, timestamptz), outcome.due(date), outcome.due_for_viewer(date, timestamptz), outcome.counts(),
    outcome.areas(text, text), outcome.travelled(date, date, text, text, int), outcome.reviewed(date, date, text, text) to pop_app;
