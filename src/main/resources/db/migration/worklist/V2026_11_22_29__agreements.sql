-- An agreement is looked at again before its review date; it is on governance's list from sixty days ahead.
insert into worklist.promise (kind, after, ahead) values ('AGREEMENT', '0 days', '60 days');
