-- Somebody withdrew from taking part while support is open: their lead worker talks with them about ending or going on.
insert into worklist.promise (kind, after, ahead) values ('WITHDRAWN', '2 days', null);
