-- The morning's e-mail to each worker with something on Today: one a day, whoever sends it.
create table worklist.digest (
    id        uuid primary key,
    worker_id uuid not null references agency.worker,
    day       date not null,
    waiting   int not null,
    late      int not null,
    at        timestamptz not null,
    unique (worker_id, day)
);

-- Who does not want it, or wants it again.
create table worklist.digest_wish (
    worker_id  uuid primary key references agency.worker,
    wanted     boolean not null,
    changed_at timestamptz not null
);
