package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.rule.Refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The agreements themselves, a row for each version.
@Component
class Agreements {

    private final JdbcClient sql;

    Agreements(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Agreement> find(AgreementId id) {
        return sql.sql("""
                        select a.id, a.series_id, a.version, a.title, a.starts_on, a.review_on, a.ends_on, a.grace_days, a.status, a.lock_version,
                               a.drivers, a.purposes, a.legal_basis, a.manner, a.impact, a.privacy, a.accuracy, a.retention, a.rights,
                               a.security, a.transfers, a.training, a.exceptional, a.monitoring, a.instructions
                          from sharing.agreement a
                         where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> agreement(row))
                .optional();
    }

    record Version(
            AgreementId id,
            int version,
            AgreementStatus status,
            @Nullable LocalDate startsOn) {}

    /// All versions of it, the latest first.
    List<Version> versions(UUID series, LocalDate today) {
        return sql.sql("""
                        select a.id, a.version, a.starts_on,
                               case when a.status in ('IN_FORCE', 'UNDER_REVIEW') and (a.ends_on <= :today or a.review_on + a.grace_days < :today)
                                    then 'EXPIRED' else a.status end as status
                          from sharing.agreement a
                         where a.series_id = :series
                         order by a.version desc
                        """)
                .param("series", series)
                .param("today", today)
                .query(Version.class)
                .list();
    }

    /// Begins a draft with nothing but a title. The same id again changes nothing.
    boolean begin(AgreementId id, String title) {
        return sql.sql("""
                        insert into sharing.agreement (id, series_id, version, title, status)
                        values (:id, :id, 1, :title, 'DRAFT')
                        on conflict (id) do nothing
                        """).param("id", id.value()).param("title", title).update() == 1;
    }

    /// Begins the next version with what this one says: no dates, since those are agreed anew.
    void beginNext(AgreementId next, AgreementId from) {
        sql.sql("""
                        insert into sharing.agreement (id, series_id, version, title, grace_days, status, drivers, purposes, legal_basis, manner,
                               impact, privacy, accuracy, retention, rights, security, transfers, training, exceptional, monitoring, instructions)
                        select :next, a.series_id, a.version + 1, a.title, a.grace_days, 'DRAFT', a.drivers, a.purposes, a.legal_basis, a.manner,
                               a.impact, a.privacy, a.accuracy, a.retention, a.rights, a.security, a.transfers, a.training, a.exceptional,
                               a.monitoring, a.instructions
                          from sharing.agreement a
                         where a.id = :from
                        """).param("next", next.value()).param("from", from.value()).update();
    }

    /// Writes what a draft says, unless somebody else changed it meanwhile.
    void write(Agreement to) {
        var statement = sql.sql("""
                        update sharing.agreement
                           set title = :title, starts_on = :startsOn::date, review_on = :reviewOn::date, ends_on = :endsOn::date, grace_days = :grace,
                               drivers = :DRIVERS, purposes = :PURPOSES, legal_basis = :LEGAL_BASIS, manner = :MANNER, impact = :IMPACT,
                               privacy = :PRIVACY, accuracy = :ACCURACY, retention = :RETENTION, rights = :RIGHTS, security = :SECURITY,
                               transfers = :TRANSFERS, training = :TRAINING, exceptional = :EXCEPTIONAL, monitoring = :MONITORING,
                               instructions = :INSTRUCTIONS, lock_version = lock_version + 1
                         where id = :id
                           and status = 'DRAFT'
                           and lock_version = :lock
                        """);
        for (var heading : Heading.values()) {
            statement = statement.param(heading.name(), to.said(heading));
        }
        once(statement
                .param("title", to.title())
                .param("startsOn", to.dates().startsOn())
                .param("reviewOn", to.dates().reviewOn())
                .param("endsOn", to.dates().endsOn())
                .param("grace", to.dates().graceDays())
                .param("id", to.id().value())
                .param("lock", to.lockVersion())
                .update());
    }

    /// Stores where it stands now, unless somebody else changed it meanwhile.
    void stand(Agreement to) {
        once(sql.sql("""
                        update sharing.agreement
                           set status = :status, lock_version = lock_version + 1
                         where id = :id
                           and lock_version = :lock
                        """)
                .param("status", to.recorded().name())
                .param("id", to.id().value())
                .param("lock", to.lockVersion())
                .update());
    }

    private static void once(int rows) {
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        var said = new EnumMap<Heading, String>(Heading.class);
        for (var heading : Heading.values()) {
            said.put(heading, row.getString(heading.name().toLowerCase(Locale.ROOT)));
        }
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                row.getObject("series_id", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                new Dates(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getInt("grace_days")),
                AgreementStatus.valueOf(row.getString("status")),
                row.getInt("lock_version"),
                said);
    }
}
