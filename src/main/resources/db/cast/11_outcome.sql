-- Readings: Rab's four, in which things went up and down, and one on which he and Fiona did not agree; Shug's first; and an
-- answer of Tam's that needs somebody today.
create or replace function pg_temp.id(letter text, number int) returns uuid language sql as $$
    select (letter || '0000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid
$$;
create or replace function pg_temp.day(days int) returns date language sql as $$
    select (now() at time zone 'Europe/London')::date + days
$$;
-- answers in the order of the items: null was not asked, −1 does not apply, −2 would rather not say
create or replace function pg_temp.reading(number int, about int, code text, category text, days int, done_by text, occasion text, answers int[], note text, by uuid,
                                           spell int default 1)
returns void language plpgsql as $$
declare
    hscp constant uuid := 'a0000000-0000-7000-8000-000000000001';
    one constant uuid := pg_temp.id('5', number);
begin
    insert into outcome.reading (id, person_id, engagement_id, holder_agency_id, category, code, version, done_on, done_by, occasion, note, came_by,
                                 complete, rule, entered_at, entered_by)
    values (one, pg_temp.id('e', about), pg_temp.id('9', about * 10 + spell), hscp, reading.category, reading.code, '1', pg_temp.day(days), reading.done_by,
            reading.occasion, reading.note, 'HERE', array_position(answers, null) is null and -2 <> all (answers), reading.code || ' 1',
            case when days = 0 then now() else (pg_temp.day(days) + time '15:00') at time zone 'Europe/London' end, by);
    insert into outcome.answer (reading_id, person_id, holder_agency_id, category, code, version, link, value, missing)
    select one, pg_temp.id('e', about), hscp, reading.category, i.code, i.version, i.link,
           case when answers[i.position] >= 0 then answers[i.position] end,
           case when answers[i.position] is null then 'NOT_ASKED' when answers[i.position] = -1 then 'NOT_APPLICABLE' when answers[i.position] = -2 then 'DECLINED' end
      from instrument.item i
     where i.code = reading.code
       and i.version = '1';
end
$$;

do $$
declare
    fiona constant uuid := 'c0000000-0000-7000-8000-000000000002';
    imran constant uuid := 'c0000000-0000-7000-8000-000000000003';
    eilidh constant uuid := 'c0000000-0000-7000-8000-000000000004';
begin
    perform pg_temp.reading(801, 1, 'pop', 'OUTCOME', -100, 'TOGETHER', 'START', array[2, 3, 2, 3, 2, 4, 3, 5, 3, -1, 4], 'The close is not safe after dark.', fiona),
            pg_temp.reading(802, 1, 'pop', 'OUTCOME', -70, 'TOGETHER', 'REVIEW', array[2, 4, 3, 3, 4, 4, 5, 6, 4, -1, 5], '', fiona),
            pg_temp.reading(803, 1, 'pop', 'OUTCOME', -12, 'WORKER', 'REVIEW', array[3, 4, 5, 2, 5, 5, 6, 7, 5, -1, 6], '', fiona),
            pg_temp.reading(804, 1, 'pop', 'OUTCOME', -12, 'PERSON', 'REVIEW', array[3, 3, 4, -2, 8, 5, 6, 9, 5, -1, 6], 'He thinks the drink is sorted.', fiona),
            pg_temp.reading(805, 3, 'pop', 'OUTCOME', -28, 'TOGETHER', 'START', array[1, 3, 3, 2, 2, 3, 2, 4, null, -1, 3], '', eilidh),
            pg_temp.reading(806, 5, 'core-10', 'MENTAL_HEALTH', 0, 'TOGETHER', 'START', array[null, null, null, null, null, 1, null, null, null, null, 17], '', imran, 2);
    update outcome.reading
       set total = 17, band = 'instrument.band.core-moderate', risks = '{6}', complete = true
     where id = pg_temp.id('5', 806);
end
$$;
