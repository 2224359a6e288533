package pop;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import javax.sql.DataSource;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Keeps the text of every statement that the latest request sent to the database.
public final class StatementCounter implements Filter {

    private static final ScopedValue<List<String>> SENT = ScopedValue.newInstance();

    private volatile CompletableFuture<List<String>> latest = CompletableFuture.completedFuture(List.of());

    /// The statements of the latest request, which has been answered.
    public List<String> ofLatestRequest() {
        return latest.join();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var sent = new ArrayList<String>();
        var done = new CompletableFuture<List<String>>();
        latest = done;
        try {
            ScopedValue.where(SENT, sent).call(() -> {
                chain.doFilter(request, response);
                return sent;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            done.complete(List.copyOf(sent));
        }
    }

    DataSource count(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection(), Connection.class, "");
            }
        };
    }

    private static <T> T watched(Object target, Class<T> type, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    var text = arguments != null && arguments.length > 0 && arguments[0] instanceof String s ? s : sql;
                    if (target instanceof Statement && method.getName().startsWith("execute") && SENT.isBound()) {
                        SENT.get().add(text);
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return isStatement(result) ? watched(result, (Class<?>) method.getReturnType(), text) : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause() == null ? failure : failure.getCause();
                    }
                }));
    }

    private static boolean isStatement(@Nullable Object result) {
        return result instanceof Statement;
    }
}
