package pop.message;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.delivery.Message.Way;
import pop.person.Answer;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.When;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How people can be reached, from all their records. Sees past the policies what counts for it
/// (R__3_message_functions).
@Component
class Reaches {

    private final JdbcClient sql;

    Reaches(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotFound when the viewer has nothing to do with the person
    Reach of(PersonId person, Instant now) {
        var lines = lines(person, now);
        return sql.sql("""
                        select holder, died, away, wants_none, wish_id, way, value, address_id, anothers, hours_from, hours_until, days,
                               language, say_time
                          from message.standing(:person)
                        """)
                .param("person", person.value())
                .query((row, _) -> new Reach(
                        new AgencyId(row.getObject("holder", UUID.class)),
                        row.getBoolean("died"),
                        row.getBoolean("away"),
                        row.getBoolean("wants_none"),
                        wish(row),
                        lines))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Line> lines(PersonId person, Instant now) {
        return sql.sql("""
                        select id, way, value, whose, may_write, shared, kind, complete
                          from message.lines(:person, :today)
                        """)
                .param("person", person.value())
                .param("today", When.dayOf(now))
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        Way.valueOf(row.getString("way")),
                        row.getString("value"),
                        row.getString("whose"),
                        Answer.valueOf(row.getString("may_write")),
                        row.getBoolean("shared"),
                        row.getString("kind"),
                        row.getBoolean("complete")))
                .list();
    }

    private static @Nullable Wish wish(ResultSet row) throws SQLException {
        var id = row.getObject("wish_id", UUID.class);
        if (id == null) {
            return null;
        }
        var way = row.getString("way");
        var days = Stream.of((String[]) row.getArray("days").getArray()).map(DayOfWeek::valueOf);
        return new Wish(
                id,
                way.equals(Wish.NONE) ? null : Way.valueOf(way),
                row.getString("value"),
                row.getObject("address_id", UUID.class),
                row.getBoolean("anothers"),
                new Hours(
                        row.getObject("hours_from", LocalTime.class),
                        row.getObject("hours_until", LocalTime.class),
                        days.collect(Collectors.toSet())),
                row.getString("language"),
                row.getBoolean("say_time"));
    }
}
