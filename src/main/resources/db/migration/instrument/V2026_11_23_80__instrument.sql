-- The instruments with which change is measured, each in versions that never change, but for their end; and what has to be on
-- record before some of them may be used. Nothing in here is about anybody who answers.
create schema instrument;

create table instrument.version (
    code             text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    version          text not null check (version ~ '^[0-9]{1,4}([.][0-9]{1,4}){0,2}$'),
    title            text not null check (title <> ''),
    description      text not null,
    copyright        text not null,
    entry            text not null check (entry in ('ITEMS', 'SCORES', 'FILE_ONLY')),
    needs            text[] not null check (needs <@ array['LICENCE', 'APPROVAL', 'TRAINING']),
    higher_is_better boolean not null,
    -- of the total; none when each item stands for itself
    floor            int,
    ceiling          int,
    review_months    int not null check (review_months between 1 and 24),
    -- weeks after the first reading at which one is due; none: by the months
    due_weeks        int[] not null,
    -- the rule and its version, as it is kept with each reading
    rule             text not null,
    since            date,
    -- from this day on it is not used any more
    until            date,
    -- as they came: FHIR R4, and our own format
    questionnaire    text not null,
    scoring          text not null,
    -- of both, without the end
    digest           text not null,
    primary key (code, version),
    check (until >= since),
    check ((floor is null) = (ceiling is null)),
    check (floor < ceiling)
);

create table instrument.item (
    code          text not null,
    version       text not null,
    link          text not null check (link ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    position      int not null,
    words         text not null check (words <> ''),
    -- LifeArea; none when it is of no part of a life, or when that is not ours to say
    area          text check (area in ('HOUSING', 'PHYSICAL_HEALTH', 'FEELINGS', 'MONEY', 'ADDICTION', 'PEOPLE', 'TIME', 'JUSTICE', 'SELF_CARE', 'CARING', 'HELP')),
    least         int not null,
    most          int not null,
    -- value and words; none: a whole number from least to most
    choices       jsonb not null,
    may_not_apply boolean not null,
    primary key (code, version, link),
    unique (code, version, position),
    foreign key (code, version) references instrument.version,
    check (least < most)
);

-- From which value on an answer needs a human the same day.
create table instrument.risk (
    code        text not null,
    version     text not null,
    link        text not null,
    least_value int not null,
    primary key (code, version, link),
    foreign key (code, version, link) references instrument.item
);

-- A licence, or the approval of this software by whoever holds the rights, for every version of an instrument.
create table instrument.permit (
    id          uuid primary key,
    code        text not null,
    kind        text not null check (kind in ('LICENCE', 'APPROVAL')),
    -- who holds the licence; who approved
    holder      text not null check (holder <> ''),
    -- of the licence, or the reference of the approval
    number      text not null check (number <> ''),
    since       date not null,
    -- from this day on it stands no longer
    until       date,
    checked_by  text not null check (checked_by <> ''),
    recorded_at timestamptz not null,
    recorded_by uuid not null references agency.worker,
    ended_at    timestamptz,
    ended_by    uuid references agency.worker,
    check (until >= since),
    check ((ended_at is null) = (ended_by is null))
);
create index on instrument.permit (code, kind);

create table instrument.training (
    id          uuid primary key,
    code        text not null,
    worker_id   uuid not null references agency.worker,
    trainer     text not null check (trainer <> ''),
    since       date not null,
    until       date,
    recorded_at timestamptz not null,
    recorded_by uuid not null references agency.worker,
    ended_at    timestamptz,
    ended_by    uuid references agency.worker,
    check (until >= since),
    check (recorded_by <> worker_id),
    check ((ended_at is null) = (ended_by is null))
);
create index on instrument.training (worker_id, code);
