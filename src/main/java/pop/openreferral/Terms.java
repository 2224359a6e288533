package pop.openreferral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Which of our needs other directories' terms are. A term that is called as one of our needs is that need; any other
/// is
/// nothing until somebody says so.
@Component
class Terms {

    private final JdbcClient sql;
    private final Clock clock;

    Terms(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param need what it is; null: nobody has said
    record Term(
            String scheme,
            String term,
            String name,
            @Nullable String need,
            boolean ignored,
            int services) {}

    /// Those on services that wait to be taken in; what was known of them stays.
    void note(Instant now) {
        sql.sql("""
                        insert into openreferral.term as t (scheme, term, name, need, services, seen_at)
                        select k.scheme, k.term, max(k.name), max(n.code), count(distinct s.id), :now
                          from pg_temp.staged s
                         cross join lateral jsonb_array_elements(s.data -> 'extra' -> 'attributes') a (a)
                         cross join lateral openreferral.term_of(a.a) k
                          left join directory.need n on lower(n.name) = lower(k.name)
                         where s.kind = 'SERVICE'
                           and k.term is not null
                         group by k.scheme, k.term
                            on conflict (scheme, term) do update
                           set name = excluded.name, services = excluded.services, seen_at = excluded.seen_at
                         where (t.name, t.services) is distinct from (excluded.name, excluded.services)
                        """).param("now", Times.utc(now)).update();
    }

    List<Term> unknownOnStaged() {
        return sql.sql("""
                        select t.scheme, t.term, t.name, t.need, t.ignored, t.services
                          from openreferral.term t
                         where t.need is null
                           and not t.ignored
                           and (t.scheme, t.term) in (select k.scheme, k.term
                                                        from pg_temp.staged s
                                                       cross join lateral jsonb_array_elements(s.data -> 'extra' -> 'attributes') a (a)
                                                       cross join lateral openreferral.term_of(a.a) k
                                                       where s.kind = 'SERVICE')
                         order by t.services desc, t.scheme, t.name, t.term
                        """).query(Term.class).list();
    }

    /// Those nobody has spoken of first, the most frequent first.
    List<Term> all(int most) {
        return sql.sql("""
                        select t.scheme, t.term, t.name, t.need, t.ignored, t.services
                          from openreferral.term t
                         order by t.need is not null or t.ignored, t.services desc, t.scheme, t.name, t.term
                         limit :most
                        """).param("most", most).query(Term.class).list();
    }

    /// @param need none: it is none of our needs
    /// @return whether there is such a term
    boolean say(String scheme, String term, @Nullable String need) {
        return sql.sql("""
                        update openreferral.term
                           set need = :need::text, ignored = :need::text is null
                         where scheme = :scheme
                           and term = :term
                        """)
                        .param("scheme", scheme)
                        .param("term", term)
                        .param("need", need)
                        .update()
                == 1;
    }

    /// Gives the services that have it what the term now means, and takes nothing away: an import does that, which
    /// knows
    /// whether another term or somebody here says the same.
    int give(String scheme, String term, UUID by) {
        return sql.sql("""
                        with come as (
                            insert into directory.service_need (service_id, need)
                            select distinct s.id, t.need
                              from directory.service s
                             cross join lateral jsonb_array_elements(s.extra -> 'attributes') a (a)
                             cross join lateral openreferral.term_of(a.a) k
                              join openreferral.term t on t.scheme = k.scheme and t.term = k.term
                             where t.scheme = :scheme
                               and t.term = :term
                               and t.need is not null
                               and not 'needs' = any (s.overridden)
                                on conflict do nothing
                            returning service_id
                        )
                        insert into directory.fact (id, service_id, number, kind, happened_at, recorded_at, recorded_by, way, note)
                        select uuidv7(), c.service_id, coalesce((select max(f.number) from directory.fact f where f.service_id = c.service_id), 0) + 1,
                               'CHANGED', :now, :now, :by, 'IMPORT', 'needs'
                          from come c
                        """)
                .param("scheme", scheme)
                .param("term", term)
                .param("by", by)
                .param("now", Times.utc(clock.instant()))
                .update();
    }
}
