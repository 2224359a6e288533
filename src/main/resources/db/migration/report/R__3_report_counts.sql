-- What indicators count, several in one go, since they read the same rows: one function for each group and version. A function
-- that figures were published by is never changed: a new definition is a new version. Days are days in Glasgow.
--
-- cut: ALL, or by what; of: which of these. value: the median, if it is one; the denominator is then of how many.

-- The instants at which days from one to another begin and are over.
create or replace function report.bounds(from_on date, until_on date)
returns table (a timestamptz, z timestamptz)
language sql
immutable
rows 1
set search_path = ''
as $$
    select bounds.from_on::timestamp at time zone 'Europe/London', (bounds.until_on + 1)::timestamp at time zone 'Europe/London';
$$;

-- Days around a period: how many working days there were so far, and which day is so many working days later.
create or replace function report.working_days(from_on date, until_on date)
returns table (day date, number int, after_1 date, after_3 date, after_5 date)
language sql
stable
rows 1000
set search_path = ''
as $$
    with days as materialized (
        select d::date as day, extract(isodow from d) < 6 and h.day is null as works,
               (count(*) filter (where extract(isodow from d) < 6 and h.day is null) over (order by d))::int as number
          from generate_series((working_days.from_on - 400)::timestamp, (working_days.until_on + 60)::timestamp, interval '1 day') d
          left join report.holiday h on h.day = d::date
    ), works as (
        select d.day, d.number from days d where d.works
    )
    select d.day, d.number, w1.day, w3.day, w5.day
      from days d
      left join works w1 on w1.number = d.number + 1
      left join works w3 on w3.number = d.number + 3
      left join works w5 on w5.number = d.number + 5;
$$;

-- How old somebody is on a day, as far as their birth is known that well.
create or replace function report.age_band(earliest date, latest date, at date)
returns text
language sql
immutable
as $$
    select case when age_band.earliest is null then 'NOT_KNOWN'
                when age_band.earliest > age_band.at - interval '25 years' and age_band.latest > age_band.at - interval '25 years' then 'UNDER_25'
                when age_band.earliest > age_band.at - interval '35 years' and age_band.latest <= age_band.at - interval '25 years' then 'FROM_25'
                when age_band.earliest > age_band.at - interval '45 years' and age_band.latest <= age_band.at - interval '35 years' then 'FROM_35'
                when age_band.earliest > age_band.at - interval '55 years' and age_band.latest <= age_band.at - interval '45 years' then 'FROM_45'
                when age_band.latest <= age_band.at - interval '55 years' then 'FROM_55'
                else 'NOT_KNOWN' end;
$$;

