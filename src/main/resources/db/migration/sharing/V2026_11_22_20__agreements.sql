-- Agreements between agencies are the access rules: what is in force here opens rows, and nothing else opens
-- another agency's. A version is a row of its own, so that what stood on any day can be told.
create table sharing.agreement (
    id              uuid primary key,
    series_id       uuid not null,
    version         int not null check (version > 0),
    title           text not null check (title <> ''),
    -- the headings of the Scottish template (facts 6.3)
    drivers         text not null default '',
    purposes        text not null default '',
    legal_basis     text not null default '',
    manner          text not null default '',
    impact          text not null default '',
    privacy         text not null default '',
    accuracy        text not null default '',
    retention       text not null default '',
    rights          text not null default '',
    security        text not null default '',
    transfers       text not null default '',
    exceptional     text not null default '',
    starts_on       date,
    ends_on         date,
    review_on       date,
    grace_days      int not null default 0 check (grace_days between 0 and 60),
    status          text not null check (status in ('DRAFT', 'IN_FORCE', 'UNDER_REVIEW', 'ENDED')),
    lock_version    int not null default 1,
    unique (series_id, version),
    check (ends_on is null or starts_on is null or ends_on > starts_on),
    check (status = 'DRAFT' or (starts_on is not null and review_on is not null))
);
create unique index one_version_in_force on sharing.agreement (series_id) where status in ('IN_FORCE', 'UNDER_REVIEW');

-- An agency that left is a party no more: nothing goes to it or comes from it under this agreement.
create table sharing.agreement_party (
    agreement_id uuid not null references sharing.agreement,
    agency_id    uuid not null references agency.agency,
    signed_by    text not null default '',
    signed_on    date,
    left_on      date,
    primary key (agreement_id, agency_id),
    check ((signed_on is null) = (signed_by = ''))
);

-- What one party lets the roles of another see. Withholding wins over sharing, a condition over none,
-- whichever agreement says so.
create table sharing.clause (
    id               uuid primary key,
    agreement_id     uuid not null references sharing.agreement,
    number           int not null,
    effect           text not null default 'SHARE' check (effect in ('SHARE', 'WITHHOLD')),
    giver_id         uuid not null,
    receiver_id      uuid not null,
    roles            text[] not null check (roles <> '{}'),
    scopes           text[] not null check (scopes <> '{}' and scopes <@ array['REFERRAL', 'SUPPORT']),
    categories       text[] not null check (categories <> '{}'),
    -- null: the records themselves; else only messages about this kind of event
    event            text check (event in ('REFERRAL', 'ONWARD_REFERRAL', 'OVERDOSE', 'DISCLOSURE')),
    only_open        boolean not null default false,
    needs_agreement  boolean not null default false,
    despite_objection boolean not null default false,
    unique (agreement_id, number),
    check (giver_id <> receiver_id),
    check (not (needs_agreement and despite_objection)),
    foreign key (agreement_id, giver_id) references sharing.agreement_party (agreement_id, agency_id),
    foreign key (agreement_id, receiver_id) references sharing.agreement_party (agreement_id, agency_id)
);
create index on sharing.clause (receiver_id);

create table sharing.agreement_fact (
    id           uuid primary key,
    agreement_id uuid not null references sharing.agreement,
    number       int not null,
    kind         text not null check (kind in ('DRAFTED', 'CHANGED', 'SIGNED', 'PUT_IN_FORCE', 'REVIEW_STARTED', 'REVIEWED', 'PARTY_LEFT',
                                               'ENDED', 'REPLACED')),
    happened_at  timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    agency_id    uuid references agency.agency,
    note         text not null default '',
    unique (agreement_id, number)
);

-- What the person said about sharing with an agency, a row for each category. The last word stands; until it expires.
-- (No key to the person's table: this module lies below it.)
create table sharing.preference (
    id           uuid primary key,
    person_id    uuid not null,
    recipient_id uuid not null references agency.agency,
    category     text not null references sharing.category,
    choice       text not null check (choice in ('AGREES', 'OBJECTS', 'NOT_ASKED')),
    note         text not null default '',
    since        timestamptz not null,
    until        timestamptz,
    ended_at     timestamptz,
    recorded_by  uuid not null,
    holder_agency_id uuid not null references agency.agency,
    check (until is null or until > since)
);
create unique index on sharing.preference (person_id, recipient_id, category) where ended_at is null;
create index on sharing.preference (person_id, since);

-- Shuts a person's record whatever opens it: to everyone but those named, or to one worker who knows them.
create table sharing.closing (
    id         uuid primary key,
    person_id  uuid not null,
    worker_id  uuid references agency.worker,
    key        text not null generated always as (coalesce('worker ' || worker_id::text, 'everyone')) stored,
    excepting  uuid[] not null default '{}',
    basis      text not null check (basis in ('RESTRICTION', 'CONFLICT')),
    basis_id   uuid not null,
    since      timestamptz not null,
    until      timestamptz,
    check ((basis = 'CONFLICT') = (worker_id is not null))
);
create index on sharing.closing (person_id, key);
create unique index on sharing.closing (person_id, basis_id) where until is null;

-- Grants may end by themselves, be limited to a holder or to categories, and know that the spell they came with is over.
-- `origin_id` is the grant that a link carried over to another record of the same person.
alter table sharing.access
    drop constraint access_basis_check,
    drop constraint access_scope_check,
    add column holder_agency_id uuid references agency.agency,
    add column categories text[],
    add column past boolean not null default false,
    add column origin_id uuid references sharing.access,
    add constraint access_basis_check check (basis in ('REFERRAL', 'ENGAGEMENT', 'LINK', 'EMERGENCY', 'REQUEST')),
    add constraint access_scope_check check (scope in ('REFERRAL', 'SUPPORT', 'GIVEN')),
    add constraint given_has_an_end check (scope <> 'GIVEN' or (until is not null and categories is not null));
drop index if exists sharing.access_person_id_key_scope_idx;
create index on sharing.access (person_id, key);
create index on sharing.access (worker_id) where scope = 'GIVEN';
create index on sharing.access (origin_id) where origin_id is not null;
