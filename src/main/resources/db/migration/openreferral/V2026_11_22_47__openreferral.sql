-- The directory in the shape of Open Referral: which of our needs another directory's terms are, and what became of each
-- file that was read in. Nothing in here is about a person.
create schema openreferral;

-- A term of somebody else's taxonomy, as it stands on services that were imported.
create table openreferral.term (
    -- the taxonomy, as the file calls it
    scheme   text not null,
    term     text not null check (term <> ''),
    name     text not null default '',
    -- which of our needs it is; none: nobody has said
    need     text references directory.need,
    -- somebody said that it is none of our needs
    ignored  boolean not null default false,
    -- on how many services it stood when a file was last read
    services int not null default 0,
    seen_at  timestamptz not null,
    primary key (scheme, term),
    check (need is null or not ignored)
);

-- A file that was read. It is not kept; what came of it is.
create table openreferral.import (
    id            uuid primary key,
    source        text not null,
    name          text not null,
    dry_run       boolean not null,
    state         text not null check (state in ('READING', 'READ', 'STOPPED')),
    trouble       text not null default '',
    share         float8 not null default 0 check (share between 0 and 1),
    added         int not null default 0,
    changed       int not null default 0,
    same          int not null default 0,
    paused        int not null default 0,
    left_out      int not null default 0,
    organisations int not null default 0,
    places        int not null default 0,
    sent_by       uuid not null,
    sent_at       timestamptz not null,
    moved_at      timestamptz not null,
    check ((state = 'STOPPED') = (trouble <> ''))
);
create index on openreferral.import (sent_at);

-- What was found in it, where, and so what was done.
create table openreferral.finding (
    import_id uuid not null references openreferral.import on delete cascade,
    number    int not null,
    kind      text not null,
    record    text not null,
    pointer   text not null,
    -- on which line of the file the record begins; 0: not known, or all of it is one line
    line      int not null,
    says      text not null,
    -- more than one: this stands for so many others like the ones before
    times     int not null check (times > 0),
    primary key (import_id, number)
);
