package pop.participation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.PersonId;
import pop.sharing.Category;

import java.time.Instant;
import java.util.List;

/// What a worker was told that a person objects to (`participation.told`).
@Component
class ToldOf {

    private final JdbcClient sql;

    ToldOf(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param writer who wrote it down, of which agency
    record Objection(
            String recipient,
            Category category,
            Instant since,
            @Nullable Instant until,
            @Nullable String writer,
            String holder) {}

    List<Objection> of(PersonId person) {
        return sql.sql("select t.* from participation.told(:person) t")
                .param("person", person.value())
                .query(Objection.class)
                .list();
    }
}
