-- The people of the cast: invented lives that stand in every state there is. Ids end in the number of the story.
-- `ago` counts back from the day the cast is loaded, so that clocks in a demonstration look alive.
create function pg_temp.at(ago interval) returns timestamptz language sql as $$
    select date_trunc('hour', now()) - ago
$$;
create function pg_temp.id(letter text, number int) returns uuid language sql as $$
    select (letter || '0000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;

create function pg_temp.person(number int, given text, family text, used text, born date, place text, code text, phone text, ago interval)
returns void language plpgsql as $$
declare
    hscp constant uuid := 'a0000000-0000-7000-8000-000000000001';
    fiona constant uuid := 'c0000000-0000-7000-8000-000000000002';
    who constant uuid := pg_temp.id('e', number);
begin
    insert into person.person (id, main_id, holder_agency_id, birth_told, birth_precision, birth_earliest, birth_latest, sex, language,
                               interpreter, recorded_at, recorded_by)
    values (who, who, hscp, coalesce(born::text, ''), case when born is null then 'UNKNOWN' else 'EXACT' end, born, born, 'MALE',
            'English', 'NOT_NEEDED', pg_temp.at(ago), fiona);
    insert into person.name (id, person_id, holder_agency_id, kind, given, family, shown, used, recorded_at, recorded_by)
    values (pg_temp.id('1', number), who, hscp, 'NAME', given, family, trim(given || ' ' || family), used = '', pg_temp.at(ago), fiona);
    if used <> '' then
        insert into person.name (id, person_id, holder_agency_id, kind, given, family, shown, used, recorded_at, recorded_by)
        values (pg_temp.id('2', number), who, hscp, 'NICKNAME', used, '', used, true, pg_temp.at(ago), fiona);
    end if;
    insert into person.address (id, person_id, holder_agency_id, kind, lines, postcode, in_glasgow, since, recorded_at, recorded_by)
    values (pg_temp.id('3', number), who, hscp, case when place = '' then 'NO_FIXED_ADDRESS' else 'HOME' end, place, nullif(replace(code, ' ', ''), ''),
            case when code like 'PA%' then 'NO' else 'YES' end, pg_temp.at(ago)::date, pg_temp.at(ago), fiona);
    if phone <> '' then
        insert into person.channel (id, person_id, holder_agency_id, kind, value, as_told, may_text, may_leave_message, may_say_who, recorded_at, recorded_by)
        values (pg_temp.id('4', number), who, hscp, 'PHONE', '+44' || replace(substr(phone, 2), ' ', ''), phone, 'YES', 'NO', 'NOT_ASKED', pg_temp.at(ago), fiona);
    end if;
end
$$;

create function pg_temp.fact(number int, place int, kind text, ago interval, by uuid, whose text, reason text, note text, section text, alternative text, spell uuid)
returns void language sql as $$
    insert into referral.fact (id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by, whose, reason, note, section, alternative, engagement_id)
    values (pg_temp.id('6', number * 100 + place), pg_temp.id('f', number), 'a0000000-0000-7000-8000-000000000002', place, kind, pg_temp.at(ago), pg_temp.at(ago),
            by, whose, reason, note, section, alternative, spell)
$$;

-- A referral from the first keystroke to the status named; the facts that lead there are written out.
create function pg_temp.referral(number int, about int, status text, reference text, name text, born text, place text, risk text, sent interval, decided interval)
returns void language plpgsql as $$
declare
    gregor constant uuid := 'c0000000-0000-7000-8000-000000000005';
    lewis constant uuid := 'c0000000-0000-7000-8000-000000000015';
    morag constant uuid := 'c0000000-0000-7000-8000-000000000001';
    pop constant uuid := 'b0000000-0000-7000-8000-000000000001';
    london_road constant uuid := 'b0000000-0000-7000-8000-000000000006';
    by_partner constant boolean := number % 2 = 0;
    sender constant uuid := case when number % 2 = 0 then 'c0000000-0000-7000-8000-000000000015' else 'c0000000-0000-7000-8000-000000000005' end;
    open constant boolean := status in ('SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED');
begin
    insert into referral.referral (id, reference, team_id, holder_agency_id, person_id, status, came_by, source, sender_key, sent_by, from_agency, referrer,
                                   referrer_contact, name_told, birth_told, sex_told, address_told, safe_contact, agrees, risk, drafted_at, draft_until,
                                   submitted_at, decided_at)
    values (pg_temp.id('f', number), reference, pop, 'a0000000-0000-7000-8000-000000000002', case when status <> 'DRAFT' then pg_temp.id('e', about) end, status,
            'WORKER', 'POLICE', case when status = 'DRAFT' then 'worker ' || sender else 'team ' || case when by_partner then london_road else pop end end,
            sender, 'Police Scotland', case when by_partner then 'Lewis Petrie' else 'Gregor Tait' end, 'by e-mail', name, born, 'M', place,
            'Text first. No messages with his mother.', 'YES', risk, pg_temp.at(sent), pg_temp.at(sent - interval '30 days'),
            case when status <> 'DRAFT' then pg_temp.at(sent) end, case when not open and status not in ('DRAFT', 'WITHDRAWN') then pg_temp.at(decided) end);
    insert into referral.told (id, referral_id, holder_agency_id, category, section, text, told_at, told_by) values
        (pg_temp.id('5', number * 10), pg_temp.id('f', number), 'a0000000-0000-7000-8000-000000000002', 'OFFENDING', 'OFFENDING',
         'Theft by shoplifting most weeks since spring; two undertakings missed.', pg_temp.at(sent), sender),
        (pg_temp.id('5', number * 10 + 1), pg_temp.id('f', number), 'a0000000-0000-7000-8000-000000000002', 'SUBSTANCE_USE', 'SUBSTANCE_USE',
         'Says the stealing pays for street benzodiazepines and drink. Wants it to stop.', pg_temp.at(sent), sender),
        (pg_temp.id('5', number * 10 + 2), pg_temp.id('f', number), 'a0000000-0000-7000-8000-000000000002', 'SAFETY', 'SAFETY',
         case number % 3 when 0 then 'See in pairs: can be frightened by uniforms.' else 'Nothing known. Evening visits are best.' end, pg_temp.at(sent), sender);
    perform pg_temp.fact(number, 1, 'DRAFTED', sent, sender, null, null, '', null, '', null);
    if status <> 'DRAFT' then
        perform pg_temp.fact(number, 2, 'SUBMITTED', sent, sender, null, null, '', null, '', null);
        insert into sharing.access (id, person_id, scope, team_id, desk, basis, basis_id, since)
        values (pg_temp.id('7', number), pg_temp.id('e', about), 'REFERRAL', pop, 'triage', 'REFERRAL', pg_temp.id('f', number), pg_temp.at(sent));
    end if;
    if status not in ('DRAFT', 'SUBMITTED') then
        perform pg_temp.fact(number, 3, 'TRIAGE_STARTED', sent - interval '3 hours', morag, null, null, '', null, '', null);
    end if;
    case status
        when 'INFORMATION_REQUESTED' then
            perform pg_temp.fact(number, 4, status, sent - interval '4 hours', morag, null, null, 'Where does he sleep most nights, and is anyone else working with him?', 'HOUSING', '', null);
        when 'ACCEPTED' then
            perform pg_temp.fact(number, 4, status, decided, morag, null, null, '', null, '', null);
        when 'DECLINED' then
            perform pg_temp.fact(number, 4, status, decided, morag, 'PERSON', 'DOES_NOT_WANT_SUPPORT', 'Spoke with him twice. Not now.', null,
                                 'Card with our number; the Access Hub knows him and keeps the door open.', null);
        when 'REDIRECTED' then
            perform pg_temp.fact(number, 4, status, decided, morag, 'POP', null, 'Lives in Paisley.', null, 'Renfrewshire Alcohol and Drug Recovery Service', null);
        when 'JOINED' then
            perform pg_temp.fact(number, 4, status, decided, morag, null, null, '', null, '', pg_temp.id('9', about * 10 + 1));
        when 'WITHDRAWN' then
            perform pg_temp.fact(number, 4, status, decided, sender, 'PARTNER', 'SENT_BY_MISTAKE', '', null, '', null);
        else null;
    end case;
end
$$;

-- A spell of support: its facts are given as kinds with what goes with them.
create function pg_temp.spell(about int, spell int, by_referral int, status text, lead uuid, opened interval, facts jsonb)
returns void language plpgsql as $$
declare
    pop constant uuid := 'b0000000-0000-7000-8000-000000000001';
    hscp constant uuid := 'a0000000-0000-7000-8000-000000000001';
    one constant uuid := pg_temp.id('9', about * 10 + spell);
    f jsonb;
    place int := 0;
begin
    facts := jsonb_build_array(jsonb_build_object('kind', 'OPENED', 'ago', opened)) || facts;
    insert into engagement.engagement (id, person_id, referral_id, spell, team_id, holder_agency_id, status, paused_for, paused_until, closed_reason,
                                       closing_proposed_by, lead_worker_id, opened_at, last_contact_at, ended_at, version)
    select one, pg_temp.id('e', about), pg_temp.id('f', by_referral), spell, pop, hscp, status,
           case when status = 'PAUSED' then l.reason end, case when status = 'PAUSED' then (now() + interval '20 days')::date end,
           case when status = 'CLOSED' then l.reason end, case when l.kind = 'CLOSING_PROPOSED' then lead end, lead, pg_temp.at(opened),
           (select max(pg_temp.at((g ->> 'ago')::interval)) from jsonb_array_elements(facts) g where g ->> 'kind' = 'FIRST_CONTACT_MADE'),
           case when status = 'CLOSED' then pg_temp.at(l.ago) end, jsonb_array_length(facts)
      from (select x ->> 'reason' as reason, x ->> 'kind' as kind, (x ->> 'ago')::interval as ago from jsonb_array_elements(facts) with ordinality o (x, n)
             order by n desc limit 1) l;
    for f in select * from jsonb_array_elements(facts) loop
        place := place + 1;
        insert into engagement.fact (id, engagement_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at, recorded_by, worker_id,
                                     reason, whose, alternative, note, until)
        values (pg_temp.id('8', about * 1000 + spell * 100 + place), one, pg_temp.id('e', about), hscp,
                case when f ->> 'reason' = 'CUSTODY' then 'CUSTODY_AND_JUSTICE' when f ->> 'reason' in ('HOSPITAL', 'REHAB') then 'PHYSICAL_HEALTH' else 'IDENTITY' end,
                place, f ->> 'kind', pg_temp.at((f ->> 'ago')::interval), pg_temp.at((f ->> 'ago')::interval), coalesce(lead, 'c0000000-0000-7000-8000-000000000001'),
                case when f ->> 'kind' = 'ASSIGNED' then lead end, f ->> 'reason', f ->> 'whose', coalesce(f ->> 'alternative', ''), coalesce(f ->> 'note', ''),
                case when f ->> 'kind' = 'PAUSED' then (now() + interval '20 days')::date end);
    end loop;
    if status <> 'CLOSED' then
        insert into sharing.access (id, person_id, scope, team_id, desk, basis, basis_id, since)
        values (gen_random_uuid(), pg_temp.id('e', about), 'SUPPORT', pop, 'lead', 'ENGAGEMENT', one, pg_temp.at(opened));
        if lead is not null then
            insert into engagement.member (id, engagement_id, person_id, holder_agency_id, worker_id, part, since, brought_in_by)
            values (gen_random_uuid(), one, pg_temp.id('e', about), hscp, lead, 'LEAD', pg_temp.at(opened), 'c0000000-0000-7000-8000-000000000001');
            insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since)
            values (gen_random_uuid(), pg_temp.id('e', about), 'SUPPORT', lead, 'ENGAGEMENT', one, pg_temp.at(opened));
        end if;
    end if;
