-- The golden year, 1 April 2031 to 31 March 2032: a few people whose every number can be counted by hand. What each is for stands
-- beside it, and the counts in GoldenYearTest. Moments are UTC; the clocks in Glasgow go forward on 30 March 2031, back on
-- 26 October 2031, forward on 28 March 2032. Written as the owner in a transaction that is taken back.
create function pg_temp.id(letter text, number int) returns uuid language sql as $$
    select ('2031' || letter || '000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;
create function pg_temp.cast(letter text, number int) returns uuid language sql as $$
    select (letter || '0000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;

-- 1: 32 years old on the last day. 2: 46 or 47. 4: of unknown age. 5: 44 or 45. 8: 24; 9 is another record of the same person.
insert into person.person (id, main_id, holder_agency_id, birth_precision, birth_earliest, birth_latest, recorded_at, recorded_by)
select pg_temp.id('a', p.n), pg_temp.id('a', case p.n when 9 then 8 else p.n end), pg_temp.cast('a', 1),
       case when p.a is null then 'UNKNOWN' when p.a = p.z then 'EXACT' else 'AGE_ABOUT' end, p.a, p.z, '2029-01-01', pg_temp.cast('c', 2)
  from (values (1, '2000-01-01'::date, '2000-01-01'::date), (2, '1985-01-01', '1985-12-31'), (3, null, null), (4, null, null),
               (5, '1986-12-01', '1987-11-30'), (6, '1990-01-01', '1990-01-01'), (7, '1990-01-01', '1990-01-01'),
               (8, '2008-01-01', '2008-01-01'), (9, null, null)) p (n, a, z);
-- 2 moved; 5 lives where one district lies in two localities; 6 would be South
insert into person.address (id, person_id, holder_agency_id, kind, postcode, recorded_at, recorded_by)
select uuidv7(), pg_temp.id('a', a.n), pg_temp.cast('a', 1), 'HOME', a.postcode, a.at::timestamptz, pg_temp.cast('c', 2)
  from (values (1, 'G411AA', '2031-05-01Z'), (2, 'G311AA', '2030-12-01Z'), (2, 'G201AA', '2031-11-01Z'), (5, 'G11AA', '2032-03-01Z'),
               (6, 'G411AA', '2031-05-01Z')) a (n, postcode, at);

-- 2 ended and came again. 3 ended one minute before the year (23:59 in Glasgow), 4 in its first second (00:00). 5 began in its last
-- minute, 6 a minute too late. 7 was a mistake. 8 and 9 are one.
insert into engagement.engagement (id, person_id, spell, team_id, holder_agency_id, status, closed_reason, opened_at, ended_at)
select pg_temp.id('e', e.n), pg_temp.id('a', e.who), e.spell, pg_temp.cast('b', 1), pg_temp.cast('a', 1),
       case when e.z is null then 'ENGAGING' else 'CLOSED' end, e.reason, e.a::timestamptz, e.z::timestamptz
  from (values (1, 1, 1, '2031-05-01 10:00Z', null, null), (2, 2, 1, '2030-12-01 10:00Z', '2031-06-30 10:00Z', 'NEEDS_MET'),
               (3, 2, 2, '2031-10-01 10:00Z', null, null), (4, 3, 1, '2030-01-01 10:00Z', '2031-03-31 22:59Z', 'MOVED_AWAY'),
               (5, 4, 1, '2031-03-03 23:00Z', '2031-03-31 23:00Z', 'LOST_CONTACT'), (6, 5, 1, '2032-03-31 22:59Z', null, null),
               (7, 6, 1, '2032-03-31 23:00Z', null, null), (8, 7, 1, '2031-07-01 10:00Z', '2031-07-02 10:00Z', 'OPENED_IN_ERROR'),
               (9, 8, 1, '2031-07-01 10:00Z', '2031-08-26 10:00Z', 'MOVED_ON'),
               (10, 9, 1, '2031-09-01 10:00Z', null, null)) e (n, who, spell, a, z, reason);

-- 1: everything in time, five working days. 2: received on a Friday evening; tried on Monday, reached on the fourth and decided on the
-- sixth working day. 3: received on Sunday in the night in which the clocks go back, tried on Monday. 4: received in the last hour of
-- the year before, decided two working days later. 5: from nobody knows where, withdrawn. 6: never sent.
insert into referral.referral (id, reference, team_id, holder_agency_id, status, came_by, source, sender_key, sent_by, drafted_at, draft_until,
       submitted_at, first_attempt_at, first_contact_at, decided_at)
select pg_temp.id('f', r.n), 'GOLDEN-' || r.n, pg_temp.cast('b', 1), pg_temp.cast('a', 5), r.status, 'WORKER', r.source, 'golden', pg_temp.cast('c', 14),
       '2031-03-01', '2031-04-01', r.sent::timestamptz, r.tried::timestamptz, r.reached::timestamptz, r.decided::timestamptz
  from (values (1, 'ACCEPTED', 'POLICE', '2031-06-02 09:00Z', '2031-06-03 15:00Z', '2031-06-05 15:00Z', '2031-06-09 09:00Z'),
               (2, 'DECLINED', 'POLICE', '2031-06-06 20:00Z', '2031-06-09 09:00Z', '2031-06-12 09:00Z', '2031-06-16 09:00Z'),
               (3, 'SUBMITTED', 'SELF', '2031-10-25 23:30Z', '2031-10-27 09:00Z', null, null),
               (4, 'JOINED', 'FAMILY', '2031-03-31 22:30Z', null, null, '2031-04-02 09:00Z'),
               (5, 'WITHDRAWN', 'NOT_KNOWN', '2031-11-03 09:00Z', null, null, null),
               (6, 'DRAFT', 'SELF', null, null, null, null)) r (n, status, source, sent, tried, reached, decided);

insert into directory.organisation (id, name, changed_at) values
    (pg_temp.id('d', 1), 'Golden one', '2031-01-01'), (pg_temp.id('d', 2), 'Golden two', '2031-01-01');
insert into directory.service (id, organisation_id, name, listed_at, changed_at) values
    (pg_temp.id('d', 11), pg_temp.id('d', 1), 'Golden service one', '2031-01-01', '2031-01-01'),
    (pg_temp.id('d', 12), pg_temp.id('d', 2), 'Golden service two', '2031-01-01', '2031-01-01');

-- In Govan with a headcount of 20; in London Road on New Year's Eve without one.
insert into custody.visit (id, centre_id, team_id, holder_agency_id, worker_id, from_at, until_at, in_custody, status, ended_at, recorded_at)
select pg_temp.id('c', v.n), ('ce000000-0000-7000-8000-' || lpad(v.centre::text, 12, '0'))::uuid, pg_temp.cast('b', 2), pg_temp.cast('a', 1),
       pg_temp.cast('c', 8), v.a::timestamptz, v.a::timestamptz + interval '4 hours', v.held, 'CLOSED', v.a::timestamptz + interval '4 hours', v.a::timestamptz
  from (values (1, 2, '2031-05-10 09:00Z', 20), (2, 1, '2031-12-31 22:00Z', null)) v (n, centre, a, held);
-- 5 was not approached, 6 is a mistake, 8 was met after midnight on the first day of the next year
insert into custody.approach (id, visit_id, team_id, holder_agency_id, worker_id, met_at, outcome, needs, follow, mistaken, recorded_at)
select pg_temp.id('c', 10 + a.n), pg_temp.id('c', a.visit), pg_temp.cast('b', 2), pg_temp.cast('a', 1), pg_temp.cast('c', 8), a.at::timestamptz, a.outcome,
       a.needs::text[], a.follow, a.n = 6, a.at::timestamptz
  from (values (1, 1, '2031-05-10 09:10Z', 'SUPPORT_REQUESTED', '{DRUGS,ALCOHOL}', 'CONTACTED'), (2, 1, '2031-05-10 09:20Z', 'SUPPORT_REQUESTED', '{MONEY}', 'NO_WAY'),
               (3, 1, '2031-05-10 09:30Z', 'DECLINED', '{}', 'NONE'), (4, 1, '2031-05-10 09:40Z', 'ASLEEP', '{}', 'NONE'),
               (5, 1, '2031-05-10 09:50Z', 'NOT_APPROACHED', '{}', 'NONE'), (6, 1, '2031-05-10 10:00Z', 'SUPPORT_REQUESTED', '{DRUGS}', 'NO_WAY'),
               (7, 2, '2031-12-31 23:30Z', 'SUPPORT_REQUESTED', '{LEGAL}', 'NOT_REACHED'),
               (8, 2, '2032-03-31 23:00Z', 'DECLINED', '{}', 'NONE')) a (n, visit, at, outcome, needs, follow);
insert into custody.approach_fact (id, approach_id, team_id, holder_agency_id, number, kind, service_id, at, recorded_at, recorded_by)
select uuidv7(), pg_temp.id('c', 10 + f.n), pg_temp.cast('b', 2), pg_temp.cast('a', 1), f.number, f.kind, pg_temp.id('d', f.service), '2031-05-11', '2031-05-11',
       pg_temp.cast('c', 8)
  from (values (1, 2, 'GIVEN', 11), (1, 3, 'REFERRED', 11), (1, 4, 'HANDED_OVER', null), (6, 2, 'GIVEN', 12), (7, 2, 'GIVEN', 12)) f (n, number, kind, service);

-- 1: answered after 3 days, seen after 20, helped. 2: answered after 8, seen after 22, did not help. 3: they declined after 2. 4: open.
-- 5: in error. 6: a signpost. 7: sent the year before, seen after 16 days in this. 8: nobody knows.
insert into onward.need (id, person_id, holder_agency_id, category, need, wanted_at, status, recorded_at, recorded_by)
select pg_temp.id('b', n), pg_temp.id('a', 1), pg_temp.cast('a', 1), 'NOTES', 'MONEY', '2031-01-01', 'OPEN', '2031-01-01', pg_temp.cast('c', 2)
  from generate_series(1, 8) n;
insert into onward.onward (id, need_id, need, person_id, holder_agency_id, category, mode, service_id, service_name, route, status, sent_at, moved_at,
       recorded_at, recorded_by)
select pg_temp.id('b', o.n), pg_temp.id('b', o.n), o.need, pg_temp.id('a', 1), pg_temp.cast('a', 1), 'NOTES', o.mode, pg_temp.id('d', o.service), 'Golden',
       case o.mode when 'SIGNPOST' then 'NONE' else 'PHONE' end, o.status, o.sent::timestamptz, '2031-01-01', '2031-01-01', pg_temp.cast('c', 2)
  from (values (1, 'DRUGS', 'REFERRAL', 11, 'OUTCOME', '2031-06-01 10:00Z'), (2, 'ALCOHOL', 'WARM_HANDOVER', 12, 'OUTCOME', '2031-07-01 10:00Z'),
               (3, 'MONEY', 'REFERRAL', 11, 'DECLINED', '2031-08-01 10:00Z'), (4, 'MONEY', 'REFERRAL', 11, 'SENT', '2031-09-01 10:00Z'),
               (5, 'MONEY', 'REFERRAL', 11, 'ENTERED_IN_ERROR', '2031-09-01 10:00Z'), (6, 'MONEY', 'SIGNPOST', 11, 'GIVEN', null),
               (7, 'DRUGS', 'REFERRAL', 11, 'SEEN', '2031-03-20 10:00Z'), (8, 'MONEY', 'REFERRAL', 12, 'OUTCOME', '2031-10-01 10:00Z'))
       o (n, need, mode, service, status, sent);
insert into onward.fact (id, onward_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, said_by, whose, code)
select uuidv7(), pg_temp.id('b', f.n), pg_temp.id('a', 1), pg_temp.cast('a', 1), 'NOTES', f.number, f.kind, f.at::timestamptz, f.at::timestamptz,
       pg_temp.cast('c', 2), case f.kind when 'DECLINED' then 'PARTNER' else 'POP' end, case f.kind when 'DECLINED' then 'PARTNER' end, f.code
  from (values (1, 1, 'ACCEPTED', '2031-06-04 10:00Z', null), (1, 2, 'SEEN', '2031-06-21 10:00Z', null), (1, 3, 'OUTCOME', '2031-07-21 10:00Z', 'HELPED'),
               (2, 1, 'WAITING_LISTED', '2031-07-09 10:00Z', null), (2, 2, 'SEEN', '2031-07-23 10:00Z', null),
               (2, 3, 'OUTCOME', '2031-08-23 10:00Z', 'NOT_HELPED'), (3, 1, 'DECLINED', '2031-08-03 10:00Z', 'FULL'),
               (6, 1, 'GIVEN', '2031-09-02 10:00Z', null), (7, 1, 'SEEN', '2031-04-05 10:00Z', null),
               (8, 1, 'OUTCOME', '2031-12-01 10:00Z', 'UNKNOWN')) f (n, number, kind, at, code);

-- 1: told after 2 hours on a Friday, acknowledged on Monday, reached after 11 hours. 2: told after 25 hours on a Wednesday, acknowledged
-- on Friday, reached after exactly 24 hours. 3: the first again. 4: nobody has it.
insert into overdose.notification (id, reference, team_id, giver_agency_id, source_team_id, told_by, way, clause_id, status, happened_at, drafted_at,
       sent_at, acknowledged_at, acknowledged_by, contacted_at, same_as)
select pg_temp.id('9', n.n), 'GOLDEN-' || n.n, pg_temp.cast('b', 3), pg_temp.cast('a', 2), pg_temp.cast('b', 1), pg_temp.cast('c', 4), 'PAGE', uuidv7(), 'SENT',
       n.happened::timestamptz, n.sent::timestamptz, n.sent::timestamptz, n.acknowledged::timestamptz,
       case when n.acknowledged is not null then pg_temp.cast('c', 10) end, n.contacted::timestamptz, pg_temp.id('9', n.same)
  from (values (1, '2031-06-06 08:00Z', '2031-06-06 10:00Z', '2031-06-09 22:30Z', '2031-06-06 21:00Z', null),
               (2, '2031-07-01 00:00Z', '2031-07-02 01:00Z', '2031-07-04 09:00Z', '2031-07-03 01:00Z', null),
               (3, '2031-06-06 08:00Z', '2031-06-06 11:00Z', null, null, 1),
               (4, '2032-03-31 22:30Z', '2032-03-31 22:59Z', null, null, null)) n (n, happened, sent, acknowledged, contacted, same);

-- At risk: 1, 2, 8 (who has support under another record), and 4, who has none any more. 1 holds a kit; 2 used one and holds another,
-- good on the last day of the year; a mistaken one is none.
insert into harmreduction.authorisation (id, worker_id, route, note, since, recorded_at, recorded_by)
values (pg_temp.id('8', 1), pg_temp.cast('c', 2), 'OTHER', 'A golden year', '2031-01-01', '2031-01-01', pg_temp.cast('c', 2));
insert into harmreduction.context (id, person_id, holder_agency_id, context, since, recorded_at, recorded_by)
select uuidv7(), pg_temp.id('a', n), pg_temp.cast('a', 1), 'INJECTING', '2031-06-01', '2031-06-01', pg_temp.cast('c', 2) from unnest('{1,2,4,8}'::int[]) n;
insert into harmreduction.kit (id, person_id, holder_agency_id, origin, recipient, setting, supply, reason, product, expires_on, replace_on, had_on,
       supplied_by, supplied_as, authorisation_id, status, recorded_at, recorded_by)
select pg_temp.id('8', 10 + k.n), pg_temp.id('a', k.who), pg_temp.cast('a', 1), 'SUPPLIED', k.recipient, 'COMMUNITY_OUTLET', k.supply, k.reason, 'PRENOXAD',
       k.expires::date, k.expires::date - 30, k.had::date, pg_temp.cast('c', 2), 'SOCIAL_CARE_WORKER', pg_temp.id('8', 1), k.status, k.had::date + interval '1 day',
       pg_temp.cast('c', 2)
  from (values (1, 1, 'PERSON_AT_RISK', 'FIRST', null, '2033-01-01', '2031-06-02', 'SUPPLIED'), (2, 2, 'PERSON_AT_RISK', 'FIRST', null, '2033-01-01', '2031-06-02', 'USED'),
               (3, 2, 'PERSON_AT_RISK', 'REPEAT', 'USED', '2032-03-31', '2031-07-02', 'SUPPLIED'),
               (4, 1, 'FAMILY_OR_FRIEND', 'REPEAT', 'LOST', '2033-01-01', '2031-08-01', 'SUPPLIED'),
               (5, 8, 'PERSON_AT_RISK', 'FIRST', null, '2033-01-01', '2031-08-01', 'MISTAKEN')) k (n, who, recipient, supply, reason, expires, had, status);
insert into harmreduction.kit_fact (id, kit_id, person_id, holder_agency_id, number, kind, at, recorded_by)
values (uuidv7(), pg_temp.id('8', 12), pg_temp.id('a', 2), pg_temp.cast('a', 1), 1, 'USED', '2031-07-01', pg_temp.cast('c', 2));
