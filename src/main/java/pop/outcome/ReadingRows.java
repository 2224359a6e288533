package pop.outcome;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.instrument.Answer;
import pop.instrument.InstrumentKey;
import pop.instrument.Scored;
import pop.person.PersonId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A reading with its answers and what was said of it, from one row.
final class ReadingRows {

    static final String SELECT = """
            select r.id, r.person_id, r.engagement_id, r.holder_agency_id, r.code, r.version, v.title, r.done_on, r.done_by, r.occasion, r.language,
                   r.note, r.early, r.again, r.came_by, r.total, r.band, r.complete, r.risks, r.rule, r.entered_at, r.entered_by,
                   coalesce(w.name, '') as entered_name, a.links, a.values, a.missing, f.kinds, f.ats, f.names, f.notes
              from outcome.reading r
              join instrument.version v on v.code = r.code and v.version = r.version
              left join agency.worker w on w.id = r.entered_by
             cross join lateral (
                   select coalesce(array_agg(x.link order by x.link), '{}') as links, array_agg(x.value order by x.link) as values,
                          array_agg(x.missing order by x.link) as missing
                     from outcome.answer x
                    where x.reading_id = r.id) a
             cross join lateral (
                   select coalesce(array_agg(x.kind order by x.at), '{}') as kinds, array_agg(to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') order by x.at) as ats,
                          array_agg(y.name order by x.at) as names, array_agg(x.note order by x.at) as notes
                     from outcome.fact x
                     join agency.worker y on y.id = x.recorded_by
                    where x.reading_id = r.id) f
            """;

    private ReadingRows() {}

    static Reading read(ResultSet row, int number) throws SQLException {
        return new Reading(
                new ReadingId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new EngagementId(row.getObject("engagement_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                new InstrumentKey(row.getString("code"), row.getString("version")),
                row.getString("title"),
                row.getObject("done_on", LocalDate.class),
                DoneBy.valueOf(row.getString("done_by")),
                Occasion.valueOf(row.getString("occasion")),
                row.getString("language"),
                row.getString("note"),
                row.getBoolean("early"),
                row.getBoolean("again"),
                scored(row),
                answers(row),
                new Reading.Entered(
                        Times.instant(row, "entered_at"),
                        row.getObject("entered_by", UUID.class),
                        row.getString("entered_name"),
                        row.getString("came_by").equals("FILE")),
                facts(row));
    }

    private static Scored scored(ResultSet row) throws SQLException {
        return new Scored(
                row.getObject("total", Integer.class),
                row.getString("band"),
                List.of(strings(row, "risks")),
                row.getBoolean("complete"),
                row.getString("rule"));
    }

    private static Map<String, Answer> answers(ResultSet row) throws SQLException {
        var links = strings(row, "links");
        var answers = new HashMap<String, Answer>();
        if (links.length > 0) {
            var values = (@Nullable Integer[]) row.getArray("values").getArray();
            var missing = (@Nullable String[]) row.getArray("missing").getArray();
            for (int place = 0; place < links.length; place++) {
                var value = values[place];
                answers.put(
                        links[place],
                        value == null
                                ? Answer.Missing.valueOf(Objects.requireNonNull(missing[place]))
                                : new Answer.Given(value));
            }
        }
        return answers;
    }

    private static List<Reading.Said> facts(ResultSet row) throws SQLException {
        var kinds = strings(row, "kinds");
        var facts = new ArrayList<Reading.Said>();
        if (kinds.length > 0) {
            var ats = strings(row, "ats");
            var names = strings(row, "names");
            var notes = strings(row, "notes");
            for (int place = 0; place < kinds.length; place++) {
                facts.add(new Reading.Said(
                        Reading.Later.valueOf(kinds[place]), Instant.parse(ats[place]), names[place], notes[place]));
            }
        }
        return facts;
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
