-- What courts and police require of a person, when they must be in court, and whether they are in custody: so that
-- support never leads them into what they must not do. No alleged offence stands anywhere here, and no "breach".
create schema justice;

-- Courts and custody centres of Glasgow and around, so that nobody types them. Any other place is typed.
create table justice.place (
    name text primary key,
    kind text not null check (kind in ('SHERIFF', 'JUSTICE_OF_THE_PEACE', 'HIGH', 'CUSTODY_CENTRE')),
    -- the order in which they are offered
    rank int not null,
    until date
);
insert into justice.place (name, kind, rank) values
    ('Glasgow Sheriff Court', 'SHERIFF', 1),
    ('Glasgow Justice of the Peace Court', 'JUSTICE_OF_THE_PEACE', 2),
    ('High Court, Glasgow', 'HIGH', 3),
    ('Paisley Sheriff Court', 'SHERIFF', 4),
    ('Paisley Justice of the Peace Court', 'JUSTICE_OF_THE_PEACE', 5),
    ('Hamilton Sheriff Court', 'SHERIFF', 6),
    ('Airdrie Sheriff Court', 'SHERIFF', 7),
    ('Dumbarton Sheriff Court', 'SHERIFF', 8),
    ('Kilmarnock Sheriff Court', 'SHERIFF', 9),
    ('Greenock Sheriff Court', 'SHERIFF', 10),
    ('Lanark Sheriff Court', 'SHERIFF', 11),
    ('Falkirk Sheriff Court', 'SHERIFF', 12),
    ('Stirling Sheriff Court', 'SHERIFF', 13),
    ('Edinburgh Sheriff Court', 'SHERIFF', 14),
    ('High Court, Edinburgh', 'HIGH', 15),
    ('London Road', 'CUSTODY_CENTRE', 1),
    ('Govan', 'CUSTODY_CENTRE', 2),
    ('Cathcart', 'CUSTODY_CENTRE', 3),
    ('Clydebank', 'CUSTODY_CENTRE', 4);

-- The terms are those of the latest fact; what they said before stands in the facts.
create table justice.condition (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    source           text not null check (source in ('BAIL_STANDARD', 'BAIL_SPECIAL', 'UNDERTAKING', 'INVESTIGATIVE_LIBERATION', 'LICENCE',
                                                     'HOME_DETENTION_CURFEW', 'COMMUNITY_PAYBACK_ORDER', 'DRUG_TREATMENT_AND_TESTING_ORDER',
                                                     'RESTRICTION_OF_LIBERTY_ORDER', 'SUPERVISED_RELEASE_ORDER', 'STRUCTURED_DEFERRED_SENTENCE',
                                                     'OTHER_ORDER')),
    kind             text not null check (kind in ('CURFEW', 'EXCLUSION', 'NO_CONTACT', 'RESIDENCE', 'REPORTING', 'MONITORING', 'SUBSTANCES',
                                                   'ATTENDANCE', 'OTHER')),
    words            text not null default '',
    -- the curfew address, the domicile of citation, where they report
    place            text not null default '',
    postcode         text check (postcode ~ '^[A-Z0-9]{5,7}$'),
    -- postcodes (G31 3EG), sectors (G31 3) and districts (G31) of an exclusion area
    areas            text[] not null default '{}',
    -- every day when none is named
    days             text[] not null default '{}',
    from_time        time,
    until_time       time,
    from_on          date not null,
    -- the last day it stands; none: until the case ends
    until_on         date,
    sure             text not null check (sure in ('PAPER_SEEN', 'TOLD_BY_POLICE', 'TOLD_BY_ANOTHER', 'TOLD_BY_THE_PERSON')),
    told_by          text not null default '',
    told_on          date not null,
    status           text not null check (status in ('STANDS', 'ENDED')),
    recorded_at      timestamptz not null,
    -- when somebody last said that it stands
    checked_at       timestamptz not null,
    version          int not null default 1,
    check (until_on is null or until_on >= from_on),
    check ((from_time is null) = (until_time is null))
);
create index on justice.condition (person_id);
create index on justice.condition (checked_at) where status = 'STANDS' and until_on is null;

create table justice.condition_fact (
    id               uuid primary key,
    condition_id     uuid not null references justice.condition,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('RECORDED', 'VARIED', 'CHECKED', 'ENDED')),
    at               timestamptz not null,
    recorded_by      uuid not null,
    reason           text check (reason in ('CASE_OVER', 'VARIED_BY_COURT', 'EXPIRED', 'RECORDED_IN_ERROR')),
    -- the condition in plain words, as it was told with this fact
    said             text not null default '',
    unique (condition_id, number),
    check ((kind = 'ENDED') = (reason is not null))
);
create index on justice.condition_fact (person_id, at);

