-- Who may see a message: whoever it is addressed to (the worker, else everyone of the agency), whoever put it, the
-- team leader of the agency that holds what it tells; and all of them, information governance officers and
-- administrators, the latter without whom it is about. There is nothing personal in a message itself.
grant usage on schema delivery to pop_app;
grant select, insert on delivery.message, delivery.about, delivery.attempt to pop_app;
grant update (status, attempts, due_at, sent_at, ask_at, stopped_reason, acknowledged_at, acknowledged_by, version)
    on delivery.message to pop_app;

alter table delivery.message enable row level security;
drop policy if exists see on delivery.message;
create policy see on delivery.message for select using (
    (select sharing.is_system())
    or ((select sharing.is_somebody()) and queued_by = (select sharing.viewer()))
    or ((select sharing.is_somebody() and current_setting('pop.kind', true) = 'WORKER')
        and (recipient_worker_id = (select sharing.viewer())
             or (recipient_worker_id is null
                 and recipient_agency_id = (select nullif(current_setting('pop.agency', true), '')::uuid))
             or ((select current_setting('pop.role', true)) = 'TEAM_LEADER'
                 and holder_agency_id = (select nullif(current_setting('pop.agency', true), '')::uuid))
             or (select current_setting('pop.role', true)) in ('INFORMATION_GOVERNANCE', 'ADMINISTRATOR'))));

drop policy if exists put on delivery.message;
create policy put on delivery.message for insert with check (
    (select sharing.is_system())
    or ((select sharing.is_somebody())
        and queued_by = (select sharing.viewer())
        and holder_agency_id = (select nullif(current_setting('pop.agency', true), '')::uuid)));

-- Acknowledging, and trying again. Not by whoever put it: once queued it is the house's.
drop policy if exists change on delivery.message;
create policy change on delivery.message for update using (
    (select sharing.is_system())
    or ((select sharing.is_somebody() and current_setting('pop.kind', true) = 'WORKER')
        and (recipient_worker_id = (select sharing.viewer())
             or (recipient_worker_id is null
                 and recipient_agency_id = (select nullif(current_setting('pop.agency', true), '')::uuid))
             or ((select current_setting('pop.role', true)) = 'TEAM_LEADER'
                 and holder_agency_id = (select nullif(current_setting('pop.agency', true), '')::uuid))
             or (select current_setting('pop.role', true)) in ('INFORMATION_GOVERNANCE', 'ADMINISTRATOR'))));

alter table delivery.about enable row level security;
drop policy if exists see on delivery.about;
create policy see on delivery.about for select using (
    (select sharing.is_system())
    or exists (select from delivery.message m
                where m.id = about.message_id
                  and ((select current_setting('pop.role', true)) <> 'ADMINISTRATOR'
                       or m.recipient_worker_id = (select sharing.viewer())
                       or (m.recipient_worker_id is null
                           and m.recipient_agency_id = (select nullif(current_setting('pop.agency', true), '')::uuid)))));
drop policy if exists put on delivery.about;
create policy put on delivery.about for insert with check (
    (select sharing.is_system())
    or exists (select from delivery.message m
                where m.id = about.message_id
                  and m.queued_by = (select sharing.viewer())));

alter table delivery.attempt enable row level security;
drop policy if exists see on delivery.attempt;
create policy see on delivery.attempt for select using (
    (select sharing.is_system()) or exists (select from delivery.message m where m.id = attempt.message_id));
drop policy if exists add on delivery.attempt;
create policy add on delivery.attempt for insert with check (
    (select sharing.is_system()) or exists (select from delivery.message m where m.id = attempt.message_id));

-- What a demonstration would have sent, for everyone who signs in to it.
grant select, insert on delivery.mailbox to pop_app;
call sharing.protect('delivery.mailbox', $$(select sharing.is_somebody() and current_setting('pop.kind', true) = 'WORKER')$$, 'false', 'false');
