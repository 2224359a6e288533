-- Writes down that somebody did something: the one way in, for the triggers below and for views of a record.
create or replace function audit.write(act text, what text, subject uuid, person uuid, columns text[])
returns void
language sql
security definer
set search_path = ''
begin atomic
    insert into audit.entry (id, at, act, kind, viewer_id, agency_id, team_id, role, purpose, what, subject_id, person_id, columns, basis)
    values (uuidv7(), clock_timestamp(), act,
            coalesce(nullif(current_setting('pop.kind', true), ''), 'OWNER'),
            nullif(current_setting('pop.viewer', true), '')::uuid,
            nullif(current_setting('pop.agency', true), '')::uuid,
            nullif(current_setting('pop.team', true), '')::uuid,
            coalesce(nullif(current_setting('pop.role', true), ''), current_user),
            coalesce(current_setting('pop.purpose', true), ''),
            what, subject, person, columns,
            case when act in ('CONSULTED', 'DISCLOSED') and person is not null then sharing.basis_of(person) end);
end;
revoke execute on function audit.write(text, text, uuid, uuid, text[]) from public;
grant execute on function audit.write(text, text, uuid, uuid, text[]) to pop_app;

-- Who looked at these records of one person or received something of them, for whoever supports the person, and for
-- information governance: the person's ledger. The house's own work is left out: nobody looked.
create or replace function audit.ledger(people uuid[])
returns table (at timestamptz, act text, kind text, viewer_id uuid, agency_id uuid, role text, what text, subject_id uuid, basis text[])
language sql
stable
security definer
set search_path = ''
begin atomic
    select e.at, e.act, e.kind, e.viewer_id, e.agency_id, e.role, e.what, e.subject_id, e.basis
      from audit.entry e
     where e.person_id = any (people)
       and e.act in ('CONSULTED', 'DISCLOSED')
       and e.kind in ('WORKER', 'LINK')
       -- that the council was told of a concern is known to those who see the concern, and to governance
       and (e.what <> 'safety.concern' or 'governance' = any ((select sharing.keys())::text[]))
       and ('governance' = any ((select sharing.keys())::text[])
            or exists (select from sharing.door d where d.person_id = e.person_id and d.scope in ('SUPPORT', 'PAST')))
     order by e.at desc, e.id desc;
end;
grant execute on function audit.ledger(uuid[]) to pop_app;
