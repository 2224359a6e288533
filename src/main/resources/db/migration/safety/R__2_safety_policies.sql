-- An alert is shown to everyone around the person, also while a referral is looked at; what is known of it where its
-- category lies open. A concern is shown to whoever raised it, to the person's lead worker and to the lead of the team;
-- never to somebody it names. Where no lead is left, information governance answers.
-- made anew whenever the rule changes: ${rule}
grant usage on schema safety to pop_app;
grant select, insert on all tables in schema safety to pop_app;
grant update (priority, todo, review_on, ends_on, status, version) on safety.alert to pop_app;
grant update (route, urgent, status, moved_at, version) on safety.concern to pop_app;
grant update (ended_at) on safety.duty_team to pop_app;
grant execute on all functions in schema safety to pop_app;

do $do$
declare
    somebody constant text := '(select sharing.is_somebody())';
    -- the person's lead worker; a confidential concern is the lead's alone
    keyworker constant text := $$(not concern.confidential
        and exists (select from person.person p
                      join person.person q on q.main_id = p.main_id
                      join engagement.engagement e on e.person_id = q.id
                     where p.id = concern.person_id and e.status <> 'CLOSED' and e.lead_worker_id = (select sharing.viewer())))$$;
    answers constant text := $$('lead ' || concern.team_id::text = any ((select sharing.keys())::text[])
        or 'governance' = any ((select sharing.keys())::text[]) and not safety.has_lead(concern.team_id, concern.kept_from))$$;
    open constant text := $$not exists (select from sharing.shut s where s.person_id = concern.person_id)$$;
    part text;
begin
    call sharing.protect('safety.alert', sharing.shown('alert.person_id', 'alert.holder_agency_id', 'alert.category'));
    call sharing.protect('safety.alert_fact',
        seen => 'exists (select from safety.alert a where a.id = alert_fact.alert_id)',
        changed => 'false');
    call sharing.protect('safety.known',
        seen => $$(recorded_by = (select sharing.viewer()) and exists (select from safety.alert a where a.id = known.alert_id)) or $$
            || sharing.shown('known.person_id', 'known.holder_agency_id', 'known.category'),
        added => 'exists (select from safety.alert a where a.id = known.alert_id and a.person_id = known.person_id)',
        changed => 'false');

    call sharing.protect('safety.concern',
        seen => format($$(not (select sharing.viewer()) = any (concern.kept_from)
            and %s and %s and (concern.raised_by = (select sharing.viewer()) or %s or %s))$$,
            somebody, open, answers,
            sharing.shown('concern.person_id', 'concern.holder_agency_id', 'concern.category', referral => 'false',
                lead_only => 'not ' || keyworker)),
        added => $$(holder_agency_id = (select sharing.agency()) and raised_by = (select sharing.viewer())
            and (person_id is null or exists (select from sharing.door d where d.person_id = concern.person_id)))$$);
    foreach part in array array['statement', 'concern_fact'] loop
        call sharing.protect(('safety.' || part)::regclass,
            seen => format('exists (select from safety.concern c where c.id = %I.concern_id)', part),
            changed => 'false');
    end loop;

    call sharing.protect('safety.duty_team', somebody,
        $$(select current_setting('pop.role', true)) in ('TEAM_LEADER', 'ADMINISTRATOR')$$,
        $$(select current_setting('pop.role', true)) in ('TEAM_LEADER', 'ADMINISTRATOR')$$);
end
$do$;
