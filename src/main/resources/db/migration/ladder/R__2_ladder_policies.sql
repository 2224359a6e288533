-- Who supports a person sees that they are looked for; the house begins and ends it as others tell what happened.
-- made anew whenever the rule changes: ${rule}
grant usage on schema ladder to pop_app;
grant select, insert on all tables in schema ladder to pop_app;
grant update (status, version) on ladder.trace to pop_app;

do $$
declare
    part text;
    supporting text;
begin
    foreach part in array array['trace', 'fact'] loop
        supporting := format('exists (select from sharing.door d where d.person_id = %I.person_id and d.scope in (''SUPPORT'', ''PAST''))', part);
        call sharing.protect(('ladder.' || part)::regclass,
            sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category', referral => 'false'),
            supporting, case part when 'trace' then supporting else 'false' end);
    end loop;
end
$$;
