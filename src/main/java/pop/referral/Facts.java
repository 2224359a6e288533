package pop.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.database.StoredStatuses;
import pop.database.Times;
import pop.rule.StatusCheck;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What happened to referrals: only ever added to.
@Component
class Facts implements StatusCheck {

    private final JdbcClient sql;
    private final Clock clock;
    private final StoredStatuses stored;

    Facts(JdbcClient sql, Clock clock, StoredStatuses stored) {
        this.sql = sql;
        this.clock = clock;
        this.stored = stored;
    }

    /// A fact with the names a person wants to read; `byName` is blank for a link and for the house itself.
    record Shown(
            FactKind kind,
            Instant happenedAt,
            UUID recordedBy,
            String byName,
            @Nullable Whose whose,
            @Nullable String reason,
            String note,
            @Nullable Section section,
            String alternative) {}

    void add(ReferralId referral, AgencyId holder, Fact fact) {
        sql.sql("""
                        insert into referral.fact (id, referral_id, holder_agency_id, number, kind, happened_at, recorded_at,
                               recorded_by, whose, reason, note, section, alternative, engagement_id)
                        select :id, :referral, :holder, coalesce(max(f.number), 0) + 1, :kind, :happenedAt, :now,
                               :by, :whose, :reason, :note, :section, :alternative, :engagement::uuid
                          from referral.fact f
                         where f.referral_id = :referral
                        """)
                .param("id", Ids.next())
                .param("referral", referral.value())
                .param("holder", holder.value())
                .param("kind", fact.kind().name())
                .param("happenedAt", Times.utc(fact.happenedAt()))
                .param("now", Times.utc(clock.instant()))
                .param("by", fact.by())
                .param("whose", fact.whose() == null ? null : fact.whose().name())
                .param("reason", fact.reason())
                .param("note", fact.note())
                .param("section", fact.section())
                .param("alternative", fact.alternative())
                .param("engagement", fact.engagement())
                .update();
    }

    /// In their order, the first first.
    List<Shown> of(ReferralId referral) {
        return sql.sql("""
                        select f.kind, f.happened_at, f.recorded_by, coalesce(w.name, '') as by_name, f.whose, f.reason, f.note, f.section, f.alternative
                          from referral.fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.referral_id = :referral
                         order by f.number
                        """)
                .param("referral", referral.value())
                .query(Shown.class)
                .list();
    }

    @Override
    public String of() {
        return "referrals";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select r.id as id, r.status, array_agg(f.kind order by f.number) as kinds
                          from referral.referral r
                          join referral.fact f on f.referral_id = r.id
                         group by r.id, r.status
                        """, FactKind.class, ReferralStatus::of);
    }
}
