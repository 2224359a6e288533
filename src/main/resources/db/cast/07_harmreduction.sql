-- Naloxone: Fiona may supply it, Rab has a kit, Shug's has expired, Tam has none.
create or replace function pg_temp.id(letter text, number int) returns uuid language sql as $$
    select (letter || '0000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;
create or replace function pg_temp.at(ago interval) returns timestamptz language sql as $$
    select date_trunc('hour', now()) - ago
$$;
create or replace function pg_temp.day(days int) returns date language sql as $$
    select (now() at time zone 'Europe/London')::date + days
$$;

do $$
declare
    hscp constant uuid := 'a0000000-0000-7000-8000-000000000001';
    morag constant uuid := 'c0000000-0000-7000-8000-000000000001';
    fiona constant uuid := 'c0000000-0000-7000-8000-000000000002';
    imran constant uuid := 'c0000000-0000-7000-8000-000000000003';
    eilidh constant uuid := 'c0000000-0000-7000-8000-000000000004';
    rab constant uuid := pg_temp.id('e', 1);
    shug constant uuid := pg_temp.id('e', 3);
    tam constant uuid := pg_temp.id('e', 5);
begin
    insert into harmreduction.authorisation (id, worker_id, route, note, since, recorded_at, recorded_by)
    values (pg_temp.id('5', 701), fiona, 'DRUG_TREATMENT_SERVICE', 'Trained, refreshed every year', '2024-03-01', pg_temp.at('300 days'), morag);

    insert into harmreduction.kit (id, person_id, holder_agency_id, origin, recipient, setting, supply, reason, product, expires_on, replace_on, had_on, supplied_by,
                                   supplied_as, authorisation_id, instead_of_id, status, recorded_at, recorded_by, version)
    values (pg_temp.id('5', 711), rab, hscp, 'SUPPLIED', 'PERSON_AT_RISK', 'COMMUNITY_OUTLET', 'FIRST', null, 'PRENOXAD', pg_temp.day(120), pg_temp.day(90),
            pg_temp.day(-110), fiona, 'SOCIAL_CARE_WORKER', pg_temp.id('5', 701), null, 'USED', pg_temp.at('110 days'), fiona, 2),
           (pg_temp.id('5', 712), rab, hscp, 'SUPPLIED', 'PERSON_AT_RISK', 'COMMUNITY_OUTLET', 'REPEAT', 'USED', 'NYXOID', pg_temp.day(500), pg_temp.day(470),
            pg_temp.day(-40), fiona, 'SOCIAL_CARE_WORKER', pg_temp.id('5', 701), pg_temp.id('5', 711), 'SUPPLIED', pg_temp.at('40 days'), fiona, 1),
           (pg_temp.id('5', 713), rab, hscp, 'SUPPLIED', 'FAMILY_OR_FRIEND', 'COMMUNITY_OUTLET', 'FIRST', null, 'PRENOXAD', pg_temp.day(400), pg_temp.day(370),
            pg_temp.day(-40), fiona, 'SOCIAL_CARE_WORKER', pg_temp.id('5', 701), null, 'SUPPLIED', pg_temp.at('40 days'), fiona, 1),
           (pg_temp.id('5', 714), shug, hscp, 'ELSEWHERE', 'PERSON_AT_RISK', null, null, null, 'PRENOXAD', pg_temp.day(-5), pg_temp.day(-35),
            pg_temp.day(-31), null, null, null, null, 'TOLD_OF', pg_temp.at('31 days'), eilidh, 1);
    insert into harmreduction.kit_fact (id, kit_id, person_id, holder_agency_id, number, kind, at, recorded_by, note)
    select gen_random_uuid(), k.id, k.person_id, hscp, 1, case k.origin when 'SUPPLIED' then 'SUPPLIED' else 'TOLD_OF' end, k.recorded_at, k.recorded_by, ''
      from harmreduction.kit k
     where k.person_id in (rab, shug)
    union all
    select gen_random_uuid(), pg_temp.id('5', 711), rab, hscp, 2, 'USED', pg_temp.at('40 days'), fiona, 'On a friend, who came round.';

    insert into harmreduction.context (id, person_id, holder_agency_id, context, since, until, recorded_at, recorded_by)
    values (pg_temp.id('5', 721), rab, hscp, 'OPIOID_WITH_ALCOHOL_OR_BENZODIAZEPINES', pg_temp.day(-110), null, pg_temp.at('110 days'), fiona),
           (pg_temp.id('5', 722), shug, hscp, 'INJECTING', pg_temp.day(-31), null, pg_temp.at('31 days'), eilidh),
           (pg_temp.id('5', 723), shug, hscp, 'RELEASE_FROM_CUSTODY', pg_temp.day(-36), pg_temp.day(20), pg_temp.at('31 days'), eilidh),
           (pg_temp.id('5', 724), tam, hscp, 'DISCHARGE_FROM_TREATMENT', pg_temp.day(-9), pg_temp.day(81), pg_temp.at('9 days'), imran);
end
$$;
