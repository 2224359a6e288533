-- The application adds to the trail through audit.write and reads it as an information governance officer
-- or as the house itself; nobody changes it.
grant usage on schema audit to pop_app;
grant select on audit.entry, audit.seal, audit.head to pop_app;
grant execute on function audit.verify() to pop_app;

alter table audit.entry enable row level security;
drop policy if exists see on audit.entry;
create policy see on audit.entry for select using (
    (select sharing.is_system())
    or 'governance' = any ((select sharing.keys())::text[])
    or viewer_id = (select sharing.viewer()));
