-- Who supports a person sees what they need and where they were sent, as far as the category of the need lies open. A
-- partner sees what reached it, what was told with it and what it said itself; nothing else of the person.
-- made anew whenever the rule changes: ${rule}
grant usage on schema onward to pop_app;
grant select on all tables in schema onward to pop_app;
grant insert on onward.need, onward.onward, onward.told, onward.fact, onward.account, onward.from_custody to pop_app;
grant update (status, settled_at, version) on onward.need to pop_app;
grant update (status, sent_at, told_at, answer_by, attention, attention_at, asked_at, code_number, links_shut, worker_id, moved_at, version)
    on onward.onward to pop_app;

do $do$
declare
    mine constant text := $$holder_agency_id = (select sharing.agency())$$;
    supporting constant text := $$exists (select from sharing.door d where d.person_id = {t}.person_id and d.scope in ('SUPPORT', 'PAST'))$$;
    -- whoever sent somebody on without being around them: what they wrote themselves. Asked once a statement.
    following constant text := $$({t}.person_id, {t}.holder_agency_id, {t}.category) in
        (select f.person_id, f.holder_agency_id, c.category from sharing.following f cross join lateral unnest(f.categories) c (category))$$;
    -- what is sent to a team is sent to the agency it belongs to, whoever employs those who sit there
    recipient constant text := $$(to_agency_id = (select sharing.host()) and told_at is not null and status <> 'ENTERED_IN_ERROR'
        and (select current_setting('pop.role', true)) not in ('ADMINISTRATOR', 'RESEARCHER', 'INFORMATION_GOVERNANCE', 'CUSTODY_PEER_MENTOR')
        and not exists (select from sharing.shut s where s.person_id = onward.person_id))$$;
    part text;
    shown text;
    around text;
    sent text;
begin
    foreach part in array array['need', 'onward', 'told', 'fact', 'account'] loop
        sent := replace(following, '{t}', part) || case part
            when 'need' then ' and need.recorded_by = (select sharing.viewer())'
            when 'onward' then ' and onward.worker_id = (select sharing.viewer())'
            else format(' and exists (select from onward.onward x where x.id = %I.onward_id and x.worker_id = (select sharing.viewer()))', part) end;
        shown := format('(%s or %s)', sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category', referral => 'false'), sent);
        around := format('(%s or %s)', replace(supporting, '{t}', part), sent);
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
                    mine, around, 'PARTNER', $$to_agency_id = (select sharing.host())$$)
                else mine || ' and ' || around end,
            changed => case part
                when 'onward' then format('(%s and %s or %s)', shown, around, recipient)
                when 'need' then format('%s and %s', shown, around)
                else 'false' end);
    end loop;

    -- Of whom they sent on they are shown who it is and how to reach them, as it was told to them; nothing that came since.
    call sharing.protect('onward.from_custody', replace(following, '{t}', 'from_custody'), 'false', 'false');
    drop policy if exists follow on person.person;
    execute format('create policy follow on person.person for select using (%s)', replace(replace(following, '{t}.person_id', 'person.id'), '{t}', 'person'));
    foreach part in array array['name', 'channel'] loop
        execute format('drop policy if exists follow on person.%I', part);
        execute format('create policy follow on person.%I for select using (%s and exists (select from onward.from_custody o where o.person_id = %I.person_id and %I.recorded_at <= o.recorded_at))',
                       part, replace(following, '{t}', part), part, part);
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
