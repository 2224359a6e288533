-- Where each listing stands at the viewer's moment: the longest promise that has passed since somebody last said that it
-- is right, or since it was listed. Months are those of Glasgow's calendar, whatever the session's time zone.
-- `doubted`: somebody said that it is wrong, and nobody has confirmed or changed it here since.
create or replace view directory.listing with (security_invoker = true) as
select s.id as service_id,
       case when s.since <= passed.hidden then 'HIDDEN'
            when s.since <= passed.deprioritised then 'DEPRIORITISED'
            when s.since <= passed.overdue then 'OVERDUE'
            when s.since <= passed.due then 'DUE'
            else 'VERIFIED' end as status,
       s.since,
       s.confirmed_at,
       s.confirmed_at is not null as confirmed,
       coalesce((select f.kind = 'DOUBTED'
                   from directory.fact f
                  where f.service_id = s.id
                    and (f.kind in ('DOUBTED', 'CONFIRMED') or f.kind = 'CHANGED' and f.way = 'HERE')
                  order by f.number desc
                  limit 1), false) as doubted
  from (select x.*, coalesce(x.confirmed_at, x.listed_at) as since from directory.service x) s
 cross join (select max(t.at) filter (where t.status = 'DUE') as due,
                    max(t.at) filter (where t.status = 'OVERDUE') as overdue,
                    max(t.at) filter (where t.status = 'DEPRIORITISED') as deprioritised,
                    max(t.at) filter (where t.status = 'HIDDEN') as hidden
               from (select f.status, ((sharing.moment() at time zone 'Europe/London') - f.after) at time zone 'Europe/London' as at
                       from directory.freshness f) t) passed;
grant select on directory.listing to pop_app;

-- Each opening of every service that begins on one of these days, as moments: a schedule is by the clock on the wall in
-- Glasgow, and one that closes at or before it opens closes the next day. In the night when the clocks go back it lasts
-- an hour longer, and one hour less when they go forward.
create or replace function directory.openings(first_day date, days int)
returns table (service_id uuid, at_id uuid, opens_at timestamptz, closes_at timestamptz)
language sql
stable
begin atomic
    select s.service_id, s.at_id,
           (d.day + s.opens) at time zone 'Europe/London',
           (d.day + case when s.closes <= s.opens then 1 else 0 end + s.closes) at time zone 'Europe/London'
      from generate_series(0, openings.days - 1) n (n)
     cross join lateral (select openings.first_day + n.n as day) d
      join directory.schedule s on extract(isodow from d.day)::int = any (s.weekdays)
     where s.opens is not null
       and (s.from_on is null or s.from_on <= d.day)
       and (s.until_on is null or s.until_on >= d.day)
       and (s.nth is null
            or s.nth = (extract(day from d.day)::int - 1) / 7 + 1
            or s.nth = -1 and extract(month from d.day + 7) <> extract(month from d.day));
end;

-- What is open at a moment, and until when. `at_id`: only there; null: wherever the service is. One whose hours overlap
-- comes more than once. As `openings` has it, but the clock on the wall is asked once for each pair of hours there is, since
-- thousands of services share a few: each pair is looked up in the index, from one to the next.
create or replace function directory.open_at(moment timestamptz)
returns table (service_id uuid, at_id uuid, closes_at timestamptz)
language sql
stable
begin atomic
    with recursive pairs as (
        (select s.opens, s.closes
           from directory.schedule s
          where s.opens is not null
          order by s.opens, s.closes
          limit 1)
         union all
        select n.opens, n.closes
          from pairs p
         cross join lateral (select s.opens, s.closes
                               from directory.schedule s
                              where s.opens is not null
                                and (s.opens, s.closes) > (p.opens, p.closes)
                              order by s.opens, s.closes
                              limit 1) n
    ), hours as materialized (
        select p.opens, p.closes, d.day, extract(isodow from d.day)::int as weekday, (extract(day from d.day)::int - 1) / 7 + 1 as nth,
               extract(month from d.day + 7) <> extract(month from d.day) as last,
               (d.day + case when p.closes <= p.opens then 1 else 0 end + p.closes) at time zone 'Europe/London' as closes_at
          from pairs p
         cross join generate_series(0, 1) n (n)
         cross join lateral (select (open_at.moment at time zone 'Europe/London')::date - n.n as day) d
         where (d.day + p.opens) at time zone 'Europe/London' <= open_at.moment
           and (d.day + case when p.closes <= p.opens then 1 else 0 end + p.closes) at time zone 'Europe/London' > open_at.moment
    )
    select s.service_id, s.at_id, h.closes_at
      from hours h
      join directory.schedule s on s.opens = h.opens and s.closes = h.closes
     where h.weekday = any (s.weekdays)
       and (s.from_on is null or s.from_on <= h.day)
       and (s.until_on is null or s.until_on >= h.day)
       and (s.nth is null or s.nth = h.nth or s.nth = -1 and h.last);
end;
grant execute on all functions in schema directory to pop_app;
