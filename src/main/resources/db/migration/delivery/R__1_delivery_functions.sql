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
        stopped := m.status <> 'SENT' or (m.channel = 'HERE' and m.acknowledged_at is null);
        gone := m.status in ('SENT', 'SENDING');
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
