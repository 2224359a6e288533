grant usage on schema agency, signin, sharing to pop_app;
grant select on all tables in schema agency, sharing to pop_app;
grant insert, update on agency.agency, agency.team, agency.worker, agency.post to pop_app;
grant select, insert, update, delete on signin.credential, signin.session, signin.failure, signin.link to pop_app;
grant insert, update on sharing.access to pop_app;
grant execute on all functions in schema sharing to pop_app;

alter table sharing.access enable row level security;
drop policy if exists see on sharing.access;
create policy see on sharing.access for select
    using (key = any ((select sharing.keys())::text[]) or (select sharing.is_system()));
drop policy if exists give on sharing.access;
create policy give on sharing.access for insert
    with check ((select sharing.is_system()) or sharing.supports(person_id));
drop policy if exists change on sharing.access;
create policy change on sharing.access for update
    using ((select sharing.is_system()) or sharing.supports(person_id));
