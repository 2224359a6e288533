-- Who supports the person sees what was told about them; the agency it was told to sees it once it has arrived, and
-- nothing else of the person; information governance sees that it was asked for and why, not what is told.
-- made anew whenever the rule changes: ${rule}
grant usage on schema disclosure to pop_app;
grant select, insert on all tables in schema disclosure to pop_app;
grant update (status, version) on disclosure.disclosure to pop_app;

do $do$
declare
    supporting constant text := $$exists (select from sharing.door d where d.person_id = {t}.person_id and d.scope <> 'REFERRAL')$$;
    governance constant text := $$(clause_id is null and 'governance' = any ((select sharing.keys())::text[]))$$;
    recipient constant text := $$(recipient_agency_id = (select sharing.agency()) and status in ('TOLD', 'RECEIVED')
        and (select sharing.is_somebody()) and not exists (select from sharing.shut s where s.person_id = {t}.person_id))$$;
    mine constant text := $$holder_agency_id = (select sharing.agency())$$;
begin
    call sharing.protect('disclosure.disclosure',
        seen => format('(%s or %s or %s)',
            sharing.shown('disclosure.person_id', 'disclosure.holder_agency_id', 'disclosure.category', referral => 'false'),
            governance, replace(recipient, '{t}', 'disclosure')),
        added => mine || ' and ' || replace(supporting, '{t}', 'disclosure'),
        changed => format('(%s and %s or %s or %s)', mine, replace(supporting, '{t}', 'disclosure'), governance,
            replace(recipient, '{t}', 'disclosure')));
    call sharing.protect('disclosure.item',
        seen => format('(%s or exists (select from disclosure.disclosure x where x.id = item.disclosure_id and x.%s))',
            sharing.shown('item.person_id', 'item.holder_agency_id', 'item.category', referral => 'false'),
            $$recipient_agency_id = (select sharing.agency()) and x.status in ('TOLD', 'RECEIVED')$$),
        added => mine || ' and ' || replace(supporting, '{t}', 'item'),
        changed => 'false');
    call sharing.protect('disclosure.fact',
        seen => 'exists (select from disclosure.disclosure x where x.id = fact.disclosure_id)',
        added => 'exists (select from disclosure.disclosure x where x.id = fact.disclosure_id)',
        changed => 'false');
end
$do$;

-- The clause under which the viewer's agency may tell an agency something about a person, category by category: none
-- where no agreement in force covers it, the person objects, or has not agreed where that is needed.
create or replace function disclosure.covered(person uuid, receiver uuid)
returns table (category text, clause_id uuid)
language sql
stable
security definer
set search_path = ''
as $$
    select c.category, c.clause_id
      from sharing.covered(sharing.agency(), covered.receiver, covered.person, 'DISCLOSURE', array['SUPPORT'], sharing.moment()) c
     where c.why_not is null
       and sharing.supports(covered.person);
$$;
grant execute on function disclosure.covered(uuid, uuid) to pop_app;

-- What was told, for the person's ledger: as far as the viewer may see it.
create or replace view disclosure.told with (security_invoker = true) as
select d.person_id, f.at, d.recipient_name as recipient, w.name as by_name, d.way,
       array(select i.category from disclosure.item i where i.disclosure_id = d.id order by i.category) as categories,
       coalesce(g.title || ', version ' || g.version || ', clause ' || c.number, 'outside any agreement') as basis, d.reason
  from disclosure.disclosure d
  join disclosure.fact f on f.disclosure_id = d.id and f.kind = 'TOLD'
  join agency.worker w on w.id = d.asked_by
  left join sharing.clause c on c.id = d.clause_id
  left join sharing.agreement g on g.id = c.agreement_id;
grant select on disclosure.told to pop_app;
