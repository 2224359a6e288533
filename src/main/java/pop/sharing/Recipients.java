package pop.sharing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The agencies about which a person may say something.
@Component
public class Recipients {

    private final JdbcClient sql;
    private final Clock clock;

    Recipients(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param offered what agreements in force let it be told, of somebody or other
    public record Recipient(UUID id, String name, List<Category> offered) {}

    /// Parties to agreements in force, agencies with posts in the viewer's team, and those about which the person said
    /// something; by name.
    public List<Recipient> of(UUID person) {
        return sql.sql("select r.id, r.name, r.offered from sharing.recipients(:person, :now) r order by r.name, r.id")
                .param("person", person)
                .param("now", Times.utc(clock.instant()))
                .query((row, _) -> new Recipient(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("offered").getArray())
                                .map(Category::valueOf)
                                .sorted()
                                .toList()))
                .list();
    }
}
