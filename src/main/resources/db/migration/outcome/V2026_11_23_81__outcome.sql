-- Change during a spell of support: readings with an instrument, answer by answer. Nothing here is ever edited: what was wrong
-- is said to be wrong, and stays.
create schema outcome;

create table outcome.reading (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid not null references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category check (category in ('OUTCOME', 'SUBSTANCE_USE', 'MENTAL_HEALTH')),
    code             text not null,
    version          text not null,
    done_on          date not null,
    -- worker-approved are those done together or by the worker; one by the person alone stands beside it
    done_by          text not null check (done_by in ('TOGETHER', 'WORKER', 'PERSON')),
    occasion         text not null check (occasion in ('START', 'REVIEW', 'ENDING', 'OTHER')),
    language         text not null default '',
    note             text not null default '',
    -- of a day before support began, and said to be
    early            boolean not null default false,
    -- another one of the same day, knowingly
    again            boolean not null default false,
    came_by          text not null check (came_by in ('HERE', 'FILE')),
    -- by the rule that scored it, which is kept by its id and version
    total            int,
    band             text,
    complete         boolean not null,
    risks            text[] not null default '{}',
    rule             text not null,
    entered_at       timestamptz not null,
    -- a worker, or the task of the house that read the file
    entered_by       uuid not null,
    unique (id, person_id, holder_agency_id, category, code, version),
    foreign key (code, version) references instrument.version,
    check (done_on <= (entered_at at time zone 'Europe/London')::date)
);
create unique index entered_once on outcome.reading (engagement_id, code, version, done_on, done_by) where not again;
create index on outcome.reading (person_id, done_on);
-- by day and not by instrument: nearly all are of one, and a key that is looked up before the table was analysed must not take it
create index on outcome.reading (done_on);
create index on outcome.reading (entered_at) where risks <> '{}';

-- A number, or why there is none: three different things, and none of them is zero.
create table outcome.answer (
    reading_id       uuid not null,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    code             text not null,
    version          text not null,
    link             text not null,
    value            int,
    missing          text check (missing in ('NOT_APPLICABLE', 'NOT_ASKED', 'DECLINED')),
    primary key (reading_id, link),
    foreign key (reading_id, person_id, holder_agency_id, category, code, version)
        references outcome.reading (id, person_id, holder_agency_id, category, code, version),
    foreign key (code, version, link) references instrument.item,
    check (num_nonnulls(value, missing) = 1)
);
create index on outcome.answer (person_id);

-- What is said of a reading later: that it was a mistake, and what was done about an answer that needed a human the same day.
create table outcome.fact (
    id               uuid primary key,
    reading_id       uuid not null,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    code             text not null,
    version          text not null,
    kind             text not null check (kind in ('MISTAKEN', 'RISK_ANSWERED')),
    at               timestamptz not null,
    recorded_by      uuid not null references agency.worker,
    note             text not null check (note <> ''),
    unique (reading_id, kind),
    foreign key (reading_id, person_id, holder_agency_id, category, code, version)
        references outcome.reading (id, person_id, holder_agency_id, category, code, version)
);
create index on outcome.fact (person_id);

-- Instruments with which everybody who is supported is asked; others are reviewed once they were begun.
create table outcome.expected (
    code        text primary key,
    -- days after support began by which the first is due
    first_after int not null check (first_after > 0)
);
insert into outcome.expected (code, first_after) values ('pop', 28);

-- An answer that needs a human is answered within hours, and on the same day whatever the hour. A review is shown a week before
-- it is due and is late a week after.
insert into worklist.promise (kind, after, ahead) values
    ('READING_RISK', '4 hours', null),
    ('READING_DUE', '7 days', '14 days');