end
$$;

create function pg_temp.member(about int, spell int, worker uuid) returns void language sql as $$
    insert into engagement.member (id, engagement_id, person_id, holder_agency_id, worker_id, part, since, brought_in_by)
    values (gen_random_uuid(), pg_temp.id('9', about * 10 + spell), pg_temp.id('e', about), 'a0000000-0000-7000-8000-000000000001', worker, 'MEMBER',
            pg_temp.at('20 days'), 'c0000000-0000-7000-8000-000000000001');
    insert into sharing.access (id, person_id, scope, worker_id, basis, basis_id, since)
    values (gen_random_uuid(), pg_temp.id('e', about), 'SUPPORT', worker, 'ENGAGEMENT', pg_temp.id('9', about * 10 + spell), pg_temp.at('20 days'))
$$;

create function pg_temp.contact(about int, spell int, ago interval, mode text, made boolean, by uuid, category text, confidential boolean, words text)
returns void language plpgsql as $$
declare
    one constant uuid := gen_random_uuid();
    agency constant uuid := (select p.agency_id from agency.post p where p.worker_id = by and p.until is null limit 1);
begin
    insert into contact.contact (id, person_id, engagement_id, holder_agency_id, happened_at, mode, made, with_whom, worker_id, minutes, recorded_at, recorded_by)
    values (one, pg_temp.id('e', about), pg_temp.id('9', about * 10 + spell), agency, pg_temp.at(ago), mode, made, '', by, case when made then 30 end, pg_temp.at(ago), by);
    if words <> '' then
        insert into contact.note (id, contact_id, person_id, holder_agency_id, category, confidential, text, recorded_at, recorded_by)
        values (gen_random_uuid(), one, pg_temp.id('e', about), agency, category, confidential, words, pg_temp.at(ago), by);
    end if;
    update engagement.engagement
       set last_contact_at = greatest(last_contact_at, pg_temp.at(ago))
     where id = pg_temp.id('9', about * 10 + contact.spell)
       and made;
