-- made anew whenever the rule changes: ${rule}
grant usage on schema agency, signin, sharing to pop_app;
grant select on all tables in schema agency, sharing to pop_app;
grant insert, update on agency.agency, agency.team, agency.worker, agency.post to pop_app;
grant select, insert, update, delete on signin.credential, signin.session, signin.failure, signin.link to pop_app;
grant select, insert, update on signin.one_use_link to pop_app;
grant insert, update on sharing.access, sharing.agreement, sharing.agreement_party, sharing.preference, sharing.closing to pop_app;
grant insert on sharing.agreement_fact, sharing.clause to pop_app;
-- clauses and parties of a draft are written anew as it is worked on; nothing else ever goes
grant delete on sharing.clause, sharing.agreement_party to pop_app;
grant update on sharing.clause to pop_app;
grant execute on all functions in schema sharing to pop_app;
revoke execute on function sharing.keys_of, sharing.openings, sharing.clauses_in_force from pop_app, public;

call sharing.protect('sharing.access',
    seen => 'key = any ((select sharing.keys())::text[])',
    added => 'sharing.supports(person_id)',
    changed => 'sharing.supports(person_id)');

-- Nobody looks at the marks themselves.
call sharing.protect('sharing.marked', 'false');

-- Who supports a person hears and writes down what they say about sharing. Whose sharing it concerns may know that
-- it is refused, and no more (sharing.why).
-- Whom an objection is against does not lift it: a worker of another agency writes that down.
call sharing.protect('sharing.preference',
    seen => $$exists (select from sharing.door d where d.person_id = preference.person_id and d.scope in ('SUPPORT', 'PAST'))$$,
    changed => $$(exists (select from sharing.door d where d.person_id = preference.person_id and d.scope in ('SUPPORT', 'PAST'))
       and not (choice = 'OBJECTS'
                and recipient_id = (select sharing.agency())
                and (until is null or until > (select sharing.moment()))))$$);

-- A restriction is known to those it excepts, both it and a conflict to the lead and to governance. Whoever declared a
-- conflict does not learn from it whether there is a record. A worker shuts a record to themselves; the lead to others,
-- and opens it again.
call sharing.protect('sharing.closing',
    $$((select sharing.viewer()) = any (excepting)
       or 'governance' = any ((select sharing.keys())::text[])
       or exists (select from sharing.door d where d.person_id = closing.person_id and d.desk = 'lead'))$$,
    $$(worker_id = (select sharing.viewer())
       or exists (select from sharing.door d where d.person_id = closing.person_id and d.desk = 'lead'))$$,
    $$exists (select from sharing.door d where d.person_id = closing.person_id and d.desk = 'lead')$$);

-- Agreements are public to everyone who works here; information governance keeps them, and what was signed stays.
do $do$
declare
    part text;
    somebody constant text := '(select sharing.is_somebody())';
    governance constant text := $$'governance' = any ((select sharing.keys())::text[])$$;
    drafting constant text := governance || $$ and exists (select from sharing.agreement a where a.id = agreement_id and a.status = 'DRAFT')$$;
begin
    call sharing.protect('sharing.agreement', somebody, governance, governance);
    call sharing.protect('sharing.agreement_party', somebody, drafting, governance);
    call sharing.protect('sharing.clause', somebody, drafting, drafting);
    call sharing.protect('sharing.agreement_fact', somebody, governance, 'false');
    foreach part in array array['clause', 'agreement_party'] loop
        execute format('drop policy if exists redraft on sharing.%I', part);
        execute format('create policy redraft on sharing.%I for delete using (%s)', part, drafting);
    end loop;
end
$do$;
