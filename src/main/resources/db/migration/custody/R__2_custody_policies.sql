-- Visits and approaches are seen by those who make them: the custody peer mentors of the team and its lead. Nobody else is
-- shown a row; the figures come from custody.tally.
-- made anew whenever the rule changes: ${rule}
grant usage on schema custody to pop_app;
grant select on custody.centre, custody.centre_role, custody.patience to pop_app;
-- which centres there are, and what for, is no secret; the page asks who changes it (CentreController)
grant insert on custody.centre, custody.centre_role to pop_app;
grant update (until) on custody.centre, custody.centre_role to pop_app;
grant select, insert on custody.visit, custody.visit_fact, custody.approach, custody.approach_fact, custody.asked to pop_app;
grant update (until_at, in_custody, status, ended_at) on custody.visit to pop_app;
grant update (met_at, outcome, needs, follow, follow_due_at, mistaken, forget_at, forgotten_at) on custody.approach to pop_app;
-- forgetting only
grant update (known_as, name, birth, phone, reach_note, warning_note) on custody.asked to pop_app;
grant update (note) on custody.approach_fact to pop_app;

do $do$
declare
    part text;
    mine constant text := $$(team_id = (select sharing.team())
        and (select sharing.is_somebody() and current_setting('pop.role', true) in ('CUSTODY_PEER_MENTOR', 'TEAM_LEADER')))$$;
begin
    foreach part in array array['visit', 'visit_fact', 'approach', 'approach_fact', 'asked'] loop
        call sharing.protect(('custody.' || part)::regclass,
            seen => mine,
            added => mine || case part when 'visit' then ' and worker_id = (select sharing.viewer())'
                                       when 'approach' then ''
                                       else ' and recorded_by = (select sharing.viewer())' end,
            changed => case when part in ('visit', 'approach') then mine else 'false' end);
    end loop;
end
$do$;

