-- Called once as a transaction begins (database/RowSecurity): writes the viewer into the connection
-- and works out, from posts that stand today, the keys that open rows. An ended post opens nothing.
create or replace function sharing.enter(kind text, viewer uuid, agency uuid, team uuid, role text, purpose text)
returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
    keys text[] := '{}';
begin
    kind := upper(kind);
    if kind = 'WORKER' then
        select array_remove(array[
                   'worker ' || viewer,
                   'team ' || p.team_id,
                   case when p.role in ('TEAM_LEADER', 'SOCIAL_CARE_WORKER', 'POLICE_OFFICER') and t.kind = 'POP'
                        then 'triage ' || p.team_id end,
                   case when p.role = 'TEAM_LEADER' then 'lead ' || p.team_id end], null)
          into keys
          from agency.post p
          join agency.team t on t.id = p.team_id
         where p.worker_id = viewer
           and p.team_id = team
           and p.role = enter.role
           and p.since <= (now() at time zone 'Europe/London')::date
           and (p.until is null or p.until > (now() at time zone 'Europe/London')::date)
         limit 1;
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
            set_config('pop.keys', coalesce(keys, '{}')::text, true),
            set_config('pop.visible', sharing.visible_to(role)::text, true);
end
$$;

create or replace function sharing.visible_to(role text)
returns text[]
language sql
stable
set search_path = ''
return (
    select coalesce(array_agg(c.scope || ' ' || c.category), '{}')
      from sharing.role_category c
     where c.role = visible_to.role
);

-- The viewer's keys; none without a viewer. Write `(select sharing.keys())` in policies: once a statement.
create or replace function sharing.keys()
returns text[]
language sql
stable
return coalesce(nullif(current_setting('pop.keys', true), ''), '{}')::text[];

-- What the viewer's role is shown, as 'SCOPE CATEGORY'.
create or replace function sharing.visible()
returns text[]
language sql
stable
return coalesce(nullif(current_setting('pop.visible', true), ''), '{}')::text[];

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
      from sharing.access a
     where a.person_id = person
       and a.scope = 'SUPPORT'
       and a.until is null
       and a.key = any (sharing.keys())
);

-- Ends what a worker was given on a ground, for whoever supports the person. Reads past the policies on purpose:
-- a supporter is shown only grants of their own.
create or replace function sharing.end_grants(worker uuid, basis text, ground uuid, at timestamptz)
returns void
language sql
security definer
set search_path = ''
as $$
    update sharing.access a
       set until = end_grants.at
     where a.worker_id = end_grants.worker
       and a.basis = end_grants.basis
       and a.basis_id = end_grants.ground
       and a.until is null
       and (sharing.is_system() or sharing.supports(a.person_id));
$$;
