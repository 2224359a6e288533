-- Every table that holds a row about a person says so by its category column, and is watched.
-- Flyway runs this after any migration was applied, so that a new table is never forgotten.
do $$
declare
    t record;
begin
    for t in select n.nspname, c.relname
               from pg_class c
               join pg_namespace n on n.oid = c.relnamespace
               join pg_attribute a on a.attrelid = c.oid and a.attname = 'category' and not a.attisdropped
              where c.relkind = 'r'
                and n.nspname not in ('sharing', 'audit', 'public') loop
        execute format('drop trigger if exists trail on %I.%I', t.nspname, t.relname);
        execute format('create trigger trail after insert or update or delete on %I.%I for each row execute function audit.record_change()',
                       t.nspname, t.relname);
    end loop;
end
$$;
drop trigger if exists trail on person.link;
create trigger trail after insert or update or delete on person.link for each row execute function audit.record_change();
drop trigger if exists trail on sharing.access;
create trigger trail after insert or update or delete on sharing.access for each row execute function audit.record_change();
drop trigger if exists trail on sharing.closing;
create trigger trail after insert or update or delete on sharing.closing for each row execute function audit.record_change();
drop trigger if exists trail on signin.link;
create trigger trail after insert or update or delete on signin.link for each row execute function audit.record_change();
drop trigger if exists trail on agency.post;
create trigger trail after insert or update or delete on agency.post for each row execute function audit.record_change();
drop trigger if exists trail on agency.worker;
create trigger trail after insert or update or delete on agency.worker for each row execute function audit.record_change();
drop trigger if exists trail on sharing.agreement;
create trigger trail after insert or update or delete on sharing.agreement for each row execute function audit.record_change();
drop trigger if exists trail on sharing.agreement_party;
create trigger trail after insert or update or delete on sharing.agreement_party for each row execute function audit.record_change();
drop trigger if exists trail on sharing.clause;
create trigger trail after insert or update or delete on sharing.clause for each row execute function audit.record_change();
drop trigger if exists trail on sharing.preference;
create trigger trail after insert or update or delete on sharing.preference for each row execute function audit.record_change();
drop trigger if exists trail on message.template;
create trigger trail after insert or update or delete on message.template for each row execute function audit.record_change();
drop trigger if exists trail on instrument.permit;
create trigger trail after insert or update or delete on instrument.permit for each row execute function audit.record_change();
drop trigger if exists trail on instrument.training;
create trigger trail after insert or update or delete on instrument.training for each row execute function audit.record_change();
