-- What waits for the viewer or their team at a moment, with the promise it should meet. A view with a
-- parameter, under the policies of whoever asks. In plpgsql, which keeps the plan: to plan these parts
-- again for every page took twice as long as to run them.
-- `owner_id` is whose it is; null: whoever in the team takes it.
grant usage on schema worklist to pop_app;
grant select on worklist.promise to pop_app;

create or replace function worklist.promised(wanted text)
returns interval
language sql
stable
return (select p.after from worklist.promise p where p.kind = wanted);

create or replace function worklist.shown_from(wanted text)
returns interval
language sql
stable
return (select p.after - coalesce(p.ahead, p.after) from worklist.promise p where p.kind = wanted);

drop function if exists worklist.todo(timestamptz);
create function worklist.todo(moment timestamptz)
returns table (kind text, subject_id uuid, person_id uuid, reference text, name_told text, risk text,
               owner_id uuid, since timestamptz, due_at timestamptz)
language plpgsql
stable
-- or each connection would plan it five times over, a tenth of a second each, before it keeps a plan
set plan_cache_mode = 'force_generic_plan'
as $$
#variable_conflict use_column
begin
return query
-- referrals that came to the triage desk
select 'TRIAGE'::text, r.id, r.person_id, r.reference, r.name_told, r.risk, null::uuid, r.submitted_at,
       r.submitted_at + case r.risk when 'URGENT' then (select worklist.promised('TRIAGE_URGENT'))
                                    when 'SOON' then (select worklist.promised('TRIAGE_SOON'))
                                    else (select worklist.promised('TRIAGE_ROUTINE')) end
  from referral.referral r
 where r.status = 'SUBMITTED'
   and 'triage ' || r.team_id::text = any ((select sharing.keys())::text[])
union all
select case last.kind when 'INFORMATION_GIVEN' then 'ANSWERED' else 'DECISION' end, r.id, r.person_id, r.reference, r.name_told, r.risk,
       began.recorded_by, last.happened_at, r.submitted_at + (select worklist.promised('DECISION'))
  from referral.referral r
  left join lateral (select f.kind, f.happened_at from referral.fact f
                      where f.referral_id = r.id order by f.number desc limit 1) last on true
  left join lateral (select f.recorded_by from referral.fact f
                      where f.referral_id = r.id and f.kind = 'TRIAGE_STARTED' order by f.number desc limit 1) began on true
 where r.status = 'IN_TRIAGE'
   and 'triage ' || r.team_id::text = any ((select sharing.keys())::text[])
union all
select 'CHASE', r.id, r.person_id, r.reference, r.name_told, r.risk,
       asked.recorded_by, asked.happened_at, asked.happened_at + (select worklist.promised('ANSWER'))
  from referral.referral r
  join lateral (select f.recorded_by, f.happened_at from referral.fact f
                 where f.referral_id = r.id and f.kind = 'INFORMATION_REQUESTED' order by f.number desc limit 1) asked on true
 where r.status = 'INFORMATION_REQUESTED'
   and 'triage ' || r.team_id::text = any ((select sharing.keys())::text[])
union all
-- what senders have to do: answer a question, finish a draft
select 'ANSWER', r.id, r.person_id, r.reference, r.name_told, r.risk,
       r.sent_by, asked.happened_at, asked.happened_at + (select worklist.promised('ANSWER'))
  from referral.referral r
  join lateral (select f.happened_at from referral.fact f
                 where f.referral_id = r.id and f.kind = 'INFORMATION_REQUESTED' order by f.number desc limit 1) asked on true
 where r.status = 'INFORMATION_REQUESTED'
   and r.sender_key = any ((select sharing.keys())::text[])
union all
select 'DRAFT', r.id, r.person_id, r.reference, r.name_told, r.risk, r.sent_by, r.drafted_at, r.draft_until
  from referral.referral r
 where r.status = 'DRAFT'
   and r.sender_key = any ((select sharing.keys())::text[])
   and r.draft_until > moment
