-- What was told about a person to another agency, or is about to be: under an agreement that covers it, or outside
-- any with a reason, its necessity and somebody who authorised it. Facts say the status (disclosure/DisclosureStatus).
create schema disclosure;

create table disclosure.disclosure (
    id                uuid primary key,
    person_id         uuid not null references person.person,
    holder_agency_id  uuid not null references agency.agency,
    category          text not null default 'IDENTITY' references sharing.category,
    -- an agency whose people sign in here, or somebody outside who is told in another way
    recipient_agency_id uuid references agency.agency,
    recipient_name    text not null check (recipient_name <> ''),
    way               text not null check (way in ('HERE', 'PHONE', 'IN_PERSON', 'LETTER', 'SECURE_MAIL')),
    purpose           text not null check (purpose <> ''),
    -- none: outside any agreement
    clause_id         uuid references sharing.clause,
    reason            text check (reason in ('RISK_TO_LIFE', 'ADULT_AT_RISK', 'CHILD_AT_RISK', 'SERIOUS_CRIME', 'COURT_ORDER', 'LEGAL_DUTY', 'OTHER')),
    necessity         text not null default '',
    status            text not null check (status in ('ASKED', 'REFUSED', 'ON_ITS_WAY', 'STOPPED', 'TOLD', 'RECEIVED')),
    asked_by          uuid not null references agency.worker,
    asked_at          timestamptz not null,
    version           int not null default 1,
    check ((way = 'HERE') = (recipient_agency_id is not null)),
    check (clause_id is not null or (reason is not null and necessity <> ''))
);
create index on disclosure.disclosure (person_id, asked_at desc);
create index on disclosure.disclosure (recipient_agency_id, asked_at desc);
create index on disclosure.disclosure (asked_at) where status = 'ASKED';

-- What is told, a row for each category, so that each is shown here only to those who see it anyway.
create table disclosure.item (
    id               uuid primary key,
    disclosure_id    uuid not null references disclosure.disclosure,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    text             text not null check (text <> ''),
    unique (disclosure_id, category)
);
create index on disclosure.item (person_id);

create table disclosure.fact (
    id               uuid primary key,
    disclosure_id    uuid not null references disclosure.disclosure,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('ASKED', 'AUTHORISED', 'REFUSED', 'STOPPED', 'TOLD', 'RECEIVED')),
    at               timestamptz not null,
    recorded_by      uuid not null,
    note             text not null default '',
    unique (disclosure_id, number),
    check (kind <> 'REFUSED' or note <> '')
);
create index on disclosure.fact (person_id);
