grant usage on schema finding to pop_app;
grant select on finding.entry, finding.text, finding.word, finding.postcode_source to pop_app;
grant insert on finding.postcode_source to pop_app;

-- The bit of a test (directory.taking); Java has the same order in `Matter`.
create or replace function finding.bit(test text)
returns int
language sql
immutable
return 1 << array_position(array['CONVICTIONS', 'VIOLENCE', 'SEXUAL_OFFENCE', 'FIRE_RAISING', 'METHADONE', 'STILL_USING', 'DOGS',
                                 'NO_FIXED_ABODE', 'OUTSIDE_GLASGOW', 'WALKING_IN'], test) - 1;

-- Small letters without accents.
create or replace function finding.plain(text text)
returns text
language sql
immutable
return lower(case when octet_length(plain.text) = length(plain.text) then plain.text
                  else regexp_replace(normalize(plain.text, NFKD), '[\u0300-\u036f]', '', 'g') end);

-- What can be read of these services, one text for each weight.
create or replace function finding.texts(services uuid[])
returns table (service_id uuid, named text, helps text, told text, placed text)
language sql
stable
begin atomic
    select s.id,
           finding.plain(concat_ws(' ', s.name, s.also_called)),
           finding.plain(concat_ws(' ', o.name, n.words)),
           finding.plain(concat_ws(' ', s.description, s.eligibility, s.how_to_refer, array_to_string(s.languages, ' '))),
           finding.plain(coalesce(p.words, ''))
      from directory.service s
      join directory.organisation o on o.id = s.organisation_id
      left join (select x.service_id, string_agg(concat_ws(' ', n.name, n.also), ' ') as words
                   from directory.service_need x
                   join directory.need n on n.code = x.need
                  where x.service_id = any (services)
                  group by x.service_id) n on n.service_id = s.id
      left join (select a.service_id, string_agg(concat_ws(' ', l.name, l.street, l.town, a.description), ' ') as words
                   from directory.service_at_location a
                   join directory.location l on l.id = a.location_id
                  where a.service_id = any (services)
                  group by a.service_id) p on p.service_id = s.id
     where s.id = any (services);
end;

-- Where these services are: the place's own position, or the middle of its postcode.
create or replace function finding.places(services uuid[])
returns table (service_id uuid, at_id uuid, location_id uuid, latitude double precision, longitude double precision)
language sql
stable
begin atomic
    select a.service_id, a.id, l.id, coalesce(l.latitude, p.latitude), coalesce(l.longitude, p.longitude)
      from directory.service_at_location a
      join directory.location l on l.id = a.location_id
      left join directory.postcode p on p.postcode = upper(replace(l.postcode, ' ', '')) and l.latitude is null
     where a.service_id = any (services);
end;

-- The number to call first: of the service, else of one of its places, else of its organisation; null: none is known.
create or replace function finding.phone(service uuid)
returns text
language sql
stable
begin atomic
    select c.phone
      from directory.service s
      left join directory.service_at_location a on a.service_id = s.id
      join directory.contact c on c.service_id = s.id or c.at_id = a.id or c.organisation_id = s.organisation_id
     where s.id = phone.service
       and c.phone <> ''
     order by c.service_id is null, c.at_id is null, c.id
     limit 1;
end;

-- How far it is in metres on a map that is taken to be flat: right to a metre in a thousand across a city.
create or replace function finding.metres(latitude double precision, longitude double precision, here_latitude double precision,
                                          here_longitude double precision)
returns double precision
language sql
immutable
return 111195 * sqrt((metres.latitude - metres.here_latitude) * (metres.latitude - metres.here_latitude)
                     + (metres.longitude - metres.here_longitude) * (metres.longitude - metres.here_longitude)
                       * cos(radians(metres.here_latitude)) * cos(radians(metres.here_latitude)));

-- A listing that was last confirmed then, or before, sinks: the promise of the view directory.listing, asked once.
create or replace function finding.sinks()
returns timestamptz
language sql
stable
return (select ((sharing.moment() at time zone 'Europe/London') - f.after) at time zone 'Europe/London'
          from directory.freshness f
         where f.status = 'DEPRIORITISED');

