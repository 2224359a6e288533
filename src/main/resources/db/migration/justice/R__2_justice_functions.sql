-- How many conditions stand about a person, for whoever holds a door to them: it tells somebody who is shown fewer that
-- there are others, and nothing of them. Reads past the policies on purpose. In plpgsql, since the doors are made later.
create or replace function justice.standing(person uuid, day date)
returns int
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
    return (
        select count(*)::int
          from person.person p
          join person.person q on q.main_id = p.main_id
          join justice.condition c on c.person_id = q.id
         where p.id = standing.person
           and c.status = 'STANDS'
           and (c.until_on is null or c.until_on >= standing.day)
           and exists (select from sharing.door d where d.person_id = standing.person)
    );
end
$$;
