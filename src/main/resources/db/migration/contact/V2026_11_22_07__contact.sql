-- What happened with a person: attempted or made, how, by whom. Ids may be made by the client, so that
-- a note sent twice is one note. A correction is a new contact that supersedes the old one.
create schema contact;

create table contact.contact (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CONTACT' references sharing.category,
    happened_at      timestamptz not null,
    mode             text not null check (mode in ('FACE_TO_FACE', 'PHONE', 'TEXT', 'VIDEO_TEAMS', 'VIDEO_ZOOM', 'VIDEO_OTHER', 'LETTER',
                                                   'DOOR', 'CUSTODY', 'THROUGH_PARTNER')),
    made             boolean not null,
    with_whom        text not null default '',
    worker_id        uuid not null references agency.worker,
    minutes          int check (minutes between 0 and 1440),
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    supersedes_id    uuid unique references contact.contact,
    superseded       boolean not null default false
);
create index on contact.contact (person_id, happened_at desc);
create index on contact.contact (engagement_id, happened_at desc);

create table contact.note (
    id               uuid primary key,
    contact_id       uuid not null references contact.contact,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    confidential     boolean not null default false,
    text             text not null check (text <> ''),
    recorded_at      timestamptz not null,
    recorded_by      uuid not null
);
create index on contact.note (contact_id);
create index on contact.note (person_id, recorded_at desc);
