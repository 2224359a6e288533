-- A worker's own morning e-mail, and whether they want it.
grant select, insert on worklist.digest to pop_app;
grant select, insert, update on worklist.digest_wish to pop_app;
call sharing.protect('worklist.digest', '(select sharing.is_somebody()) and worker_id = (select sharing.viewer())', 'false', 'false');
call sharing.protect('worklist.digest_wish', '(select sharing.is_somebody()) and worker_id = (select sharing.viewer())');
