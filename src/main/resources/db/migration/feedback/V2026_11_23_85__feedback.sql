-- What people say of each kind of worker. Nothing in here tells who said it: no person, no worker, no moment, and ids that carry
-- no time. The trail watches none of it, on purpose.
create schema feedback;

-- A card that was handed to somebody, until it is used or its time is over; whom, nobody knows. It goes when it is used.
create table feedback.card (
    code    bytea primary key,
    team_id uuid not null references agency.team,
    until   date not null
);

create table feedback.answer (
    id      uuid primary key,
    team_id uuid not null references agency.team,
    -- the first day of the quarter of the year in which it was said
    quarter date not null check (quarter = date_trunc('quarter', quarter::timestamp)::date),
    way     text not null check (way in ('CARD', 'INTERVIEW'))
);
create index on feedback.answer (quarter);

create table feedback.about (
    answer_id uuid not null references feedback.answer,
    worker    text not null check (worker in ('SOCIAL_CARE_WORKER', 'POLICE_OFFICER', 'PEER_MENTOR', 'CUSTODY_PEER_MENTOR')),
    listened  text not null check (listened in ('ALWAYS', 'MOSTLY', 'SOMETIMES', 'RARELY', 'NEVER', 'DECLINED', 'NOT_ASKED')),
    trusted   text not null check (trusted in ('ALWAYS', 'MOSTLY', 'SOMETIMES', 'RARELY', 'NEVER', 'DECLINED', 'NOT_ASKED')),
    helped    text[] not null,
    words     text not null,
    -- they said that their words may be printed
    may_print boolean not null,
    primary key (answer_id, worker)
);

-- Words as they may be printed: read by a human, who took out what would tell who said them or of whom.
create table feedback.quote (
    answer_id  uuid not null,
    worker     text not null,
    words      text not null check (words <> ''),
    checked_by uuid not null references agency.worker,
    primary key (answer_id, worker),
    foreign key (answer_id, worker) references feedback.about
);
