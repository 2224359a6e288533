-- Files of referrals that were sent, how far reading them has come, and what became of each row. The file
-- itself is not kept. A report is for whoever sent the file, and is forgotten after thirty days.
create schema intake;

create table intake.file (
    id               uuid primary key,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    name             text not null,
    dry_run          boolean not null,
    state            text not null check (state in ('READING', 'READ', 'STOPPED')),
    trouble          text not null default '',
    share            float8 not null default 0 check (share between 0 and 1),
    imported         int not null default 0,
    joined           int not null default 0,
    already_there    int not null default 0,
    reported         int not null default 0,
    checks           int not null default 0,
    sent_by          uuid not null references agency.worker,
    sent_at          timestamptz not null,
    moved_at         timestamptz not null,
    check ((state = 'STOPPED') = (trouble <> ''))
);
create index on intake.file (sent_by, sent_at);

-- One line of a report; row 0 is the file as a whole.
create table intake.line (
    file_id    uuid not null references intake.file on delete cascade,
    number     bigint generated always as identity,
    row        int not null,
    result     text not null check (result in ('IMPORTED', 'JOINED', 'ALREADY_THERE', 'REPORTED', 'CHECK', 'NOTE')),
    column_name text not null,
    says       text not null,
    reason     text not null,
    reference  text not null,
    primary key (file_id, number)
);