create or replace function report.i_support_v1(from_on date, until_on date)
returns table (indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric)
language sql
stable
set search_path = ''
as $$
    with standing as materialized (
        select e.person_id, p.main_id, e.opened_at >= b.a as began, p.birth_earliest, p.birth_latest
          from report.bounds(i_support_v1.from_on, i_support_v1.until_on) b
          join engagement.engagement e on e.opened_at < b.z and (e.ended_at is null or e.ended_at >= b.a)
          join person.person p on p.id = e.person_id
         where e.closed_reason is distinct from 'OPENED_IN_ERROR'
    ), people as materialized (
        select s.main_id, bool_or(s.began) as began,
               max(s.birth_earliest) as birth_earliest, min(s.birth_latest) as birth_latest
          from standing s
         group by s.main_id
    ), lived as materialized (
        select distinct on (s.main_id) s.main_id, d.locality
          from report.bounds(i_support_v1.from_on, i_support_v1.until_on) b
          join standing s on true
          join person.address a on a.person_id = s.person_id and a.postcode is not null and a.recorded_at < b.z
          left join report.district d on d.outcode = left(a.postcode, -3)
         order by s.main_id, a.recorded_at desc, a.id desc
    ), banded as materialized (
        select p.began, coalesce(l.locality, 'NOT_KNOWN') as locality,
               report.age_band(p.birth_earliest, p.birth_latest, i_support_v1.until_on) as age
          from people p
          left join lived l on l.main_id = p.main_id
    ), counted as (
        select c.cut, c.of, count(*) as supported, count(*) filter (where b.began) as new
          from banded b
         cross join lateral (values ('ALL', ''), ('AGE', b.age), ('LOCALITY', b.locality)) c (cut, of)
         group by c.cut, c.of
    ), ended as materialized (
        select e.closed_reason as reason, e.closed_reason in ('NEEDS_MET', 'MOVED_ON') as planned,
               extract(epoch from e.ended_at - e.opened_at) / 604800 as weeks,
               report.age_band(coalesce(p.birth_earliest, m.birth_earliest), coalesce(p.birth_latest, m.birth_latest), i_support_v1.until_on) as age
          from report.bounds(i_support_v1.from_on, i_support_v1.until_on) b
          join engagement.engagement e on e.ended_at >= b.a and e.ended_at < b.z
          join person.person p on p.id = e.person_id
          join person.person m on m.id = p.main_id
         where e.closed_reason <> 'OPENED_IN_ERROR'
    )
    select m.indicator, c.cut, c.of, m.number, null::bigint, null::numeric
      from counted c
     cross join lateral (values ('people-supported', c.supported), ('people-new', c.new)) m (indicator, number)
     union all
    select 'support-ended', c.cut, c.of, count(*), null, null
      from ended e
     cross join lateral (values ('ALL', ''), ('REASON', e.reason), ('AGE', e.age)) c (cut, of)
     group by c.cut, c.of
     union all
    select 'support-ended-as-planned', c.cut, c.of, count(*) filter (where e.planned), count(*), null
      from ended e
     cross join lateral (values ('ALL', ''), ('AGE', e.age)) c (cut, of)
     group by c.cut, c.of
     union all
    select 'support-weeks', 'ALL', '', count(*), count(*), round((percentile_cont(0.5) within group (order by e.weeks))::numeric, 1)
      from ended e;
$$;

create or replace function report.i_custody_v1(from_on date, until_on date)
returns table (indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric)
language sql
stable
set search_path = ''
as $$
    with met as materialized (
        select a.id, c.name as centre, a.outcome, a.needs, a.follow
          from report.bounds(i_custody_v1.from_on, i_custody_v1.until_on) b
          join custody.approach a on a.met_at >= b.a and a.met_at < b.z
          join custody.visit v on v.id = a.visit_id
          join custody.centre c on c.id = v.centre_id
         where not a.mistaken
    ), facts as materialized (
        select m.centre, m.needs, f.kind, s.organisation_id
          from met m
          join custody.approach_fact f on f.approach_id = m.id and f.kind in ('GIVEN', 'HANDED_OVER', 'REFERRED')
          left join directory.service s on s.id = f.service_id
    ), counted as (
        select c.cut, c.of, count(*) filter (where m.outcome <> 'NOT_APPROACHED') as approached,
               count(*) filter (where m.outcome = 'SUPPORT_REQUESTED') as wanted,
               count(*) filter (where m.outcome = 'SUPPORT_REQUESTED' and m.follow not in ('NONE', 'NO_WAY')) as reachable,
               count(*) filter (where m.outcome = 'SUPPORT_REQUESTED' and m.follow in ('CONTACTED', 'DECLINED_NOW')) as contacted
          from met m
         cross join lateral (values ('ALL', ''), ('CENTRE', m.centre)) c (cut, of)
         group by c.cut, c.of
    ), visits as materialized (
        select v.id, c.name as centre, v.in_custody
          from report.bounds(i_custody_v1.from_on, i_custody_v1.until_on) b
          join custody.visit v on v.from_at >= b.a and v.from_at < b.z
          join custody.centre c on c.id = v.centre_id
         where v.in_custody is not null
    ), reached as (
        select v.centre, v.in_custody as held, count(a.id) as approached
          from visits v
          left join custody.approach a on a.visit_id = v.id and a.outcome <> 'NOT_APPROACHED' and not a.mistaken
         group by v.id, v.centre, v.in_custody
    )
    select m.indicator, c.cut, c.of, m.number, m.base, null::numeric
      from counted c
     cross join lateral (values ('custody-approached', c.approached, null), ('custody-uptake', c.wanted, c.approached),
                                ('custody-followed-up', c.contacted, c.reachable)) m (indicator, number, base)
     where m.indicator <> 'custody-followed-up' or c.cut = 'ALL'
     union all
    select 'custody-reach', c.cut, c.of, sum(r.approached)::bigint, sum(r.held)::bigint, null
      from reached r
     cross join lateral (values ('ALL', ''), ('CENTRE', r.centre)) c (cut, of)
     group by c.cut, c.of
     union all
    select 'custody-referrals', c.cut, c.of, count(*), null, null
      from facts f
     cross join lateral (
           values ('ALL', ''), ('CENTRE', f.centre)
            union all
           select 'NEED', n.name from unnest(f.needs) x join directory.need n on n.code = x) c (cut, of)
     where f.kind in ('HANDED_OVER', 'REFERRED')
     group by c.cut, c.of
     union all
    select 'custody-organisations', 'ALL', '', count(distinct f.organisation_id), null, null
      from facts f;
