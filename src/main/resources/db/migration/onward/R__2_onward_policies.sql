-- Who supports a person sees what they need and where they were sent, as far as the category of the need lies open. A
-- partner sees what reached it, what was told with it and what it said itself; nothing else of the person.
-- made anew whenever the rule changes: ${rule}
grant usage on schema onward to pop_app;
grant select on all tables in schema onward to pop_app;
grant insert on onward.need, onward.onward, onward.told, onward.fact, onward.account to pop_app;
grant update (status, settled_at, version) on onward.need to pop_app;
grant update (status, sent_at, told_at, answer_by, attention, attention_at, asked_at, code_number, links_shut, worker_id, moved_at, version)
    on onward.onward to pop_app;

do $do$
declare
    mine constant text := $$holder_agency_id = (select sharing.agency())$$;
    supporting constant text := $$exists (select from sharing.door d where d.person_id = {t}.person_id and d.scope in ('SUPPORT', 'PAST'))$$;
    -- what is sent to a team is sent to the agency it belongs to, whoever employs those who sit there
    recipient constant text := $$(to_agency_id = (select sharing.host()) and told_at is not null and status <> 'ENTERED_IN_ERROR'
        and (select current_setting('pop.role', true)) not in ('ADMINISTRATOR', 'RESEARCHER', 'INFORMATION_GOVERNANCE')
        and not exists (select from sharing.shut s where s.person_id = onward.person_id))$$;
    part text;
    shown text;
begin
    foreach part in array array['need', 'onward', 'told', 'fact', 'account'] loop
        shown := sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category', referral => 'false');
        call sharing.protect(('onward.' || part)::regclass,
            seen => case part
                when 'onward' then format('(%s or %s)', shown, recipient)
                when 'told' then format('(%s or exists (select from onward.onward x where x.id = told.onward_id and x.%s))', shown,
                    -- what was withdrawn is read no more
                    $$to_agency_id = (select sharing.host()) and x.status <> 'REVOKED'$$)
                when 'fact' then format('(%s or (said_by = %L or kind = %L) and exists (select from onward.onward x where x.id = fact.onward_id and x.%s))',
                    shown, 'PARTNER', 'SENT', $$to_agency_id = (select sharing.host())$$)
                else shown end,
            added => case part
                -- a partner adds what it says to what it was sent
                when 'fact' then format('(%s and %s or said_by = %L and exists (select from onward.onward x where x.id = fact.onward_id and x.%s))',
                    mine, replace(supporting, '{t}', part), 'PARTNER', $$to_agency_id = (select sharing.host())$$)
                else mine || ' and ' || replace(supporting, '{t}', part) end,
            changed => case part
                when 'onward' then format('(%s and %s or %s)', shown, replace(supporting, '{t}', part), recipient)
                when 'need' then format('%s and %s', shown, replace(supporting, '{t}', part))
                else 'false' end);
    end loop;
end
$do$;

-- What was told with onward referrals, for the person's ledger: as far as the viewer may see it.
create or replace view onward.ledger with (security_invoker = true) as
select o.person_id, o.told_at as at, o.service_name as recipient, w.name as by_name, o.route as way,
       array(select t.category from onward.told t where t.onward_id = o.id order by t.category) as categories,
       coalesce((select string_agg(distinct g.title || ', version ' || g.version || ', clause ' || c.number, '; ')
                   from onward.told t
                   join sharing.clause c on c.id = t.clause_id
                   join sharing.agreement g on g.id = c.agreement_id
                  where t.onward_id = o.id), 'within the agency') as basis, null::text as reason
  from onward.onward o
  join agency.worker w on w.id = o.worker_id
 where o.told_at is not null;
grant select on onward.ledger to pop_app;
