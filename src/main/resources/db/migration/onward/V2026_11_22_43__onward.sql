-- Signposts, warm handovers and referrals to other services, each followed until the person was helped or it is known why
-- not. Facts say the status (onward/OnwardStatus); silence is told by the clock. A row has the category of what is needed,
-- so that who is not shown it does not learn that there is a need.
create schema onward;

-- Something a person needs. Several services may be tried for one need side by side; that nothing existed is data.
create table onward.need (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    need             text not null references directory.need,
    note             text not null default '',
    wanted_at        timestamptz not null,
    status           text not null check (status in ('OPEN', 'MET', 'NOTHING_EXISTED', 'NOT_WANTED_NOW')),
    settled_at       timestamptz,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    version          int not null default 1,
    check ((status = 'OPEN') = (settled_at is null))
);
create index on onward.need (person_id);

create table onward.onward (
    id               uuid primary key,
    need_id          uuid not null references onward.need,
    person_id        uuid not null references person.person,
    engagement_id    uuid references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    -- as the need says: whom it was sent to knows what for, and nothing of other needs
    need             text not null references directory.need,
    mode             text not null check (mode in ('SIGNPOST', 'WARM_HANDOVER', 'REFERRAL')),
    service_id       uuid not null references directory.service,
    -- its name as it was then: services close, merge and are called something else
    service_name     text not null,
    -- whose workers sign in here and see it once it was sent
    to_agency_id     uuid references agency.agency,
    route            text not null check (route in ('NONE', 'PHONE', 'MAIL', 'ACCOUNT', 'WEBHOOK')),
    -- a partner's onward referral is a child of ours
    parent_id        uuid references onward.onward,
    -- what came instead of it
    instead_of_id    uuid references onward.onward,
    status           text not null check (status in ('DRAFT', 'AGREED_BY_PERSON', 'GIVEN', 'SENT', 'RECEIVED', 'ACCEPTED', 'WAITING_LIST', 'DECLINED',
                                                     'ESCALATED', 'REROUTED', 'FIRST_CONTACT', 'SEEN', 'OUTCOME', 'ON_HOLD', 'REVOKED',
                                                     'ENTERED_IN_ERROR')),
    urgent           boolean not null default false,
    -- who of us follows it
    worker_id        uuid references agency.worker,
    sent_at          timestamptz,
    -- when what is told first reached them: a link was opened with its code, a page here was theirs to see, we rang
    told_at          timestamptz,
    -- silence after that is NO_RESPONSE
    answer_by        timestamptz,
    -- what whoever follows it has to look at; none: nothing
    attention        text check (attention in ('DECLINED', 'WAITING_LIST', 'CONTRADICTED', 'BOUNCED', 'STOPPED', 'LINK_SHUT', 'ASK_THEM', 'SENT_ON')),
    attention_at     timestamptz,
    -- when the person was, or was to be, asked for their own account
    asked_at         timestamptz,
    -- goes into the code that opens links: a new number is a new code
    code_number      int not null default 1,
    -- the code was wrong too often: no new link but by us
    links_shut       boolean not null default false,
    moved_at         timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    version          int not null default 1,
    check (parent_id <> id and instead_of_id <> id),
    check ((mode = 'SIGNPOST') = (route = 'NONE')),
    check (route <> 'ACCOUNT' or to_agency_id is not null),
    check ((attention is null) = (attention_at is null))
);
create index on onward.onward (person_id, moved_at desc);
create index on onward.onward (attention_at) where attention is not null;
create index on onward.onward (need_id);
create index on onward.onward (instead_of_id) where instead_of_id is not null;
create index on onward.onward (parent_id) where parent_id is not null;
create index on onward.onward (service_id);
create index on onward.onward (to_agency_id, sent_at desc) where to_agency_id is not null;
create index on onward.onward (answer_by) where status in ('SENT', 'RECEIVED', 'ESCALATED');
create index on onward.onward (worker_id, moved_at) where status not in ('OUTCOME', 'DECLINED', 'REROUTED', 'REVOKED', 'ENTERED_IN_ERROR', 'GIVEN');