$$;

create or replace function report.i_referral_v1(from_on date, until_on date)
returns table (indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric)
language sql
stable
set search_path = ''
as $$
    with days as materialized (
        select * from report.working_days(i_referral_v1.from_on, i_referral_v1.until_on)
    ), received as materialized (
        select r.source, r.holder_agency_id,
               (r.first_attempt_at at time zone 'Europe/London')::date <= d.after_1 as attempted,
               (r.first_contact_at at time zone 'Europe/London')::date <= d.after_3 as reached,
               (r.decided_at at time zone 'Europe/London')::date <= d.after_5 as decided
          from report.bounds(i_referral_v1.from_on, i_referral_v1.until_on) b
          join referral.referral r on r.submitted_at >= b.a and r.submitted_at < b.z
          join days d on d.day = (r.submitted_at at time zone 'Europe/London')::date
    ), sources as materialized (
        select r.source, count(*) as number from received r group by r.source
    ), decided as materialized (
        select r.source, r.status in ('ACCEPTED', 'JOINED') as accepted, d.number - s.number as days
          from report.bounds(i_referral_v1.from_on, i_referral_v1.until_on) b
          join referral.referral r on r.decided_at >= b.a and r.decided_at < b.z
          join days d on d.day = (r.decided_at at time zone 'Europe/London')::date
          left join days s on s.day = (r.submitted_at at time zone 'Europe/London')::date
    )
    select 'referrals-received', 'ALL', '', coalesce(sum(s.number), 0)::bigint, null::bigint, null::numeric
      from sources s
     union all
    select 'referrals-received', 'SOURCE', s.source, s.number, null, null
      from sources s
     union all
    select 'referrals-received', 'AGENCY', a.name, count(*), null, null
      from received r
      join agency.agency a on a.id = r.holder_agency_id
     group by a.name
     union all
    select 'referral-sources', 'ALL', '', count(*), null, null
      from sources s
     where s.source <> 'NOT_KNOWN'
     union all
    select 'referral-largest-source', 'ALL', '', coalesce(max(s.number), 0), coalesce(sum(s.number), 0)::bigint, null
      from sources s
     where s.source <> 'NOT_KNOWN'
     union all
    select m.indicator, 'ALL', '', m.number, t.received, null
      from (select count(*) as received, count(*) filter (where r.attempted) as attempted, count(*) filter (where r.reached) as reached,
                   count(*) filter (where r.decided) as decided
              from received r) t
     cross join lateral (values ('first-attempt-in-time', t.attempted), ('first-contact-in-time', t.reached),
                                ('decision-in-time', t.decided)) m (indicator, number)
     union all
    select 'referrals-accepted', c.cut, c.of, count(*) filter (where d.accepted), count(*), null
      from decided d
     cross join lateral (values ('ALL', ''), ('SOURCE', d.source)) c (cut, of)
     group by c.cut, c.of
     union all
    select 'days-to-decision', 'ALL', '', count(*), count(*), round((percentile_cont(0.5) within group (order by d.days))::numeric, 1)
      from decided d;
$$;

