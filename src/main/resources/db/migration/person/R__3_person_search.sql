-- People whose names have these words: the word itself, one that begins with it, or one that sounds alike
-- (`keys`, each beside the word it was made of in `keyed`; a word sounds like itself). Those who fit several
-- of the words; only if the viewer sees none, those who fit one.
--
-- Reads past the policies, since a common name has thousands of words: a door to the person is looked
-- for once a person, and only until enough are found; of those, names are told that the viewer is shown.
-- made anew whenever the rule changes: ${rule}
do $do$
begin
    execute replace($function$
create or replace function person.named(words text[], keyed text[], keys text[])
returns table (person_id uuid, way text, wanted text, found text)
language sql
stable
security definer
set search_path = ''
rows 200
begin atomic
    with hit as (
        select n.person_id, array_position(words, k.word) as place
          from unnest(keyed, keys) as k (word, sound)
          join person.name_word n on n.sound = k.sound
         where cardinality(words) > 1
        union all
        select n.person_id, w.place
          from unnest(words) with ordinality as w (word, place)
          join person.name_word n on n.word > w.word and n.word < w.word || chr(1114111)
         where cardinality(words) > 1
           and length(w.word) >= 3
    ), fit as (
        select h.person_id, bit_or(1 << h.place::int) as places
          from hit h
         group by h.person_id
    ), several as materialized (
        select f.person_id
          from fit f
          left join lateral (select true as granted from sharing.door d where d.person_id = f.person_id limit 1) g on true
         where f.places & (f.places - 1) <> 0
           and (g.granted or (select sharing.is_system()))
         order by bit_count(f.places::bit(32)) desc, f.person_id
         limit 200
    ), one as (
        select person_id from several
        union
        select x.person_id
          from unnest(words) as w (word)
         cross join lateral (
               select n.person_id
                 from person.name_word n
                 left join lateral (select true as granted from sharing.door d where d.person_id = n.person_id limit 1) g on true
                where n.word = w.word
                  and (g.granted or (select sharing.is_system()))
                limit 200) x
         where not exists (select from several)
        union
        select x.person_id
          from unnest(words) as w (word)
         cross join lateral (
               select n.person_id
                 from person.name_word n
                 left join lateral (select true as granted from sharing.door d where d.person_id = n.person_id limit 1) g on true
                where length(w.word) >= 3
                  and n.word > w.word
                  and n.word < w.word || chr(1114111)
                  and (g.granted or (select sharing.is_system()))
                limit 200) x
         where not exists (select from several)
        union
        select x.person_id
          from unnest(keys) as k (sound)
         cross join lateral (
               select n.person_id
                 from person.name_word n
                 left join lateral (select true as granted from sharing.door d where d.person_id = n.person_id limit 1) g on true
                where n.sound = k.sound
                  and (g.granted or (select sharing.is_system()))
                limit 200) x
         where not exists (select from several)
    )
    select distinct on (o.person_id, k.word)
           o.person_id,
           case when n.word = k.word then 'NAME' when n.sound = k.sound then 'SOUNDS' else 'BEGINS' end,
           k.word,
           n.word
      from one o
      join person.name_word n on n.person_id = o.person_id
      join person.name m on m.id = n.name_id
      join unnest(keyed, keys) as k (word, sound)
           on n.sound = k.sound
           or (length(k.word) >= 3 and n.word > k.word and n.word < k.word || chr(1114111))
     where (select sharing.is_system())
        or {shown}
     order by o.person_id, k.word, n.word <> k.word, n.sound = k.sound, n.word;
end;
$function$, '{shown}', sharing.shown('m.person_id', 'm.holder_agency_id', 'm.category'));
end
$do$;

-- Loads the library, without which its setting below is unknown and may not be named.
do $$ begin perform public.similarity('', ''); end $$;

-- People whose name has a word spelt nearly like this one, the likest 200 whom a grant opens. Reads past the
-- policies like the other, and because a trigram index cannot be used beneath them (its operator is not
-- leakproof). Trigrams come last: sound keys have found most people before.
do $do$
begin
    execute replace($function$
create or replace function person.spelt_like(wanted text)
returns table (person_id uuid, word text)
language sql
stable
security definer
set search_path = 'public'
set pg_trgm.similarity_threshold = 0.45
rows 50
begin atomic
    with near as (
        select w.person_id, (array_agg(w.word order by similarity(w.word, wanted) desc))[1] as word
          from person.name_word w
          join person.name m on m.id = w.name_id
         where w.word % wanted
           and ((select sharing.is_system()) or {shown})
         group by w.person_id
    )
    select n.person_id, n.word
      from near n
     order by similarity(n.word, wanted) desc
     limit 200;
end;
$function$, '{shown}', sharing.shown('m.person_id', 'm.holder_agency_id', 'm.category'));
end
$do$;

grant execute on function person.named(text[], text[], text[]), person.spelt_like(text) to pop_app;
