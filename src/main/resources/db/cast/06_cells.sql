-- Visits to the cells and whom the mentors met there: invented people. The last two months are told one by one, so that every
-- outcome and every state of a follow-up can be seen; before that the same again and again, for the figures.
create or replace function pg_temp.id(letter text, number int) returns uuid language sql as $$
    select (letter || '0000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;
create or replace function pg_temp.ago(days int, at time) returns timestamptz language sql as $$
    select ((now() at time zone 'Europe/London')::date - days + at) at time zone 'Europe/London'
$$;
create temporary table visited (number int, worker int, centre int, days int, at time, hours int, held int);
insert into visited values
    (1, 8, 2, 60, '09:30', 4, 21), (2, 9, 1, 53, '13:00', 4, 17), (3, 8, 2, 46, '18:00', 4, null), (4, 9, 1, 38, '09:00', 4, 19),
    (5, 8, 1, 30, '14:00', 5, 24), (6, 9, 2, 23, '09:30', 4, 18), (7, 8, 2, 15, '16:00', 4, 22), (8, 9, 1, 9, '10:00', 4, null),
    (9, 8, 2, 4, '09:00', 4, 20), (10, 9, 1, 2, '13:00', 4, 16);
insert into visited
select 10 + n, case n % 2 when 0 then 8 else 9 end, case n % 3 when 0 then 1 else 2 end, 63 + n * 7 + n % 3,
       (array['09:00', '13:30', '18:00', '10:30'])[1 + n % 4]::time, 4, case n % 5 when 0 then null else 15 + n % 7 end
  from generate_series(1, 14) n;

-- tried: what became of each try; came: whether they went to the first service
create temporary table met (number int, visit int, minutes int, outcome text, reason text, note text, needs text[], services int[], known_as text,
    name text, birth text, sex text, home text, reach text, phone text, reach_note text, warnings text[], way_out text, out_hours int, tried text[],
    came text, handed boolean, mistaken boolean);
insert into met values
    (1, 1, 10, 'SUPPORT_REQUESTED', null, '', '{ACCOMMODATION,DRUGS}', '{27,6}', 'Wee Rab', 'Robert Invented', '3 5 1988', 'MALE', 'GLASGOW', 'PHONE', '07700 900201', '', '{}', 'RELEASED', 6, '{NO_ANSWER,CONTACTED}', 'WENT', true, false),
    (2, 1, 35, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (3, 1, 70, 'ASLEEP', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (4, 1, 95, 'INFORMATION_ONLY', null, '', '{FOOD_AND_PHONE}', '{901}', '', '', '', 'MALE', null, null, '', '', '{}', 'RELEASED', 2, '{}', null, false, false),
    (5, 2, 15, 'SUPPORT_REQUESTED', null, '', '{MENTAL_HEALTH}', '{20,23}', 'Shaz', '', '', 'FEMALE', 'GLASGOW', 'TEXT', '07700 900202', 'Not before noon', '{}', 'UNDERTAKING', 4, '{CONTACTED}', 'WENT', false, false),
    (6, 2, 50, 'IN_INTERVIEW', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (7, 2, 80, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (8, 2, 120, 'NOT_APPROACHED', 'STAFF_ADVISED', '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (9, 3, 20, 'UNFIT', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (10, 3, 60, 'SUPPORT_REQUESTED', null, '', '{ALCOHOL,MONEY}', '{18,40}', 'Big Tam', '', 'about 50', 'MALE', 'GLASGOW', 'THROUGH', '', 'Ask at the Night Café', '{}', 'COURT', 18, '{NO_ANSWER,COULD_NOT_REACH,NO_ANSWER}', null, false, false),
    (11, 3, 100, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (12, 3, 150, 'INTERPRETER_NEEDED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (13, 4, 10, 'SUPPORT_REQUESTED', null, '', '{ACCOMMODATION}', '{27}', '', '', '', 'MALE', 'NO_FIXED_ABODE', 'NONE', '', '', '{}', 'RELEASED', 3, '{}', null, false, false),
    (14, 4, 40, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (15, 4, 75, 'INFORMATION_ONLY', null, '', '{LEGAL}', '{}', '', '', '', null, 'ELSEWHERE', null, '', '', '{}', null, null, '{}', null, false, false),
    (16, 4, 110, 'RELEASED_BEFORE_SEEN', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (17, 5, 15, 'SUPPORT_REQUESTED', null, '', '{DRUGS,HARM_REDUCTION,MENTAL_HEALTH}', '{6,5,20}', 'Deek', 'Derek Invented', '1 11 1992', 'MALE', 'GLASGOW', 'PHONE', '07700 900203', '', '{}', 'RELEASED', 5, '{CONTACTED}', 'DID_NOT_GO', true, false),
    (18, 5, 45, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (19, 5, 70, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (20, 5, 100, 'SUPPORT_REQUESTED', null, '', '{BEREAVEMENT}', '{26}', 'Lorna', '', '', 'FEMALE', 'GLASGOW', 'VISIT', '', 'At her sister’s in the afternoon', '{}', 'UNDERTAKING', 2, '{DECLINED_NOW}', 'NOT_KNOWN', false, false),
    (21, 5, 130, 'SUPPORT_REQUESTED', null, '', '{BEREAVEMENT}', '{26}', 'Lorna', '', '', 'FEMALE', 'GLASGOW', null, '', '', '{}', 'UNDERTAKING', 2, '{}', null, false, true),
    (22, 5, 180, 'ASLEEP', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (23, 6, 20, 'SUPPORT_REQUESTED', null, '', '{WORK_AND_TRAINING,MONEY}', '{47}', 'Mikey', '', 'about 25', 'MALE', 'GLASGOW', 'TEXT', '07700 900204', '', '{}', 'RELEASED', 1, '{NO_ANSWER,CONTACTED}', 'WENT', false, false),
    (24, 6, 55, 'INFORMATION_ONLY', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (25, 6, 90, 'NOT_APPROACHED', 'NO_TIME', '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (26, 7, 15, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (27, 7, 40, 'SUPPORT_REQUESTED', null, '', '{ACCOMMODATION,FOOD_AND_PHONE}', '{27,901}', 'Stu', '', '', 'MALE', 'NO_FIXED_ABODE', 'THROUGH', '', 'Through the Access Hub', '{}', 'RELEASED', 3, '{COULD_NOT_REACH}', null, false, false),
    (28, 7, 75, 'NOT_APPROACHED', 'KNOWN_TO_MENTOR', '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (29, 7, 120, 'UNFIT', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (30, 8, 10, 'SUPPORT_REQUESTED', null, '', '{DRUGS}', '{1,14}', 'Gav', '', '', 'MALE', 'GLASGOW', 'PHONE', '07700 900205', '', '{}', 'COURT', 20, '{NO_ANSWER}', null, false, false),
    (31, 8, 60, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (32, 9, 15, 'SUPPORT_REQUESTED', null, '', '{ALCOHOL,FAMILY}', '{15}', 'Andy', 'Andrew Invented', '9 2 1979', 'MALE', 'GLASGOW', 'PHONE', '07700 900206', 'After six', '{}', 'RELEASED', 4, '{CONTACTED}', 'WENT', true, false),
    (33, 9, 50, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (34, 9, 85, 'NOT_APPROACHED', 'OTHER', 'A fire drill', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (35, 10, 20, 'SUPPORT_REQUESTED', null, '', '{MENTAL_HEALTH,ACCOMMODATION}', '{23,902}', 'Callum', '', 'about 20', 'MALE', 'GLASGOW', 'TEXT', '07700 900207', '', '{}', 'UNDERTAKING', 12, '{}', null, false, false),
    (36, 10, 65, 'SUPPORT_REQUESTED', null, '', '{WOMEN,DOMESTIC_ABUSE}', '{57}', 'Jo', '', '', 'FEMALE', 'ELSEWHERE', 'PHONE', '07700 900208', 'Only if she picks up herself', '{}', 'COURT', 70, '{}', null, false, false),
    (37, 10, 95, 'INFORMATION_ONLY', null, '', '{DRUGS}', '{14}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false),
    (38, 10, 130, 'DECLINED', null, '', '{}', '{}', '', '', '', null, null, null, '', '', '{}', null, null, '{}', null, false, false);
insert into met
select 100 + (v.number - 11) * 6 + n, v.number, n * 30 - 5, o.outcome, null, '', o.needs, o.services, '', '', '', null, null,
       case when o.outcome = 'SUPPORT_REQUESTED' and n <> 4 then 'PHONE' end, '', '', '{}',
       case when o.outcome = 'SUPPORT_REQUESTED' then 'RELEASED' end, case when o.outcome = 'SUPPORT_REQUESTED' then 4 end, o.tried, o.came, false, false
  from visited v
 cross join generate_series(1, 6) n
 cross join lateral (
       select case (v.number * 5 + n * 3) % 9
                  when 0 then 'SUPPORT_REQUESTED' when 1 then 'DECLINED' when 2 then 'SUPPORT_REQUESTED' when 3 then 'ASLEEP' when 4 then 'DECLINED'
                  when 5 then 'INFORMATION_ONLY' when 6 then 'SUPPORT_REQUESTED' when 7 then 'DECLINED' else 'RELEASED_BEFORE_SEEN' end as outcome) w
 cross join lateral (
       select w.outcome,
              case when w.outcome = 'SUPPORT_REQUESTED'
                   then (array['{DRUGS}', '{ACCOMMODATION,MONEY}', '{MENTAL_HEALTH}', '{ALCOHOL,DRUGS}'])[1 + (v.number + n) % 4]::text[] else '{}' end as needs,
              case when w.outcome = 'SUPPORT_REQUESTED' then (array['{6}', '{27,40}', '{20}', '{11,9}'])[1 + (v.number + n) % 4]::int[] else '{}' end as services,
              case when w.outcome = 'SUPPORT_REQUESTED' and n <> 4
                   then (array['{CONTACTED}', '{NO_ANSWER,NO_ANSWER,NO_ANSWER}', '{NO_ANSWER,CONTACTED}'])[1 + n % 3]::text[] else '{}' end as tried,
              case when w.outcome = 'SUPPORT_REQUESTED' and n % 3 <> 1 and n <> 4
                   then (array['WENT', 'DID_NOT_GO', 'WENT', 'NOT_KNOWN'])[1 + v.number % 4] end as came) o
 where v.number > 10;

do $do$
declare
    hscp constant uuid := 'a0000000-0000-7000-8000-000000000001';
    plus constant uuid := 'b0000000-0000-7000-8000-000000000002';
begin
    insert into custody.visit (id, centre_id, team_id, holder_agency_id, worker_id, from_at, until_at, in_custody, status, ended_at, recorded_at)
    select pg_temp.id('7', 600 + v.number), ('ce000000-0000-7000-8000-00000000000' || v.centre)::uuid, plus, hscp, pg_temp.id('c', v.worker),
           pg_temp.ago(v.days, v.at), pg_temp.ago(v.days, v.at) + make_interval(hours => v.hours), v.held, 'CLOSED',
           pg_temp.ago(v.days, v.at) + make_interval(hours => v.hours), pg_temp.ago(v.days, v.at)
      from visited v;
    insert into custody.visit_fact (id, visit_id, team_id, holder_agency_id, number, kind, in_custody, at, recorded_at, recorded_by)
    select gen_random_uuid(), v.id, plus, hscp, row_number() over (partition by v.id order by f.n), f.kind, case f.kind when 'COUNTED' then v.in_custody end,
           f.at, f.at, v.worker_id
      from custody.visit v
     cross join lateral (values (1, 'OPENED', v.from_at), (2, 'COUNTED', v.from_at + interval '5 minutes'), (3, 'CLOSED', v.ended_at)) f (n, kind, at)
     where v.team_id = plus
       and (f.kind <> 'COUNTED' or v.in_custody is not null);

    create temporary table told as
    select m.*, pg_temp.id('6', 600 + m.number) as id, v.id as visit_id, v.worker_id, v.from_at + make_interval(mins => m.minutes) as met_at,
           v.from_at + make_interval(mins => m.minutes) + make_interval(hours => m.out_hours) as out_at,
           v.from_at + make_interval(mins => m.minutes) + make_interval(hours => coalesce(m.out_hours, 0) + 20) as first_at,
           cardinality(m.tried) as tries,
           coalesce(m.reach <> 'NONE', false) or m.phone <> '' or m.reach_note <> '' as reachable
      from met m
      join custody.visit v on v.id = pg_temp.id('7', 600 + m.visit);
    insert into custody.approach (id, visit_id, team_id, holder_agency_id, worker_id, met_at, outcome, needs, follow, follow_due_at, mistaken, forget_at,
           recorded_at)
    select t.id, t.visit_id, plus, hscp, t.worker_id, t.met_at, t.outcome, t.needs, f.follow, case f.follow when 'DUE' then d.due end, t.mistaken,
           case f.follow when 'DUE' then d.due else greatest(t.met_at, case when t.tries > 0 then t.first_at + (t.tries - 1) * interval '40 hours' end) end
               + interval '90 days',
           t.met_at
      from told t
     cross join lateral (
           select case when 'DECLINED_NOW' = any (t.tried) then 'DECLINED_NOW' when 'CONTACTED' = any (t.tried) then 'CONTACTED'
                       when t.outcome <> 'SUPPORT_REQUESTED' then 'NONE' when t.tries >= 3 then 'NOT_REACHED'
                       when t.reachable then 'DUE' else 'NO_WAY' end as follow) f
     cross join lateral (
           select case when t.tries > 0 then t.first_at + (t.tries - 1) * interval '40 hours' + interval '48 hours'
                       else coalesce(t.out_at, t.met_at) + interval '24 hours' end as due) d;
    insert into custody.asked (id, approach_id, team_id, holder_agency_id, known_as, name, birth, sex, home, reach, phone, reach_note, warnings, way_out,
           out_at, needs, at, recorded_at, recorded_by)
    select gen_random_uuid(), t.id, plus, hscp, t.known_as, t.name, t.birth, t.sex, t.home, t.reach, t.phone, t.reach_note, t.warnings, t.way_out, t.out_at,
           t.needs, t.met_at, t.met_at, t.worker_id
      from told t
     where t.needs <> '{}' or t.reach is not null or t.known_as <> '';
    insert into custody.approach_fact (id, approach_id, team_id, holder_agency_id, number, kind, code, reason, service_id, service_name, note, at,
           recorded_at, recorded_by)
    select gen_random_uuid(), t.id, plus, hscp, row_number() over (partition by t.id order by f.at, f.rank), f.kind, f.code, f.reason, f.service, s.name,
           f.note, f.at, f.at, t.worker_id
      from told t
     cross join lateral (
           select 1 as rank, 'OUTCOME' as kind, t.outcome as code, t.reason, null::uuid as service, t.note, t.met_at as at
            union all
           select 2, 'GIVEN', null, null, pg_temp.id('8', n), '', t.met_at from unnest(t.services) n
            union all
           select 3, 'TRIED', c, null, null, '', t.first_at + (n - 1) * interval '40 hours' from unnest(t.tried) with ordinality x (c, n)
            union all
           select 4, 'CAME_OF', t.came, null, pg_temp.id('8', t.services[1]), '', t.first_at + (t.tries - 1) * interval '40 hours' where t.came is not null
            union all
           select 5, 'HANDED_OVER', null, null, null, '', t.met_at + interval '20 minutes' where t.handed
            union all
           select 6, 'MISTAKEN', null, null, null, '', t.met_at + interval '1 hour' where t.mistaken) f
      left join directory.service s on s.id = f.service;
end
$do$;
drop table visited, met, told;
