-- Overdose notifications: what police tell a crisis outreach team, how far it has come, and what was done. Who they are
-- stands apart from the course, so that the one can be forgotten and the other counted.
create schema overdose;

-- How a crisis outreach team is reached, and how long what may take. A team without a row has the defaults of the columns.
create table overdose.desk (
    team_id          uuid primary key references agency.team,
    mail             text not null default '',
    phone            text not null default '' check (phone = '' or phone ~ '^\+[1-9][0-9]{6,14}$'),
    webhook          text not null default '',
    -- minutes until the first is called, and from one to the next
    call_first_after int not null default 15 check (call_first_after between 1 and 1440),
    call_next_after  int not null default 15 check (call_next_after between 1 and 1440),
    -- hours within which somebody should be with them, and at the latest
    soon_hours       int not null default 12 check (soon_hours between 1 and 168),
    late_hours       int not null default 24 check (late_hours between 1 and 336),
    -- days after it was acknowledged for which it is kept; facts 6.8 has 30 to 90 for discussion
    keep_days        int not null default 90 check (keep_days between 30 and 90),
    version          int not null default 1,
    check (late_hours > soon_hours)
);

-- Whom to call when nobody answers, in turn.
create table overdose.on_call (
    team_id   uuid not null references agency.team,
    place     int not null check (place between 1 and 12),
    worker_id uuid not null references agency.worker,
    phone     text not null default '' check (phone = '' or phone ~ '^\+[1-9][0-9]{6,14}$'),
    primary key (team_id, place),
    unique (team_id, worker_id)
);

create table overdose.notification (
    id               uuid primary key,
    reference        text not null unique,
    team_id          uuid not null references agency.team,
    -- whose information it is, and the team in which it was told
    giver_agency_id  uuid not null references agency.agency,
    source_team_id   uuid not null references agency.team,
    told_by          uuid not null,
    way              text not null check (way in ('PAGE', 'SPREADSHEET', 'MACHINE')),
    -- of the sender's own reference, under the house's key: what is sent again is known again, also when it was forgotten
    sender_digest    bytea,
    -- under which it was sent
    clause_id        uuid,
    status           text not null check (status in ('DRAFTED', 'OUT_OF_SCOPE', 'IN_SCOPE', 'SENT', 'ACKNOWLEDGED', 'ATTEMPTED', 'CONTACTED',
                                                     'REFUSED', 'NOT_TRACED', 'ALREADY_IN_CARE', 'DIED', 'INTERVENED', 'CLOSED', 'PURGED')),
    failed_test      text check (failed_test in ('NON_FATAL', 'ACCIDENTAL', 'ILLICIT_DRUG', 'DEALT_WITH_BY_POLICE', 'TO_CRISIS_OUTREACH')),
    happened_at      timestamptz,
    drafted_at       timestamptz not null,
    sent_at          timestamptz,
    acknowledged_at  timestamptz,
    acknowledged_by  uuid references agency.worker,
    attempts         int not null default 0,
    attempted_at     timestamptz,
    contacted_at     timestamptz,
    closed_at        timestamptz,
    changed_at       timestamptz,
    change_seen_at   timestamptz,
    -- how often somebody was called because nobody answered, and when the next is
    calls            int not null default 0,
    call_at          timestamptz,
    -- a repeat of the same event, of which the other notification is kept
    same_as          uuid references overdose.notification,
    soon_at          timestamptz,
    late_at          timestamptz,
    forget_at        timestamptz,
    held             boolean not null default false,
    version          int not null default 1,
    unique (giver_agency_id, sender_digest),
    check ((status = 'OUT_OF_SCOPE') = (failed_test is not null)),
    check (status in ('DRAFTED', 'OUT_OF_SCOPE', 'IN_SCOPE', 'CLOSED', 'PURGED') or (sent_at is not null and clause_id is not null)),
    check (sent_at is null or (happened_at is not null and happened_at <= sent_at)),
    check (acknowledged_at is null or acknowledged_by is not null)
);
create index open on overdose.notification (team_id, sent_at)
    where status not in ('OUT_OF_SCOPE', 'PURGED') and (status <> 'CLOSED' or changed_at > coalesce(change_seen_at, '-infinity'));
create index unanswered on overdose.notification (call_at) where call_at is not null;
create index on overdose.notification (team_id, sent_at desc);
create index on overdose.notification (giver_agency_id, drafted_at desc, id desc);
create index on overdose.notification (source_team_id, drafted_at desc, id desc);
create index to_forget on overdose.notification (forget_at) where status = 'CLOSED';

