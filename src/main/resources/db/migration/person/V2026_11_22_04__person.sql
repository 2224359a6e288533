-- The person: what they are called, where they are, how to reach them safely, what identifies them.
-- Details are added and ended, never overwritten. Records of the same person are linked, never merged.
create schema person;
create extension if not exists pg_trgm;

create table person.person (
    id               uuid primary key,
    main_id          uuid not null,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    birth_told       text not null default '',
    birth_precision  text not null default 'UNKNOWN' check (birth_precision in ('EXACT', 'MONTH', 'YEAR', 'AGE_ABOUT', 'UNKNOWN')),
    birth_earliest   date,
    birth_latest     date,
    sex              text not null default 'NOT_KNOWN' check (sex in ('MALE', 'FEMALE', 'OTHER', 'NOT_STATED', 'NOT_KNOWN')),
    sex_told         text not null default '',
    language         text not null default '',
    interpreter      text not null default 'NOT_KNOWN' check (interpreter in ('NOT_NEEDED', 'NEEDED', 'NOT_KNOWN')),
    what_matters     text not null default '',
    strengths        text not null default '',
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    version          int not null default 1,
    check ((birth_precision = 'UNKNOWN') = (birth_earliest is null)),
    check ((birth_earliest is null) = (birth_latest is null)),
    check (birth_earliest <= birth_latest)
);
alter table person.person add foreign key (main_id) references person.person deferrable initially deferred;
create index on person.person (main_id);
create index on person.person (birth_earliest, birth_latest);

create table person.name (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    kind             text not null check (kind in ('NAME', 'ALIAS', 'NICKNAME', 'PREVIOUS')),
    given            text not null default '',
    family           text not null default '',
    shown            text not null check (shown <> ''),
    used             boolean not null default false,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    ended_at         timestamptz,
    check (ended_at is null or not used)
);
create index on person.name (person_id);
-- The one they are shown by: lists join `on n.person_id = … and n.used and n.ended_at is null`.
create unique index on person.name (person_id) where used and ended_at is null;

-- Every word of every name with its sound keys (person/NameSound): what search looks in.
create table person.name_word (
    name_id   uuid not null references person.name,
    person_id uuid not null references person.person,
    word      text collate "C" not null,
    sound     text collate "C" not null,
    primary key (name_id, word, sound)
);
create index on person.name_word (word, person_id);
create index on person.name_word (sound, person_id);
create index on person.name_word (person_id);
create index on person.name_word using gin (word gin_trgm_ops);

create table person.address (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CONTACT' references sharing.category,
    kind             text not null check (kind in ('HOME', 'CARE_OF', 'TEMPORARY', 'HOSTEL', 'NO_FIXED_ADDRESS', 'PRISON', 'HOSPITAL', 'OTHER')),
    lines            text not null default '',
    postcode         text check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$'),
    care_of          text not null default '',
    in_glasgow       text not null default 'NOT_KNOWN' check (in_glasgow in ('YES', 'NO', 'NOT_KNOWN')),
    since            date,
    until            date,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    check (until is null or since is null or until >= since)
);
create index on person.address (person_id);
create index on person.address (postcode) where postcode is not null;

-- A phone or an e-mail address, whose it is, and what is safe to do with it.
create table person.channel (
    id                uuid primary key,
    person_id         uuid not null references person.person,
    holder_agency_id  uuid not null references agency.agency,
    category          text not null default 'CONTACT' references sharing.category,
    kind              text not null check (kind in ('PHONE', 'EMAIL')),
    value             text not null check (value <> ''),
    as_told           text not null default '',
    whose             text not null default '',
    may_text          text not null default 'NOT_ASKED' check (may_text in ('YES', 'NO', 'NOT_ASKED')),
    may_leave_message text not null default 'NOT_ASKED' check (may_leave_message in ('YES', 'NO', 'NOT_ASKED')),
    may_say_who       text not null default 'NOT_ASKED' check (may_say_who in ('YES', 'NO', 'NOT_ASKED')),
    note              text not null default '',
    recorded_at       timestamptz not null,
    recorded_by       uuid not null,
    ended_at          timestamptz
);
create index on person.channel (person_id);
create index on person.channel (value);

-- Sealed with the house's key; `lookup` is a keyed digest, so that an exact value can be found unread.
create table person.identifier (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    kind             text not null check (kind in ('CHI', 'CHS', 'PNC', 'CRO', 'PROCURATOR_FISCAL', 'CUSTODY_RECORD', 'SOCIAL_WORK', 'HEALTH_RECORD', 'OTHER')),
    sealed           bytea not null,
    lookup           bytea not null,
    issuer           text not null default '',
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    ended_at         timestamptz,
    check (case kind
               when 'CHI' then category = 'PHYSICAL_HEALTH'
               when 'HEALTH_RECORD' then category = 'PHYSICAL_HEALTH'
               when 'SOCIAL_WORK' then category = 'IDENTITY'
               when 'OTHER' then category = 'IDENTITY'
               else category = 'CUSTODY_AND_JUSTICE'
           end)
);
create index on person.identifier (person_id);
create index on person.identifier (lookup);

-- Two records that may be one person. The state is the last fact; a person decides, never the software.
create table person.link (
    id          uuid primary key,
    person_id   uuid not null references person.person,
    other_id    uuid not null references person.person,
    reasons     text[] not null,
    state       text not null check (state in ('CANDIDATE', 'CONFIRMED', 'REJECTED', 'SPLIT')),
    proposed_at timestamptz not null,
    decided_at  timestamptz,
    decided_by  uuid references agency.worker,
    note        text not null default '',
    version     int not null default 1,
    check (person_id < other_id),
    check ((state = 'CANDIDATE') = (decided_at is null)),
    unique (person_id, other_id)
);
create index on person.link (other_id);
create index on person.link (proposed_at) where state = 'CANDIDATE';
