package pop.database;

import jakarta.annotation.PreDestroy;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What `pg_notify` tells, whichever node caused it, once its transaction has committed. A signal says that
/// something has changed and never what: whoever hears it asks anew. None is promised, since the connection may be
/// lost; after that all are told that anything may have changed.
@Component
public class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int LONGEST_SILENCE = (int) Duration.ofSeconds(10).toMillis();
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final List<Heard> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    Signals(Database database) {
        this.database = database;
    }

    private record Heard(String channel, Consumer<String> by) {}

    /// To be called before the application is ready.
    ///
    /// @param channel lower case letters
    /// @param by is given the signal's text; empty when any may have been missed
    public void on(String channel, Consumer<String> by) {
        listeners.add(new Heard(channel, by));
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("signals").start(this::listen);
    }

    @PreDestroy
    void end() {
        over = true;
    }

    private void listen() {
        while (!over) {
            try (var connection = database.asApp().getConnection()) {
                subscribe(connection);
                listeners.forEach(it -> it.by().accept(""));
                hear(connection);
            } catch (SQLException lost) {
                pause(lost);
            }
        }
    }

    private void subscribe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var heard : listeners) {
                statement.execute(
                        "listen " + connection.unwrap(PGConnection.class).escapeIdentifier(heard.channel()));
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var signals = connection.unwrap(PGConnection.class);
        while (!over) {
            var told = signals.getNotifications(LONGEST_SILENCE);
            if (told.length == 0 && !connection.isValid(LONGEST_SILENCE)) {
                return;
            }
            for (var one : told) {
                listeners.stream()
                        .filter(it -> it.channel().equals(one.getName()))
                        .forEach(it -> it.by().accept(one.getParameter()));
            }
        }
    }

    private void pause(SQLException lost) {
        if (over) {
            return;
        }
        LOG.warn(
                "the database tells of no changes at the moment: {}",
                lost.getClass().getName());
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }
}
