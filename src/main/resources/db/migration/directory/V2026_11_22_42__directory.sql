-- Services one can send a person to, in the shape of Open Referral (HSDS, UK profile 3.0): organisations, their services,
-- locations, services at locations, schedules, contacts. Nothing in here is about a person.
create schema directory;
create extension if not exists pg_trgm;

-- What somebody may need, in the headings of Community Justice Scotland's directory and some of our own (facts 5.5).
create table directory.need (
    code     text primary key check (code ~ '^[A-Z_]+$'),
    name     text not null unique,
    -- what people call it as well, for searching
    also     text not null default '',
    position int not null unique
);

create table directory.organisation (
    id          uuid primary key,
    name        text not null check (name <> ''),
    -- what it was called before, and what people call it
    also_called text not null default '',
    description text not null default '',
    email       text not null default '',
    website     text not null default '' check (website = '' or website ~ '^https?://'),
    -- the partner agency it is, if its workers sign in here
    agency_id   uuid references agency.agency,
    -- where it was imported from; none: written here
    source      text,
    -- what was changed here stays when it is imported again
    overridden  text[] not null default '{}',
    -- of an import, what has no place here: exported again as it came
    extra       jsonb not null default '{}',
    became_id   uuid references directory.organisation,
    closed_on   date,
    changed_at  timestamptz not null,
    version     int not null default 1,
    check (became_id <> id)
);
create index on directory.organisation (agency_id);

create table directory.service (
    id              uuid primary key,
    organisation_id uuid not null references directory.organisation,
    name            text not null check (name <> ''),
    also_called     text not null default '',
    description     text not null default '',
    website         text not null default '' check (website = '' or website ~ '^https?://'),
    email           text not null default '',
    status          text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED', 'CLOSED')),
    how_to_refer    text not null default '',
    -- how a referral of ours reaches it
    route           text not null default 'SELF' check (route in ('SELF', 'PHONE', 'MAIL', 'ACCOUNT', 'WEBHOOK')),
    referral_email  text not null default '',
    webhook         text not null default '' check (webhook = '' or webhook ~ '^https?://'),
    open_to         text not null default 'EVERYONE' check (open_to in ('EVERYONE', 'WOMEN', 'MEN')),
    least_age       int check (least_age between 0 and 120),
    most_age        int check (most_age between 0 and 120),
    eligibility     text not null default '',
    free            boolean,
    cost            text not null default '',
    languages       text[] not null default '{}',
    -- the quick list that custody peer mentors have at hand
    for_custody     boolean not null default false,
    capacity        text not null default 'UNKNOWN' check (capacity in ('ROOM', 'WAITING_LIST', 'FULL', 'UNKNOWN')),
    waiting_weeks   int check (waiting_weeks between 0 and 520),
    capacity_at     timestamptz,
    -- who of us keeps the listing true
    owner_id        uuid references agency.worker,
    -- when somebody last said that it is right; none: it is to be confirmed
    confirmed_at    timestamptz,
    listed_at       timestamptz not null,
    -- the mail that asks to confirm did not reach it; none: nothing known against its address
    unreached_at    timestamptz,
    source          text,
    overridden      text[] not null default '{}',
    extra           jsonb not null default '{}',
    changed_at      timestamptz not null,
    version         int not null default 1,
    check (capacity = 'WAITING_LIST' or waiting_weeks is null),
    check (capacity = 'UNKNOWN' or capacity_at is not null),
    check (most_age >= least_age),
    check (route <> 'MAIL' or referral_email <> ''),
    check (route <> 'WEBHOOK' or webhook <> '')
);
create index on directory.service (organisation_id);
create index on directory.service (coalesce(confirmed_at, listed_at)) where status = 'ACTIVE';
create index on directory.service (owner_id) where status <> 'CLOSED';

create table directory.service_need (
    service_id uuid not null references directory.service,
    need       text not null references directory.need,
    primary key (service_id, need)
);
create index on directory.service_need (need);

-- Whom it takes, as far as somebody asked: no row, nobody knows.
create table directory.taking (
    service_id uuid not null references directory.service,
    test       text not null check (test in ('CONVICTIONS', 'VIOLENCE', 'SEXUAL_OFFENCE', 'FIRE_RAISING', 'METHADONE', 'STILL_USING', 'DOGS',
                                             'NO_FIXED_ABODE', 'OUTSIDE_GLASGOW', 'WALKING_IN')),
    answer     text not null check (answer in ('YES', 'NO', 'ASK')),
    primary key (service_id, test)
);

create table directory.location (
    id            uuid primary key,
    organisation_id uuid references directory.organisation,
    name          text not null default '',
    description   text not null default '',
    street        text not null default '',
    town          text not null default '',
    postcode      text not null default '',
    latitude      double precision check (latitude between -90 and 90),
    longitude     double precision check (longitude between -180 and 180),
    transport     text not null default '',
    accessibility text[] not null default '{}',
    source        text,
    overridden    text[] not null default '{}',
    extra         jsonb not null default '{}',
    changed_at    timestamptz not null,
    check ((latitude is null) = (longitude is null))
);

create table directory.service_at_location (
    id          uuid primary key,
    service_id  uuid not null references directory.service,
    location_id uuid not null references directory.location,
    description text not null default '',
    extra       jsonb not null default '{}',
    unique (service_id, location_id)
);
create index on directory.service_at_location (location_id);

