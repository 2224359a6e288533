package pop.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.Ids;
import pop.database.Times;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What people decided on the five tests: only ever added to; the last answer to a test counts.
@Component
class Judgements {

    private final JdbcClient sql;

    Judgements(JdbcClient sql) {
        this.sql = sql;
    }

    /// An answer that stands.
    record Decided(
            UUID id,
            Criterion test,
            Finding proposed,
            Finding answer,
            String evidence,
            String overrideReason,
            LocalDate rulesSince,
            Instant decidedAt,
            UUID decidedBy,
            String byName) {

        boolean isSame(Judgement other) {
            return answer == other.answer() && overrideReason.equals(other.reason());
        }
    }

    List<Decided> of(ReferralId referral) {
        return sql.sql("""
                        select distinct on (e.test) e.id, e.test, e.proposed, e.answer, e.evidence, e.override_reason,
                               e.rules_since, e.decided_at, e.decided_by, w.name as by_name
                          from referral.eligibility e
                          join agency.worker w on w.id = e.decided_by
                         where e.referral_id = :referral
                         order by e.test, e.decided_at desc, e.id desc
                        """)
                .param("referral", referral.value())
                .query(Decided.class)
                .list();
    }

    void add(Referral referral, Judgement judgement, Rules rules, Post by, Instant at) {
        sql.sql("""
                        insert into referral.eligibility (id, referral_id, holder_agency_id, category, test, answer, proposed, evidence,
                               override_reason, rules_since, decided_at, decided_by, decided_as)
                        values (:id, :referral, :holder, :category, :test, :answer, :proposed, :evidence,
                               :reason, :rules, :at, :by, :role)
                        """)
                .param("id", Ids.next())
                .param("referral", referral.id().value())
                .param("holder", by.agency().value())
                .param("category", judgement.proposal().test().category())
                .param("test", judgement.proposal().test().name())
                .param("answer", judgement.answer().name())
                .param("proposed", judgement.proposal().proposed().name())
                .param("evidence", judgement.proposal().evidence())
                .param("reason", judgement.reason())
                .param("rules", rules.since())
                .param("at", Times.utc(at))
                .param("by", by.worker().value())
                .param("role", by.role().name())
                .update();
    }
}
