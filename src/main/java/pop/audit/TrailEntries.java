package pop.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The trail, read newest first.
@Component
class TrailEntries {

    static final int A_PAGE = 50;

    private final JdbcClient sql;

    TrailEntries(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param about a person, or any other thing entries are about
    record Wanted(
            @Nullable UUID worker,
            @Nullable UUID about,
            @Nullable Act act,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Instant before,
            @Nullable UUID beforeId) {}

    /// @param kind who did it: WORKER, LINK, SYSTEM, or OWNER for work on the database itself
    /// @param columns the names of what changed, separated by commas; never what they held
    record Entry(
            UUID id,
            Instant at,
            Act act,
            String kind,
            @Nullable UUID viewerId,
            @Nullable String worker,
            @Nullable String agency,
            String role,
            String purpose,
            String what,
            @Nullable UUID subjectId,
            @Nullable UUID personId,
            String columns,
            @Nullable Long number) {}

    /// One entry more than a page, so that the page knows whether there are older ones.
    List<Entry> find(Wanted wanted) {
        return sql.sql("""
                        select e.id, e.at, e.act, e.kind, e.viewer_id, w.name as worker, a.name as agency, e.role, e.purpose,
                               e.what, e.subject_id, e.person_id, array_to_string(e.columns, ', ') as columns, s.number
                          from audit.entry e
                          left join audit.seal s on s.entry_id = e.id
                          left join agency.worker w on w.id = e.viewer_id
                          left join agency.agency a on a.id = e.agency_id
                         where (:worker::uuid is null or e.viewer_id = :worker)
                           and (:about::uuid is null or e.person_id = :about or e.subject_id = :about)
                           and (:act::text is null or e.act = :act)
                           and (:from::timestamptz is null or e.at >= :from)
                           and (:until::timestamptz is null or e.at < :until)
                           and (:before::timestamptz is null or (e.at, e.id) < (:before::timestamptz, :beforeId::uuid))
                         order by e.at desc, e.id desc
                         limit :limit
                        """)
                .param("worker", wanted.worker())
                .param("about", wanted.about())
                .param("act", wanted.act() == null ? null : wanted.act().name())
                .param("from", Times.utcOrNull(wanted.from()))
                .param("until", Times.utcOrNull(wanted.until()))
                .param("before", Times.utcOrNull(wanted.before()))
                .param("beforeId", wanted.beforeId())
                .param("limit", A_PAGE + 1)
                .query(Entry.class)
                .list();
    }

    record Named(UUID id, String name) {}

    /// Everyone who may have left an entry, for choosing one.
    List<Named> workers() {
        return sql.sql("select id, name from agency.worker order by name")
                .query(Named.class)
                .list();
    }
}
