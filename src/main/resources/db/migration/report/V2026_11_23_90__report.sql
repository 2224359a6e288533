-- What is counted of the work, as data: frameworks and their outcomes, indicators with their definitions in words, and which
-- function counted them when. Nothing in here is about a person. Rows are added and never changed: a past year is counted by
-- the definition of its time.
create schema report;

create table report.framework (
    code   text primary key,
    title  text not null,
    source text not null,
    since  date not null,
    -- the last day on which it stood; we go on counting for it
    until  date,
    position int not null unique
);

create table report.outcome (
    code      text primary key,
    framework text not null references report.framework,
    title     text not null,
    position  int not null,
    unique (framework, position)
);

create table report.indicator (
    code     text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title    text not null,
    owner    text not null,
    -- COUNT: how many; SHARE: of a base; MEDIAN: of a measured time
    kind     text not null check (kind in ('COUNT', 'SHARE', 'MEDIAN')),
    unit     text not null,
    position int not null unique,
    -- where it stands on the public page of numbers; none: not there
    public_position int unique
);

-- One definition. The function (report.<function>) counts several indicators in one go.
create table report.version (
    indicator  text not null references report.indicator,
    version    int not null check (version > 0),
    definition text not null,
    function   text not null check (function ~ '^i_[a-z0-9_]+$'),
    -- what is counted above and below the line: what has the same name is the same number
    counts     text not null,
    base       text,
    since      date not null,
    until      date,
    primary key (indicator, version),
    check (until >= since),
    exclude using gist (indicator with =, daterange(since, until, '[]') with &&)
);

-- Numbers that add up over time: a year is the sum of its quarters. People are not, since one comes again.
create table report.additive (
    counts text primary key
);

-- Of two numbers the one is a part of the other, beyond those that make a share.
create table report.part (
    counts text not null,
    whole  text not null,
    primary key (counts, whole)
);

create table report.serves (
    indicator text not null references report.indicator,
    outcome   text not null references report.outcome,
    primary key (indicator, outcome)
);

-- Areas of plans and of measures, to the outcomes that they serve.
create table report.area_serves (
    area    text not null,
    outcome text not null references report.outcome,
    primary key (area, outcome)
);

-- Days on which nobody works, as they were proclaimed (those of `pop.triage.holidays`).
create table report.holiday (
    day date primary key
);
insert into report.holiday (day) values
    ('2026-11-30'), ('2026-12-25'), ('2026-12-28'), ('2027-01-01'), ('2027-01-04'), ('2027-03-26'), ('2027-05-03'), ('2027-05-31'), ('2027-08-02'),
    ('2027-11-30'), ('2027-12-27'), ('2027-12-28');

insert into report.framework (code, title, source, since, until, position) values
    ('CJPF-2023', 'Community Justice Performance Framework', 'Scottish Government, 31 March 2023', '2023-04-01', null, 1),
    ('OPI-2016', 'Outcomes, Performance and Improvement framework', 'Scottish Government, 2016', '2016-04-01', '2023-03-31', 2);

