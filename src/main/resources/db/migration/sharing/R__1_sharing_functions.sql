-- The rule, in one place: who holds a door to a person, and whose records of what kind lie open behind it.

-- The viewer's keys, from posts that stand at both of two moments. An ended post opens nothing.
create or replace function sharing.keys_of(worker uuid, team uuid, role text, early date, late date)
returns text[]
language sql
stable
security definer
set search_path = ''
return (
    select array_remove(array[
               'worker ' || p.worker_id,
               'team ' || p.team_id,
               case when p.role in ('TEAM_LEADER', 'SOCIAL_CARE_WORKER', 'POLICE_OFFICER') and t.kind = 'POP'
                    then 'triage ' || p.team_id end,
               case when p.role = 'TEAM_LEADER' then 'lead ' || p.team_id end,
               case when p.role = 'INFORMATION_GOVERNANCE' then 'governance' end], null)
      from agency.post p
      join agency.team t on t.id = p.team_id
     where p.worker_id = keys_of.worker
       and p.team_id = keys_of.team
       and p.role = keys_of.role
       and p.since <= early
       and (p.until is null or p.until > late)
     limit 1
);

-- The clauses in force between parties that stand and have signed. A draft may be tried in place of its own series.
create or replace function sharing.clauses_in_force(early date, late date, tried uuid)
returns setof sharing.clause
language sql
stable
begin atomic
    select c.*
      from sharing.clause c
      join sharing.agreement a on a.id = c.agreement_id
      join sharing.agreement_party g on g.agreement_id = c.agreement_id and g.agency_id = c.giver_id
      join sharing.agreement_party r on r.agreement_id = c.agreement_id and r.agency_id = c.receiver_id
     where case when a.series_id = (select t.series_id from sharing.agreement t where t.id = tried)
                then a.id = tried
                else a.status in ('IN_FORCE', 'UNDER_REVIEW')
                     and a.starts_on <= early
                     and (a.ends_on is null or a.ends_on > late)
                     and a.review_on + a.grace_days >= late
                     and not exists (select
                                       from sharing.agreement_party p
                                      where p.agreement_id = a.id
                                        and p.left_on is null
                                        and p.signed_on is null)
           end
       and (g.left_on is null or g.left_on > late)
       and (r.left_on is null or r.left_on > late)
       and not exists (select
                         from agency.agency x
                        where x.id in (c.giver_id, c.receiver_id)
                          and x.until <= late);
end;

-- What lies open to a role of an agency: own records by the role's remit, safety to everyone around the person,
-- the rest by agreements. Of clauses that say different things about the same, the stricter stands.
-- holder null: whoever holds it. condition: NONE, UNLESS the person objects, IF the person agrees.
create or replace function sharing.openings(agency uuid, role text, early date, late date, tried uuid)
returns table (scope text, holder uuid, category text, how text, condition text, clause_id uuid)
language sql
stable
begin atomic
    with remit as (
        select s.scope, c.category
          from sharing.role_category c
         cross join lateral unnest(case c.scope when 'SUPPORT' then array['SUPPORT', 'PAST'] else array[c.scope] end) s (scope)
         where c.role = openings.role
    ), said as (
        select s.scope, c.giver_id, k.category, bool_or(c.effect = 'WITHHOLD') as withheld, bool_or(c.only_open) as only_open,
               bool_or(c.needs_agreement) as if_agreed, bool_and(c.despite_objection) as despite,
               (array_agg(c.id order by c.effect desc, c.needs_agreement desc, c.only_open desc, c.despite_objection, c.id))[1] as clause_id
          from sharing.clauses_in_force(early, late, tried) c
         cross join lateral unnest(c.scopes) s (scope)
         cross join lateral unnest(c.categories) k (category)
         where c.receiver_id = openings.agency
           and openings.role = any (c.roles)
           and c.event is null
         group by s.scope, c.giver_id, k.category
    )
    select r.scope, openings.agency, r.category, 'OWN', 'NONE', null::uuid
      from remit r
     union all
    select s.scope, null, 'SAFETY', 'SAFETY', 'NONE', null
      from unnest(array['SUPPORT', 'PAST']) s (scope)
     union all
    select s.scope, o.giver_id, o.category, 'AGREEMENT',
           case when o.if_agreed then 'IF' when o.despite then 'NONE' else 'UNLESS' end, o.clause_id
      from said o
     cross join lateral unnest(case when o.scope = 'SUPPORT' and not o.only_open then array['SUPPORT', 'PAST'] else array[o.scope] end) s (scope)
     where not o.withheld;