union all
-- support
select case when e.lead_worker_id is null then 'LEAD' else 'FIRST_CONTACT' end, e.id, e.person_id, '', '', 'NOT_KNOWN',
       e.lead_worker_id, e.opened_at,
       e.opened_at + case when e.lead_worker_id is null then (select worklist.promised('LEAD')) else (select worklist.promised('FIRST_CONTACT')) end
  from engagement.engagement e
 where e.status = 'AWAITING_FIRST_CONTACT'
union all
select 'NO_CONTACT', e.id, e.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, e.last_contact_at,
       e.last_contact_at + (select worklist.promised('NO_CONTACT'))
  from engagement.engagement e
 where e.status in ('ENGAGING', 'ACTIVE', 'PLANNED_ENDING')
   and e.last_contact_at <= moment - (select worklist.shown_from('NO_CONTACT'))
   and not exists (select from ladder.trace t where t.engagement_id = e.id and t.status = 'LOOKING')
union all
-- whom we look for: the next step of the contact ladder
select 'LADDER_' || coalesce(l.mode, 'REST'), l.id, l.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, l.began_at, d.due_at
  from ladder.looking l
  join engagement.engagement e on e.id = l.engagement_id
 cross join lateral (select coalesce(l.due_at, l.last_tried_at + (select worklist.promised('LADDER_REST'))) as due_at) d
 where d.due_at <= moment + interval '1 day'
union all
select 'PAUSE_ENDS', e.id, e.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, coalesce(e.last_contact_at, e.opened_at),
       e.paused_until::timestamp at time zone 'Europe/London'
  from engagement.engagement e
 where e.status = 'PAUSED'
   and e.paused_until <= ((moment - (select worklist.shown_from('PAUSE_ENDS'))) at time zone 'Europe/London')::date
union all
select 'PAUSE_ENDS', e.id, e.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, coalesce(e.last_contact_at, e.opened_at),
       coalesce(e.last_contact_at, e.opened_at) + (select worklist.promised('PAUSE_WITHOUT_END'))
  from engagement.engagement e
 where e.status = 'PAUSED'
   and e.paused_until is null
   and coalesce(e.last_contact_at, e.opened_at) <= moment - (select worklist.shown_from('PAUSE_WITHOUT_END'))
union all
select 'CLOSING', e.id, e.person_id, '', '', 'NOT_KNOWN', null::uuid, f.happened_at, f.happened_at + (select worklist.promised('CLOSING'))
  from engagement.engagement e
  join lateral (select f.happened_at from engagement.fact f
                 where f.engagement_id = e.id and f.kind = 'CLOSING_PROPOSED' order by f.number desc limit 1) f on true
 where e.closing_proposed_by is not null
   and e.closing_proposed_by <> (select sharing.viewer())
   and e.status <> 'CLOSED'
union all
-- plans: to be looked at again; a worker's own steps; what the person or another agency took on is asked about by the
-- lead; what was left until now. A spell that is over asks for nothing.
select 'PLAN_REVIEW', p.person_id, p.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, p.begun_at,
       p.review_on::timestamp at time zone 'Europe/London' + (select worklist.promised('PLAN_REVIEW'))
  from plan.plan p
  join engagement.engagement e on e.id = p.engagement_id
 where p.status = 'CURRENT'
   and not p.rests
   and p.review_on <= ((moment - (select worklist.shown_from('PLAN_REVIEW'))) at time zone 'Europe/London')::date
union all
select case a.owner when 'WORKER' then 'PLAN_STEP' else 'PLAN_ASK' end, a.id, a.person_id, '', '', 'NOT_KNOWN',
       case a.owner when 'WORKER' then a.worker_id else e.lead_worker_id end, a.opened_at,
       a.due_on::timestamp at time zone 'Europe/London'
       + case a.owner when 'WORKER' then (select worklist.promised('PLAN_STEP')) else (select worklist.promised('PLAN_ASK')) end
  from plan.action a
  join plan.goal g on g.id = a.goal_id and g.status in ('AGREED', 'IN_PROGRESS')
  join engagement.engagement e on e.id = a.engagement_id
 where a.status in ('OPEN', 'DOING', 'BLOCKED')
   and not a.rests
   and a.due_on <= ((moment - (select case a.owner when 'WORKER' then worklist.shown_from('PLAN_STEP') else worklist.shown_from('PLAN_ASK') end))
                    at time zone 'Europe/London')::date
