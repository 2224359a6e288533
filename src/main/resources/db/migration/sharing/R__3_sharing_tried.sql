-- What agreements would open, to whom: asked of sharing.openings, so that a draft is tried by the rule itself. Nothing
-- here tells whether there is any record: categories, holders, yes or no.
-- made anew whenever the rule changes: ${rule}

-- What lies open to every role of every agency, with a draft in place of its own series if one is tried. Public among
-- those who work here, as agreements are.
create or replace function sharing.would_open(tried uuid, at timestamptz)
returns table (agency_id uuid, role text, scope text, holder uuid, category text, how text, condition text, clause_id uuid)
language sql
stable
security definer
set search_path = ''
begin atomic
    with day as (
        select (least(now(), would_open.at) at time zone 'Europe/London')::date as early,
               (greatest(now(), would_open.at) at time zone 'Europe/London')::date as late
    ), receiver as (
        select p.agency_id, p.role
          from agency.post p, day
         where p.since <= day.early
           and (p.until is null or p.until > day.late)
        union
        select c.receiver_id, r.role
          from day
         cross join (values (null::uuid), (would_open.tried)) w (tried)
         cross join lateral sharing.clauses_in_force(day.early, day.late, w.tried) c
         cross join lateral unnest(c.roles) r (role)
    )
    select r.agency_id, r.role, o.scope, o.holder, o.category, o.how, o.condition, o.clause_id
      from day
     cross join receiver r
     cross join lateral sharing.openings(r.agency_id, r.role, day.early, day.late, would_open.tried) o
     where sharing.is_somebody();
end;

-- Where other agreements in force speak of the same as this one's clauses, and what comes of it: the condition that
-- stands and the clause it stands in, or WITHHELD.
drop function if exists sharing.meetings(uuid, uuid, timestamptz);
create function sharing.meetings(agreement uuid, tried uuid, at timestamptz)
returns table (clause_id uuid, other_id uuid, role text, scope text, category text, result text, wins uuid)
language sql
stable
security definer
set search_path = ''
begin atomic
    with day as (
        select (least(now(), meetings.at) at time zone 'Europe/London')::date as early,
               (greatest(now(), meetings.at) at time zone 'Europe/London')::date as late
    ), pair as (
        select c.id, o.id as other_id, c.giver_id, c.receiver_id, r.role, s.scope, k.category
          from day
         cross join sharing.clause c
         cross join lateral sharing.clauses_in_force(day.early, day.late, meetings.tried) o
         cross join lateral unnest(c.roles) r (role)
         cross join lateral unnest(c.scopes) s (scope)
         cross join lateral unnest(c.categories) k (category)
         where c.agreement_id = meetings.agreement
           and o.agreement_id <> c.agreement_id
           and c.event is null
           and o.event is null
           and o.giver_id = c.giver_id
           and o.receiver_id = c.receiver_id
           and r.role = any (o.roles)
           and s.scope = any (o.scopes)
           and k.category = any (o.categories)
    ), opening as (
        select p.receiver_id, p.role, o.scope, o.holder, o.category, o.condition, o.clause_id
          from day
         cross join (select distinct receiver_id, role from pair) p
         cross join lateral sharing.openings(p.receiver_id, p.role, day.early, day.late, meetings.tried) o
    )
    select p.id, p.other_id, p.role, p.scope, p.category, coalesce(o.condition, 'WITHHELD'), o.clause_id
      from pair p
      left join opening o on o.receiver_id = p.receiver_id and o.role = p.role and o.scope = p.scope
                         and o.holder = p.giver_id and o.category = p.category
     where sharing.is_somebody();
end;

