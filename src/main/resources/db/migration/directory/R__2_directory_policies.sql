-- Nothing in the directory is about a person: everyone who is signed in reads it. It is kept by the workers of POP's and
-- POP Plus's teams, and of its own services by each partner agency. Imports, and links without an account, act as the house.
grant usage on schema directory to pop_app;
grant select on directory.need, directory.freshness to pop_app;
grant select, insert, update, delete on directory.postcode to pop_app;
grant select, insert, update on directory.organisation, directory.service to pop_app;
grant select, insert on directory.fact to pop_app;
grant select, insert, update, delete on directory.service_need, directory.taking, directory.location, directory.service_at_location,
    directory.schedule, directory.contact to pop_app;

-- The viewer is of a team that keeps the whole directory.
create or replace function directory.keeps()
returns boolean
language sql
stable
return (select sharing.is_somebody())
   and current_setting('pop.kind', true) = 'WORKER'
   and exists (select from agency.team t where t.id = sharing.team() and t.kind in ('POP', 'POP_PLUS'));

-- The agency whose own listings the viewer keeps; null for who comes by a link.
create or replace function directory.agency()
returns uuid
language sql
stable
return case when (select sharing.is_somebody()) and current_setting('pop.kind', true) = 'WORKER' then sharing.agency() end;

grant execute on all functions in schema directory to pop_app;

do $do$
declare
    part text;
    somebody constant text := '(select sharing.is_somebody())';
    keeps constant text := '(select directory.keeps())';
    organisations constant text := 'select o.id from directory.organisation o where o.agency_id = (select directory.agency())';
    services constant text := 'select s.id from directory.service s where s.organisation_id in (' || organisations || ')';
    places constant text := 'select a.id from directory.service_at_location a where a.service_id in (' || services || ')';
    own text;
begin
    call sharing.protect('directory.organisation', somebody, keeps,
        format('(%s or agency_id = (select directory.agency()) and became_id is null)', keeps));
    call sharing.protect('directory.service', somebody, format('(%s or organisation_id in (%s))', keeps, organisations));
    -- whoever doubts a listing says so, and changes nothing
    call sharing.protect('directory.fact', somebody,
        format($$(recorded_by = (select sharing.viewer()) and %s and (kind = 'DOUBTED' or %s or service_id in (%s)))$$, somebody, keeps, services),
        'false');
    foreach part in array array['service_need', 'taking', 'service_at_location', 'schedule', 'location', 'contact'] loop
        own := case part when 'location' then format('organisation_id in (%s)', organisations)
                         when 'contact' then format('organisation_id in (%s) or service_id in (%s) or at_id in (%s)', organisations, services, places)
                         else format('service_id in (%s)', services) end;
        call sharing.protect(('directory.' || part)::regclass, somebody, format('(%s or %s)', keeps, own));
        execute format('drop policy if exists take_out on directory.%I', part);
        execute format('create policy take_out on directory.%I for delete using ((select sharing.is_system()) or %s or %s)', part, keeps, own);
    end loop;
end
$do$;
