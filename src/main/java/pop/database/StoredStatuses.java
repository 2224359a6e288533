package pop.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Compares statuses that stand beside facts for searching with what the facts say. In a transaction of its own where
/// there is none: without one no row is seen, and nothing would ever be found astray.
@Component
public class StoredStatuses {

    private final JdbcClient sql;

    public StoredStatuses(JdbcClient sql) {
        this.sql = sql;
    }

    private record Stored(UUID id, String status, List<String> kinds) {}

    /// @param select asks for `id`, `status`, and `kinds`: an array of the facts in their order
    /// @param right the status that these kinds of facts give
    /// @return those whose stored status is another one
    @Transactional(readOnly = true)
    public <F extends Enum<F>> List<UUID> astray(String select, Class<F> fact, Function<List<F>, Enum<?>> right) {
        return sql
                .sql(select)
                .query((row, _) ->
                        new Stored(row.getObject("id", UUID.class), row.getString("status"), List.of((String[])
                                row.getArray("kinds").getArray())))
                .list()
                .stream()
                .filter(stored -> !right.apply(facts(stored, fact)).name().equals(stored.status()))
                .map(Stored::id)
                .toList();
    }

    private static <F extends Enum<F>> List<F> facts(Stored stored, Class<F> fact) {
        return stored.kinds().stream().map(kind -> Enum.valueOf(fact, kind)).toList();
    }
}
