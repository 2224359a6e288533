-- Messages to people who are supported: the words, how each wants to be told things, what was left for them, and what
-- did not reach them. The message itself, its address and what became of it are in delivery.
create schema message;

-- Words, a version at a time: the one in force is the last whose day has come. `{from}`, `{phone}` and `{when}` are filled
-- in; `{when}` may stand in the second text only, which goes to those who said that it may say the time.
create table message.template (
    id         uuid primary key,
    wording    text not null check (wording in ('CALL_US', 'APPOINTMENT', 'APPOINTMENT_CHANGED', 'APPOINTMENT_OFF', 'REMINDER', 'COURT_DATE')),
    way        text not null check (way in ('MAIL', 'SMS', 'LETTER')),
    language   text not null check (language <> ''),
    version    int not null check (version > 0),
    subject    text not null default '',
    text       text not null check (text <> ''),
    with_time  text not null default '',
    since      date not null,
    written_at timestamptz not null,
    written_by uuid,
    unique (wording, way, language, version),
    check ((way = 'SMS') = (subject = '')),
    check (text not like '%{when}%')
);

-- How a person wants to be told things; the one that is not superseded stands.
create table message.wish (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CONTACT' references sharing.category,
    -- NONE: they want no messages
    way              text not null check (way in ('SMS', 'MAIL', 'LETTER', 'NONE')),
    channel_id       uuid references person.channel,
    address_id       uuid references person.address,
    -- they said that it may be used although it is somebody else's
    anothers         boolean not null default false,
    hours_from       time not null,
    hours_until      time not null,
    days             text[] not null check (days <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
                                            and days <> '{}'),
    language         text not null check (language <> ''),
    say_time         boolean not null default false,
    note             text not null default '',
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    superseded_at    timestamptz,
    check (hours_from < hours_until),
    check ((way in ('SMS', 'MAIL')) = (channel_id is not null)),
    check ((way = 'LETTER') = (address_id is not null))
);
create unique index one_stands on message.wish (person_id) where superseded_at is null;
create index on message.wish (person_id, recorded_at desc);

-- A word that was left for somebody: its id is the message's. Silent when it never became one.
create table message.word (
    id               uuid primary key,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CONTACT' references sharing.category,
    wording          text not null check (wording in ('CALL_US', 'APPOINTMENT', 'APPOINTMENT_CHANGED', 'APPOINTMENT_OFF', 'REMINDER', 'COURT_DATE')),
    subject_kind     text not null,
    subject_id       uuid not null,
    said_when        text not null default '',
    phone            text not null default '',
    way              text check (way in ('MAIL', 'SMS', 'LETTER')),
    silent           text,
    goes_at          timestamptz,
    not_after        timestamptz,
    left_at          timestamptz not null,
    left_by          uuid not null,
    taken_back       boolean not null default false,
    check ((way is null) = (silent is not null)),
    check ((way is null) = (goes_at is null))
);
create index on message.word (person_id, left_at desc, id desc);
create index on message.word (subject_kind, subject_id);

-- Words that did not reach whom they were for, until somebody says that they know.
create table message.untold (
    word_id          uuid primary key references message.word,
    person_id        uuid not null references person.person,
    holder_agency_id uuid not null references agency.agency,
    category         text not null default 'CONTACT' references sharing.category,
    code             text not null,
    since            timestamptz not null,
    settled_at       timestamptz,
    settled_by       uuid,
    check ((settled_at is null) = (settled_by is null))
);
create index on message.untold (person_id) where settled_at is null;
create index on message.untold (since) where settled_at is null;

-- The first words, which say nothing of who we are. {from} is a setting (pop.message.from).
insert into message.template (id, wording, way, language, version, subject, text, with_time, since, written_at)
select uuidv7(), w.wording, y.way, 'English', 1,
       case y.way when 'SMS' then '' else 'A message for you' end,
       case y.way when 'SMS' then w.text else E'Hello,\n\n' || w.text || E'\n\nBest wishes,\n{from}' end,
       case when w.with_time = '' then '' when y.way = 'SMS' then w.with_time
            else E'Hello,\n\n' || w.with_time || E'\n\nBest wishes,\n{from}' end,
       '2026-01-01', now()
  from (values
       ('CALL_US', 'Please call {phone} when you can.', ''),
       ('APPOINTMENT', 'Please call {phone} when you can about when we meet.', 'We meet on {when}. Call {phone} if that does not suit.'),
       ('APPOINTMENT_CHANGED', 'Something has changed. Please call {phone} when you can.',
        'The time has changed: we meet on {when} now. Call {phone} if that does not suit.'),
       ('APPOINTMENT_OFF', 'Something has changed. Please call {phone} when you can.',
        'Sorry, we cannot meet on {when}. Please call {phone} and we find another time.'),
       ('REMINDER', 'Please call {phone} when you can about when we meet.', 'See you on {when}. Call {phone} if that does not suit.'),
       ('COURT_DATE', 'There is a day to remember soon. Please call {phone} when you can.',
        'There is a day to remember: {when}. Call {phone} if you want us to come along.')) w (wording, text, with_time)
 cross join (values ('SMS'), ('MAIL'), ('LETTER')) y (way);
-- a text begins with who writes
update message.template
   set text = 'Hi, it''s {from}. ' || text, with_time = case with_time when '' then '' else 'Hi, it''s {from}. ' || with_time end
 where way = 'SMS';

-- How soon somebody should know that a person was not told.
insert into worklist.promise (kind, after) values ('UNTOLD', interval '4 hours');