end;

-- The bit of a category (sharing.category); null for a word that is none, which opens nothing.
create or replace function sharing.place(category text)
returns int
language sql
immutable
return array_position(array['IDENTITY', 'CONTACT', 'CUSTODY_AND_JUSTICE', 'OFFENDING', 'SUBSTANCE_USE', 'PHYSICAL_HEALTH', 'MENTAL_HEALTH',
                            'OVERDOSE', 'HOUSING', 'MONEY', 'WORK_AND_LEARNING', 'FAMILY', 'SAFETY', 'OUTCOME', 'PLAN', 'NOTES'], category) - 1;

-- Called once as a transaction begins (database/RowSecurity): writes the viewer into the connection, with the keys
-- they hold and what lies open to them. `at` is the application's clock: whatever ends has ended as soon as either
-- clock says so, and begins only when both do.
drop function if exists sharing.enter(text, uuid, uuid, uuid, text, text);
create or replace function sharing.enter(kind text, viewer uuid, agency uuid, team uuid, role text, purpose text, at timestamptz)
returns void
language plpgsql
security definer
set search_path = ''
-- its questions are always the same: to plan them anew takes longer than to answer them
set plan_cache_mode = 'force_generic_plan'
as $$
declare
    early constant date := (least(now(), at) at time zone 'Europe/London')::date;
    late constant date := (greatest(now(), at) at time zone 'Europe/London')::date;
    keys text[] := '{}';
    always text[] := '{}';
    unless text[] := '{}';
    if_agreed text[] := '{}';
    agreements uuid[] := '{}';
    lenses text[] := '{}';
    masks bigint[] := '{}';
begin
    kind := upper(kind);
    if kind = 'WORKER' then
        keys := coalesce(sharing.keys_of(viewer, team, role, early, late), '{}');
        if keys <> '{}' then
            with o as materialized (
                select x.scope, x.holder, x.category, x.condition, c.agreement_id
                  from sharing.openings(enter.agency, enter.role, early, late, null) x
                  left join sharing.clause c on c.id = x.clause_id
                 where x.holder is not null
            ), l as (
                select o.scope || o.holder as lens,
                       bit_or(1::bigint << sharing.place(o.category) + case o.condition when 'IF' then 16 else 0 end) as mask
                  from o
                 group by o.scope, o.holder
            )
            select coalesce(array_agg(o.scope || ' ' || o.holder || ' ' || o.category) filter (where o.condition = 'NONE'), '{}'),
                   coalesce(array_agg(o.scope || ' ' || o.holder || ' ' || o.category) filter (where o.condition = 'UNLESS'), '{}'),
                   coalesce(array_agg(o.scope || ' ' || o.holder || ' ' || o.category) filter (where o.condition = 'IF'), '{}'),
                   coalesce(array_agg(distinct o.agreement_id) filter (where o.agreement_id is not null), '{}'),
                   (select array_agg(l.lens order by l.lens) from l), (select array_agg(l.mask order by l.lens) from l)
              into always, unless, if_agreed, agreements, lenses, masks
              from o;
        end if;
    elsif kind = 'LINK' then
        keys := array['link ' || viewer];
    elsif kind = 'SYSTEM' then
        keys := array['system'];
    end if;
    perform set_config('pop.kind', coalesce(kind, ''), true),
            set_config('pop.viewer', coalesce(viewer::text, ''), true),
            set_config('pop.agency', coalesce(agency::text, ''), true),
            set_config('pop.team', coalesce(team::text, ''), true),
            set_config('pop.role', coalesce(role, ''), true),
            set_config('pop.purpose', coalesce(purpose, ''), true),
            set_config('pop.now', coalesce(greatest(now(), at), now())::text, true),
            set_config('pop.keys', coalesce(keys, '{}')::text, true),
            set_config('pop.opens', (always || unless)::text, true),
            set_config('pop.opens_unless', unless::text, true),
            set_config('pop.opens_if', if_agreed::text, true),
            set_config('pop.agreements', agreements::text, true),
            set_config('pop.lenses', coalesce(lenses, '{}')::text, true),
            set_config('pop.masks', coalesce(masks, '{}')::text, true),
            set_config('pop.host', coalesce((select t.agency_id::text from agency.team t where t.id = enter.team and keys <> '{}'), ''), true);