create or replace function report.i_onward_v1(from_on date, until_on date)
returns table (indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric)
language sql
stable
set search_path = ''
as $$
    with sent as materialized (
        select o.id, n.name as need, s.organisation_id, o.sent_at,
               report.age_band(coalesce(p.birth_earliest, m.birth_earliest), coalesce(p.birth_latest, m.birth_latest), i_onward_v1.until_on) as age,
               o.status in ('OUTCOME', 'DECLINED', 'REROUTED', 'REVOKED') as closed,
               o.status = 'OUTCOME' as ended
          from report.bounds(i_onward_v1.from_on, i_onward_v1.until_on) b
          join onward.onward o on o.sent_at >= b.a and o.sent_at < b.z
          join directory.need n on n.code = o.need
          join directory.service s on s.id = o.service_id
          join person.person p on p.id = o.person_id
          join person.person m on m.id = p.main_id
         where o.mode <> 'SIGNPOST'
           and o.status <> 'ENTERED_IN_ERROR'
    ), answers as materialized (
        select f.onward_id, bool_or(f.kind = 'SEEN') as seen, max(f.number) filter (where f.kind = 'OUTCOME') as outcome_number,
               min(f.happened_at) filter (where f.kind in ('ACCEPTED', 'WAITING_LISTED') or f.kind = 'DECLINED' and f.said_by = 'PARTNER') as answered_at
          from sent s
          join onward.fact f on f.onward_id = s.id and f.kind in ('SEEN', 'OUTCOME', 'ACCEPTED', 'WAITING_LISTED', 'DECLINED')
         group by f.onward_id
    ), known as materialized (
        select s.need, s.age, s.organisation_id, s.closed, a.answered_at <= s.sent_at + interval '7 days' as answered,
               s.closed and (a.seen or o.code in ('HELPED', 'PARTLY_HELPED', 'NOT_HELPED')) as seen,
               s.ended and o.code <> 'UNKNOWN' as known, s.ended and o.code in ('HELPED', 'PARTLY_HELPED') as helped
          from sent s
          left join answers a on a.onward_id = s.id
          left join onward.fact o on o.onward_id = s.id and o.number = a.outcome_number
    ), counted as (
        select c.cut, c.of, count(*) as sent, count(*) filter (where k.answered) as answered, count(*) filter (where k.closed) as closed,
               count(*) filter (where k.seen) as seen, count(*) filter (where k.known) as known, count(*) filter (where k.helped) as helped
          from known k
         cross join lateral (values ('ALL', ''), ('NEED', k.need), ('AGE', k.age)) c (cut, of)
         group by c.cut, c.of
    ), seen as materialized (
        select f.onward_id, min(f.happened_at) as at
          from report.bounds(i_onward_v1.from_on, i_onward_v1.until_on) b
          join onward.fact f on f.kind = 'SEEN' and f.happened_at >= b.a and f.happened_at < b.z
         group by f.onward_id
    ), treated as materialized (
        select (s.at at time zone 'Europe/London')::date - (o.sent_at at time zone 'Europe/London')::date as days
          from seen s
          join onward.onward o on o.id = s.onward_id
         where o.need in ('DRUGS', 'ALCOHOL')
           and o.mode <> 'SIGNPOST'
           and o.status <> 'ENTERED_IN_ERROR'
           and o.sent_at is not null
           and not exists (select from onward.fact f where f.onward_id = o.id and f.kind = 'SEEN' and f.happened_at < s.at)
    )
    select m.indicator, c.cut, c.of, m.number, m.base, null::numeric
      from counted c
     cross join lateral (values ('referrals-sent', c.sent, null), ('answered-in-time', c.answered, c.sent),
                                ('first-appointment-attended', c.seen, c.closed), ('referrals-helped', c.helped, c.known)) m (indicator, number, base)
     where c.cut = 'ALL'
        or m.indicator = 'referrals-sent'
        or m.indicator = 'referrals-helped' and m.base > 0
     union all
    select 'agencies-used', 'ALL', '', count(distinct s.organisation_id), null, null
      from sent s
     union all
    select 'signposts-given', 'ALL', '', count(*), null, null
      from report.bounds(i_onward_v1.from_on, i_onward_v1.until_on) b
      join onward.fact f on f.kind = 'GIVEN' and f.happened_at >= b.a and f.happened_at < b.z
      join onward.onward o on o.id = f.onward_id
     where o.status <> 'ENTERED_IN_ERROR'
     union all
    select 'treatment-in-three-weeks', 'ALL', '', count(*) filter (where t.days <= 21), count(*), null
      from treated t
     union all
    select 'treatment-days', 'ALL', '', count(*), count(*), round((percentile_cont(0.5) within group (order by t.days))::numeric, 1)
      from treated t;