union all
-- declined is respected: it is shown for a while as what could be offered again, is never late, and goes by itself
select 'PLAN_AGAIN', g.id, g.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, g.changed_at,
       g.again_on::timestamp at time zone 'Europe/London' + (select worklist.promised('PLAN_AGAIN'))
  from plan.goal g
  join engagement.engagement e on e.id = g.engagement_id
 where g.again_on <= ((moment - (select worklist.shown_from('PLAN_AGAIN'))) at time zone 'Europe/London')::date
   and not g.rests
   and (g.status = 'DEFERRED'
        or moment < g.again_on::timestamp at time zone 'Europe/London' + (select worklist.promised('PLAN_AGAIN')))
union all
-- agreements to be looked at again, for those who keep them
select 'AGREEMENT', a.id, null::uuid, '', a.title, 'NOT_KNOWN', null::uuid,
       (least(a.review_on, a.ends_on)::timestamp at time zone 'Europe/London') + (select worklist.shown_from('AGREEMENT')),
       least(a.review_on, a.ends_on)::timestamp at time zone 'Europe/London'
  from sharing.agreement a
 where a.status in ('IN_FORCE', 'UNDER_REVIEW')
   and least(a.review_on, a.ends_on) <= ((moment - (select worklist.shown_from('AGREEMENT'))) at time zone 'Europe/London')::date
   and 'governance' = any ((select sharing.keys())::text[])
union all
-- listings of the directory that grow stale, all of one keeper as one thing; those nobody keeps are the team's. The
-- service itself is asked by mail first, if it can be: listing/AskToConfirm
select 'LISTING_DUE', coalesce(l.keeper, '00000000-0000-0000-0000-000000000042'), null::uuid, '',
       case count(*) when 1 then min(l.name) else count(*) || ' services' end, 'NOT_KNOWN', l.keeper, min(l.since),
       min(l.since) + (select f.after from directory.freshness f where f.status = 'DEPRIORITISED')
  from (select s.name, coalesce(s.confirmed_at, s.listed_at) as since,
               (select p.worker_id
                  from agency.post p
                  join agency.team t on t.id = p.team_id and t.kind in ('POP', 'POP_PLUS')
                 where p.worker_id = s.owner_id
                   and p.since <= (moment at time zone 'Europe/London')::date
                   and (p.until is null or p.until > (moment at time zone 'Europe/London')::date)
                 limit 1) as keeper
          from directory.service s
         where (select directory.keeps())
           and s.status = 'ACTIVE'
           and coalesce(s.confirmed_at, s.listed_at)
               <= moment - (select f.after from directory.freshness f where f.status = 'DUE')
           and (s.email = ''
                or s.unreached_at is not null
                or coalesce(s.confirmed_at, s.listed_at)
                   <= moment - (select f.after from directory.freshness f where f.status = 'OVERDUE'))) l
 where l.keeper is null or l.keeper = (select sharing.viewer())
 group by l.keeper
union all
-- … and those that somebody says are wrong
select 'LISTING_DOUBTED', s.id, null::uuid, '', s.name, 'NOT_KNOWN', s.owner_id, min(d.happened_at),
       min(d.happened_at) + (select worklist.promised('LISTING_DOUBTED'))
  from directory.fact d
  join directory.service s on s.id = d.service_id
 where (select directory.keeps())
   and d.kind = 'DOUBTED'
   and s.status <> 'CLOSED'
   and not exists (select
                     from directory.fact f
                    where f.service_id = d.service_id
                      and f.number > d.number
                      and (f.kind = 'CONFIRMED' or f.kind = 'CHANGED' and f.way = 'HERE'))
 group by s.id, s.name, s.owner_id