-- Makes what searching looks in anew for these services, and touches only what has changed.
create or replace function finding.refresh(services uuid[])
returns void
language sql
security definer
set search_path = 'public'
begin atomic
    with read as materialized (
        select t.service_id, t.named, t.helps, t.told, t.placed
          from finding.texts(services) t
    ), heard as (
        insert into finding.word (word, sound, other_sound)
        select w.word, dmetaphone(w.word), dmetaphone_alt(w.word)
          from (select distinct l.word
                  from read t
                 cross join lateral unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', concat_ws(' ', t.named, t.helps, t.told, t.placed)))) l (word)
                 where length(l.word) between 3 and 40
                   and l.word ~ '^[[:alpha:]]+$') w
            on conflict do nothing
    )
    insert into finding.text as e (service_id, words)
    select t.service_id,
           setweight(to_tsvector('pg_catalog.english', t.named), 'A') || setweight(to_tsvector('pg_catalog.english', t.helps), 'B')
               || setweight(to_tsvector('pg_catalog.english', t.told), 'C') || setweight(to_tsvector('pg_catalog.english', t.placed), 'D')
      from read t
      join directory.service s on s.id = t.service_id and s.status <> 'CLOSED'
        on conflict (service_id) do update
       set words = excluded.words
     where e.words <> excluded.words;

    with closed as (
        delete from finding.entry e
         using directory.service s
         where e.service_id = any (services)
           and s.id = e.service_id
           and s.status = 'CLOSED'
        returning e.service_id
    )
    delete from finding.text t
     using closed c
     where t.service_id = c.service_id;

    insert into finding.entry as e (service_id, needs, open_to, least_age, most_age, capacity, languages, accessibility, takes, refuses, paused, timed,
           since, latitudes, longitudes)
    select s.id, coalesce(n.needs, '{}'), s.open_to, s.least_age, s.most_age, s.capacity, s.languages, coalesce(a.features, '{}'),
           coalesce(k.takes, 0), coalesce(k.refuses, 0), s.status = 'PAUSED', h.service_id is not null, coalesce(s.confirmed_at, s.listed_at),
           coalesce(p.latitudes, '{}'), coalesce(p.longitudes, '{}')
      from directory.service s
      left join (select x.service_id, array_agg(x.need order by x.need) as needs
                   from directory.service_need x
                  where x.service_id = any (services)
                  group by x.service_id) n on n.service_id = s.id
      left join (select x.service_id,
                        bit_or(finding.bit(x.test)) filter (where x.answer = 'YES') as takes,
                        bit_or(finding.bit(x.test)) filter (where x.answer = 'NO') as refuses
                   from directory.taking x
                  where x.service_id = any (services)
                  group by x.service_id) k on k.service_id = s.id
      left join (select x.service_id, array_agg(distinct f.feature order by f.feature) as features
                   from directory.service_at_location x
                   join directory.location l on l.id = x.location_id
                  cross join lateral unnest(l.accessibility) f (feature)
                  where x.service_id = any (services)
                  group by x.service_id) a on a.service_id = s.id
      left join (select distinct x.service_id
                   from directory.schedule x
                  where x.service_id = any (services)
                    and x.opens is not null) h on h.service_id = s.id
      left join (select x.service_id, array_agg(x.latitude order by x.at_id) as latitudes, array_agg(x.longitude order by x.at_id) as longitudes
                   from finding.places(services) x
                  where x.latitude is not null
                  group by x.service_id) p on p.service_id = s.id
     where s.id = any (services)
       and s.status <> 'CLOSED'
        on conflict (service_id) do update
       set needs = excluded.needs, open_to = excluded.open_to, least_age = excluded.least_age, most_age = excluded.most_age,
           capacity = excluded.capacity, languages = excluded.languages, accessibility = excluded.accessibility, takes = excluded.takes,
           refuses = excluded.refuses, paused = excluded.paused, timed = excluded.timed, since = excluded.since, latitudes = excluded.latitudes,
           longitudes = excluded.longitudes
     where (e.*) is distinct from (excluded.*);
end;

create or replace function finding.refresh_all()
returns void
language sql
security definer
set search_path = ''
return finding.refresh(array(select s.id from directory.service s));

-- After each statement: the services it touched wait, each once, until the transaction is whole; then all of them are made
-- anew as one set, however many statements there were. Two who change one service at a time wait for each other here.
create or replace function finding.follow()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
    case tg_table_name
        when 'service' then
            insert into finding.stale select c.id from changed c order by 1 on conflict do nothing;
        when 'organisation' then
            insert into finding.stale
            select s.id from directory.service s join changed c on c.id = s.organisation_id order by 1 on conflict do nothing;
        when 'need' then
            insert into finding.stale
            select distinct s.service_id from directory.service_need s join changed c on c.code = s.need order by 1 on conflict do nothing;
        when 'location' then
            insert into finding.stale
            select distinct a.service_id from directory.service_at_location a join changed c on c.id = a.location_id order by 1
                on conflict do nothing;
        else
            insert into finding.stale select distinct c.service_id from changed c order by 1 on conflict do nothing;
    end case;
    return null;
