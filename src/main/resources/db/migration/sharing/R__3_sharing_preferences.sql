-- What a person says about sharing, and what may still be told to whom.
-- made anew whenever the rule changes: ${rule}

-- The agencies about which a person may say something: parties to agreements in force, those with posts in the
-- viewer's team, and those about which something was said; with what agreements in force let each be told, what of it
-- only if the person agrees, and what whether they object or not.
drop function if exists sharing.recipients(uuid, timestamptz);
create function sharing.recipients(person uuid, at timestamptz)
returns table (id uuid, name text, offered text[], asking text[], regardless text[])
language sql
stable
security definer
set search_path = ''
begin atomic
    with day as (
        select (least(now(), at) at time zone 'Europe/London')::date as early, (greatest(now(), at) at time zone 'Europe/London')::date as late
    ), clause as (
        select c.* from day d, sharing.clauses_in_force(d.early, d.late, null) c
    ), known (id) as (
        select c.receiver_id from clause c
        union
        select c.giver_id from clause c
        union
        select p.agency_id
          from day d
          join agency.post p on p.since <= d.early and (p.until is null or p.until > d.late)
         where p.team_id = sharing.team()
        union
        select p.recipient_id
          from sharing.preference p
         where p.person_id = recipients.person
           and p.ended_at is null
    ), said as (
        select c.receiver_id, k.category, bool_or(c.needs_agreement) as asks, bool_and(c.despite_objection) as despite
          from clause c
         cross join lateral unnest(c.categories) k (category)
         where c.effect = 'SHARE'
           and not exists (select
                             from clause w
                            where w.effect = 'WITHHOLD'
                              and w.giver_id = c.giver_id
                              and w.receiver_id = c.receiver_id
                              and w.scopes @> c.scopes
                              and w.roles @> c.roles
                              and k.category = any (w.categories))
         group by c.receiver_id, k.category
    )
    select a.id, a.name,
           coalesce((select array_agg(s.category) from said s where s.receiver_id = a.id), '{}'),
           coalesce((select array_agg(s.category) from said s where s.receiver_id = a.id and s.asks), '{}'),
           coalesce((select array_agg(s.category) from said s where s.receiver_id = a.id and s.despite), '{}')
      from known k
      join agency.agency a on a.id = k.id
     where sharing.is_system() or sharing.supports(recipients.person);
end;

-- Whether a message may still leave: these categories of a person, to an agency, on the ground of a clause (null: on
-- none). Null if it may, else the code of why not. A ground that is no clause was decided by somebody for this one time,
-- knowing what the person says: it is not judged here.
create or replace function sharing.still_covers(ground uuid, person uuid, recipient uuid, about text[], at timestamptz)
returns text
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
    clause sharing.clause;
begin
    if not (sharing.is_system() or sharing.supports(person)) then
        return 'not-covered';
    end if;
    if ground is null then
        return (select 'objected'
                  from sharing.preference p
                 where p.person_id = still_covers.person
                   and p.recipient_id = still_covers.recipient
                   and p.category = any (about)
                   and p.choice = 'OBJECTS'
                   and p.ended_at is null
                   and (p.until is null or p.until > greatest(now(), at))
                 limit 1);
    end if;
    select * into clause from sharing.clause c where c.id = ground;
    if not found then
        return null;
    end if;
    if not exists (select
                     from sharing.clauses_in_force((least(now(), at) at time zone 'Europe/London')::date,
                                                   (greatest(now(), at) at time zone 'Europe/London')::date, null) c
                    where c.id = ground
                      and c.effect = 'SHARE') then
        return 'agreement-over';
    end if;
    if clause.receiver_id <> recipient then
        return 'not-covered';
    end if;
    -- what is sent in one go may rest on several clauses between the same two; each category answers for itself
    return (select coalesce(c.why_not, case when c.category is null then 'not-covered' end) as why_not
              from unnest(about) k (category)
              left join sharing.covered(clause.giver_id, recipient, person, clause.event, clause.scopes, at) c on c.category = k.category
             where c.category is null
                or c.why_not is not null
             order by array_position(array['not-covered', 'support-over', 'objected', 'not-agreed'], coalesce(c.why_not, 'not-covered'))
             limit 1);
end
$$;
revoke execute on function sharing.still_covers(uuid, uuid, uuid, text[], timestamptz) from public;
grant execute on function sharing.recipients(uuid, timestamptz), sharing.still_covers(uuid, uuid, uuid, text[], timestamptz) to pop_app;
