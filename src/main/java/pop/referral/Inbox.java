package pop.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.Times;
import pop.web.Paging;

import java.time.Instant;
import java.util.List;

/// What waits for a decision of a team: the most pressing first, and of those the oldest.
@Component
class Inbox {

    /// Most pressing first: what nobody could judge comes before what was judged routine. The index `inbox` has this
    /// order.
    static final String WAITING = """
            select r.id, r.reference, r.name_told, r.risk, r.status, r.source, r.from_agency, r.submitted_at,
                   r.first_attempt_at, r.first_contact_at, w.name as taken_by
              from referral.referral r
              left join lateral (select f.recorded_by
                                   from referral.fact f
                                  where f.referral_id = r.id
                                    and f.kind = 'TRIAGE_STARTED'
                                  order by f.number desc
                                  limit 1) t on true
              left join agency.worker w on w.id = t.recorded_by
             where r.team_id = :team
               and r.status in ('SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED')
               and (:status::text is null or r.status = :status)
               and (:source::text is null or r.source = :source)
               and (:risk::text is null or r.risk = :risk)
               and (:before::timestamptz is null or r.submitted_at < :before)
               and (:reference::text is null or r.reference = :reference)
               and (:named::text is null or position(lower(:named) in lower(r.name_told)) > 0)
               and (:whom::text is null
                    or (:whom = 'MINE' and t.recorded_by = :me)
                    or (:whom = 'NOBODY' and t.recorded_by is null))
             order by case r.risk when 'URGENT' then 0 when 'SOON' then 1 when 'NOT_KNOWN' then 2 else 3 end,
                   r.submitted_at, r.id
             limit :limit offset :offset
            """;

    private final JdbcClient sql;

    Inbox(JdbcClient sql) {
        this.sql = sql;
    }

    enum Whom {
        MINE,
        NOBODY
    }

    /// What narrows the list; null narrows nothing.
    ///
    /// @param named part of a name, or a reference as it was read
    /// @param before received before this moment
    record Wanted(
            @Nullable ReferralStatus status,
            @Nullable Source source,
            @Nullable Risk risk,
            @Nullable Whom whom,
            @Nullable String named,
            @Nullable Reference reference,
            @Nullable Instant before) {}

    record Waiting(
            ReferralId id,
            String reference,
            String nameTold,
            Risk risk,
            ReferralStatus status,
            Source source,
            String fromAgency,
            Instant submittedAt,
            @Nullable Instant firstAttemptAt,
            @Nullable Instant firstContactAt,
            @Nullable String takenBy) {}

    record Counts(long fresh, long inTriage, long asked, long unattempted, long late) {

        long all() {
            return fresh + inTriage + asked;
        }
    }

    List<Waiting> of(Post desk, Wanted wanted, Paging paging) {
        return sql.sql(WAITING)
                .param("team", desk.team().value())
                .param("me", desk.worker().value())
                .param("status", name(wanted.status()))
                .param("source", name(wanted.source()))
                .param("risk", name(wanted.risk()))
                .param("whom", name(wanted.whom()))
                .param("named", wanted.reference() == null ? wanted.named() : null)
                .param(
                        "reference",
                        wanted.reference() == null ? null : wanted.reference().text())
                .param("before", Times.utcOrNull(wanted.before()))
                .param("limit", paging.size() + 1)
                .param("offset", paging.offset())
                .query(Waiting.class)
                .list();
    }

    /// @param attemptBefore received before this moment, a first attempt is late
    /// @param decisionBefore received before this moment, a decision is late
    Counts counts(Post desk, Instant attemptBefore, Instant decisionBefore) {
        return sql.sql("""
                        select count(*) filter (where r.status = 'SUBMITTED') as fresh,
                               count(*) filter (where r.status = 'IN_TRIAGE') as in_triage,
                               count(*) filter (where r.status = 'INFORMATION_REQUESTED') as asked,
                               count(*) filter (where r.first_attempt_at is null and r.submitted_at < :attemptBefore) as unattempted,
                               count(*) filter (where r.submitted_at < :decisionBefore) as late
                          from referral.referral r
                         where r.team_id = :team
                           and r.status in ('SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED')
                        """)
                .param("team", desk.team().value())
                .param("attemptBefore", Times.utc(attemptBefore))
                .param("decisionBefore", Times.utc(decisionBefore))
                .query(Counts.class)
                .single();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
