-- The categories in which the viewer may add something of their own about a person.
-- made anew whenever the rule changes: ${rule}
do $do$
begin
    execute replace($function$
create or replace function sharing.may_add(person uuid)
returns setof text
language sql
stable
security definer
set search_path = ''
begin atomic
    select c.name
      from sharing.category c
     where (select sharing.is_system())
        or {shown};
end;
$function$, '{shown}', sharing.shown('may_add.person', '(select sharing.agency())', 'c.name'));
end
$do$;
grant execute on function sharing.may_add(uuid) to pop_app;
