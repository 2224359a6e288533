package pop.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

import static java.util.Objects.requireNonNull;

/// Writes the viewer into the connection as each transaction begins; the row policies read it there.
///
/// The settings are local to the transaction, so a pooled connection never remembers a viewer. The clock goes with it:
/// what ends has ended as soon as the application's or the database's clock says so.
final class RowSecurity extends JdbcTransactionManager {

    private static final String ENTER = "select sharing.enter(?, ?, ?, ?, ?, ?, ?)";

    private final Clock clock;

    RowSecurity(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var connection = DataSourceUtils.getConnection(requireNonNull(getDataSource()));
        try {
            enter(connection);
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw translateException("begin as viewer", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, getDataSource());
        }
    }

    private void enter(Connection connection) throws SQLException {
        var viewer = Viewer.current().orElse(null);
        try (var statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, value(viewer, it -> it.kind().name().toLowerCase(Locale.ROOT)));
            statement.setObject(2, value(viewer, Viewer::id), Types.OTHER);
            statement.setObject(3, value(viewer, Viewer::agency), Types.OTHER);
            statement.setObject(4, value(viewer, Viewer::team), Types.OTHER);
            statement.setString(5, value(viewer, Viewer::role));
            statement.setString(6, value(viewer, Viewer::purpose));
            statement.setObject(7, Times.utc(clock.instant()));
            statement.execute();
        }
    }

    private static <T> @Nullable T value(@Nullable Viewer viewer, Function<Viewer, @Nullable T> part) {
        return viewer == null ? null : part.apply(viewer);
    }
}
