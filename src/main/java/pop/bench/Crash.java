package pop.bench;

import org.springframework.stereotype.Component;
import pop.database.AsOwner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/// Kills the application under load, again and again, and compares in the end what it promised with what it
/// recorded and what reached those who carry messages.
@Component
public class Crash {

    private static final int LONGEST_LIFE_MILLISECONDS = 4000;
    private static final int PATIENCE_SECONDS = 240;

    private final AsOwner owner;

    Crash(AsOwner owner) {
        this.owner = owner;
    }

    /// People to work with; to be run when this application, which holds the database, is closed.
    public static final class Prepared {

        private final List<UUID> people;

        private Prepared(List<UUID> people) {
            this.people = people;
        }

        /// @param application the class that is started and killed
        /// @return the application after the last start, which is still at work
        public Endured run(Class<?> application, Path data, int times, Consumer<String> say)
                throws IOException, InterruptedException {
            var notify = NotifyDouble.start();
            var mails = MailSink.start();
            var how = new RunningApp.How(application, data, freePort(), settings(notify, mails));
            var promises = new Promises();
            var moments = new Random(times);
            var address = URI.create("http://localhost:" + how.port());
            try (var load = Load.on(address, people, promises)) {
                for (int kill = 1; kill <= times; kill++) {
                    var app = RunningApp.start(how);
                    Thread.sleep(moments.nextInt(LONGEST_LIFE_MILLISECONDS));
                    app.kill();
                    say.accept("Killed " + kill + " of " + times + "; promised so far: "
                            + promises.contacts().size() + " contacts, "
                            + promises.words().size() + " messages; " + load.broken() + " forms broke off");
                }
            }
            return new Endured(RunningApp.start(how), notify, mails, promises, times);
        }
    }

    /// What is to be compared, with everything that has to be closed.
    public record Endured(RunningApp app, NotifyDouble texts, MailSink mails, Promises promises, int times)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            app.close();
            texts.close();
            mails.close();
        }
    }

    public Prepared prepare() throws SQLException {
        try (var database = owner.connect()) {
            return new Prepared(CrashPeople.in(database));
        }
    }

    /// Waits until nothing is on its way any more, and compares.
    public CrashReport compare(Endured endured) throws SQLException, InterruptedException {
        try (var database = owner.connect()) {
            for (int second = 0; second < PATIENCE_SECONDS && isAnythingUnderWay(database); second++) {
                Thread.sleep(1000);
            }
            return CrashReport.of(endured, database);
        }
    }

    private static boolean isAnythingUnderWay(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select exists (select from delivery.message where kind = 'word.call-us' and status in ('QUEUED', 'SENDING'))
                            or exists (select from database.event_publication where completion_date is null)
                        """)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    static Map<String, String> settings(NotifyDouble notify, MailSink mails) {
        var settings = new HashMap<>(carriers(notify, mails));
        // a claim lasts seconds instead of minutes, so that a hundred kills do not take a day
        settings.put("POP_DELIVERY_CLAIM", "25s");
        settings.put("POP_DELIVERY_EVERY", "100ms");
        return settings;
    }

    /// Who carries mails and texts, as environment variables.
    static Map<String, String> carriers(NotifyDouble notify, MailSink mails) {
        return Map.of(
                "SPRING_MAIL_HOST",
                "localhost",
                "SPRING_MAIL_PORT",
                String.valueOf(mails.port()),
                "POP_DELIVERY_FROM",
                "no-reply@crash.invalid",
                "POP_DELIVERY_PLAINFROM",
                "sam@crash.invalid",
                "POP_DELIVERY_NOTIFY_KEY",
                NotifyDouble.KEY,
                "POP_DELIVERY_NOTIFY_URL",
                notify.address(),
                "POP_DELIVERY_NOTIFY_SMS",
                "text",
                "POP_DELIVERY_NOTIFY_LETTER",
                "letter",
                "POP_MESSAGE_PHONE",
                "07700 900900");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
