-- Texts and letters, what became of them, and the mailbox of a demonstration.
alter table delivery.message drop constraint message_channel_check;
alter table delivery.message add check (channel in ('MAIL', 'SMS', 'LETTER', 'WEBHOOK', 'HERE'));
alter table delivery.message drop constraint message_status_check;
alter table delivery.message add check (status in ('QUEUED', 'SENDING', 'SENT', 'RECEIVED', 'NOT_RECEIVED', 'GAVE_UP', 'STOPPED'));
alter table delivery.message drop constraint message_check1;
alter table delivery.message add check (status not in ('SENT', 'RECEIVED', 'NOT_RECEIVED') or sent_at is not null);
-- when whoever carries it is asked next what became of it
alter table delivery.message add column ask_at timestamptz;
create index to_ask on delivery.message (ask_at, id) where ask_at is not null;

alter table delivery.attempt drop constraint attempt_kind_check;
alter table delivery.attempt add check (kind in ('QUEUED', 'CLAIMED', 'POSTPONED', 'SENT', 'RECEIVED', 'NOT_RECEIVED', 'FAILED', 'GAVE_UP',
                                                 'STOPPED', 'ACKNOWLEDGED'));

-- What would have left, in a demonstration without a mail server or GOV.UK Notify. Real data is never in one.
create table delivery.mailbox (
    message_id  uuid primary key references delivery.message,
    channel     text not null check (channel in ('MAIL', 'SMS', 'LETTER')),
    address     text not null,
    subject     text not null,
    text        text not null,
    attachments text[] not null default '{}',
    at          timestamptz not null
);
create index on delivery.mailbox (at desc, message_id desc);