insert into report.outcome (code, framework, position, title) values
    ('CJPF-1', 'CJPF-2023', 1, 'More people successfully complete diversion from prosecution'),
    ('CJPF-2', 'CJPF-2023', 2, 'More people in police custody receive support to address their needs'),
    ('CJPF-3', 'CJPF-2023', 3, 'More people are assessed for and successfully complete bail supervision'),
    ('CJPF-4', 'CJPF-2023', 4, 'More people access services to support desistance and successfully complete community sentences'),
    ('CJPF-5', 'CJPF-2023', 5, 'More people have access to, and continuity of, health and social care following release from a prison sentence'),
    ('CJPF-6', 'CJPF-2023', 6, 'More people have access to suitable accommodation following release from a prison sentence'),
    ('CJPF-7', 'CJPF-2023', 7, 'More people with convictions access support to enhance their readiness for employment'),
    ('CJPF-8', 'CJPF-2023', 8, 'More people access voluntary throughcare following a short term prison sentence'),
    ('CJPF-9', 'CJPF-2023', 9, 'More people across the workforce and in the community understand, and have confidence in, community justice'),
    ('OPI-S1', 'OPI-2016', 1, 'Communities improve their understanding and participation in community justice'),
    ('OPI-S2', 'OPI-2016', 2, 'Partners plan and deliver services in a more strategic and collaborative way'),
    ('OPI-S3', 'OPI-2016', 3, 'People have better access to the services they require, including welfare, health and wellbeing, housing and employability'),
    ('OPI-S4', 'OPI-2016', 4, 'Effective interventions are delivered to prevent and reduce the risk of further offending'),
    ('OPI-P1', 'OPI-2016', 5, 'Life chances are improved through needs, including health, financial inclusion, housing and safety being addressed'),
    ('OPI-P2', 'OPI-2016', 6, 'People develop positive relationships and more opportunities to participate and contribute through education, employment and leisure activities'),
    ('OPI-P3', 'OPI-2016', 7, 'Individuals’ resilience and capacity for change and self-management are enhanced');

-- Needs, as services and plans call them. To be agreed locally.
insert into report.area_serves (area, outcome) values
    ('ACCOMMODATION', 'OPI-P1'), ('MONEY', 'OPI-P1'), ('DRUGS', 'OPI-P1'), ('ALCOHOL', 'OPI-P1'), ('HARM_REDUCTION', 'OPI-P1'),
    ('PHYSICAL_HEALTH', 'OPI-P1'), ('MENTAL_HEALTH', 'OPI-P1'), ('FOOD_AND_PHONE', 'OPI-P1'), ('DOMESTIC_ABUSE', 'OPI-P1'),
    ('FAMILY', 'OPI-P2'), ('WORK_AND_TRAINING', 'OPI-P2'), ('PERSONAL_DEVELOPMENT', 'OPI-P2'),
    ('STRONG_FEELINGS', 'OPI-P3'), ('GAMBLING', 'OPI-P3'), ('BEREAVEMENT', 'OPI-P3'),
    ('ACCOMMODATION', 'CJPF-6'), ('WORK_AND_TRAINING', 'CJPF-7'), ('DRUGS', 'CJPF-5'), ('ALCOHOL', 'CJPF-5'), ('MENTAL_HEALTH', 'CJPF-5'),
    ('PHYSICAL_HEALTH', 'CJPF-5'), ('REINTEGRATION', 'CJPF-8'), ('SHORT_TERM_PRISONERS', 'CJPF-8');

-- code, title, kind, unit, public place, function, counts, base, outcomes, definition
create temporary table i (position int generated always as identity, code text, title text, kind text, unit text, public_position int, function text,
    counts text, base text, outcomes text[], definition text);