end
$$;

-- The viewer's keys; none without a viewer. Write `(select sharing.keys())` in policies: once a statement.
create or replace function sharing.keys()
returns text[]
language sql
stable
return coalesce(nullif(current_setting('pop.keys', true), ''), '{}')::text[];

-- What lies open to the viewer, as 'LENS holder CATEGORY', whatever the person said or unless they object,
create or replace function sharing.opens()
returns text[]
language sql
stable
return coalesce(nullif(current_setting('pop.opens', true), ''), '{}')::text[];

-- … of it what closes when they object to sharing it with the viewer's agency,
create or replace function sharing.opens_unless()
returns text[]
language sql
stable
return coalesce(nullif(current_setting('pop.opens_unless', true), ''), '{}')::text[];

-- … and what opens only if they agreed to it.
create or replace function sharing.opens_if()
returns text[]
language sql
stable
return coalesce(nullif(current_setting('pop.opens_if', true), ''), '{}')::text[];

-- The same, short enough to be compared for every row: each lens with its holder, and beside it a number that has a
-- bit for each category that is open, and one sixteen places above for each that is open only if the person agreed.
create or replace function sharing.lenses()
returns text[]
language sql
stable
return coalesce(nullif(current_setting('pop.lenses', true), ''), '{}')::text[];

create or replace function sharing.masks()
returns bigint[]
language sql
stable
return coalesce(nullif(current_setting('pop.masks', true), ''), '{}')::bigint[];

-- A named system viewer (a listener, a command) works for the whole house and is named in the trail.
create or replace function sharing.is_system()
returns boolean
language sql
stable
return coalesce(current_setting('pop.kind', true), '') = 'SYSTEM';

-- Somebody is there at all: the least that any write asks.
create or replace function sharing.is_somebody()
returns boolean
language sql
stable
return sharing.keys() <> '{}';

create or replace function sharing.viewer()
returns uuid
language sql
stable
return nullif(current_setting('pop.viewer', true), '')::uuid;

create or replace function sharing.agency()
returns uuid
language sql
stable
return nullif(current_setting('pop.agency', true), '')::uuid;

create or replace function sharing.team()
returns uuid
language sql
stable
return nullif(current_setting('pop.team', true), '')::uuid;

-- The agency whose team the viewer sits in, whoever employs them: what is sent to the team is sent to it.
create or replace function sharing.host()
returns uuid
language sql
stable
return nullif(current_setting('pop.host', true), '')::uuid;

-- The later of both clocks.
create or replace function sharing.moment()
returns timestamptz
language sql
stable
return coalesce(nullif(current_setting('pop.now', true), '')::timestamptz, now());

-- The people whose records are shut to the viewer, whatever opens them. The views below are the owner's: what
-- shuts, opens or refuses counts for a viewer who may not read it.
create or replace view sharing.shut as
select c.person_id
  from sharing.closing c
 where (c.key = 'everyone' or c.key = any ((select sharing.keys())::text[]))
   and (c.until is null or c.until > (select sharing.moment()))
   and not (select sharing.viewer()) = any (c.excepting);

-- The viewer's own doors to people, as far as nothing shuts them.
create or replace view sharing.door as
select a.id, a.person_id, a.lens as scope, a.desk,
       a.holder_agency_id, a.categories, a.basis, a.basis_id, a.since, a.until
  from sharing.access a
 where a.key = any ((select sharing.keys())::text[])
   and a.basis <> 'ONWARD'
   and (a.until is null or a.until > (select sharing.moment()))
   and not exists (select from sharing.shut s where s.person_id = a.person_id);

-- Whom the viewer sent on to a service though they are in no team around them: no door, so that nothing opens by it but
-- what the policies of onward referrals say (onward/R__2). Only while they work for the agency that holds it.
create or replace view sharing.following as
select a.id, a.person_id, a.lens as scope, a.desk,
       a.holder_agency_id, a.categories, a.basis, a.basis_id, a.since, a.until
  from sharing.access a
 where a.scope = 'GIVEN'
   and a.basis = 'ONWARD'
   and a.worker_id = (select sharing.viewer())
   and a.key = any ((select sharing.keys())::text[])
   and a.holder_agency_id = (select sharing.agency())
   and a.until > (select sharing.moment())
   and not exists (select from sharing.shut s where s.person_id = a.person_id);

