-- By when the council's duty team is told: within the hour when somebody is in danger, otherwise on the same day.
create or replace function safety.tell_by(raised_at timestamptz, urgent boolean)
returns timestamptz
language sql
stable
as $$
    select case when urgent then raised_at + u.after
                else greatest(raised_at + u.after,
                              (date_trunc('day', raised_at at time zone 'Europe/London') + interval '1 day' + s.after) at time zone 'Europe/London')
           end
      from worklist.promise u, worklist.promise s
     where u.kind = 'CONCERN_URGENT'
       and s.kind = 'CONCERN_SAME_DAY'
$$;

-- Whether somebody leads the team today who is not named in the concern.
create or replace function safety.has_lead(team uuid, kept_from uuid[])
returns boolean
language sql
stable
as $$
    select exists (
        select
          from agency.post p
         where p.team_id = has_lead.team
           and p.role = 'TEAM_LEADER'
           and p.since <= (sharing.moment() at time zone 'Europe/London')::date
           and (p.until is null or p.until > (sharing.moment() at time zone 'Europe/London')::date)
           and not p.worker_id = any (has_lead.kept_from))
$$;

-- The team whose lead answers for a concern: one's own if it has one, else another of the same agency.
create or replace function safety.answering_team(team uuid, kept_from uuid[])
returns uuid
language sql
stable
as $$
    select coalesce(
        (select t.id
           from agency.team h
           join agency.team t on t.agency_id = h.agency_id
          where h.id = answering_team.team
            and safety.has_lead(t.id, answering_team.kept_from)
          order by t.id <> h.id, t.since
          limit 1),
        answering_team.team)
$$;