end
$$;

-- The first that is asked settles all.
create or replace function finding.settle()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
    services uuid[];
begin
    if exists (select from finding.stale s where s.service_id = new.service_id) then
        with settled as (delete from finding.stale returning service_id)
        select array_agg(s.service_id) into services from settled s;
        perform finding.refresh(services);
    end if;
    return null;
end
$$;

do $$
declare
    t text;
begin
    foreach t in array array['service', 'organisation', 'need', 'location', 'service_at_location', 'service_need', 'taking', 'schedule'] loop
        execute format('create or replace trigger finding_changed after update on directory.%I referencing new table as changed
                        for each statement execute function finding.follow()', t);
        if t not in ('organisation', 'need', 'location') then
            execute format('create or replace trigger finding_added after insert on directory.%I referencing new table as changed
                            for each statement execute function finding.follow()', t);
        end if;
        if t not in ('service', 'organisation', 'need', 'location') then
            execute format('create or replace trigger finding_removed after delete on directory.%I referencing old table as changed
                            for each statement execute function finding.follow()', t);
        end if;
    end loop;
end
$$;
drop trigger if exists settle on finding.stale;
create constraint trigger settle after insert on finding.stale deferrable initially deferred for each row execute function finding.settle();

-- Loads the library, without which its setting below is unknown and may not be named.
do $$ begin perform public.similarity('', ''); end $$;

-- What was typed, as queries: a word that the directory has, or that begins one of its words; else words that sound alike
-- and are written nearly alike; only for words that match nothing so far, those with most letters in common.
-- All of the words if there is a service that has all, else any of them. `instead`: what was typed > what was looked for.
create or replace function finding.meant(words text[])
returns table (query tsquery, instead text[])
language sql
stable
security definer
set search_path = 'public'
set pg_trgm.similarity_threshold = 0.35
-- whether a service has all: a scan is quick when many do, and reads everything when none does
set enable_seqscan = off
rows 1
begin atomic
    with typed as (
        select w.word, w.place, to_tsquery('pg_catalog.english', w.word || ':*') as query
          from unnest(meant.words) with ordinality w (word, place)
    ), known as (
        select t.word, t.place, t.query, exists (select from finding.word v where v.word >= t.word and v.word < t.word || chr(1114111)) as known
          from typed t
         where numnode(t.query) > 0
    ), alike as (
        select k.place, k.word, k.query, k.known, coalesce(s.words, t.words) as others
          from known k
          left join lateral (
                select array_agg(x.word order by x.far, x.word) as words
                  from (select v.word, levenshtein(v.word, k.word) as far
                          from finding.word v
                         where not k.known
                           and (v.sound in (dmetaphone(k.word), dmetaphone_alt(k.word))
                                or v.other_sound in (dmetaphone(k.word), dmetaphone_alt(k.word)))
                           and length(k.word) between 3 and 40
                         order by 2, 1
                         limit 3) x
                 where x.far <= greatest(2, length(k.word) / 3)) s on true
          left join lateral (
                select array_agg(x.word order by x.near desc, x.word) as words
                  from (select v.word, similarity(v.word, k.word) as near
                          from finding.word v
                         where not k.known
                           and s.words is null
                           and v.word % k.word
                         order by 2 desc, 1
                         limit 3) x) t on true
    ), read as (
        select a.place, a.word, a.others, case when a.known then a.query else x.query end as query
          from alike a
          left join lateral (
                select string_agg(q.query::text, ' | ')::tsquery as query
                  from (select to_tsquery('pg_catalog.english', o.word) as query
                          from unnest(a.others) o (word)) q
                 where numnode(q.query) > 0) x on true
    )
    select case when exists (select from finding.text e where e.words @@ m.whole) then m.whole else m.part end, m.instead
      from (select string_agg('(' || r.query::text || ')', ' & ')::tsquery as whole,
                   string_agg('(' || r.query::text || ')', ' | ')::tsquery as part,
                   coalesce(array_agg(r.word || ' > ' || array_to_string(r.others, ', ') order by r.place)
                            filter (where r.others is not null and r.query <> to_tsquery('pg_catalog.english', r.word)), '{}') as instead
              from read r
             where r.query is not null) m;
end;

grant execute on all functions in schema finding to pop_app;
revoke execute on function finding.refresh(uuid[]), finding.refresh_all() from public;
select finding.refresh_all();
