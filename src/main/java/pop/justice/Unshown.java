package pop.justice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Times;
import pop.database.Viewer;
import pop.person.Planned;
import pop.person.Warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// For a worker who is not shown what stands against an arrangement: that there is something, and whom to ask; never
/// what. Told only when the rule finds something, and each time is kept, so that nobody sounds out unseen where
/// somebody
/// may not go. See docs/decisions, "A warning without its content".
@Component
class Unshown {

    private static final int LONGEST = 200;

    private final JdbcClient sql;
    private final AsSystem house;
    private final Clock clock;

    Unshown(JdbcClient sql, AsSystem house, Clock clock) {
        this.sql = sql;
        this.house = house;
        this.clock = clock;
    }

    /// @param seen what the viewer is shown, and so was told already
    Optional<Warning> about(Planned planned, List<Condition> seen, LocalDate today) {
        var known = seen.stream().map(Condition::id).toList();
        var worker = Viewer.current().filter(it -> it.kind() == Viewer.Kind.WORKER);
        return worker.flatMap(it -> house.call("looking whether a condition stands against it", () -> {
            var against = standing(planned, today).stream()
                    .filter(condition -> !known.contains(condition.id()))
                    .filter(condition -> Against.of(condition, planned, today).isPresent())
                    .findFirst();
            against.ifPresent(condition -> keep(planned, condition, it.id()));
            return against.map(_ -> warning(planned));
        }));
    }

    private List<Condition> standing(Planned planned, LocalDate today) {
        return sql.sql("select " + ConditionRow.COLUMNS + """
                          from justice.condition c
                         where c.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                           and c.status = 'STANDS'
                           and (c.until_on is null or c.until_on >= :today)
                        """)
                .param("person", planned.person().value())
                .param("today", today.minusDays(1))
                .query(ConditionRow::of)
                .list();
    }

    private void keep(Planned planned, Condition condition, UUID worker) {
        sql.sql("""
                        insert into justice.withheld (id, person_id, holder_agency_id, worker_id, what, from_at, place, asked_at)
                        values (:id, :person, :holder, :worker, :what, :from::timestamptz, :place, :now)
                            on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("person", planned.person().value())
                .param("holder", condition.holder().value())
                .param("worker", worker)
                .param("what", planned.what().name())
                .param("from", Times.utcOrNull(planned.from()))
                .param(
                        "place",
                        brief(Place.of(planned.place(), planned.postcode()).shown()))
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    private static String brief(String place) {
        return place.codePointCount(0, place.length()) <= LONGEST
                ? place
                : place.substring(0, place.offsetByCodePoints(0, LONGEST));
    }

    /// The lead may be somebody else tomorrow; who has none asks the team's.
    private Warning warning(Planned planned) {
        var lead = sql.sql("""
                        select w.name
                          from engagement.engagement e
                          join agency.worker w on w.id = e.lead_worker_id
                         where e.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                           and e.status <> 'CLOSED'
                         limit 1
                        """)
                .param("person", planned.person().value())
                .query(String.class)
                .optional();
        return new Warning(
                UUID.nameUUIDFromBytes(("unshown " + planned.person()).getBytes(UTF_8)),
                "Ask the lead before you arrange this",
                "There is something about this time or place that you are not shown. "
                        + lead.orElse("The team’s lead")
                        + " can tell you whether it may go ahead, or what would do instead. That you were told to ask is kept.",
                true);
    }
}
