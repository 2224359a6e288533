package pop.bench;

import org.springframework.stereotype.Component;
import pop.database.AsOwner;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// Kills the application, and every third time its database as well, while overdoses are told, and accounts in the
/// end for every one of them.
@Component
public class OverdoseCrash {

    private static final int LONGEST_LIFE_MILLISECONDS = 4000;
    private static final int LONGEST_WITHOUT_DATABASE_MILLISECONDS = 300;
    private static final int PATIENCE_SECONDS = 600;

    private final AsOwner owner;

    OverdoseCrash(AsOwner owner) {
        this.owner = owner;
    }

    /// What is to be compared, with everything that has to be closed.
    public record Endured(
            Instant began,
            RunningApp app,
            NotifyDouble texts,
            MailSink mails,
            Tellers tellers,
            int times,
            int databases)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            app.close();
            texts.close();
            mails.close();
        }
    }

    /// To be run when the house is closed.
    ///
    /// @param application the class that is started and killed
    /// @return the application after the last start, which is still at work
    public static Endured run(Class<?> application, Path data, int times, Consumer<String> say)
            throws IOException, InterruptedException {
        var began = Clock.systemUTC().instant();
        var notify = NotifyDouble.start();
        var mails = MailSink.start();
        var how = new RunningApp.How(application, data, Crash.freePort(), settings(notify, mails));
        var moments = new Random(times);
        int databases = 0;
        try (var tellers = Tellers.on(URI.create("http://localhost:" + how.port()))) {
            for (int kill = 1; kill <= times; kill++) {
                var app = RunningApp.start(how);
                Thread.sleep(moments.nextInt(LONGEST_LIFE_MILLISECONDS));
                if (kill % 3 == 0) {
                    app.killDatabase();
                    databases++;
                    // what is answered in between, without a database
                    Thread.sleep(moments.nextInt(LONGEST_WITHOUT_DATABASE_MILLISECONDS));
                }
                app.kill();
                say.accept("Killed " + kill + " of " + times + "; told so far: "
                        + tellers.answered().size() + ", given up: "
                        + tellers.never().size() + ", calls that broke off: " + tellers.unanswered());
            }
            // what was not answered yet is, before it is counted
            return new Endured(began, RunningApp.start(how), notify, mails, tellers, times, databases);
        }
    }

    private static Map<String, String> settings(NotifyDouble notify, MailSink mails) {
        var settings = new HashMap<>(Crash.settings(notify, mails));
        settings.putAll(PoliceSystem.settings());
        return settings;
    }

    /// Waits until nothing is on its way any more, and compares.
    public OverdoseCrashReport compare(Endured endured) throws SQLException, InterruptedException {
        try (var database = owner.connect()) {
            for (int second = 0; second < PATIENCE_SECONDS && isAnythingUnderWay(database); second++) {
                Thread.sleep(1000);
            }
            return OverdoseCrashReport.of(endured, database);
        }
    }

    private static boolean isAnythingUnderWay(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select exists (select from delivery.message where kind = 'overdose.waiting' and status in ('QUEUED', 'SENDING'))
                            or exists (select from database.event_publication where completion_date is null)
                        """)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
