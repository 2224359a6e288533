-- The trail: every change and every view of a person's record. Entries are only ever added; each is
-- sealed with a hash over itself and the seal before it, so that a change, a removal or an insertion shows.
create schema audit;

create table audit.entry (
    id         uuid primary key,
    at         timestamptz not null,
    act        text not null check (act in ('COLLECTED', 'ALTERED', 'CONSULTED', 'DISCLOSED', 'COMBINED', 'ERASED')),
    kind       text not null,
    viewer_id  uuid,
    agency_id  uuid,
    team_id    uuid,
    role       text not null,
    purpose    text not null,
    what       text not null,
    subject_id uuid,
    person_id  uuid,
    columns    text[] not null default '{}',
    tx         xid8 not null default pg_current_xact_id()
);
create index on audit.entry (person_id, at desc);
create index on audit.entry (viewer_id, at desc);
create index on audit.entry (subject_id);
create index on audit.entry (at desc, id desc);
create index on audit.entry (tx);

create table audit.seal (
    number   bigint primary key,
    entry_id uuid not null unique references audit.entry,
    hash     bytea not null
);

-- One row: how many seals there are and the last of them. Without it the newest entries could be cut off.
create table audit.head (
    one    boolean primary key default true check (one),
    number bigint not null,
    hash   bytea not null
);
insert into audit.head (number, hash) values (0, '\x');
