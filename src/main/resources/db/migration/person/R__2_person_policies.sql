-- Who may see a person: whoever holds a door to them, as far as the row's holder and category lie open behind it.
-- made anew whenever the rule changes: ${rule}
grant usage on schema person to pop_app;
grant select, insert, update on all tables in schema person to pop_app;
revoke update on person.acknowledged from pop_app;
grant execute on all functions in schema person to pop_app;

do $$
declare
    part text;
begin
    foreach part in array array['name', 'address', 'channel', 'identifier', 'flag', 'acknowledged'] loop
        call sharing.protect(('person.' || part)::regclass,
            sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category'));
    end loop;
end
$$;
call sharing.protect('person.person', sharing.shown('person.id', 'person.holder_agency_id', 'person.category'));

-- Words of a name follow the name; a link is seen by who sees both records.
call sharing.protect('person.name_word',
    'exists (select from person.name n where n.id = name_word.name_id and n.person_id = name_word.person_id)');
call sharing.protect('person.link',
    '2 = (select count(*) from person.person p where p.id in (link.person_id, link.other_id))');
