package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Where rows wait until all are read: temporary tables of this transaction, which nobody else sees and nothing
/// outlives.
/// `data` has the columns of a row by their names, `parts` the rows that hang on it.
final class Staging {

    private static final int BATCH = 200;

    private final JdbcClient sql;
    private final List<Row> waiting = new ArrayList<>();
    private final List<UUID> mentioned = new ArrayList<>();

    enum Kind {
        ORGANISATION,
        LOCATION,
        SERVICE
    }

    private record Row(Kind kind, UUID id, String name, String at, String data, String parts) {}

    Staging(JdbcClient sql) {
        this.sql = sql;
    }

    void prepare() {
        sql.sql("""
                create temporary table staged (
                    kind  text not null,
                    id    uuid not null,
                    name  text not null,
                    at    text not null,
                    data  jsonb not null,
                    parts jsonb not null,
                    -- what stays as it is here
                    kept  text[] not null default '{}',
                    primary key (kind, id)
                ) on commit drop;
                create temporary table mentioned (id uuid not null) on commit drop;
                create temporary table wanted (service_id uuid not null, need text not null, primary key (service_id, need)) on commit drop;
                create temporary table altered (service_id uuid not null, part text not null) on commit drop;
                create temporary table standing (service_id uuid primary key, was text, becomes text not null) on commit drop;
                """).update();
    }

    void add(Kind kind, UUID id, Told told, ObjectNode data, ObjectNode parts) {
        waiting.add(new Row(kind, id, told.about(), told.pointer(), Json.write(data), Json.write(parts)));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    /// A service that the file has, whether or not it can be taken: it has not vanished.
    void mention(UUID service) {
        mentioned.add(service);
    }

    void complete() {
        flush();
        sql.sql("insert into pg_temp.mentioned (id) select distinct m.id from unnest(:ids) m (id)")
                .param("ids", mentioned.toArray(UUID[]::new))
                .update();
        sql.sql("analyze pg_temp.staged").update();
        sql.sql("analyze pg_temp.mentioned").update();
    }

    private void flush() {
        sql.sql("""
                        insert into pg_temp.staged (kind, id, name, at, data, parts)
                        select r.kind, r.id, r.name, r.at, r.data::jsonb, r.parts::jsonb
                          from unnest(:kinds, :ids, :names, :ats, :data, :parts) r (kind, id, name, at, data, parts)
                        """)
                .param("kinds", waiting.stream().map(row -> row.kind().name()).toArray(String[]::new))
                .param("ids", waiting.stream().map(Row::id).toArray(UUID[]::new))
                .param("names", waiting.stream().map(Row::name).toArray(String[]::new))
                .param("ats", waiting.stream().map(Row::at).toArray(String[]::new))
                .param("data", waiting.stream().map(Row::data).toArray(String[]::new))
                .param("parts", waiting.stream().map(Row::parts).toArray(String[]::new))
                .update();
        waiting.clear();
    }
}
