-- Whoever is shown overdoses is shown what stands here of a person, and adds to it while they are around them. A supply is
-- recorded by the supplier alone, under an authorisation of theirs that stood on that day.
-- made anew whenever the rule changes: ${rule}
grant usage on schema harmreduction to pop_app;
grant select, insert on all tables in schema harmreduction to pop_app;
grant update (until, ended_at, ended_by) on harmreduction.authorisation, harmreduction.context to pop_app;
grant update (status, version) on harmreduction.kit to pop_app;
grant update (happened_at, confirmed_at, confirmed_by, taken_back_at, taken_back_by, done_at, done_by, done_note) on harmreduction.overdose to pop_app;

do $do$
declare
    part text;
    shown text;
    around text;
    supplies constant text := $$(origin = 'ELSEWHERE'
        or supplied_by = (select sharing.viewer())
           and supplied_as = (select current_setting('pop.role', true))
           and exists (select from harmreduction.authorisation a
                        where a.id = kit.authorisation_id
                          and a.worker_id = kit.supplied_by
                          and a.since <= kit.had_on
                          and (a.until is null or a.until > kit.had_on)))$$;
begin
    foreach part in array array['kit', 'kit_fact', 'context', 'overdose'] loop
        shown := sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category', referral => 'false');
        around := format($$exists (select from sharing.door d where d.person_id = %I.person_id and d.scope in ('SUPPORT', 'PAST')) and (%s)$$,
                         part, shown);
        call sharing.protect(('harmreduction.' || part)::regclass,
            seen => shown,
            added => case part when 'overdose' then 'false'
                               when 'kit_fact' then around || ' and recorded_by = (select sharing.viewer())'
                               else around || ' and holder_agency_id = (select sharing.agency()) and recorded_by = (select sharing.viewer())'
                                    || case part when 'kit' then ' and ' || supplies else '' end end,
            changed => case part when 'kit_fact' then 'false' else around end);
    end loop;
end
$do$;

-- Who may supply is no secret; nobody authorises themselves.
do $do$
declare
    keeps constant text := $$((select sharing.is_somebody() and current_setting('pop.role', true) in ('TEAM_LEADER', 'ADMINISTRATOR'))
        and worker_id <> (select sharing.viewer()))$$;
begin
    call sharing.protect('harmreduction.authorisation', '(select sharing.is_somebody())', keeps, keeps);
end
$do$;