union all
-- who withdrew from taking part is asked whether support ends or goes on; nothing ends by itself
select 'WITHDRAWN', e.person_id, e.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, w.since, w.since + (select worklist.promised('WITHDRAWN'))
  from participation.standing w
  join engagement.engagement e on e.person_id = w.person_id
 where w.status = 'WITHDRAWN'
   and e.status <> 'CLOSED'
union all
-- records that may be one person: the oldest two hundred are plenty
(select 'LINK', l.id, l.person_id, '', '', 'NOT_KNOWN', null::uuid, l.proposed_at, l.proposed_at + (select worklist.promised('LINK'))
   from person.link l
  where l.state = 'CANDIDATE'
    and (select current_setting('pop.role', true)) in ('TEAM_LEADER', 'SOCIAL_CARE_WORKER', 'POLICE_OFFICER')
  order by l.proposed_at
  limit 200)
union all
-- access by decision: each is whoever's it is shown to here
select 'EMERGENCY_REVIEW', e.id, e.person_id, '', '', 'NOT_KNOWN', (select sharing.viewer()), e.asked_at,
       e.asked_at + (select worklist.promised('EMERGENCY_REVIEW'))
  from access.emergency e
 where e.status in ('OPENED', 'ENDED')
   and e.worker_id <> (select sharing.viewer())
   and ('governance' <> all ((select sharing.keys())::text[])
        or not access.has_lead(e.asked_agency_id, e.person_id, e.worker_id))
union all
select 'EMERGENCY_CONCERN', e.id, e.person_id, '', '', 'NOT_KNOWN', (select sharing.viewer()), e.asked_at,
       e.asked_at + (select worklist.promised('EMERGENCY_CONCERN'))
  from access.emergency e
 where e.status = 'REVIEWED'
   and e.verdict = 'CONCERN'
   and 'governance' = any ((select sharing.keys())::text[])
union all
select 'ACCESS_REQUEST', r.id, r.person_id, '', '', 'NOT_KNOWN', (select sharing.viewer()), r.asked_at, r.due_at
  from access.request r
 where r.status = 'ASKED'
   and r.worker_id <> (select sharing.viewer())
   and ('governance' <> all ((select sharing.keys())::text[])
        or not access.has_lead(r.asked_agency_id, r.person_id, r.worker_id))
union all
-- whoever declared that they know somebody is around them still
select 'HAND_OVER', m.engagement_id, m.person_id, '', '', 'NOT_KNOWN', (select sharing.viewer()), c.since,
       c.since + (select worklist.promised('HAND_OVER'))
  from sharing.closing c
  join engagement.member m on m.person_id = c.person_id and m.worker_id = c.worker_id
 where c.basis = 'CONFLICT'
   and c.until is null
   and m.until is null
union all
select 'RESTRICTION_REVIEW', r.id, r.person_id, '', '', 'NOT_KNOWN', (select sharing.viewer()), r.restricted_at,
       r.review_on::timestamp at time zone 'Europe/London'
  from access.restriction r
 where r.status = 'IN_PLACE'
   and r.review_on <= ((moment - (select worklist.shown_from('RESTRICTION_REVIEW'))) at time zone 'Europe/London')::date
   and ((select access.leads())
        or 'governance' = any ((select sharing.keys())::text[]) and not access.led_by_excepted(r.excepting))
union all
-- somebody was not told what they should have been
select 'UNTOLD', u.person_id, u.person_id, '', '', 'NOT_KNOWN', coalesce(e.lead_worker_id, w.left_by), u.since,
       u.since + (select worklist.promised('UNTOLD'))
  from message.untold u
  join message.word w on w.id = u.word_id
  left join engagement.engagement e on e.person_id = u.person_id and e.status <> 'CLOSED'
 where u.settled_at is null
