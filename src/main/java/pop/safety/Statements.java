package pop.safety;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is written in concerns: a row for each time somebody added to it, so that nothing is written over.
@Component
class Statements {

    private final JdbcClient sql;

    Statements(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Concern to, Statement it, WorkerId by, Instant now) {
        sql.sql("""
                        insert into safety.statement (id, concern_id, person_id, holder_agency_id, number, worry, danger, age, unable, unable_why,
                               at_risk, at_risk_why, vulnerable, vulnerable_why, harms, knows, agrees, view, advocacy, child, place, recorded_at, recorded_by)
                        select :id, :concern, :person::uuid, :holder, 1 + count(*), :worry, :danger, :age, :unable, :unableWhy,
                               :atRisk, :atRiskWhy, :vulnerable, :vulnerableWhy, :harms, :knows, :agrees, :view, :advocacy, :child, :place, :at, :by
                          from safety.statement s
                         where s.concern_id = :concern
                        """)
                .params(columns(it))
                .param("id", Ids.next())
                .param("concern", to.id().value())
                .param("person", to.person() == null ? null : to.person().value())
                .param("holder", to.holder().value())
                .param("at", Times.utc(now))
                .param("by", by.value())
                .update();
    }

    /// The latest, which counts, first.
    List<Statement.Written> of(ConcernId concern) {
        return sql.sql("""
                        select s.*, w.name as by
                          from safety.statement s
                          join agency.worker w on w.id = s.recorded_by
                         where s.concern_id = :concern
                         order by s.number desc
                         limit 50
                        """)
                .param("concern", concern.value())
                .query((row, _) ->
                        new Statement.Written(read(row), Times.instant(row, "recorded_at"), row.getString("by")))
                .list();
    }

    private static Map<String, @Nullable Object> columns(Statement it) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("worry", it.worry());
        columns.put("danger", name(it.danger()));
        columns.put("age", name(it.age()));
        columns.put("unable", name(it.unable().answer()));
        columns.put("unableWhy", it.unable().why());
        columns.put("atRisk", name(it.atRisk().answer()));
        columns.put("atRiskWhy", it.atRisk().why());
        columns.put("vulnerable", name(it.vulnerable().answer()));
        columns.put("vulnerableWhy", it.vulnerable().why());
        columns.put("harms", it.harms().stream().map(Harm::name).toArray(String[]::new));
        columns.put("knows", name(it.asked().knows()));
        columns.put("agrees", name(it.asked().agrees()));
        columns.put("view", it.asked().view());
        columns.put("advocacy", name(it.asked().advocacy()));
        columns.put("child", it.child());
        columns.put("place", it.place());
        return columns;
    }

    private static Statement read(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("worry"),
                known(row, "danger"),
                one(AgeSaid.class, row.getString("age")),
                new Statement.Point(known(row, "unable"), row.getString("unable_why")),
                new Statement.Point(known(row, "at_risk"), row.getString("at_risk_why")),
                new Statement.Point(known(row, "vulnerable"), row.getString("vulnerable_why")),
                Stream.of((String[]) row.getArray("harms").getArray())
                        .map(Harm::valueOf)
                        .toList(),
                new Statement.Asked(
                        known(row, "knows"),
                        one(Agrees.class, row.getString("agrees")),
                        row.getString("view"),
                        one(Advocacy.class, row.getString("advocacy"))),
                row.getString("child"),
                row.getString("place"));
    }

    private static @Nullable Known known(ResultSet row, String column) throws SQLException {
        return one(Known.class, row.getString(column));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
