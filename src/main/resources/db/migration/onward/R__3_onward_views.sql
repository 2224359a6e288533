-- Every onward referral in one line: where it stands (silence told by the clock), since when, and what is known of it. For
-- boards and figures, as far as the viewer may see it.
drop view if exists onward.progress;
create view onward.progress with (security_invoker = true) as
select o.id, o.person_id, o.need_id, o.need, o.mode, o.route, o.urgent, o.service_id, o.service_name, s.organisation_id, o.to_agency_id,
       o.holder_agency_id, o.worker_id, o.engagement_id, o.instead_of_id, o.parent_id,
       case when o.status in ('SENT', 'RECEIVED', 'ESCALATED') and o.answer_by <= sharing.moment() then 'NO_RESPONSE' else o.status end as status,
       o.attention, o.recorded_at, o.sent_at, o.told_at, o.answer_by, o.moved_at,
       f.received_at, f.answered_at, f.first_contact_at, f.seen_at, f.outcome, f.outcome_at, f.declined_whose, f.declined_code, f.declined_at,
       a.went, a.helped, a.told_at as account_at
  from onward.onward o
  join directory.service s on s.id = o.service_id
 cross join lateral (
       select min(x.happened_at) filter (where x.kind = 'RECEIVED') as received_at,
              min(x.happened_at) filter (where x.kind in ('ACCEPTED', 'WAITING_LISTED') or x.kind = 'DECLINED' and x.said_by = 'PARTNER') as answered_at,
              min(x.happened_at) filter (where x.kind = 'FIRST_CONTACT') as first_contact_at,
              min(x.happened_at) filter (where x.kind = 'SEEN') as seen_at,
              max(x.happened_at) filter (where x.kind = 'OUTCOME') as outcome_at,
              (array_agg(x.code order by x.number desc) filter (where x.kind = 'OUTCOME'))[1] as outcome,
              (array_agg(x.whose order by x.number desc) filter (where x.kind = 'DECLINED'))[1] as declined_whose,
              (array_agg(x.code order by x.number desc) filter (where x.kind = 'DECLINED'))[1] as declined_code,
              max(x.happened_at) filter (where x.kind = 'DECLINED') as declined_at
         from onward.fact x
        where x.onward_id = o.id) f
  left join lateral (
       select x.went, x.helped, x.told_at
         from onward.account x
        where x.onward_id = o.id
        order by x.told_at desc, x.id desc
        limit 1) a on true;
grant select on onward.progress to pop_app;

-- An onward referral with what happened, in its order. A partner is shown not every fact of it: the order is told whole.
create or replace function onward.kinds(wanted uuid)
returns text[]
language sql
stable
security definer
set search_path = ''
return array(select f.kind from onward.fact f where f.onward_id = kinds.wanted and sharing.is_somebody() order by f.number);
revoke execute on function onward.kinds(uuid) from public;
grant execute on function onward.kinds(uuid) to pop_app;

drop view if exists onward.standing;
create view onward.standing with (security_invoker = true) as
select o.*, onward.kinds(o.id) as kinds
  from onward.onward o;
grant select on onward.standing to pop_app;