union all
select 'DISCLOSURE', d.id, d.person_id, '', '', 'NOT_KNOWN', (select sharing.viewer()), d.asked_at,
       d.asked_at + (select worklist.promised('DISCLOSURE'))
  from disclosure.disclosure d
 where d.status = 'ASKED'
   and d.asked_by <> (select sharing.viewer())
   and (d.holder_agency_id = (select sharing.agency()) and (select current_setting('pop.role', true)) = 'TEAM_LEADER'
        or 'governance' = any ((select sharing.keys())::text[]) and d.asked_at <= moment - (select worklist.promised('DISCLOSURE')))
union all
-- a concern is told to the council within its promise by whoever raised it; late, it is everyone's who is shown it
select case when t.late then 'CONCERN_LATE' else 'CONCERN_TELL' end, c.id, c.person_id, '', c.about,
       case when c.urgent then 'URGENT' else 'NOT_KNOWN' end,
       case when t.late then (select sharing.viewer()) else c.raised_by end, c.raised_at, t.due
  from safety.concern c
 cross join lateral (select b.due, b.due < moment and c.raised_by <> (select sharing.viewer()) as late
                       from (select safety.tell_by(c.raised_at, c.urgent) as due) b) t
 where c.status = 'RAISED'
union all
-- … and what the council makes of it is asked for until they have decided
select case c.status when 'TOLD' then 'CONCERN_RECEIVED' else 'CONCERN_OUTCOME' end, c.id, c.person_id, '', c.about, 'NOT_KNOWN', c.raised_by, c.moved_at,
       c.moved_at + case c.status when 'TOLD' then (select worklist.promised('CONCERN_RECEIVED')) else (select worklist.promised('CONCERN_OUTCOME')) end
  from safety.concern c
 where c.status in ('TOLD', 'ACKNOWLEDGED')
union all
-- somebody who is under 18 by their record, whose concern went to those who protect adults only
select 'CONCERN_CHILD', c.id, c.person_id, '', c.about, 'URGENT', c.raised_by, c.raised_at, safety.tell_by(c.raised_at, c.urgent)
  from safety.concern c
  join person.person p on p.id = c.person_id
 where c.status in ('RAISED', 'TOLD', 'ACKNOWLEDGED')
   and c.route = 'ADULT'
   and p.birth_earliest > ((moment at time zone 'Europe/London')::date - interval '18 years')
union all
-- alerts to be looked at again, for the lead worker; one whose end is past is the lead's until somebody decides
select case when a.ends_on <= d.today then 'ALERT_OVER' else 'ALERT_REVIEW' end, a.id, a.person_id, '', '', 'NOT_KNOWN',
       case when a.ends_on <= d.today and exists (select from sharing.door o where o.person_id = a.person_id and o.desk = 'lead')
            then (select sharing.viewer())
            else (select e.lead_worker_id
                    from person.person p
                    join person.person q on q.main_id = p.main_id
                    join engagement.engagement e on e.person_id = q.id
                   where p.id = a.person_id
                     and e.status <> 'CLOSED'
                   limit 1) end,
       a.raised_at, least(a.review_on, a.ends_on)::timestamp at time zone 'Europe/London'
  from (select (moment at time zone 'Europe/London')::date as today,
               ((moment - (select worklist.shown_from('ALERT_REVIEW'))) at time zone 'Europe/London')::date as soon) d
  join safety.alert a on least(a.review_on, a.ends_on) <= d.soon
 where a.status = 'IN_FORCE'
union all
-- court, conditions, custody: for who leads the open support, over all records of the person
select case when c.at > moment then 'COURT_DATE' else 'COURT_OUTCOME' end, c.id, c.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id,
       case when c.at > moment then c.recorded_at else c.at end,
       case when c.at > moment then c.at else c.at + (select worklist.promised('COURT_OUTCOME')) end
  from justice.court_date c
  join person.person p on p.id = c.person_id
  join person.person q on q.main_id = p.main_id
  join engagement.engagement e on e.person_id = q.id and e.status <> 'CLOSED'
 where c.status = 'EXPECTED'
   and c.at <= moment - (select worklist.shown_from('COURT_DATE'))
