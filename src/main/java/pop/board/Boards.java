package pop.board;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the boards show, as far as the viewer is shown it.
@Component
class Boards {

    /// Nothing is waited for any more.
    private static final String OVER =
            "('OUTCOME', 'DECLINED', 'REROUTED', 'REVOKED', 'ENTERED_IN_ERROR', 'GIVEN')";

    private static final String WAITING = """
            select p.id, p.person_id, coalesce(n.shown, 'Name not known') as name, d.name as need, p.service_name, p.status, p.urgent,
                   coalesce(p.sent_at, p.recorded_at) as since, p.answer_by
              from onward.progress p
              join directory.need d on d.code = p.need
              left join person.name n on n.person_id = p.person_id and n.used and n.ended_at is null
             where p.worker_id = :worker
               and p.status not in %s
             order by p.status = 'NO_RESPONSE' desc, p.answer_by nulls last, p.recorded_at, p.id
             limit :limit offset :offset
            """.formatted(OVER);

    private static final String FIGURES = """
            select p.service_id, min(p.service_name) as service_name, count(*)::int as sent, count(p.answered_at)::int as answered,
                   percentile_cont(0.5) within group (order by extract(epoch from p.answered_at - p.sent_at)) as median_seconds,
                   count(p.seen_at)::int as seen,
                   (count(*) filter (where p.outcome in ('HELPED', 'PARTLY_HELPED')))::int as helped,
                   (count(*) filter (where p.outcome in ('NOT_HELPED', 'DID_NOT_ENGAGE')))::int as not_helped,
                   (count(*) filter (where p.status = 'DECLINED' and p.declined_whose = 'PARTNER'))::int as declined_by_service,
                   (count(*) filter (where p.status = 'DECLINED' and p.declined_whose = 'PERSON'))::int as declined_by_person,
                   (count(*) filter (where p.status in ('NO_RESPONSE', 'ESCALATED', 'REROUTED')))::int as silent
              from onward.progress p
             where p.mode <> 'SIGNPOST'
               and p.status <> 'ENTERED_IN_ERROR'
               and p.sent_at >= :from
             group by p.service_id
             order by count(*) desc, 2
             limit 200
            """;

    private final JdbcClient sql;

    Boards(JdbcClient sql) {
        this.sql = sql;
    }

    /// Somebody who was sent on, and is waited for.
    ///
    /// @param answerBy when silence begins; none while nobody has to answer
    record Waiting(
            UUID id,
            UUID personId,
            String name,
            String need,
            String serviceName,
            String status,
            boolean urgent,
            Instant since,
            @Nullable Instant answerBy) {

        String state() {
            return Words.find("OnwardStatus." + status).orElse(status);
        }

        boolean silent() {
            return status.equals("NO_RESPONSE");
        }
    }

    /// Whom the worker sent on and nobody has closed; the silent ones first.
    List<Waiting> waiting(WorkerId worker, long offset, int limit) {
        return sql.sql(WAITING)
                .param("worker", worker.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    /// One service over the time of the board. Warm handovers count as sent; signposts tell nobody anything.
    ///
    /// @param medianSeconds from sending to the first answer; none when nobody has answered
    record Figures(
            UUID serviceId,
            String serviceName,
            int sent,
            int answered,
            @Nullable Double medianSeconds,
            int seen,
            int helped,
            int notHelped,
            int declinedByService,
            int declinedByPerson,
            int silent) {

        /// "3 days", rounded down as [When#ago] does; a dash when nobody has answered.
        String median() {
            return medianSeconds == null
                    ? "–"
                    : When.ago(Instant.EPOCH, Instant.EPOCH.plusSeconds(medianSeconds.longValue()));
        }
    }

    List<Figures> figures(Instant from) {
        return sql.sql(FIGURES).param("from", Times.utc(from)).query(Figures.class).list();
    }

    /// Why it came to nothing, and whose decision that was: the two are never added up.
    record Declined(String whose, String code, int times) {

        String why() {
            return Words.find("DeclineCode." + code).orElse(code);
        }

        String by() {
            return switch (whose) {
                case "PARTNER" -> "The service";
                case "PERSON" -> "The person";
                default -> "We";
            };
        }
    }

    List<Declined> declined(Instant from) {
        return sql.sql("""
                        select p.declined_whose as whose, p.declined_code as code, count(*)::int as times
                          from onward.progress p
                         where p.status = 'DECLINED'
                           and p.declined_at >= :from
                         group by 1, 2
                         order by 1, 3 desc, 2
                        """).param("from", Times.utc(from)).query(Declined.class).list();
    }

    /// A need and what became of it.
    record Need(String name, int wanted, int met, int open, int nothingExisted, int notNow) {}

    /// Those where nothing existed first: that is what commissioners have to know.
    List<Need> needs(Instant from) {
        return sql.sql("""
                        select d.name, count(*)::int as wanted, (count(*) filter (where n.status = 'MET'))::int as met,
                               (count(*) filter (where n.status = 'OPEN'))::int as open,
                               (count(*) filter (where n.status = 'NOTHING_EXISTED'))::int as nothing_existed,
                               (count(*) filter (where n.status = 'NOT_WANTED_NOW'))::int as not_now
                          from onward.need n
                          join directory.need d on d.code = n.need
                         where n.wanted_at >= :from
                         group by d.name
                         order by 5 desc, 2 desc, 1
                        """).param("from", Times.utc(from)).query(Need.class).list();
    }
}
