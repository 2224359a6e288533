-- Short words at the top of a person's page, raised by the rooms that know why: the id is that of the condition, alert
-- or notice it stands for. Seen by its category, like what it stands for.
create table person.flag (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    kind             text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    detail           text not null default '' check (length(detail) <= 60),
    severe           boolean not null,
    -- only while the person has no fixed address
    unless_housed    boolean not null default false,
    since            timestamptz not null,
    until            timestamptz,
    lowered_at       timestamptz
);
create index on person.flag (person_id) where lowered_at is null;

-- Who had read which warnings before they arranged what: `source_id` is the condition's or the alert's, `subject_id`
-- the address, the appointment. The words of a warning stay where they are.
create table person.acknowledged (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'SAFETY' references sharing.category,
    source_id        uuid not null,
    subject_id       uuid not null,
    what             text not null check (what in ('ADDRESS', 'VISIT', 'MEETING', 'GROUP', 'CALL', 'COURT')),
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    unique (subject_id, source_id, recorded_by)
);
create index on person.acknowledged (person_id);