union all
select 'CONDITION_CHECK', c.id, c.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, c.checked_at,
       c.checked_at + (select worklist.promised('CONDITION_CHECK'))
  from justice.condition c
  join person.person p on p.id = c.person_id
  join person.person q on q.main_id = p.main_id
  join engagement.engagement e on e.person_id = q.id and e.status <> 'CLOSED'
 where c.status = 'STANDS'
   and c.until_on is null
   and c.checked_at <= moment - (select worklist.shown_from('CONDITION_CHECK'))
union all
select 'CUSTODY', c.id, c.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, c.told_at, c.told_at + (select worklist.promised('CUSTODY'))
  from justice.custody c
  join person.person p on p.id = c.person_id
  join person.person q on q.main_id = p.main_id
  join engagement.engagement e on e.person_id = q.id and e.status <> 'CLOSED'
 where c.status = 'STANDS'
   and c.expires_at > moment
   and c.noted_at is null
union all
-- somebody came out, and nobody has reached them since; for a week
select 'RELEASED', c.id, c.person_id, '', '', 'NOT_KNOWN', e.lead_worker_id, c.released_at,
       c.released_at + (select worklist.promised('RELEASED'))
  from justice.custody c
  join person.person p on p.id = c.person_id
  join person.person q on q.main_id = p.main_id
  join engagement.engagement e on e.person_id = q.id and e.status <> 'CLOSED'
 where c.status = 'RELEASED'
   and c.released_at > moment - interval '7 days'
   and coalesce(e.last_contact_at, '-infinity') < c.released_at
union all
select 'CUSTODY_TOLD', t.id, null, '', t.name_told, 'NOT_KNOWN', null, t.told_at, t.told_at + (select worklist.promised('CUSTODY_TOLD'))
  from justice.told t
 where t.status = 'WAITING'
   and t.expires_at > moment
   and 'triage ' || t.team_id::text = any ((select sharing.keys())::text[])
union all
-- an overdose that a human confirmed is a client's: for the lead worker on the same day, until they met or reached them or
-- say what was done. Where nobody leads any more it is for whoever leads the team.
select 'OVERDOSE_CLIENT', o.id, o.person_id, '', '', 'URGENT', harmreduction.answers(e.lead_worker_id, e.team_id, moment), o.confirmed_at,
       greatest(o.confirmed_at + (select worklist.promised('OVERDOSE_CLIENT')),
                (date_trunc('day', o.confirmed_at at time zone 'Europe/London') + interval '1 day') at time zone 'Europe/London')
  from harmreduction.overdose o
  left join lateral (select s.lead_worker_id, s.team_id, s.last_contact_at
                       from person.person p
                       join person.person q on q.main_id = p.main_id
                       join engagement.engagement s on s.person_id = q.id
                      where p.id = o.person_id
                        and s.status <> 'CLOSED'
                      limit 1) e on true
 where o.taken_back_at is null
   and o.done_at is null
   and o.confirmed_at <= moment
   and coalesce(e.last_contact_at, '-infinity') < o.confirmed_at
   and not exists (select
                     from person.person p
                     join person.person q on q.main_id = p.main_id
                     join engagement.engagement s on s.person_id = q.id
                    where p.id = o.person_id
                      and s.closed_reason = 'DIED')
union all
-- whom police told of, as long as no human has said whether it is a client: whoever told it, or any officer where a machine did
select 'OVERDOSE_WHO', n.id, null, n.reference, '', 'NOT_KNOWN', w.id, n.sent_at, n.sent_at + (select worklist.promised('OVERDOSE_WHO'))
  from overdose.notification n
  left join agency.worker w on w.id = n.told_by
 where (select current_setting('pop.role', true) = 'POLICE_OFFICER')
   and n.giver_agency_id = (select sharing.agency())
   and n.sent_at > moment - interval '7 days'
   and n.same_as is null
   and n.status <> 'PURGED'
   and not exists (select from overdose.nobody x where x.notification_id = n.id)
   and not exists (select from overdose.client c where c.notification_id = n.id and c.answer = 'CONFIRMED')
