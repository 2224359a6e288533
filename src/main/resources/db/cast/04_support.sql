-- What support looks like in the middle of things: Rab Tennant has a plan, two appointments, an alert and a curfew; Shug
-- Devine sleeps rough under a bail condition that names an address, and did not come on Monday.
create or replace function pg_temp.at(ago interval) returns timestamptz language sql as $$
    select date_trunc('hour', now()) - ago
$$;
create or replace function pg_temp.id(letter text, number int) returns uuid language sql as $$
    select (letter || '0000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;
-- so many days from the day the cast is loaded, at an hour of the clock in Glasgow
create or replace function pg_temp.on_day(days int, hour time) returns timestamptz language sql as $$
    select (((now() at time zone 'Europe/London')::date + days) + hour) at time zone 'Europe/London'
$$;

create or replace function pg_temp.goal(number int, about int, area text, category text, words text, status text, facts text[])
returns uuid language plpgsql as $$
declare
    hscp constant uuid := 'a0000000-0000-7000-8000-000000000001';
    fiona constant uuid := 'c0000000-0000-7000-8000-000000000002';
    one constant uuid := pg_temp.id('5', number);
begin
    insert into plan.goal (id, person_id, engagement_id, holder_agency_id, category, area, words, status, proposed_at, changed_at, version)
    values (one, pg_temp.id('e', about), pg_temp.id('9', about * 10 + 1), hscp, category, area, words, status, pg_temp.at('96 days'), pg_temp.at('30 days'),
            array_length(facts, 1));
    insert into plan.goal_fact (id, goal_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, how, whose, reason, alternative)
    select gen_random_uuid(), one, pg_temp.id('e', about), hscp, category, f.place, f.kind, pg_temp.at('96 days' - f.place * interval '1 day'),
           pg_temp.at('96 days' - f.place * interval '1 day'), fiona, case when f.kind = 'AGREED' then 'FACE_TO_FACE' end,
           case when f.kind = 'DECLINED' then 'PERSON' end, case when f.kind = 'DECLINED' then 'NOT_NOW' end,
           case when f.kind = 'DECLINED' then 'The group stays open to him.' else '' end
      from unnest(facts) with ordinality f (kind, place);
    return one;
end
$$;

create or replace function pg_temp.step(number int, goal uuid, words text, worker uuid, due int, status text) returns void language sql as $$
    insert into plan.action (id, goal_id, person_id, engagement_id, holder_agency_id, category, text, owner, worker_id, due_on, status, opened_at, changed_at, version)
    select pg_temp.id('5', number), g.id, g.person_id, g.engagement_id, g.holder_agency_id, g.category, step.words,
           case when worker is null then 'PERSON' else 'WORKER' end, worker, (now() at time zone 'Europe/London')::date + step.due, step.status,
           pg_temp.at('40 days'), pg_temp.at('20 days'), case when step.status = 'OPEN' then 1 else 2 end
      from plan.goal g
     where g.id = goal;
    insert into plan.action_fact (id, action_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by)
    select gen_random_uuid(), a.id, a.person_id, a.holder_agency_id, a.category, f.place, f.kind, pg_temp.at('40 days' - f.place * interval '1 day'),
           pg_temp.at('40 days' - f.place * interval '1 day'), 'c0000000-0000-7000-8000-000000000002'
      from plan.action a,
           unnest(case when status = 'OPEN' then array['OPENED'] else array['OPENED', status] end) with ordinality f (kind, place)
     where a.id = pg_temp.id('5', number);
$$;

create or replace function pg_temp.appointment(number int, about int, kind text, begins timestamptz, minutes int, place text, service text, worker uuid, outcome text)
returns void language plpgsql as $$
declare
    hscp constant uuid := 'a0000000-0000-7000-8000-000000000001';
    one constant uuid := pg_temp.id('7', number);
    status constant text := case outcome when '' then 'SCHEDULED' when 'NOT_REACHED' then 'DID_NOT_ATTEND' else 'HAPPENED' end;
begin
    insert into appointment.appointment (id, person_id, engagement_id, holder_agency_id, category, status, begins_at, until_at, kind, about, place, service, worker_id,
                                         recorded_at, recorded_by, version)
    values (one, pg_temp.id('e', about), pg_temp.id('9', about * 10 + 1), hscp, 'PLAN', status, begins, begins + make_interval(mins => minutes), kind, 'SUPPORT', place,
            service, worker, least(begins, pg_temp.at('2 days')) - interval '5 days', worker, case when outcome = '' then 1 else 2 end);
    insert into appointment.fact (id, appointment_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, begins_at, until_at, whose, code)
    select gen_random_uuid(), a.id, a.person_id, a.holder_agency_id, a.category, 1, 'SCHEDULED', a.recorded_at, a.recorded_at, worker, a.begins_at, a.until_at, 'POP', null
      from appointment.appointment a
     where a.id = one
    union all
    select gen_random_uuid(), a.id, a.person_id, a.holder_agency_id, a.category, 2, a.status, a.until_at, a.until_at, worker, null, null,
           case when outcome = 'NOT_REACHED' then 'PERSON' end, outcome
      from appointment.appointment a
     where a.id = one
       and outcome <> '';
    insert into appointment.attendance (appointment_id, worker_id, team_id, begins_at, until_at, away)
    select a.id, worker, 'b0000000-0000-7000-8000-000000000001', a.begins_at, a.until_at, a.kind <> 'OFFICE'
      from appointment.appointment a
     where a.id = one;
end
$$;

do $$
declare
    hscp constant uuid := 'a0000000-0000-7000-8000-000000000001';
    fiona constant uuid := 'c0000000-0000-7000-8000-000000000002';
    eilidh constant uuid := 'c0000000-0000-7000-8000-000000000004';
    joe constant uuid := 'c0000000-0000-7000-8000-000000000007';
    rab constant uuid := pg_temp.id('e', 1);
    shug constant uuid := pg_temp.id('e', 3);
    key uuid;
begin
    -- Rab's plan
    insert into plan.plan (id, person_id, engagement_id, holder_agency_id, status, review_on, begun_at, version)
    values (pg_temp.id('5', 1), rab, pg_temp.id('9', 11), hscp, 'CURRENT', (now() at time zone 'Europe/London')::date + 12, pg_temp.at('96 days'), 2);
    insert into plan.fact (id, plan_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by, until)
    values (gen_random_uuid(), pg_temp.id('5', 1), rab, hscp, 1, 'BEGUN', pg_temp.at('96 days'), pg_temp.at('96 days'), fiona, null),
           (gen_random_uuid(), pg_temp.id('5', 1), rab, hscp, 2, 'AGREED', pg_temp.at('96 days'), pg_temp.at('96 days'), fiona,
            (now() at time zone 'Europe/London')::date + 12);
    insert into plan.said (id, person_id, engagement_id, holder_agency_id, category, area, kind, text, said_at, said_to)
    values (gen_random_uuid(), rab, pg_temp.id('9', 11), hscp, 'PLAN', null, 'STRENGTH', 'Fixes anything with an engine. Keeps his word.', pg_temp.at('96 days'), fiona),
           (gen_random_uuid(), rab, pg_temp.id('9', 11), hscp, 'HOUSING', 'HOUSING', 'NEED', 'The close is not safe after dark.', pg_temp.at('96 days'), fiona);
    key := pg_temp.goal(11, 1, 'HOUSING', 'HOUSING', 'I want my own key, and a close I can walk up at night.', 'IN_PROGRESS', array['PROPOSED', 'AGREED', 'STARTED']);
    perform pg_temp.step(12, key, 'Go through the transfer form together', fiona, -20, 'DONE');
    perform pg_temp.step(13, key, 'Ring the housing officer', fiona, 2, 'OPEN');
    perform pg_temp.step(14, key, 'Bring the letter about the repairs', null, 4, 'OPEN');
    perform pg_temp.goal(21, 1, 'PHYSICAL_HEALTH', 'PHYSICAL_HEALTH', 'I want my leg to stop hurting.', 'AGREED', array['PROPOSED', 'AGREED']);
    perform pg_temp.goal(31, 1, 'TIME', 'PLAN', 'I would like to work on bikes again.', 'PROPOSED', array['PROPOSED']);

    -- what is arranged with him, and what was
    perform pg_temp.appointment(1, 1, 'OFFICE', pg_temp.on_day(-16, '10:00'), 45, '', '', fiona, 'ON_TIME');
    perform pg_temp.appointment(2, 1, 'ACCOMPANIED', pg_temp.on_day(1, '10:30'), 60, 'Treatment room, health centre', 'Treatment room', fiona, '');
    perform pg_temp.appointment(3, 1, 'OUTREACH', pg_temp.on_day(3, '14:00'), 45, 'The cafe on Duke Street', '', joe, '');

    -- read before you meet him
    insert into safety.alert (id, person_id, holder_agency_id, kind, priority, todo, review_on, status, raised_by, raised_at)
    values (pg_temp.id('5', 41), rab, hscp, 'DOG', 'NORMAL', 'Ring before you go up: the dog is put in the kitchen.', (now() + interval '60 days')::date, 'IN_FORCE',
            joe, pg_temp.at('25 days'));
    insert into safety.known (id, alert_id, person_id, holder_agency_id, category, text, source, recorded_at, recorded_by)
    values (gen_random_uuid(), pg_temp.id('5', 41), rab, hscp, 'SAFETY', 'A large dog, nervous of strangers.', 'SEEN', pg_temp.at('25 days'), joe);
    insert into safety.alert_fact (id, alert_id, person_id, holder_agency_id, number, kind, priority, todo, review_on, at, recorded_by)
    select gen_random_uuid(), a.id, rab, hscp, 1, 'RAISED', a.priority, a.todo, a.review_on, a.raised_at, joe
      from safety.alert a
     where a.id = pg_temp.id('5', 41);
    insert into person.flag (id, person_id, holder_agency_id, category, kind, severe, since)
    values (pg_temp.id('5', 41), rab, hscp, 'SAFETY', 'alert-dog', false, pg_temp.at('25 days'));

    -- a curfew he can keep, and a day in court
    insert into justice.condition (id, person_id, holder_agency_id, source, kind, place, postcode, from_time, until_time, from_on, sure, told_by, told_on, status,
                                   recorded_at, checked_at)
    values (pg_temp.id('5', 51), rab, hscp, 'BAIL_SPECIAL', 'CURFEW', '4 Duke Lane', 'G311ZZ', '19:00', '07:00', pg_temp.at('20 days')::date, 'PAPER_SEEN', '',
            pg_temp.at('20 days')::date, 'STANDS', pg_temp.at('20 days'), pg_temp.at('20 days'));
    insert into justice.court_date (id, person_id, holder_agency_id, court, at, diet, sure, status, recorded_at)
    values (pg_temp.id('5', 52), rab, hscp, 'Glasgow Sheriff Court', pg_temp.on_day(9, '10:00'), 'INTERMEDIATE', 'PAPER_SEEN', 'EXPECTED', pg_temp.at('20 days'));
    insert into justice.court_date_fact (id, court_date_id, person_id, holder_agency_id, number, kind, at, recorded_by)
    values (gen_random_uuid(), pg_temp.id('5', 52), rab, hscp, 1, 'RECORDED', pg_temp.at('20 days'), fiona);

    -- Shug has no address, and a condition names one; he did not come, and is looked for
    insert into justice.condition (id, person_id, holder_agency_id, source, kind, place, from_on, sure, told_by, told_on, status, recorded_at, checked_at)
    values (pg_temp.id('5', 53), shug, hscp, 'BAIL_SPECIAL', 'RESIDENCE', 'the flat he had before', pg_temp.at('34 days')::date, 'TOLD_BY_ANOTHER', 'his solicitor',
            pg_temp.at('34 days')::date, 'STANDS', pg_temp.at('34 days'), pg_temp.at('34 days'));
    insert into justice.condition_fact (id, condition_id, person_id, holder_agency_id, number, kind, at, recorded_by)
    select gen_random_uuid(), c.id, c.person_id, hscp, 1, 'RECORDED', c.recorded_at, case when c.person_id = rab then fiona else eilidh end
      from justice.condition c
     where c.person_id in (rab, shug);
    insert into person.flag (id, person_id, holder_agency_id, category, kind, severe, unless_housed, since)
    select c.id, c.person_id, hscp, 'CUSTODY_AND_JUSTICE', 'no-address', true, true, c.recorded_at
      from justice.condition c
     where c.person_id in (rab, shug);
    perform pg_temp.appointment(4, 3, 'OFFICE', pg_temp.on_day(-2, '11:00'), 45, '', '', eilidh, 'NOT_REACHED');
    insert into ladder.trace (id, person_id, engagement_id, holder_agency_id, status, began_at)
    values (pg_temp.id('5', 61), shug, pg_temp.id('9', 31), hscp, 'LOOKING', pg_temp.on_day(-2, '11:00'));
    insert into ladder.fact (id, trace_id, person_id, holder_agency_id, category, number, kind, reason, happened_at, recorded_at, recorded_by)
    values (gen_random_uuid(), pg_temp.id('5', 61), shug, hscp, 'CONTACT', 1, 'BEGAN', 'MISSED', pg_temp.on_day(-2, '11:00'), pg_temp.on_day(-2, '12:00'), eilidh);
end
$$;
