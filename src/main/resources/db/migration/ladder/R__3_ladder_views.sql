-- The steps that stand now.
create or replace view ladder.rung_now with (security_invoker = true) as
select r.number, r.mode, r.after_days
  from ladder.rung r
 where r.steps_id = (select s.id from ladder.steps s where s.since <= (select sharing.moment()) order by s.since desc, s.id desc limit 1);

-- Whom we look for, with the rung to try next and its day; none when all were tried since.
create or replace view ladder.looking with (security_invoker = true) as
select t.id, t.person_id, t.engagement_id, t.began_at, n.mode,
       ((t.began_at at time zone 'Europe/London') + make_interval(days => n.after_days)) at time zone 'Europe/London' as due_at,
       greatest(t.began_at, (select max(c.happened_at)
                               from contact.contact c
                              where c.engagement_id = t.engagement_id
                                and not c.superseded)) as last_tried_at
  from ladder.trace t
  left join lateral (
       select r.mode, r.after_days
         from ladder.rung_now r
        where not exists (select
                            from contact.contact c
                           where c.engagement_id = t.engagement_id
                             and c.mode = r.mode
                             and not c.made
                             and not c.superseded
                             and c.happened_at >= t.began_at)
        order by r.number
        limit 1) n on true
 where t.status = 'LOOKING';
grant select on ladder.rung_now, ladder.looking to pop_app;
