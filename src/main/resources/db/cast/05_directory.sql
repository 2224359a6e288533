-- The directory of the cast: public services in Glasgow as facts 5.5 names them. Every entry is to be confirmed before use:
-- what it does, how to refer, when it is open. No phone number, no address and no hours stand here but what is plainly known.
-- Three more are invented, and say so, so that hours, places and capacity can be shown.
create or replace function pg_temp.id(letter text, number int) returns uuid language sql as $$
    select (letter || '0000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;

insert into directory.organisation (id, name, agency_id, changed_at)
select pg_temp.id('f', o.number), o.name, o.agency::uuid, now() - interval '20 days'
  from (values
    (1, 'Glasgow City HSCP', 'a0000000-0000-7000-8000-000000000001'),
    (2, 'Turning Point Scotland', null),
    (3, 'With You', null),
    (4, 'The Mungo Foundation', null),
    (5, 'Glasgow recovery communities', null),
    (6, 'Narcotics Anonymous', null),
    (7, 'Alcoholics Anonymous', null),
    (8, 'Cocaine Anonymous', null),
    (9, 'SMART Recovery', null),
    (10, 'Glasgow Council on Alcohol', null),
    (11, 'Scottish Families Affected by Alcohol and Drugs', null),
    (12, 'Breathing Space', null),
    (13, 'GAMH', null),
    (14, 'NHS 24', null),
    (15, 'Samaritans', null),
    (16, 'Lifelink', null),
    (17, 'Cruse Scotland', null),
    (18, 'Simon Community Scotland', 'a0000000-0000-7000-8000-000000000005'),
    (19, 'Glasgow City Mission', null),
    (20, 'The Marie Trust', null),
    (21, 'Lodging House Mission', null),
    (22, 'Housing First Glasgow', null),
    (23, 'Shelter Scotland', null),
    (24, 'Govan Law Centre', null),
    (25, 'Sandyford', null),
    (26, 'Waverley Care', null),
    (27, 'Glasgow City Council', null),
    (28, 'Citizens Advice Bureaux', null),
    (29, 'Social Security Scotland', null),
    (30, 'Jobcentre Plus', null),
    (31, 'Celtic FC Foundation', null),
    (32, 'Access to Industry', null),
    (33, 'Apex Scotland', null),
    (34, 'The Wise Group', null),
    (35, 'Wheatley Group', null),
    (36, 'Street Soccer Scotland', null),
    (37, 'Aid & Abet', 'a0000000-0000-7000-8000-000000000003'),
    (38, 'Sacro', 'a0000000-0000-7000-8000-000000000004'),
    (39, 'Upside', null),
    (40, 'Families Outside', null),
    (41, 'Violence Reduction Unit and Medics Against Violence', null),
    (42, 'Tomorrow’s Women Glasgow', null),
    (43, 'Victim Support Scotland', null),
    (44, 'Rape Crisis', null),
    (45, 'Abused Men in Scotland', null),
    (46, 'Invented example: the Clydeside Trust', null)
       ) o (number, name, agency);

create temporary table listed (number int, organisation int, name text, needs text[], description text, mark text, flags text);
insert into listed values
    (1, 1, 'Alcohol and Drug Recovery Service, North East', '{DRUGS,ALCOHOL}', 'Treatment for drugs and alcohol, with medication (MAT).', 'V', 'ci'),
    (2, 1, 'Alcohol and Drug Recovery Service, North West', '{DRUGS,ALCOHOL}', 'Treatment for drugs and alcohol, with medication (MAT).', 'V', 'ci'),
    (3, 1, 'Alcohol and Drug Recovery Service, South', '{DRUGS,ALCOHOL}', 'Treatment for drugs and alcohol, with medication (MAT).', 'V', 'ci'),
    (4, 1, 'ADRS Crisis Outreach Service', '{HARM_REDUCTION,DRUGS}', 'Reaches out to somebody after an overdose that they survived.', 'V', 'i'),
    (5, 1, 'The Thistle', '{HARM_REDUCTION,DRUGS}', 'A safer drug consumption facility.', 'V', 'ci'),
    (6, 2, 'Glasgow Alcohol and Drug Crisis Service', '{DRUGS,ALCOHOL,HARM_REDUCTION}', 'Residential support in a crisis; injecting equipment at any hour, wound care, naloxone.', 'V', 'ci'),
    (7, 2, 'Residential Stabilisation service', '{DRUGS}', 'Somewhere to stay and become stable.', 'V', 'io'),
    (8, 2, 'Overdose Response Team', '{HARM_REDUCTION,DRUGS}', 'Follow-up after an overdose, together with Simon Community Scotland.', 'V', 'i'),
    (9, 3, 'With You', '{DRUGS,ALCOHOL}', 'Brief interventions.', 'V', 'i'),
    (10, 4, 'South Glasgow Drug and Alcohol Recovery Hub', '{DRUGS,ALCOHOL}', 'Recovery hub for the south of the city. Seen in a source of 2019: check that it is still there.', 'V', 'o'),
    (11, 5, 'Recovery community, North East', '{DRUGS,ALCOHOL,PERSONAL_DEVELOPMENT}', 'Recovery among peers, mutual aid.', 'V', ''),
    (12, 5, 'Recovery community, North West', '{DRUGS,ALCOHOL,PERSONAL_DEVELOPMENT}', 'Recovery among peers, mutual aid.', 'V', ''),
    (13, 5, 'Recovery community, South', '{DRUGS,ALCOHOL,PERSONAL_DEVELOPMENT}', 'Recovery among peers, mutual aid.', 'V', ''),
    (14, 6, 'Narcotics Anonymous meetings', '{DRUGS}', 'Mutual aid.', 'V', ''),
    (15, 7, 'Alcoholics Anonymous meetings', '{ALCOHOL}', 'Mutual aid.', 'U', ''),
    (16, 8, 'Cocaine Anonymous meetings', '{DRUGS}', 'Mutual aid.', 'U', ''),
    (17, 9, 'SMART Recovery meetings', '{DRUGS,ALCOHOL}', 'Mutual aid.', 'U', ''),
    (18, 10, 'Counselling', '{ALCOHOL}', 'Counselling about alcohol.', 'U', 'o'),
    (19, 11, 'Support for families', '{FAMILY,DRUGS,ALCOHOL,HARM_REDUCTION}', 'For families and friends; naloxone by post.', 'V', ''),
    (20, 12, 'Breathing Space', '{MENTAL_HEALTH}', 'A line to call for emotional support.', 'V', 'c'),
    (21, 13, 'Compassionate Distress Response Service', '{MENTAL_HEALTH}', 'For somebody in distress, referred by a professional. They call back within an hour outside office hours, within 24 hours when a GP refers.', 'V', ''),
    (22, 14, 'Mental health hub', '{MENTAL_HEALTH}', 'Help in a mental health crisis, by phone.', 'U', 'c'),
    (23, 15, 'Samaritans', '{MENTAL_HEALTH}', 'Somebody who listens, at any time of crisis.', 'U', 'c'),
    (24, 16, 'Lifelink', '{MENTAL_HEALTH}', 'Counselling and support.', 'U', ''),
    (25, 13, 'Counselling and support', '{MENTAL_HEALTH}', 'Counselling and support.', 'V', ''),
    (26, 17, 'Bereavement support', '{BEREAVEMENT,MENTAL_HEALTH}', 'Support in grief.', 'U', ''),
    (27, 1, 'Homelessness Services', '{ACCOMMODATION}', 'Where somebody without a home applies.', 'V', 'cf'),
    (28, 1, 'Health and Social Care Connect', '{ACCOMMODATION,PHYSICAL_HEALTH,OLDER_PEOPLE}', 'The front door of health and social care, in office hours.', 'V', 'f'),
    (29, 18, 'Access Hub', '{ACCOMMODATION,MONEY,FOOD_AND_PHONE}', 'Housing, and several agencies under one roof.', 'V', 'cf'),
    (30, 19, 'Glasgow City Mission', '{FOOD_AND_PHONE,ACCOMMODATION}', 'Meals and support for people who sleep rough or have little.', 'V', 'f'),
    (31, 19, 'Overnight Welcome Centre', '{ACCOMMODATION}', 'For somebody who would sleep rough tonight.', 'V', 'cf'),
    (32, 20, 'The Marie Trust', '{ACCOMMODATION,FOOD_AND_PHONE,MENTAL_HEALTH}', 'Support around homelessness, and counselling.', 'V', 'f'),
    (33, 21, 'Lodging House Mission day centre', '{FOOD_AND_PHONE,ACCOMMODATION}', 'A day centre.', 'U', 'f'),
    (34, 22, 'Housing First Glasgow', '{ACCOMMODATION}', 'A home first, with support for as long as it takes.', 'V', 'f'),
    (35, 23, 'Housing advice and law', '{ACCOMMODATION,LEGAL}', 'Advice and law about housing.', 'U', 'o'),
    (36, 24, 'Govan Law Centre', '{LEGAL,ACCOMMODATION}', 'Advice and law about housing.', 'U', ''),
    (37, 1, 'Homelessness health services', '{PHYSICAL_HEALTH}', 'GP and nursing for people without a home.', 'U', 'f'),
    (38, 25, 'Sandyford', '{SEXUAL_HARM,PHYSICAL_HEALTH}', 'Sexual health.', 'U', ''),
    (39, 26, 'Waverley Care', '{PHYSICAL_HEALTH,SEXUAL_HARM}', 'Support around HIV, hepatitis C and sexual health.', 'U', ''),
    (40, 27, 'Welfare rights', '{MONEY}', 'Advice about benefits.', 'U', ''),
    (41, 28, 'Citizens Advice', '{MONEY,LEGAL}', 'Advice about money, benefits and rights.', 'U', ''),
    (42, 29, 'Social Security Scotland', '{MONEY}', 'Applies for and pays Scottish benefits.', 'U', ''),
    (43, 30, 'Jobcentre Plus', '{MONEY,WORK_AND_TRAINING}', 'Benefits and looking for work.', 'U', ''),
    (44, 31, 'Gateway to Health and Opportunity', '{WORK_AND_TRAINING,PERSONAL_DEVELOPMENT}', 'Employability and life skills.', 'V', ''),
    (45, 32, 'Access to Industry', '{WORK_AND_TRAINING}', 'Towards work and learning.', 'V', ''),
    (46, 33, 'Employability and disclosure advice', '{WORK_AND_TRAINING}', 'Towards work, and how to speak about convictions.', 'V', ''),
    (47, 34, 'Mentoring and employability', '{WORK_AND_TRAINING,REINTEGRATION}', 'Mentoring, and towards work.', 'V', ''),
    (48, 35, 'The Way Ahead', '{WORK_AND_TRAINING,DRUGS,ALCOHOL}', 'Towards work for people in recovery. Seen in a source of 2021: check that it is still there.', 'V', 'o'),
    (49, 36, 'Street Soccer Scotland', '{PERSONAL_DEVELOPMENT}', 'Football and company.', 'U', ''),
    (50, 37, 'Peer mentoring', '{PERSONAL_DEVELOPMENT,REINTEGRATION}', 'Mentors who have been there themselves.', 'V', 'c'),
    (51, 38, 'Lived Experience Peer Support Service', '{REINTEGRATION,PERSONAL_DEVELOPMENT}', 'Mentoring for people on an order or on licence.', 'V', ''),
    (52, 38, 'Veterans Mentoring', '{VETERANS}', 'Mentoring for people who served in the forces.', 'V', ''),
    (53, 38, 'Bail Mentoring, Glasgow', '{REINTEGRATION}', 'Mentoring for people on bail.', 'V', ''),
    (54, 39, 'Upside', '{REINTEGRATION,SHORT_TERM_PRISONERS}', 'Support through the gate: from some weeks before release and for a year after.', 'V', ''),
    (55, 40, 'Families Outside', '{FAMILY}', 'For families of people in prison.', 'V', ''),
    (56, 41, 'Navigator', '{STRONG_FEELINGS,PERSONAL_DEVELOPMENT}', 'Meets people in the emergency department after violence, and helps them towards a change.', 'V', 'c'),
    (57, 42, 'Tomorrow’s Women Glasgow', '{WOMEN}', 'For women in touch with the justice system. POP Plus has contacts there.', 'V', 'w'),
    (58, 43, 'Victim Support Scotland', '{DOMESTIC_ABUSE,HATE_CRIME}', 'For people harmed by crime.', 'U', ''),
    (59, 44, 'Rape Crisis', '{SEXUAL_HARM}', 'For people harmed by sexual violence.', 'U', ''),
    (60, 45, 'Abused Men in Scotland', '{DOMESTIC_ABUSE}', 'For men who are abused.', 'U', ''),
    (61, 1, 'Justice Social Work', '{REINTEGRATION}', 'Supervises and supports people on orders, by area.', 'V', 'f'),
    (62, 1, 'Drug Court', '{DRUGS}', 'Supports people on orders of the Drug Court.', 'V', ''),
    (63, 1, 'Alcohol Court', '{ALCOHOL}', 'Supports people on orders of the Alcohol Court.', 'V', '');

-- flags: c on the quick list for custody, w for women, o listed long enough ago to be due, f and i kept by Fiona and Imran
insert into directory.service (id, organisation_id, name, description, how_to_refer, route, open_to, for_custody, owner_id, listed_at, changed_at)
select pg_temp.id('8', l.number), pg_temp.id('f', l.organisation), l.name, l.description, 'To be confirmed.',
       case when l.name = 'Access Hub' then 'ACCOUNT' else 'SELF' end,
       case when l.flags like '%w%' then 'WOMEN' else 'EVERYONE' end, l.flags like '%c%',
       case when l.flags like '%f%' then 'c0000000-0000-7000-8000-000000000002'::uuid
            when l.flags like '%i%' then 'c0000000-0000-7000-8000-000000000003'::uuid end,
       now() - case when l.flags like '%o%' then interval '100 days' else interval '20 days' end, now() - interval '20 days'
  from listed l;
insert into directory.service_need (service_id, need)
select pg_temp.id('8', l.number), n.need
  from listed l
 cross join lateral unnest(l.needs) n (need);
insert into directory.fact (id, service_id, number, kind, happened_at, recorded_at, recorded_by, note)
select gen_random_uuid(), pg_temp.id('8', l.number), 1, 'LISTED', s.listed_at, s.listed_at, 'c0000000-0000-7000-8000-000000000001',
       case l.mark when 'V' then 'Seen in a source as existing; to be confirmed.' else 'From memory; to be confirmed.' end
  from listed l
  join directory.service s on s.id = pg_temp.id('8', l.number);
drop table listed;

-- what is plainly known of places and hours
insert into directory.location (id, organisation_id, name, street, town, changed_at) values
    (pg_temp.id('4', 1), pg_temp.id('f', 18), '', 'Argyle Street', 'Glasgow', now()),
    (pg_temp.id('4', 2), pg_temp.id('f', 1), '', 'Hunter Street', 'Glasgow', now()),
    (pg_temp.id('4', 3), pg_temp.id('f', 41), 'Glasgow Royal Infirmary', '', 'Glasgow', now()),
    (pg_temp.id('4', 4), pg_temp.id('f', 41), 'Queen Elizabeth University Hospital', '', 'Glasgow', now());
insert into directory.service_at_location (id, service_id, location_id, description) values
    (pg_temp.id('3', 1), pg_temp.id('8', 29), pg_temp.id('4', 1), ''),
    (pg_temp.id('3', 2), pg_temp.id('8', 37), pg_temp.id('4', 2), ''),
    (pg_temp.id('3', 3), pg_temp.id('8', 56), pg_temp.id('4', 3), 'In the emergency department.'),
    (pg_temp.id('3', 4), pg_temp.id('8', 56), pg_temp.id('4', 4), 'In the emergency department.');
insert into directory.schedule (id, service_id, weekdays, opens, closes, description) values
    (pg_temp.id('2', 1), pg_temp.id('8', 6), '{1,2,3,4,5,6,7}', '00:00', '00:00', 'injecting equipment');

-- invented
insert into directory.service (id, organisation_id, name, description, email, how_to_refer, route, referral_email, eligibility, free, languages,
       for_custody, capacity, waiting_weeks, capacity_at, owner_id, confirmed_at, listed_at, changed_at) values
    (pg_temp.id('8', 901), pg_temp.id('f', 46), 'Invented example: Night Café', 'Warm, with tea and somebody to talk to when everything else is shut.',
     'night@example.invalid', 'Nobody needs a referral: come in.', 'SELF', '', '', true, '{English,Polish}', true, 'ROOM', null, now() - interval '3 days',
     'c0000000-0000-7000-8000-000000000002', now() - interval '10 days', now() - interval '200 days', now() - interval '10 days'),
    (pg_temp.id('8', 902), pg_temp.id('f', 46), 'Invented example: Open Door Housing Advice', 'Help with applications, deposits and what to take along.',
     'desk@example.invalid', 'By mail; they call the person within a week.', 'MAIL', 'referrals@example.invalid', 'Living in Glasgow, or with nowhere to live.', true,
     '{English,Arabic}', true, 'WAITING_LIST', 3, now() - interval '12 days', 'c0000000-0000-7000-8000-000000000003', now() - interval '40 days',
     now() - interval '300 days', now() - interval '40 days'),
    (pg_temp.id('8', 903), pg_temp.id('f', 46), 'Invented example: Steady Steps', 'A recovery group that meets on Wednesdays, and for a walk once a month.',
     'steps@example.invalid', 'Call first.', 'PHONE', '', '', true, '{English}', false, 'FULL', null, now() - interval '30 days',
     'c0000000-0000-7000-8000-000000000003', now() - interval '60 days', now() - interval '300 days', now() - interval '60 days');
insert into directory.service_need (service_id, need) values
    (pg_temp.id('8', 901), 'FOOD_AND_PHONE'), (pg_temp.id('8', 901), 'MENTAL_HEALTH'), (pg_temp.id('8', 902), 'ACCOMMODATION'),
    (pg_temp.id('8', 902), 'MONEY'), (pg_temp.id('8', 903), 'DRUGS'), (pg_temp.id('8', 903), 'ALCOHOL'), (pg_temp.id('8', 903), 'PERSONAL_DEVELOPMENT');
insert into directory.taking (service_id, test, answer) values
    (pg_temp.id('8', 901), 'WALKING_IN', 'YES'), (pg_temp.id('8', 901), 'DOGS', 'YES'), (pg_temp.id('8', 901), 'STILL_USING', 'YES'),
    (pg_temp.id('8', 901), 'CONVICTIONS', 'YES'), (pg_temp.id('8', 901), 'NO_FIXED_ABODE', 'YES'),
    (pg_temp.id('8', 902), 'CONVICTIONS', 'YES'), (pg_temp.id('8', 902), 'FIRE_RAISING', 'ASK'), (pg_temp.id('8', 902), 'NO_FIXED_ABODE', 'YES'),
    (pg_temp.id('8', 902), 'OUTSIDE_GLASGOW', 'NO'), (pg_temp.id('8', 902), 'DOGS', 'ASK'), (pg_temp.id('8', 902), 'WALKING_IN', 'NO'),
    (pg_temp.id('8', 903), 'METHADONE', 'NO'), (pg_temp.id('8', 903), 'STILL_USING', 'ASK'), (pg_temp.id('8', 903), 'CONVICTIONS', 'YES');
insert into directory.location (id, organisation_id, name, street, town, latitude, longitude, accessibility, changed_at) values
    (pg_temp.id('4', 901), pg_temp.id('f', 46), 'Invented example: The Boathouse', '1 Example Quay', 'Glasgow', 55.8540, -4.2480, '{step-free,accessible toilet}', now()),
    (pg_temp.id('4', 902), pg_temp.id('f', 46), 'Invented example: The Corner', '2 Example Street', 'Glasgow', 55.8650, -4.2260, '{}', now());
insert into directory.service_at_location (id, service_id, location_id, description) values
    (pg_temp.id('3', 901), pg_temp.id('8', 901), pg_temp.id('4', 901), 'The green door by the water.'),
    (pg_temp.id('3', 902), pg_temp.id('8', 902), pg_temp.id('4', 902), 'First floor; ring the bell.'),
    (pg_temp.id('3', 903), pg_temp.id('8', 903), pg_temp.id('4', 901), '');
insert into directory.schedule (id, service_id, weekdays, opens, closes, nth, description) values
    (pg_temp.id('2', 901), pg_temp.id('8', 901), '{1,2,3,4,7}', '18:00', '23:00', null, ''),
    (pg_temp.id('2', 902), pg_temp.id('8', 901), '{5,6}', '20:00', '04:00', null, ''),
    (pg_temp.id('2', 903), pg_temp.id('8', 902), '{1,2,3,4,5}', '09:00', '17:00', null, 'drop-in until noon'),
    (pg_temp.id('2', 904), pg_temp.id('8', 903), '{3}', '19:00', '21:00', null, ''),
    (pg_temp.id('2', 905), pg_temp.id('8', 903), '{7}', '11:00', '13:00', 1, 'a walk');
insert into directory.fact (id, service_id, number, kind, happened_at, recorded_at, recorded_by, capacity, weeks, note)
select gen_random_uuid(), s.id, f.number, f.kind, f.at, f.at, 'c0000000-0000-7000-8000-000000000002', f.capacity, f.weeks, f.note
  from directory.service s
 cross join lateral (values (1, 'LISTED', s.listed_at, null, null::int, 'Invented.'), (2, 'CONFIRMED', s.confirmed_at, null, null, ''),
                            (3, 'CAPACITY', s.capacity_at, s.capacity, s.waiting_weeks, '')) f (number, kind, at, capacity, weeks, note)
 where s.organisation_id = pg_temp.id('f', 46);
