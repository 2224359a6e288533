-- Access by decision: opened for a while although nothing else opens a record (emergency, a granted request), or shut
-- although something does (restriction, conflict of interest). What opens and shuts stands in sharing.access and
-- sharing.closing; here stands who decided it, why, and what came of it. Each status is what the facts say (pop.access).
create schema access;

-- An attempt at emergency access, also one that opened nothing. `told` is what was typed when nothing was opened.
-- `asked_agency_id` holds the person's record; its lead looks at it afterwards, never the worker who opened it.
create table access.emergency (
    id               uuid primary key,
    worker_id        uuid not null references agency.worker,
    role             text not null,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    person_id        uuid references person.person,
    asked_agency_id  uuid references agency.agency,
    reason           text not null check (reason in ('LIFE_AT_RISK', 'OVERDOSE', 'MISSING_AND_AT_RISK', 'CHILD_AT_RISK',
                                                     'SERIOUS_HARM_TO_OTHERS', 'OTHER')),
    why              text not null check (why <> ''),
    told             text not null default '',
    categories       text[] not null,
    asked_at         timestamptz not null,
    until            timestamptz,
    ended_at         timestamptz,
    status           text not null check (status in ('NOT_OPENED', 'OPENED', 'ENDED', 'REVIEWED', 'FOLLOWED_UP')),
    verdict          text check (verdict in ('FINE', 'CONCERN')),
    reviewed_by      uuid references agency.worker,
    version          int not null default 1,
    check ((status = 'NOT_OPENED') = (person_id is null)),
    check ((person_id is null) = (until is null)),
    check ((person_id is null) = (asked_agency_id is null)),
    check (until <= asked_at + interval '3 hours'),
    check ((status in ('REVIEWED', 'FOLLOWED_UP')) = (verdict is not null)),
    check ((verdict is null) = (reviewed_by is null)),
    check (reviewed_by <> worker_id)
);
create index on access.emergency (worker_id, asked_at);
create index on access.emergency (person_id);
create index on access.emergency (asked_agency_id, asked_at) where status in ('OPENED', 'ENDED');
create index on access.emergency (asked_at) where status = 'REVIEWED' and verdict = 'CONCERN';

-- Somebody asks the agency that holds records. They learn the answer, and never whether anything is there.
-- `person_id` is set where they asked from a page they see; else whoever answers looks for the person.
create table access.request (
    id               uuid primary key,
    worker_id        uuid not null references agency.worker,
    role             text not null,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    asked_agency_id  uuid not null references agency.agency,
    person_id        uuid references person.person,
    name_told        text not null default '',
    birth_told       text not null default '',
    categories       text[] not null check (categories <> '{}'),
    why              text not null check (why <> ''),
    until_on         date not null,
    asked_at         timestamptz not null,
    due_at           timestamptz not null,
    status           text not null check (status in ('ASKED', 'GRANTED', 'REFUSED', 'ENDED')),
    answered_by      uuid references agency.worker,
    answered_at      timestamptz,
    refusal          text check (refusal in ('NOT_NEEDED', 'NO_GROUND', 'ASK_THE_PERSON', 'ANOTHER_WAY', 'OTHER')),
    answer           text not null default '',
    given_person_id  uuid references person.person,
    given_categories text[],
    given_until      timestamptz,
    version          int not null default 1,
    check (person_id is not null or name_told <> ''),
    check ((status = 'ASKED') = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null)),
    check ((status = 'REFUSED') = (refusal is not null)),
    check ((status in ('GRANTED', 'ENDED')) = (given_categories is not null)),
    check ((given_categories is null) = (given_until is null)),
    check (given_categories <@ categories),
    check (answered_by <> worker_id)
);
create index on access.request (worker_id, asked_at);
create index on access.request (person_id);
create index on access.request (asked_agency_id, due_at) where status = 'ASKED';

-- Only those named see the person at all.
create table access.restriction (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    reason           text not null check (reason in ('COLLEAGUE', 'RELATIVE_OF_A_COLLEAGUE', 'AT_RISK', 'KNOWN_IN_PUBLIC', 'OTHER')),
    note             text not null check (note <> ''),
    excepting        uuid[] not null check (excepting <> '{}'),
    review_on        date not null,
    restricted_at    timestamptz not null,
    restricted_by    uuid not null references agency.worker,
    status           text not null check (status in ('IN_PLACE', 'LIFTED')),
    version          int not null default 1
);
create unique index restricted_once on access.restriction (person_id) where status = 'IN_PLACE';
create index on access.restriction (review_on) where status = 'IN_PLACE';

-- A worker says that they know somebody. Where they typed who it is, `person_id` stays empty whether there is a record or
-- not: `words` and `birth_on` are compared by the house alone, and what it finds stands in sharing.closing.
create table access.conflict (
    id               uuid primary key,
    worker_id        uuid not null references agency.worker,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    person_id        uuid references person.person,
    name_told        text not null check (name_told <> ''),
    birth_on         date,
    words            text[] not null default '{}',
    known_as         text not null check (known_as in ('FAMILY', 'FRIEND', 'NEIGHBOUR', 'KNOWN_FROM_BEFORE', 'OTHER')),
    note             text not null default '',
    declared_at      timestamptz not null,
    status           text not null check (status in ('STANDS', 'LIFTED')),
    version          int not null default 1,
    check (person_id is not null or (birth_on is not null and words <> '{}')),
    check (known_as <> 'OTHER' or note <> '')
);
create index on access.conflict (worker_id, declared_at);
create index on access.conflict (person_id);
create index on access.conflict (birth_on) where person_id is null and status = 'STANDS';
create index on sharing.closing (basis_id);

-- What was decided, one fact after the other.
create table access.fact (
    id               uuid primary key,
    life             text not null check (life in ('EMERGENCY', 'REQUEST', 'RESTRICTION', 'CONFLICT')),
    subject_id       uuid not null,
    person_id        uuid references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('OPENED', 'NOT_OPENED', 'STOPPED', 'RAN_OUT', 'REVIEWED', 'FOLLOWED_UP',
                                                   'ASKED', 'GRANTED', 'REFUSED', 'TAKEN_BACK',
                                                   'RESTRICTED', 'EXCEPTIONS_CHANGED', 'LIFTED', 'DECLARED')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    code             text not null default '',
    note             text not null default '',
    unique (subject_id, number),
    check (kind <> 'LIFTED' or note <> '')
);
create index on access.fact (person_id);
