package pop.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Data that come with the application and are never changed by it. The owner writes them at every start, after the
/// migrations and before the cast, in one transaction; what is there already stays as it is. A bean of this kind may
/// need no database of its own.
public interface ComesAlong {

    /// @throws CannotStart when what came does not go with what is there
    void bring(Connection owner) throws SQLException;
}