$$;

create or replace function report.i_overdose_v1(from_on date, until_on date)
returns table (indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric)
language sql
stable
set search_path = ''
as $$
    with told as (
        select count(*) as told, count(*) filter (where n.sent_at <= n.happened_at + interval '24 hours') as sent_in_time,
               count(*) filter (where (n.acknowledged_at at time zone 'Europe/London')::date <= d.after_1) as acknowledged,
               count(*) filter (where n.contacted_at <= n.sent_at + interval '12 hours') as reached_12,
               count(*) filter (where n.contacted_at <= n.sent_at + interval '24 hours') as reached_24
          from report.bounds(i_overdose_v1.from_on, i_overdose_v1.until_on) b
          join overdose.notification n on n.sent_at >= b.a and n.sent_at < b.z
          join report.working_days(i_overdose_v1.from_on, i_overdose_v1.until_on) d on d.day = (n.sent_at at time zone 'Europe/London')::date
         where n.same_as is null
    )
    select m.indicator, 'ALL', '', m.number, m.base, null::numeric
      from told t
     cross join lateral (values ('overdoses-told', t.told, null), ('overdose-sent-in-time', t.sent_in_time, t.told),
                                ('overdose-acknowledged', t.acknowledged, t.told), ('overdose-reached-12', t.reached_12, t.told),
                                ('overdose-reached-24', t.reached_24, t.told)) m (indicator, number, base);
$$;

create or replace function report.i_naloxone_v1(from_on date, until_on date)
returns table (indicator text, cut text, of text, numerator bigint, denominator bigint, value numeric)
language sql
stable
set search_path = ''
as $$
    with at_risk as materialized (
        select distinct p.main_id
          from report.bounds(i_naloxone_v1.from_on, i_naloxone_v1.until_on) b
          join (select distinct r.main_id
                  from report.bounds(i_naloxone_v1.from_on, i_naloxone_v1.until_on) x
                 cross join lateral harmreduction.risk(x.z) r) r on true
          join person.person p on p.main_id = r.main_id
          join engagement.engagement e on e.person_id = p.id and e.opened_at < b.z and (e.ended_at is null or e.ended_at >= b.z)
         where e.closed_reason is distinct from 'OPENED_IN_ERROR'
    ), held as materialized (
        select distinct r.main_id
          from report.bounds(i_naloxone_v1.from_on, i_naloxone_v1.until_on) b
          join at_risk r on true
          join person.person p on p.main_id = r.main_id
          join harmreduction.kit k on k.person_id = p.id
         where k.recipient = 'PERSON_AT_RISK'
           and k.status <> 'MISTAKEN'
           and k.had_on <= i_naloxone_v1.until_on
           and k.expires_on >= i_naloxone_v1.until_on
           and not exists (select
                             from harmreduction.kit_fact f
                            where f.kit_id = k.id
                              and f.kind in ('USED', 'LOST', 'RETURNED', 'REPLACED')
                              and f.at < b.z)
    ), supplied as materialized (
        select k.setting, k.supply, k.reason
          from harmreduction.kit k
         where k.origin = 'SUPPLIED'
           and k.status <> 'MISTAKEN'
           and k.had_on between i_naloxone_v1.from_on and i_naloxone_v1.until_on
    )
    select 'naloxone-held', 'ALL', '', (select count(*) from held), (select count(*) from at_risk), null::numeric
     union all
    select 'naloxone-supplied', c.cut, c.of, count(*), null, null
      from supplied s
     cross join lateral (values ('ALL', ''), ('SETTING', s.setting)) c (cut, of)
     group by c.cut, c.of
     union all
    select 'naloxone-repeat-used', 'ALL', '', count(*) filter (where s.reason = 'USED'), count(*), null
      from supplied s
     where s.supply = 'REPEAT';
$$;
