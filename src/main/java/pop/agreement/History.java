package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.StoredStatuses;
import pop.database.Times;
import pop.rule.StatusCheck;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What happened to agreements: only ever added to.
@Component
class History implements StatusCheck {

    private final JdbcClient sql;
    private final Clock clock;
    private final StoredStatuses stored;

    History(JdbcClient sql, Clock clock, StoredStatuses stored) {
        this.sql = sql;
        this.clock = clock;
        this.stored = stored;
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

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select a.id as id, a.status, array_agg(f.kind order by f.number) as kinds
                          from sharing.agreement a
                          join sharing.agreement_fact f on f.agreement_id = a.id
                         group by a.id, a.status
                        """, AgreementFact.class, AgreementStatus::of);
    }
}
