-- Who supports the person sees the parts of the plan that lie open to them, each goal by what it is about, with its
-- steps and its history; only those around the person write.
-- made anew whenever the rule changes: ${rule}
grant usage on schema plan to pop_app;
grant select, insert on all tables in schema plan to pop_app;
grant update (status, review_on, rests, version) on plan.plan to pop_app;
grant update (replaced_at) on plan.said to pop_app;
grant update (words, beside, status, again_on, changed_at, rests, version) on plan.goal to pop_app;
grant update (text, owner, worker_id, agency, due_on, status, blocked_by, changed_at, rests, version) on plan.action to pop_app;

do $do$
declare
    part text;
    seen text;
    supporting text;
begin
    foreach part in array array['plan', 'fact', 'said', 'goal', 'goal_fact', 'action', 'action_fact'] loop
        seen := sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category', referral => 'false');
        supporting := format('exists (select from sharing.door d where d.person_id = %I.person_id and d.scope in (''SUPPORT'', ''PAST''))', part);
        -- a plan is begun also by those who see a part of it only, such as a role without plans in its remit
        call sharing.protect(('plan.' || part)::regclass, seen,
            added => case part when 'plan' then supporting when 'fact' then supporting else seen || ' and ' || supporting end,
            changed => seen || ' and ' || supporting);
    end loop;
end
$do$;
