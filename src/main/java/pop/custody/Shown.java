package pop.custody;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.directory.ServiceId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Approaches as pages show them, as far as the viewer is shown them.
@Component
class Shown {

    private final JdbcClient sql;

    Shown(JdbcClient sql) {
        this.sql = sql;
    }

    /// An approach in a list.
    ///
    /// @param whyNot blank when it was approached
    record Line(
            ApproachId id,
            Instant metAt,
            Outcome outcome,
            String whyNot,
            String called,
            List<String> needs,
            FollowUp follow,
            @Nullable Instant followDueAt,
            int given,
            boolean mistaken) {}

    /// An approach with all there is of it.
    ///
    /// @param late whether it came after the visit was over
    record Approach(
            Line line,
            VisitId visit,
            String centre,
            String worker,
            Asked asked,
            boolean clockOff,
            boolean late,
            boolean forgotten,
            @Nullable Instant handedOverAt) {}

    /// @param code the outcome, or what became of a try, or whether they went
    record FactLine(String kind, String code, String reason, String service, String note, Instant at, String by) {}

    /// @param came whether they went there; null while nobody asked
    record Given(
            ServiceId id, String name, Instant at, @Nullable CameOf came) {}

    private static final String LINE = """
            select a.id, a.met_at, a.outcome, a.follow, a.follow_due_at, a.mistaken, a.visit_id, a.clock_off, a.forgotten_at, a.recorded_at,
                   coalesce((select f.reason from custody.approach_fact f where f.approach_id = a.id and f.kind = 'OUTCOME'
                              order by f.at desc, f.number desc limit 1), '') as why_not,
                   (select count(*)::int from custody.approach_fact f where f.approach_id = a.id and f.kind = 'GIVEN') as given,
                   array(select n.name from directory.need n where n.code = any (a.needs) order by n.position) as need_names,
                   l.*
              from custody.approach a
              left join custody.latest l on l.approach_id = a.id
            """;

    /// Of one visit, the latest first.
    List<Line> of(VisitId visit) {
        return sql.sql(LINE + " where a.visit_id = :visit order by a.met_at desc, a.id desc limit 300")
                .param("visit", visit.value())
                .query((row, _) -> line(row))
                .list();
    }

    /// Whom the team has to try to reach, the most overdue first.
    List<Line> due() {
        return sql.sql(LINE + " where a.follow = 'DUE' and not a.mistaken order by a.follow_due_at, a.id limit 100")
                .query((row, _) -> line(row))
                .list();
    }

    Optional<Approach> find(ApproachId id) {
        return sql.sql("""
                        select x.*, c.name as centre, w.name as worker,
                               v.ended_at is not null and x.recorded_at > v.ended_at as late,
                               (select f.at from custody.approach_fact f where f.approach_id = x.id and f.kind = 'HANDED_OVER') as handed_over_at
                          from (%s where a.id = :id) x
                          join custody.visit v on v.id = x.visit_id
                          join custody.centre c on c.id = v.centre_id
                          join agency.worker w on w.id = v.worker_id
                        """.formatted(LINE))
                .param("id", id.value())
                .query((row, _) -> new Approach(
                        line(row),
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        row.getString("centre"),
                        row.getString("worker"),
                        asked(row),
                        row.getBoolean("clock_off"),
                        row.getBoolean("late"),
                        row.getObject("forgotten_at") != null,
                        Times.instantOrNull(row, "handed_over_at")))
                .optional();
    }

    List<FactLine> facts(ApproachId id) {
        return sql.sql("""
                        select f.kind, coalesce(f.code, '') as code, coalesce(f.reason, '') as reason, coalesce(f.service_name, '') as service,
                               f.note, f.at, coalesce(w.name, 'Positive Outcomes') as by
                          from custody.approach_fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.approach_id = :id
                         order by f.at desc, f.number desc
                        """)
                .param("id", id.value())
                .query((row, _) -> new FactLine(
                        row.getString("kind"),
                        row.getString("code"),
                        row.getString("reason"),
                        row.getString("service"),
                        row.getString("note"),
                        Times.instant(row, "at"),
                        row.getString("by")))
                .list();
    }

    List<Given> given(ApproachId id) {
        return sql.sql("""
                        select g.service_id, g.service_name, g.at,
                               (select c.code
                                  from custody.approach_fact c
                                 where c.approach_id = g.approach_id
                                   and c.kind = 'CAME_OF'
                                   and c.service_id = g.service_id
                                 order by c.number desc
                                 limit 1) as came
                          from custody.approach_fact g
                         where g.approach_id = :id
                           and g.kind = 'GIVEN'
                         order by g.number
                        """)
                .param("id", id.value())
                .query((row, _) -> new Given(
                        new ServiceId(row.getObject("service_id", UUID.class)),
                        row.getString("service_name"),
                        Times.instant(row, "at"),
                        one(CameOf.class, row.getString("came"))))
                .list();
    }

    /// The name told last; blank when none was.
    String name(ApproachId id) {
        return sql.sql("select l.name from custody.latest l where l.approach_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// The wish that their worker be told, as long as it is about the name that is told now.
    Optional<UUID> workerAsked(ApproachId id) {
        return sql.sql("""
                        select f.id
                          from (select f.id, f.kind
                                  from custody.approach_fact f
                                 where f.approach_id = :id
                                   and f.kind in ('WORKER_ASKED', 'NAME_CORRECTED')
                                 order by f.number desc
                                 limit 1) f
                         where f.kind = 'WORKER_ASKED'
                        """).param("id", id.value()).query(UUID.class).optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ApproachId(row.getObject("id", UUID.class)),
                Times.instant(row, "met_at"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("why_not"),
                asked(row).called(),
                texts(row, "need_names"),
                FollowUp.valueOf(row.getString("follow")),
                Times.instantOrNull(row, "follow_due_at"),
                row.getInt("given"),
                row.getBoolean("mistaken"));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                text(row, "known_as"),
                text(row, "name"),
                text(row, "birth"),
                one(Asked.Sex.class, row.getString("sex")),
                one(Asked.Age.class, row.getString("age")),
                one(Asked.Home.class, row.getString("home")),
                one(Reach.class, row.getString("reach")),
                text(row, "phone"),
                text(row, "reach_note"),
                texts(row, "warnings").stream().map(Warning::valueOf).toList(),
                text(row, "warning_note"),
                one(WayOut.class, row.getString("way_out")),
                Times.instantOrNull(row, "out_at"),
                texts(row, "needs"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }
}
