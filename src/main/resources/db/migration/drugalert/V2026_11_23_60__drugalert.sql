-- Warnings about drugs, for workers. Nothing in here is about a person, and nobody is sent any of it.
create schema drugalert;

-- As each reads now. What it said before is in its facts.
create table drugalert.alert (
    -- made with the form: the same again is the same warning
    id         uuid primary key,
    source     text not null check (source in ('RADAR', 'LOCAL', 'OTHER')),
    reference  text not null,
    substances text not null check (substances <> ''),
    seen       text not null check (seen <> ''),
    todo       text not null check (todo <> ''),
    area       text not null check (area <> ''),
    issued_on  date not null,
    -- the last day on which it stands: none stands for ever
    expires_on date not null,
    status     text not null check (status in ('STANDS', 'WITHDRAWN')),
    put_up_by  uuid not null references agency.worker,
    put_up_at  timestamptz not null,
    version    int not null default 1,
    check (expires_on >= issued_on),
    check (source <> 'OTHER' or reference <> '')
);
create index on drugalert.alert (expires_on) where status = 'STANDS';

-- The warning as it read after each.
create table drugalert.fact (
    id          uuid primary key,
    alert_id    uuid not null references drugalert.alert,
    number      int not null,
    kind        text not null check (kind in ('PUT_UP', 'CORRECTED', 'WITHDRAWN')),
    source      text not null,
    reference   text not null,
    substances  text not null,
    seen        text not null,
    todo        text not null,
    area        text not null,
    issued_on   date not null,
    expires_on  date not null,
    why         text not null,
    at          timestamptz not null,
    recorded_by uuid not null references agency.worker,
    unique (alert_id, number),
    check ((number = 1) = (kind = 'PUT_UP')),
    check (kind = 'PUT_UP' or why <> '')
);
