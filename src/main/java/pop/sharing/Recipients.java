package pop.sharing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    /// @param asking what of it only if the person agrees
    /// @param regardless what of it whether they object or not
    public record Recipient(
            UUID id, String name, List<Category> offered, List<Category> asking, List<Category> regardless) {}

    /// Parties to agreements in force, agencies with posts in the viewer's team, and those about which the person said
    /// something; by name.
    public List<Recipient> of(UUID person) {
        return sql.sql("select r.* from sharing.recipients(:person, :now) r order by r.name, r.id")
                .param("person", person)
                .param("now", Times.utc(clock.instant()))
                .query((row, _) -> new Recipient(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        categories(row, "offered"),
                        categories(row, "asking"),
                        categories(row, "regardless")))
                .list();
    }

    private static List<Category> categories(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Category::valueOf)
                .sorted()
                .toList();
    }
}
