-- Everything that happened with a person, in one shape, as far as the viewer may see it: `record` is the table that the row
-- stands in, where one may ask why it is shown, `path` its page (null: none). security_invoker
-- keeps every branch under its own table's policies. Always ask for `person_id = any (…)`: the condition
-- goes down into each branch, to an index on person_id.
create schema if not exists timeline;
grant usage on schema timeline to pop_app;

drop view if exists timeline.entry;
create view timeline.entry with (security_invoker = true) as
-- a referral's way, and what was told with it: the referral is asked for once, since its policy is asked with it
select e.id, r.person_id, e.happened_at, 'REFERRAL' as kind, e.what, e.detail, e.text, e.whose, e.offered, '' as with_whom,
       null::int as minutes, null::date as until, null::uuid as worker_id, e.recorded_by, e.category, r.id as subject_id, r.reference as subject,
       e.record, '/referrals/' || r.id::text as path
  from referral.referral r
 cross join lateral (
       select f.id, f.happened_at, 'REFERRAL_' || f.kind as what, coalesce(f.reason, f.section) as detail, f.note as text, f.whose,
              f.alternative as offered, f.recorded_by, f.category, 'referral.fact' as record
         from referral.fact f
        where f.referral_id = r.id
          and f.kind <> 'DRAFTED'
       union all
       select t.id, t.told_at, 'REFERRAL_TOLD', t.section, t.text, null, '', t.told_by, t.category, 'referral.told'
         from referral.told t
        where t.referral_id = r.id
          and t.superseded_at is null) e
 where r.status <> 'DRAFT'
union all
-- spells of support
select f.id, f.person_id, f.happened_at, 'SUPPORT', 'SUPPORT_' || f.kind,
       f.reason, f.note, f.whose, f.alternative, '', null, f.until, f.worker_id, f.recorded_by, f.category, f.engagement_id, '',
       'engagement.fact', '/engagements/' || f.engagement_id::text
  from engagement.fact f
union all
-- contacts; their notes are read for those shown only (timeline/TimelineEntries)
select c.id, c.person_id, c.happened_at, 'CONTACT', case when c.made then 'CONTACT_MADE' else 'CONTACT_ATTEMPTED' end,
       c.mode, '', null, '', c.with_whom, c.minutes, null, c.worker_id, c.recorded_by, c.category, c.id, '',
       'contact.contact', '/people/' || c.person_id::text || '/contacts#c-' || c.id::text
  from contact.contact c
 where not c.superseded
union all
-- the contact ladder
select f.id, f.person_id, f.happened_at, 'CONTACT', 'LADDER_' || f.kind, f.reason, f.note, null, '', '', null, null, null,
       f.recorded_by, f.category, f.trace_id, '', 'ladder.fact', '/people/' || f.person_id::text || '/ladder'
  from ladder.fact f
union all
-- plans: what was agreed and what became of it; the words of a goal with it, so that one sees what it is about
select f.id, f.person_id, f.happened_at, 'PLAN', 'PLAN_' || f.kind,
       f.how, f.note, null, '', '', null, f.until, null, f.recorded_by, f.category, f.plan_id, '',
       'plan.fact', '/people/' || f.person_id::text || '/plan'
  from plan.fact f
 where f.kind in ('REVIEWED', 'SUPERSEDED')
union all
select f.id, f.person_id, f.happened_at, 'PLAN', 'GOAL_' || f.kind,
       g.area, concat_ws(chr(10), '“' || g.words || '”', nullif(f.note, '')), f.whose, f.alternative, '', null, f.until, null, f.recorded_by, f.category,
       f.goal_id, '', 'plan.goal_fact', '/people/' || f.person_id::text || '/plan/goals/' || f.goal_id::text
  from plan.goal_fact f
  join plan.goal g on g.id = f.goal_id
 where f.kind not in ('STARTED', 'REWORDED', 'SET_ASIDE', 'OFFERED_AGAIN')
union all
select f.id, f.person_id, f.happened_at, 'PLAN', 'STEP_' || f.kind,
       null, concat_ws(chr(10), a.text, nullif(f.note, '')), f.whose, f.alternative, '', null, null, null, f.recorded_by, f.category, f.action_id, '',
       'plan.action_fact', '/people/' || f.person_id::text || '/plan/steps/' || f.action_id::text
  from plan.action_fact f
  join plan.action a on a.id = f.action_id
 where f.kind in ('DONE', 'NOT_NEEDED', 'BLOCKED')
