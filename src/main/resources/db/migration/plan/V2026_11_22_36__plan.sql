-- What was agreed with the person: a plan for each spell of support, goals in their own words, steps with an owner
-- and a day. Facts say the statuses (plan/PlanStatus, GoalStatus, ActionStatus) and are only ever added to.
create schema plan;

-- The frame of a plan. Goals belong to the spell, so that a new plan carries the open ones over by itself, also those
-- which whoever begins it is not shown.
create table plan.plan (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid not null references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'PLAN' references sharing.category,
    status           text not null check (status in ('DRAFT', 'CURRENT', 'SUPERSEDED')),
    review_on        date,
    begun_at         timestamptz not null,
    -- the spell is over: it can be read, not changed, and nothing of it falls due
    rests            boolean not null default false,
    version          int not null default 1
);
create unique index one_living_plan on plan.plan (engagement_id) where status <> 'SUPERSEDED';
create index on plan.plan (engagement_id);
create index on plan.plan (person_id);
create index on plan.plan (review_on) where status = 'CURRENT' and not rests;

create table plan.fact (
    id               uuid primary key,
    plan_id          uuid not null references plan.plan,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'PLAN' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('BEGUN', 'AGREED', 'REVIEWED', 'SUPERSEDED')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    how              text check (how in ('FACE_TO_FACE', 'PHONE', 'VIDEO', 'NOT_TALKED')),
    note             text not null default '',
    -- when it is looked at again
    until            date,
    unique (plan_id, number),
    check (kind <> 'REVIEWED' or (how is not null and until is not null))
);
create index on plan.fact (person_id, happened_at desc);

-- What matters, what is strong and what is hard: for the person as a whole (area null) or in an area. What is said
-- anew replaces what was said before.
create table plan.said (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid not null references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    area             text,
    kind             text not null check (kind in ('MATTERS', 'STRENGTH', 'NEED')),
    text             text not null,
    said_at          timestamptz not null,
    said_to          uuid not null,
    replaced_at      timestamptz,
    check (area is not null or category = 'PLAN'),
    check (area is null or kind <> 'MATTERS'),
    check (area is not null or kind <> 'NEED')
);
create index on plan.said (engagement_id) where replaced_at is null;
create index on plan.said (person_id);

create table plan.goal (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    engagement_id    uuid not null references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    area             text not null check (area in ('ADDICTION', 'PHYSICAL_HEALTH', 'MENTAL_HEALTH', 'RECOVERY', 'HOUSING', 'MONEY', 'WORK_AND_LEARNING',
                                                   'JUSTICE', 'BEREAVEMENT', 'FEELINGS', 'FAMILY', 'TIME')),
    -- the person's own, and what the agency says beside them
    words            text not null check (words <> ''),
    beside           text not null default '',
    status           text not null check (status in ('PROPOSED', 'AGREED', 'IN_PROGRESS', 'MET', 'PARTLY_MET', 'NOT_MET', 'DECLINED', 'DEFERRED')),
    -- deferred until then; or declined, and could be offered again from then on
    again_on         date,
    offered_from     uuid unique references plan.goal,
    proposed_at      timestamptz not null,
    changed_at       timestamptz not null,
    rests            boolean not null default false,
    version          int not null default 1,
    check (status <> 'DEFERRED' or again_on is not null),
    check (again_on is null or status in ('DEFERRED', 'DECLINED'))
);
create index on plan.goal (engagement_id);
create index on plan.goal (person_id);
create index on plan.goal (again_on) where again_on is not null and not rests;

create table plan.goal_fact (
    id               uuid primary key,
    goal_id          uuid not null references plan.goal,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('PROPOSED', 'AGREED', 'STARTED', 'REWORDED', 'MET', 'PARTLY_MET', 'NOT_MET', 'DECLINED', 'DEFERRED',
                                                   'SET_ASIDE', 'OFFERED_AGAIN', 'REOPENED')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    how              text check (how in ('FACE_TO_FACE', 'PHONE', 'VIDEO', 'NOT_TALKED')),
    whose            text check (whose in ('PERSON', 'POP', 'PARTNER', 'SYSTEM')),
    reason           text,
    alternative      text not null default '',
    note             text not null default '',
    until            date,
    unique (goal_id, number),
    check (kind not in ('DECLINED', 'NOT_MET') or (whose is not null and reason is not null)),
    check (reason is distinct from 'OTHER' or note <> ''),
    check (kind <> 'AGREED' or how is not null),
    check (kind <> 'DEFERRED' or until is not null)
);
create index on plan.goal_fact (person_id, happened_at desc);

-- A step towards a goal; held and shown as its goal is.
create table plan.action (
    id               uuid primary key,
    goal_id          uuid not null references plan.goal,
    person_id        uuid not null references person.person,
    engagement_id    uuid not null references engagement.engagement,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    text             text not null check (text <> ''),
    owner            text not null check (owner in ('WORKER', 'AGENCY', 'PERSON')),
    worker_id        uuid references agency.worker,
    agency           text not null default '',
    due_on           date,
    status           text not null check (status in ('OPEN', 'DOING', 'DONE', 'NOT_NEEDED', 'BLOCKED')),
    blocked_by       text,
    opened_at        timestamptz not null,
    changed_at       timestamptz not null,
    rests            boolean not null default false,
    version          int not null default 1,
    check ((owner = 'WORKER') = (worker_id is not null)),
    check ((owner = 'AGENCY') = (agency <> '')),
    check ((status = 'BLOCKED') = (blocked_by is not null))
);
create index on plan.action (engagement_id);
create index on plan.action (goal_id);
create index on plan.action (person_id);
create index on plan.action (due_on) where status in ('OPEN', 'DOING', 'BLOCKED') and not rests;
create index on plan.action (worker_id, engagement_id) where status in ('OPEN', 'DOING', 'BLOCKED') and not rests;

create table plan.action_fact (
    id               uuid primary key,
    action_id        uuid not null references plan.action,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('OPENED', 'STARTED', 'CHANGED', 'DONE', 'NOT_NEEDED', 'BLOCKED', 'REOPENED')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    whose            text check (whose in ('PERSON', 'POP', 'PARTNER', 'SYSTEM')),
    reason           text,
    alternative      text not null default '',
    note             text not null default '',
    unique (action_id, number),
    check (kind <> 'NOT_NEEDED' or (whose is not null and reason is not null)),
    check (kind <> 'BLOCKED' or reason is not null),
    check (reason is distinct from 'OTHER' or note <> '')
);
create index on plan.action_fact (person_id, happened_at desc);

-- How plans come to Today. What a worker took on is theirs from two days before; what the person or another agency
-- took on is asked about, softly; what was declined may be offered again and is never late.
insert into worklist.promise (kind, after, ahead) values
    ('PLAN_REVIEW', '1 day', '8 days'),
    ('PLAN_STEP', '1 day', '3 days'),
    ('PLAN_ASK', '7 days', '7 days'),
    ('PLAN_AGAIN', '28 days', '28 days');
