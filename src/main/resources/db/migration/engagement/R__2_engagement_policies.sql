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