-- The viewer's own grants that stand without an end.
create or replace view sharing.grant_of_viewer as
select a.person_id, a.key, a.scope, a.lens, a.desk
  from sharing.access a
 where a.key = any ((select sharing.keys())::text[])
   and a.until is null;

-- What people said about sharing with the viewer's agency.
create or replace view sharing.said as
select p.person_id, p.category, p.choice
  from sharing.preference p
 where p.recipient_id = (select sharing.agency())
   and p.ended_at is null
   and (p.until is null or p.until > (select sharing.moment()));

-- The people for whom the whole rule must be asked.
create or replace view sharing.special as
select m.person_id
  from sharing.marked m;

-- The whole rule, for one row: through one of the viewer's doors what an agreement, the role's remit, safety or a
-- decision opens, unless the person objected where that counts.
--   referral: doors that came by a referral count too; lead_only: only the lead's door does.
create or replace function sharing.sees(person uuid, holder uuid, category text, referral boolean, lead_only boolean)
returns boolean
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
    unless constant text[] := sharing.opens_unless();
begin
    return exists (
        select
          from sharing.door d
         cross join lateral (select d.scope || ' ' || sees.holder || ' ' || sees.category) o (opening)
         where d.person_id = sees.person
           and (sees.referral or d.scope <> 'REFERRAL')
           and (not sees.lead_only or d.desk = 'lead')
           and (d.categories is null or sees.category = any (d.categories))
           and (d.holder_agency_id is null or d.holder_agency_id = sees.holder)
           and (d.scope = 'GIVEN'
                or (sees.category = 'SAFETY' and d.scope in ('SUPPORT', 'PAST'))
                or (o.opening = any (sharing.opens())
                    and (o.opening <> all (unless)
                         or not exists (select from sharing.said w
                                         where w.person_id = sees.person and w.category = sees.category and w.choice = 'OBJECTS')))
                or (o.opening = any (sharing.opens_if())
                    and exists (select from sharing.said w
                                 where w.person_id = sees.person and w.category = sees.category and w.choice = 'AGREES'))));
end
$$;

-- The condition under which a viewer is shown a row, as text for a policy; `person`, `holder` and `category` are
-- expressions over the row, `referral` and `lead_only` as in sharing.sees. Set-based and short, since every policy
-- holds it: nobody objected, nothing is shut, so that the viewer's grants are compared with what lies open to them.
create or replace function sharing.shown(person text, holder text, category text, referral text default 'true', lead_only text default 'false')
returns text
language sql
immutable
return replace(replace(replace(replace(replace($condition$
    case when exists (select from sharing.special s where s.person_id = {person})
         then sharing.sees({person}, {holder}, {category}, {referral}, {lead_only})
         else exists (
              select
                from sharing.grant_of_viewer a
               where a.person_id = {person}
                 and ({referral} or a.scope <> 'REFERRAL')
                 and (not ({lead_only}) or a.desk = 'lead')
                 and (({category} = 'SAFETY' and a.scope = 'SUPPORT')
                      or case coalesce(((select sharing.masks())::bigint[])[array_position((select sharing.lenses())::text[], a.lens || {holder})], 0)
                                  >> sharing.place({category}) & 65537
                              when 1 then true
                              when 65537 then true
                              when 65536 then sharing.sees({person}, {holder}, {category}, {referral}, {lead_only})
                              else false
                         end))
    end
$condition$, '{person}', person), '{holder}', holder), '{category}', category), '{referral}', referral), '{lead_only}', lead_only);

-- Puts a table under row security: who sees a row, who may add one, who may change one. The system may all.
-- Adding and changing ask the same as seeing, unless said otherwise.
create or replace procedure sharing.protect(secured regclass, seen text, added text default null, changed text default null)
language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', secured);
    execute format('drop policy if exists see on %s', secured);
    execute format('drop policy if exists add on %s', secured);
    execute format('drop policy if exists change on %s', secured);
    execute format('create policy see on %s for select using ((select sharing.is_system()) or %s)', secured, seen);
    execute format('create policy add on %s for insert with check ((select sharing.is_system()) or %s)', secured, coalesce(added, seen));
    execute format('create policy change on %s for update using ((select sharing.is_system()) or %s)', secured, coalesce(changed, seen));
