-- Finding a service: what searching looks in. Made of the directory's rows, and kept by triggers (R__3_finding_search.sql),
-- which no page, link, import or hand at the database can forget; a statement's rows are one set. Nothing is about a person.
create schema finding;
create extension if not exists fuzzystrmatch;

create table finding.entry (
    service_id    uuid primary key references directory.service on delete cascade,
    needs         text[] not null,
    open_to       text not null,
    least_age     int,
    most_age      int,
    capacity      text not null,
    languages     text[] not null,
    accessibility text[] not null,
    -- tests of directory.taking as bits (finding.bit): whom it takes, and does not take
    takes         int not null,
    refuses       int not null,
    -- takes nobody on for now
    paused        boolean not null,
    -- whether any opening hours are known
    timed         boolean not null,
    -- when somebody last said that it is right, or it was listed
    since         timestamptz not null,
    -- of its places, as far as their own position or their postcode tells
    latitudes     double precision[] not null,
    longitudes    double precision[] not null
);
create index on finding.entry using gin (needs);

-- Its words, apart: they are long, and most questions have none.
create table finding.text (
    service_id uuid primary key references directory.service on delete cascade,
    words      tsvector not null
);
-- nothing pends: searching would read it through
create index on finding.text using gin (words) with (fastupdate = off);

-- The words of the directory and how they sound, for those that somebody spells otherwise.
create table finding.word (
    word        text collate "C" primary key,
    sound       text not null,
    other_sound text not null
);
create index on finding.word (sound);
create index on finding.word (other_sound);
create index on finding.word using gin (word gin_trgm_ops) with (fastupdate = off);

-- Services whose entry is made anew when the transaction ends that changed them: empty to everybody else.
create table finding.stale (
    service_id uuid primary key
);

-- Where the positions of postcodes came from, for their attribution. The last stands.
create table finding.postcode_source (
    id        uuid primary key,
    name      text not null,
    rows      int not null,
    loaded_at timestamptz not null
);