insert into i (code, title, kind, unit, public_position, function, counts, base, outcomes, definition) values
    ('people-supported', 'People supported', 'COUNT', 'people', 1, 'i_support_v1', 'people-supported', null, '{OPI-S4,CJPF-4}',
     'Different people with a spell of support that stood on at least one day of the period. Somebody who ended and came again counts once, and so do records that a worker linked as one person. Spells opened in error are left out. Age on the last day of the period; locality by the last postcode told until then.'),
    ('people-new', 'People who began or came back', 'COUNT', 'people', 2, 'i_support_v1', 'people-new', null, '{OPI-S3,CJPF-4}',
     'Of the people supported, those of whom a spell was opened in the period.'),
    ('support-ended', 'Spells of support that ended', 'COUNT', 'spells', null, 'i_support_v1', 'support-ended', null, '{OPI-S4,CJPF-4}',
     'Spells that ended in the period, by the reason recorded and by age on the last day of the period. Spells opened in error are left out.'),
    ('support-ended-as-planned', 'Ended with needs met or moved on', 'SHARE', '%', null, 'i_support_v1', 'support-ended-as-planned', 'support-ended', '{OPI-P3,CJPF-4}',
     'Of the spells that ended in the period, those that ended because needs were met or the person moved on to other support.'),
    ('support-weeks', 'Weeks of support', 'MEDIAN', 'weeks', null, 'i_support_v1', 'support-ended', null, '{OPI-S4}',
     'The median time from opening to end of the spells that ended in the period, in weeks.'),
    ('custody-approached', 'People approached in police custody', 'COUNT', 'approaches', 3, 'i_custody_v1', 'custody-approached', null, '{CJPF-2,OPI-S3}',
     'Approaches by custody peer mentors; somebody met in two visits counts twice, since nobody in custody has a record by being met. Recorded by mistake or not approached is left out.'),
    ('custody-uptake', 'Custody uptake', 'SHARE', '%', 4, 'i_custody_v1', 'custody-wanted', 'custody-approached', '{CJPF-2,OPI-S3}',
     'Of those approached in custody, those who asked for support.'),
    ('custody-reach', 'Custody reach', 'SHARE', '%', null, 'i_custody_v1', 'custody-reached', 'custody-held', '{CJPF-2}',
     'Of those whom custody staff counted as held during a visit, those approached in that visit. Visits without a count are left out.'),
    ('custody-followed-up', 'Reached after release', 'SHARE', '%', null, 'i_custody_v1', 'custody-contacted', 'custody-reachable', '{CJPF-2}',
     'Of those who asked for support in custody and told a safe way to be reached, those who were reached afterwards.'),
    ('custody-referrals', 'Referrals from police custody', 'COUNT', 'referrals', 5, 'i_custody_v1', 'custody-referrals', null, '{CJPF-2}',
     'Referrals of people met in custody, to the project and to other services, by when they were met: the national indicator of outcome 2. By need, a referral counts under each need that was asked for.'),
    ('custody-organisations', 'Organisations used from custody', 'COUNT', 'organisations', null, 'i_custody_v1', 'custody-organisations', null, '{CJPF-2,OPI-S2}',
     'Different organisations that people met in custody were told of or referred to.'),
    ('referrals-received', 'Referrals received', 'COUNT', 'referrals', 6, 'i_referral_v1', 'referrals-received', null, '{OPI-S2,OPI-S3}',
     'Referrals to the project submitted in the period, also those withdrawn later, by the kind of source and by the agency that sent them.'),
    ('referral-sources', 'Kinds of source', 'COUNT', 'kinds', null, 'i_referral_v1', 'referral-sources', null, '{OPI-S2}',
     'How many kinds of source sent at least one referral in the period; sources not known are none. More kinds are a stated aim.'),
    ('referral-largest-source', 'Share of the largest source', 'SHARE', '%', null, 'i_referral_v1', 'referral-largest-source', 'referrals-with-source', '{OPI-S2}',
     'Of the referrals with a known kind of source, those of the kind that sent most. The lower, the more diverse.'),
    ('referrals-accepted', 'Referrals accepted', 'SHARE', '%', null, 'i_referral_v1', 'referrals-accepted', 'referrals-decided', '{OPI-S3}',
     'Of the referrals decided in the period, those accepted or joined with support that stood already.'),
    ('first-attempt-in-time', 'First attempt within a working day', 'SHARE', '%', null, 'i_referral_v1', 'first-attempt-in-time', 'referrals-received', '{OPI-S3}',
     'Of the referrals received in the period, those where the first attempt to reach the person was made by the end of the next working day.'),
    ('first-contact-in-time', 'First contact within three working days', 'SHARE', '%', null, 'i_referral_v1', 'first-contact-in-time', 'referrals-received', '{OPI-S3}',
     'Of the referrals received in the period, those where the person was reached by the end of the third working day.'),
    ('decision-in-time', 'Decision within five working days', 'SHARE', '%', null, 'i_referral_v1', 'decision-in-time', 'referrals-received', '{OPI-S3}',
     'Of the referrals received in the period, those decided by the end of the fifth working day.'),
    ('days-to-decision', 'Working days to a decision', 'MEDIAN', 'working days', null, 'i_referral_v1', 'referrals-decided', null, '{OPI-S3}',
     'The median of working days from receipt to decision, of the referrals decided in the period.'),
    ('referrals-sent', 'Referrals sent to other services', 'COUNT', 'referrals', 7, 'i_onward_v1', 'referrals-sent', null, '{OPI-S2,OPI-P1,CJPF-4}',
     'Referrals and warm handovers sent to other services in the period, by need and by age on its last day. Signposts are counted apart; entered in error is left out.'),
    ('signposts-given', 'Signposts given', 'COUNT', 'signposts', null, 'i_onward_v1', 'signposts-given', null, '{OPI-S3}',
     'Times that somebody was told of a service without anything being sent, by when it was given.'),
    ('agencies-used', 'Organisations used', 'COUNT', 'organisations', 8, 'i_onward_v1', 'agencies-used', null, '{OPI-S2,OPI-S3}',
     'Different organisations to which at least one referral was sent in the period.'),
    ('answered-in-time', 'Services that answered within a week', 'SHARE', '%', null, 'i_onward_v1', 'answered-in-time', 'referrals-sent', '{OPI-S2}',
     'Of the referrals sent in the period, those that the service accepted, put on a waiting list or declined within seven days.'),
    ('first-appointment-attended', 'First appointment attended', 'SHARE', '%', null, 'i_onward_v1', 'onward-seen', 'onward-closed', '{OPI-S3,OPI-P1}',
     'Of the referrals sent in the period that are over, those where the person was seen by the service. What is still open is in neither number, so that of late periods both still grow.'),
    ('referrals-helped', 'Helped by another service', 'SHARE', '%', 9, 'i_onward_v1', 'onward-helped', 'onward-known', '{OPI-P1,OPI-P2,CJPF-4}',
     'Of the referrals sent in the period whose outcome is known, those that helped, at least in part, as the service or the worker says. Not an effect of the project.'),
    ('treatment-in-three-weeks', 'Treatment within three weeks', 'SHARE', '%', null, 'i_onward_v1', 'treatment-in-three-weeks', 'treatment-begun', '{OPI-P1,CJPF-5}',
     'Of the referrals for drugs or alcohol whose person was first seen in the period (completed waits), those seen within 21 days of being sent. The national standard is 90%. Our own record, not a return to the national database.'),
    ('treatment-days', 'Days to treatment', 'MEDIAN', 'days', null, 'i_onward_v1', 'treatment-begun', null, '{OPI-P1}',
     'The median of days from a referral for drugs or alcohol to the person being first seen, of those first seen in the period.'),
    ('overdoses-told', 'Overdoses told to crisis outreach', 'COUNT', 'notifications', null, 'i_overdose_v1', 'overdoses-told', null, '{OPI-P1,CJPF-2}',
     'Notifications of non-fatal overdoses that police sent to a crisis outreach team in the period. The same overdose told twice counts once.'),
    ('overdose-sent-in-time', 'Told within 24 hours', 'SHARE', '%', null, 'i_overdose_v1', 'overdose-sent-in-time', 'overdoses-told', '{OPI-P1}',
     'Of the notifications sent in the period, those sent within 24 hours of the overdose.'),
    ('overdose-acknowledged', 'Acknowledged within a working day', 'SHARE', '%', null, 'i_overdose_v1', 'overdose-acknowledged', 'overdoses-told', '{OPI-P1}',
     'Of the notifications sent in the period, those acknowledged by the end of the next working day.'),
    ('overdose-reached-12', 'Reached within 12 hours', 'SHARE', '%', null, 'i_overdose_v1', 'overdose-reached-12', 'overdoses-told', '{OPI-P1}',
     'Of the notifications sent in the period, those where the person was reached within 12 hours of its being sent.'),
    ('overdose-reached-24', 'Reached within 24 hours', 'SHARE', '%', null, 'i_overdose_v1', 'overdose-reached-24', 'overdoses-told', '{OPI-P1}',
     'Of the notifications sent in the period, those where the person was reached within 24 hours of its being sent.'),
    ('naloxone-held', 'People at risk who hold naloxone', 'SHARE', '%', null, 'i_naloxone_v1', 'naloxone-held', 'people-at-risk', '{OPI-P1,OPI-P3}',
     'Of the people supported on the last day of the period who are at risk of overdose, those who hold a kit that is in date. At risk: a recorded context of high risk, an alert, or an overdose within 90 days.'),
    ('naloxone-supplied', 'Naloxone kits supplied', 'COUNT', 'kits', null, 'i_naloxone_v1', 'naloxone-supplied', null, '{OPI-P1}',
     'Take-home kits that we supplied in the period, by setting. Recorded by mistake is left out.'),
    ('naloxone-repeat-used', 'Supplied again because one was used', 'SHARE', '%', null, 'i_naloxone_v1', 'naloxone-repeat-used', 'naloxone-repeats', '{OPI-P1}',
     'Of the kits supplied again in the period, those supplied because the earlier one was used.');

