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
    early constant date := (least(now(), at) at time zone 'Europe/London')::date;
    late constant date := (greatest(now(), at) at time zone 'Europe/London')::date;
    moment constant timestamptz := greatest(now(), at);
    objected boolean;
    clause sharing.clause;
begin
    if not (sharing.is_system() or sharing.supports(person)) then
        return 'not-covered';
    end if;
    select bool_or(p.choice = 'OBJECTS')
      into objected
      from sharing.preference p
     where p.person_id = still_covers.person
       and p.recipient_id = still_covers.recipient
       and p.category = any (about)
       and p.ended_at is null
       and (p.until is null or p.until > moment);
    if ground is null then
        return case when objected then 'objected' end;
    end if;
    select * into clause from sharing.clause c where c.id = ground;
    if not found then
        return null;
    end if;
    if not exists (select from sharing.clauses_in_force(early, late, null) c where c.id = ground and c.effect = 'SHARE') then
        return 'agreement-over';
    end if;
    -- what is sent in one go may rest on several clauses between the same two
    if clause.receiver_id <> recipient or exists (
            select
              from unnest(about) k (category)
             where not exists (select
                                 from sharing.clauses_in_force(early, late, null) c
                                where c.effect = 'SHARE'
                                  and c.giver_id = clause.giver_id
                                  and c.receiver_id = clause.receiver_id
                                  and (c.event is null or c.event is not distinct from clause.event)
                                  and k.category = any (c.categories))) then
        return 'not-covered';
    end if;
    if exists (select
                 from sharing.clauses_in_force(early, late, null) w
                where w.effect = 'WITHHOLD'
                  and w.giver_id = clause.giver_id
                  and w.receiver_id = clause.receiver_id
                  and w.categories && about
                  and w.roles && clause.roles
                  and w.scopes && clause.scopes
                  and (w.event is null or w.event = clause.event)) then
        return 'not-covered';
    end if;
    if clause.only_open and not exists (select
                                          from sharing.access a
                                         where a.person_id = still_covers.person
                                           and a.scope = 'SUPPORT'
                                           and not a.past
                                           and (a.until is null or a.until > moment)) then
        return 'support-over';
    end if;
    if objected and not clause.despite_objection then
        return 'objected';
    end if;
    if clause.needs_agreement and exists (select
                                            from unnest(about) k (category)
                                           where not exists (select
                                                               from sharing.preference p
                                                              where p.person_id = still_covers.person
                                                                and p.recipient_id = still_covers.recipient
                                                                and p.category = k.category
                                                                and p.choice = 'AGREES'
                                                                and p.ended_at is null
                                                                and (p.until is null or p.until > moment))) then
        return 'not-agreed';
    end if;
    return null;
end
$$;
revoke execute on function sharing.still_covers(uuid, uuid, uuid, text[], timestamptz) from public;
grant execute on function sharing.recipients(uuid, timestamptz), sharing.still_covers(uuid, uuid, uuid, text[], timestamptz) to pop_app;
