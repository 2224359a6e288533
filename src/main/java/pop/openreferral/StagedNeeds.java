package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What a service helps with, and whom it takes.
final class StagedNeeds {

    private final JdbcClient sql;

    StagedNeeds(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param own then the needs are those it says; otherwise also those its terms are
    void run(boolean own) {
        wantNeeds();
        if (!own) {
            wantTerms();
        }
        needsGone();
        needsCome();
        if (own) {
            takingGone();
            takingComes();
        }
    }

    private void wantNeeds() {
        sql.sql("""
                insert into pg_temp.wanted (service_id, need)
                select s.id, n.code
                  from pg_temp.staged s
                 cross join lateral jsonb_array_elements_text(s.parts -> 'needs') w (code)
                  join directory.need n on n.code = w.code
                 where s.kind = 'SERVICE'
                    on conflict do nothing
                """).update();
    }

    private void wantTerms() {
        sql.sql("""
                insert into pg_temp.wanted (service_id, need)
                select distinct s.id, t.need
                  from pg_temp.staged s
                 cross join lateral jsonb_array_elements(s.data -> 'extra' -> 'attributes') a (a)
                 cross join lateral openreferral.term_of(a.a) k
                  join openreferral.term t on t.scheme = k.scheme and t.term = k.term
                 where s.kind = 'SERVICE'
                   and t.need is not null
                    on conflict do nothing
                """).update();
    }

    private void needsGone() {
        Part.NEEDS.write(sql, """
                delete from directory.service_need x
                 using pg_temp.staged s
                 where s.kind = 'SERVICE'
                   and s.id = x.service_id
                   and not s.kept && :names::text[]
                   and not exists (select from pg_temp.wanted w where w.service_id = x.service_id and w.need = x.need)
                returning x.service_id
                """);
    }

    private void needsCome() {
        Part.NEEDS.write(sql, """
                insert into directory.service_need (service_id, need)
                select w.service_id, w.need
                  from pg_temp.wanted w
                  join pg_temp.staged s on s.kind = 'SERVICE' and s.id = w.service_id
                 where not s.kept && :names::text[]
                    on conflict do nothing
                returning service_id
                """);
    }

    private void takingGone() {
        Part.TAKING.write(sql, """
                delete from directory.taking x
                 using pg_temp.staged s
                 where s.kind = 'SERVICE'
                   and s.id = x.service_id
                   and not s.kept && :names::text[]
                   and s.parts -> 'taking' -> x.test is null
                returning x.service_id
                """);
    }

    private void takingComes() {
        Part.TAKING.write(sql, """
                insert into directory.taking as d (service_id, test, answer)
                select s.id, t.key, t.value
                  from pg_temp.staged s
                 cross join lateral jsonb_each_text(s.parts -> 'taking') t
                 where s.kind = 'SERVICE'
                   and not s.kept && :names::text[]
                    on conflict (service_id, test) do update set answer = excluded.answer where d.answer <> excluded.answer
                returning d.service_id
                """);
    }
}