insert into report.indicator (code, title, owner, kind, unit, position, public_position)
select code, title, 'Team leader, Positive Outcomes Project', kind, unit, position * 10, public_position * 10 from i;
insert into report.version (indicator, version, definition, function, counts, base, since)
select code, 1, definition, function, counts, base, '2016-04-01' from i;
insert into report.serves (indicator, outcome) select i.code, o from i, unnest(i.outcomes) o;
drop table i;

insert into report.additive (counts) values
    ('support-ended'), ('support-ended-as-planned'), ('custody-approached'), ('custody-wanted'), ('custody-reached'), ('custody-held'),
    ('custody-contacted'), ('custody-reachable'), ('custody-referrals'), ('referrals-received'), ('referrals-with-source'), ('referrals-accepted'),
    ('referrals-decided'), ('first-attempt-in-time'), ('first-contact-in-time'), ('decision-in-time'), ('referrals-sent'), ('signposts-given'),
    ('answered-in-time'), ('onward-seen'), ('onward-closed'), ('onward-helped'), ('onward-known'), ('treatment-in-three-weeks'), ('treatment-begun'),
    ('overdoses-told'), ('overdose-sent-in-time'), ('overdose-acknowledged'), ('overdose-reached-12'), ('overdose-reached-24'),
    ('naloxone-supplied'), ('naloxone-repeats'), ('naloxone-repeat-used');

