-- People whose name has a word spelt nearly like this one. Reads past the policies, because a trigram
-- index cannot be used beneath them (its operator is not leakproof); callers join to person.person,
-- whose policy decides. Trigrams come last: sound keys have found most people before.
create or replace function person.spelt_like(wanted text)
returns table (person_id uuid, likeness real)
language sql
stable
security definer
set search_path = 'public'
set pg_trgm.similarity_threshold = 0.45
begin atomic
    select w.person_id, max(similarity(w.word, wanted))
      from person.name_word w
     where w.word % wanted
     group by w.person_id;
end;

-- The record that stands for a person once links are confirmed: the oldest of those linked.
create or replace function person.set_main(start uuid)
returns void
language sql
security definer
set search_path = ''
begin atomic
    with recursive one (id) as (
        select start
        union
        select case when l.person_id = one.id then l.other_id else l.person_id end
          from one
          join person.link l on one.id in (l.person_id, l.other_id)
         where l.state = 'CONFIRMED'
    )
    update person.person p
       set main_id = (select q.id from person.person q join one on one.id = q.id order by q.recorded_at, q.id limit 1)
     where p.id in (select id from one);
end;
