-- Two questions to people who were sent somewhere, in words that say nothing.
alter table message.template drop constraint template_wording_check;
alter table message.template add constraint template_wording_check
    check (wording in ('CALL_US', 'APPOINTMENT', 'APPOINTMENT_CHANGED', 'APPOINTMENT_OFF', 'REMINDER', 'COURT_DATE', 'TWO_QUESTIONS'));
alter table message.word drop constraint word_wording_check;
alter table message.word add constraint word_wording_check
    check (wording in ('CALL_US', 'APPOINTMENT', 'APPOINTMENT_CHANGED', 'APPOINTMENT_OFF', 'REMINDER', 'COURT_DATE', 'TWO_QUESTIONS'));
insert into message.template (id, wording, way, language, version, subject, text, since, written_at) values
    (uuidv7(), 'TWO_QUESTIONS', 'SMS', 'English', 1, '', 'Hi, it''s {from}. Two quick questions: {link} Or call {phone}.', '2026-01-01', now()),
    (uuidv7(), 'TWO_QUESTIONS', 'MAIL', 'English', 1, 'Two quick questions', E'Hello,\n\nwe have two quick questions for you: {link}\n\nOr call {phone}.\n\nBest wishes,\n{from}', '2026-01-01', now()),
    -- nobody types a link from a letter
    (uuidv7(), 'TWO_QUESTIONS', 'LETTER', 'English', 1, 'A message for you', E'Hello,\n\nwe have two quick questions for you. Please call {phone} when you can.\n\nBest wishes,\n{from}', '2026-01-01', now());

-- How soon what a service said, or did not say, should be looked at, and a draft that was agreed to be sent.
insert into worklist.promise (kind, after) values
    ('ONWARD_SILENT', interval '1 day'),
    ('ONWARD_ANSWERED', interval '2 days'),
    ('ONWARD_UNSENT', interval '1 day'),
    ('ONWARD_RECEIVED', interval '2 days');
