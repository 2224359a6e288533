-- Whether a notification is about a client is looked at on the same day.
insert into worklist.promise (kind, after) values ('OVERDOSE_WHO', interval '12 hours');
