package pop.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Brings a database up to date: the app's role, the extensions, the migrations, what comes along, the cast.
///
/// Any number of processes may do this at once; they take turns by an advisory lock.
final class Preparation {

    private static final long TURN = 0x706f70L;
    private static final List<String> EXTENSIONS = List.of("btree_gist", "fuzzystrmatch", "pg_trgm", "unaccent");
    private static final String ROLE_EXISTS = "select exists (select from pg_roles where rolname = 'pop_app')";
    private static final String CAST_WANTED = "select to_regclass('agency.agency') is not null";
    private static final String CAST_LOADED = "select exists (select from database.demonstration)";
    private static final String AGENCIES_EXIST = "select exists (select from agency.agency)";

    private final Database database;
    private final boolean cast;
    private final List<ComesAlong> along;

    Preparation(Database database, boolean cast, List<ComesAlong> along) {
        this.database = database;
        this.cast = cast;
        this.along = along;
    }

    Demonstration run() {
        try (var owner = database.asOwner().getConnection()) {
            execute(owner, "select pg_advisory_lock(" + TURN + ")");
            ensureRole(owner);
            for (var extension : EXTENSIONS) {
                execute(owner, "create extension if not exists " + extension);
            }
            migrate();
            bring(owner);
            if (cast) {
                loadCast(owner);
            }
            return new Demonstration(cast && yes(owner, CAST_LOADED));
        } catch (SQLException | IOException | FlywayException failure) {
            throw new CannotStart("The database cannot be prepared: " + failure.getMessage(), failure);
        }
    }

    private void ensureRole(Connection owner) throws SQLException {
        if (!yes(owner, ROLE_EXISTS)) {
            setRole(owner, "create role pop_app login nosuperuser nocreatedb nocreaterole nobypassrls password %L");
        } else if (!appMayEnter()) {
            setRole(owner, "alter role pop_app password %L");
        }
    }

    private boolean appMayEnter() {
        try (var app = database.asApp().getConnection()) {
            return app.isValid(0);
        } catch (SQLException refused) {
            return false;
        }
    }

    private void setRole(Connection owner, String template) throws SQLException {
        try (var format = owner.prepareStatement("select format(?, ?)")) {
            format.setString(1, template);
            format.setString(2, database.appPassword());
            try (var row = format.executeQuery()) {
                row.next();
                execute(owner, row.getString(1));
            }
        }
    }

    private void migrate() throws IOException {
        Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/migration")
                .placeholders(Map.of("rule", rule()))
                .outOfOrder(true)
                .callbacks(new Announcement())
                .load()
                .migrate();
    }

    private void bring(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        for (var it : along) {
            it.bring(owner);
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    /// Policies are written by the functions in this file: when it changes, Flyway sees every file that names it
    /// change.
    private static String rule() throws IOException {
        var text = new ClassPathResource("db/migration/sharing/R__1_sharing_functions.sql");
        return Integer.toHexString(
                text.getContentAsString(StandardCharsets.UTF_8).hashCode());
    }

    private static void loadCast(Connection owner) throws SQLException, IOException {
        if (!yes(owner, CAST_WANTED) || yes(owner, AGENCIES_EXIST)) {
            return;
        }
        Progress.say("Loading the cast…");
        owner.setAutoCommit(false);
        for (var script : castScripts()) {
            try {
                execute(owner, script.getContentAsString(StandardCharsets.UTF_8));
            } catch (SQLException failure) {
                throw new SQLException(script.getFilename() + ": " + failure.getMessage(), failure);
            }
        }
        execute(owner, "insert into database.demonstration default values");
        owner.commit();
        owner.setAutoCommit(true);
    }

    private static List<Resource> castScripts() throws IOException {
        var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/cast/*.sql");
        return Arrays.stream(scripts)
                .sorted(Comparator.comparing(script -> Objects.requireNonNull(script.getFilename())))
                .toList();
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Says that there is something to migrate, when there is.
    private static final class Announcement extends BaseCallback {

        private boolean made;

        @Override
        public boolean supports(Event event, @Nullable Context context) {
            return event == Event.BEFORE_EACH_MIGRATE && !made;
        }

        @Override
        public void handle(Event event, Context context) {
            made = true;
            Progress.say("Migrating…");
        }
    }
}
