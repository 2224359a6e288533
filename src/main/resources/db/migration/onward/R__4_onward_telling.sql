-- made anew whenever the rule changes: ${rule}
-- What of a person may be told to a service, category by category, and why not: the clause of a live agreement that covers
-- it, and nothing without one (facts 12.1). A service of one's own agency is told what the worker may tell.
create or replace function onward.may_tell(person uuid, service uuid)
returns table (category text, clause_id uuid, why_not text)
language sql
stable
security definer
set search_path = ''
as $$
    with receiver as materialized (
        select o.agency_id as id
          from directory.service s
          join directory.organisation o on o.id = s.organisation_id
         where s.id = may_tell.service
    ), said as materialized (
        select c.category, c.clause_id, c.why_not
          from receiver r
         cross join lateral sharing.covered(sharing.agency(), r.id, may_tell.person, 'ONWARD_REFERRAL', array['SUPPORT'], sharing.moment()) c
    ), open as materialized (
        select a as category from sharing.may_add(may_tell.person) a
    )
    select c.name,
           case when s.why_not is null then s.clause_id end,
           case when not exists (select from open o where o.category = c.name) then 'not-open'
                when exists (select from receiver r where r.id = sharing.agency()) then null
                when s.category is not null then s.why_not
                when exists (select from said) then 'not-covered'
                else 'no-agreement' end
      from sharing.category c
      left join said s on s.category = c.name
     where sharing.supports(may_tell.person);
$$;
grant execute on function onward.may_tell(uuid, uuid) to pop_app;

-- What would go is written down only as far as it may be told, and under the clause that says so.
drop policy if exists covered on onward.told;
create policy covered on onward.told as restrictive for insert to pop_app with check (
    exists (select
              from onward.onward x
             cross join lateral onward.may_tell(told.person_id, x.service_id) m
             where x.id = told.onward_id
               and x.person_id = told.person_id
               and m.category = told.category
               and m.why_not is null
               and m.clause_id is not distinct from told.clause_id));
