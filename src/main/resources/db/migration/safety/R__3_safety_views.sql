-- What referrers told about safety, for whoever takes it over into an alert.
create or replace view safety.referred with (security_invoker = true) as
select t.id, r.person_id, t.text, coalesce(nullif(r.from_agency, ''), a.name) as sender
  from referral.told t
  join referral.referral r on r.id = t.referral_id
  join agency.agency a on a.id = r.holder_agency_id
 where t.section = 'SAFETY'
   and r.status <> 'DRAFT';
grant select on safety.referred to pop_app;