union all
-- naloxone of people at risk that runs out soon, or has
select 'KIT_REPLACE', r.kit_id, r.person_id, '', '', 'NOT_KNOWN', harmreduction.answers(r.lead_worker_id, r.team_id, moment),
       r.had_on::timestamp at time zone 'Europe/London',
       r.replace_on::timestamp at time zone 'Europe/London' + (select worklist.promised('KIT_REPLACE'))
  from harmreduction.at_risk(moment) r
 where r.replace_on <= ((moment - (select worklist.shown_from('KIT_REPLACE'))) at time zone 'Europe/London')::date
union all
-- an answer that a human looks at the same day: for whoever entered it and for whoever leads, or leads the team, until somebody
-- says what was done
select 'READING_RISK', r.id, r.person_id, '', '', 'URGENT', o.owner_id, r.entered_at,
       least(r.entered_at + (select worklist.promised('READING_RISK')),
             (date_trunc('day', r.entered_at at time zone 'Europe/London') + interval '1 day') at time zone 'Europe/London')
  from outcome.reading r
  join engagement.engagement e on e.id = r.engagement_id
 cross join lateral (select distinct outcome.answers(w, r.category, moment) as owner_id
                       from unnest(case r.came_by when 'HERE' then array[r.entered_by, e.lead_worker_id] else array[e.lead_worker_id] end) w) o
 where r.risks <> '{}'
   and not exists (select from outcome.fact f where f.reading_id = r.id and f.kind = 'RISK_ANSWERED')
union all
-- readings that are due soon, or late
select 'READING_DUE', d.engagement_id, d.person_id, '', '', 'NOT_KNOWN', d.owner_id, d.since,
       d.due_on::timestamp at time zone 'Europe/London' + (select worklist.promised('READING_DUE'))
  from outcome.due_for_viewer(((moment - (select worklist.shown_from('READING_DUE'))) at time zone 'Europe/London')::date, moment) d
union all
-- one's own appointments of the day, and those over whose outcome nobody has said
select 'APPOINTMENT', a.id, a.person_id, '', '', 'NOT_KNOWN', a.worker_id, a.recorded_at, a.begins_at
  from appointment.appointment a
 where a.status = 'SCHEDULED'
   and a.worker_id = (select sharing.viewer())
   and a.begins_at > moment
   and a.begins_at < (((moment at time zone 'Europe/London')::date + 1)::timestamp at time zone 'Europe/London')
union all
select 'OUTCOME', a.id, a.person_id, '', '', 'NOT_KNOWN', a.worker_id, a.until_at, a.until_at + (select worklist.promised('OUTCOME'))
  from appointment.appointment a
 where a.status = 'SCHEDULED'
   and a.outcome_wanted
   and a.until_at < moment
union all
-- referrals to services: nobody answers or says what came of it, something was said that wants looking at, agreed and not
-- sent, a service closed that we wait for. The second time nobody answers it is the lead's too.
select 'ONWARD_SILENT', o.id, o.person_id, '', '', case when o.urgent then 'URGENT' else 'NOT_KNOWN' end,
       case when exists (select from onward.fact f where f.onward_id = o.id and f.code = 'STAGE_2')
             and exists (select from sharing.door d where d.person_id = o.person_id and d.desk = 'lead')
            then (select sharing.viewer()) else o.worker_id end,
       coalesce(o.sent_at, o.moved_at), least(o.answer_by, moment) + (select worklist.promised('ONWARD_SILENT'))
  from onward.onward o
 where o.status in ('SENT', 'RECEIVED', 'ESCALATED', 'WAITING_LIST', 'ACCEPTED', 'FIRST_CONTACT', 'SEEN')
   and (o.answer_by <= moment or o.status = 'ESCALATED')
   and (o.to_agency_id is distinct from (select sharing.host()) or o.worker_id = (select sharing.viewer()))
