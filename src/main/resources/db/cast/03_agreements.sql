-- The agreement on which the team works together, two under which people are referred on, and one that nobody has signed yet.
create function pg_temp.agreement(number int, title text, status text, review interval) returns uuid language sql as $$
    insert into sharing.agreement (id, series_id, version, title, drivers, purposes, legal_basis, manner, impact, privacy, accuracy, retention,
                                   rights, security, transfers, exceptional, starts_on, review_on, status)
    values (('80000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid, ('80000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid, 1, title,
            'National Strategy for Community Justice; local outcomes improvement plan.',
            'To decide together whether the project can help a person who was referred, and to support them as one team.',
            'Public task, article 6(1)(e); health and social care, article 9(2)(h) with Schedule 1 paragraph 2; offences, article 10 with Schedule 1. Not consent.',
            'On this system only. Each agency''s workers see what this agreement names, of people they are around.',
            'Data protection impact assessment of 12 January 2026.', 'The notice "What we share about you", version 3.',
            'Whoever recorded something corrects it; corrections show both versions.',
            'Six years after the last contact, unless a legal hold stands.',
            'Requests go to the agency that holds the record, which tells the others.',
            'Named accounts, row security, a sealed trail of every view.', 'None outside the United Kingdom.',
            'A life at risk: emergency access, reviewed. Anything else: exceptional disclosure, authorised by the lead.',
            (now() - interval '300 days')::date, (now() + review)::date, status)
    returning id
$$;
create function pg_temp.party(number int, agency text, signed_by text) returns void language sql as $$
    insert into sharing.agreement_party (agreement_id, agency_id, signed_by, signed_on)
    select ('80000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid, a.id, signed_by, case when signed_by <> '' then (now() - interval '310 days')::date end
      from agency.agency a where a.name = agency
$$;
create function pg_temp.clause(number int, place int, giver text, receiver text, roles text[], scopes text[], categories text[], event text default null)
returns void language sql as $$
    insert into sharing.clause (id, agreement_id, number, giver_id, receiver_id, roles, scopes, categories, event)
    select ('81000000-0000-7000-8000-' || lpad((number * 100 + place)::text, 12, '0'))::uuid, ('80000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid, place,
           g.id, r.id, roles, scopes, categories, event
      from agency.agency g, agency.agency r where g.name = giver and r.name = receiver
$$;
do $$
declare
    police constant text[] := '{IDENTITY,CONTACT,CUSTODY_AND_JUSTICE,OFFENDING,HOUSING,SAFETY,PLAN,NOTES}';
    mentors constant text[] := '{IDENTITY,CONTACT,HOUSING,MONEY,WORK_AND_LEARNING,FAMILY,SAFETY,PLAN,NOTES}';
    workers constant text[] := '{TEAM_LEADER,SOCIAL_CARE_WORKER}';
    everything constant text[] := '{REFERRAL,SUPPORT}';
begin
    perform pg_temp.agreement(1, 'Positive Outcomes Project: working as one team', 'IN_FORCE', '400 days'),
            pg_temp.party(1, 'Glasgow City HSCP', 'Chief officer'), pg_temp.party(1, 'Police Scotland', 'Divisional commander'),
            pg_temp.party(1, 'Sacro', 'Chief executive'),
            pg_temp.clause(1, 1, 'Glasgow City HSCP', 'Police Scotland', '{POLICE_OFFICER}', everything, police),
            pg_temp.clause(1, 2, 'Glasgow City HSCP', 'Police Scotland', '{POLICE_OFFICER}', '{REFERRAL}', '{SUBSTANCE_USE}'),
            pg_temp.clause(1, 3, 'Glasgow City HSCP', 'Sacro', '{PEER_MENTOR}', '{SUPPORT}', mentors),
            pg_temp.clause(1, 4, 'Police Scotland', 'Glasgow City HSCP', workers, everything, police || '{SUBSTANCE_USE,OVERDOSE}'),
            pg_temp.clause(1, 5, 'Police Scotland', 'Sacro', '{PEER_MENTOR}', '{SUPPORT}', '{IDENTITY,CONTACT,SAFETY,PLAN,NOTES}'),
            pg_temp.clause(1, 6, 'Sacro', 'Glasgow City HSCP', workers, everything, mentors),
            pg_temp.clause(1, 7, 'Sacro', 'Police Scotland', '{POLICE_OFFICER}', '{SUPPORT}', '{IDENTITY,CONTACT,HOUSING,SAFETY,PLAN,NOTES}');
    perform pg_temp.agreement(2, 'Access Hub: people who need a bed', 'DRAFT', '45 days'),
            pg_temp.party(2, 'Glasgow City HSCP', 'Chief officer'), pg_temp.party(2, 'Simon Community Scotland', ''),
            pg_temp.clause(2, 1, 'Glasgow City HSCP', 'Simon Community Scotland', '{PARTNER_WORKER}', '{SUPPORT}', '{IDENTITY,CONTACT,HOUSING,SAFETY}');
    perform pg_temp.agreement(3, 'Access Hub: people who are referred on', 'IN_FORCE', '300 days'),
            pg_temp.party(3, 'Glasgow City HSCP', 'Chief officer'), pg_temp.party(3, 'Simon Community Scotland', 'Chief executive'),
            pg_temp.clause(3, 1, 'Glasgow City HSCP', 'Simon Community Scotland', '{PARTNER_WORKER}', '{SUPPORT}', '{IDENTITY,CONTACT,HOUSING,SAFETY}',
                           'ONWARD_REFERRAL');
    perform pg_temp.agreement(4, 'Access Hub: people met in police custody', 'IN_FORCE', '300 days'),
            pg_temp.party(4, 'Sacro', 'Chief executive'), pg_temp.party(4, 'Simon Community Scotland', 'Chief executive'),
            pg_temp.clause(4, 1, 'Sacro', 'Simon Community Scotland', '{PARTNER_WORKER}', '{SUPPORT}', '{IDENTITY,CONTACT,HOUSING,MONEY}',
                           'ONWARD_REFERRAL');
    insert into sharing.agreement_fact (id, agreement_id, number, kind, happened_at, recorded_at, recorded_by)
    select gen_random_uuid(), a.id, n, k, now() - interval '310 days' + n * interval '1 day', now() - interval '310 days' + n * interval '1 day',
           'c0000000-0000-7000-8000-000000000012'
      from sharing.agreement a, unnest(array['DRAFTED', 'PUT_IN_FORCE']) with ordinality f (k, n)
     where n = 1 or a.status = 'IN_FORCE';
    update sharing.agreement set legal_basis = '', privacy = '' where status = 'DRAFT';
end
$$;

-- spells that are over
update sharing.access a
   set past = true
  from engagement.engagement e
 where a.basis = 'ENGAGEMENT'
   and a.basis_id = e.id
   and e.status = 'CLOSED';
