-- The annual report: as of which day, the words of the team leader, and stories of people who agreed to them. Rows are only added.

-- The day that stands on a year's report: fixed at its first making, so that every later one from the same records is the same
-- file. The latest stands.
create table report.annual (
    id       uuid primary key,
    year     text not null check (year ~ '^[0-9]{4}-[0-9]{2}$'),
    as_of    date not null,
    -- nobody when the house made it by a command
    fixed_by uuid references agency.worker,
    fixed_at timestamptz not null
);
create index on report.annual (year, fixed_at);

-- Words for a chapter of a year's report: each saving is a row, the latest stands. No words take it out of the report.
create table report.narrative (
    id         uuid primary key,
    year       text not null check (year ~ '^[0-9]{4}-[0-9]{2}$'),
    chapter    text not null check (chapter in ('FOREWORD', 'PEOPLE', 'CUSTODY', 'ARRIVING', 'ONWARD', 'SAFETY', 'CHANGE', 'HEARD', 'STORIES', 'NEXT')),
    words      text not null check (length(words) <= 6000),
    written_by uuid not null references agency.worker,
    written_at timestamptz not null
);
create index on report.narrative (year, chapter, written_at);

-- A story for a year's report. On purpose nothing leads from it to the person whose story it is: where their agreement is kept
-- stands with the agreement, in words.
create table report.case_study (
    id       uuid primary key,
    year     text not null check (year ~ '^[0-9]{4}-[0-9]{2}$'),
    begun_by uuid not null references agency.worker,
    begun_at timestamptz not null
);
create index on report.case_study (year);

-- Its words, and which details were changed so that nobody can be told by them; the latest stand.
create table report.case_text (
    id         uuid primary key,
    study_id   uuid not null references report.case_study,
    title      text not null check (title <> '' and length(title) <= 200),
    words      text not null check (words <> '' and length(words) <= 6000),
    disguised  text[] not null check (disguised <@ '{NAMES,AGE,PLACES,DATES,FAMILY_AND_WORK,HEALTH,OFFENCES}'),
    written_by uuid not null references agency.worker,
    written_at timestamptz not null
);
create index on report.case_text (study_id, written_at);

-- They agreed that their story is told: apart from agreeing to be supported. The latest stands.
create table report.case_agreement (
    id          uuid primary key,
    study_id    uuid not null references report.case_study,
    agreed_on   date not null,
    how         text not null check (how in ('SIGNED', 'SAID_WITH_A_WITNESS', 'WROTE')),
    -- the last day on which it may be printed; none: until they take it back
    until_on    date check (until_on >= agreed_on),
    kept        text not null check (length(kept) <= 300),
    recorded_by uuid not null references agency.worker,
    recorded_at timestamptz not null
);
create index on report.case_agreement (study_id, recorded_at);

-- Taken back by the person, or never meant to be: for good.
create table report.case_end (
    study_id    uuid primary key references report.case_study,
    why         text not null check (why in ('WITHDRAWN', 'NOT_USED')),
    ended_on    date not null,
    recorded_by uuid not null references agency.worker,
    recorded_at timestamptz not null
);

-- Somebody other than who wrote it read it. The latest of a text stands; new words are a new text.
create table report.case_review (
    id          uuid primary key,
    text_id     uuid not null references report.case_text,
    may_print   boolean not null,
    remark      text not null check (length(remark) <= 1000),
    reviewed_by uuid not null references agency.worker,
    reviewed_at timestamptz not null
);
create index on report.case_review (text_id, reviewed_at);
