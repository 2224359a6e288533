-- Contacts of a spell are seen by the team around the person; before there is a spell, by the triage desk.
-- A note is shown only to roles that see its category, a confidential one only to its writer and the team's lead.
grant usage on schema contact to pop_app;
grant select, insert on all tables in schema contact to pop_app;
grant update (superseded) on contact.contact to pop_app;

alter table contact.contact enable row level security;
drop policy if exists see on contact.contact;
create policy see on contact.contact for select using (
    (select sharing.is_system())
    or exists (
        select
          from sharing.access a
         where a.person_id = contact.person_id
           and a.until is null
           and (a.scope = 'SUPPORT' or contact.engagement_id is null)
           and a.key = any ((select sharing.keys())::text[])
           and a.scope || ' ' || contact.category = any ((select sharing.visible())::text[])));
drop policy if exists add on contact.contact;
create policy add on contact.contact for insert with check (
    (select sharing.is_system())
    or exists (
        select
          from sharing.access a
         where a.person_id = contact.person_id
           and a.until is null
           and (a.scope = 'SUPPORT' or contact.engagement_id is null)
           and a.key = any ((select sharing.keys())::text[])
           and a.scope || ' ' || contact.category = any ((select sharing.visible())::text[])));
drop policy if exists change on contact.contact;
create policy change on contact.contact for update using (
    (select sharing.is_system())
    or exists (
        select
          from sharing.access a
         where a.person_id = contact.person_id
           and a.until is null
           and (a.scope = 'SUPPORT' or contact.engagement_id is null)
           and a.key = any ((select sharing.keys())::text[])
           and a.scope || ' ' || contact.category = any ((select sharing.visible())::text[])));

alter table contact.note enable row level security;
drop policy if exists see on contact.note;
create policy see on contact.note for select using (
    (select sharing.is_system())
    or (recorded_by = (select sharing.viewer())
        and exists (select from contact.contact c where c.id = note.contact_id))
    or exists (
        select
          from sharing.access a
          join contact.contact c on c.id = note.contact_id
         where a.person_id = note.person_id
           and a.until is null
           and (a.scope = 'SUPPORT' or c.engagement_id is null)
           and a.key = any ((select sharing.keys())::text[])
           and a.scope || ' ' || note.category = any ((select sharing.visible())::text[])
           and (not note.confidential or a.desk = 'lead')));
drop policy if exists add on contact.note;
create policy add on contact.note for insert with check (
    (select sharing.is_system())
    or exists (select from contact.contact c where c.id = note.contact_id and c.person_id = note.person_id));
