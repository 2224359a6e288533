-- Who may see what was explained to a person and what they answered. It is written through participation.put only, so
-- that it is the same on every record of the person.
-- made anew whenever the rule changes: ${rule}
grant usage on schema participation to pop_app;
grant select on all tables in schema participation to pop_app;
grant insert on participation.notice to pop_app;

-- What we explain is for everyone who works here; information governance writes it.
call sharing.protect('participation.notice', '(select sharing.is_somebody())', $$'governance' = any ((select sharing.keys())::text[])$$, 'false');
call sharing.protect('participation.fact', sharing.shown('fact.person_id', 'fact.holder_agency_id', 'fact.category'), 'false', 'false');
call sharing.protect('participation.standing', sharing.shown('standing.person_id', 'standing.holder_agency_id', 'standing.category'), 'false', 'false');

-- The records confirmed to be of one person, for those who support them. Reads past the policies on purpose, as all of
-- these do: what a person says holds for all their records, also for those that whoever writes it down is not shown.
create or replace function participation.records(someone uuid)
returns uuid[]
language sql
stable
security definer
set search_path = ''
return (
    select coalesce(array_agg(q.id order by q.id), '{}')
      from person.person p
      join person.person q on q.main_id = p.main_id
     where p.id = someone
       and (sharing.is_system() or sharing.supports(someone))
);

-- One at a time writes down what a person says, until the end of the transaction: of two the later finds what the
-- earlier wrote. On one key for all their records, so that nobody waits in a circle.
create or replace function participation.lock(someone uuid)
returns void
language sql
security definer
set search_path = ''
as $$
    select pg_advisory_xact_lock(hashtextextended(p.main_id::text, 26)) from person.person p where p.id = someone;
$$;

-- Writes down what was said once, for all records of a person. `told` holds the facts; `leads_to` the status they give,
-- null if they change none. NEW, SAME if it is written down already, STALE if something else was since it was seen.
create or replace function participation.put(someone uuid, seen int, told jsonb, leads_to text, writer uuid, agency uuid, at timestamptz)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
    one uuid;
    f jsonb;
begin
    if not (sharing.is_system() or sharing.supports(someone)) then
        raise insufficient_privilege using message = 'whoever supports a person writes down what they say';
    end if;
    perform participation.lock(someone);
    if exists (select from participation.fact t where t.person_id = someone and t.said_id = (told -> 0 ->> 'id')::uuid) then
        return 'SAME';
    end if;
    if put.seen <> coalesce((select s.version from participation.standing s where s.person_id = someone), 0) then
        return 'STALE';
    end if;
    foreach one in array participation.records(someone) loop
        for f in select * from jsonb_array_elements(told) loop
            insert into participation.fact (id, said_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by,
                   notice_id, language, interpreter, how, reason, note)
            select case when one = someone then (f ->> 'id')::uuid else uuidv7() end, (f ->> 'id')::uuid, one, put.agency,
                   1 + coalesce((select max(t.number) from participation.fact t where t.person_id = one), 0), f ->> 'kind',
                   (f ->> 'happenedAt')::timestamptz, put.at, put.writer, (f ->> 'notice')::uuid, coalesce(f ->> 'language', ''),
                   (f ->> 'interpreter')::boolean, f ->> 'how', f ->> 'reason', coalesce(f ->> 'note', '');
        end loop;
        insert into participation.standing as s (person_id, holder_agency_id, status, since)
        values (one, put.agency, coalesce(leads_to, 'NOT_ASKED'), put.at)
            on conflict (person_id) do update
               set status = coalesce(leads_to, s.status),
                   since = case when leads_to is null then s.since else put.at end,
                   version = s.version + 1;
    end loop;
    return 'NEW';
end
$$;

-- What a person says about sharing with an agency stands for all their records as it does for this one.
create or replace function participation.say_for_all(someone uuid, agency uuid, at timestamptz)
returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
    one uuid;
begin
    foreach one in array participation.records(someone) loop
        continue when one = someone;
        update sharing.preference p
           set ended_at = say_for_all.at
          from sharing.preference s
         where s.person_id = someone
           and s.recipient_id = say_for_all.agency
           and s.ended_at is null
           and p.person_id = one
           and p.recipient_id = s.recipient_id
           and p.category = s.category
           and p.ended_at is null
           and (p.choice, p.until, p.since) is distinct from (s.choice, s.until, s.since);
        insert into sharing.preference (id, person_id, recipient_id, category, choice, note, since, until, recorded_by, holder_agency_id)
        select uuidv7(), one, s.recipient_id, s.category, s.choice, s.note, s.since, s.until, s.recorded_by, s.holder_agency_id
          from sharing.preference s
         where s.person_id = someone
           and s.recipient_id = say_for_all.agency
           and s.ended_at is null
            on conflict (person_id, recipient_id, category) where ended_at is null do nothing;
    end loop;
end
$$;

-- What a person who withdraws from taking part objects to from now on: every agency that stands, everything but safety.
-- The team that supports them keeps their name and how to reach them, to talk about ending or going on. What is objected
-- to already is left out.
create or replace function participation.left_open(someone uuid, host uuid, at timestamptz)
returns table (recipient uuid, about text[])
language sql
stable
security definer
set search_path = ''
begin atomic
    select a.id, array_agg(c.name order by c.name)
      from agency.agency a
     cross join sharing.category c
     where (sharing.is_system() or sharing.supports(someone))
       and (a.until is null or a.until > (left_open.at at time zone 'Europe/London')::date)
       and c.name <> 'SAFETY'
       and not (a.id is not distinct from host and c.name in ('IDENTITY', 'CONTACT'))
       and not exists (select
                         from sharing.preference p
                        where p.person_id = someone
                          and p.recipient_id = a.id
                          and p.category = c.name
                          and p.choice = 'OBJECTS'
                          and p.ended_at is null
                          and (p.until is null or (p.until > left_open.at and p.recipient_id = sharing.agency())))
     group by a.id
     order by a.id;
end;

-- Whether anybody of an agency looked at the person's records, or was sent something of them: then they are told when
-- the person objects. An agency that knows nothing of the person learns nothing by it.
create or replace function participation.received(someone uuid, agency uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
return exists (
    select
      from audit.entry e
     where e.person_id = any (participation.records(someone))
       and e.agency_id = received.agency
       and e.kind = 'WORKER'
       and e.act in ('CONSULTED', 'DISCLOSED')
);

-- What was objected to, for the worker who was told that something was.
create or replace function participation.told(someone uuid)
returns table (recipient text, category text, since timestamptz, until timestamptz, writer text, holder text)
language sql
stable
security definer
set search_path = ''
begin atomic
    select distinct a.name, p.category, p.since, p.until, w.name, h.name
      from delivery.message m
      join delivery.about b on b.message_id = m.id
      join sharing.preference p on p.person_id = b.person_id and p.recipient_id = m.recipient_agency_id
      join agency.agency a on a.id = p.recipient_id
      join agency.agency h on h.id = p.holder_agency_id
      left join agency.worker w on w.id = p.recorded_by
     where b.person_id = someone
       and m.kind = 'preference.changed'
       and m.recipient_worker_id = sharing.viewer()
       and p.choice = 'OBJECTS'
       and p.ended_at is null
       and (p.until is null or p.until > sharing.moment())
     order by a.name, p.category;
end;

grant execute on all functions in schema participation to pop_app;
revoke execute on all functions in schema participation from public;
