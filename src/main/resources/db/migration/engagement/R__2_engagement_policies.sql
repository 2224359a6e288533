-- The team around a person sees their support. A spell is opened by the house when a referral is accepted.
grant usage on schema engagement to pop_app;
grant select, insert, update on all tables in schema engagement to pop_app;
revoke update on engagement.fact from pop_app;

do $$
declare
    part text;
begin
    foreach part in array array['engagement', 'fact', 'member'] loop
        execute format($policy$
            alter table engagement.%1$I enable row level security;
            drop policy if exists see on engagement.%1$I;
            create policy see on engagement.%1$I for select using (
                (select sharing.is_system())
                or exists (
                    select
                      from sharing.access a
                     where a.person_id = %1$I.person_id
                       and a.until is null
                       and a.scope = 'SUPPORT'
                       and a.key = any ((select sharing.keys())::text[])
                       and 'SUPPORT ' || %1$I.category = any ((select sharing.visible())::text[])));
            drop policy if exists add on engagement.%1$I;
            create policy add on engagement.%1$I for insert with check (
                (select sharing.is_system())
                or exists (
                    select
                      from sharing.access a
                     where a.person_id = %1$I.person_id
                       and a.until is null
                       and a.scope = 'SUPPORT'
                       and a.key = any ((select sharing.keys())::text[])));
            drop policy if exists change on engagement.%1$I;
            create policy change on engagement.%1$I for update using (
                (select sharing.is_system())
                or exists (
                    select
                      from sharing.access a
                     where a.person_id = %1$I.person_id
                       and a.until is null
                       and a.scope = 'SUPPORT'
                       and a.key = any ((select sharing.keys())::text[])));
            $policy$, part);
    end loop;
end
$$;

-- The spell that is open for a person or for a record linked with theirs. Reads past the policies on purpose: triage
-- must learn that there is one (join, do not duplicate) though it may not look into it. Whoever holds no grant on
-- the person learns nothing.
create or replace function engagement.open_spell(someone uuid)
returns uuid
language sql
stable
security definer
set search_path = ''
as $$
    select e.id
      from person.person p
      join person.person q on q.main_id = p.main_id
      join engagement.engagement e on e.person_id = q.id
     where p.id = someone
       and e.status <> 'CLOSED'
       and (sharing.is_system()
            or exists (select from sharing.access a
                        where a.person_id = someone and a.until is null and a.key = any (sharing.keys())))
     order by e.opened_at
     limit 1;
$$;
