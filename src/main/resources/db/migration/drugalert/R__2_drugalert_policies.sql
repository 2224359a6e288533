-- Every worker with a post reads drug warnings. Team leaders, crisis outreach workers and administrators put them up, correct
-- and withdraw them; what was said is never changed.
grant usage on schema drugalert to pop_app;
grant select, insert on drugalert.alert, drugalert.fact to pop_app;
grant update (source, reference, substances, seen, todo, area, issued_on, expires_on, status, version) on drugalert.alert to pop_app;

create or replace function drugalert.reads()
returns boolean
language sql
stable
return (select sharing.is_somebody()) and current_setting('pop.kind', true) = 'WORKER';

create or replace function drugalert.keeps()
returns boolean
language sql
stable
return drugalert.reads() and current_setting('pop.role', true) in ('TEAM_LEADER', 'CRISIS_OUTREACH_WORKER', 'ADMINISTRATOR');

grant execute on all functions in schema drugalert to pop_app;

call sharing.protect('drugalert.alert', '(select drugalert.reads())',
    '(put_up_by = (select sharing.viewer()) and (select drugalert.keeps()))', '(select drugalert.keeps())');
call sharing.protect('drugalert.fact', '(select drugalert.reads())',
    '(recorded_by = (select sharing.viewer()) and (select drugalert.keeps()))', 'false');
