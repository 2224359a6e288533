package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.rule.StatusCheck;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What happened to agreements: only ever added to.
@Component
class History implements StatusCheck {

    private final JdbcClient sql;
    private final Clock clock;

    History(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param agency which party, where it is about one
    record Shown(
            AgreementFact kind,
            Instant happenedAt,
            String byName,
            @Nullable String agency,
            String note) {}

    void add(AgreementId agreement, AgreementFact fact, WorkerId by, String note) {
        add(agreement, fact, by, null, note);
    }

    void add(AgreementId agreement, AgreementFact fact, WorkerId by, @Nullable AgencyId party, String note) {
        sql.sql("""
                        insert into sharing.agreement_fact (id, agreement_id, number, kind, happened_at, recorded_at, recorded_by, agency_id, note)
                        select :id, :agreement, coalesce(max(f.number), 0) + 1, :kind, :now, :now, :by, :party::uuid, :note
                          from sharing.agreement_fact f
                         where f.agreement_id = :agreement
                        """)
                .param("id", Ids.next())
                .param("agreement", agreement.value())
                .param("kind", fact.name())
                .param("now", Times.utc(clock.instant()))
                .param("by", by.value())
                .param("party", party == null ? null : party.value())
                .param("note", note)
                .update();
    }

    /// The latest first.
    List<Shown> of(AgreementId agreement) {
        return sql.sql("""
                        select f.kind, f.happened_at, coalesce(w.name, '') as by_name, g.name as agency, f.note
                          from sharing.agreement_fact f
                          left join agency.worker w on w.id = f.recorded_by
                          left join agency.agency g on g.id = f.agency_id
                         where f.agreement_id = :agreement
                         order by f.number desc
                        """)
                .param("agreement", agreement.value())
                .query(Shown.class)
                .list();
    }

    @Override
    public String of() {
        return "agreements";
    }

    private record Stored(UUID id, String status, List<AgreementFact> facts) {

        boolean isAstray() {
            return !AgreementStatus.of(facts).name().equals(status);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> astray() {
        return sql
                .sql("""
                        select a.id, a.status, array_agg(f.kind order by f.number) as kinds
                          from sharing.agreement a
                          join sharing.agreement_fact f on f.agreement_id = a.id
                         group by a.id, a.status
                        """)
                .query((row, number) -> new Stored(
                        row.getObject("id", UUID.class),
                        row.getString("status"),
                        Stream.of((String[]) row.getArray("kinds").getArray())
                                .map(AgreementFact::valueOf)
                                .toList()))
                .list()
                .stream()
                .filter(Stored::isAstray)
                .map(Stored::id)
                .toList();
    }
}
