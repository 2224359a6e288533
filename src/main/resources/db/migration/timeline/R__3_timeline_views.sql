-- Everything that happened with a person, in one shape, as far as the viewer may see it: security_invoker
-- keeps every branch under its own table's policies. Always ask for `person_id = any (…)`: the condition
-- goes down into each branch, to an index on person_id.
create schema if not exists timeline;
grant usage on schema timeline to pop_app;

drop view if exists timeline.entry;
create view timeline.entry with (security_invoker = true) as
-- a referral's way, and what was told with it: the referral is asked for once, since its policy is asked with it
select e.id, r.person_id, e.happened_at, 'REFERRAL' as kind, e.what, e.detail, e.text, e.whose, e.offered, '' as with_whom,
       null::int as minutes, null::date as until, null::uuid as worker_id, e.recorded_by, e.category, r.id as subject_id, r.reference as subject
  from referral.referral r
 cross join lateral (
       select f.id, f.happened_at, 'REFERRAL_' || f.kind as what, coalesce(f.reason, f.section) as detail, f.note as text, f.whose,
              f.alternative as offered, f.recorded_by, f.category
         from referral.fact f
        where f.referral_id = r.id
          and f.kind <> 'DRAFTED'
       union all
       select t.id, t.told_at, 'REFERRAL_TOLD', t.section, t.text, null, '', t.told_by, t.category
         from referral.told t
        where t.referral_id = r.id
          and t.superseded_at is null) e
 where r.status <> 'DRAFT'
union all
-- spells of support
select f.id, f.person_id, f.happened_at, 'SUPPORT', 'SUPPORT_' || f.kind,
       f.reason, f.note, f.whose, f.alternative, '', null, f.until, f.worker_id, f.recorded_by, f.category, f.engagement_id, ''
  from engagement.fact f
union all
-- contacts; their notes are read for those shown only (timeline/TimelineEntries)
select c.id, c.person_id, c.happened_at, 'CONTACT', case when c.made then 'CONTACT_MADE' else 'CONTACT_ATTEMPTED' end,
       c.mode, '', null, '', c.with_whom, c.minutes, null, c.worker_id, c.recorded_by, c.category, c.id, ''
  from contact.contact c
 where not c.superseded
union all
-- appointments and what became of them; those of a meeting that comes again begin and end with it
select f.id, f.person_id, f.happened_at, 'APPOINTMENT', 'APPOINTMENT_' || f.kind,
       f.code, f.note, f.whose, f.alternative, '', null, null, null, f.recorded_by, f.category, a.id,
       to_char(coalesce(f.begins_at, a.begins_at) at time zone 'Europe/London', 'FMDD Mon HH24:MI')
  from appointment.fact f
  join appointment.appointment a on a.id = f.appointment_id
 where f.code is distinct from 'SERIES'
union all
select s.id, s.person_id, s.recorded_at, 'APPOINTMENT', 'APPOINTMENT_SERIES',
       null, s.service, null, '', '', null, null, null, s.recorded_by, s.category, s.person_id, ''
  from appointment.series s
union all
-- what was explained, and whether they take part; written once for each record of the person
select f.said_id, f.person_id, f.happened_at, 'DETAILS', 'PARTICIPATION_' || f.kind,
       coalesce(f.reason, f.how), f.note, null, '', '', null, null, null, f.recorded_by, f.category, f.person_id, ''
  from participation.fact f
union all
-- decisions on records that may be one person, from both sides
select l.id, l.person_id, l.decided_at, 'DETAILS', 'LINK_' || l.state,
       null, l.note, null, '', '', null, null, null, l.decided_by, 'IDENTITY', l.other_id, ''
  from person.link l
 where l.decided_at is not null
union all
select l.id, l.other_id, l.decided_at, 'DETAILS', 'LINK_' || l.state,
       null, l.note, null, '', '', null, null, null, l.decided_by, 'IDENTITY', l.person_id, ''
  from person.link l
 where l.decided_at is not null
union all
-- the record begun, and what was added to it later
select d.id, p.id, d.at, 'DETAILS', d.what, d.detail, d.text, null, '', d.with_whom, null, null, null, d.recorded_by, d.category, p.id, ''
  from person.person p
 cross join lateral (
       select p.id, p.recorded_at as at, 'PERSON_RECORDED' as what, null as detail, '' as text, '' as with_whom, p.recorded_by, p.category
       union all
       select n.id, n.recorded_at, 'NAME_ADDED', n.kind, n.shown, '', n.recorded_by, n.category
         from person.name n
        where n.person_id = p.id
          and n.recorded_at > p.recorded_at
       union all
       select a.id, a.recorded_at, 'ADDRESS_ADDED', a.kind, concat_ws(', ', nullif(a.lines, ''), a.postcode), '', a.recorded_by, a.category
         from person.address a
        where a.person_id = p.id
          and a.recorded_at > p.recorded_at
       union all
       select c.id, c.recorded_at, 'CHANNEL_ADDED', c.kind, c.note, c.whose, c.recorded_by, c.category
         from person.channel c
        where c.person_id = p.id
          and c.recorded_at > p.recorded_at) d;

-- What one must know before meeting a person: where they may be, e-mail, what referrers said about safety.
-- Names and phones come with the person's identity. `until` is when it ended or ends, if ever.
drop view if exists timeline.detail;
create view timeline.detail with (security_invoker = true) as
select a.person_id, 'ADDRESS' as part, a.kind,
       concat_ws(', ', nullif('care of ' || nullif(a.care_of, ''), ''), nullif(a.lines, ''),
                 regexp_replace(a.postcode, '(...)$', ' \1')) as text,
       '' as note, a.recorded_at, a.until::timestamp at time zone 'Europe/London' as until, a.recorded_by
  from person.address a
union all
select c.person_id, 'EMAIL', c.kind, c.value, concat_ws(': ', nullif(c.whose, ''), nullif(c.note, '')), c.recorded_at, c.ended_at, c.recorded_by
  from person.channel c
 where c.kind = 'EMAIL'
union all
select r.person_id, 'SAFETY', r.reference, t.text, '', t.told_at, t.superseded_at, t.told_by
  from referral.told t
  join referral.referral r on r.id = t.referral_id
 where t.section = 'SAFETY'
   and r.status <> 'DRAFT';

grant select on timeline.entry, timeline.detail to pop_app;
