-- POP Plus in the police cells: visits of custody peer mentors and whom they approached there. Nobody in here has a record
-- (person.person) by that alone, and nothing tells what somebody is alleged to have done (facts 12.6, 4.2).
create schema custody;

create table custody.centre (
    id    uuid primary key,
    name  text not null unique check (name <> ''),
    cells int check (cells > 0),
    -- the order in which they are offered
    rank  int not null,
    -- whether mentors visit it: police elsewhere tell of custody there all the same
    visited boolean not null default true,
    since date not null,
    until date,
    check (until > since)
);
-- What it is for changes: a centre that is normally closed opens as a fallback.
create table custody.centre_role (
    id        uuid primary key,
    centre_id uuid not null references custody.centre,
    role      text not null check (role in ('PRIMARY', 'ANCILLARY', 'WEEKEND')),
    since     date not null,
    until     date,
    check (until > since),
    exclude using gist (centre_id with =, daterange(since, until) with &&)
);
-- facts 4.3; since when each has its role is not published: the first day we know of it
insert into custody.centre (id, name, cells, rank, visited, since) values
    ('ce000000-0000-7000-8000-000000000001', 'London Road', 37, 1, true, '2019-01-01'),
    ('ce000000-0000-7000-8000-000000000002', 'Govan', 50, 2, true, '2019-01-01'),
    ('ce000000-0000-7000-8000-000000000003', 'Cathcart', 58, 3, true, '2019-01-01'),
    ('ce000000-0000-7000-8000-000000000004', 'Clydebank', 29, 4, false, '2019-01-01');
insert into custody.centre_role (id, centre_id, role, since) values
    (uuidv7(), 'ce000000-0000-7000-8000-000000000001', 'PRIMARY', '2022-04-01'),
    (uuidv7(), 'ce000000-0000-7000-8000-000000000002', 'PRIMARY', '2022-04-01'),
    (uuidv7(), 'ce000000-0000-7000-8000-000000000003', 'ANCILLARY', '2022-04-01');

-- How long things may take in here, and how often we try.
create table custody.patience (
    name  text primary key,
    after interval,
    times int,
    check ((after is null) <> (times is null))
);
insert into custody.patience (name, after, times) values
    -- a visit that nobody closed is over so long after its planned end
    ('VISIT_OVER', '2 hours', null),
    -- the first try to reach somebody, from when they are expected out
    ('FIRST_TRY', '24 hours', null),
    ('NEXT_TRY', '48 hours', null),
    ('TRIES', null, 3),
    -- who somebody is, from the end of the follow-up
    ('FORGET', '90 days', null);

create table custody.visit (
    id               uuid primary key,
    centre_id        uuid not null references custody.centre,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    worker_id        uuid not null references agency.worker,
    from_at          timestamptz not null,
    until_at         timestamptz not null,
    -- custody staff's count of those held meanwhile; none: nobody asked
    in_custody       int check (in_custody between 0 and 1000),
    status           text not null check (status in ('OPEN', 'CLOSED')),
    ended_at         timestamptz,
    recorded_at      timestamptz not null,
    check (until_at > from_at),
    check ((status = 'CLOSED') = (ended_at is not null))
);
create unique index on custody.visit (worker_id) where status = 'OPEN';
create index on custody.visit (team_id, from_at);
create index on custody.visit (from_at);

create table custody.visit_fact (
    id               uuid primary key,
    visit_id         uuid not null references custody.visit,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('OPENED', 'COUNTED', 'CLOSED')),
    in_custody       int,
    at               timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    unique (visit_id, number),
    check ((kind = 'COUNTED') = (in_custody is not null))
);

