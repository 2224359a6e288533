-- The contact ladder: which ways are tried, and after how many days, when somebody is not reached; and each time we
-- looked for somebody. What was tried is in contact.contact. Facts say the status (ladder/TraceStatus).
create schema ladder;

-- Dated data: the set with the latest `since` stands.
create table ladder.steps (
    id          uuid primary key,
    since       timestamptz not null,
    -- none: as the house was built
    recorded_by uuid references agency.worker
);
create index on ladder.steps (since desc, id desc);

create table ladder.rung (
    steps_id   uuid not null references ladder.steps,
    number     int not null check (number between 1 and 20),
    mode       text not null check (mode in ('PHONE', 'TEXT', 'LETTER', 'DOOR', 'FACE_TO_FACE', 'THROUGH_PARTNER', 'CUSTODY')),
    after_days int not null check (after_days between 0 and 90),
    primary key (steps_id, number),
    unique (steps_id, mode)
);
with first as (
    insert into ladder.steps (id, since) values ('1adde200-0000-7000-8000-000000000001', '-infinity') returning id
)
insert into ladder.rung (steps_id, number, mode, after_days)
select f.id, r.number, r.mode, r.after_days
  from first f,
       (values (1, 'PHONE', 0), (2, 'TEXT', 1), (3, 'DOOR', 3), (4, 'THROUGH_PARTNER', 5), (5, 'CUSTODY', 7)) r (number, mode, after_days);

create table ladder.trace (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid not null references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CONTACT' references sharing.category,
    status           text not null check (status in ('LOOKING', 'REACHED', 'WHEREABOUTS_KNOWN', 'CALLED_OFF')),
    began_at         timestamptz not null,
    version          int not null default 1
);
create unique index one_at_a_time on ladder.trace (engagement_id) where status = 'LOOKING';
create index on ladder.trace (person_id, began_at desc);

create table ladder.fact (
    id               uuid primary key,
    trace_id         uuid not null references ladder.trace,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    -- where somebody is may be custody, which not every role is shown
    category         text not null references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('BEGAN', 'SEEN', 'TRACED', 'REACHED', 'CALLED_OFF')),
    reason           text not null default '',
    note             text not null default '',
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    unique (trace_id, number)
);
create index on ladder.fact (person_id, happened_at desc);

-- How long after everything was tried we try again.
insert into worklist.promise (kind, after, ahead) values ('LADDER_REST', '7 days', null);
