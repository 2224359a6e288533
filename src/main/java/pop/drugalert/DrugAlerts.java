package pop.drugalert;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.rule.Refused;
import pop.rule.Step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static java.util.Map.entry;

/// Drug warnings in the database.
@Component
public class DrugAlerts {

    private final JdbcClient sql;

    DrugAlerts(JdbcClient sql) {
        this.sql = sql;
    }

    /// How many stand on this day.
    public int standing(LocalDate today) {
        return sql.sql("""
                        select count(*)
                          from drugalert.alert a
                         where a.status = 'STANDS'
                           and a.expires_on >= :today
                        """).param("today", today).query(Integer.class).single();
    }

    /// @param words in whatever it says; may be empty
    record Wanted(String words, @Nullable WhoWarns source, LocalDate today) {}

    /// @param why of a correction or withdrawal
    record Happened(DrugAlertFact kind, DrugAlert.Said said, String why, String by, Instant at) {}

    /// Those that stand first, then the latest.
    List<DrugAlert> list(Wanted wanted, int limit, long offset) {
        return sql.sql("""
                        select a.id, a.source, a.reference, a.substances, a.seen, a.todo, a.area, a.issued_on, a.expires_on,
                               a.status, w.name as by, a.put_up_at as at, a.version
                          from drugalert.alert a
                          join agency.worker w on w.id = a.put_up_by
                         where (:source::text is null or a.source = :source)
                           and (:words = '' or strpos(lower(concat_ws(' ', a.substances, a.seen, a.todo, a.area, a.reference)), lower(:words)) > 0)
                         order by (a.status = 'STANDS' and a.expires_on >= :today) desc, a.issued_on desc, a.put_up_at desc, a.id
                         limit :limit offset :offset
                        """)
                .param("words", wanted.words())
                .param(
                        "source",
                        wanted.source() == null ? null : wanted.source().name())
                .param("today", wanted.today())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> alert(row))
                .list();
    }

    Optional<DrugAlert> find(DrugAlertId id) {
        return sql.sql("""
                        select a.id, a.source, a.reference, a.substances, a.seen, a.todo, a.area, a.issued_on, a.expires_on,
                               a.status, w.name as by, a.put_up_at as at, a.version
                          from drugalert.alert a
                          join agency.worker w on w.id = a.put_up_by
                         where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> alert(row))
                .optional();
    }

    /// All that was done with it, the latest first.
    List<Happened> facts(DrugAlertId id) {
        return sql.sql("""
                        select f.kind, f.source, f.reference, f.substances, f.seen, f.todo, f.area, f.issued_on, f.expires_on,
                               f.why, w.name as by, f.at
                          from drugalert.fact f
                          join agency.worker w on w.id = f.recorded_by
                         where f.alert_id = :id
                         order by f.number desc
                        """)
                .param("id", id.value())
                .query((row, _) -> new Happened(
                        DrugAlertFact.valueOf(row.getString("kind")),
                        said(row),
                        row.getString("why"),
                        row.getString("by"),
                        at(row)))
                .list();
    }

    /// The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean putUp(DrugAlertId id, DrugAlert.Said said, WorkerId by, Instant at) {
        int rows = sql.sql("""
                        insert into drugalert.alert (id, source, reference, substances, seen, todo, area, issued_on, expires_on, status, put_up_by, put_up_at)
                        values (:id, :source, :reference, :substances, :seen, :todo, :area, :issuedOn, :expiresOn, 'STANDS', :by, :at)
                            on conflict do nothing
                        """)
                .params(columns(id, said))
                .param("by", by.value())
                .param("at", Times.utc(at))
                .update();
        if (rows == 1) {
            fact(id, new DrugAlert.Fact(DrugAlertFact.PUT_UP, said, "", by, at));
        }
        return rows == 1;
    }

    /// The one door for every change.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<DrugAlert, DrugAlert.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update drugalert.alert
                           set source = :source, reference = :reference, substances = :substances, seen = :seen, todo = :todo, area = :area,
                               issued_on = :issuedOn, expires_on = :expiresOn, status = :status, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .params(columns(it.id(), it.said()))
                .param("status", it.status().name())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        fact(it.id(), step.event());
    }

    private void fact(DrugAlertId id, DrugAlert.Fact fact) {
        sql.sql("""
                        insert into drugalert.fact (id, alert_id, number, kind, source, reference, substances, seen, todo, area, issued_on, expires_on,
                               why, at, recorded_by)
                        select :fact, :id, 1 + count(*), :kind, :source, :reference, :substances, :seen, :todo, :area, :issuedOn, :expiresOn,
                               :why, :at, :by
                          from drugalert.fact f
                         where f.alert_id = :id
                        """)
                .params(columns(id, fact.said()))
                .param("fact", Ids.next())
                .param("kind", fact.kind().name())
                .param("why", fact.why())
                .param("at", Times.utc(fact.at()))
                .param("by", fact.by().value())
                .update();
    }

    private static Map<String, Object> columns(DrugAlertId id, DrugAlert.Said said) {
        return Map.ofEntries(
                entry("id", id.value()),
                entry("source", said.source().name()),
                entry("reference", said.reference()),
                entry("substances", said.substances()),
                entry("seen", said.seen()),
                entry("todo", said.todo()),
                entry("area", said.area()),
                entry("issuedOn", said.issuedOn()),
                entry("expiresOn", said.expiresOn()));
    }

    private static DrugAlert alert(ResultSet row) throws SQLException {
        return new DrugAlert(
                new DrugAlertId(row.getObject("id", UUID.class)),
                said(row),
                DrugAlertStatus.valueOf(row.getString("status")),
                row.getString("by"),
                at(row),
                row.getInt("version"));
    }

    private static DrugAlert.Said said(ResultSet row) throws SQLException {
        return new DrugAlert.Said(
                WhoWarns.valueOf(row.getString("source")),
                row.getString("reference"),
                row.getString("substances"),
                row.getString("seen"),
                row.getString("todo"),
                row.getString("area"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
