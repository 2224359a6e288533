-- How long decisions on access may wait. What was asked for carries its own day: working days are counted when it is asked.
insert into worklist.promise (kind, after, ahead) values
    ('EMERGENCY_REVIEW', '1 day', null),
    ('EMERGENCY_CONCERN', '3 days', null),
    ('HAND_OVER', '1 day', null),
    ('RESTRICTION_REVIEW', '0 days', '7 days');
create index on sharing.closing (worker_id, person_id) where basis = 'CONFLICT' and until is null;
