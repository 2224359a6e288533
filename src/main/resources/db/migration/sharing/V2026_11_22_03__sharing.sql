-- Who may see what. Until agreements exist one built-in rule stands: the triage team sees referrals,
-- the team around a person sees that person, a partner sees what it sent, nobody else sees anything.
create schema sharing;

create table sharing.category (
    name text primary key
);
insert into sharing.category (name) values
    ('IDENTITY'), ('CONTACT'), ('CUSTODY_AND_JUSTICE'), ('OFFENDING'), ('SUBSTANCE_USE'), ('PHYSICAL_HEALTH'),
    ('MENTAL_HEALTH'), ('OVERDOSE'), ('HOUSING'), ('MONEY'), ('WORK_AND_LEARNING'), ('FAMILY'), ('SAFETY'),
    ('OUTCOME'), ('PLAN'), ('NOTES');

-- Which categories a role is shown, of a referral and of support. What is not listed is not shown.
create table sharing.role_category (
    role     text not null,
    scope    text not null check (scope in ('REFERRAL', 'SUPPORT')),
    category text not null references sharing.category,
    primary key (role, scope, category)
);
insert into sharing.role_category (role, scope, category)
select role, scope, name
  from sharing.category,
       unnest(array['TEAM_LEADER', 'SOCIAL_CARE_WORKER']) role,
       unnest(array['REFERRAL', 'SUPPORT']) scope;
-- Police: no clinical, counselling or family content; of a referral also what bears on eligibility.
insert into sharing.role_category (role, scope, category)
select 'POLICE_OFFICER', scope, category
  from unnest(array['IDENTITY', 'CONTACT', 'CUSTODY_AND_JUSTICE', 'OFFENDING', 'HOUSING', 'SAFETY', 'PLAN', 'NOTES']) category,
       unnest(array['REFERRAL', 'SUPPORT']) scope;
insert into sharing.role_category (role, scope, category) values ('POLICE_OFFICER', 'REFERRAL', 'SUBSTANCE_USE');
-- Peer mentors: no offences, no custody history, no health record.
insert into sharing.role_category (role, scope, category)
select 'PEER_MENTOR', 'SUPPORT', category
  from unnest(array['IDENTITY', 'CONTACT', 'HOUSING', 'MONEY', 'WORK_AND_LEARNING', 'FAMILY', 'SAFETY', 'PLAN', 'NOTES']) category;

-- A grant: this worker, or this desk of this team, may see this person's referrals or support.
-- (No key to the person's table: this module lies below it.)
create table sharing.access (
    id         uuid primary key,
    person_id  uuid not null,
    scope      text not null check (scope in ('REFERRAL', 'SUPPORT')),
    worker_id  uuid references agency.worker,
    team_id    uuid references agency.team,
    desk       text check (desk in ('triage', 'lead')),
    key        text not null generated always as (coalesce('worker ' || worker_id::text, desk || ' ' || team_id::text)) stored,
    basis      text not null check (basis in ('REFERRAL', 'ENGAGEMENT', 'LINK')),
    basis_id   uuid not null,
    since      timestamptz not null,
    until      timestamptz,
    check ((worker_id is null) <> (team_id is null)),
    check ((team_id is null) = (desk is null))
);
create index on sharing.access (person_id, key, scope) where until is null;
create index on sharing.access (key, scope) where until is null;
create index on sharing.access (basis_id);