-- When it is open, by the clock on the wall in Glasgow. Closing at or before opening is the next day's.
create table directory.schedule (
    id          uuid primary key,
    service_id  uuid not null references directory.service,
    -- none: wherever it is
    at_id       uuid references directory.service_at_location,
    -- 1 is Monday; none: only `description` tells
    weekdays    int[] not null default '{}' check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
    opens       time,
    closes      time,
    -- of a month: 1 the first such weekday, -1 the last; none: each
    nth         int check (nth between 1 and 5 or nth = -1),
    from_on     date,
    until_on    date,
    description text not null default '',
    extra       jsonb not null default '{}',
    check ((opens is null) = (closes is null)),
    check (until_on >= from_on)
);
create index on directory.schedule (service_id);

create table directory.contact (
    id              uuid primary key,
    organisation_id uuid references directory.organisation,
    service_id      uuid references directory.service,
    at_id           uuid references directory.service_at_location,
    -- a desk or a role, or somebody who agreed to be named
    name            text not null default '',
    title           text not null default '',
    email           text not null default '',
    phone           text not null default '',
    extra           jsonb not null default '{}',
    check (num_nonnulls(organisation_id, service_id, at_id) = 1),
    check (name || title || email || phone <> '')
);
create index on directory.contact (service_id);
create index on directory.contact (organisation_id);
create index on directory.contact (at_id);

-- What was said of a listing, when, and by whom.
create table directory.fact (
    id          uuid primary key,
    service_id  uuid not null references directory.service,
    number      int not null,
    kind        text not null check (kind in ('LISTED', 'CHANGED', 'CONFIRMED', 'CAPACITY', 'ASKED', 'UNREACHED', 'DOUBTED', 'PAUSED', 'CLOSED', 'REOPENED')),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    -- by a worker here, by a link in a mail, or by an import
    way         text not null default 'HERE' check (way in ('HERE', 'LINK', 'IMPORT')),
    capacity    text check (capacity in ('ROOM', 'WAITING_LIST', 'FULL', 'UNKNOWN')),
    weeks       int,
    -- which parts were changed; what is doubted; at which stage it was asked about
    note        text not null default '',
    unique (service_id, number),
    check ((kind = 'CAPACITY') = (capacity is not null)),
    check (capacity = 'WAITING_LIST' or weeks is null)
);
create index on directory.fact (service_id, number) where kind = 'DOUBTED';

-- How long a listing stays true unless somebody says that it is. Rows, so that a team can change its promises.
create table directory.freshness (
    status text primary key check (status in ('DUE', 'OVERDUE', 'DEPRIORITISED', 'HIDDEN')),
    after  interval not null unique
);
insert into directory.freshness (status, after) values
    ('DUE', '3 months'),
    ('OVERDUE', '5 months'),
    ('DEPRIORITISED', '6 months'),
    ('HIDDEN', '9 months');

-- How long a doubt about a listing may wait for whoever keeps it.
insert into worklist.promise (kind, after, ahead) values ('LISTING_DOUBTED', '5 days', null);

-- Where a postcode is: the middle of it. Empty until somebody imports them; places of services serve instead.
create table directory.postcode (
    postcode  text primary key,
    latitude  double precision not null,
    longitude double precision not null
);

insert into directory.need (position, code, name, also) values
    (1, 'ACCOMMODATION', 'Accommodation and homelessness', 'housing hostel flat rough sleeping roof homeless'),
    (2, 'ALCOHOL', 'Alcohol', 'drink drinking detox'),
    (3, 'DRUGS', 'Drugs', 'heroin cocaine benzos methadone MAT treatment rehab recovery'),
    (4, 'HARM_REDUCTION', 'Overdose and harm reduction', 'naloxone needles injecting wound overdose'),
    (5, 'MENTAL_HEALTH', 'Mental health and wellbeing', 'distress anxiety depression counselling suicide listening'),
    (6, 'PHYSICAL_HEALTH', 'Physical health and dental', 'doctor GP nurse dentist wounds BBV hepatitis'),
    (7, 'MONEY', 'Money and benefits', 'welfare rights debt universal credit financial inclusion PIP'),
    (8, 'WORK_AND_TRAINING', 'Employability, training, career', 'job work college course education CV'),
    (9, 'LEGAL', 'Legal', 'lawyer solicitor law eviction rights'),
    (10, 'FOOD_AND_PHONE', 'Food, clothing, phone', 'foodbank meals clothes shower sim'),
    (11, 'FAMILY', 'Family and parenting', 'children partner parents families'),
    (12, 'BEREAVEMENT', 'Bereavement', 'grief loss death'),
    (13, 'STRONG_FEELINGS', 'Anger and strong feelings', 'anger temper'),
    (14, 'GAMBLING', 'Gambling', 'betting'),
    (15, 'DOMESTIC_ABUSE', 'Domestic abuse', 'violence partner safety'),
    (16, 'SEXUAL_HARM', 'Sexual violence and sexual health', 'rape sexual'),
    (17, 'VETERANS', 'Military veterans', 'army forces'),
    (18, 'PERSONAL_DEVELOPMENT', 'Personal development and activity', 'sport football mentoring peer groups time'),
    (19, 'REINTEGRATION', 'Re-integration after prison', 'throughcare release liberation'),
    (20, 'SHORT_TERM_PRISONERS', 'Short-term prisoners', 'prison sentence'),
    (21, 'WOMEN', 'Women', 'woman female'),
    (22, 'OLDER_PEOPLE', 'Older people', 'elderly pension'),
    (23, 'HATE_CRIME', 'Sectarian and hate crime', 'racism bigotry'),
    (24, 'SEXUAL_OFFENDING', 'Sexual offending: help to stop', 'stop it now');
