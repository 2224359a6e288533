-- What a test is about decides who is shown its evidence.
update referral.eligibility
   set category = case test when 'PERSISTENT_OFFENDING' then 'OFFENDING' when 'DEPENDENCY' then 'SUBSTANCE_USE' else category end
 where test in ('PERSISTENT_OFFENDING', 'DEPENDENCY');
alter table referral.eligibility add check (case test when 'PERSISTENT_OFFENDING' then category = 'OFFENDING'
                                                      when 'DEPENDENCY' then category = 'SUBSTANCE_USE'
                                                      else category = 'IDENTITY' end);

-- Who a referral is about is recorded by the team that received it, so that its agency holds the record.
update person.person p
   set holder_agency_id = t.agency_id
  from referral.referral r
  join agency.team t on t.id = r.team_id
 where r.person_id = p.id
   and not r.person_chosen
   and p.holder_agency_id = r.holder_agency_id
   and p.holder_agency_id <> t.agency_id;
do $$
declare
    part text;
begin
    foreach part in array array['name', 'address', 'channel', 'identifier'] loop
        execute format($update$
            update person.%I d
               set holder_agency_id = p.holder_agency_id
              from person.person p
             where p.id = d.person_id
               and d.recorded_at = p.recorded_at
               and d.recorded_by = p.recorded_by
               and d.holder_agency_id <> p.holder_agency_id
            $update$, part);
    end loop;
end
$$;
