-- Who may see a person: whoever holds a grant whose scope shows the row's category to their role.
grant usage on schema person to pop_app;
grant select, insert, update on all tables in schema person to pop_app;
grant execute on all functions in schema person to pop_app;

do $$
declare
    part text;
begin
    foreach part in array array['person', 'name', 'address', 'channel', 'identifier'] loop
        execute format($policy$
            alter table person.%1$I enable row level security;
            drop policy if exists see on person.%1$I;
            create policy see on person.%1$I for select using (
                (select sharing.is_system())
                or exists (
                    select
                      from sharing.access a
                     where a.person_id = %1$I.%2$I
                       and a.until is null
                       and a.key = any ((select sharing.keys())::text[])
                       and a.scope || ' ' || %1$I.category = any ((select sharing.visible())::text[])));
            drop policy if exists add on person.%1$I;
            create policy add on person.%1$I for insert with check (
                (select sharing.is_system())
                or exists (
                    select
                      from sharing.access a
                     where a.person_id = %1$I.%2$I
                       and a.until is null
                       and a.key = any ((select sharing.keys())::text[])
                       and a.scope || ' ' || %1$I.category = any ((select sharing.visible())::text[])));
            drop policy if exists change on person.%1$I;
            create policy change on person.%1$I for update using (
                (select sharing.is_system())
                or exists (
                    select
                      from sharing.access a
                     where a.person_id = %1$I.%2$I
                       and a.until is null
                       and a.key = any ((select sharing.keys())::text[])
                       and a.scope || ' ' || %1$I.category = any ((select sharing.visible())::text[])));
            $policy$, part, case part when 'person' then 'id' else 'person_id' end);
    end loop;
end
$$;

-- Words of a name follow the name; a link is seen by who sees both records.
alter table person.name_word enable row level security;
drop policy if exists see on person.name_word;
create policy see on person.name_word for select using (
    (select sharing.is_system())
    or exists (select from sharing.access a
                where a.person_id = name_word.person_id
                  and a.until is null
                  and a.key = any ((select sharing.keys())::text[])
                  and a.scope || ' IDENTITY' = any ((select sharing.visible())::text[])));
drop policy if exists add on person.name_word;
create policy add on person.name_word for insert with check (
    (select sharing.is_system())
    or exists (select from person.name n where n.id = name_word.name_id and n.person_id = name_word.person_id));

alter table person.link enable row level security;
drop policy if exists see on person.link;
create policy see on person.link for select using (
    (select sharing.is_system())
    or (exists (select from person.person p where p.id = link.person_id)
        and exists (select from person.person p where p.id = link.other_id)));
drop policy if exists add on person.link;
create policy add on person.link for insert with check (
    (select sharing.is_system())
    or (exists (select from person.person p where p.id = link.person_id)
        and exists (select from person.person p where p.id = link.other_id)));
drop policy if exists change on person.link;
create policy change on person.link for update using (
    (select sharing.is_system())
    or (exists (select from person.person p where p.id = link.person_id)
        and exists (select from person.person p where p.id = link.other_id)));