end
$$;

-- Who supports a person may bring others into the team around them, and nobody else may.
-- Reads past the policies on purpose: a policy on a table cannot ask that table itself.
create or replace function sharing.supports(person uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
return exists (
    select
      from sharing.door d
     where d.person_id = person
       and d.scope in ('SUPPORT', 'PAST')
);

-- Ends what a worker was given on a ground, for whoever supports the person. Reads past the policies on purpose:
-- a supporter is shown only grants of their own.
create or replace function sharing.end_grants(worker uuid, basis text, ground uuid, at timestamptz)
returns void
language sql
security definer
set search_path = ''
as $$
    with ended as (
        update sharing.access a
           set until = end_grants.at
         where a.worker_id = end_grants.worker
           and a.basis = end_grants.basis
           and a.basis_id = end_grants.ground
           and a.until is null
           and (sharing.is_system() or sharing.supports(a.person_id))
        returning a.id
    )
    update sharing.access a
       set until = end_grants.at
      from ended e
     where a.origin_id = e.id
       and a.until is null;
$$;

-- The spell a grant came with is over: agreements that cover open clients only do not reach behind it any more.
create or replace function sharing.spell_over(ground uuid)
returns void
language sql
security definer
set search_path = ''
as $$
    with over as (
        update sharing.access a
           set past = true
         where a.basis = 'ENGAGEMENT'
           and a.basis_id = spell_over.ground
           and not a.past
           and (sharing.is_system() or sharing.supports(a.person_id))
        returning a.id
    )
    update sharing.access a
       set past = true
      from over o
     where a.origin_id = o.id;
$$;

-- What the clauses in force say of an agency telling another by message of a kind of event, category by category. Of clauses
-- that say different things the stricter stands, as in sharing.openings; a message goes to an agency, whatever the roles of
-- those who read it, unless it is for one role only.
create or replace function sharing.clauses_said(giver uuid, receiver uuid, event text, scopes text[], only_to text, at timestamptz)
returns table (category text, clause_id uuid, withheld boolean, only_open boolean, if_agreed boolean, despite boolean)
language sql
stable
as $$
    select k.category, (array_agg(c.id order by c.id))[1], bool_or(c.effect = 'WITHHOLD'), bool_or(c.only_open), bool_or(c.needs_agreement),
           bool_and(c.despite_objection)
      from sharing.clauses_in_force((least(now(), clauses_said.at) at time zone 'Europe/London')::date,
                                    (greatest(now(), clauses_said.at) at time zone 'Europe/London')::date, null) c
     cross join lateral unnest(c.categories) k (category)
     where c.giver_id = clauses_said.giver
       and c.receiver_id = clauses_said.receiver
       and c.scopes && clauses_said.scopes
       and (c.event is null or c.event = clauses_said.event)
       and (clauses_said.only_to is null or clauses_said.only_to = any (c.roles))
     group by k.category
$$;
revoke execute on function sharing.clauses_said(uuid, uuid, text, text[], text, timestamptz) from public;

-- What an agency may tell another about a person by message, category by category, with the clause that covers it or the
-- code of why it does not.
create or replace function sharing.covered(giver uuid, receiver uuid, person uuid, event text, scopes text[], at timestamptz)
returns table (category text, clause_id uuid, why_not text)
language sql
stable
as $$
    select s.category, s.clause_id,
           case when s.withheld then 'not-covered'
                when s.only_open and not exists (select
                                                   from sharing.access a
                                                  where a.person_id = covered.person
                                                    and a.lens = 'SUPPORT'
                                                    and (a.until is null or a.until > greatest(now(), covered.at))) then 'support-over'
                when p.choice = 'OBJECTS' and not s.despite then 'objected'
                when s.if_agreed and p.choice is distinct from 'AGREES' then 'not-agreed' end
      from sharing.clauses_said(covered.giver, covered.receiver, covered.event, covered.scopes, null, covered.at) s
      left join sharing.preference p
             on p.person_id = covered.person
            and p.recipient_id = covered.receiver
            and p.category = s.category
            and p.ended_at is null
            and (p.until is null or p.until > greatest(now(), covered.at));
$$;
revoke execute on function sharing.covered(uuid, uuid, uuid, text, text[], timestamptz) from public;
