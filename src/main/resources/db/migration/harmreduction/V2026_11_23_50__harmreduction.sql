-- People on the caseload at risk of an overdose: who of them has naloxone, what puts them at risk, and which overdoses a
-- human confirmed were theirs. Facts only: nobody is scored.
create schema harmreduction;

-- Who may supply naloxone for later use, by which route of the Human Medicines Regulations 2012, and when. Anyone may give
-- it in an emergency: that needs no row here.
create table harmreduction.authorisation (
    id          uuid primary key,
    worker_id   uuid not null references agency.worker,
    route       text not null check (route in ('DRUG_TREATMENT_SERVICE', 'NAMED_SINCE_2024', 'PRESCRIPTION_OR_DIRECTION', 'OTHER')),
    note        text not null default '',
    since       date not null,
    -- from this day on it stands no longer
    until       date,
    recorded_at timestamptz not null,
    recorded_by uuid not null references agency.worker,
    ended_at    timestamptz,
    ended_by    uuid references agency.worker,
    check (until >= since),
    -- those whom the amendment of that day names
    check (route <> 'NAMED_SINCE_2024' or since >= '2024-12-02'),
    check (route <> 'OTHER' or note <> ''),
    check ((ended_at is null) = (ended_by is null)),
    exclude using gist (worker_id with =, route with =, daterange(since, until) with &&)
);

-- A kit that was supplied, or that the person says they have from elsewhere. The terms never change; what became of it are
-- facts.
create table harmreduction.kit (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'OVERDOSE' references sharing.category,
    origin           text not null check (origin in ('SUPPLIED', 'ELSEWHERE')),
    recipient        text not null check (recipient in ('PERSON_AT_RISK', 'FAMILY_OR_FRIEND', 'SERVICE_WORKER')),
    setting          text check (setting in ('COMMUNITY_OUTLET', 'PRISON_AT_RELEASE', 'COMMUNITY_PRESCRIPTION', 'AMBULANCE_SERVICE',
                                             'NON_DRUG_TREATMENT_SERVICE')),
    supply           text check (supply in ('FIRST', 'REPEAT')),
    reason           text check (reason in ('USED', 'LOST', 'EXPIRED', 'SPARE', 'OTHER')),
    product          text not null check (product in ('PRENOXAD', 'NYXOID', 'OTHER', 'NOT_KNOWN')),
    -- the last day on which it is good
    expires_on       date,
    replace_on       date,
    -- supplied then; of one from elsewhere: told of then
    had_on           date not null,
    supplied_by      uuid references agency.worker,
    supplied_as      text,
    authorisation_id uuid references harmreduction.authorisation,
    -- the one that this supply is instead of
    instead_of_id    uuid references harmreduction.kit,
    note             text not null default '',
    status           text not null check (status in ('SUPPLIED', 'TOLD_OF', 'USED', 'LOST', 'RETURNED', 'REPLACED', 'MISTAKEN')),
    recorded_at      timestamptz not null,
    recorded_by      uuid not null references agency.worker,
    version          int not null default 1,
    check (origin = 'ELSEWHERE' or num_nulls(setting, supply, expires_on, supplied_by, supplied_as, authorisation_id) = 0),
    check (origin = 'SUPPLIED' or num_nonnulls(setting, supply, reason, supplied_by, supplied_as, authorisation_id, instead_of_id) = 0),
    check (origin = 'ELSEWHERE' or product <> 'NOT_KNOWN'),
    check (origin = 'ELSEWHERE' or expires_on > had_on),
    check ((supply is not distinct from 'REPEAT') = (reason is not null)),
    check (reason is distinct from 'OTHER' or note <> ''),
    check (instead_of_id is null or supply = 'REPEAT'),
    check ((expires_on is null) = (replace_on is null)),
    check (replace_on <= expires_on),
    check (had_on <= (recorded_at at time zone 'Europe/London')::date)
);
create index on harmreduction.kit (person_id);
create index on harmreduction.kit (replace_on) where status in ('SUPPLIED', 'TOLD_OF');

create table harmreduction.kit_fact (
    id               uuid primary key,
    kit_id           uuid not null references harmreduction.kit,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'OVERDOSE' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('SUPPLIED', 'TOLD_OF', 'USED', 'LOST', 'RETURNED', 'REPLACED', 'MISTAKEN')),
    at               timestamptz not null,
    recorded_by      uuid not null references agency.worker,
    note             text not null default '',
    unique (kit_id, number)
);
create index on harmreduction.kit_fact (person_id, at);

-- What puts somebody at high risk of harm (MAT standard 3), since when and until when.
create table harmreduction.context (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'OVERDOSE' references sharing.category,
    context          text not null check (context in ('RECENT_OVERDOSE', 'OPIOID_WITH_ALCOHOL_OR_BENZODIAZEPINES', 'AFTER_DETOX',
                                                      'RELEASE_FROM_CUSTODY', 'DISCHARGE_FROM_TREATMENT', 'INJECTING')),
    since            date not null,
    -- from this day on it stands no longer
    until            date,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null references agency.worker,
    ended_at         timestamptz,
    ended_by         uuid references agency.worker,
    check (until >= since),
    check ((ended_at is null) = (ended_by is null))
);
create index on harmreduction.context (person_id);

-- That a notification was about this person, as a human confirmed. It stays when the notification is purged, so nothing
-- refers to that one.
create table harmreduction.overdose (
    id               uuid primary key,
    notification_id  uuid not null,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'OVERDOSE' references sharing.category,
    happened_at      timestamptz not null,
    confirmed_at     timestamptz not null,
    confirmed_by     uuid not null,
    taken_back_at    timestamptz,
    taken_back_by    uuid,
    -- what the lead worker was to do is done
    done_at          timestamptz,
    done_by          uuid references agency.worker,
    done_note        text not null default '',
    unique (notification_id, person_id),
    check ((taken_back_at is null) = (taken_back_by is null)),
    check ((done_at is null) = (done_by is null)),
    check (done_at is null or done_note <> '')
);
create index on harmreduction.overdose (person_id, happened_at);
create index on harmreduction.overdose (confirmed_at) where taken_back_at is null and done_at is null;

-- an alert about overdoses puts people at risk; flags are many, these are few
create index on person.flag (person_id) where kind = 'alert-overdose' and lowered_at is null;

-- how long these may wait; an overdose waits no longer than until the day is over
insert into worklist.promise (kind, after, ahead) values
    ('OVERDOSE_CLIENT', '4 hours', null),
    ('KIT_REPLACE', '0 days', '14 days');
