-- What an entry's seal is computed over. Any column changed afterwards changes the hash.
create or replace function audit.digest(previous bytea, number bigint, e audit.entry)
returns bytea
language sql
immutable
return sha256(previous || convert_to(
    jsonb_build_array(number, e.id, extract(epoch from e.at), e.act, e.kind, e.viewer_id, e.agency_id, e.team_id, e.role,
                      e.purpose, e.what, e.subject_id, e.person_id, e.columns, e.tx::text)::text
                          || coalesce(e.basis::text, ''), 'UTF8'));

-- Seals all entries of this transaction as it commits: the chain is locked for the shortest time, when
-- no other row is waited for any more, so that writers cannot block each other in a circle.
create or replace function audit.seal_transaction()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
    last audit.head;
    e audit.entry;
begin
    if exists (select from audit.seal s where s.entry_id = new.id) then
        return null;
    end if;
    select * into last from audit.head for update;
    for e in select * from audit.entry t
              where t.tx = pg_current_xact_id()
                and not exists (select from audit.seal s where s.entry_id = t.id)
              order by t.at, t.id loop
        last.number := last.number + 1;
        last.hash := audit.digest(last.hash, last.number, e);
        insert into audit.seal (number, entry_id, hash) values (last.number, e.id, last.hash);
    end loop;
    update audit.head set number = last.number, hash = last.hash;
    return null;
end
$$;

drop trigger if exists seal on audit.entry;
create constraint trigger seal after insert on audit.entry deferrable initially deferred
    for each row execute function audit.seal_transaction();

create or replace function audit.never()
returns trigger
language plpgsql
as $$
begin
    raise exception 'the trail is only ever added to';
end
$$;
drop trigger if exists append_only on audit.entry;
create trigger append_only before update or delete or truncate on audit.entry for each statement execute function audit.never();
drop trigger if exists append_only on audit.seal;
create trigger append_only before update or delete or truncate on audit.seal for each statement execute function audit.never();

-- On every table that holds something about a person (audit/R__4): which columns changed, never what they held.
create or replace function audit.record_change()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
    now_row jsonb := to_jsonb(coalesce(new, old));
    changed text[] := '{}';
begin
    if tg_op = 'UPDATE' then
        select coalesce(array_agg(n.key order by n.key), '{}') into changed
          from jsonb_each(to_jsonb(new)) n
          join jsonb_each(to_jsonb(old)) o on o.key = n.key
         where n.value is distinct from o.value;
        if changed = '{}' then
            return null;
        end if;
    end if;
    perform audit.write(
        case when tg_table_schema || '.' || tg_table_name = 'person.link' and tg_op = 'UPDATE' and now_row ->> 'state' = 'CONFIRMED' then 'COMBINED'
             when tg_op = 'INSERT' then 'COLLECTED'
             when tg_op = 'UPDATE' then 'ALTERED'
             else 'ERASED' end,
        tg_table_schema || '.' || tg_table_name,
        -- parts of an agreement are found under it
        coalesce(case when tg_table_schema = 'sharing' then now_row ->> 'agreement_id' end, now_row ->> 'id')::uuid,
        case when tg_table_schema || '.' || tg_table_name = 'person.person' then (now_row ->> 'id')::uuid
             else (now_row ->> 'person_id')::uuid end,
        changed);
    return null;
end
$$;

-- Walks the whole chain and tells everything that does not fit. No rows: the trail is whole.
create or replace function audit.verify()
returns table (number bigint, entry_id uuid, problem text)
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
    previous bytea := '\x';
    expected bigint := 0;
    last audit.head;
    s record;
begin
    for s in select l.number, l.entry_id, l.hash, e.id as there, e as entry
               from audit.seal l left join audit.entry e on e.id = l.entry_id order by l.number loop
        expected := expected + 1;
        if s.number <> expected then
            return query select s.number, s.entry_id, format('%s seal(s) before this one are missing', s.number - expected);
            expected := s.number;
        end if;
        if s.there is null then
            return query select s.number, s.entry_id, 'the entry was removed'::text;
        elsif audit.digest(previous, s.number, s.entry) <> s.hash then
            return query select s.number, s.entry_id, 'the entry, or the seal before it, was changed'::text;
        end if;
        previous := s.hash;
    end loop;
    select * into last from audit.head;
    if last.number is distinct from expected or last.hash is distinct from previous then
        return query select expected, null::uuid, format('the chain ends at %s, but %s seals were made', expected, last.number);
    end if;
    return query select null::bigint, e.id, 'the entry was inserted without a seal'::text
                   from audit.entry e
                  where not exists (select from audit.seal l where l.entry_id = e.id);
end
$$;
