-- Readings are health data. Whoever is shown their category adds them while they are around the person, under their own name,
-- with an instrument that they may use today; police never see one.
-- made anew whenever the rule changes: ${rule}
grant usage on schema outcome to pop_app;
grant select on all tables in schema outcome to pop_app;
grant insert on outcome.reading, outcome.answer, outcome.fact to pop_app;

do $do$
declare
    part text;
    shown text;
    around text;
begin
    foreach part in array array['reading', 'answer', 'fact'] loop
        shown := $$(select current_setting('pop.role', true) is distinct from 'POLICE_OFFICER') and $$
              || sharing.shown(part || '.person_id', part || '.holder_agency_id', part || '.category', referral => 'false');
        around := format($$exists (select from sharing.door d where d.person_id = %I.person_id and d.scope in ('SUPPORT', 'PAST')) and (%s)$$,
                         part, shown);
        call sharing.protect(('outcome.' || part)::regclass,
            seen => shown,
            added => around || case part
                when 'reading' then $$ and holder_agency_id = (select sharing.agency())
                                       and entered_by = (select sharing.viewer())
                                       and came_by = 'HERE'
                                       and instrument.may_read(code, version, (select sharing.viewer()))$$
                when 'answer' then $$ and exists (select from outcome.reading r where r.id = answer.reading_id and r.entered_by = (select sharing.viewer()))$$
                else ' and recorded_by = (select sharing.viewer())' end,
            changed => 'false');
    end loop;
end
$do$;
