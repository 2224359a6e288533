grant usage on schema database to pop_app;
grant select, insert, update, delete on database.event_publication to pop_app;
