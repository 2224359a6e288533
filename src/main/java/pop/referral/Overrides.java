package pop.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.web.Paging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where people departed from what the software proposed, for the team leader to look over.
@Component
class Overrides {

    private final JdbcClient sql;

    Overrides(JdbcClient sql) {
        this.sql = sql;
    }

    enum Kind {
        /// A person answered otherwise than proposed.
        OVERRULED,
        /// A person answered where nothing was known.
        JUDGED,
        /// A person was taken on although not every test was met.
        ACCEPTED
    }

    /// @param test none for an acceptance
    record Departure(
            Instant at,
            UUID referral,
            String reference,
            Kind kind,
            @Nullable Criterion test,
            @Nullable Finding proposed,
            @Nullable Finding answer,
            String reason,
            String byName) {}

    List<Departure> of(TeamId team, @Nullable Kind kind, Paging paging) {
        return sql.sql("""
                        select d.at, r.id as referral, r.reference, d.kind, d.test, d.proposed, d.answer, d.reason, w.name as by_name
                          from (select e.referral_id, e.decided_at as at, e.test, e.proposed, e.answer, e.override_reason as reason,
                                       e.decided_by as by, case e.proposed when 'NOT_KNOWN' then 'JUDGED' else 'OVERRULED' end as kind
                                  from referral.eligibility e
                                 where e.answer <> e.proposed
                                 union all
                                select f.referral_id, f.happened_at, null, null, null, f.note, f.recorded_by, 'ACCEPTED'
                                  from referral.fact f
                                 where f.kind = 'ACCEPTED'
                                   and f.note <> '') d
                          join referral.referral r on r.id = d.referral_id
                          join agency.worker w on w.id = d.by
                         where r.team_id = :team
                           and case when :kind::text is null then d.kind <> 'JUDGED' else d.kind = :kind end
                         order by d.at desc, r.id
                         limit :limit offset :offset
                        """)
                .param("team", team.value())
                .param("kind", kind == null ? null : kind.name())
                .param("limit", paging.size() + 1)
                .param("offset", paging.offset())
                .query(Departure.class)
                .list();
    }
}