-- One person in one visit. The outcome is that of the latest fact, by when it happened.
create table custody.approach (
    id               uuid primary key,
    visit_id         uuid not null references custody.visit,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    worker_id        uuid not null references agency.worker,
    met_at           timestamptz not null,
    outcome          text not null check (outcome in ('SUPPORT_REQUESTED', 'INFORMATION_ONLY', 'DECLINED', 'UNFIT', 'ASLEEP', 'IN_INTERVIEW',
                                                      'INTERPRETER_NEEDED', 'RELEASED_BEFORE_SEEN', 'NOT_APPROACHED')),
    needs            text[] not null default '{}',
    follow           text not null check (follow in ('NONE', 'NO_WAY', 'DUE', 'CONTACTED', 'NOT_REACHED', 'DECLINED_NOW')),
    follow_due_at    timestamptz,
    -- out of the figures: recorded twice, or by mistake
    mistaken         boolean not null default false,
    -- the device's clock could not be believed: met_at is when we heard of it
    clock_off        boolean not null default false,
    forget_at        timestamptz,
    forgotten_at     timestamptz,
    recorded_at      timestamptz not null,
    check ((follow = 'DUE') = (follow_due_at is not null))
);
create index on custody.approach (visit_id, met_at);
create index on custody.approach (team_id, follow_due_at) where follow = 'DUE';
create index on custody.approach (met_at);
create index on custody.approach (forget_at) where forgotten_at is null;

-- What was asked for and how they can be reached, as it was told each time: the latest, by when it was told, counts. It is
-- who they are: forgotten when its time is over.
create table custody.asked (
    id               uuid primary key,
    approach_id      uuid not null references custody.approach,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    known_as         text not null default '',
    name             text not null default '',
    birth            text not null default '',
    sex              text check (sex in ('MALE', 'FEMALE')),
    age              text check (age in ('UNDER_18', 'ADULT')),
    home             text check (home in ('GLASGOW', 'ELSEWHERE', 'NO_FIXED_ABODE')),
    reach            text check (reach in ('PHONE', 'TEXT', 'VISIT', 'THROUGH', 'NONE')),
    phone            text not null default '',
    reach_note       text not null default '',
    warnings         text[] not null default '{}',
    warning_note     text not null default '',
    way_out          text check (way_out in ('RELEASED', 'UNDERTAKING', 'COURT', 'NOT_KNOWN', 'OUT')),
    out_at           timestamptz,
    needs            text[] not null default '{}',
    at               timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null
);
create index on custody.asked (approach_id, at);

create table custody.approach_fact (
    -- made where it was tapped: the same again changes nothing
    id               uuid primary key,
    approach_id      uuid not null references custody.approach,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CUSTODY_AND_JUSTICE' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('OUTCOME', 'ASKED', 'GIVEN', 'TEXTED', 'TRIED', 'CAME_OF', 'WORKER_ASKED', 'NAME_CORRECTED',
                                              'HANDED_OVER', 'REFERRED', 'MISTAKEN')),
    -- the outcome; what became of a try; whether they went there
    code             text,
    -- why nobody was approached
    reason           text check (reason in ('STAFF_ADVISED', 'NO_TIME', 'KNOWN_TO_MENTOR', 'OTHER')),
    service_id       uuid references directory.service,
    -- its name as it was then
    service_name     text,
    note             text not null default '',
    at               timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    unique (approach_id, number),
    check ((kind in ('OUTCOME', 'TRIED', 'CAME_OF')) = (code is not null)),
    check ((kind in ('GIVEN', 'CAME_OF', 'REFERRED')) = (service_id is not null)),
    check (kind <> 'TRIED' or code in ('CONTACTED', 'NO_ANSWER', 'COULD_NOT_REACH', 'DECLINED_NOW')),
    check (kind <> 'CAME_OF' or code in ('WENT', 'DID_NOT_GO', 'NOT_KNOWN')),
    check ((code is not distinct from 'NOT_APPROACHED') = (reason is not null)),
    check (reason is distinct from 'OTHER' or note <> '')
);
create unique index on custody.approach_fact (approach_id, service_id) where kind = 'GIVEN';
create unique index on custody.approach_fact (approach_id, service_id) where kind = 'REFERRED';
create unique index on custody.approach_fact (approach_id) where kind = 'HANDED_OVER';

insert into worklist.promise (kind, after, ahead) values
    ('VISIT_OPEN', '12 hours', null);
