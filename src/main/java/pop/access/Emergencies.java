package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Attempts at emergency access, as far as the viewer knows of them: their own, and those they answer for.
@Component
class Emergencies {

    /// More attempts that opened nothing than these in an hour, and the next hour opens nothing either.
    static final int TRIES = 5;

    static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Facts facts;

    Emergencies(JdbcClient sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /// An attempt with the names its pages show.
    ///
    /// @param name the person's, for those who are shown it
    record Shown(
            UUID id,
            WorkerId workerId,
            String worker,
            Role role,
            String agency,
            @Nullable PersonId personId,
            @Nullable String name,
            @Nullable AgencyId askedAgencyId,
            @Nullable String asked,
            EmergencyReason reason,
            String why,
            Instant askedAt,
            @Nullable Instant until,
            @Nullable Instant endedAt,
            EmergencyStatus status,
            @Nullable Verdict verdict,
            int version) {

        boolean open(Instant now) {
            return status == EmergencyStatus.OPENED && until != null && until.isAfter(now);
        }

        boolean unreviewed() {
            return status == EmergencyStatus.OPENED || status == EmergencyStatus.ENDED;
        }

        /// When it was over, or will be.
        Instant over() {
            return endedAt != null ? endedAt : until != null ? until : askedAt;
        }
    }

    private static final String SHOWN = """
            select e.id, e.worker_id, w.name as worker, e.role, a.name as agency, e.person_id, n.shown as name, e.asked_agency_id,
                   h.name as asked, e.reason, e.why, e.asked_at, e.until, e.ended_at, e.status, e.verdict, e.version
              from access.emergency e
              join agency.worker w on w.id = e.worker_id
              join agency.agency a on a.id = e.holder_agency_id
              left join agency.agency h on h.id = e.asked_agency_id
              left join person.name n on n.person_id = e.person_id and n.used and n.ended_at is null
            """;

    /// Answers for: leads the agency that holds the record; or governs, where nobody leads it but the worker.
    private static final String MINE_TO_REVIEW = """
             where e.worker_id <> (select sharing.viewer())
               and ('governance' <> all ((select sharing.keys())::text[])
                    or not access.has_lead(e.asked_agency_id, e.person_id, e.worker_id))
               and e.person_id is not null
            """;

    void add(Emergency emergency, Fact fact) {
        sql.sql("""
                        insert into access.emergency (id, worker_id, role, holder_agency_id, person_id, asked_agency_id, reason, why,
                               told, categories, asked_at, until, status)
                        values (:id, :worker, :role, :holder, :person::uuid, :asked::uuid, :reason, :why,
                               :told, :categories, :at, :until, :status)
                        """)
                .param("id", emergency.id())
                .param("worker", emergency.worker().value())
                .param("role", emergency.role().name())
                .param("holder", emergency.holder().value())
                .param("person", value(emergency.person()))
                .param(
                        "asked",
                        emergency.asked() == null ? null : emergency.asked().value())
                .param("reason", emergency.reason().name())
                .param("why", emergency.why())
                .param("told", emergency.told())
                .param(
                        "categories",
                        emergency.categories().stream().map(Enum::name).toArray(String[]::new))
                .param("at", Times.utc(emergency.at()))
                .param("until", Times.utcOrNull(emergency.until()))
                .param("status", emergency.status().name())
                .update();
        facts.add(emergency.subject(), fact);
    }

    Optional<Emergency> find(UUID id) {
        return sql.sql("""
                        select e.id, e.worker_id as worker, e.role, e.holder_agency_id as holder, e.person_id as person,
                               e.asked_agency_id as asked, e.reason, e.why, e.told, e.asked_at as at, e.until, e.ended_at,
                               e.status, e.verdict, e.reviewed_by, e.version
                          from access.emergency e
                         where e.id = :id
                        """).param("id", id).query(Emergency.class).optional();
    }

    Optional<Shown> shown(UUID id) {
        return sql.sql(SHOWN + " where e.id = :id")
                .param("id", id)
                .query(Shown.class)
                .optional();
    }

    /// @throws Refused when somebody else changed it first
    void record(Step<Emergency, Fact> step) {
        var next = step.state();
        int changed = sql.sql("""
                        update access.emergency
                           set status = :status,
                               ended_at = :ended,
                               verdict = :verdict,
                               reviewed_by = :reviewer::uuid,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", next.id())
                .param("version", next.version())
                .param("status", next.status().name())
                .param("ended", Times.utcOrNull(next.endedAt()))
                .param("verdict", next.verdict() == null ? null : next.verdict().name())
                .param("reviewer", next.reviewedBy())
                .update();
        if (changed == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        facts.add(next.subject(), step.event());
    }

    /// Counts the worker's attempts one at a time, so that many at once do not slip by.
    ///
    /// @return until when it opens nothing for them; none if it may
    Optional<Instant> pausedUntil(WorkerId worker, Instant now) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('emergency ' || :worker::text, 0))")
                .param("worker", worker.value())
                .query((_, _) -> true)
                .single();
        return sql.sql("""
                        select e.asked_at
                          from access.emergency e
                         where e.worker_id = :worker
                           and e.status = 'NOT_OPENED'
                           and e.asked_at > :from
                           and (select count(*)
                                  from access.emergency f
                                 where f.worker_id = :worker
                                   and f.status = 'NOT_OPENED'
                                   and f.asked_at > e.asked_at - interval '1 hour'
                                   and f.asked_at <= e.asked_at) > :tries
                         order by e.asked_at desc
                         limit 1
                        """)
                .param("worker", worker.value())
                .param("from", Times.utc(now.minus(PAUSE)))
                .param("tries", TRIES)
                .query((row, _) -> Times.instant(row, "asked_at").plus(PAUSE))
                .optional();
    }

    /// What waits for a review by the viewer, the oldest first.
    List<Shown> toReview() {
        return sql.sql(SHOWN + MINE_TO_REVIEW + " and e.status in ('OPENED', 'ENDED') order by e.asked_at limit 100")
                .query(Shown.class)
                .list();
    }

    /// What was reviewed lately and what is with information governance, the newest first.
    List<Shown> reviewed(int most, long from) {
        return sql.sql(SHOWN + """
                 where e.status in ('REVIEWED', 'FOLLOWED_UP')
                   and e.worker_id <> (select sharing.viewer())
                 order by e.verdict = 'CONCERN' and e.status = 'REVIEWED' desc, e.asked_at desc
                 limit :most offset :from
                """)
                .param("most", most)
                .param("from", from)
                .query(Shown.class)
                .list();
    }

    boolean mineToReview(UUID id) {
        return sql.sql("select exists (select from access.emergency e " + MINE_TO_REVIEW + " and e.id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Shown> of(WorkerId worker, int most) {
        return sql.sql(SHOWN + " where e.worker_id = :worker order by e.asked_at desc limit :most")
                .param("worker", worker.value())
                .param("most", most)
                .query(Shown.class)
                .list();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
