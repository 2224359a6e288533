-- Why the viewer is shown something, and why not: answered from what the policies stand on.
-- made anew whenever the rule changes: ${rule}

-- The categories in which the viewer may add something of their own about a person.
do $do$
begin
    execute replace($function$
create or replace function sharing.may_add(person uuid)
returns setof text
language sql
stable
security definer
set search_path = ''
begin atomic
    select c.name
      from sharing.category c
     where (select sharing.is_system())
        or {shown};
end;
$function$, '{shown}', sharing.shown('may_add.person', '(select sharing.agency())', 'c.name'));
end
$do$;

-- On what the viewer looks at this person: the kinds of their doors, and the agreements that open anything to them.
create or replace function sharing.basis_of(person uuid)
returns text[]
language sql
stable
security definer
set search_path = ''
return coalesce((select array_agg(distinct d.basis order by d.basis)
                   from (select x.basis from sharing.door x where x.person_id = person
                         union all
                         select f.basis from sharing.following f where f.person_id = person) d), '{}')
       || coalesce(nullif(current_setting('pop.agreements', true), ''), '{}')::text[];

-- Everything of this person that could lie open to the viewer, a row for each holder and category: whether it does,
-- by what, and otherwise what is missing. It says nothing of whether there is anything. No rows without a door.
--   how (open):  OWN remit of the role, SAFETY, AGREEMENT, GIVEN for once
--   how (not):   OBJECTS, NOT_AGREED, SUPPORT_IS_OVER, OTHER_PURPOSE, WITHHELD, NOT_IN_REMIT, NOT_IN_FORCE, NO_AGREEMENT
create or replace function sharing.explained(person uuid)
returns table (holder uuid, category text, open boolean, how text, basis text, basis_id uuid, since timestamptz, until timestamptz,
               clause_id uuid, condition text, choice text)
language sql
stable
security definer
set search_path = ''
begin atomic
    with me as (
        select sharing.agency() as agency, current_setting('pop.role', true) as role, (now() at time zone 'Europe/London')::date as early,
               (sharing.moment() at time zone 'Europe/London')::date as late
    ), door as (
        select d.* from sharing.door d where d.person_id = explained.person
         union all
        select f.* from sharing.following f where f.person_id = explained.person
    ), opening as (
        select o.scope, o.holder, o.category, o.how, o.condition, o.clause_id
          from me, sharing.openings(me.agency, me.role, me.early, me.late, null) o
    ), holder as (
        select me.agency as id from me
        union
        select p.agency_id from agency.post p, me where p.team_id = sharing.team() and p.since <= me.early and (p.until is null or p.until > me.late)
        union
        select c.giver_id from sharing.clause c, me where c.receiver_id = me.agency
    ), cell as (
        select h.id as holder, c.name as category, w.choice
          from holder h
         cross join sharing.category c
          left join sharing.said w on w.person_id = explained.person and w.category = c.name
         where exists (select from door)
    ), way as (
        select c.holder, c.category, d.scope, o.how, d.basis, d.basis_id, d.since, d.until, o.clause_id, o.condition, c.choice,
               case o.condition when 'NONE' then true
                                when 'UNLESS' then c.choice is distinct from 'OBJECTS'
                                else c.choice is not distinct from 'AGREES' end as open
          from cell c
          join opening o on o.category = c.category and (o.holder = c.holder or o.holder is null)
          join door d on d.scope = o.scope
                     and (d.categories is null or c.category = any (d.categories))
                     and (d.holder_agency_id is null or d.holder_agency_id = c.holder)
        union all
        select c.holder, c.category, d.scope, 'GIVEN', d.basis, d.basis_id, d.since, d.until, null, 'NONE', c.choice, true
          from cell c
          join door d on d.scope = 'GIVEN'
                     and c.category = any (d.categories)
                     and (d.holder_agency_id is null or d.holder_agency_id = c.holder)
    ), best as (
        select distinct on (w.holder, w.category) w.*
          from way w
         order by w.holder, w.category, w.open desc,
                  array_position(array['SUPPORT', 'PAST', 'REFERRAL', 'GIVEN'], w.scope),
                  array_position(array['OWN', 'AGREEMENT', 'SAFETY', 'GIVEN'], w.how), w.since
    )
    select c.holder, c.category, coalesce(b.open, false),
           case when b.open then b.how
                when b.condition = 'UNLESS' then 'OBJECTS'
                when b.condition = 'IF' then 'NOT_AGREED'
                when past.there then 'SUPPORT_IS_OVER'
                when other.there then 'OTHER_PURPOSE'
                when c.holder = me.agency then 'NOT_IN_REMIT'
                when gone.withheld then 'WITHHELD'
                when gone.id is not null then 'NOT_IN_FORCE'
                else 'NO_AGREEMENT' end,
           b.basis, b.basis_id, b.since, b.until, coalesce(b.clause_id, gone.id), b.condition, c.choice
      from me
     cross join cell c
      left join best b on b.holder = c.holder and b.category = c.category
      left join lateral (select true as there from opening o
                          where o.holder = c.holder and o.category = c.category and o.scope = 'SUPPORT'
                            and exists (select from door d where d.scope = 'PAST')
                          limit 1) past on b.holder is null
      left join lateral (select true as there from opening o
                          where o.holder = c.holder and o.category = c.category
                          limit 1) other on b.holder is null
      left join lateral (select x.id, x.effect = 'WITHHOLD' and exists (select from sharing.clauses_in_force(me.early, me.late, null) f where f.id = x.id) as withheld
                           from sharing.clause x
                          where x.giver_id = c.holder and x.receiver_id = me.agency and me.role = any (x.roles)
                            and c.category = any (x.categories) and x.event is null
                          order by x.effect desc, x.id desc
                          limit 1) gone on b.holder is null;
