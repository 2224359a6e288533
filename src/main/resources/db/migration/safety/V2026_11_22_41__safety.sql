-- Safety: alerts that everyone around a person must know before they meet, and concerns about an adult or a child
-- that the council's duty team is told. Both are facts; the status beside them follows from these.
create schema safety;

create table safety.alert (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'SAFETY' references sharing.category,
    kind             text not null check (kind in ('RISK_TO_STAFF', 'OVERDOSE', 'SELF_HARM', 'WEAPON', 'DOG', 'SAFE_CONTACT', 'HEALTH_NEED',
                                                   'EXPLOITATION', 'NOT_ALONE', 'OTHER')),
    title            text not null default '',
    priority         text not null check (priority in ('HIGH', 'NORMAL')),
    -- what to do about it
    todo             text not null default '',
    review_on        date not null,
    ends_on          date,
    status           text not null check (status in ('IN_FORCE', 'LOWERED')),
    -- what a referrer told that it was taken from (referral.told)
    told_id          uuid,
    raised_by        uuid not null references agency.worker,
    raised_at        timestamptz not null,
    version          int not null default 1,
    check (kind <> 'OTHER' or title <> '')
);
create index on safety.alert (person_id);
create index on safety.alert (least(review_on, ends_on)) where status = 'IN_FORCE';
create index on safety.alert (told_id) where told_id is not null;

-- What is known, and how: somebody's account, never a fact. Of an overdose, self-harm or health its category is that of
-- what it tells, so that it is shown only where that lies open.
create table safety.known (
    id               uuid primary key,
    alert_id         uuid not null references safety.alert,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    text             text not null check (text <> ''),
    source           text check (source in ('SEEN', 'PERSON', 'AGENCY')),
    told_by          text not null default '',
    recorded_at      timestamptz not null,
    recorded_by      uuid not null references agency.worker
);
create index on safety.known (alert_id);
create index on safety.known (person_id);

create table safety.alert_fact (
    id               uuid primary key,
    alert_id         uuid not null references safety.alert,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'SAFETY' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('RAISED', 'KEPT', 'CHANGED', 'LOWERED')),
    priority         text not null,
    todo             text not null,
    review_on        date not null,
    ends_on          date,
    note             text not null default '',
    at               timestamptz not null,
    recorded_by      uuid not null references agency.worker,
    unique (alert_id, number),
    check (kind <> 'LOWERED' or note <> '')
);
create index on safety.alert_fact (person_id);

-- A worry about somebody. It may be about somebody who is not on record, or not shared with whoever worries.
create table safety.concern (
    id               uuid primary key,
    person_id        uuid references person.person,
    about            text not null default '',
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'SAFETY' references sharing.category,
    -- whose lead answers for it
    team_id          uuid not null references agency.team,
    whom             text not null check (whom in ('PERSON', 'CHILD')),
    route            text not null check (route in ('ADULT', 'CHILD', 'BOTH')),
    urgent           boolean not null,
    -- for whoever raised it and the lead only
    confidential     boolean not null default false,
    -- who works here and is named in it
    kept_from        uuid[] not null default '{}',
    status           text not null check (status in ('RAISED', 'TOLD', 'ACKNOWLEDGED', 'OUTCOME', 'WITHDRAWN_IN_ERROR')),
    raised_by        uuid not null references agency.worker,
    raised_at        timestamptz not null,
    -- when the council last was told, answered or was asked
    moved_at         timestamptz not null,
    version          int not null default 1
);
create index on safety.concern (person_id, raised_at desc);
create index on safety.concern (raised_by);
create index on safety.concern (team_id, raised_at desc);
create index on safety.concern (moved_at) where status in ('RAISED', 'TOLD', 'ACKNOWLEDGED');

