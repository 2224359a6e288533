-- Proving who you are: passwords (Argon2id), sessions that outlive a restart, a count of failures,
-- and links for people who have no account. Secrets are kept as hashes only.
create schema signin;

create table signin.credential (
    worker_id  uuid primary key references agency.worker,
    password   text not null,
    changed_at timestamptz not null
);

create table signin.session (
    token_hash   bytea primary key,
    post_id      uuid not null references agency.post,
    worker_id    uuid not null references agency.worker,
    began_at     timestamptz not null,
    last_seen_at timestamptz not null
);
create index on signin.session (worker_id);

-- Failures by name and by address (both hashed) slow a guesser down without telling who exists.
create table signin.failure (
    id     uuid primary key,
    what   text not null check (what in ('NAME', 'ADDRESS')),
    hash   bytea not null,
    at     timestamptz not null
);
create index on signin.failure (hash, at);

create table signin.link (
    id          uuid primary key,
    agency_id   uuid not null references agency.agency,
    label       text not null check (label <> ''),
    made_by     uuid not null references agency.worker,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    withdrawn_at timestamptz,
    check (expires_at > made_at)
);
create index on signin.link (made_by);
