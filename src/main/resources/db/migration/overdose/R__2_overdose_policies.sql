-- Who may see a notification: police of the agency that tells, in the team it was told in; once it was sent, the outreach
-- team it went to, and no other of its agency; of its course alone, whoever leads the team it was told in, and information
-- governance. What the outreach team writes is shown to the outreach team only.
-- made anew whenever the rule changes: ${rule}
grant usage on schema overdose to pop_app;
grant select, insert, update on overdose.desk to pop_app;
grant select, insert, delete on overdose.on_call to pop_app;
grant select, insert on overdose.notification, overdose.told, overdose.fact, overdose.note, overdose.given, overdose.back, overdose.client,
      overdose.nobody, overdose.opened, overdose.certificate to pop_app;
grant update (clause_id, status, happened_at, sent_at, acknowledged_at, acknowledged_by, attempts, attempted_at, contacted_at, closed_at, changed_at,
              change_seen_at, calls, call_at, same_as, soon_at, late_at, forget_at, held, version) on overdose.notification to pop_app;
grant update (sent) on overdose.told to pop_app;
grant update (answer, decided_by, decided_at) on overdose.client to pop_app;
-- forgetting only: the policies let nobody but the house
grant delete on overdose.told, overdose.note, overdose.given, overdose.back, overdose.client, overdose.nobody, overdose.opened to pop_app;

do $do$
declare
    police constant text := $$((select sharing.is_somebody() and current_setting('pop.role', true) = 'POLICE_OFFICER')
        and giver_agency_id = (select sharing.agency()))$$;
    -- the role and the team alone: their screens share what one of them reads (SharedLook)
    outreach constant text := $$((select sharing.is_somebody() and current_setting('pop.role', true) = 'CRISIS_OUTREACH_WORKER')
        and team_id = (select sharing.team()))$$;
    governance constant text := $$(select 'governance' = any (sharing.keys()))$$;
    course text;
    part text;
begin
    course := '(' || police || ' or (sent_at is not null and ' || outreach || ')
        or ((select sharing.is_somebody() and current_setting(''pop.role'', true) = ''TEAM_LEADER'') and source_team_id = (select sharing.team()))
        or ' || governance || ')';
    call sharing.protect('overdose.notification', course,
        police || ' and told_by = (select sharing.viewer())',
        '(' || police || ' or (sent_at is not null and ' || outreach || ') or ' || governance || ')');
    call sharing.protect('overdose.told', '(' || police || ' or (sent and ' || outreach || '))',
        police || ' and told_by = (select sharing.viewer())', police);
    call sharing.protect('overdose.fact', 'exists (select from overdose.notification n where n.id = fact.notification_id)',
        $$recorded_by = (select sharing.viewer())
        and (select current_setting('pop.role', true) in ('POLICE_OFFICER', 'CRISIS_OUTREACH_WORKER', 'INFORMATION_GOVERNANCE'))
        and exists (select from overdose.notification n where n.id = fact.notification_id)$$, 'false');
    foreach part in array array['note', 'given'] loop
        call sharing.protect(('overdose.' || part)::regclass, outreach, outreach, 'false');
    end loop;
    call sharing.protect('overdose.back', '(' || police || ' or ' || outreach || ')', outreach, 'false');
    call sharing.protect('overdose.client', police, police || ' and decided_by = (select sharing.viewer())',
        police || ' and decided_by = (select sharing.viewer())');
    call sharing.protect('overdose.nobody', police, police || ' and decided_by = (select sharing.viewer())', 'false');
    call sharing.protect('overdose.opened', 'exists (select from overdose.notification n where n.id = opened.notification_id)',
        'worker_id = (select sharing.viewer()) and exists (select from overdose.notification n where n.id = opened.notification_id)', 'false');
    call sharing.protect('overdose.certificate', 'exists (select from overdose.notification n where n.id = certificate.notification_id)', 'false', 'false');
    -- how a team is reached is for the team, those who keep the house, and the house
    call sharing.protect('overdose.desk',
        $$(select sharing.is_somebody())$$,
        $$((select current_setting('pop.role', true) = 'ADMINISTRATOR') or (select current_setting('pop.role', true) = 'CRISIS_OUTREACH_WORKER') and team_id = (select sharing.team()))$$);
    call sharing.protect('overdose.on_call',
        $$((select current_setting('pop.role', true) in ('ADMINISTRATOR', 'POLICE_OFFICER')) or team_id = (select sharing.team()))$$,
        $$((select current_setting('pop.role', true) = 'ADMINISTRATOR') or (select current_setting('pop.role', true) = 'CRISIS_OUTREACH_WORKER') and team_id = (select sharing.team()))$$);
    drop policy if exists leave on overdose.on_call;
    create policy leave on overdose.on_call for delete using (
        (select current_setting('pop.role', true) = 'ADMINISTRATOR')
        or (select current_setting('pop.role', true) = 'CRISIS_OUTREACH_WORKER') and team_id = (select sharing.team()));
    foreach part in array array['told', 'note', 'given', 'back', 'client', 'nobody', 'opened'] loop
        execute format('drop policy if exists forget on overdose.%I', part);
        execute format('create policy forget on overdose.%I for delete using ((select sharing.is_system()))', part);
    end loop;
end
$do$;