-- What is written in a concern, anew with each addition; the latest counts, the earlier ones stay. Nothing but the worry
-- is ever required.
create table safety.statement (
    id               uuid primary key,
    concern_id       uuid not null references safety.concern,
    person_id        uuid references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'SAFETY' references sharing.category,
    number           int not null,
    worry            text not null check (worry <> ''),
    danger           text check (danger in ('YES', 'NO', 'NOT_KNOWN')),
    age              text check (age in ('UNDER_16', 'SIXTEEN_OR_SEVENTEEN', 'ADULT', 'NOT_KNOWN')),
    -- Adult Support and Protection (Scotland) Act 2007, section 3: an answer to each of the three points
    unable           text check (unable in ('YES', 'NO', 'NOT_KNOWN')),
    unable_why       text not null default '',
    at_risk          text check (at_risk in ('YES', 'NO', 'NOT_KNOWN')),
    at_risk_why      text not null default '',
    vulnerable       text check (vulnerable in ('YES', 'NO', 'NOT_KNOWN')),
    vulnerable_why   text not null default '',
    harms            text[] not null default '{}' check (harms <@ array['PHYSICAL', 'PSYCHOLOGICAL', 'FINANCIAL', 'SEXUAL', 'NEGLECT', 'SELF_NEGLECT',
                                                                       'SELF_HARM', 'INSTITUTIONAL']),
    knows            text check (knows in ('YES', 'NO', 'NOT_KNOWN')),
    agrees           text check (agrees in ('YES', 'NO', 'NOT_ASKED')),
    view             text not null default '',
    advocacy         text check (advocacy in ('OFFERED', 'NOT_WANTED', 'NOT_YET')),
    -- a child in their life: only as much as is needed
    child            text not null default '',
    place            text not null default '',
    recorded_at      timestamptz not null,
    recorded_by      uuid not null references agency.worker,
    unique (concern_id, number)
);
create index on safety.statement (person_id);

create table safety.concern_fact (
    id               uuid primary key,
    concern_id       uuid not null references safety.concern,
    person_id        uuid references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'SAFETY' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('RAISED', 'ADDED_TO', 'ROUTE_ADDED', 'TOLD_IN_PART', 'TOLD', 'ACKNOWLEDGED', 'FOLLOWED_UP',
                                                   'OUTCOME', 'WITHDRAWN_IN_ERROR')),
    at               timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null references agency.worker,
    told_to          text not null default '',
    way              text check (way in ('PHONE', 'IN_PERSON', 'LETTER', 'SECURE_MAIL')),
    route            text check (route in ('ADULT', 'CHILD', 'BOTH')),
    -- by which duty it was told, and whether the person agreed: without their agreement it is told all the same
    basis            text check (basis in ('ADULT_PROTECTION', 'CHILD_PROTECTION', 'ADULT_AND_CHILD_PROTECTION')),
    agrees           text check (agrees in ('YES', 'NO', 'NOT_ASKED')),
    outcome          text check (outcome in ('INQUIRY', 'INVESTIGATION', 'NO_FURTHER_ACTION', 'OTHER_SUPPORT')),
    note             text not null default '',
    unique (concern_id, number),
    check ((kind in ('TOLD', 'TOLD_IN_PART')) = (basis is not null)),
    check ((kind = 'OUTCOME') = (outcome is not null)),
    check (kind <> 'WITHDRAWN_IN_ERROR' or note <> ''),
    check (outcome <> 'NO_FURTHER_ACTION' or note <> '')
);
create index on safety.concern_fact (person_id);

-- Where a council is told. Written in by those who know the number; none is invented.
create table safety.duty_team (
    id          uuid primary key,
    council     text not null check (council <> ''),
    route       text not null check (route in ('ADULT', 'CHILD')),
    phone       text not null default '',
    after_hours text not null default '',
    address     text not null default '',
    note        text not null default '',
    recorded_at timestamptz not null,
    recorded_by uuid not null references agency.worker,
    ended_at    timestamptz
);
create unique index on safety.duty_team (lower(council), route) where ended_at is null;

insert into worklist.promise (kind, after, ahead) values
    ('CONCERN_URGENT', '1 hour', null),
    -- days beyond the one on which it was raised
    ('CONCERN_SAME_DAY', '0 days', null),
    ('CONCERN_RECEIVED', '1 day', null),
    ('CONCERN_OUTCOME', '7 days', null),
    ('ALERT_REVIEW', '0 days', '7 days');
