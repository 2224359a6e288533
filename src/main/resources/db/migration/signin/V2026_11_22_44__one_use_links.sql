-- Links that are sent to somebody without an account to answer one question, once. What the link says and its code are
-- kept as hashes only; the link itself cannot be rebuilt from this table.
create table signin.one_use_link (
    id           uuid primary key,
    purpose      text not null check (purpose ~ '^[a-z]+([.-][a-z]+)*$'),
    subject_id   uuid not null,
    -- to be entered before anything is shown; none: nothing personal lies behind it
    code_hash    bytea,
    wrong        int not null default 0,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    withdrawn_at timestamptz,
    check (expires_at > made_at)
);
create index on signin.one_use_link (subject_id);
