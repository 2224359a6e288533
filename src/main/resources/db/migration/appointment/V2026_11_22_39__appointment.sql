-- Appointments: a chain of facts that is only ever added to. The row holds where the chain stands, to be searched.
-- What is arranged about somebody's health has that category as a whole: who is not shown it learns only that the
-- person has something then (appointment.taken).
create schema appointment;

-- A meeting that comes again. Its appointments are made some weeks ahead, each once (series_id, occurrence_on).
create table appointment.series (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    follows_id       uuid references appointment.series,
    rhythm           text not null check (rhythm in ('WEEKLY', 'MONTHLY')),
    -- every so many weeks or months
    every            int not null check (every between 1 and 12),
    -- 1 is Monday
    weekdays         int[] not null check (weekdays <> '{}' and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
    -- the nth such weekday of a month, -1 the last
    nth              int check (nth between 1 and 4 or nth = -1),
    first_on         date not null,
    last_on          date,
    times            int check (times between 1 and 500),
    excepting        date[] not null default '{}',
    begins           time not null,
    minutes          int not null check (minutes between 5 and 1440),
    kind             text not null check (kind in ('OFFICE', 'OUTREACH', 'HOME_VISIT', 'PARTNER_PLACE', 'PHONE', 'VIDEO_TEAMS', 'VIDEO_ZOOM',
                                                   'VIDEO_OTHER', 'ACCOMPANIED', 'COURT', 'OWN_MEETING')),
    about            text not null,
    place            text not null default '',
    postcode         text,
    service          text not null default '',
    link             text not null default '',
    dial_in          text not null default '',
    dial_code        text not null default '',
    note             text not null default '',
    -- none: the person goes by themselves
    workers          uuid[] not null default '{}',
    team_id          uuid not null references agency.team,
    tell_person      boolean not null default false,
    -- made ahead up to this day
    made_until       date,
    ended_at         timestamptz,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    version          int not null default 1,
    check ((rhythm = 'MONTHLY') = (nth is not null)),
    check (last_on is null or last_on >= first_on)
);
create index on appointment.series (person_id);
create index on appointment.series (made_until) where ended_at is null;

create table appointment.appointment (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    series_id        uuid references appointment.series,
    occurrence_on    date,
    status           text not null check (status in ('SCHEDULED', 'HAPPENED', 'DID_NOT_ATTEND', 'DID_NOT_HAPPEN', 'CANCELLED')),
    begins_at        timestamptz not null,
    until_at         timestamptz not null,
    kind             text not null check (kind in ('OFFICE', 'OUTREACH', 'HOME_VISIT', 'PARTNER_PLACE', 'PHONE', 'VIDEO_TEAMS', 'VIDEO_ZOOM',
                                                   'VIDEO_OTHER', 'ACCOMPANIED', 'COURT', 'OWN_MEETING')),
    about            text not null,
    place            text not null default '',
    postcode         text,
    service          text not null default '',
    link             text not null default '' check (link = '' or link like 'https://%'),
    dial_in          text not null default '',
    dial_code        text not null default '',
    note             text not null default '',
    -- who answers for its outcome
    worker_id        uuid references agency.worker,
    -- the person's own meeting asks no outcome of anybody
    outcome_wanted   boolean not null default true,
    tell_person      boolean not null default false,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    -- how often its time or place was changed: the SEQUENCE of its invitation
    changes          int not null default 0,
    version          int not null default 1,
    unique (series_id, occurrence_on),
    check (until_at > begins_at),
    check ((series_id is null) = (occurrence_on is null)),
    check (not outcome_wanted or worker_id is not null)
);
create index on appointment.appointment (person_id, begins_at);
create index on appointment.appointment (until_at) where status = 'SCHEDULED' and outcome_wanted;
create index on appointment.appointment (worker_id, begins_at) where status = 'SCHEDULED';

create table appointment.fact (
    id               uuid primary key,
    appointment_id   uuid not null references appointment.appointment,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('SCHEDULED', 'RESCHEDULED', 'CHANGED', 'HAPPENED', 'DID_NOT_ATTEND', 'DID_NOT_HAPPEN',
                                                   'CANCELLED', 'TAKEN_BACK')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    -- the time agreed with it
    begins_at        timestamptz,
    until_at         timestamptz,
    -- who asked for it, whose "no" it was
    whose            text check (whose in ('PERSON', 'POP', 'PARTNER', 'SYSTEM')),
    -- how it happened or why it did not
    code             text check (code in ('ON_TIME', 'LATE', 'REACHED', 'NOT_REACHED', 'WORKER', 'VENUE', 'IN_CUSTODY', 'IN_HOSPITAL', 'AGENCY',
                                          'WEATHER', 'SERIES')),
    note             text not null default '',
    alternative      text not null default '',
    unique (appointment_id, number),
    check (kind not in ('SCHEDULED', 'RESCHEDULED') or (begins_at is not null and until_at > begins_at)),
    check (kind not in ('RESCHEDULED', 'CANCELLED') or whose is not null),
    check (kind <> 'HAPPENED' or code in ('ON_TIME', 'LATE')),
    check (kind <> 'DID_NOT_ATTEND' or code in ('REACHED', 'NOT_REACHED')),
    check (kind <> 'DID_NOT_HAPPEN' or code in ('WORKER', 'VENUE', 'IN_CUSTODY', 'IN_HOSPITAL', 'AGENCY', 'WEATHER'))
);
create index on appointment.fact (person_id, happened_at desc);

-- When workers are taken, without for whom: what a team knows of each other's time. Nothing in it is about a person.
create table appointment.attendance (
    appointment_id uuid not null references appointment.appointment,
    worker_id      uuid not null references agency.worker,
    team_id        uuid not null references agency.team,
    begins_at      timestamptz not null,
    until_at       timestamptz not null,
    away           boolean not null,
    stands         boolean not null default true,
    primary key (appointment_id, worker_id)
);
create index on appointment.attendance (team_id, begins_at) where stands;
create index on appointment.attendance (worker_id, begins_at) where stands;

-- What somebody has to join by video with. The latest answer stands.
create table appointment.digital (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'PLAN' references sharing.category,
    device           text not null check (device in ('OWN', 'BORROWED', 'NONE', 'NOT_KNOWN')),
    data             text not null check (data in ('ENOUGH', 'NONE', 'NOT_KNOWN')),
    confidence       text not null check (confidence in ('ALONE', 'WITH_HELP', 'NOT_AT_ALL', 'NOT_KNOWN')),
    private_place    text not null check (private_place in ('YES', 'NO', 'NOT_KNOWN')),
    note             text not null default '',
    recorded_at      timestamptz not null,
    recorded_by      uuid not null
);
create index on appointment.digital (person_id, recorded_at desc);

insert into worklist.promise (kind, after, ahead) values ('OUTCOME', '1 day', null);