union all
select 'ONWARD_ANSWERED', o.id, o.person_id, '', '', 'NOT_KNOWN', o.worker_id, o.attention_at,
       o.attention_at + (select worklist.promised('ONWARD_ANSWERED'))
  from onward.onward o
 where o.attention is not null
   and (o.to_agency_id is distinct from (select sharing.host()) or o.worker_id = (select sharing.viewer()))
union all
select 'ONWARD_UNSENT', o.id, o.person_id, '', '', 'NOT_KNOWN', o.worker_id, o.moved_at, o.moved_at + (select worklist.promised('ONWARD_UNSENT'))
  from onward.onward o
 where o.status = 'AGREED_BY_PERSON'
union all
select 'ONWARD_CLOSED', o.id, o.person_id, '', '', 'NOT_KNOWN', o.worker_id, coalesce(o.sent_at, o.moved_at),
       s.changed_at + (select worklist.promised('ONWARD_ANSWERED'))
  from onward.onward o
  join directory.service s on s.id = o.service_id and s.status = 'CLOSED'
 where o.status in ('DRAFT', 'AGREED_BY_PERSON', 'SENT', 'RECEIVED', 'ESCALATED', 'WAITING_LIST', 'ACCEPTED', 'ON_HOLD')
   and (o.to_agency_id is distinct from (select sharing.host()) or o.worker_id = (select sharing.viewer()))
union all
select 'ONWARD_RECEIVED', o.id, o.person_id, '', o.service_name, case when o.urgent then 'URGENT' else 'NOT_KNOWN' end, (select sharing.viewer()),
       o.told_at, o.told_at + (select worklist.promised('ONWARD_RECEIVED'))
  from onward.onward o
 where o.to_agency_id = (select sharing.host())
   and o.holder_agency_id <> (select sharing.agency())
   and o.route = 'ACCOUNT'
   and o.told_at is not null
   and o.status in ('SENT', 'RECEIVED', 'ESCALATED')
union all
-- those met in custody who are to be reached: whoever met them, or the team when that mentor has left or two days have gone
select 'CELLS_FOLLOW_UP', a.id, null, '', coalesce(nullif(l.name, ''), nullif(l.known_as, ''), ''), 'NOT_KNOWN',
       case when moment < a.follow_due_at + interval '2 days'
             and exists (select from agency.post p
                          where p.worker_id = a.worker_id
                            and p.team_id = a.team_id
                            and (p.until is null or p.until > (moment at time zone 'Europe/London')::date))
            then a.worker_id end,
       a.met_at, a.follow_due_at
  from custody.approach a
  left join custody.latest l on l.approach_id = a.id
 where a.follow = 'DUE'
   and not a.mistaken
union all
select 'VISIT_OPEN', v.id, null, '', '', 'NOT_KNOWN', v.worker_id, v.until_at, v.until_at + (select worklist.promised('VISIT_OPEN'))
  from custody.visit v
 where v.status = 'OPEN'
   and v.until_at < moment;
end
$$;

-- Who may triage an urgent referral, for the house that tells them; nobody for others. Reads past the policies on
-- purpose: the keys of workers are theirs.
create or replace function worklist.triaging(wanted uuid, today date)
returns table (worker uuid, agency uuid)
language sql
stable
security definer
set search_path = ''
as $$
    select distinct on (p.worker_id) p.worker_id, p.agency_id
      from referral.referral r
      join agency.post p on p.team_id = r.team_id
     where r.id = wanted
       and r.risk = 'URGENT'
       and 'triage ' || r.team_id::text = any (sharing.keys_of(p.worker_id, p.team_id, p.role, today, today))
       and sharing.is_system()
     order by p.worker_id, p.since desc;
$$;
grant execute on all functions in schema worklist to pop_app;
