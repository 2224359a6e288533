-- made anew whenever the rule changes: ${rule}
-- What of a person may be told to a service, category by category, and why not. Its agency: the clause that covers it.
-- Where no agreement says anything about referrals to it, or nobody there is a partner agency: what the person asks us to
-- pass on, and no more than who it is, how to reach them and what they need.
create or replace function onward.may_tell(person uuid, receiver uuid, needed text)
returns table (category text, clause_id uuid, why_not text)
language sql
stable
security definer
set search_path = ''
as $$
    with said as materialized (
        select c.category, c.clause_id, c.why_not
          from sharing.covered(sharing.agency(), may_tell.receiver, may_tell.person, 'ONWARD_REFERRAL', array['SUPPORT'], sharing.moment()) c
         where may_tell.receiver is not null
    )
    select c.name,
           case when s.why_not is null then s.clause_id end,
           case when not exists (select from sharing.may_add(may_tell.person) a where a = c.name) then 'not-open'
                when s.category is not null then s.why_not
                when exists (select from said) then 'not-covered'
                when exists (select
                               from sharing.preference p
                              where p.person_id = may_tell.person
                                and p.recipient_id = may_tell.receiver
                                and p.category = c.name
                                and p.choice = 'OBJECTS'
                                and p.ended_at is null
                                and (p.until is null or p.until > sharing.moment())) then 'objected'
                when c.name not in ('IDENTITY', 'CONTACT', may_tell.needed) then 'no-agreement' end
      from sharing.category c
      left join said s on s.category = c.name
     where sharing.supports(may_tell.person);
$$;
grant execute on function onward.may_tell(uuid, uuid, text) to pop_app;