union all
-- appointments and what became of them; those of a meeting that comes again begin and end with it
select f.id, f.person_id, f.happened_at, 'APPOINTMENT', 'APPOINTMENT_' || f.kind,
       f.code, f.note, f.whose, f.alternative, '', null, null, null, f.recorded_by, f.category, a.id,
       to_char(coalesce(f.begins_at, a.begins_at) at time zone 'Europe/London', 'FMDD Mon HH24:MI'),
       'appointment.fact', '/appointments/' || a.id::text
  from appointment.fact f
  join appointment.appointment a on a.id = f.appointment_id
 where f.code is distinct from 'SERIES'
union all
select s.id, s.person_id, s.recorded_at, 'APPOINTMENT', 'APPOINTMENT_SERIES',
       null, s.service, null, '', '', null, null, null, s.recorded_by, s.category, s.person_id, '',
       'appointment.series', '/people/' || s.person_id::text || '/appointments'
  from appointment.series s
union all
-- what was explained, and whether they take part; written once for each record of the person
select f.said_id, f.person_id, f.happened_at, 'DETAILS', 'PARTICIPATION_' || f.kind,
       coalesce(f.reason, f.how), f.note, null, '', '', null, null, null, f.recorded_by, f.category, f.person_id, '',
       'participation.fact', null
  from participation.fact f
union all
-- alerts, and that there is a concern: what is written in it stays in its own page
select f.id, f.person_id, f.at, 'SAFETY', 'ALERT_' || f.kind, coalesce(nullif(a.title, ''), a.kind),
       case f.kind when 'RAISED' then f.todo else f.note end, null, '', '', null, null, null, f.recorded_by, f.category, a.id, '',
       'safety.alert_fact', '/alerts/' || a.id::text
  from safety.alert_fact f
  join safety.alert a on a.id = f.alert_id
union all
select c.id, c.person_id, c.raised_at, 'SAFETY', 'CONCERN', null, '', null, '', '', null, null, null, c.raised_by, c.category, c.id, '',
       -- who sees it is said on its own page: it is fewer than see what is safety
       null, '/concerns/' || c.id::text
  from safety.concern c
 where c.person_id is not null
union all
-- naloxone, and overdoses that a human confirmed were theirs
select f.id, f.person_id, f.at, 'SAFETY', 'KIT_' || f.kind, null, f.note, null, '', '', null, null, null, f.recorded_by, f.category, f.kit_id, '',
       'harmreduction.kit_fact', '/naloxone/kits/' || f.kit_id::text
  from harmreduction.kit_fact f
union all
select o.id, o.person_id, o.happened_at, 'SAFETY', case when o.taken_back_at is null then 'OVERDOSE_CLIENT' else 'OVERDOSE_TAKEN_BACK' end,
       null, o.done_note, null, '', '', null, null, null, o.confirmed_by, o.category, o.id, '',
       'harmreduction.overdose', '/naloxone/overdoses/' || o.id::text
  from harmreduction.overdose o
union all
-- readings, but not what was answered: that stands on their own page
select r.id, r.person_id, least(r.entered_at, (r.done_on + time '12:00') at time zone 'Europe/London'), 'PLAN', 'READING_' || r.done_by,
       null, '', null, '', '', null, null, null, r.entered_by, r.category, r.id, v.title,
       'outcome.reading', '/readings/' || r.id::text
  from outcome.reading r
  join instrument.version v on v.code = r.code and v.version = r.version
 where not exists (select from outcome.fact f where f.reading_id = r.id and f.kind = 'MISTAKEN')
union all
-- conditions, court dates, custody notices
select f.id, f.person_id, f.at, 'JUSTICE', 'CONDITION_' || f.kind,
       f.reason, f.said, null, '', '', null, null, null, f.recorded_by, f.category, f.condition_id, '',
       'justice.condition_fact', '/people/' || f.person_id::text || '/conditions#c-' || f.condition_id::text
  from justice.condition_fact f
union all
select f.id, f.person_id, f.at, 'JUSTICE', 'COURT_' || f.kind,
       c.diet, concat_ws('. ', case when f.kind = 'RECORDED' then c.court end, nullif(f.said, '')), null, '', '', null, null, null,
       f.recorded_by, f.category, f.court_date_id, '',
       'justice.court_date_fact', '/court-dates/' || f.court_date_id::text
  from justice.court_date_fact f
  join justice.court_date c on c.id = f.court_date_id
union all
select f.id, f.person_id, f.at, 'JUSTICE', 'CUSTODY_' || f.kind,
       null, case when f.kind in ('TOLD', 'CONFIRMED') then c.place end, null, '', '', null, null, null, f.recorded_by, f.category, f.custody_id, '',
       'justice.custody_fact', '/custody/' || f.custody_id::text
  from justice.custody_fact f
  join justice.custody c on c.id = f.custody_id
