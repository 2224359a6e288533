package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.database.Times;
import pop.person.PersonId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A condition on its way from its table and into it.
final class ConditionRow {

    static final String COLUMNS = """
            c.id, c.person_id, c.holder_agency_id, c.source, c.kind, c.words, c.place, c.postcode, c.areas, c.days, c.from_time,
            c.until_time, c.from_on, c.until_on, c.sure, c.told_by, c.told_on, c.status, c.checked_at, c.version
            """;

    private ConditionRow() {}

    static Condition of(ResultSet row, int number) throws SQLException {
        return new Condition(
                new ConditionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                terms(row),
                ConditionStatus.valueOf(row.getString("status")),
                Times.instant(row, "checked_at"),
                row.getInt("version"));
    }

    static Map<String, @Nullable Object> parameters(Terms terms) {
        var hours = terms.hours();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("source", terms.source().name());
        parameters.put("kind", terms.kind().name());
        parameters.put("words", terms.words());
        parameters.put("place", terms.place());
        parameters.put("postcode", terms.postcode());
        parameters.put("areas", terms.area().codes().toArray(String[]::new));
        parameters.put("days", hours == null ? new String[0] : hours.codes().toArray(String[]::new));
        parameters.put("fromTime", hours == null ? null : hours.from());
        parameters.put("untilTime", hours == null ? null : hours.until());
        parameters.put("since", terms.since());
        parameters.put("last", terms.last());
        parameters.put("sure", terms.told().sure().name());
        parameters.put("toldBy", terms.told().by());
        parameters.put("toldOn", terms.told().on());
        return parameters;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                Source.valueOf(row.getString("source")),
                ConditionKind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("place"),
                row.getString("postcode"),
                new Area(texts(row, "areas")),
                hours(row),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                new Told(
                        Sure.valueOf(row.getString("sure")),
                        row.getString("told_by"),
                        row.getObject("told_on", LocalDate.class)));
    }

    private static @Nullable Hours hours(ResultSet row) throws SQLException {
        var from = row.getObject("from_time", LocalTime.class);
        var until = row.getObject("until_time", LocalTime.class);
        return from == null || until == null
                ? null
                : new Hours(
                        texts(row, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()), from, until);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }
}
