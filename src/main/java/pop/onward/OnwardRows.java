package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.custody.ApproachId;
import pop.person.PersonId;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Onward referrals as pages show them, as far as the viewer may see them.
@Component
public class OnwardRows {

    private final JdbcClient sql;

    OnwardRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// One in a list.
    ///
    /// @param status with silence told by the clock
    /// @param approach in custody that it came of, for whoever referred them there
    public record Line(
            OnwardId id,
            UUID needId,
            String need,
            String needName,
            Mode mode,
            String serviceName,
            OnwardStatus status,
            @Nullable Attention attention,
            boolean urgent,
            Instant recordedAt,
            @Nullable Instant sentAt,
            @Nullable Instant answerBy,
            Instant movedAt,
            @Nullable Outcome outcome,
            @Nullable Whose declinedWhose,
            @Nullable DeclineCode declinedCode,
            @Nullable String went,
            @Nullable String helped,
            @Nullable String workerName,
            @Nullable ApproachId approach) {

        public String reference() {
            return WriteToServices.reference(id);
        }

        /// What one wants to know besides: how it ended, or since when it waits.
        public String detail(Instant now) {
            if (status == OnwardStatus.DECLINED && declinedWhose != null && declinedCode != null) {
                return Words.find("onward.no." + declinedWhose, declinedCode).orElse("");
            }
            if (outcome != null) {
                return Words.of(outcome);
            }
            return status.isOver() ? "" : "for " + When.ago(movedAt, now);
        }
    }

    /// What is said on the phone: short, and the same for the same referral.
    public static String reference(OnwardId id) {
        return WriteToServices.reference(id);
    }

    private static final String LINES = """
            select p.id, p.need_id, p.need, d.name as need_name, p.mode, p.service_name, p.status, p.attention, p.urgent, p.recorded_at, p.sent_at,
                   p.answer_by, p.moved_at, p.outcome, p.declined_whose, p.declined_code, p.went, p.helped, w.name as worker_name,
                   (select c.approach_id from onward.from_custody c where c.person_id = p.person_id) as approach
              from onward.progress p
              join directory.need d on d.code = p.need
              left join agency.worker w on w.id = p.worker_id
            """;

    /// Those of these records of one person, the latest first.
    List<Line> of(List<PersonId> people) {
        return sql.sql(LINES + """
                         where p.person_id = any (:people)
                         order by p.recorded_at desc, p.id
                         limit 200
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Line.class)
                .list();
    }

    /// What reached the viewer's agency: what waits for its answer first.
    public List<Line> received(boolean over, long offset, int size) {
        return sql.sql(LINES + """
                         where p.to_agency_id = (select sharing.host())
                           and p.holder_agency_id <> (select sharing.agency())
                           and p.told_at is not null
                           and :over = (p.status in ('OUTCOME', 'DECLINED', 'REROUTED', 'REVOKED', 'ENTERED_IN_ERROR'))
                         order by p.status not in ('SENT', 'NO_RESPONSE', 'ESCALATED'), p.told_at desc, p.id
                         limit :size + 1
                        offset :offset
                        """)
                .param("over", over)
                .param("size", size)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    Optional<Line> find(OnwardId id) {
        return sql.sql(LINES + " where p.id = :id")
                .param("id", id.value())
                .query(Line.class)
                .optional();
    }

    /// Something that happened.
    ///
    /// @param by the worker who wrote it down
    public record Happened(
            FactKind kind,
            Instant happenedAt,
            Way way,
            Whose saidBy,
            @Nullable Whose whose,
            @Nullable String code,
            @Nullable Integer weeks,
            String note,
            @Nullable String by) {

        /// "The partner, by a link", "Fiona Baird, as the partner said"
        public String who() {
            var name = by == null ? "" : by;
            return switch (way) {
                case LINK -> "the service, by its link";
                case WEBHOOK -> "the service’s machine";
                case CLOCK -> "the clock";
                case ACCOUNT -> name + ", for the service";
                case HERE ->
                    switch (saidBy) {
                        case PARTNER -> name + ", as the service said";
                        case PERSON -> name + ", as they said";
                        case POP, SYSTEM -> name;
                    };
            };
        }

        public String title() {
            return fact(kind.name());
        }

        private static String fact(String code) {
            return Words.find("onward.fact." + code).orElse(code);
        }

        /// Why, how it ended, how long: in words.
        public String detail() {
            if (kind == FactKind.DECLINED && whose != null && code != null) {
                return Words.find("onward.no." + whose, DeclineCode.valueOf(code))
                        .orElse("");
            }
            if (kind == FactKind.OUTCOME && code != null) {
                return Words.of(Outcome.valueOf(code));
            }
            if (kind == FactKind.CONTRADICTED && code != null) {
                return "They say now: " + fact(code).toLowerCase(Locale.UK);
            }
            if (kind == FactKind.WAITING_LISTED && weeks != null) {
                return When.count(weeks, "week");
            }
            return code == null ? "" : Words.find("onward.code." + code).orElse("");
        }
    }

    public List<Happened> facts(OnwardId id) {
        return sql.sql("""
                        select f.kind, f.happened_at, f.way, f.said_by, f.whose, f.code, f.weeks, f.note, w.name as by
                          from onward.fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.onward_id = :id
                         order by f.number desc
                        """).param("id", id.value()).query(Happened.class).list();
    }

    /// How another one belongs to it.
    enum Kinship {
        INSTEAD_OF,
        TRIED_INSTEAD,
        SENT_ON_BY,
        SENT_ON_TO
    }

    /// What it came in the place of or followed from, and the other way about.
    record Other(OnwardId id, String serviceName, Kinship kinship) {}

    List<Other> others(OnwardId id) {
        return sql.sql("""
                        select o.id, o.service_name,
                               case when o.instead_of_id = x.id then 'TRIED_INSTEAD'
                                    when o.parent_id = x.id then 'SENT_ON_TO'
                                    when o.id = x.parent_id then 'SENT_ON_BY'
                                    else 'INSTEAD_OF' end as kinship
                          from onward.onward x
                          join onward.onward o on o.instead_of_id = x.id or o.parent_id = x.id or o.id in (x.instead_of_id, x.parent_id)
                         where x.id = :id
                         order by o.recorded_at
                        """).param("id", id.value()).query(Other.class).list();
    }
}