-- For everyone who holds a door to this person: whose records of what kind lie open, by what, and otherwise why not.
-- Information governance alone is answered. The same as the policies say: AgreementsTest (visibility) compares them.
--   how (open):  OWN remit of the role, SAFETY, AGREEMENT, GIVEN for once
--   how (not):   SHUT, OBJECTS, NOT_AGREED, SUPPORT_IS_OVER, OTHER_PURPOSE, NOT_IN_REMIT, WITHHELD, NO_AGREEMENT
create or replace function sharing.would_see(person uuid, tried uuid, at timestamptz)
returns table (post_id uuid, holder uuid, category text, open boolean, how text, clause_id uuid)
language sql
stable
security definer
set search_path = ''
begin atomic
    with day as (
        select (least(now(), would_see.at) at time zone 'Europe/London')::date as early,
               (greatest(now(), would_see.at) at time zone 'Europe/London')::date as late,
               greatest(now(), would_see.at) as moment
    ), post as (
        select p.id, p.worker_id, p.agency_id, p.role, sharing.keys_of(p.worker_id, p.team_id, p.role, day.early, day.late) as keys
          from agency.post p, day
         where 'governance' = any (sharing.keys())
           and p.since <= day.early
           and (p.until is null or p.until > day.late)
    ), door as (
        select p.id as post_id, p.agency_id, p.role, case when a.past and a.scope = 'SUPPORT' then 'PAST' else a.scope end as scope,
               a.holder_agency_id, a.categories,
               exists (select
                         from sharing.closing c
                        where c.person_id = a.person_id
                          and (c.key = 'everyone' or c.key = any (p.keys))
                          and (c.until is null or c.until > day.moment)
                          and not p.worker_id = any (c.excepting)) as shut
          from day
         cross join post p
          join sharing.access a on a.key = any (p.keys)
         where a.person_id = would_see.person
           and (a.until is null or a.until > day.moment)
    ), seer as (
        select d.post_id, d.agency_id, d.role, bool_and(d.shut) as shut, bool_or(d.scope = 'PAST') as past
          from door d
         group by d.post_id, d.agency_id, d.role
    ), clause as (
        select c.receiver_id, c.giver_id, c.roles, c.categories, c.effect, c.event, w.tried is not distinct from would_see.tried as counts
          from day
         cross join (select null::uuid union select would_see.tried) w (tried)
         cross join lateral sharing.clauses_in_force(day.early, day.late, w.tried) c
    ), opening as (
        select s.agency_id, s.role, o.scope, o.holder, o.category, o.how, o.condition, o.clause_id
          from day
         cross join (select distinct agency_id, role from seer) s
         cross join lateral sharing.openings(s.agency_id, s.role, day.early, day.late, would_see.tried) o
        union all
        select s.agency_id, s.role, 'GIVEN', null, c.name, 'GIVEN', 'NONE', null
          from (select distinct agency_id, role from seer) s
         cross join sharing.category c
    ), holder as (
        select s.post_id, o.agency_id as id from seer s cross join seer o
        union
        select s.post_id, c.giver_id from seer s join clause c on c.receiver_id = s.agency_id and s.role = any (c.roles)
        union
        select d.post_id, d.holder_agency_id from door d where d.holder_agency_id is not null
    ), cell as (
        select s.*, h.id as holder, c.name as category,
               (select w.choice
                  from sharing.preference w
                 where w.person_id = would_see.person
                   and w.recipient_id = s.agency_id
                   and w.category = c.name
                   and w.ended_at is null
                   and (w.until is null or w.until > day.moment)) as choice
          from day
         cross join seer s
          join holder h on h.post_id = s.post_id
         cross join sharing.category c
    ), way as (
        select c.post_id, c.holder, c.category, o.how, o.condition, o.clause_id,
               not d.shut and case o.condition when 'NONE' then true
                                               when 'UNLESS' then c.choice is distinct from 'OBJECTS'
                                               else c.choice is not distinct from 'AGREES' end as open
          from cell c
          join door d on d.post_id = c.post_id
                     and (d.categories is null or c.category = any (d.categories))
                     and (d.holder_agency_id is null or d.holder_agency_id = c.holder)
          join opening o on o.agency_id = c.agency_id and o.role = c.role and o.scope = d.scope
                        and o.category = c.category and (o.holder is null or o.holder = c.holder)
    ), best as (
        select distinct on (w.post_id, w.holder, w.category) w.*
          from way w
         order by w.post_id, w.holder, w.category, w.open desc, array_position(array['OWN', 'AGREEMENT', 'SAFETY', 'GIVEN'], w.how)
    )
    select c.post_id, c.holder, c.category, coalesce(b.open, false),
           case when b.open then b.how
                when c.shut then 'SHUT'
                when b.condition = 'UNLESS' then 'OBJECTS'
                when b.condition = 'IF' then 'NOT_AGREED'
                when b.how is not null then 'SHUT'
                when c.past and exists (select
                                          from opening o
                                         where o.agency_id = c.agency_id
                                           and o.role = c.role
                                           and o.holder = c.holder
                                           and o.category = c.category
                                           and o.scope = 'SUPPORT') then 'SUPPORT_IS_OVER'
                when exists (select
                               from opening o
                              where o.agency_id = c.agency_id
                                and o.role = c.role
                                and o.holder = c.holder
                                and o.category = c.category) then 'OTHER_PURPOSE'
                when c.holder = c.agency_id then 'NOT_IN_REMIT'
                when exists (select
                               from clause x
                              where x.counts
                                and x.giver_id = c.holder
                                and x.receiver_id = c.agency_id
                                and c.role = any (x.roles)
                                and c.category = any (x.categories)
                                and x.event is null
                                and x.effect = 'WITHHOLD') then 'WITHHELD'
                else 'NO_AGREEMENT' end,
           b.clause_id
      from cell c
      left join best b on b.post_id = c.post_id and b.holder = c.holder and b.category = c.category;
end;

-- What was signed stays: of an agreement that left its draft only its course may be recorded, and its end moved
-- nearer; of a party only that it left. What is to change is signed anew, as a version.
create or replace function sharing.signed_stays()
returns trigger
language plpgsql
as $$
declare
    course constant text[] := case tg_table_name when 'agreement' then array['status', 'lock_version', 'ends_on'] else array['left_on'] end;
    drafted boolean;
begin
    if current_user <> 'pop_app' then
        return new;
    end if;
    if tg_table_name = 'agreement' then
        drafted := old.status = 'DRAFT';
        if not drafted and new.ends_on is distinct from old.ends_on
           and (new.ends_on is null or new.ends_on > old.ends_on) then
            raise exception 'the end of what was signed only comes nearer' using errcode = '42501';
        end if;
        if not drafted and new.status = 'DRAFT' or old.status = 'ENDED' and new.status <> 'ENDED' then
            raise exception 'what was signed or has ended does not come back' using errcode = '42501';
        end if;
    else
        drafted := exists (select from sharing.agreement a where a.id = old.agreement_id and a.status = 'DRAFT');
    end if;
    if not drafted and to_jsonb(new) - course <> to_jsonb(old) - course then
        raise exception 'what was signed stays' using errcode = '42501';
    end if;
    return new;
end
$$;
drop trigger if exists signed_stays on sharing.agreement;
create trigger signed_stays before update on sharing.agreement for each row execute function sharing.signed_stays();
drop trigger if exists signed_stays on sharing.agreement_party;
create trigger signed_stays before update on sharing.agreement_party for each row execute function sharing.signed_stays();

grant execute on function sharing.would_open(uuid, timestamptz), sharing.meetings(uuid, uuid, timestamptz),
                          sharing.would_see(uuid, uuid, timestamptz) to pop_app;
