package pop.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.rule.Refused;

import java.time.Instant;
import java.util.List;

/// What was said of each listing: the one door for all that follows from it. Everyone may doubt a listing; the rest is
/// for those who keep it, or the house.
@Component
public class Facts {

    private static final int SHOWN = 60;

    private final JdbcClient sql;

    Facts(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param by null: the house, or whoever answered by a link
    record Happened(
            FactKind kind,
            Instant happenedAt,
            @Nullable String by,
            Way way,
            @Nullable Capacity capacity,
            @Nullable Integer weeks,
            String note) {}

    /// The latest first.
    List<Happened> of(ServiceId id) {
        return sql.sql("""
                        select f.kind, f.happened_at, w.name as by, f.way, f.capacity, f.weeks, f.note
                          from directory.fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.service_id = :id
                         order by f.number desc
                         limit :limit
                        """)
                .param("id", id.value())
                .param("limit", SHOWN)
                .query(Happened.class)
                .list();
    }

    /// @return false if it was on record already
    /// @throws Refused when it cannot follow: the service was closed meanwhile
    public boolean add(ServiceId id, Fact fact) {
        lock(id);
        var next = status(id).after(fact.kind());
        if (!write(id, fact)) {
            return false;
        }
        switch (fact.kind()) {
            case LISTED, CHANGED, ASKED, DOUBTED -> {}
            case CONFIRMED -> confirmed(id, fact);
            case CAPACITY -> capacity(id, fact);
            case UNREACHED -> unreached(id, fact);
            case PAUSED, CLOSED, REOPENED -> become(id, next, fact);
        }
        return true;
    }

    /// Facts are numbered: two at a time would get the same number. Whoever only doubts may lock no row.
    private void lock(ServiceId id) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:id, 42)) is null")
                .param("id", "directory.fact " + id)
                .query(Boolean.class)
                .single();
    }

    private ServiceStatus status(ServiceId id) {
        return sql.sql("select s.status from directory.service s where s.id = :id")
                .param("id", id.value())
                .query(ServiceStatus.class)
                .single();
    }

    /// The first of a service that is listed now.
    void listed(ServiceId id, Fact fact) {
        write(id, fact);
    }

    private boolean write(ServiceId id, Fact fact) {
        return sql.sql("""
                        insert into directory.fact (id, service_id, number, kind, happened_at, recorded_at, recorded_by, way, capacity, weeks, note)
                        select :fact, :id, 1 + coalesce(max(f.number), 0), :kind, :at, :at, :by, :way, :capacity, :weeks, :note
                          from directory.fact f
                         where f.service_id = :id
                            on conflict (id) do nothing
                        """)
                        .param("fact", fact.id())
                        .param("id", id.value())
                        .param("kind", fact.kind().name())
                        .param("at", Times.utc(fact.at()))
                        .param("by", fact.by())
                        .param("way", fact.way().name())
                        .param(
                                "capacity",
                                fact.capacity() == null ? null : fact.capacity().name())
                        .param("weeks", fact.weeks())
                        .param("note", fact.note())
                        .update()
                == 1;
    }

    /// Whoever answered a mail is reached by it again.
    private void confirmed(ServiceId id, Fact fact) {
        changed(sql.sql("""
                        update directory.service
                           set confirmed_at = greatest(confirmed_at, :at),
                               unreached_at = case when :way = 'LINK' then null else unreached_at end
                         where id = :id
                        """)
                .param("id", id.value())
                .param("way", fact.way().name())
                .param("at", Times.utc(fact.at()))
                .update());
    }

    private void capacity(ServiceId id, Fact fact) {
        var known = fact.capacity() == null ? Capacity.UNKNOWN : fact.capacity();
        changed(sql.sql("""
                        update directory.service
                           set capacity = :capacity, waiting_weeks = :weeks, capacity_at = :at
                         where id = :id
                        """)
                .param("id", id.value())
                .param("capacity", known.name())
                .param("weeks", fact.weeks())
                .param("at", Times.utc(fact.at()))
                .update());
    }

    private void unreached(ServiceId id, Fact fact) {
        changed(sql.sql("update directory.service set unreached_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Times.utc(fact.at()))
                .update());
    }

    private void become(ServiceId id, ServiceStatus status, Fact fact) {
        changed(sql.sql("""
                        update directory.service
                           set status = :status, changed_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("status", status.name())
                .param("at", Times.utc(fact.at()))
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
