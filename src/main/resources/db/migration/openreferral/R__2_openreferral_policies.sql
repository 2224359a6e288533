-- Everyone who is signed in may read what came of an import; only the house writes it, for whoever sent the file.
grant usage on schema openreferral to pop_app;
grant select, insert, update on openreferral.term, openreferral.import to pop_app;
grant select, insert on openreferral.finding to pop_app;
grant execute on all functions in schema openreferral to pop_app;

do $do$
declare
    t text;
begin
    foreach t in array array['term', 'import', 'finding'] loop
        call sharing.protect(('openreferral.' || t)::regclass, '(select sharing.is_somebody())', 'false', 'false');
    end loop;
end
$do$;
