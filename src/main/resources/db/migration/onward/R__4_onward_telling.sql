-- made anew whenever the rule changes: ${rule}
-- The categories in which the viewer may write down what somebody needs.
create or replace function onward.may_add(person uuid)
returns setof text
language sql
stable
as $$
    select a from sharing.may_add(may_add.person) a
     union
    select c from sharing.following f cross join lateral unnest(f.categories) c where f.person_id = may_add.person;
$$;
grant execute on function onward.may_add(uuid) to pop_app;

-- What an agreement allows only while support is open is never told by whoever is not around the person: that would tell
-- them whether somebody is.
create or replace function onward.only_while_open(receiver uuid, about text)
returns boolean
language sql
stable
return exists (
    select
      from sharing.clause c
     where c.giver_id = sharing.agency()
       and c.receiver_id = only_while_open.receiver
       and c.only_open
       and only_while_open.about = any (c.categories)
       and (c.event is null or c.event = 'ONWARD_REFERRAL'));

-- What the agreements say of telling a service, category by category: the clause of a live one that covers it, or why not. A
-- service of one's own agency is told without. For the two below, which say who may ask.
--   narrow: the viewer is not around the person
create or replace function onward.by_agreement(person uuid, service uuid, narrow boolean)
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
         where s.id = by_agreement.service
    ), said as materialized (
        select c.category, c.clause_id, c.why_not
          from receiver r
         cross join lateral sharing.covered(sharing.agency(), r.id, by_agreement.person, 'ONWARD_REFERRAL', array['SUPPORT'], sharing.moment()) c
    )
    select c.name,
           case when s.why_not is null then s.clause_id end,
           case when exists (select from receiver r where r.id = sharing.agency()) then null
                when s.category is not null and s.why_not is null and by_agreement.narrow
                     and exists (select from receiver r where onward.only_while_open(r.id, c.name)) then 'support-over'
                when s.category is not null then s.why_not
                when exists (select from said) then 'not-covered'
                else 'no-agreement' end
      from sharing.category c
      left join said s on s.category = c.name;
$$;
revoke execute on function onward.by_agreement(uuid, uuid, boolean) from public;

-- What of a person may be told to a service, category by category, and why not: what the worker may tell, as far as an
-- agreement covers it, and nothing without one (facts 12.1).
create or replace function onward.may_tell(person uuid, service uuid)
returns table (category text, clause_id uuid, why_not text)
language sql
stable
security definer
set search_path = ''
as $$
    with open as materialized (
        select a as category from onward.may_add(may_tell.person) a
    )
    select b.category, b.clause_id,
           case when exists (select from open o where o.category = b.category) then b.why_not else 'not-open' end
      from onward.by_agreement(may_tell.person, may_tell.service, not sharing.supports(may_tell.person)) b
     where sharing.supports(may_tell.person)
        or exists (select from sharing.following f where f.person_id = may_tell.person);
$$;
grant execute on function onward.may_tell(uuid, uuid) to pop_app;

-- What might be told of somebody met in custody, of whom there is no record yet, or who is referred elsewhere too: what the
-- agreements say, and what the person said if there is a record.
create or replace function onward.might_tell(person uuid, service uuid)
returns table (category text, clause_id uuid, why_not text)
language sql
stable
security definer
set search_path = ''
as $$
    select b.category, b.clause_id, b.why_not
      from onward.by_agreement(might_tell.person, might_tell.service, true) b
     where sharing.is_somebody()
       and (might_tell.person is null
            or exists (select from onward.from_custody m where m.person_id = might_tell.person and m.holder_agency_id = sharing.agency()));
$$;
grant execute on function onward.might_tell(uuid, uuid) to pop_app;

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
