-- Whom we support, as far as the viewer is shown overdoses of theirs: to nobody else it says that somebody has no kit.
-- made anew whenever the rule changes: ${rule}
do $do$
begin
    execute format($view$
        create or replace view harmreduction.caseload with (security_invoker = true) as
        select e.id as engagement_id, e.person_id, p.main_id, e.team_id, e.lead_worker_id
          from engagement.engagement e
          join person.person p on p.id = e.person_id
         where e.status <> 'CLOSED'
           and ((select sharing.is_system()) or %s)
        $view$, sharing.shown('e.person_id', 'e.holder_agency_id', '''OVERDOSE''', referral => 'false'));
end
$do$;
grant select on harmreduction.caseload to pop_app;

-- What puts people at risk at a moment, over all records of each: a context, an alert, an overdose within 90 days. Under the
-- policies of whoever asks.
create or replace function harmreduction.risk(moment timestamptz)
returns table (main_id uuid, why text, since date)
language sql
stable
begin atomic
    select p.main_id, c.context, c.since
      from harmreduction.context c
      join person.person p on p.id = c.person_id
     where c.since <= (moment at time zone 'Europe/London')::date
       and (c.until is null or c.until > (moment at time zone 'Europe/London')::date)
     union all
    select p.main_id, 'ALERT', (f.since at time zone 'Europe/London')::date
      from person.flag f
      join person.person p on p.id = f.person_id
     where f.kind = 'alert-overdose'
       and f.lowered_at is null
       and f.since <= moment
       and (f.until is null or f.until > moment)
     union all
    select p.main_id, 'OVERDOSE', (o.happened_at at time zone 'Europe/London')::date
      from harmreduction.overdose o
      join person.person p on p.id = o.person_id
     where o.taken_back_at is null
       and o.happened_at > moment - interval '90 days';
end;

-- The lead worker, if their role is shown overdoses; else nobody, and it is for whoever leads the team.
create or replace function harmreduction.answers(lead uuid, team uuid, moment timestamptz)
returns uuid
language sql
stable
begin atomic
    select p.worker_id
      from agency.post p
      join sharing.role_category c on c.role = p.role and c.scope = 'SUPPORT' and c.category = 'OVERDOSE'
     where p.worker_id = lead
       and p.team_id = team
       and p.since <= (moment at time zone 'Europe/London')::date
       and (p.until is null or p.until > (moment at time zone 'Europe/London')::date)
     limit 1;
end;

-- People at risk whom we support, and the best kit that they hold themselves. state: GOOD, REPLACE, EXPIRED, NONE; one of
-- which nobody knows when it expires is to be looked at, so it is to be replaced.
create or replace function harmreduction.at_risk(moment timestamptz)
returns table (person_id uuid, main_id uuid, engagement_id uuid, team_id uuid, lead_worker_id uuid, why text[], state text, kit_id uuid,
               product text, expires_on date, replace_on date, had_on date, family boolean)
language sql
stable
begin atomic
    select c.person_id, c.main_id, c.engagement_id, c.team_id, c.lead_worker_id, r.why, coalesce(k.state, 'NONE'),
           k.id, k.product, k.expires_on, k.replace_on, k.had_on,
           exists (select
                     from person.person p
                     join harmreduction.kit f on f.person_id = p.id
                    where p.main_id = r.main_id
                      and f.status in ('SUPPLIED', 'TOLD_OF')
                      and f.recipient = 'FAMILY_OR_FRIEND'
                      and f.expires_on >= d.today)
      from (select (moment at time zone 'Europe/London')::date as today) d
     cross join (select x.main_id, array_agg(distinct x.why order by x.why) as why
                   from harmreduction.risk(moment) x
                  group by x.main_id) r
      join harmreduction.caseload c on c.main_id = r.main_id
      left join lateral (
           select h.id, h.product, h.expires_on, h.replace_on, h.had_on, s.state
             from person.person p
             join harmreduction.kit h on h.person_id = p.id
            cross join lateral (select case when h.expires_on < d.today then 'EXPIRED'
                                            when h.replace_on is null or h.replace_on <= d.today then 'REPLACE'
                                            else 'GOOD' end as state) s
            where p.main_id = r.main_id
              and h.status in ('SUPPLIED', 'TOLD_OF')
              and h.recipient = 'PERSON_AT_RISK'
            order by array_position(array['GOOD', 'REPLACE', 'EXPIRED'], s.state), coalesce(h.expires_on, d.today) desc, h.id
            limit 1) k on true;
end;
grant execute on all functions in schema harmreduction to pop_app;
