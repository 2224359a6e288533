-- Partner agencies, their teams, and who holds which post in them, all with dates: a change of
-- employer ends one post and begins another, so that history keeps saying who worked for whom.
create schema agency;
create extension if not exists btree_gist;

create table agency.agency (
    id    uuid primary key,
    name  text not null unique,
    kind  text not null check (kind in ('HSCP', 'POLICE', 'HEALTH', 'COURT_AND_JUSTICE', 'THIRD_SECTOR', 'HOUSING', 'OTHER')),
    since date not null,
    until date,
    check (until is null or until > since)
);

create table agency.team (
    id        uuid primary key,
    agency_id uuid not null references agency.agency,
    name      text not null unique,
    kind      text not null check (kind in ('POP', 'POP_PLUS', 'CRISIS_OUTREACH', 'OVERSIGHT', 'PARTNER')),
    since     date not null,
    until     date,
    check (until is null or until > since)
);

create table agency.worker (
    id    uuid primary key,
    name  text not null check (name <> ''),
    email text not null check (email = lower(email))
);
create unique index on agency.worker (email);

-- One worker may hold several posts, also at the same time, but not the same one twice.
create table agency.post (
    id        uuid primary key,
    worker_id uuid not null references agency.worker,
    agency_id uuid not null references agency.agency,
    team_id   uuid not null references agency.team,
    role      text not null check (role in ('TEAM_LEADER', 'SOCIAL_CARE_WORKER', 'POLICE_OFFICER', 'PEER_MENTOR',
                                            'CUSTODY_PEER_MENTOR', 'CRISIS_OUTREACH_WORKER', 'INFORMATION_GOVERNANCE',
                                            'RESEARCHER', 'ADMINISTRATOR', 'PARTNER_WORKER')),
    since     date not null,
    until     date,
    check (until is null or until > since),
    exclude using gist (worker_id with =, team_id with =, role with =, daterange(since, until, '[)') with &&)
);
create index on agency.post (worker_id);
create index on agency.post (team_id);
