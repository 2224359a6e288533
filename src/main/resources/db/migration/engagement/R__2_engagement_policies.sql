-- The team around a person sees their support. A spell is opened by the house when a referral is accepted.
-- made anew whenever the rule changes: ${rule}
grant usage on schema engagement to pop_app;
grant select, insert, update on all tables in schema engagement to pop_app;
revoke update on engagement.fact from pop_app;

do $$
declare
    part text;
    supporting text;
begin
    foreach part in array array['engagement', 'fact', 'member'] loop
        supporting := format('exists (select from sharing.door d where d.person_id = %I.person_id and d.scope in (''SUPPORT'', ''PAST''))', part);
        call sharing.protect(('engagement.' || part)::regclass,
            sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category', referral => 'false'),
            supporting, supporting);
    end loop;
end
$$;

-- The spell that is open for a person or for a record linked with theirs. Reads past the policies on purpose: triage
-- must learn that there is one (join, do not duplicate) though it may not look into it. Whoever holds no door to
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
            or exists (select from sharing.door d where d.person_id = someone))
     order by e.opened_at
     limit 1;
$$;
