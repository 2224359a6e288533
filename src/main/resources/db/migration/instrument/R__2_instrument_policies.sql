-- What an instrument is, and who may use it, is no secret to those who work here. Versions come from files, past the policies, and
-- whoever governs sets their end; they record licences, approvals and trainings, and nobody their own training.
grant usage on schema instrument to pop_app;
grant select on all tables in schema instrument to pop_app;
grant insert on instrument.permit, instrument.training to pop_app;
grant update (until, ended_at, ended_by) on instrument.permit, instrument.training to pop_app;
grant update (until) on instrument.version to pop_app;

do $do$
declare
    seen constant text := '(select sharing.is_somebody())';
    governs constant text := $$(select sharing.is_somebody() and current_setting('pop.kind', true) = 'WORKER'
        and current_setting('pop.role', true) in ('INFORMATION_GOVERNANCE', 'ADMINISTRATOR'))$$;
begin
    call sharing.protect('instrument.version', seen, 'false', governs);
    call sharing.protect('instrument.item', seen, 'false', 'false');
    call sharing.protect('instrument.risk', seen, 'false', 'false');
    call sharing.protect('instrument.permit', seen,
        governs || $$ and recorded_by = (select sharing.viewer()) and exists (select from instrument.version v where v.code = permit.code)$$,
        governs);
    call sharing.protect('instrument.training', seen,
        governs || $$ and recorded_by = (select sharing.viewer()) and worker_id <> (select sharing.viewer())
            and exists (select from instrument.version v where v.code = training.code)$$,
        governs || ' and worker_id <> (select sharing.viewer())');
end
$do$;