end
$$;

do $$
declare
    fiona constant uuid := 'c0000000-0000-7000-8000-000000000002';
    imran constant uuid := 'c0000000-0000-7000-8000-000000000003';
    eilidh constant uuid := 'c0000000-0000-7000-8000-000000000004';
    gregor constant uuid := 'c0000000-0000-7000-8000-000000000005';
    joe constant uuid := 'c0000000-0000-7000-8000-000000000007';
begin
    perform pg_temp.person(1, 'Robert', 'Tennant', 'Rab', '1988-03-14', '4 Duke Lane', 'G31 1ZZ', '07700 900101', '120 days');
    perform pg_temp.person(2, 'Declan', 'Moffat', '', '2002-08-02', '9 Cranhill Row', 'G33 3ZZ', '07700 900102', '90 days');
    perform pg_temp.person(3, 'Hugh', 'Devine', 'Shug', '1974-11-30', '', '', '', '40 days');
    perform pg_temp.person(4, 'Kenneth', 'Airlie', 'Kenny', '1991-06-21', '2 Possil Yard', 'G22 5ZZ', '07700 900104', '6 days');
    perform pg_temp.person(5, 'Thomas', 'Ferrie', 'Tam', '1969-01-09', '17 Ibrox End', 'G51 2ZZ', '07700 900105', '400 days');
    perform pg_temp.person(6, 'Ross', 'Gilfillan', '', (now() - interval '17 years 4 months')::date, '6 Milton Court', 'G22 7ZZ', '07700 900106', '3 days');
    perform pg_temp.person(7, 'Craig', 'Buchan', '', '1985-12-05', 'hostel, Bell Street', '', '07700 900107', '5 hours');
    perform pg_temp.person(8, 'Mark', 'Dunsire', '', '1979-04-17', '', '', '', '8 days');
    perform pg_temp.person(9, 'Ewan', 'Laidlaw', '', '1995-10-10', '3 Govan Side', 'G51 4ZZ', '07700 900109', '60 days');
    perform pg_temp.person(10, 'James', 'Corr', 'Jamie', '1993-02-27', '8 Causey Wynd', 'PA1 1ZZ', '', '50 days');
    perform pg_temp.person(11, 'Hugh', 'Devin', '', '1974-11-30', '', '', '07700 900111', '2 days');
    perform pg_temp.person(12, 'Peter', 'Strang', '', null, '1 Dennistoun Way', 'G31 2ZZ', '', '30 days');

    perform pg_temp.referral(1, 1, 'ACCEPTED', 'POP-MCPF-FN9T', 'Robert Tennant (Rab)', '14/03/1988', '4 Duke Lane, G31 1ZZ', 'SOON', '120 days', '117 days');
    perform pg_temp.referral(2, 2, 'ACCEPTED', 'POP-WY6D-RFDR', 'Declan Moffat', '2/8/2002', '9 Cranhill Row, G33 3ZZ', 'ROUTINE', '90 days', '86 days');
    perform pg_temp.referral(3, 3, 'ACCEPTED', 'POP-PHDH-CNNF', 'Hugh Devine, known as Shug', '30 Nov 1974', 'no fixed abode', 'URGENT', '40 days', '39 days');
    perform pg_temp.referral(4, 4, 'ACCEPTED', 'POP-DMDW-DP33', 'Kenny Airlie', '21.6.91', '2 Possil Yard, G22 5ZZ', 'SOON', '6 days', '1 day');
    perform pg_temp.referral(5, 5, 'ACCEPTED', 'POP-XDHF-KC9Y', 'Thomas Ferrie', '9/1/1969', '17 Ibrox End, G51 2ZZ', 'ROUTINE', '400 days', '395 days');
    perform pg_temp.referral(6, 6, 'IN_TRIAGE', 'POP-FHCK-H3CP', 'Ross Gilfillan', 'about 17', '6 Milton Court, G22 7ZZ', 'SOON', '3 days', null);
    perform pg_temp.referral(7, 7, 'SUBMITTED', 'POP-C6TX-7366', 'Craig Buchan', '5 Dec 1985', 'hostel, Bell Street', 'URGENT', '5 hours', null);
    perform pg_temp.referral(8, 8, 'INFORMATION_REQUESTED', 'POP-T94F-3H7J', 'Mark Dunsire', '17/04/1979', 'NFA', 'ROUTINE', '8 days', null);
    perform pg_temp.referral(9, 9, 'DECLINED', 'POP-3T39-XF6K', 'Ewan Laidlaw', '10/10/1995', '3 Govan Side, G51 4ZZ', 'ROUTINE', '60 days', '52 days');
    perform pg_temp.referral(10, 10, 'REDIRECTED', 'POP-4CP6-3T6K', 'Jamie Corr', '27 Feb 1993', '8 Causey Wynd, Paisley PA1 1ZZ', 'NOT_KNOWN', '50 days', '49 days');
    perform pg_temp.referral(11, 11, 'SUBMITTED', 'POP-XJM6-3FN7', 'Hugh Devin', '30/11/74', 'nfa', 'SOON', '2 days', null);
    perform pg_temp.referral(12, 12, 'WITHDRAWN', 'POP-4RH9-964M', 'Peter Strang', '', '1 Dennistoun Way, G31 2ZZ', 'ROUTINE', '30 days', '29 days');
    perform pg_temp.referral(13, 1, 'JOINED', 'POP-76Y6-7KC4', 'Rab Tennant', '1988', 'Duke Lane', 'SOON', '15 days', '14 days');
    perform pg_temp.referral(14, 5, 'ACCEPTED', 'POP-4XKK-H73F', 'Tam Ferrie', '09/01/69', '17 Ibrox End, G51 2ZZ', 'SOON', '100 days', '97 days');
    perform pg_temp.referral(15, 12, 'DRAFT', 'POP-W66W-JCCJ', 'Peter Strang', '', '', 'NOT_KNOWN', '4 days', null);

    perform pg_temp.spell(1, 1, 1, 'ACTIVE', fiona, '117 days', '[{"kind": "ASSIGNED", "ago": "116 days"}, {"kind": "FIRST_CONTACT_MADE", "ago": "110 days"},
        {"kind": "PLAN_AGREED", "ago": "96 days", "note": "Housing first, then the prescription."}]');
    perform pg_temp.spell(2, 1, 2, 'PAUSED', imran, '86 days', '[{"kind": "ASSIGNED", "ago": "85 days"}, {"kind": "FIRST_CONTACT_MADE", "ago": "80 days"},
        {"kind": "PLAN_AGREED", "ago": "66 days"}, {"kind": "PAUSED", "ago": "12 days", "reason": "CUSTODY", "note": "Remanded. Visit arranged through the prison social work unit."}]');
    perform pg_temp.spell(3, 1, 3, 'ENGAGING', eilidh, '39 days', '[{"kind": "ASSIGNED", "ago": "39 days"}, {"kind": "FIRST_CONTACT_MADE", "ago": "31 days"}]');
    perform pg_temp.spell(4, 1, 4, 'AWAITING_FIRST_CONTACT', null, '1 day', '[]');
    perform pg_temp.spell(5, 1, 5, 'CLOSED', imran, '395 days', '[{"kind": "ASSIGNED", "ago": "394 days"}, {"kind": "FIRST_CONTACT_MADE", "ago": "390 days"},
        {"kind": "CLOSED", "ago": "300 days", "reason": "CHOSE_TO_LEAVE", "whose": "PERSON", "alternative": "Our number, and a promise that the door is open.", "note": "Wanted a break."}]');
    perform pg_temp.spell(5, 2, 14, 'PLANNED_ENDING', imran, '97 days', '[{"kind": "ASSIGNED", "ago": "97 days"}, {"kind": "FIRST_CONTACT_MADE", "ago": "95 days"},
        {"kind": "PLAN_AGREED", "ago": "90 days"}, {"kind": "ENDING_PLANNED", "ago": "9 days", "note": "College place from January."}]');
    perform pg_temp.member(1, 1, joe);
    perform pg_temp.member(1, 1, gregor);
    perform pg_temp.member(3, 1, joe);

    perform pg_temp.contact(1, 1, '110 days', 'FACE_TO_FACE', true, fiona, 'NOTES', false, 'Met at the cafe on Duke Street. Wants his own door key before anything else.');
    perform pg_temp.contact(1, 1, '40 days', 'FACE_TO_FACE', true, fiona, 'PHYSICAL_HEALTH', false, 'Ulcer on left leg; went with him to the treatment room.');
    perform pg_temp.contact(1, 1, '12 days', 'PHONE', true, joe, 'NOTES', true, 'Talked about his brother. Asked me to keep it between us and the team lead.');
    perform pg_temp.contact(1, 1, '3 days', 'DOOR', false, fiona, 'NOTES', false, 'No answer, card left.');
    perform pg_temp.contact(2, 1, '80 days', 'FACE_TO_FACE', true, imran, 'NOTES', false, 'First meeting at the office, with his sister.');
    perform pg_temp.contact(2, 1, '13 days', 'THROUGH_PARTNER', true, imran, 'NOTES', false, 'Prison social work says he is settled and asks after us.');
    perform pg_temp.contact(3, 1, '38 days', 'PHONE', false, eilidh, 'NOTES', false, '');
    perform pg_temp.contact(3, 1, '35 days', 'TEXT', false, eilidh, 'NOTES', false, '');
    perform pg_temp.contact(3, 1, '33 days', 'DOOR', false, eilidh, 'NOTES', false, 'Tried the stair he sleeps in.');
    perform pg_temp.contact(3, 1, '31 days', 'FACE_TO_FACE', true, eilidh, 'NOTES', false, 'Found him at the soup kitchen. Tea and a long talk.');
    perform pg_temp.contact(5, 2, '10 days', 'VIDEO_TEAMS', true, imran, 'WORK_AND_LEARNING', false, 'College interview together on Teams: he has the place.');

    insert into referral.eligibility (id, referral_id, holder_agency_id, category, test, answer, proposed, evidence, rules_since, decided_at, decided_by, decided_as)
    select gen_random_uuid(), pg_temp.id('f', r), 'a0000000-0000-7000-8000-000000000001',
           case t when 'PERSISTENT_OFFENDING' then 'OFFENDING' when 'DEPENDENCY' then 'SUBSTANCE_USE' else 'IDENTITY' end, t, 'MET',
           case when t = 'PERSISTENT_OFFENDING' then 'NOT_KNOWN' else 'MET' end, 'As told, and confirmed with the referrer.', '2021-01-01', pg_temp.at('30 days'),
           'c0000000-0000-7000-8000-000000000001', 'TEAM_LEADER'
      from unnest(array[1, 2, 3, 4, 5, 14]) r, unnest(array['MALE', 'AGED_16_OR_OVER', 'LIVES_IN_GLASGOW', 'PERSISTENT_OFFENDING', 'DEPENDENCY']) t;

    insert into person.link (id, person_id, other_id, reasons, state, proposed_at)
    values (pg_temp.id('a', 1), pg_temp.id('e', 3), pg_temp.id('e', 11), array['Same date of birth', 'Name sounds the same'], 'CANDIDATE', pg_temp.at('2 days'));

    update person.person set what_matters = 'His dog Buster, and seeing his daughter on Sundays.', strengths = 'Never misses a promise made face to face.'
     where id = pg_temp.id('e', 1);
end
$$;
