-- A spell of support. Facts say its status (engagement/EngagementStatus); who is around the person is dated.
create schema engagement;

create table engagement.engagement (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    referral_id      uuid unique references referral.referral,
    spell            int not null,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    status           text not null check (status in ('AWAITING_FIRST_CONTACT', 'ENGAGING', 'ACTIVE', 'PAUSED', 'PLANNED_ENDING', 'CLOSED')),
    paused_for       text check (paused_for in ('CUSTODY', 'HOSPITAL', 'REHAB', 'OUT_OF_CONTACT')),
    paused_until     date,
    closed_reason    text check (closed_reason in ('NEEDS_MET', 'MOVED_ON', 'CHOSE_TO_LEAVE', 'MOVED_AWAY', 'LONG_CUSTODY', 'LOST_CONTACT',
                                                   'TRANSFERRED', 'NOT_SUITABLE', 'DIED', 'OPENED_IN_ERROR')),
    closing_proposed_by uuid references agency.worker,
    lead_worker_id   uuid references agency.worker,
    opened_at        timestamptz not null,
    last_contact_at  timestamptz,
    ended_at         timestamptz,
    version          int not null default 1,
    unique (person_id, spell),
    check ((status = 'PAUSED') = (paused_for is not null)),
    check ((status = 'CLOSED') = (ended_at is not null)),
    check ((status = 'CLOSED') = (closed_reason is not null))
);
create unique index one_open_spell on engagement.engagement (person_id) where status <> 'CLOSED';
create index on engagement.engagement (team_id, status, opened_at);
create index on engagement.engagement (lead_worker_id) where status <> 'CLOSED';

create table engagement.fact (
    id               uuid primary key,
    engagement_id    uuid not null references engagement.engagement,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('OPENED', 'ASSIGNED', 'FIRST_CONTACT_MADE', 'PLAN_AGREED', 'PAUSED', 'RESUMED',
                                                   'ENDING_PLANNED', 'CLOSING_PROPOSED', 'CLOSING_REFUSED', 'CLOSED')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    worker_id        uuid references agency.worker,
    reason           text,
    whose            text check (whose in ('PERSON', 'POP', 'PARTNER', 'SYSTEM')),
    alternative      text not null default '',
    note             text not null default '',
    until            date,
    unique (engagement_id, number),
    check (kind <> 'ASSIGNED' or worker_id is not null),
    check (kind not in ('PAUSED', 'CLOSING_PROPOSED', 'CLOSED') or reason is not null),
    check (kind <> 'CLOSED' or whose is not null)
);
create index on engagement.fact (person_id, happened_at desc);

create table engagement.member (
    id               uuid primary key,
    engagement_id    uuid not null references engagement.engagement,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    worker_id        uuid not null references agency.worker,
    part             text not null check (part in ('LEAD', 'MEMBER')),
    since            timestamptz not null,
    until            timestamptz,
    brought_in_by    uuid not null,
    check (until is null or until >= since)
);
create unique index one_lead on engagement.member (engagement_id) where part = 'LEAD' and until is null;
create unique index once_in_a_team on engagement.member (engagement_id, worker_id) where until is null;
create index on engagement.member (worker_id) where until is null;
create index on engagement.member (person_id);
