package pop.database;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;

/// The owner's way in, past every row policy: for commands that fill or tidy whole tables, never for a page.
@Component
@Lazy
public class AsOwner {

    private final Database database;

    AsOwner(Database database) {
        this.database = database;
    }

    /// Whoever asks closes it.
    public Connection connect() throws SQLException {
        return database.asOwner().getConnection();
    }
}
