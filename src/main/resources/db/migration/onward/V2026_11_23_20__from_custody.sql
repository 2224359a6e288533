-- Somebody met in custody who agreed to be referred to a service: from then on there is a record of them, held by the
-- mentor's agency, and which approach it came of. Nobody is a client of anybody by it.
create table onward.from_custody (
    approach_id      uuid primary key references custody.approach,
    person_id        uuid not null unique references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null
);

-- Who sent somebody on may follow that, and nothing else of them (sharing.following).
alter table sharing.access
    drop constraint access_basis_check,
    add constraint access_basis_check check (basis in ('REFERRAL', 'ENGAGEMENT', 'LINK', 'EMERGENCY', 'REQUEST', 'ONWARD')),
    add constraint following_is_narrow check (basis <> 'ONWARD'
        or (scope = 'GIVEN' and worker_id is not null and holder_agency_id is not null and until is not null and categories is not null));

insert into onward.patience (kind, after) values
    -- how long a mentor may follow whom they referred
    ('FROM_CUSTODY', '365 days');
