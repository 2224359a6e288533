package pop.report;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Indicators and what they count, as far as the viewer may have it counted (`report.reads`).
@Component
class Indicators {

    private final JdbcClient sql;

    Indicators(JdbcClient sql) {
        this.sql = sql;
    }

    /// To everybody else there are no numbers.
    boolean mayRead() {
        return sql.sql("select report.reads()").query(Boolean.class).single();
    }

    /// Every definition that ever stood, in the order of the indicators, the latest first.
    List<Indicator> all() {
        var found = new ArrayList<Indicator>();
        sql.sql("""
                        select i.code, i.title, i.owner, i.kind, i.unit, i.public_position, v.version, v.definition, v.counts, v.base, v.since, v.until,
                               array(select o.code from report.serves s join report.outcome o on o.code = s.outcome
                                      where s.indicator = i.code order by o.framework, o.position) as outcomes,
                               array(select o.framework from report.serves s join report.outcome o on o.code = s.outcome
                                      where s.indicator = i.code order by o.framework, o.position) as frameworks,
                               array(select o.title from report.serves s join report.outcome o on o.code = s.outcome
                                      where s.indicator = i.code order by o.framework, o.position) as titles
                          from report.indicator i
                          join report.version v on v.indicator = i.code
                         order by i.position, v.version desc
                        """).query(row -> {
            found.add(indicator(row));
        });
        return found;
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("outcomes").getArray();
        var frameworks = (String[]) row.getArray("frameworks").getArray();
        var titles = (String[]) row.getArray("titles").getArray();
        var outcomes = new ArrayList<Indicator.Outcome>();
        for (int number = 0; number < codes.length; number++) {
            outcomes.add(new Indicator.Outcome(codes[number], frameworks[number], titles[number]));
        }
        return new Indicator(
                row.getString("code"),
                row.getString("title"),
                row.getString("owner"),
                Indicator.Kind.valueOf(row.getString("kind")),
                row.getString("unit"),
                row.getObject("public_position", Integer.class),
                outcomes,
                row.getInt("version"),
                row.getString("definition"),
                row.getString("counts"),
                row.getString("base"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    /// @param title with who published it
    /// @param until the last day on which it stood; null while it does
    record Framework(
            String code,
            String title,
            String source,
            LocalDate since,
            @Nullable LocalDate until) {}

    List<Framework> frameworks() {
        return sql.sql("select f.code, f.title, f.source, f.since, f.until from report.framework f order by f.position")
                .query(Framework.class)
                .list();
    }

    /// @param areas of plans and referrals that serve it, by name
    record Aim(String code, String framework, String title, List<String> areas) {}

    List<Aim> aims() {
        return sql.sql("""
                        select o.code, o.framework, o.title,
                               array(select n.name from report.area_serves a join directory.need n on n.code = a.area
                                      where a.outcome = o.code order by n.position) as areas
                          from report.outcome o
                         order by o.framework, o.position
                        """)
                .query((row, _) -> new Aim(
                        row.getString("code"), row.getString("framework"), row.getString("title"), List.of((String[])
                                row.getArray("areas").getArray())))
                .list();
    }

    /// What is known to hang together: numbers that add up over time, and numbers that are a part of another.
    record Ties(Set<String> additive, Map<String, List<String>> wholes) {}

    Ties ties() {
        var additive = new HashSet<String>();
        var wholes = new HashMap<String, List<String>>();
        sql.sql("""
                        select a.counts, null as whole from report.additive a
                         union all
                        select p.counts, p.whole from report.part p
                        """).query(row -> {
            var whole = row.getString("whole");
            if (whole == null) {
                additive.add(row.getString("counts"));
            } else {
                wholes.computeIfAbsent(row.getString("counts"), _ -> new ArrayList<>())
                        .add(whole);
            }
        });
        return new Ties(additive, wholes);
    }

    /// Every indicator over a span, by the definitions that stood on a day: numbers as they are, not to be shown.
    List<Result> run(Span span, LocalDate asOf) {
        return sql.sql("""
                        select :from::date as from_on, :until::date as until_on, r.indicator, r.version, r.cut, r.of, r.numerator::int, r.denominator::int, r.value
                          from report.run(:from, :until, :asOf) r
                         order by r.indicator, r.cut, r.of
                        """)
                .param("from", span.from())
                .param("until", span.until())
                .param("asOf", asOf)
                .query((row, _) -> result(row))
                .list();
    }

    /// Over several spans, each by the definitions that stood on its last day: these, and what is counted with
    /// them.
    ///
    /// @param codes none: all
    List<Result> run(List<Span> spans, Collection<String> codes) {
        return sql.sql("""
                        select r.from_on, r.until_on, r.indicator, r.version, r.cut, r.of, r.numerator::int, r.denominator::int, r.value
                          from report.run_each(:from::date[], :until::date[], nullif(:codes::text[], '{}')) r
                         order by r.from_on, r.until_on, r.indicator, r.cut, r.of
                        """)
                .param("from", spans.stream().map(it -> it.from().toString()).toArray(String[]::new))
                .param("until", spans.stream().map(it -> it.until().toString()).toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> result(row))
                .list();
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                new Span(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)),
                row.getString("indicator"),
                row.getInt("version"),
                row.getString("cut"),
                row.getString("of"),
                row.getInt("numerator"),
                row.getObject("denominator", Integer.class),
                row.getBigDecimal("value"));
    }
}
