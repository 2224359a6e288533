-- What courts and police require is shown to the team around a person, to those whose role is shown custody and justice.
-- Who sees it may add to it; what police hand in is seen by nobody but triage, and only until somebody has looked.
-- made anew whenever the rule changes: ${rule}
grant usage on schema justice to pop_app;
grant select on justice.place to pop_app;
grant select, insert on justice.condition, justice.condition_fact, justice.court_date, justice.court_date_fact, justice.custody,
    justice.custody_fact, justice.told, justice.withheld to pop_app;
grant update (words, place, postcode, areas, days, from_time, until_time, from_on, until_on, source, sure, told_by, told_on, status, checked_at,
              version) on justice.condition to pop_app;
grant update (at, court, remind, status, version) on justice.court_date to pop_app;
grant update (place, expires_at, noted_at, released_at, status, version) on justice.custody to pop_app;
grant update (status, person_id, name_told, birth_on, decided_by, decided_at) on justice.told to pop_app;
grant execute on all functions in schema justice to pop_app;

do $do$
declare
    part text;
    shown text;
    around constant text := $$exists (select from sharing.door d where d.person_id = %I.person_id and d.scope in ('SUPPORT', 'PAST'))$$;
begin
    foreach part in array array['condition', 'court_date', 'condition_fact', 'court_date_fact', 'custody', 'custody_fact', 'withheld'] loop
        shown := sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category', referral => 'false');
        call sharing.protect(('justice.' || part)::regclass,
            seen => shown,
            added => case when part in ('custody', 'withheld') then 'false'
                          when part like '%_fact' then format(around || ' and (%s)', part, shown)
                          else format('holder_agency_id = (select sharing.agency()) and ' || around || ' and (%s)', part, shown) end,
            changed => case when part like '%_fact' or part = 'withheld' then 'false'
                            else format(around || ' and (%s)', part, shown) end);
    end loop;
end
$do$;

call sharing.protect('justice.told',
    seen => $$('triage ' || team_id::text = any ((select sharing.keys())::text[])
        and status = 'WAITING'
        and expires_at > (select sharing.moment()))$$,
    added => $$(told_by = (select sharing.viewer())
        and from_agency_id = (select sharing.agency())
        and status = 'WAITING'
        and (select sharing.is_somebody())
        and (person_id is null or exists (select from sharing.door d where d.person_id = told.person_id)))$$,
    changed => 'false');
