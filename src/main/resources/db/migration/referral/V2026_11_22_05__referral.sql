-- Referrals in: as the referrer told them, and what became of them. The status is what the facts say
-- (referral/ReferralStatus); it stands beside them for searching, written in the same transaction.
create schema referral;

create table referral.referral (
    id               uuid primary key,
    reference        text not null unique,
    team_id          uuid not null references agency.team,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    person_id        uuid references person.person,
    person_chosen    boolean not null default false,
    status           text not null check (status in ('DRAFT', 'SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED', 'ACCEPTED',
                                                     'DECLINED', 'REDIRECTED', 'JOINED', 'WITHDRAWN', 'EXPIRED')),
    version          int not null default 1,
    came_by          text not null check (came_by in ('WORKER', 'LINK', 'SPREADSHEET')),
    source           text not null check (source in ('POLICE', 'HEALTH_AND_SOCIAL_CARE', 'THIRD_SECTOR', 'COURT_AND_JUSTICE',
                                                     'CUSTODY_PEER_MENTOR', 'FAMILY', 'SELF', 'OTHER', 'NOT_KNOWN')),
    sender_key       text not null,
    sent_by          uuid not null,
    from_agency      text not null default '',
    referrer         text not null default '',
    referrer_contact text not null default '',
    name_told        text not null default '',
    birth_told       text not null default '',
    sex_told         text not null default '',
    address_told     text not null default '',
    phone_told       text not null default '',
    safe_contact     text not null default '',
    agrees           text not null default 'NOT_KNOWN' check (agrees in ('YES', 'NO', 'NOT_ASKED', 'NOT_KNOWN')),
    agrees_told      text not null default '',
    risk             text not null default 'NOT_KNOWN' check (risk in ('URGENT', 'SOON', 'ROUTINE', 'NOT_KNOWN')),
    referred_on      date,
    import_key       text unique,
    drafted_at       timestamptz not null,
    draft_until      timestamptz not null,
    submitted_at     timestamptz,
    first_attempt_at timestamptz,
    first_contact_at timestamptz,
    decided_at       timestamptz,
    check (status in ('DRAFT', 'EXPIRED', 'WITHDRAWN') or submitted_at is not null),
    check ((status in ('ACCEPTED', 'DECLINED', 'REDIRECTED', 'JOINED')) = (decided_at is not null)),
    check (first_contact_at is null or first_attempt_at <= first_contact_at)
);
create index on referral.referral (person_id);
-- the inbox: what nobody could judge comes before what was judged routine
create index inbox on referral.referral (team_id, (case risk when 'URGENT' then 0 when 'SOON' then 1 when 'NOT_KNOWN' then 2 else 3 end), submitted_at, id)
    where status in ('SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED');
create index on referral.referral (sender_key, drafted_at);
create index on referral.referral (team_id, decided_at);

-- What the referrer told, a row a section, so that each is shown only to those who may see its category.
create table referral.told (
    id               uuid primary key,
    referral_id      uuid not null references referral.referral,
    holder_agency_id uuid not null references agency.agency,
    category         text not null references sharing.category,
    section          text not null check (section in ('OFFENDING', 'SUBSTANCE_USE', 'HEALTH', 'HOUSING', 'SAFETY', 'OTHER', 'ANSWER')),
    text             text not null check (text <> ''),
    told_at          timestamptz not null,
    told_by          uuid not null,
    superseded_at    timestamptz,
    check (case section
               when 'OFFENDING' then category = 'OFFENDING'
               when 'SUBSTANCE_USE' then category = 'SUBSTANCE_USE'
               when 'HEALTH' then category = 'PHYSICAL_HEALTH'
               when 'HOUSING' then category = 'HOUSING'
               when 'SAFETY' then category = 'SAFETY'
               else category = 'NOTES'
           end)
);
create index on referral.told (referral_id);

create table referral.fact (
    id               uuid primary key,
    referral_id      uuid not null references referral.referral,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('DRAFTED', 'SUBMITTED', 'TRIAGE_STARTED', 'INFORMATION_REQUESTED', 'INFORMATION_GIVEN',
                                                   'ACCEPTED', 'DECLINED', 'REDIRECTED', 'JOINED', 'WITHDRAWN', 'EXPIRED')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    whose            text check (whose in ('PERSON', 'POP', 'PARTNER', 'SYSTEM')),
    reason           text,
    note             text not null default '',
    section          text,
    alternative      text not null default '',
    engagement_id    uuid,
    unique (referral_id, number),
    check (kind not in ('DECLINED', 'REDIRECTED', 'WITHDRAWN') or whose is not null),
    check (kind not in ('DECLINED', 'WITHDRAWN') or reason is not null),
    check (kind <> 'DECLINED' or alternative <> ''),
    check (kind <> 'REDIRECTED' or alternative <> ''),
    check (kind <> 'JOINED' or engagement_id is not null),
    check (kind <> 'INFORMATION_REQUESTED' or (section is not null and note <> '')),
    check (reason is distinct from 'OTHER' or note <> '')
);
create index on referral.fact (happened_at) where kind = 'ACCEPTED' and note <> '';

-- Five tests, each answered by a person with the evidence before them. The last row of a test counts.
create table referral.eligibility (
    id               uuid primary key,
    referral_id      uuid not null references referral.referral,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    test             text not null check (test in ('MALE', 'AGED_16_OR_OVER', 'LIVES_IN_GLASGOW', 'PERSISTENT_OFFENDING', 'DEPENDENCY')),
    answer           text not null check (answer in ('MET', 'NOT_MET', 'NOT_KNOWN')),
    proposed         text not null check (proposed in ('MET', 'NOT_MET', 'NOT_KNOWN')),
    evidence         text not null default '',
    override_reason  text not null default '',
    rules_since      date not null,
    decided_at       timestamptz not null,
    decided_by       uuid not null references agency.worker,
    decided_as       text not null
);
create index on referral.eligibility (referral_id, test, decided_at);
create index on referral.eligibility (decided_at) where answer <> proposed;

-- A postcode directory, when one is loaded (`./pop import postcodes`). Public data, with its date.
create table referral.postcode (
    postcode text primary key,
    council  text not null,
    live     boolean not null default true
);
create table referral.postcode_source (
    id          uuid primary key,
    name        text not null,
    attribution text not null,
    dated       text not null,
    rows        int not null,
    loaded_at   timestamptz not null
);
