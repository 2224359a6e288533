package pop.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

import javax.sql.DataSource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Spring fills our records by asking each row for `sentAt` before `sent_at`, and for an `Instant` or an id of ours
/// before what the driver knows. Each "no" of the driver is an exception with the whole stack of the request: ten or
/// twenty a row, most of what a list cost. Here those that are sure to come are one exception without a stack, which
/// Spring catches as before.
final class QuietTemplate extends JdbcTemplate {

    private static final SQLException NO_SUCH_COLUMN = new NoColumn();
    private static final SQLException NOT_BY_THE_DRIVER = new NotByTheDriver();

    QuietTemplate(DataSource source) {
        super(source);
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator statement,
            @Nullable PreparedStatementSetter parameters,
            ResultSetExtractor<T> rows) {
        return super.query(statement, parameters, row -> rows.extractData(quiet(row)));
    }

    private static ResultSet quiet(ResultSet rows) throws SQLException {
        var labels = new HashSet<String>();
        var columns = rows.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            labels.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        return (ResultSet) Proxy.newProxyInstance(
                QuietTemplate.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new Quiet(rows, labels));
    }

    private record Quiet(ResultSet rows, Set<String> labels) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (arguments != null && arguments.length > 0) {
                refuse(method.getName(), arguments);
            }
            try {
                return method.invoke(rows, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }

        private void refuse(String method, @Nullable Object[] arguments) throws SQLException {
            if (method.equals("findColumn") && arguments[0] instanceof String name && isNoColumn(name)) {
                throw NO_SUCH_COLUMN;
            }
            if (method.equals("getObject")
                    && arguments.length == 2
                    && arguments[1] instanceof Class<?> type
                    && isOurs(type)) {
                throw NOT_BY_THE_DRIVER;
            }
        }

        /// What is written in small letters is the second try: if that fails, it is an error to be told.
        private boolean isNoColumn(String name) {
            var small = name.toLowerCase(Locale.ROOT);
            return !small.equals(name) && !labels.contains(small);
        }

        private static boolean isOurs(Class<?> type) {
            return type == Instant.class || type.isRecord() || type.isEnum();
        }
    }

    private static final class NoColumn extends SQLException {

        NoColumn() {
            super("no such column, asked for in our spelling");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private static final class NotByTheDriver extends SQLFeatureNotSupportedException {

        NotByTheDriver() {
            super("the driver does not know the type");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