create table justice.court_date (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    court            text not null check (court <> ''),
    at               timestamptz not null,
    diet             text not null check (diet in ('UNDERTAKING', 'PLEADING', 'INTERMEDIATE', 'FIRST', 'PRELIMINARY', 'TRIAL',
                                                   'DEFERRED_SENTENCE', 'SENTENCE', 'REVIEW', 'BAIL', 'OTHER', 'NOT_KNOWN')),
    sure             text not null check (sure in ('PAPER_SEEN', 'TOLD_BY_POLICE', 'TOLD_BY_ANOTHER', 'TOLD_BY_THE_PERSON')),
    told_by          text not null default '',
    -- the person said yes to a reminder
    remind           boolean not null default false,
    -- the date that was adjourned to this one
    follows_id       uuid references justice.court_date,
    status           text not null check (status in ('EXPECTED', 'OVER', 'ADJOURNED', 'DID_NOT_APPEAR', 'CANCELLED')),
    recorded_at      timestamptz not null,
    version          int not null default 1
);
create index on justice.court_date (person_id, at);
create index on justice.court_date (at) where status = 'EXPECTED';

create table justice.court_date_fact (
    id               uuid primary key,
    court_date_id    uuid not null references justice.court_date,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('RECORDED', 'MOVED', 'OVER', 'ADJOURNED', 'DID_NOT_APPEAR', 'CANCELLED')),
    at               timestamptz not null,
    recorded_by      uuid not null,
    said             text not null default '',
    unique (court_date_id, number)
);
create index on justice.court_date_fact (person_id, at);

-- What police told: in custody, where, since when. It lies with the agency of the team that supports the person, and
-- goes out of force by itself.
create table justice.custody (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    from_agency_id   uuid not null references agency.agency,
    place            text not null check (place <> '' and length(place) <= 60),
    since            timestamptz not null,
    -- by name and date of birth: a person must look whether it is them
    by_name          boolean not null,
    told_by          uuid not null references agency.worker,
    told_at          timestamptz not null,
    expires_at       timestamptz not null,
    noted_at         timestamptz,
    released_at      timestamptz,
    status           text not null check (status in ('STANDS', 'RELEASED', 'TAKEN_BACK')),
    version          int not null default 1,
    check (expires_at > told_at),
    check ((status = 'RELEASED') = (released_at is not null))
);
create index on justice.custody (person_id, told_at);
create index on justice.custody (expires_at) where status = 'STANDS';
create index on justice.custody (released_at) where status = 'RELEASED';

create table justice.custody_fact (
    id               uuid primary key,
    custody_id       uuid not null references justice.custody,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('TOLD', 'CONFIRMED', 'NOTED', 'RELEASED', 'TAKEN_BACK')),
    at               timestamptz not null,
    recorded_by      uuid not null,
    unique (custody_id, number)
);
create index on justice.custody_fact (person_id, at);

-- Word from police, as it was handed in: by somebody who may see the person, or by name and date of birth. It is never
-- shown to whoever handed it in, and forgotten when it is over: it makes nobody a person we support.
create table justice.told (
    id               uuid primary key,
    kind             text not null check (kind in ('IN_CUSTODY', 'RELEASED')),
    person_id        uuid references person.person,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    from_agency_id   uuid not null references agency.agency,
    name_told        text not null default '',
    birth_on         date,
    place            text not null default '' check (length(place) <= 60),
    since            timestamptz not null,
    told_by          uuid not null references agency.worker,
    told_at          timestamptz not null,
    expires_at       timestamptz not null,
    status           text not null default 'WAITING' check (status in ('WAITING', 'MATCHED', 'NOT_OURS', 'FORGOTTEN')),
    decided_by       uuid,
    decided_at       timestamptz,
    -- who was meant is needed no longer once somebody has looked
    check (status = 'WAITING' or name_told = '' and birth_on is null)
);
create index on justice.told (team_id, told_at) where status = 'WAITING';
create index on justice.told (expires_at) where status = 'WAITING';

-- That somebody was told to ask the lead, because something stands against what they were about to arrange that they are
-- not shown: kept, so that asking again and again to find out what it is does not go unseen.
create table justice.withheld (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    worker_id        uuid not null references agency.worker,
    what             text not null check (what in ('ADDRESS', 'VISIT', 'MEETING', 'GROUP', 'CALL', 'COURT')),
    from_at          timestamptz,
    place            text not null default '',
    asked_at         timestamptz not null,
    unique nulls not distinct (person_id, worker_id, what, from_at, place)
);
create index on justice.withheld (person_id, asked_at);

-- How long things of justice may wait, and how long a custody notice stands.
insert into worklist.promise (kind, after, ahead) values
    ('CUSTODY', '4 hours', null),
    ('CUSTODY_TOLD', '4 hours', null),
    ('CUSTODY_STANDS', '72 hours', null),
    ('RELEASED', '24 hours', null),
    ('COURT_DATE', '0 days', '3 days'),
    ('COURT_OUTCOME', '1 day', null),
    ('CONDITION_CHECK', '187 days', '7 days');
