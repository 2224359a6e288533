-- The record that stands for a person once links are decided: the oldest of those linked. After a split
-- it is called for both halves.
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
    ), main (id) as (
        select q.id
          from person.person q
          join one on one.id = q.id
         order by q.recorded_at, q.id
         limit 1
    )
    update person.person p
       set main_id = main.id
      from main
     where p.id in (select id from one)
       and p.main_id <> main.id;
end;
