-- Who knows of a decision on access: whoever asked, whoever answers for the records, and information governance. The lead
-- to whom a person is shut learns nothing of what concerns them.
-- made anew whenever the rule changes: ${rule}
grant usage on schema access to pop_app;
grant select, insert, update on access.emergency, access.request, access.restriction, access.conflict to pop_app;
grant select, insert on access.fact to pop_app;
grant execute on all functions in schema access to pop_app;

do $do$
declare
    own constant text := 'worker_id = (select sharing.viewer())';
    governance constant text := $$'governance' = any ((select sharing.keys())::text[])$$;
    holder constant text := $$(asked_agency_id = (select sharing.agency())
        and (select access.leads())
        and not exists (select from sharing.shut s where s.person_id = {table}.person_id))$$;
    part text;
    excepted constant text := '(select sharing.viewer()) = any (excepting)';
    -- they lead the worker, or somebody whose record is shut to the worker by it
    leader constant text := $$('lead ' || team_id::text = any ((select sharing.keys())::text[])
        or exists (select from sharing.closing c where c.basis = 'CONFLICT' and c.basis_id = conflict.id))$$;
begin
    foreach part in array array['emergency', 'request'] loop
        call sharing.protect(('access.' || part)::regclass,
            seen => format('(%s or %s or %s)', own, governance, replace(holder, '{table}', part)),
            added => own);
    end loop;
    call sharing.protect('access.restriction',
        seen => format('(%s or %s)', excepted, governance),
        added => excepted || ' and exists (select from sharing.door d where d.person_id = restriction.person_id and d.desk = ''lead'')',
        changed => format('((%s and (select access.leads())) or %s)', excepted, governance));
    call sharing.protect('access.conflict',
        seen => format('(%s or %s or %s)', own, governance, leader),
        added => own,
        changed => format('(%s or %s)', governance, leader));
end
$do$;
call sharing.protect('access.fact', $$
    case life
        when 'EMERGENCY' then exists (select from access.emergency e where e.id = fact.subject_id)
        when 'REQUEST' then exists (select from access.request r where r.id = fact.subject_id)
        when 'RESTRICTION' then exists (select from access.restriction r where r.id = fact.subject_id)
        else exists (select from access.conflict c where c.id = fact.subject_id)
    end$$);
