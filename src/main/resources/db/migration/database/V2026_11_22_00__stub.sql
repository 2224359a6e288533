create schema database;
create schema sharing;
grant usage on schema sharing to pop_app;

create function sharing.enter(kind text, viewer uuid, agency uuid, team uuid, role text, purpose text)
returns void
language sql
as $$
  select
    set_config('pop.kind', coalesce(kind, ''), true),
    set_config('pop.viewer', coalesce(viewer::text, ''), true),
    set_config('pop.agency', coalesce(agency::text, ''), true),
    set_config('pop.team', coalesce(team::text, ''), true),
    set_config('pop.role', coalesce(role, ''), true),
    set_config('pop.purpose', coalesce(purpose, ''), true)
$$;