union all
-- where they were sent, and what came of it; of a "no" with what was tried instead
select f.id, f.person_id, f.happened_at, 'ONWARD', 'ONWARD_' || f.kind,
       f.code, f.note, f.whose,
       case when f.kind in ('DECLINED', 'REROUTED')
            then coalesce((select string_agg(x.service_name, ', ' order by x.recorded_at) from onward.onward x where x.instead_of_id = o.id), '')
            else '' end,
       '', null, null, null, f.recorded_by, f.category, o.id, o.service_name,
       'onward.fact', '/onward/' || o.id::text
  from onward.fact f
  join onward.onward o on o.id = f.onward_id and o.status <> 'ENTERED_IN_ERROR'
 where f.kind not in ('DRAFTED', 'AGREED')
   and f.code is distinct from 'IMPLIED'
union all
select a.id, a.person_id, a.told_at, 'ONWARD', 'ONWARD_ACCOUNT', a.went, a.words, null, '', '', null, null, null,
       a.recorded_by, a.category, o.id, o.service_name, 'onward.account', '/onward/' || o.id::text
  from onward.account a
  join onward.onward o on o.id = a.onward_id and o.status <> 'ENTERED_IN_ERROR'
union all
-- decisions on records that may be one person, from both sides
select l.id, l.person_id, l.decided_at, 'DETAILS', 'LINK_' || l.state,
       null, l.note, null, '', '', null, null, null, l.decided_by, 'IDENTITY', l.other_id, '', null, null
  from person.link l
 where l.decided_at is not null
union all
select l.id, l.other_id, l.decided_at, 'DETAILS', 'LINK_' || l.state,
       null, l.note, null, '', '', null, null, null, l.decided_by, 'IDENTITY', l.person_id, '', null, null
  from person.link l
 where l.decided_at is not null
union all
-- the record begun, and what was added to it later
select d.id, p.id, d.at, 'DETAILS', d.what, d.detail, d.text, null, '', d.with_whom, null, null, null, d.recorded_by, d.category, p.id, '',
       d.record, null
  from person.person p
 cross join lateral (
       select p.id, p.recorded_at as at, 'PERSON_RECORDED' as what, null as detail, '' as text, '' as with_whom, p.recorded_by, p.category, 'person.person' as record
       union all
       select n.id, n.recorded_at, 'NAME_ADDED', n.kind, n.shown, '', n.recorded_by, n.category, 'person.name'
         from person.name n
        where n.person_id = p.id
          and n.recorded_at > p.recorded_at
       union all
       select a.id, a.recorded_at, 'ADDRESS_ADDED', a.kind, concat_ws(', ', nullif(a.lines, ''), a.postcode), '', a.recorded_by, a.category, 'person.address'
         from person.address a
        where a.person_id = p.id
          and a.recorded_at > p.recorded_at
       union all
       select c.id, c.recorded_at, 'CHANNEL_ADDED', c.kind, c.note, c.whose, c.recorded_by, c.category, 'person.channel'
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
       '' as note, a.recorded_at, a.until::timestamp at time zone 'Europe/London' as until, a.recorded_by, a.id, false as severe
  from person.address a
union all
select c.person_id, 'EMAIL', c.kind, c.value, concat_ws(': ', nullif(c.whose, ''), nullif(c.note, '')), c.recorded_at, c.ended_at, c.recorded_by, c.id, false
  from person.channel c
 where c.kind = 'EMAIL'
union all
-- alerts, with what was said last as far as its category lies open; one whose end is past stands until somebody decides
select a.person_id, 'ALERT', coalesce(nullif(a.title, ''), a.kind), a.todo,
       coalesce((select k.text from safety.known k where k.alert_id = a.id order by k.recorded_at desc limit 1), ''),
       a.raised_at, null, a.raised_by, a.id, a.priority = 'HIGH'
  from safety.alert a
 where a.status = 'IN_FORCE'
union all
-- what was taken over into an alert stands there
select r.person_id, 'SAFETY', r.reference, t.text, '', t.told_at, t.superseded_at, t.told_by, t.id, false
  from referral.told t
  join referral.referral r on r.id = t.referral_id
 where t.section = 'SAFETY'
   and r.status <> 'DRAFT'
   and not exists (select from safety.alert a where a.told_id = t.id);

grant select on timeline.entry, timeline.detail to pop_app;