insert into report.part (counts, whole) values
    ('people-new', 'people-supported'), ('custody-reachable', 'custody-wanted'), ('referrals-with-source', 'referrals-received'),
    ('onward-closed', 'referrals-sent'), ('onward-known', 'onward-closed'), ('overdose-reached-12', 'overdose-reached-24'),
    ('naloxone-repeats', 'naloxone-supplied');

insert into report.part (counts, whole) values ('custody-reached', 'custody-approached');

-- Postcode districts that lie in one locality of the city (counted from Code-Point Open, August 2020: see docs/figures.md).
create table report.district (
    outcode  text primary key,
    locality text not null check (locality in ('NORTH_EAST', 'NORTH_WEST', 'SOUTH'))
);
insert into report.district (outcode, locality)
select d, 'SOUTH' from unnest('{G5,G41,G42,G43,G44,G45,G46,G51,G52,G53,G76,G78}'::text[]) d
 union all
select d, 'NORTH_EAST' from unnest('{G31,G32,G33,G34,G40,G69,G71}'::text[]) d
 union all
select d, 'NORTH_WEST' from unnest('{G2,G3,G11,G12,G13,G14,G15,G20,G23,G61,G62}'::text[]) d;

-- A year is read by its days, not by its people.
create index on engagement.engagement (ended_at) where ended_at is not null;
create index on referral.referral (submitted_at) where submitted_at is not null;
create index on referral.referral (decided_at) where decided_at is not null;
create index on onward.onward (sent_at) where sent_at is not null;
create index on onward.fact (kind, happened_at) where kind in ('GIVEN', 'SEEN');
create index on overdose.notification (sent_at) where sent_at is not null;
create index on harmreduction.kit (had_on) where origin = 'SUPPLIED';
