-- Taking part: what was explained to a person, and whether they take part. It is not consent as a ground in law; what
-- they say about sharing is in sharing.preference.
create schema participation;

-- What we explain, a version at a time. The one in force in a language is the last whose day has come.
create table participation.notice (
    id         uuid primary key,
    language   text not null check (language <> ''),
    version    int not null check (version > 0),
    title      text not null check (title <> ''),
    text       text not null check (text <> ''),
    since      date not null,
    written_at timestamptz not null,
    written_by uuid,
    unique (language, version)
);

-- What was explained and what the person answered; only ever added to. What was said once is written down for every
-- record of the person, under the same `said_id`.
create table participation.fact (
    id               uuid primary key,
    said_id          uuid not null,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    number           int not null,
    kind             text not null check (kind in ('EXPLAINED', 'NOT_ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
    happened_at      timestamptz not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    notice_id        uuid references participation.notice,
    language         text not null default '',
    interpreter      boolean,
    how              text check (how in ('READ_OUT', 'GIVEN', 'BOTH', 'OTHER')),
    reason           text check (reason in ('NOT_WELL', 'IN_CRISIS', 'NO_PRIVACY', 'NEEDS_INTERPRETER', 'NOT_MET_YET', 'OTHER')),
    note             text not null default '',
    unique (person_id, number),
    unique (person_id, said_id),
    check ((kind = 'EXPLAINED') = (notice_id is not null)),
    check ((kind = 'EXPLAINED') = (how is not null)),
    check ((kind = 'NOT_ASKED') = (reason is not null)),
    check (reason is distinct from 'OTHER' or note <> '')
);

-- What the facts give, beside them for searching.
create table participation.standing (
    person_id        uuid primary key references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'IDENTITY' references sharing.category,
    status           text not null check (status in ('NOT_ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
    since            timestamptz not null,
    version          int not null default 1
);
create index on participation.standing (person_id) where status = 'WITHDRAWN';

insert into participation.notice (id, language, version, title, text, since, written_at)
values ('82000000-0000-7000-8000-000000000001', 'English', 1, 'What we do with what you tell us', $text$Who we are
This is the Positive Outcomes Project. We help people who want things to get better for them. We come from different places: the council’s health and social care service, the police and charities. We work together as one team.

It is up to you
You can say yes to our help. You can say no. You can stop at any time. You do not have to say why.

What we write down
We write down your name, how to reach you, what you want help with, and what we did together.

Who sees it
The people who help you see it, and the people who lead them. Each of them sees only some parts. Which parts is written down in an agreement between the places they work for. Ask us, and we will tell you which parts.

You can say no to sharing
You can tell us not to share something with the police, or with anyone else on our list. You can say no to one thing or to all of it. You can change your mind on any day. We will still help you. Our help never depends on you letting us share with the police.

What we may have to pass on
If we think that you or someone else may be badly hurt, we may have to tell someone, even if you said no. We will tell you about it if we can. The people who come to meet you always see what keeps you and them safe.

The law
The law lets us keep these notes so that we can help you. It tells us how to look after them. We are not asking you to sign that away. Saying yes only means that you want to take part.

Who looked
The computer keeps a list of everyone who looks at your notes. Ask any of us to show you the list.

If something is wrong
Tell any of us, in any way you like. You can ask to see what we wrote. If it is wrong, we put it right. You can also complain to the Information Commissioner. We will show you how.$text$, '2026-01-01', now());
