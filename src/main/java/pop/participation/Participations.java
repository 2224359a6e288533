package pop.participation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.When;
import pop.web.Words;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Whether people take part, and what was explained to them.
@Component
public class Participations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Clock clock;

    Participations(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// For the person's page, in one statement: "agreed 3 Nov 2026 · objects: Police Scotland (2)".
    ///
    /// @param mayOpen whether the viewer supports them, and so may read and write down what they say
    public record Line(String text, boolean mayOpen) {}

    public Line line(PersonId person) {
        return sql.sql("""
                        select sharing.supports(:person) as supports, s.status, s.since, o.agencies, o.named
                          from (values (1)) one (row)
                          left join participation.standing s on s.person_id = :person
                          left join lateral (
                                select count(*)::int as agencies, string_agg(a.name || ' (' || r.things || ')', ', ' order by a.name) as named
                                  from (select p.recipient_id, count(*) as things
                                          from sharing.preference p
                                         where p.person_id = :person
                                           and p.choice = 'OBJECTS'
                                           and p.ended_at is null
                                           and (p.until is null or p.until > :now)
                                         group by p.recipient_id) r
                                  join agency.agency a on a.id = r.recipient_id) o on true
                        """)
                .param("person", person.value())
                .param("now", Times.utc(clock.instant()))
                .query(Row.class)
                .single()
                .line();
    }

    private record Row(
            boolean supports,
            @Nullable ParticipationStatus status,
            @Nullable Instant since,
            int agencies,
            @Nullable String named) {

        private static final int NAMED = 3;

        Line line() {
            var says = status == null || since == null || status == ParticipationStatus.NOT_ASKED
                    ? "not asked yet"
                    : Words.find("participation.line." + status).orElse("") + " " + When.date(When.dayOf(since));
            var objects = named == null ? "" : " · objects: " + (agencies > NAMED ? agencies + " agencies" : named);
            return new Line(says + objects, supports);
        }
    }

    /// @param since when the last answer was given
    /// @param holder the agency that wrote the first of it down
    /// @param supports whether the viewer may write down what the person says
    record Standing(
            ParticipationStatus status,
            @Nullable Instant since,
            int version,
            @Nullable UUID holder,
            boolean explained,
            boolean supports) {

        Participation of(PersonId person) {
            return new Participation(person, status, version, explained, List.of());
        }
    }

    Standing standing(PersonId person) {
        return sql.sql("""
                        select coalesce(s.status, 'NOT_ASKED') as status, s.since, coalesce(s.version, 0) as version,
                               s.holder_agency_id as holder,
                               exists (select from participation.fact f where f.person_id = :person and f.kind = 'EXPLAINED') as explained,
                               sharing.supports(:person) as supports
                          from (values (1)) one (row)
                          left join participation.standing s on s.person_id = :person
                        """)
                .param("person", person.value())
                .query(Standing.class)
                .single();
    }

    /// What was explained and answered, as pages show it.
    record Told(
            FactKind kind,
            Instant happenedAt,
            @Nullable String by,
            @Nullable String agency,
            @Nullable Integer version,
            @Nullable UUID noticeId,
            String language,
            @Nullable Boolean interpreter,
            @Nullable How how,
            @Nullable NotAsked reason,
            String note) {}

    /// The latest first.
    List<Told> told(PersonId person) {
        return sql.sql("""
                        select f.kind, f.happened_at, w.name as by, a.name as agency, n.version, f.notice_id, f.language,
                               f.interpreter, f.how, f.reason, f.note
                          from participation.fact f
                          join agency.agency a on a.id = f.holder_agency_id
                          left join agency.worker w on w.id = f.recorded_by
                          left join participation.notice n on n.id = f.notice_id
                         where f.person_id = :person
                         order by f.number desc
                         limit 100
                        """).param("person", person.value()).query(Told.class).list();
    }

    /// Writes down what was said, for all records of the person. Saying it again changes nothing.
    ///
    /// @return whether it was new
    /// @throws Refused when something else was said since it was read
    boolean record(Participation said, UUID by, UUID agency) {
        var outcome = sql.sql(
                        "select participation.put(:person, :seen, :told::jsonb, :status, :by, :agency, :now) as outcome")
                .param("person", said.person().value())
                .param("seen", said.version())
                .param("told", JSON.writeValueAsString(said.told()))
                .param("status", said.answered() ? said.status().name() : null)
                .param("by", by)
                .param("agency", agency)
                .param("now", Times.utc(clock.instant()))
                .query(String.class)
                .single();
        if (outcome.equals("STALE")) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return outcome.equals("NEW");
    }
}
