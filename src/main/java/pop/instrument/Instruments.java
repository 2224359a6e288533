package pop.instrument;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The instruments, and who may use them.
@Component
public class Instruments {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient sql;

    Instruments(JdbcClient sql) {
        this.sql = sql;
    }

    /// In use today, the newest version of each, our own measure first.
    public List<Instrument> offered() {
        return sql.sql(SELECT + """
                         where instrument.is_in_use(v.code, v.version)
                           and not exists (select from instrument.version n
                                            where n.code = v.code
                                              and instrument.is_in_use(n.code, n.version)
                                              and instrument.number(n.version) > instrument.number(v.version))
                         order by v.code <> 'pop', v.title, v.code
                        """).query(Instruments::read).list();
    }

    /// Any version that ever was.
    public Optional<Instrument> find(InstrumentKey key) {
        return sql.sql(SELECT + " where v.code = :code and v.version = :version")
                .param("code", key.code())
                .param("version", key.version())
                .query(Instruments::read)
                .optional();
    }

    /// Whether this worker may take readings with it today, as the database answers it.
    public Gate gate(InstrumentKey key, WorkerId worker) {
        return sql.sql("select coalesce(instrument.shut(:code, :version, :worker), '')")
                .param("code", key.code())
                .param("version", key.version())
                .param("worker", worker.value())
                .query(String.class)
                .optional()
                .filter(it -> !it.isEmpty())
                .map(Gate.Why::valueOf)
                .<Gate>map(Gate.Shut::new)
                .orElseGet(Gate.Open::new);
    }

    private static final String SELECT = """
            select v.code, v.version, v.title, v.copyright, v.since, v.until, v.scoring,
                   (select json_agg(json_build_object('link', i.link, 'words', i.words, 'least', i.least, 'most', i.most,
                                                      'choices', i.choices, 'mayNotApply', i.may_not_apply) order by i.position)
                      from instrument.item i
                     where i.code = v.code
                       and i.version = v.version)::text as items
              from instrument.version v
            """;

    static Instrument read(ResultSet row, int number) throws SQLException {
        var scoring = JSON.readValue(row.getString("scoring"), Scoring.class);
        return new Instrument(
                new InstrumentKey(row.getString("code"), row.getString("version")),
                row.getString("title"),
                row.getString("copyright"),
                scoring.entry(),
                List.of(JSON.readValue(row.getString("items"), Item[].class)),
                scoring.reviewMonths(),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                scoring);
    }
}
