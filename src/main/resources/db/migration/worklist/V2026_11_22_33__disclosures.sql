-- Something that must be told outside any agreement waits for somebody who authorises it: a lead of the agency that
-- tells, and once they are late information governance too.
insert into worklist.promise (kind, after, ahead) values ('DISCLOSURE', '4 hours', null);
