-- A spell with the names its pages show, as far as the viewer may see them. Why it is paused or closed is shown only
-- to those who are shown the fact that says so: a role that sees no custody history sees "paused".
create or replace view engagement.spell with (security_invoker = true) as
select e.id, e.person_id as person, coalesce(n.shown, '') as name, e.referral_id as referral, e.spell, e.team_id as team,
       e.status,
       (select f.reason from engagement.fact f
         where f.engagement_id = e.id and f.kind = 'PAUSED' and f.reason = e.paused_for limit 1) as paused_for,
       e.paused_until,
       (select f.reason from engagement.fact f
         where f.engagement_id = e.id and f.kind = 'CLOSED' and f.reason = e.closed_reason limit 1) as closed_reason,
       e.closing_proposed_by, p.name as closing_proposed_by_name,
       e.lead_worker_id as lead, l.name as lead_name,
       e.opened_at, e.last_contact_at, e.ended_at, e.version
  from engagement.engagement e
  left join agency.worker l on l.id = e.lead_worker_id
  left join agency.worker p on p.id = e.closing_proposed_by
  left join lateral (select x.shown
                       from person.name x
                      where x.person_id = e.person_id
                        and x.ended_at is null
                      order by not x.used, x.kind <> 'NAME', x.recorded_at, x.id
                      limit 1) n on true;
grant select on engagement.spell to pop_app;