end;

-- The holder and category of any record the viewer may see, whatever its table: a row of its own policies, or none.
create or replace function sharing.record_of(kind text, id uuid)
returns table (person_id uuid, holder uuid, category text, sent_here boolean, sent_by_us boolean, written_by_me boolean, at timestamptz)
language plpgsql
stable
as $$
declare
    found jsonb;
    about uuid;
    here boolean := false;
    ours boolean := false;
begin
    if not exists (select
                     from pg_catalog.pg_attribute a
                    where a.attrelid = to_regclass(kind)
                      and a.attname = 'category'
                      and exists (select from pg_catalog.pg_policy p where p.polrelid = a.attrelid)) then
        return;
    end if;
    execute format('select to_jsonb(r) from %s r where r.id = $1', to_regclass(kind)) into found using id;
    if found is null then
        return;
    end if;
    if kind like 'referral.%' then
        select r.person_id, r.team_id = sharing.team(), r.sender_key = any (sharing.keys()) into about, here, ours
          from referral.referral r
         where r.id = coalesce(found ->> 'referral_id', found ->> 'id')::uuid;
    end if;
    return query
    select case when kind = 'person.person' then (found ->> 'id')::uuid
                when kind like 'referral.%' then about
                else (found ->> 'person_id')::uuid end,
           (found ->> 'holder_agency_id')::uuid, found ->> 'category',
           coalesce(here, false), coalesce(ours, false),
           kind = 'contact.note' and coalesce((found ->> 'recorded_by')::uuid = sharing.viewer(), false),
           coalesce(found ->> 'happened_at', found ->> 'told_at', found ->> 'recorded_at', found ->> 'decided_at', found ->> 'opened_at',
                    found ->> 'submitted_at', found ->> 'since')::timestamptz;
end
$$;

grant execute on function sharing.may_add(uuid), sharing.basis_of(uuid), sharing.explained(uuid), sharing.record_of(text, uuid) to pop_app;