-- What was told, a row for each time; the last stands. Emptied when it is forgotten.
create table overdose.told (
    notification_id  uuid not null references overdose.notification,
    number           int not null,
    giver_agency_id  uuid not null,
    team_id          uuid not null,
    sent             boolean not null,
    told_at          timestamptz not null,
    told_by          uuid not null,
    name             text not null default '',
    -- the words of the name, folded and in order, for finding the same again
    name_key         text not null default '',
    birth            text not null default '',
    birth_on         date,
    place            text not null default '',
    now_at           text check (now_at in ('AT_THE_SCENE', 'HOSPITAL', 'CUSTODY', 'HOME', 'WITH_SOMEBODY', 'HOMELESS_ACCOMMODATION', 'LEFT',
                                            'NOT_KNOWN')),
    now_where        text not null default '',
    phone            text not null default '',
    reach_note       text not null default '',
    careful          text not null default '',
    substances       text[] not null default '{}',
    substance_note   text not null default '',
    naloxone         text check (naloxone in ('YES', 'NO', 'NOT_KNOWN')),
    naloxone_note    text not null default '',
    wish             text not null check (wish in ('AGREES', 'OBJECTS', 'NOT_ASKED')),
    sender_reference text not null default '',
    primary key (notification_id, number)
);
create index on overdose.told (name_key, birth_on) where name_key <> '';
create index on overdose.told (phone) where phone <> '';

-- What happened, seen by both sides; only ever added to.
create table overdose.fact (
    id              uuid primary key,
    notification_id uuid not null references overdose.notification,
    number          int not null,
    kind            text not null,
    happened_at     timestamptz not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid not null,
    -- who was called, or the code of why it was closed
    worker_id       uuid references agency.worker,
    code            text not null default '',
    unique (notification_id, number)
);

-- What the outreach team wrote: of a health service, and shown to nobody else. Deleted when it is forgotten.
create table overdose.note (
    fact_id         uuid primary key references overdose.fact,
    notification_id uuid not null references overdose.notification,
    team_id         uuid not null,
    way             text,
    note            text not null default ''
);
create index on overdose.note (notification_id);

create table overdose.given (
    fact_id         uuid primary key references overdose.fact,
    notification_id uuid not null references overdose.notification,
    team_id         uuid not null,
    done            text[] not null check (done <> '{}'),
    kit_setting     text,
    kit_recipient   text,
    kit_product     text,
    kit_repeat      boolean,
    kit_reason      text,
    same_day        text,
    treatment       text not null default ''
);
create index on overdose.given (notification_id);

-- What the outreach team lets whoever told it know. Deleted when it is forgotten.
create table overdose.back (
    fact_id         uuid primary key references overdose.fact,
    notification_id uuid not null references overdose.notification,
    team_id         uuid not null,
    giver_agency_id uuid not null,
    words           text not null
);
create index on overdose.back (notification_id);

-- What a human said of whom it is about. (A key to the person: the one room that may know whom police mean.)
create table overdose.client (
    notification_id uuid not null references overdose.notification,
    giver_agency_id uuid not null,
    person_id       uuid not null references person.person,
    answer          text not null check (answer in ('CONFIRMED', 'REJECTED')),
    decided_by      uuid not null,
    decided_at      timestamptz not null,
    primary key (notification_id, person_id)
);
create unique index one_client on overdose.client (notification_id) where answer = 'CONFIRMED';

-- Nobody we support, says whoever looked: it is not asked again.
create table overdose.nobody (
    notification_id uuid primary key references overdose.notification,
    giver_agency_id uuid not null,
    decided_by      uuid not null,
    decided_at      timestamptz not null
);

-- Who opened what was told, and when first.
create table overdose.opened (
    notification_id uuid not null references overdose.notification,
    worker_id       uuid not null,
    at              timestamptz not null,
    primary key (notification_id, worker_id)
);

-- That something was forgotten, when, and by which rule: nothing of what it was.
create table overdose.certificate (
    notification_id uuid primary key references overdose.notification,
    purged_at       timestamptz not null,
    acknowledged_at timestamptz,
    rule            text not null,
    told            int not null,
    notes           int not null
);
create index on overdose.certificate (purged_at desc);

-- Duty screens look again whenever something of their team has changed (DutyStream): no word of what.
create function overdose.tell_screens()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
    perform pg_notify('overdose', new.team_id::text);
    return null;
end
$$;
create trigger tell_screens after insert or update on overdose.notification
    for each row when (new.sent_at is not null) execute function overdose.tell_screens();
