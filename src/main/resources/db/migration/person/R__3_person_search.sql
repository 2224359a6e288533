-- People whose names have these words: the word itself, one that begins with it, or one that sounds alike
-- (`keys` beside the word they were made of, `keyed`). Reads past the policies of single words, of which a
-- common name has thousands, and asks instead once a person for a grant that shows names; callers join to
-- person.person, whose policy decides. The 200 whose names fit best.
create or replace function person.named(words text[], keyed text[], keys text[])
returns table (person_id uuid, way text, wanted text, found text)
language sql
stable
security definer
set search_path = ''
rows 200
begin atomic
    with hit as (
        select n.person_id, w.word as wanted, '3' || n.word as best
          from unnest(words) as w (word)
          join person.name_word n on n.word = w.word
        union all
        select n.person_id, w.word, '2' || n.word
          from unnest(words) as w (word)
          join person.name_word n on n.word > w.word and n.word < w.word || chr(1114111)
         where length(w.word) >= 3
        union all
        select n.person_id, k.word, '1' || n.word
          from unnest(keyed, keys) as k (word, sound)
          join person.name_word n on n.sound = k.sound
    ), fit as (
        select h.person_id, h.wanted, max(h.best collate "C") as best
          from hit h
         group by h.person_id, h.wanted
    ), best as (
        select f.person_id
          from fit f
         where sharing.is_system()
            or exists (
               select
                 from sharing.access a
                where a.person_id = f.person_id
                  and a.until is null
                  and a.key = any ((select sharing.keys())::text[])
                  and a.scope || ' IDENTITY' = any ((select sharing.visible())::text[]))
         group by f.person_id
         order by least(count(*), 2) desc, sum(left(f.best, 1)::int) desc, f.person_id
         limit 200
    )
    select f.person_id,
           case left(f.best, 1) when '3' then 'NAME' when '2' then 'BEGINS' else 'SOUNDS' end,
           f.wanted,
           substr(f.best, 2)
      from best b
      join fit f on f.person_id = b.person_id;
end;

-- People whose name has a word spelt nearly like this one. Reads past the policies, because a trigram
-- index cannot be used beneath them (its operator is not leakproof); callers join to person.person,
-- whose policy decides. Trigrams come last: sound keys have found most people before.
create or replace function person.spelt_like(wanted text)
returns table (person_id uuid, word text)
language sql
stable
security definer
set search_path = 'public'
set pg_trgm.similarity_threshold = 0.45
begin atomic
    select w.person_id, (array_agg(w.word order by similarity(w.word, wanted) desc))[1]
      from person.name_word w
     where w.word % wanted
     group by w.person_id;
end;

grant execute on function person.named(text[], text[], text[]), person.spelt_like(text) to pop_app;
