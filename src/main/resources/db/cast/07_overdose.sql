-- The crisis outreach team has three, who are called in turn; the agreement under which police tell it of
-- overdoses. Nobody in here is real.
insert into agency.worker (id, name, email) values
    ('c0000000-0000-7000-8000-000000000016', 'Shona Muir', 'shona.muir@cast.invalid'),
    ('c0000000-0000-7000-8000-000000000017', 'Calum Reid', 'calum.reid@cast.invalid');
insert into agency.post (id, worker_id, agency_id, team_id, role, since) values
    ('d0000000-0000-7000-8000-000000000017', 'c0000000-0000-7000-8000-000000000016', 'a0000000-0000-7000-8000-000000000001', 'b0000000-0000-7000-8000-000000000003', 'CRISIS_OUTREACH_WORKER', '2020-03-01'),
    ('d0000000-0000-7000-8000-000000000018', 'c0000000-0000-7000-8000-000000000017', 'a0000000-0000-7000-8000-000000000001', 'b0000000-0000-7000-8000-000000000003', 'CRISIS_OUTREACH_WORKER', '2023-05-01');
insert into signin.credential (worker_id, password, changed_at)
select w.id, c.password, c.changed_at
  from agency.worker w, signin.credential c
 where w.id in ('c0000000-0000-7000-8000-000000000016', 'c0000000-0000-7000-8000-000000000017')
   and c.worker_id = 'c0000000-0000-7000-8000-000000000001';

insert into overdose.desk (team_id, mail, phone) values ('b0000000-0000-7000-8000-000000000003', 'duty@outreach.invalid', '+447700900981');
insert into overdose.on_call (team_id, place, worker_id, phone) values
    ('b0000000-0000-7000-8000-000000000003', 1, 'c0000000-0000-7000-8000-000000000010', '+447700900982'),
    ('b0000000-0000-7000-8000-000000000003', 2, 'c0000000-0000-7000-8000-000000000017', ''),
    ('b0000000-0000-7000-8000-000000000003', 3, 'c0000000-0000-7000-8000-000000000016', '+447700900983');

insert into sharing.agreement (id, series_id, version, title, drivers, purposes, legal_basis, manner, impact, privacy, accuracy, retention, rights,
                               security, transfers, exceptional, starts_on, review_on, status)
select '80000000-0000-7000-8000-000000000005', '80000000-0000-7000-8000-000000000005', 1, 'Accidental overdoses: told to the Crisis Outreach Service',
       'Drug deaths in Glasgow; the Medication Assisted Treatment standards.',
       'To reach somebody within hours of an overdose that they survived, with naloxone, advice and a way into treatment.',
       a.legal_basis, 'On this system only. The outreach service is told that something waits, and reads it here.', a.impact, a.privacy, a.accuracy,
       'Ninety days after the outreach service has acknowledged it.', a.rights, a.security, a.transfers, a.exceptional, a.starts_on, a.review_on,
       'IN_FORCE'
  from sharing.agreement a
 where a.id = '80000000-0000-7000-8000-000000000001';
insert into sharing.agreement_party (agreement_id, agency_id, signed_by, signed_on)
select '80000000-0000-7000-8000-000000000005', p.agency_id, p.signed_by, p.signed_on
  from sharing.agreement_party p
  join agency.agency a on a.id = p.agency_id and a.name in ('Glasgow City HSCP', 'Police Scotland')
 where p.agreement_id = '80000000-0000-7000-8000-000000000001';
insert into sharing.clause (id, agreement_id, number, giver_id, receiver_id, roles, scopes, categories, event)
values ('81000000-0000-7000-8000-000000000501', '80000000-0000-7000-8000-000000000005', 1, 'a0000000-0000-7000-8000-000000000002',
        'a0000000-0000-7000-8000-000000000001', '{CRISIS_OUTREACH_WORKER}', '{SUPPORT}', '{IDENTITY,CONTACT,SUBSTANCE_USE,OVERDOSE,SAFETY}',
        'OVERDOSE');
insert into sharing.agreement_fact (id, agreement_id, number, kind, happened_at, recorded_at, recorded_by)
select gen_random_uuid(), '80000000-0000-7000-8000-000000000005', f.number, f.kind, f.happened_at, f.recorded_at, f.recorded_by
  from sharing.agreement_fact f
 where f.agreement_id = '80000000-0000-7000-8000-000000000001';

insert into harmreduction.authorisation (id, worker_id, route, note, since, recorded_at, recorded_by)
values ('5e000000-0000-7000-8000-000000000001', 'c0000000-0000-7000-8000-000000000010', 'DRUG_TREATMENT_SERVICE', 'Trained, refreshed every year',
        '2024-03-01', now() - interval '300 days', 'c0000000-0000-7000-8000-000000000013');
