-- The outbox: what leaves the building, to whom, on which basis, and whether it arrived. A message is put
-- in the transaction of what it tells; a dispatcher sends it. The status is what the facts in delivery.attempt
-- say (delivery/MessageStatus); it stands beside them for searching, written in the same transaction.
create schema delivery;

create table delivery.message (
    id                  uuid primary key,
    kind                text not null check (kind ~ '^[a-z]+([.-][a-z]+)*$'),
    holder_agency_id    uuid references agency.agency,
    -- what of a person it opens to the recipient; nothing for a mere word that something is waiting
    categories          text[] not null default '{}',
    recipient_agency_id uuid references agency.agency,
    recipient_worker_id uuid references agency.worker,
    -- a desk or a service, never somebody who is supported
    recipient_name      text not null default '',
    channel             text not null check (channel in ('MAIL', 'WEBHOOK', 'HERE')),
    basis               text not null check (basis <> ''),
    basis_id            uuid,
    status              text not null check (status in ('QUEUED', 'SENDING', 'SENT', 'GAVE_UP', 'STOPPED')),
    -- since it was last queued
    attempts            int not null default 0,
    queued_at           timestamptz not null,
    queued_by           uuid not null,
    -- of what is being sent: when the claim runs out
    due_at              timestamptz not null,
    not_after           timestamptz,
    sent_at             timestamptz,
    stopped_reason      text,
    acknowledged_at     timestamptz,
    acknowledged_by     uuid,
    version             int not null default 1,
    check (channel <> 'HERE' or recipient_agency_id is not null or recipient_worker_id is not null),
    check (status <> 'SENT' or sent_at is not null),
    check (status <> 'STOPPED' or stopped_reason is not null),
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check (acknowledged_at is null or sent_at is not null)
);
create index due on delivery.message (due_at, id) where status in ('QUEUED', 'SENDING');
create index open on delivery.message (status, holder_agency_id) where status in ('QUEUED', 'SENDING', 'GAVE_UP');
create index on delivery.message (queued_at desc, id desc);
create index on delivery.message (status, queued_at desc, id desc);
create index on delivery.message (holder_agency_id, queued_at desc, id desc);
create index waiting_for_worker on delivery.message (recipient_worker_id, sent_at)
    where channel = 'HERE' and status = 'SENT' and acknowledged_at is null;
create index waiting_for_agency on delivery.message (recipient_agency_id, sent_at)
    where channel = 'HERE' and status = 'SENT' and acknowledged_at is null;

-- What a message leads to, and where it goes: apart, since administrators see that messages fail and not whom
-- they are about. (No keys to other rooms' tables: this one lies below them.)
create table delivery.about (
    message_id   uuid primary key references delivery.message,
    subject_kind text not null check (subject_kind ~ '^[a-z]+([.-][a-z]+)*$'),
    subject_id   uuid not null,
    person_id    uuid,
    address      text not null default ''
);
create index on delivery.about (person_id);
create index on delivery.about (subject_id);

-- What happened to a message; only ever added to.
create table delivery.attempt (
    id          uuid primary key,
    message_id  uuid not null references delivery.message,
    number      int not null,
    kind        text not null check (kind in ('QUEUED', 'CLAIMED', 'SENT', 'FAILED', 'GAVE_UP', 'STOPPED', 'ACKNOWLEDGED')),
    at          timestamptz not null,
    recorded_by uuid not null,
    -- technical, or the code of a reason: never about a person
    note        text not null default '' check (length(note) <= 200),
    unique (message_id, number),
    check (kind <> 'STOPPED' or note <> '')
);
