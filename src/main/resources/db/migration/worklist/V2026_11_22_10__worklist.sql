-- How long things may wait. Rows, so that a team can change its promises without a new version.
create schema worklist;

create table worklist.promise (
    kind  text primary key,
    after interval not null,
    -- shown so long before it is due; always when null
    ahead interval
);
insert into worklist.promise (kind, after, ahead) values
    ('TRIAGE_URGENT', '4 hours', null),
    ('TRIAGE_SOON', '1 day', null),
    ('TRIAGE_ROUTINE', '3 days', null),
    ('DECISION', '5 days', null),
    ('ANSWER', '3 days', null),
    ('FIRST_CONTACT', '2 days', null),
    ('LEAD', '1 day', null),
    ('NO_CONTACT', '14 days', '2 days'),
    ('PAUSE_ENDS', '0 days', '2 days'),
    ('PAUSE_WITHOUT_END', '28 days', '2 days'),
    ('CLOSING', '2 days', null),
    ('LINK', '7 days', null);

-- Only what is open is looked at.
create index on referral.referral (sender_key) where status in ('DRAFT', 'INFORMATION_REQUESTED');
create index on engagement.engagement (team_id, opened_at) where status = 'AWAITING_FIRST_CONTACT';
create index on engagement.engagement (last_contact_at) where status in ('ENGAGING', 'ACTIVE', 'PLANNED_ENDING');
create index on engagement.engagement (paused_until) where status = 'PAUSED';
create index on engagement.engagement (closing_proposed_by) where closing_proposed_by is not null;
