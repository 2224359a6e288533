-- Stops whatever would carry these things about a person to an agency (null: to anyone; no categories: anything), and
-- tells each message concerned: whether it was stopped, and whether it may have been received already.
-- Reads past the policies on purpose: whoever writes down an objection stops messages they are not shown.
-- Every such message is locked, so that what the dispatcher does at the same time is over or waits.
create or replace function delivery.stop(person uuid, agency uuid, carrying text[], reason text, now timestamptz)
returns table (id uuid, kind text, subject_kind text, subject_id uuid, recipient_agency_id uuid, recipient_worker_id uuid,
               recipient_name text, channel text, stopped boolean, gone boolean)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    m record;
begin
    if not sharing.is_somebody() then
        raise insufficient_privilege using message = 'nobody is asking';
    end if;
    for m in
        select msg.*, a.subject_kind, a.subject_id
          from delivery.message msg
          join delivery.about a on a.message_id = msg.id
         where a.person_id = stop.person
           and msg.status <> 'STOPPED'
           and (stop.agency is null
                or msg.recipient_agency_id = stop.agency
                or msg.recipient_worker_id in (select p.worker_id from agency.post p where p.agency_id = stop.agency))
           and (stop.carrying = '{}' or msg.categories && stop.carrying)
         order by msg.id
           for update of msg
    loop
        -- only what waits on a page here can be taken back once it was sent
        stopped := m.status not in ('SENT', 'RECEIVED', 'NOT_RECEIVED') or (m.channel = 'HERE' and m.acknowledged_at is null);
        gone := m.status in ('SENT', 'RECEIVED', 'NOT_RECEIVED', 'SENDING');
        if stopped then
            update delivery.message
               set status = 'STOPPED', stopped_reason = stop.reason, version = version + 1
             where id = m.id;
            insert into delivery.attempt (id, message_id, number, kind, at, recorded_by, note)
            select uuidv7(), m.id, max(t.number) + 1, 'STOPPED', stop.now, sharing.viewer(), stop.reason
              from delivery.attempt t
             where t.message_id = m.id;
        end if;
        id := m.id;
        kind := m.kind;
        subject_kind := m.subject_kind;
        subject_id := m.subject_id;
        recipient_agency_id := m.recipient_agency_id;
        recipient_worker_id := m.recipient_worker_id;
        recipient_name := m.recipient_name;
        channel := m.channel;
        return next;
    end loop;
end
$$;

-- Holds back these messages to people who are supported, as far as they have not left; tells which it held back.
-- Reads past the policies on purpose: whoever calls an appointment off takes back what somebody else put.
create or replace function delivery.withdraw(wanted uuid[], reason text, now timestamptz)
returns table (id uuid, kind text, subject_kind text, subject_id uuid)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    m record;
begin
    if not sharing.is_somebody() then
        raise insufficient_privilege using message = 'nobody is asking';
    end if;
    for m in
        select msg.id, msg.kind, a.subject_kind, a.subject_id
          from delivery.message msg
          join delivery.about a on a.message_id = msg.id
         where msg.id = any (withdraw.wanted)
           and msg.recipient_agency_id is null
           and msg.recipient_worker_id is null
           and msg.status in ('QUEUED', 'SENDING', 'GAVE_UP')
         order by msg.id
           for update of msg
    loop
        update delivery.message
           set status = 'STOPPED', stopped_reason = withdraw.reason, version = version + 1
         where id = m.id;
        insert into delivery.attempt (id, message_id, number, kind, at, recorded_by, note)
        select uuidv7(), m.id, max(t.number) + 1, 'STOPPED', withdraw.now, sharing.viewer(), withdraw.reason
          from delivery.attempt t
         where t.message_id = m.id;
        id := m.id;
        kind := m.kind;
        subject_kind := m.subject_kind;
        subject_id := m.subject_id;
        return next;
    end loop;
end
$$;

-- How far messages have come that whoever asks knows already: nothing of whom, and not where they go.
create or replace function delivery.course_of(wanted uuid[])
returns table (id uuid, status text, attempts int, due_at timestamptz, sent_at timestamptz, stopped_reason text, note text, note_at timestamptz)
language plpgsql
stable
security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    if not sharing.is_somebody() then
        return;
    end if;
    return query
    select m.id, m.status, m.attempts, m.due_at, m.sent_at, m.stopped_reason, t.note, t.at
      from delivery.message m
      left join lateral (select a.note, a.at
                           from delivery.attempt a
                          where a.message_id = m.id
                            and a.kind in ('FAILED', 'GAVE_UP', 'RECEIVED', 'NOT_RECEIVED')
                          order by a.number desc
                          limit 1) t on true
     where m.id = any (course_of.wanted);
end
$$;