-- What is told with it, a row for each category: shown to the worker and the person before it goes, frozen when it went.
create table onward.told (
    id               uuid primary key,
    onward_id        uuid not null references onward.onward,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    text             text not null check (text <> ''),
    -- the clause that covers it; none: a service of the holder's own agency (R__4_onward_telling)
    clause_id        uuid references sharing.clause,
    unique (onward_id, category)
);
create index on onward.told (person_id);

create table onward.fact (
    id               uuid primary key,
    onward_id        uuid not null references onward.onward,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('DRAFTED', 'AGREED', 'GIVEN', 'SENT', 'RECEIVED', 'ACCEPTED', 'WAITING_LISTED', 'DECLINED',
                                                   'ESCALATED', 'REROUTED', 'FIRST_CONTACT', 'SEEN', 'OUTCOME', 'HELD', 'RESUMED', 'REVOKED',
                                                   'ENTERED_IN_ERROR',
                                                   -- they answered otherwise than before: it stands beside, and changes nothing
                                                   'CONTRADICTED')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    -- by a worker of ours, a worker of theirs who signs in here, a link, a webhook, or the clock
    way              text not null default 'HERE' check (way in ('HERE', 'ACCOUNT', 'LINK', 'WEBHOOK', 'CLOCK')),
    -- who says so; a partner is shown what it said itself, and that it was sent
    said_by          text not null default 'POP' check (said_by in ('POP', 'PARTNER', 'PERSON', 'SYSTEM')),
    -- whose "no" it was
    whose            text check (whose in ('PERSON', 'PARTNER', 'POP', 'SYSTEM')),
    -- how it ended, or why not
    code             text,
    weeks            int check (weeks between 0 and 520),
    note             text not null default '',
    unique (onward_id, number),
    check (kind <> 'OUTCOME' or code in ('HELPED', 'PARTLY_HELPED', 'NOT_HELPED', 'DID_NOT_ENGAGE', 'UNKNOWN')),
    check (kind <> 'DECLINED' or (whose is not null and code is not null))
);
create index on onward.fact (person_id, happened_at desc);

-- The person's own account: two questions, two weeks later. It stands beside the partner's and replaces nothing.
create table onward.account (
    id               uuid primary key,
    onward_id        uuid not null references onward.onward,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    went             text not null check (went in ('YES', 'NO', 'NOT_YET')),
    helped           text check (helped in ('YES', 'PARTLY', 'NO')),
    words            text not null default '',
    way              text not null check (way in ('LINK', 'WORKER')),
    told_at          timestamptz not null,
    recorded_by      uuid not null
);
create index on onward.account (onward_id, told_at desc);
create index on onward.account (person_id);

-- How long things of onward referrals may take, by kind: rows, so that a team can change its promises.
create table onward.patience (
    kind  text primary key,
    after interval not null
);
insert into onward.patience (kind, after) values
    -- until they say that they have it, until they say whether they take somebody on
    ('RECEIVED', '2 days'),
    ('ANSWER', '7 days'),
    ('ANSWER_URGENT', '1 day'),
    ('ESCALATE_AGAIN', '7 days'),
    -- until they make contact, see somebody, know what came of it; on a waiting list of nobody knows how long
    ('FIRST_CONTACT', '14 days'),
    ('SEEN', '14 days'),
    ('OUTCOME', '42 days'),
    ('WAITING', '28 days'),
    -- when a partner without an account is asked the next question, and how long a link works
    ('NEXT_LINK', '7 days'),
    ('LINK', '21 days'),
    ('ASK_PERSON', '14 days'),
    -- a draft that the person agreed to should be sent by then
    ('UNSENT', '1 day');
